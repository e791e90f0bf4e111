// Owns the row about loading into Neo4j: our loader against a loop that does no more than write the same.
import { z } from "zod";
import { numberText } from "../model/formats.ts";
import { askOn, openSession, type Target } from "../server/store/neo4j/connection.ts";
import { constraints, indexes, labels } from "../server/store/neo4j/neo4j-schema.ts";
import { readyRows, writeRows } from "./bare-loop.ts";
import { loadSnapshot, openDatabase, withDatabase } from "./databases.ts";
import type { Bench } from "./open-bench.ts";
import { ratioRow, type Row } from "./table.ts";

/** Each needs a database of its own, so there are no more. */
const maxRounds = 3;

/** The known reason, printed when the goal is missed. */
const whenMissed =
  "our loader makes its rows meanwhile, checks, locks and counts, so that it can go on where it was stopped";

type Way = (target: Target) => Promise<void>;

/** Time of a whole load against that of the bare loop, whose rows are ready before its time begins. */
export const loadRows = async (bench: Bench): Promise<Row[]> => {
  const { small, load } = bench.sizes;
  const snapshots = { warmUp: await bench.corpus(small), measured: await bench.corpus(load) };
  const few = await readyRows(snapshots.warmUp);
  const all = await readyRows(snapshots.measured);
  const warmUps: Way[] = [
    (target) => loadSnapshot(target, snapshots.warmUp),
    (target) => writeRows(target, few),
  ];
  const ways: { name: "ours" | "bare"; write: Way; times: number[] }[] = [
    { name: "ours", write: (target) => loadSnapshot(target, snapshots.measured), times: [] },
    { name: "bare", write: (target) => writeRows(target, all), times: [] },
  ];
  let written: string | undefined;
  for (const round of bench.rounds.slice(0, maxRounds)) {
    for (const { name, write, times } of round % 2 === 0 ? ways : ways.toReversed()) {
      const { milliseconds, size } = await timeIn(bench, warmUps, write);
      bench.say(`load, ${name}: ${Math.round(milliseconds)} ms, ${size}`);
      written ??= size;
      if (size !== written) throw new Error(`${name} wrote ${size}, expected ${written}`);
      times.push(milliseconds / 1000);
    }
  }
  const [ours = [], bare = []] = ways.map(({ times }) => times);
  return [
    ratioRow(
      `Load into Neo4j, ${numberText(load)} claims / a bare \`UNWIND\` loop writing the same properties and edges`,
      1.3,
      [ours, bare],
      { unit: "s", digits: 1, of: ` for ${written ?? ""}`, whenMissed },
    ),
  ];
};

/** Time of one way in a database of its own that is warm and empty, in ms, and what stands in it afterwards. */
const timeIn = async (
  bench: Bench,
  warmUps: readonly Way[],
  write: Way,
): Promise<{ milliseconds: number; size: string }> => {
  await using database = await openDatabase(bench);
  return await withDatabase(database, async (target) => {
    for (const warmUp of warmUps) {
      await warmUp(target);
      await empty(target);
    }
    const started = performance.now();
    await write(target);
    return { milliseconds: performance.now() - started, size: await sizeOf(target) };
  });
};

/** Takes everything out of a database, its rules and indexes too; each query may divide its transaction by itself. */
const empty = async (target: Target): Promise<void> => {
  await using session = openSession(target);
  for (const query of [
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS",
    ...constraints.map(({ name }) => `DROP CONSTRAINT ${name} IF EXISTS`),
    ...indexes.map(({ name }) => `DROP INDEX ${name} IF EXISTS`),
  ]) {
    await session.run(query);
  }
};

const Counted = z.object({ count: z.number(), properties: z.number() });

/** Nodes and edges of the graph with all their properties, counted. */
const sizeOf = async (target: Target): Promise<string> => {
  const count = async (pattern: string, what: string) => {
    const query = `MATCH ${pattern} RETURN count(${what}) AS count, sum(size(keys(${what}))) AS properties`;
    const [counted] = await askOn(target)(Counted, query);
    return counted ?? { count: 0, properties: 0 };
  };
  const nodes = await count(`(n:${labels.node})`, "n");
  const edges = await count(`(:${labels.node})-[r]->(:${labels.node})`, "r");
  return (
    `${numberText(nodes.count)} nodes and ${numberText(edges.count)} edges ` +
    `with ${numberText(nodes.properties + edges.properties)} properties`
  );
};
