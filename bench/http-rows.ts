// Owns the rows about answers over HTTP from the memory store: against Express as it comes, and against the calls behind.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { drawZipf, readIds, shuffled } from "./draw.ts";
import { loadServer } from "./load.ts";
import { serveClaimtrail, serveProgram, type Served } from "./processes.ts";
import { ratioRow, type Row } from "./table.ts";

/** Pages that are compared, by the kind of node and the address they are asked by. */
const pages: readonly { name: string; kind: string; address: (id: string) => string }[] = [
  { name: "claim pages", kind: "claim", address: (id) => `/api/claims/${encodeURIComponent(id)}` },
  {
    name: "traces",
    kind: "recommendation",
    address: (id) => `/api/trace/${encodeURIComponent(id)}`,
  },
  { name: "topic pages", kind: "topic", address: (id) => `/api/topics/${encodeURIComponent(id)}` },
];
/** Draws from all addresses of a kind: far more different ones than the server keeps answers of. */
const drawCount = 20_000;

/** Requests per second of each page against bare Express, with the same objects and with the same bytes. */
export const pageRows = async (
  snapshot: string,
  rounds: number,
  seconds: number,
): Promise<Row[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), "claimtrail-bench-"));
  const ids = await readIds(snapshot);
  const ours = await serveClaimtrail(snapshot);
  const rows: Row[] = [];
  try {
    for (const { name, kind, address } of pages) {
      const asked = drawZipf(shuffled(ids.get(kind) ?? [], 7), drawCount, 11).map(address);
      const chosen = [...new Set(asked)];
      const file = path.join(folder, `${kind}.ndjson`);
      await writeFile(file, (await bodiesOf(ours.origin, chosen)).join("\n"));
      const objects = await serveProgram("bench/bare-express.ts", [file, "objects"]);
      const bytes = await serveProgram("bench/bare-express.ts", [file, "bytes"]);
      try {
        const speeds = await alternate([ours, objects, bytes], asked, rounds, seconds);
        rows.push(
          ratioRow(
            `${name} over HTTP (memory) / Express \`res.json\` of the same objects, requests per second`,
            { atLeast: 1 },
            speeds.map(([own = NaN, other = NaN]) => own / other),
          ),
          ratioRow(
            `${name} over HTTP (memory) / Express sending the same bytes, requests per second`,
            { atLeast: 0.7 },
            speeds.map(([own = NaN, , other = NaN]) => own / other),
          ),
        );
      } finally {
        await objects.stop();
        await bytes.stop();
      }
    }
  } finally {
    await ours.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
};

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

/** Requests per second of each server in each round, after one round to warm up. The servers take turns. */
const alternate = async (
  servers: readonly Served[],
  asked: readonly string[],
  rounds: number,
  seconds: number,
): Promise<number[][]> => {
  for (const { origin } of servers) await loadServer(origin, asked, seconds);
  const speeds: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const speed: number[] = [];
    for (const { origin } of servers) {
      speed.push((await loadServer(origin, asked, seconds)).perSecond);
    }
    speeds.push(speed);
  }
  return speeds;
};
