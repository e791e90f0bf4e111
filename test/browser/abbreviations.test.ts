// Abbreviations in a real browser: explained on hover, focus and tap, once in a text, and within links without a button.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, explorePapers } from "./drive.ts";
import { findWithAxe } from "./page-checks.ts";

const meanings = {
  FNCLCC: "Fédération Nationale des Centres de Lutte Contre le Cancer",
  RVLMS: "retroperitoneal vascular leiomyosarcoma",
} as const;

describeInBrowser("abbreviations", driveAbbreviations);

function driveAbbreviations(endpoint: string): void {
  const driver = driveTests(endpoint);
  const papers = explorePapers();

  test("of explanations are told beside the answers of a sheet, where nothing can be pressed", async () => {
    await driver.at(papers, "/learn/sheet?topic=topic:epidemiology&seed=1", async (page) => {
      const told = page.locator(".sheet-answers .abbreviations");
      await told.waitFor();
      expect(await told.innerText()).toContain(`RVLMS: ${meanings.RVLMS}`);
    });
  });

  test("tell what they stand for on hover and focus, until Escape", async () => {
    await driver.at(papers, "/claim/rvlms:ivc-symptoms-follow-site", async (page) => {
      const heading = page.getByRole("heading", { level: 1 });
      const word = heading.getByRole("button", { name: "RVLMS" });
      await word.waitFor();
      // What the text spells out itself is no button.
      expect(await heading.getByRole("button").count()).toBe(1);
      const told = page.getByRole("tooltip");
      await word.hover();
      await told.getByText("retroperitoneal vascular leiomyosarcoma").waitFor();
      expect(await findWithAxe(page, "main")).toEqual([]);
      await told.hover();
      await page.waitForTimeout(400);
      expect(await told.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => told.count()).toBe(0);
      await page.mouse.move(0, 0);
      await page.keyboard.press("Tab");
      await word.focus();
      await told.waitFor();
      expect(await word.getAttribute("aria-describedby")).toBe(await told.getAttribute("id"));
      await page.keyboard.press("Tab");
      await expect.poll(() => told.count()).toBe(0);
    });
  });

  test("tell it on a tap, until another", async () => {
    const at = "/claim/rvlms:ivc-symptoms-follow-site";
    await driver.at(
      papers,
      at,
      async (page) => {
        const word = page.getByRole("heading", { level: 1 }).getByRole("button", { name: "RVLMS" });
        await word.dispatchEvent("click");
        const told = page.getByRole("tooltip");
        await told.waitFor();
        await page.locator("main").dispatchEvent("pointerdown");
        await expect.poll(() => told.count()).toBe(0);
      },
      { window: "phone" },
    );
  });

  test("within links are titles, in lists, in topics and in traces", async () => {
    const ways = [
      ["/statements?topic=topic:biology&kind=claim", "FNCLCC"],
      ["/topic/topic:biology", "RVLMS"],
      ["/trace/rvlms:rec-en-bloc-resection?view=outline", "RVLMS"],
    ] as const;
    for (const [address, short] of ways) {
      await driver.at(papers, address, async (page) => {
        await page.locator("main a abbr").first().waitFor();
        expect(await page.locator("main a button").count()).toBe(0);
        const word = page.locator("main a abbr", { hasText: short }).first();
        expect(await word.getAttribute("title")).toBe(meanings[short]);
      });
    }
  });
}
