// The home page in a real browser: each of its questions is answered, and it is short.
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, exploreFiction, explorePapers } from "./drive.ts";

describeInBrowser("the home page", visitHome);

function visitHome(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const paper = explorePapers();

  test.each(["paper", "kelp"] as const)("asks what topics answer, of %s", async (name) => {
    const explorer = name === "paper" ? paper : kelp;
    await driver.at(explorer, "/", async (page) => {
      const questions = await page.locator(".questions a").allInnerTexts();
      expect(questions.length).toBeGreaterThan(0);
      for (const question of questions) {
        await page.goto(explorer.origin);
        await page.locator(".questions").getByRole("link", { name: question }).click();
        await page.waitForURL("**/topic/**");
        await page.locator(".topic-page .lead", { hasText: question }).waitFor();
        expect(await page.locator(".reading, .narrower").count()).toBeGreaterThan(0);
      }
    });
  });

  test.each(["desk", "phone"] as const)(
    "the home page of one paper is at most two screens long: %s",
    async (window) => {
      await driver.at(
        paper,
        "/",
        async (page) => {
          const screens = await page.evaluate(
            "document.fonts.ready.then(() => document.documentElement.scrollHeight / innerHeight)",
          );
          expect(z.number().parse(screens)).toBeLessThanOrEqual(2);
          const advice = page.getByRole("link", { name: "Milking to lower a tumour thrombus" });
          if (window === "phone") {
            expect(await advice.isVisible()).toBe(false);
            await page
              .locator("summary")
              .filter({ hasText: /^Operation/ })
              .click();
          }
          expect(await advice.isVisible()).toBe(true);
        },
        { window },
      );
    },
  );
}
