// Owns the browser that pages are measured in.
import type { Browser } from "playwright-core";
import { AppError } from "../server/app-error.ts";
import { openBrowser } from "../test/browser/open-browser.ts";

/** Opens a browser. Throws `unavailable` when none runs here. */
export const openMeasuredBrowser = async (): Promise<Browser> => {
  const opened = await openBrowser();
  if (opened.browser !== undefined) return opened.browser;
  throw new AppError("unavailable", `no browser runs here: ${opened.reason}`);
};
