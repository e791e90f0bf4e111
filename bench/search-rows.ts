// Owns the rows about search in the memory store: over HTTP against the call behind it, and how long answers take.
import { numberText } from "../model/formats.ts";
import type { EvidenceStore } from "../server/store/evidence-store.ts";
import { openSnapshotStore } from "../server/store/memory/memory-store.ts";
import { drawQueries } from "./draw-queries.ts";
import { shuffled } from "./draw.ts";
import { inTurns } from "./in-turns.ts";
import { loadServer, type Ask } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { goalRow, percentile, ratiosOf, type Row } from "./table.ts";

const addressOf = (query: string): string => `/api/search?q=${encodeURIComponent(query)}`;

/** Searches per second over HTTP against the same searches without it, and the time below which 99 of 100 answers come. */
export const searchRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const { drawn } = await drawQueries(snapshot, middle);
  await using served = await serveClaimtrail(snapshot);
  const store = await (await openSnapshotStore(snapshot)).current();
  const overHttp = (queries: readonly string[]): Promise<number> =>
    loadServer(served.origin, queries.map(addressOf), bench.seconds);
  const inProcess = (queries: readonly string[]): Promise<number> =>
    searchFor(bench.seconds, store, queries);
  await inTurns([drawn], [overHttp, inProcess]);
  const [http, own] = await inTurns(
    bench.rounds.map((round) => shuffled(drawn, round)),
    [overHttp, inProcess],
  );
  const size = numberText(middle);
  return [
    goalRow(
      `Search over HTTP (memory, ${size} claims), requests per second / the search call in process`,
      { atLeast: 0.7 },
      ratiosOf(http, own),
      { note: "the server keeps late answers, the call in process keeps none" },
    ),
    goalRow(
      `Search over HTTP (memory, ${size} claims), p99 of one after the other, none asked before`,
      { atMost: 50 },
      await slowest(bench, served.ask, drawn),
      { unit: "ms" },
    ),
  ];
};

/** Hits asked for, as an address without a limit asks for them. */
const hitsShown = 20;

/** Searches per second in this process, one after the other. */
const searchFor = async (
  seconds: number,
  store: EvidenceStore,
  queries: readonly string[],
): Promise<number> => {
  const started = performance.now();
  for (let done = 1; ; done += 1) {
    await store.search(queries[done % queries.length] ?? "", { limit: hitsShown });
    const passed = performance.now() - started;
    if (passed >= seconds * 1000) return (done * 1000) / passed;
  }
};

/** More than the server gives when it is not asked for a number. */
const leastLimit = 21;
/** So many times the usual requests: a hundredth of them must still be some. */
const forPercentile = 5;

/** The 99th percentile of each round, in ms. Each round asks with another limit, so that no answer was kept. */
const slowest = async (
  { rounds, requests }: Bench,
  ask: Ask,
  queries: readonly string[],
): Promise<number[]> => {
  const found: number[] = [];
  for (const round of rounds) {
    const times: number[] = [];
    const asked = [...new Set(shuffled(queries, 100 + round))].slice(0, requests * forPercentile);
    for (const query of asked) {
      times.push(await ask(`${addressOf(query)}&limit=${leastLimit + round}`));
    }
    found.push(percentile(times, 0.99));
  }
  return found;
};
