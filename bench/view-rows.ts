// Owns the rows about the pages of the explorer in a real browser: when each is there, and how soon it answers a press.
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { z } from "zod";
import { roundedText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { buildGraph } from "../server/corpus/build-graph.ts";
import { readCorpus } from "../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../server/snapshot/write-snapshot.ts";
import { openBrowser } from "../test/browser/open-browser.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { goalRow, median, type Row } from "./table.ts";

/** What counts as good: largest content within 2.5 s, the next frame after a press within 200 ms (<https://web.dev/articles/vitals>). */
const goals = { shownMs: 2_500, answeredMs: 200 } as const;
/** Presses that take less are not reported by the browser, in ms. */
const leastTold = 16;
/** So long after a press what it took has been reported, in ms. */
const toldAfterMs = 400;

/** A page, and what is pressed there. */
type View = { name: string; address: string; press: (page: Page) => Promise<void> };

const pressButton =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole("main").getByRole("button", { name }).first().click();

const viewsOf = (advice: string): View[] => [
  { name: "Home", address: "/", press: (page) => page.locator(".theme-toggle").click() },
  { name: "Wheel", address: "/explore", press: pressButton("What stands on nothing?") },
  { name: "Trace", address: `/trace/${advice}`, press: pressButton("Zoom in") },
  {
    name: "Differential diagnosis",
    address: "/compare/differential",
    press: pressButton("by number of claims"),
  },
  { name: "Regimens and trials", address: "/compare/regimens", press: pressButton("by p value") },
  {
    name: "Decide",
    address: "/decide",
    press: (page) => page.locator(".map-overview a").last().click(),
  },
  {
    name: "Places",
    address: "/places",
    press: (page) => page.locator(".places-list a").first().click(),
  },
  {
    name: "Weigh",
    address: "/weigh",
    press: (page) => page.getByRole("checkbox").first().click(),
  },
  {
    name: "Learn",
    address: "/learn?seed=a",
    press: (page) => page.getByRole("radio").first().click(),
  },
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(listening);
    await page.goto(origin + view.address);
    await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await view.press(page);
    await page.waitForTimeout(toldAfterMs);
    return Visit.parse(await page.evaluate("window.told"));
  } finally {
    await context.close();
  }
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
  const opened = await openBrowser();
  if (opened.browser === undefined) {
    throw new AppError("unavailable", `no browser runs here: ${opened.reason}`);
  }
  const { browser } = opened;
  await build({ logLevel: "error" });
  const { corpus } = await readCorpus("data");
  const graph = buildGraph(corpus);
  const advice = graph.nodes.find(({ kind }) => kind === "recommendation")?.id ?? "";
  const snapshot = path.join(bench.folder, "real.ndjson");
  await writeSnapshot(graph, snapshot);
  const served = await serveClaimtrail(snapshot);
  try {
    const rows: Row[] = [];
    for (const view of viewsOf(advice)) {
      const visits: Visit[] = [];
      // The first warms the server up.
      for (let round = -1; round < bench.rounds; round += 1) {
        const told = await visit(browser, served.origin, view);
        if (round >= 0) visits.push(told);
      }
      rows.push(...rowsOf(view.name, visits));
    }
    return rows;
  } finally {
    await browser.close();
    await served.stop();
  }
};
