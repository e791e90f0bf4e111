// Owns the rows about whether a trace takes longer in a larger corpus: the same trace, in size, asked of two servers.
import { numberText } from "../model/formats.ts";
import { drawZipf, readIds, shuffled } from "./draw.ts";
import { loadSnapshot, openDatabase, withDatabase } from "./databases.ts";
import { askAlternately, askUntilAnswered, indexed, openAsker, type Asker } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, type Served } from "./processes.ts";
import { median, ratioRow, type Row } from "./table.ts";

/** Requests before it is measured, on each side. */
const warmUps = 300;
/** Every address asks for a trace with another limit than all before, and more than it has nodes: no answer is kept. */
const leastLimit = 50;

/** A server and what stops it. */
type Side = { served: Served; probes: readonly string[]; stop: () => Promise<void> };

const probesOf = async (snapshot: string): Promise<string[]> =>
  shuffled(
    ((await readIds(snapshot)).get("recommendation") ?? []).filter((id) => id.endsWith(":probe")),
    7,
  );

/** p50 of traces of equal size over HTTP in a large corpus against a small one, memory store. */
export const memoryTraceRows = async (bench: Bench): Promise<Row[]> => {
  const open = async (claims: number): Promise<Side> => {
    const snapshot = await bench.corpus(claims);
    const served = await serveClaimtrail(snapshot);
    return { served, probes: await probesOf(snapshot), stop: served.stop };
  };
  return [await compare(bench, "memory", 1.5, open)];
};

/** The same from Neo4j. */
export const neo4jTraceRows = async (bench: Bench): Promise<Row[]> => {
  const open = async (claims: number): Promise<Side> => {
    const snapshot = await bench.corpus(claims);
    const database = await openDatabase(bench);
    const started = performance.now();
    await withDatabase(database.url, (target) => loadSnapshot(target, snapshot, bench.say));
    const seconds = Math.round((performance.now() - started) / 1000);
    bench.say(`loaded ${numberText(claims)} claims into Neo4j in ${seconds} s`);
    const served = await serveClaimtrail(snapshot, { NEO4J_URL: database.url });
    const stop = async (): Promise<void> => {
      await served.stop();
      await database.stop();
    };
    return { served, probes: await probesOf(snapshot), stop };
  };
  return [await compare(bench, "Neo4j", 2, open)];
};

const compare = async (
  bench: Bench,
  store: string,
  atMost: number,
  open: (claims: number) => Promise<Side>,
): Promise<Row> => {
  const { small, large } = bench.sizes;
  const sides: Side[] = [];
  try {
    sides.push(await open(large), await open(small));
    const askers = sides.map(({ served }) => openAsker(served.origin));
    const rounds = await timesOf(bench, sides, askers);
    for (const asker of askers) asker.close();
    const times = sides.map((_, side) => rounds.map((round) => median(round[side] ?? [])));
    const [inLarge = [], inSmall = []] = times;
    return ratioRow(
      `Traces of equal size over HTTP (${store}), p50 at ${numberText(large)} claims / at ${numberText(small)}`,
      atMost,
      [inLarge, inSmall],
      { unit: "ms", digits: 2 },
    );
  } finally {
    for (const { stop } of sides) await stop();
  }
};

/** Times per round and side, in ms, after a warm-up. */
const timesOf = async (
  { rounds, requests }: Bench,
  sides: readonly Side[],
  askers: readonly Asker[],
): Promise<number[][][]> => {
  const asked = sides.map(({ probes }) =>
    drawZipf(probes, warmUps + rounds * requests, 11).map(
      (id, nth) => `/api/trace/${encodeURIComponent(id)}?limit=${leastLimit + nth}`,
    ),
  );
  const ask = (from: number, to: number): Promise<number[][]> =>
    askAlternately(
      askers.map((asker, side) => ({ asker, addresses: asked[side]?.slice(from, to) ?? [] })),
    );
  for (const [side, asker] of askers.entries()) {
    for (const address of [indexed, ...(asked[side]?.slice(0, 1) ?? [])]) {
      await askUntilAnswered(asker, address);
    }
  }
  await ask(1, warmUps);
  const found: number[][][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = warmUps + round * requests;
    found.push(await ask(from, from + requests));
  }
  return found;
};
