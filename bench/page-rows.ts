// Owns the rows about pages over HTTP from the memory store, against Express as it comes.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { numberText } from "../model/formats.ts";
import { drawZipf, readIds, shuffled } from "./draw.ts";
import { inTurns } from "./in-turns.ts";
import { indexed, loadServer } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, serveProgram, type Served } from "./processes.ts";
import { goalRow, ratiosOf, type Row } from "./table.ts";

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
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const ids = await readIds(snapshot);
  await using ours = await serveClaimtrail(snapshot);
  await ours.ask(indexed);
  const rows: Row[] = [];
  for (const { name, kind, address } of pages) {
    const asked = drawZipf(shuffled(ids.get(kind) ?? [], 7), drawCount, 11).map(address);
    const file = path.join(bench.folder, `${kind}.json`);
    await writeFile(file, JSON.stringify(await bodiesOf(ours.origin, new Set(asked))));
    await using objects = await serveProgram("bench/bare-express.ts", [file, "objects"]);
    await using bytes = await serveProgram("bench/bare-express.ts", [file, "bytes"]);
    const what = `${name} over HTTP (memory, ${numberText(middle)} claims), requests per second`;
    rows.push(...compare(what, await speedsOf(bench, [ours, objects, bytes], asked)));
  }
  return rows;
};

const compare = (name: string, [ours, objects, bytes]: readonly (readonly number[])[]): Row[] => [
  goalRow(
    `${name} / Express \`res.json\` of the same objects`,
    { atLeast: 1 },
    ratiosOf(ours, objects),
    { whenMissed },
  ),
  goalRow(`${name} / Express sending the same bytes`, { atLeast: 0.7 }, ratiosOf(ours, bytes), {
    whenMissed,
  }),
];

/** Each address with its answer. */
const bodiesOf = async (
  origin: string,
  addresses: ReadonlySet<string>,
): Promise<[address: string, body: string][]> => {
  const bodies: [string, string][] = [];
  for (const address of addresses) {
    const response = await fetch(origin + address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    bodies.push([address, await response.text()]);
  }
  return bodies;
};

/** Requests per second of each server in each round, after one round to warm up; each round asks in another order, the same for all. */
const speedsOf = async (
  { rounds, seconds }: Bench,
  servers: readonly Served[],
  asked: readonly string[],
): Promise<number[][]> => {
  const sides = servers.map(
    ({ origin }) =>
      (addresses: readonly string[]) =>
        loadServer(origin, addresses, seconds),
  );
  await inTurns([asked], sides);
  return inTurns(
    rounds.map((round) => shuffled(asked, round)),
    sides,
  );
};
