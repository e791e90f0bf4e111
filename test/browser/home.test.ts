// The home page in a real browser: each of its questions is answered.
import { expect, test } from "vitest";
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
}
