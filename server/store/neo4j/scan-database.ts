// Owns reading a whole generation in the snapshot's order, page by page: each page in a transaction of its own, the next
// only when it is asked for. Must not keep what it gave.
import { z } from "zod";
import { scanLimit } from "../evidence-store.ts";
import type { ReadGeneration } from "./connection.ts";
import { edgeLineOf, HeldEdge, inOrder, labels } from "./neo4j-schema.ts";

/** Lines of the snapshot as they stand there: all nodes, then all edges, then all forwardings. */
export type LinePage = {
  readonly part: "nodes" | "edges" | "forwardings";
  /** At least one, at most {@link scanLimit}. */
  readonly lines: readonly string[];
};

const NodeJson = z.object({ id: z.string(), json: z.string() });

/** The lines of a generation. Throws what `read` throws; holds no transaction between two pages. */
export const scanLines = async function* (read: ReadGeneration): AsyncGenerator<LinePage> {
  yield* ownLines(read, "nodes", labels.node);
  yield* edgeLines(read);
  yield* ownLines(read, "forwardings", labels.forwarding);
};

/** The lines that nodes with a label hold, by id. */
const ownLines = async function* (
  read: ReadGeneration,
  part: LinePage["part"],
  label: string,
): AsyncGenerator<LinePage> {
  const query =
    `MATCH (n:${label}) WHERE n.generation = $generation AND n.id > $after ` +
    `WITH n ORDER BY ${inOrder("n")} LIMIT $limit RETURN n.id AS id, n.json AS json`;
  for (let after = ""; ;) {
    const rows = await read((ask) => ask(NodeJson, query, { after, limit: scanLimit }));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { part, lines: rows.map(({ json }) => json) };
    after = last.id;
  }
};

/** Edges after one of them, by from, type, to: those of one node are sorted at a time. */
const edgesQuery =
  `MATCH (a:${labels.node}) WHERE a.generation = $generation AND a.id >= $from ` +
  `WITH a ORDER BY ${inOrder("a")} MATCH (a)-[r]->(b:${labels.node}) ` +
  "WHERE a.id > $from OR type(r) > $type OR (type(r) = $type AND b.id > $to) " +
  `WITH a, r, b ORDER BY ${inOrder("a")}, type(r), b.id LIMIT $limit ` +
  "RETURN a.id AS from, type(r) AS type, b.id AS to, r.json AS json";

const edgeLines = async function* (read: ReadGeneration): AsyncGenerator<LinePage> {
  for (let after = { from: "", type: "", to: "" }; ;) {
    const edges = await read((ask) => ask(HeldEdge, edgesQuery, { ...after, limit: scanLimit }));
    const last = edges.at(-1);
    if (last === undefined) return;
    yield { part: "edges", lines: edges.map(edgeLineOf) };
    after = { from: last.from, type: last.type, to: last.to };
  }
};
