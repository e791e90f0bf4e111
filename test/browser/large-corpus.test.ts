// The explorer over a corpus that no page could show: no page grows with it, and a reader gets to the rest.
import { rm } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openBrowser } from "./open-browser.ts";
import { buildClient, openSynthetic, type Explorer } from "./open-explorer.ts";
import { findWithAxe, listen, overflowOf } from "./page-checks.ts";

const opened = await openBrowser();
const windows = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};
/** Elements that a page may have at most, whatever the corpus holds. */
const mostElements = 3_000;

if (opened.browser === undefined) {
  test.skip(`no browser runs here: ${opened.reason}`, () => undefined);
} else {
  describe("over 10 000 claims", { timeout: 120_000 }, () => {
    walkThroughMuch(opened.browser);
  });
}

function walkThroughMuch(browser: Browser): void {
  let client = "";
  let small: Explorer;
  let large: Explorer;
  beforeAll(async () => {
    client = await buildClient();
    [small, large] = await Promise.all([
      openSynthetic(client, 1_000),
      openSynthetic(client, 10_000),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([small.close(), large.close()]);
    await rm(client, { recursive: true, force: true });
  });

  const at = async (
    explorer: Explorer,
    address: string,
    act: (page: Page) => Promise<void>,
    window: keyof typeof windows = "desk",
  ): Promise<void> => {
    const context = await browser.newContext({
      viewport: windows[window],
      colorScheme: window === "desk" ? "light" : "dark",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const said = listen(page, explorer.origin);
    await page.goto(explorer.origin + address, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await act(page);
    await context.close();
    expect(said, `console of ${address}`).toEqual([]);
  };
  const elements = async (page: Page): Promise<number> =>
    z.number().parse(await page.evaluate("document.querySelectorAll('*').length"));
  const main = (page: Page) => page.getByRole("main");

  test.each([
    "/",
    "/topic/topic:t1",
    "/search?q=synthetic",
    "/statements",
    "/statements?work=work:w0000000&kind=claim",
    "/papers",
    "/works",
    "/concepts",
    "/cases",
    "/tensions",
    "/tensions?type=interpretive",
    "/work/work:w0000000",
    "/study/study:s0000000",
    "/concept/concept:k00000",
    "/dossier/dossier:synth-00001",
    "/related/study:s0000000?list=reports",
    "/related/work:w0000000?list=references",
    "/trace/work:w0000000?direction=up&view=graph",
    "/trace/study:s0000000?direction=up&view=outline",
  ])("%s stays small, fits its window, and axe finds nothing", async (address) => {
    await at(small, address, async (page) => {
      expect(await elements(page)).toBeLessThan(mostElements);
    });
    for (const window of ["desk", "phone"] as const) {
      await at(
        large,
        address,
        async (page) => {
          expect(await elements(page)).toBeLessThan(mostElements);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
          expect(await findWithAxe(page)).toEqual([]);
        },
        window,
      );
    }
  });

  test("a list is gone through forward and back, and says where one is", async () => {
    await at(large, "/statements?work=work:w0000000&kind=claim", async (page) => {
      const pages = page.getByRole("navigation", { name: "Pages of the list" });
      const first = await main(page).locator(".item-name").allInnerTexts();
      expect(await pages.innerText()).toMatch(/^1–30 of \d+/);
      await pages.getByRole("link", { name: "Next" }).click();
      await pages.getByText(/^31–60 of/).waitFor();
      expect(await main(page).locator(".item-name").allInnerTexts()).not.toEqual(first);
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
      await pages.getByRole("link", { name: "Next" }).click();
      await pages.getByText(/^61–90 of/).waitFor();
      await pages.getByRole("link", { name: "Back" }).click();
      await pages.getByText(/^31–60 of/).waitFor();
      await pages.getByRole("link", { name: "First" }).click();
      await pages.getByText(/^1–30 of/).waitFor();
      expect(await main(page).locator(".item-name").allInnerTexts()).toEqual(first);
    });
  });

  test("a hub's page leads to all that cite it, and conditions can be set and dropped", async () => {
    await at(large, "/work/work:w0000000", async (page) => {
      await page.getByRole("link", { name: "All statements that cite it" }).click();
      await page.getByRole("heading", { level: 1, name: "Advice" }).waitFor();
      await page.getByRole("link", { name: /^Claims/ }).click();
      await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor();
      const conditions = page.getByRole("list", { name: "Only those" });
      expect(await conditions.innerText()).toContain("citing");
      await page.getByLabel("Type").selectOption("gap");
      await page.getByRole("button", { name: "Show" }).click();
      await conditions.getByText("type: gap").waitFor();
      await page.getByRole("link", { name: /^Without: citing/ }).click();
      await expect.poll(() => conditions.innerText()).not.toContain("citing");
      expect(page.url()).toContain("type=gap");
      expect(page.url()).not.toContain("work=");
    });
  });

  test("a hub's trace says what part of it is shown and leads to the rest", async () => {
    await at(large, "/trace/study:s0000000?direction=up&view=graph", async (page) => {
      expect(await main(page).innerText()).toMatch(
        /\d+ of \d+ recommendations and \d+ of [\d,]+ claims are shown, advice first/,
      );
      await page.getByRole("button", { name: /more recommendations/ }).click();
      await page.getByRole("link", { name: "All statements that cite it" }).click();
      await page.waitForURL("**/statements?study=**");
    });
  });

  test("a search keeps to one kind and goes on", async () => {
    await at(large, "/search?q=synthetic", async (page) => {
      await page.getByRole("navigation", { name: "Only one kind" }).getByText("Claims").click();
      const kinds = main(page).getByRole("heading", { level: 2 });
      await expect.poll(() => kinds.allInnerTexts()).toEqual(["Claims"]);
      await page.getByRole("link", { name: "Next" }).click();
      await page.getByText(/^Hits 31–60 of/).waitFor();
    });
  });

  test("a list that has to be begun again says so", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${large.origin}/works?cursor=bm9uZQ`, { waitUntil: "networkidle" });
    await page.getByRole("heading", { name: "This list has to be begun again." }).waitFor();
    await page.getByRole("link", { name: "To its beginning" }).click();
    await page.getByRole("heading", { level: 1, name: "Works" }).waitFor();
    await context.close();
  });
}
