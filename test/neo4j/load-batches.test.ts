// Tests how a snapshot is cut into what a load writes, and which databases take it; without a database.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openGraphCounts } from "../../server/store/neo4j/graph-counts.ts";
import {
  edgeBatches,
  forwardingBatches,
  nodeBatches,
  type Batch,
  type EdgesRow,
  type LoadSource,
  type NodeRow,
} from "../../server/store/neo4j/load-batches.ts";
import { labelOfKind } from "../../server/store/neo4j/neo4j-schema.ts";
import { canLoad } from "../../server/store/neo4j/prepare-database.ts";
import { surveySnapshot } from "../../server/store/neo4j/snapshot-survey.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

let folder = "";
let [handMade, synthetic] = ["", ""];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-batches-"));
  handMade = path.join(folder, "hand-made.ndjson");
  await writeSnapshot(handMadeGraph(), handMade);
  synthetic = path.join(folder, "synthetic.ndjson");
  await writeSynthetic(corpusOf(1_200, 1), synthetic);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Cut = (source: LoadSource) => AsyncIterable<Batch>;
/** The batches of a snapshot. */
const batchesOf = async (snapshot: string, cut: Cut): Promise<Batch[]> => {
  const survey = await surveySnapshot(snapshot);
  await using file = await openSnapshot(snapshot);
  const batches: Batch[] = [];
  for await (const batch of cut({ file, survey, generation: 7 })) batches.push(batch);
  return batches;
};
const nodesAfter =
  (done: number): Cut =>
  (source) =>
    nodeBatches(source, done, openGraphCounts(source.survey));
const edgesAfter =
  (done: number): Cut =>
  (source) =>
    edgeBatches(source, done);

const rowsOf = <R>(batches: readonly Batch[]): R[] =>
  batches.flatMap(({ writes }) =>
    writes.flatMap(({ parameters }) => z.array(z.custom<R>()).parse(parameters["rows"])),
  );
const edgesIn = (batches: readonly Batch[]): [type: string, from: string, to: string][] =>
  rowsOf<EdgesRow>(batches).flatMap(([from, edges]) =>
    edges.map(([type, to]): [string, string, string] => [type, from, to]),
  );

describe("a snapshot cut into batches", () => {
  test("has each node once, with the label of its kind, in order", async () => {
    const { nodes } = handMadeGraph();
    const rows = rowsOf<NodeRow>(await batchesOf(handMade, nodesAfter(0)));
    expect(rows.map(([label, { id }]) => [label, id])).toEqual(
      nodes.map(({ kind, id }) => [labelOfKind(kind), id]),
    );
  });

  test("has each edge once, those from a node together, with properties where it has any", async () => {
    const { edges } = handMadeGraph();
    const batches = await batchesOf(handMade, edgesAfter(0));
    expect(edgesIn(batches)).toEqual(edges.map(({ type, from, to }) => [type, from, to]));
    const rows = rowsOf<EdgesRow>(batches);
    expect(new Set(rows.map(([from]) => from)).size).toBe(rows.length);
    const properties = rows.flatMap(([, some]) => some.map(([, , own]) => own));
    const withOwn = edges.filter((edge) => Object.keys(edge).length > 3);
    expect(properties.filter(({ json }) => json !== undefined)).toHaveLength(withOwn.length);
  });

  test("has each forwarding once", async () => {
    const batches = await batchesOf(handMade, (source) => forwardingBatches(source, 0));
    expect(rowsOf(batches)).toHaveLength(handMadeGraph().forwardings.length);
  });

  test("is written by one query for each part, which gives a row for each line", async () => {
    for (const cut of [nodesAfter(0), edgesAfter(0)]) {
      const batches = await batchesOf(synthetic, cut);
      expect(batches.length).toBeGreaterThan(1);
      expect(new Set(batches.flatMap(({ writes }) => writes.map(({ query }) => query))).size).toBe(
        1,
      );
      for (const { from, to, writes } of batches) {
        expect(writes.map(({ rows }) => rows)).toEqual([to - from]);
      }
    }
  });

  test.each([1, 10_123])("goes on after %i edges with the next one", async (done) => {
    const all = edgesIn(await batchesOf(synthetic, edgesAfter(0)));
    const rest = await batchesOf(synthetic, edgesAfter(done));
    expect(edgesIn(rest)).toEqual(all.slice(done));
    expect(rest.map(({ from }) => from)).toEqual([done, ...rest.slice(0, -1).map(({ to }) => to)]);
    expect(rest.at(-1)?.to).toBe(all.length);
  });

  test("goes on after nodes with the next one, and counts all of them", async () => {
    const survey = await surveySnapshot(handMade);
    await using file = await openSnapshot(handMade);
    const source = { file, survey, generation: 7 };
    const [all, rest] = [openGraphCounts(survey), openGraphCounts(survey)];
    const ids: unknown[] = [];
    for await (const batch of nodeBatches(source, 0, all)) {
      ids.push(...rowsOf<NodeRow>([batch]).map(([, { id }]) => id));
    }
    for await (const batch of nodeBatches(source, 5, rest)) {
      expect(rowsOf<NodeRow>([batch]).map(([, { id }]) => id)).toEqual(ids.slice(5));
    }
    expect(rest.counts()).toEqual(all.counts());
    expect(rest.frequencies()).toEqual(all.frequencies());
    expect(rest.vocabulary()).toEqual(all.vocabulary());
  });

  test("has nothing left where all was written", async () => {
    const { nodes, edges } = handMadeGraph();
    expect(await batchesOf(handMade, nodesAfter(nodes.length))).toEqual([]);
    expect(await batchesOf(handMade, edgesAfter(edges.length))).toEqual([]);
  });
});

test.each([
  ["5.26.30", true],
  ["5.26-aura", true],
  ["5.27.0", true],
  ["2025.08.0", true],
  ["5.25.1", false],
  ["5.3.0", false],
  ["4.4.40", false],
  ["", false],
])("Neo4j %j can be loaded into: %j", (version, can) => {
  expect(canLoad(version)).toBe(can);
});
