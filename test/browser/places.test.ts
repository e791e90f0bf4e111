// The places of a paper in a real browser: a part is chosen in the list by keyboard, or on the drawing, and its facts stand there.
import { expect, test } from "vitest";
import { Places } from "../../model/views/places.ts";
import { describeInBrowser, driveTests, exploreFiction, explorePapers } from "./drive.ts";
import { expectSound } from "./every-page.ts";

describeInBrowser("places", drivePlaces);

function drivePlaces(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();

  test.each(["desk", "phone"] as const)(
    "a part is chosen by keyboard: its heading takes the focus, its facts lead to statements, back goes back, %s",
    async (window) => {
      const { parts } = Places.parse(await (await fetch(`${kelp.origin}/api/places`)).json());
      const stated = parts.find(({ total }) => total > 1);
      if (stated === undefined) throw new Error("nothing is told of any place");
      const { concept, total } = stated;
      await driver.at(
        kelp,
        "/places",
        async (page) => {
          await page.getByText("Choose a part, on the drawing or in the list").waitFor();
          const list = page.getByRole("navigation", { name: "Parts of the drawing" });
          await list.getByRole("link", { name: concept.label }).focus();
          // What has the focus in the list is set off on the drawing.
          await page.locator(".place-part.is-pointed").waitFor();
          await page.keyboard.press("Enter");
          await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("place");
          expect(new URL(page.url()).searchParams.get("at")).toBe(concept.id);
          const facts = page.locator(".place-facts");
          expect((await facts.locator("h2").innerText()).toLowerCase()).toBe(
            concept.label.toLowerCase(),
          );
          expect(await list.locator("[aria-current]").innerText()).toBe(concept.label);
          expect(await page.locator(".place-outline").count()).toBe(1);
          expect(await facts.locator(".items > li").count()).toBeGreaterThan(0);
          await expectSound(page);
          await page.keyboard.press("Tab");
          expect(
            await page.evaluate("document.activeElement?.closest('.place-facts') !== null"),
          ).toBe(true);
          await facts.getByRole("link", { name: `${total} statements as a list` }).click();
          await page.waitForURL("**/statements?**");
          await page.goBack();
          await facts.waitFor();
          await page.goBack();
          await page.getByText("Choose a part, on the drawing or in the list").waitFor();
        },
        { window },
      );
    },
  );

  test("a press on the drawing chooses what is drawn there", async () => {
    await driver.at(kelp, "/places", async (page) => {
      const part = page.locator(".place-part").nth(1);
      const name = (await part.locator("title").textContent()) ?? "?";
      await part.click();
      await page.locator(".place-facts h2", { hasText: new RegExp(`^${name}$`, "i") }).waitFor();
    });
  });

  test("a concept that is drawn is found with its place, which opens on the drawing", async () => {
    await driver.at(paper, "/about", async (page) => {
      await page.getByRole("combobox").fill("hepatic vein");
      const shown = page.getByRole("group", { name: "On a drawing" }).getByRole("option");
      const [name = ""] = (await shown.first().innerText()).split("\n");
      await shown.first().click();
      await page.waitForURL("**/places?**");
      await page.getByRole("heading", { level: 2, name }).waitFor();
      await page.goto(`${paper.origin}/search?q=hepatic+vein`);
      await page
        .getByRole("link", { name: /^Show on the drawing/ })
        .first()
        .click();
      await page.waitForURL("**/places?**");
      expect(new URL(page.url()).searchParams.get("at")).toBe("concept:hepatic-vein");
      await page.goto(`${paper.origin}/concept/concept:hepatic-vein`);
      await page.locator("dt", { hasText: "Drawn on" }).waitFor();
    });
  });
}
