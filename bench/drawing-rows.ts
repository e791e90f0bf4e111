// Owns the rows about the first frame of a trace's drawing, in a real browser.
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import express from "express";
import type { Page } from "playwright-core";
import { build } from "vite";
import { z } from "zod";
import { numberText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { openBrowser } from "../test/browser/open-browser.ts";
import type { Bench } from "./open-bench.ts";
import { runProgram, serveClaimtrail } from "./processes.ts";
import { goalRow, median, reportedRow, spread, type Row } from "./table.ts";

const root = "rvlms:rec-adjuvant-chemotherapy";
/** Drawings before it is measured. */
const warmUps = 2;
/** The known reason, printed when the goal is missed. */
const whenMissed =
  "each link is a curve with dashes on a canvas of its own, where Sigma draws all links as straight lines at once";
/** No further drawing of the same size is begun after so long, in ms. */
const maxMeasuringMs = 90_000;

const Timed = z.object({
  ours: z.number(),
  bare: z.number(),
  layout: z.number(),
  nodes: z.number(),
  links: z.number(),
});
type Timed = z.infer<typeof Timed>;

/** First frame of our drawing against Sigma as it comes: a trace of the real dossier, and many of it side by side. */
export const drawingRows = async (bench: Bench): Promise<Row[]> => {
  const opened = await openBrowser();
  if (opened.browser === undefined) {
    throw new AppError("unavailable", `no browser runs here: ${opened.reason}`);
  }
  const { origin, close } = await servePage(bench);
  try {
    const page = await opened.browser.newPage();
    await page.goto(origin);
    await page.waitForFunction("window.timeDrawings !== undefined");
    const real = await timesOf(page, bench.rounds * 2, 1);
    const copies = Math.ceil(bench.drawn / (real[0]?.nodes ?? 1));
    const large = await timesOf(page, bench.rounds, copies);
    return [...rowsOf("a trace of the real dossier", real), ...rowsOf("many of it", large)];
  } finally {
    await opened.browser.close();
    close();
  }
};

const rowsOf = (what: string, times: readonly Timed[]): Row[] => {
  const [first] = times;
  const size = `${what}, ${numberText(first?.nodes ?? 0)} nodes, ${numberText(first?.links ?? 0)} links`;
  const ours = times.map((timed) => timed.ours);
  const bare = times.map((timed) => timed.bare);
  return [
    goalRow(
      `First drawn frame (${size}) / Sigma as it comes`,
      { atMost: 1.3 },
      ours.map((time, round) => time / (bare[round] ?? NaN)),
      { note: `${spread(ours, 1)} ms against ${spread(bare, 1)} ms`, whenMissed },
    ),
    reportedRow(
      `Laying out before it is drawn (${size})`,
      `${median(times.map(({ layout }) => layout)).toFixed(1)} ms`,
    ),
  ];
};

/** Times of so many rounds after the warm-up; fewer, the warm-up among them, where a drawing takes very long. */
const timesOf = async (page: Page, rounds: number, copies: number): Promise<Timed[]> => {
  const times: Timed[] = [];
  const started = performance.now();
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const ask = `window.timeDrawings("${root}", ${copies}, ${String(round % 2 === 0)})`;
    times.push(Timed.parse(await page.evaluate(ask)));
    if (performance.now() - started > maxMeasuringMs) break;
  }
  return times.length > warmUps ? times.slice(warmUps) : times;
};

/** Builds the page that draws and serves it with the trace. */
const servePage = async (bench: Bench): Promise<{ origin: string; close: () => void }> => {
  const outDir = path.join(bench.folder, "page");
  await build({
    configFile: false,
    root: "bench/page",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
  const trace = await fetchTrace(bench);
  const app = express();
  app.get("/api/trace/:id", (_request, response) => {
    response.type("application/json").send(trace);
  });
  app.use(express.static(outDir));
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const fetchTrace = async ({ folder }: Bench): Promise<string> => {
  const snapshot = path.join(folder, "real.ndjson");
  await runProgram("scripts/claimtrail.ts", ["ingest", "--out", snapshot]);
  const served = await serveClaimtrail(snapshot);
  try {
    return await (await fetch(`${served.origin}/api/trace/${root}`)).text();
  } finally {
    await served.stop();
  }
};
