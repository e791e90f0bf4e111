// Abbreviations and concepts in a real browser: explained on hover, focus and tap, once in a text; within links without a button,
// and by a finger that rests on them; what a concept is, by the sign beside it.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, explorePapers, twoLooks } from "./drive.ts";
import { findWithAxe, overflowOf } from "./page-checks.ts";

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
      const stated = page.locator(".sheet-answers .abbreviations");
      await stated.waitFor();
      expect(await stated.innerText()).toContain(`RVLMS: ${meanings.RVLMS}`);
    });
  });

  test("tell what they stand for on hover and focus, until Escape", async () => {
    await driver.at(papers, "/claim/rvlms:ivc-symptoms-follow-site", async (page) => {
      const heading = page.getByRole("heading", { level: 1 });
      const word = heading.getByRole("button", { name: "RVLMS" });
      await word.waitFor();
      // What the text spells out itself is no button.
      expect(await heading.getByRole("button").count()).toBe(1);
      const stated = page.getByRole("tooltip");
      await word.hover();
      await stated.getByText("retroperitoneal vascular leiomyosarcoma").waitFor();
      expect(await findWithAxe(page, "main")).toEqual([]);
      await stated.hover();
      await page.waitForTimeout(400);
      expect(await stated.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => stated.count()).toBe(0);
      await page.mouse.move(0, 0);
      await page.keyboard.press("Tab");
      await word.focus();
      await stated.waitFor();
      expect(await word.getAttribute("aria-describedby")).toBe(await stated.getAttribute("id"));
      await page.keyboard.press("Tab");
      await expect.poll(() => stated.count()).toBe(0);
    });
  });

  test.each([
    ["the population of a study", "/study/study:yang-series", ".terms dd", "RVLMS"],
    ["the definition of a concept", "/concept/concept:fnclcc-grade-3", ".lead", "FNCLCC"],
  ] as const)("are explained in %s", async (_, address, place, short) => {
    await driver.at(papers, address, async (page) => {
      await page.locator(place).getByRole("button", { name: short }).first().hover();
      await page.getByRole("tooltip").getByText(`${short}: ${meanings[short]}`).waitFor();
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
        const stated = page.getByRole("tooltip");
        await stated.waitFor();
        await page.locator("main").dispatchEvent("pointerdown");
        await expect.poll(() => stated.count()).toBe(0);
      },
      { window: "phone" },
    );
  });

  test("within links, in lists, in topics and in traces, hold no button and tell on hover", async () => {
    const ways = [
      ["/statements?topic=topic:biology&kind=claim", "FNCLCC"],
      ["/topic/topic:biology", "RVLMS"],
      ["/trace/rvlms:rec-en-bloc-resection?view=outline", "RVLMS"],
    ] as const;
    for (const [address, short] of ways) {
      await driver.at(papers, address, async (page) => {
        const word = page.locator("main a abbr", { hasText: short }).first();
        await word.hover();
        await page.getByRole("tooltip").getByText(`${short}: ${meanings[short]}`).waitFor();
        expect(await page.locator("main a button").count()).toBe(0);
        await page.keyboard.press("Escape");
        await expect.poll(() => page.getByRole("tooltip").count()).toBe(0);
      });
    }
  });

  test("within links tell on the link's focus, all of them, until it is left", async () => {
    await driver.at(papers, "/statements?topic=topic:biology&kind=claim", async (page) => {
      const link = page.locator("main a", { has: page.locator("abbr") }).first();
      await link.locator("abbr").first().waitFor();
      await page.keyboard.press("Tab");
      await link.focus();
      const stated = page.getByRole("tooltip");
      await stated.waitFor();
      expect(await link.getAttribute("aria-describedby")).toBe(await stated.getAttribute("id"));
      expect(await findWithAxe(page, "main")).toEqual([]);
      await page.keyboard.press("Tab");
      await expect.poll(() => stated.count()).toBe(0);
      expect(await link.getAttribute("aria-describedby")).toBe(null);
    });
  });

  test("within links tell when a finger rests on them; a tap follows the link", async () => {
    const at = "/statements?topic=topic:biology&kind=claim";
    await driver.at(
      papers,
      at,
      async (page) => {
        const word = page.locator("main a abbr").first();
        const stated = page.getByRole("tooltip");
        const finger = { pointerType: "touch", pointerId: 1, isPrimary: true, bubbles: true };
        await word.dispatchEvent("pointerdown", finger);
        await stated.waitFor();
        await word.dispatchEvent("pointerup", finger);
        await word.dispatchEvent("click");
        expect(new URL(page.url()).pathname).toBe("/statements");
        await page.locator("main").dispatchEvent("pointerdown", finger);
        await expect.poll(() => stated.count()).toBe(0);
        // One that moves scrolls.
        await word.dispatchEvent("pointerdown", finger);
        await word.dispatchEvent("pointermove", { ...finger, clientX: 0, clientY: 90 });
        await page.waitForTimeout(700);
        expect(await stated.count()).toBe(0);
        await word.dispatchEvent("pointerup", finger);
        await word.dispatchEvent("click");
        await page.waitForURL(/\/claim\//);
      },
      { window: "phone" },
    );
  });

  test("of figures and of drawings are told too", async () => {
    await driver.at(papers, "/compare/regimens", async (page) => {
      const line = page.locator(".plot-figure .abbreviations").first();
      await line.waitFor();
      expect(await line.innerText()).toContain("EI: epirubicin and ifosfamide");
      await page
        .locator(".regimens .amount-line")
        .getByRole("button", { name: "CI" })
        .first()
        .hover();
      await page.getByRole("tooltip").getByText("CI: confidence interval").waitFor();
    });
  });

  test.each(twoLooks)(
    "the sign beside a concept opens what it is, $window, $scheme",
    async (look) => {
      const address = "/recommendation/rvlms:rec-adjuvant-chemotherapy";
      const open = async (page: Page) => {
        const name = "What “adjuvant chemotherapy” means";
        const sign = page.locator(".facts").getByRole("button", { name });
        await sign.focus();
        await page.keyboard.press("Enter");
        const meaning = page.getByRole("dialog", { name });
        await meaning.waitFor();
        expect(await sign.locator("[title]").getAttribute("title")).toMatch(/^Chemotherapy given/);
        expect(await meaning.innerText()).toMatch(/^adjuvant chemotherapy: Chemotherapy given/);
        expect(await findWithAxe(page, "[role=dialog]")).toEqual([]);
        await page.keyboard.press("Escape");
        await meaning.waitFor({ state: "detached" });
        // The focus returns with the frame after the one that closed the dialog.
        await expect
          .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
          .toBe(name);
        expect(await findWithAxe(page, ".facts")).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await sign.click();
        await meaning.waitFor();
      };
      await driver.at(papers, address, open, look);
    },
  );
}
