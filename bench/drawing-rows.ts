// Owns the rows about drawing the evidence wheel in a real browser: its first frame, and its frames while it is moved.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { z } from "zod";
import { numberText } from "../model/formats.ts";
import type { Wheel } from "../model/views/wheel.ts";
import { answerWheel } from "../server/answers/wheel.ts";
import { openSnapshotStore } from "../server/store/memory/memory-store.ts";
import { Moved, Timed, type Drawn } from "./drawn.ts";
import { openMeasuredBrowser } from "./measured-browser.ts";
import type { Bench } from "./open-bench.ts";
import { median, percentile, ratioRow, type Row } from "./table.ts";

/** Drawings before it is measured. */
const warmUps = 2;
/** The known reason, printed when a goal is missed. */
const whenMissed =
  "links that bend, sectors and names are painted on canvases of their own, where Sigma draws points and straight lines at once";
/** No further drawing of the same size is begun after so long, in ms. */
const maxMeasuringMs = 90_000;

/**
 * Our drawing against Sigma as it comes, both with the same marks and links: the wheel of the real dossier as it opens and with all its
 * links, its marks many times over, and the wheels of a large corpus.
 */
export const drawingRows = async (bench: Bench): Promise<Row[]> => {
  await using browser = await openMeasuredBrowser();
  const page = await openPage(browser, bench);
  const rows: Row[] = [];
  for (const { what, drawn } of await drawings(page, bench)) {
    const rounds = bench.rounds.length * (drawn.copies === 1 ? 2 : 1);
    const times = await roundsOf(page, rounds, "timeDrawings", drawn, Timed);
    const moves = await roundsOf(page, bench.rounds.length, "timeMoves", drawn, Moved);
    rows.push(...rowsOf(what, times, moves));
  }
  return rows;
};

/** What is drawn, and what it is called. */
type Drawing = { what: string; drawn: Drawn };

const drawings = async (page: Page, bench: Bench): Promise<Drawing[]> => {
  const real: Drawn = { wheel: "real", copies: 1, links: "asked" };
  const { nodes } = Timed.parse(
    await page.evaluate(`window.timeDrawings(${JSON.stringify(real)}, true)`),
  );
  const copies = Math.ceil(bench.drawn / nodes);
  const size = numberText(bench.sizes.middle);
  return [
    { what: "the wheel of the real dossier, as it opens", drawn: real },
    { what: "the same with all its links", drawn: { ...real, links: "all" } },
    { what: "many of it, as they open", drawn: { ...real, copies } },
    { what: `all of ${size} claims, in dots`, drawn: { ...real, wheel: "large" } },
    { what: `one topic of ${size} claims`, drawn: { ...real, wheel: "topic" } },
  ];
};

const rowsOf = (what: string, times: readonly Timed[], moves: readonly Moved[]): Row[] => {
  const size = `${what}, ${numberText(times[0]?.nodes ?? 0)} nodes, ${numberText(times[0]?.links ?? 0)} links`;
  const row = (name: string, sides: number[][]): Row =>
    ratioRow(`${name} / Sigma as it comes`, 1.3, sides, { unit: "ms", digits: 1, whenMissed });
  return [
    row(
      `First drawn frame (${size})`,
      bothSides(times, (milliseconds) => milliseconds),
    ),
    row(
      `Frame to frame while it is dragged, zoomed and pointed at (${size}), median`,
      bothSides(moves, median),
    ),
    row(
      "The same, p95",
      bothSides(moves, (frames) => percentile(frames, 0.95)),
    ),
  ];
};

/** One number of each round, for ours and for Sigma. */
const bothSides = <T>(
  rounds: readonly { ours: T; bare: T }[],
  of: (measured: T) => number,
): number[][] => [rounds.map(({ ours }) => of(ours)), rounds.map(({ bare }) => of(bare))];

/** What so many rounds give after the warm-up; fewer, the warm-up among them, where one takes very long. */
const roundsOf = async <T>(
  page: Page,
  rounds: number,
  ask: "timeDrawings" | "timeMoves",
  drawn: Drawn,
  shape: z.ZodType<T>,
): Promise<T[]> => {
  const all: T[] = [];
  const started = performance.now();
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const call = `window.${ask}(${JSON.stringify(drawn)}, ${String(round % 2 === 0)})`;
    all.push(shape.parse(await page.evaluate(call)));
    if (performance.now() - started > maxMeasuringMs) break;
  }
  return all.length > warmUps ? all.slice(warmUps) : all;
};

/** Builds the page that draws, with the wheels beside it, and opens it. What it asks for is read from its folder. */
const openPage = async (browser: Browser, bench: Bench): Promise<Page> => {
  const outDir = path.join(bench.folder, "page");
  await build({
    configFile: false,
    root: "bench/page",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
  for (const [name, wheel] of Object.entries(await composeWheels(bench))) {
    await writeFile(path.join(outDir, `${name}.json`), JSON.stringify(wheel));
  }
  const page = await browser.newPage();
  await page.route("**", (route) =>
    route.fulfill({ path: path.join(outDir, new URL(route.request().url()).pathname) }),
  );
  await page.goto("http://localhost/index.html");
  await page.waitForFunction("window.timeDrawings !== undefined");
  return page;
};

/** The topic of a synthetic corpus that holds more statements than one wheel draws. */
const largeTopic = "topic:t1-1";

/** The wheels that are drawn, by name. */
const composeWheels = async (bench: Bench): Promise<Record<Drawn["wheel"], Wheel>> => {
  const real = await openSnapshotStore(await bench.real());
  const synthetic = await openSnapshotStore(await bench.corpus(bench.sizes.middle));
  const large = await synthetic.current();
  return {
    real: await answerWheel(await real.current(), {}),
    large: await answerWheel(large, {}),
    topic: await answerWheel(large, { topic: largeTopic }),
  };
};
