// Owns the rows about pages over HTTP from the memory store, against Express as it comes.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { numberText } from "../model/formats.ts";
import { drawZipf, readIds, shuffled } from "./draw.ts";
import { indexed, loadServer } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, serveProgram, type Served } from "./processes.ts";
import { goalRow, type Row } from "./table.ts";

/** Pages that are compared, by the kind of node and the address they are asked by. */
const pages: readonly { name: string; kind: string; address: (id: string) => string }[] = [
  { name: "Claim pages", kind: "claim", address: (id) => `/api/claims/${encodeURIComponent(id)}` },
  {
    name: "Traces",
    kind: "recommendation",
    address: (id) => `/api/trace/${encodeURIComponent(id)}`,
  },
  { name: "Topic pages", kind: "topic", address: (id) => `/api/topics/${encodeURIComponent(id)}` },
];
/** Known reasons, printed when a goal is missed. */
const whenMissed =
  "each answer is found anew unless it was kept, and carries headers for safety, an id and an ETag; what was tried is in decision 10";
/** Draws from all addresses of a kind: so many that the server cannot keep the answers of all claims among them. */
const drawCount = 30_000;

/** Requests per second of each page against bare Express, with the same objects and with the same bytes. */
export const pageRows = async (bench: Bench): Promise<Row[]> => {
  const snapshot = await bench.corpus(bench.sizes.middle);
  const ids = await readIds(snapshot);
  const ours = await serveClaimtrail(snapshot);
  const rows: Row[] = [];
  try {
    await bodiesOf(ours.origin, [indexed]);
    for (const { name, kind, address } of pages) {
      const asked = drawZipf(shuffled(ids.get(kind) ?? [], 7), drawCount, 11).map(address);
      const chosen = [...new Set(asked)];
      const file = path.join(bench.folder, `${kind}.ndjson`);
      await writeFile(file, (await bodiesOf(ours.origin, chosen)).join("\n"));
      const objects = await serveProgram("bench/bare-express.ts", [file, "objects"]);
      const bytes = await serveProgram("bench/bare-express.ts", [file, "bytes"]);
      try {
        const speeds = await alternate(bench, [ours, objects, bytes], asked);
        const what = `${name} over HTTP (memory, ${numberText(bench.sizes.middle)} claims), requests per second`;
        rows.push(...compare(what, speeds));
      } finally {
        await objects.stop();
        await bytes.stop();
      }
    }
  } finally {
    await ours.stop();
  }
  return rows;
};

const compare = (name: string, speeds: readonly (readonly number[])[]): Row[] => [
  goalRow(
    `${name} / Express \`res.json\` of the same objects`,
    { atLeast: 1 },
    speeds.map(([own = NaN, other = NaN]) => own / other),
    { whenMissed },
  ),
  goalRow(
    `${name} / Express sending the same bytes`,
    { atLeast: 0.7 },
    speeds.map(([own = NaN, , other = NaN]) => own / other),
    { whenMissed },
  ),
];

/** Answers as NDJSON of [address, body]. */
const bodiesOf = async (origin: string, addresses: readonly string[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const address of addresses) {
    const response = await fetch(origin + address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    lines.push(JSON.stringify([address, await response.text()]));
  }
  return lines;
};

/**
 * Requests per second of each server in each round, after one round to warm up. The servers take turns; each round asks in
 * another order, the same for all.
 */
const alternate = async (
  { rounds, seconds }: Bench,
  servers: readonly Served[],
  asked: readonly string[],
): Promise<number[][]> => {
  for (const { origin } of servers) await loadServer(origin, asked, seconds);
  const speeds: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const inOrder = shuffled(asked, round);
    const speed: number[] = [];
    for (const { origin } of servers) speed.push(await loadServer(origin, inOrder, seconds));
    speeds.push(speed);
  }
  return speeds;
};
