// Owns answering a question in a real browser, by keyboard alone.
import type { Page } from "playwright-core";

/** Answers the open question by keyboard only: the first option, or the order as it stands. */
export const answerByKeyboard = async (page: Page): Promise<void> => {
  const options = page.locator(".question input[type=radio]");
  if ((await options.count()) > 0) {
    await options.first().focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: "Check" }).focus();
  await page.keyboard.press("Enter");
};
