// Owns the rows about the pages of the explorer in a real browser: when each is there, and how soon it answers a press.
import type { Browser } from "playwright-core";
import { build } from "vite";
import { z } from "zod";
import { roundedText } from "../model/formats.ts";
import { readIds } from "./draw.ts";
import { openMeasuredBrowser } from "./measured-browser.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { goalRow, median, type Row } from "./table.ts";

/** What counts as good: largest content within 2.5 s, the next frame after a press within 200 ms (<https://web.dev/articles/vitals>). */
const goals = { shownMs: 2_500, answeredMs: 200 } as const;
/** Presses that take less are not reported by the browser, in ms. */
const leastTold = 16;
/** So long after a press what it took has been reported, in ms. */
const toldAfterMs = 400;

/** A page, and the first of what is pressed there, as Playwright selects it. */
type View = { name: string; address: string; pressed: string };

/** A button of the page's own whose name holds these words. */
const button = (name: string): string => `main >> role=button[name=/${name.replace("?", "[?]")}/i]`;

const viewsOf = (advice: string): View[] => [
  { name: "Home", address: "/", pressed: ".theme-toggle" },
  { name: "Wheel", address: "/explore", pressed: button("What stands on nothing?") },
  { name: "Trace", address: `/trace/${advice}`, pressed: button("Zoom in") },
  {
    name: "Differential diagnosis",
    address: "/compare/differential",
    pressed: button("by number of claims"),
  },
  { name: "Regimens and trials", address: "/compare/regimens", pressed: button("by p value") },
  { name: "Decide", address: "/decide", pressed: ".map-overview a >> nth=-1" },
  { name: "Places", address: "/places", pressed: ".places-list a" },
  { name: "Weigh", address: "/weigh", pressed: "role=checkbox" },
  { name: "Learn", address: "/learn?seed=a", pressed: "role=radio" },
];

/** What a browser reports of one visit, in ms. */
const Visit = z.object({
  /** Until anything was painted, and until the largest content was. */
  first: z.number(),
  largest: z.number(),
  /** From the press to the next frame. */
  answered: z.number(),
});
type Visit = z.infer<typeof Visit>;

/** Collects what the browser reports from the beginning of a visit on. */
const listening = `
  window.told = { first: 0, largest: 0, answered: ${leastTold} };
  const hear = (type, keep, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true, ...more });
  hear("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") window.told.first = startTime; });
  hear("largest-contentful-paint", ({ startTime }) => { window.told.largest = startTime; });
  hear("event", ({ interactionId, duration }) => {
    if (interactionId > 0) window.told.answered = Math.max(window.told.answered, duration);
  }, { durationThreshold: ${leastTold} });
`;

/** One visit with nothing kept from any before. */
const visit = async (browser: Browser, origin: string, view: View): Promise<Visit> => {
  await using context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(listening);
  await page.goto(origin + view.address);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator(view.pressed).first().click();
  await page.waitForTimeout(toldAfterMs);
  return Visit.parse(await page.evaluate("window.told"));
};

const rowsOf = (name: string, visits: readonly Visit[]): Row[] => [
  goalRow(
    `${name}: largest content there (real dossier, nothing kept by the browser)`,
    { atMost: goals.shownMs },
    visits.map(({ largest }) => largest),
    {
      unit: "ms",
      note: `first paint after ${roundedText(median(visits.map(({ first }) => first)), 0)} ms`,
    },
  ),
  goalRow(
    `${name}: from a press to the next frame`,
    { atMost: goals.answeredMs },
    visits.map(({ answered }) => answered),
    { unit: "ms" },
  ),
];

/** Each view: when it is there, and how soon it answers a press. */
export const viewRows = async (bench: Bench): Promise<Row[]> => {
  await using browser = await openMeasuredBrowser();
  await build({ logLevel: "error" });
  const snapshot = await bench.real();
  const [advice = ""] = (await readIds(snapshot)).get("recommendation") ?? [];
  await using served = await serveClaimtrail(snapshot);
  const rows: Row[] = [];
  for (const view of viewsOf(advice)) {
    // Warms the server up.
    await visit(browser, served.origin, view);
    const visits: Visit[] = [];
    while (visits.length < bench.rounds.length) {
      visits.push(await visit(browser, served.origin, view));
    }
    rows.push(...rowsOf(view.name, visits));
  }
  return rows;
};
