// Owns what our loader is measured against: a loop over rows that are ready in memory, a query with UNWIND for each batch of
// them, one after the other. It checks, resumes and locks nothing.
import { open } from "node:fs/promises";
import { z } from "zod";
import { groupedBy } from "../server/grouped-by.ts";
import { openGraphCounts } from "../server/store/neo4j/graph-counts.ts";
import { edgeBatches, nodeBatches, type Batch } from "../server/store/neo4j/load-batches.ts";
import { openSession, type Target } from "../server/store/neo4j/connection.ts";
import { labels } from "../server/store/neo4j/neo4j-schema.ts";
import {
  awaitIndexes,
  createConstraints,
  createIndexes,
} from "../server/store/neo4j/prepare-database.ts";
import { surveySnapshot } from "../server/store/neo4j/snapshot-survey.ts";

/** Rows that one query writes. */
type QueryBatch = { query: string; rows: readonly unknown[] };
/** All that there is to write, nodes and edges, as our loader writes it. */
export type ReadyRows = { nodes: readonly QueryBatch[]; edges: readonly QueryBatch[] };

/** Rows of one query and transaction. */
const rowsPerQuery = 2_000;
const generation = 1;

const NodeRows = z.array(z.tuple([z.string(), z.unknown()]));
const EdgesRows = z.array(
  z.tuple([
    z.string(),
    z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])),
  ]),
);
/** Looks up an end of an edge. */
const end = (name: string, place: number): string =>
  `MATCH (${name}:${labels.node} {generation: ${generation}, id: row[${place}]})`;

/** A row and the query that writes it, as anybody would write it: one for each label and type. */
type QueryRow = { query: string; row: unknown };

const nodesAmong = (rows: unknown): QueryRow[] =>
  NodeRows.parse(rows).map(([label, row]) => ({
    query: `UNWIND $rows AS row CREATE (n:${labels.node}:${label}) SET n = row`,
    row,
  }));
const edgesAmong = (rows: unknown): QueryRow[] =>
  EdgesRows.parse(rows).flatMap(([from, edges]) =>
    edges.map(([type, to, properties]) => {
      const isPlain = Object.keys(properties).length === 0;
      const create = `CREATE (a)-[r:${type}]->(b)${isPlain ? "" : " SET r = row[2]"}`;
      return {
        query: `UNWIND $rows AS row ${end("a", 0)} ${end("b", 1)} ${create}`,
        row: isPlain ? [from, to] : [from, to, properties],
      };
    }),
  );

/** The rows of our loader's batches, those of one query together. */
const gather = async (
  batches: AsyncIterable<Batch>,
  rowsAmong: (rows: unknown) => QueryRow[],
): Promise<QueryBatch[]> => {
  const all: QueryRow[] = [];
  for await (const { writes } of batches) {
    for (const { parameters } of writes) {
      for (const one of rowsAmong(parameters["rows"])) all.push(one);
    }
  }
  return groupedBy(all, ({ query }) => query).flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / rowsPerQuery) }, (_, i) => ({
      query: some[0]?.query ?? "",
      rows: some.slice(i * rowsPerQuery, (i + 1) * rowsPerQuery).map(({ row }) => row),
    })),
  );
};

/** Makes the rows of a snapshot. */
export const readyRows = async (snapshot: string): Promise<ReadyRows> => {
  const survey = await surveySnapshot(snapshot);
  await using file = await open(snapshot, "r");
  const source = { file, survey, generation };
  return {
    nodes: await gather(nodeBatches(source, 0, openGraphCounts(survey)), nodesAmong),
    edges: await gather(edgeBatches(source, 0), edgesAmong),
  };
};

/** Writes the rows into an empty database, with the same constraints and indexes, created when our loader creates them. */
export const writeRows = async (target: Target, { nodes, edges }: ReadyRows): Promise<void> => {
  await createConstraints(target);
  await using session = openSession(target);
  const write = async (batches: readonly QueryBatch[]): Promise<void> => {
    for (const { query, rows } of batches) {
      await session.executeWrite((tx) => tx.run(query, { rows }));
    }
  };
  await write(nodes);
  await createIndexes(target);
  await write(edges);
  await awaitIndexes(target, () => undefined);
};
