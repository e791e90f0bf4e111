// Owns what must be so of the questions on the home page.
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Expects that each question on the home page leads to a topic that begins with it and has something to read. */
export const expectAnswered = async (page: Page, origin: string): Promise<void> => {
  const questions = await page.locator(".questions a").allInnerTexts();
  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) {
    await page.goto(origin);
    await page.locator(".questions").getByRole("link", { name: question }).click();
    await page.waitForURL("**/topic/**");
    await page.locator(".topic-page .lead", { hasText: question }).waitFor();
    expect(await page.locator(".reading, .narrower").count()).toBeGreaterThan(0);
  }
};
