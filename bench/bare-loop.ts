// Owns what our loader is measured against: a loop over rows that are ready in memory, a query with UNWIND for each batch of
// them, one after the other. It checks, resumes and locks nothing.
import { open } from "node:fs/promises";
import { z } from "zod";
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

/** Rows of one query and transaction, as many as our loader takes lines. */
const rowsPerQuery = 2_000;
const generation = 1;

const Rows = z.object({ rows: z.array(z.unknown()) });
const end = (name: string, place: number): string =>
  `MATCH (${name}:${labels.node} {generation: ${generation}, id: row[${place}]})`;

/** Our loader's queries are read for what they write to, and written anew: as anybody would write them. */
const queryFor = (ours: string): string => {
  const label = /CREATE \(n:\w+:(\w+)\)/.exec(ours)?.[1];
  if (label !== undefined)
    return `UNWIND $rows AS row CREATE (n:${labels.node}:${label}) SET n = row`;
  const type = /-\[r?:(\w+)\]->/.exec(ours)?.[1];
  if (type === undefined) throw new Error(`neither nodes nor edges: ${ours}`);
  const properties = ours.includes("SET r = row[2]") ? " SET r = row[2]" : "";
  return `UNWIND $rows AS row ${end("a", 0)} ${end("b", 1)} CREATE (a)-[r:${type}]->(b)${properties}`;
};

/** The rows of batches, those of one query together. */
const gather = async (batches: AsyncIterable<Batch>): Promise<QueryBatch[]> => {
  const all = new Map<string, unknown[]>();
  for await (const { writes } of batches) {
    for (const { query, parameters } of writes) {
      const own = queryFor(query);
      const known = all.get(own) ?? [];
      for (const row of Rows.parse(parameters).rows) known.push(row);
      all.set(own, known);
    }
  }
  return [...all].flatMap(([query, rows]) =>
    Array.from({ length: Math.ceil(rows.length / rowsPerQuery) }, (_, i) => ({
      query,
      rows: rows.slice(i * rowsPerQuery, (i + 1) * rowsPerQuery),
    })),
  );
};

/** Makes the rows of a snapshot. */
export const readyRows = async (snapshot: string): Promise<ReadyRows> => {
  const survey = await surveySnapshot(snapshot);
  await using file = await open(snapshot, "r");
  const source = { file, survey, generation };
  return {
    nodes: await gather(nodeBatches(source, 0, openGraphCounts(survey))),
    edges: await gather(edgeBatches(source, 0)),
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
