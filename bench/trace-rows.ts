// Owns the rows about whether a trace takes longer in a larger corpus: the same trace, in size, asked of two servers.
import { numberText } from "../model/formats.ts";
import { serveFromNeo4j } from "./databases.ts";
import { drawZipf, readIds, shuffled } from "./draw.ts";
import { inTurns } from "./in-turns.ts";
import { askUntilAnswered, indexed } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, type Served } from "./processes.ts";
import { median, ratioRow, type Row } from "./table.ts";

/** Requests before it is measured, on each side. */
const warmUps = 300;
/** Every address asks for a trace with another limit than all before, and more than it has nodes: no answer is kept. */
const leastLimit = 50;

/** p50 of traces of equal size over HTTP in a large corpus against a small one, memory store. */
export const memoryTraceRows = (bench: Bench): Promise<Row[]> =>
  compare(bench, "memory", 1.5, serveClaimtrail);

/** The same from Neo4j. */
export const neo4jTraceRows = (bench: Bench): Promise<Row[]> =>
  compare(bench, "Neo4j", 2, (snapshot) => serveFromNeo4j(bench, snapshot));

const compare = async (
  bench: Bench,
  store: string,
  atMost: number,
  serve: (snapshot: string) => Promise<Served>,
): Promise<Row[]> => {
  const { small, large } = bench.sizes;
  const snapshots = { large: await bench.corpus(large), small: await bench.corpus(small) };
  await using inLarge = await serve(snapshots.large);
  await using inSmall = await serve(snapshots.small);
  const asked = bench.rounds.length * bench.requests;
  const largeSide = await sideOf(inLarge, snapshots.large, warmUps + asked);
  const smallSide = await sideOf(inSmall, snapshots.small, warmUps + asked);
  const times = await inTurns([...Array(warmUps + asked).keys()], [largeSide, smallSide]);
  const medians = times.map((ofSide) =>
    bench.rounds.map((round) => {
      const from = warmUps + round * bench.requests;
      return median(ofSide.slice(from, from + bench.requests));
    }),
  );
  return [
    ratioRow(
      `Traces of equal size over HTTP (${store}), p50 at ${numberText(large)} claims / at ${numberText(small)}`,
      atMost,
      medians,
      { unit: "ms", digits: 2 },
    ),
  ];
};

/** Asks a server that is ready for the nth of so many traces; gives the time of it, in ms. */
const sideOf = async (
  { ask }: Served,
  snapshot: string,
  count: number,
): Promise<(nth: number) => Promise<number>> => {
  const ids = (await readIds(snapshot)).get("recommendation") ?? [];
  const probes = shuffled(
    ids.filter((id) => id.endsWith(":probe")),
    7,
  );
  const drawn = drawZipf(probes, count, 11);
  const addressOf = (nth: number): string =>
    `/api/trace/${encodeURIComponent(drawn[nth] ?? "")}?limit=${leastLimit + nth}`;
  for (const address of [indexed, addressOf(0)]) await askUntilAnswered(ask, address);
  return (nth) => ask(addressOf(nth));
};
