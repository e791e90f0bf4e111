// Owns deleting a generation that is not read any more, in transactions of bounded size, hubs included. Must not touch
// any other generation, nor nodes that are none of ours.
import neo4j, { type ManagedTransaction } from "neo4j-driver";
import { z } from "zod";
import type { Lease } from "./load-lease.ts";
import { labels } from "./neo4j-schema.ts";

/** Nodes looked at, or deleted, in one transaction. */
const nodesAtOnce = 2_000;
/** Relationships deleted in one transaction. */
const edgesAtOnce = 10_000;

/** Whom to notify, and when to stop: between two transactions. */
export type DeletionRequest = {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal | undefined;
};

const Degree = z.object({ id: z.string(), degree: z.int() });

/**
 * Deletes all of a generation, its record last. Relationships go first, each from the node it leaves, so that a hub that
 * very many point to is never emptied in one transaction. Begins anew after it was stopped or killed.
 */
export const deleteGeneration = async (
  lease: Lease,
  generation: number,
  { onProgress, signal }: DeletionRequest,
): Promise<void> => {
  const number = neo4j.int(generation);
  const total = await countNodes(lease, generation);
  const isStopped = (): boolean => signal?.aborted === true;
  // Either pass over the nodes counts half.
  let passed = 0;
  const reportDeleted = (more: number): void => {
    passed += more;
    onProgress(Math.min(total, Math.round(passed / 2)), total);
  };

  for (let after = ""; !isStopped();) {
    const page = await lease.write((tx) => readDegrees(tx, generation, after));
    const last = page.at(-1);
    if (last === undefined) break;
    for (const ids of inGroups(page)) {
      const deleteSome = (tx: ManagedTransaction): Promise<number> =>
        deleted(
          tx,
          "relationshipsDeleted",
          `UNWIND $ids AS id MATCH (:${labels.node} {generation: $generation, id: id})-[r]->() ` +
            "WITH r LIMIT $limit DELETE r",
          { generation: number, ids, limit: neo4j.int(edgesAtOnce) },
        );
      while (!isStopped() && (await lease.write(deleteSome)) === edgesAtOnce);
      reportDeleted(ids.length);
    }
    reportDeleted(page.filter(({ degree }) => degree === 0).length);
    after = last.id;
  }

  for (const label of [labels.node, labels.forwarding, labels.vocabulary, labels.facets]) {
    const query = `MATCH (n:${label} {generation: $generation}) WITH n LIMIT $limit DETACH DELETE n`;
    for (let more = true; more && !isStopped();) {
      const gone = await lease.write((tx) =>
        deleted(tx, "nodesDeleted", query, { generation: number, limit: neo4j.int(nodesAtOnce) }),
      );
      more = gone > 0;
      if (label === labels.node) reportDeleted(gone);
    }
  }
  if (isStopped()) return;
  await lease.write((tx) =>
    tx.run(`MATCH (g:${labels.load} {generation: $generation, state: 'leaving'}) DELETE g`, {
      generation: number,
    }),
  );
};

const countNodes = async (lease: Lease, generation: number): Promise<number> => {
  const record = await lease.write(async (tx) => {
    const { records } = await tx.run(
      `MATCH (g:${labels.load} {generation: $generation}) RETURN g.nodesDone AS nodes`,
      { generation: neo4j.int(generation) },
    );
    return records[0]?.toObject();
  });
  return z.object({ nodes: z.int() }).parse(record).nodes;
};

/** The next nodes by id with the number of relationships that leave them, which the database keeps. */
const readDegrees = async (
  tx: ManagedTransaction,
  generation: number,
  after: string,
): Promise<z.infer<typeof Degree>[]> => {
  const { records } = await tx.run(
    `MATCH (n:${labels.node}) WHERE n.generation = $generation AND n.id > $after ` +
      "WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, COUNT { (n)-->() } AS degree ORDER BY id",
    { generation: neo4j.int(generation), after, limit: neo4j.int(nodesAtOnce) },
  );
  return records.map((record) => Degree.parse(record.toObject()));
};

/** Ids of nodes that have relationships, cut so that each group has about as many as go at once. */
const inGroups = (page: readonly z.infer<typeof Degree>[]): string[][] => {
  const groups: string[][] = [];
  let room = 0;
  for (const { id, degree } of page) {
    if (degree === 0) continue;
    if (room < degree || groups.length === 0) {
      groups.push([]);
      room = edgesAtOnce;
    }
    groups.at(-1)?.push(id);
    room -= degree;
  }
  return groups;
};

/** Runs a query and returns how many nodes or relationships it deleted. */
const deleted = async (
  tx: ManagedTransaction,
  what: "nodesDeleted" | "relationshipsDeleted",
  query: string,
  parameters: Record<string, unknown>,
): Promise<number> => {
  const { summary } = await tx.run(query, parameters);
  return summary.counters.updates()[what];
};
