// A first visit, with nothing kept from an earlier one: what is on the page must not move when its typefaces or its data come.
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, exploreFiction, show, untilShown } from "./drive.ts";

/** What counts as good: https://web.dev/articles/cls. */
const mostShift = 0.1;

const Shifts = z.array(z.object({ value: z.number(), moved: z.array(z.string()) }));

/** Collects shifts from the first paint on, each with what moved. */
const collectShifts = `
  window.shifts = [];
  const nameOf = ({ node }) => node?.nodeType === 1 ? node.tagName + "." + node.className : node?.textContent;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      shifts.push({ value, moved: sources.map((source) => String(nameOf(source))) });
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Longer than a page waits before it shows that it is on its way. */
const answerAfterMs = 600;

/** Resolves when the fonts are there and the page has been drawn twice more, with time to begin what comes next. */
const settled = `document.fonts.ready.then(() => new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 500)))))`;

describeInBrowser("on a first visit", visitFirst);

function visitFirst(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test.each(
    [
      "/",
      "/explore",
      "/topic/topic:the-hernia",
      "/compare",
      "/compare/regimens",
      "/claim/kelp:kelp-against-silk",
      "/recommendation/kelp:rec-soft-patch",
      "/trace/kelp:rec-soft-patch",
      "/decide",
      "/places",
      "/learn",
      "/tensions",
    ].flatMap((address) =>
      (["phone", "desk"] as const).map((window) => [address, window] as const),
    ),
  )("%s moves little, %s", async (address, window) => {
    const context = await driver.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(collectShifts);
    const answers: Promise<unknown>[] = [];
    page.on("request", (request) => {
      answers.push(
        request
          .response()
          .then((response) => response?.finished())
          .catch(() => undefined),
      );
    });
    await page.route("**/api/**", async (route) => {
      await wait(answerAfterMs);
      await route.continue();
    });
    await show(page, { window });
    await page.goto(kelp.origin + address);
    await untilShown(page);
    // What an answer shows, and a script, may ask for more.
    let awaited: number;
    do {
      awaited = answers.length;
      await Promise.all(answers);
      await page.evaluate(settled);
    } while (awaited < answers.length);
    const shifts = Shifts.parse(await page.evaluate("shifts"));
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(shifts)).toBeLessThan(mostShift);
    await context.close();
  });
}
