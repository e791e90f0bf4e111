// Owns reading a whole generation in the snapshot's order, page by page: each page in a transaction of its own, the next
// only when it is asked for. Must not keep what it gave.
import neo4j from "neo4j-driver";
import { z } from "zod";
import { scanLimit } from "../evidence-store.ts";
import { labels, plainEdgeLine } from "./neo4j-schema.ts";
import type { ReadGeneration } from "./read-generation.ts";

/** Lines of the snapshot as they stand there: all nodes, then all edges, then all forwardings. */
export type LinePage = {
  readonly part: "nodes" | "edges" | "forwardings";
  /** At least one, at most {@link scanLimit}. */
  readonly lines: readonly string[];
};

const NodeJson = z.object({ id: z.string(), json: z.string() });
const Degree = z.object({ id: z.string(), degree: z.int() });
const Edge = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  json: z.string().nullable(),
});
type Edge = z.infer<typeof Edge>;

const limit = neo4j.int(scanLimit);
const nodeAfter = `MATCH (n:${labels.node}) WHERE n.generation = $generation AND n.id > $after`;
const edgeColumns = "type(r) AS type, a.id AS from, b.id AS to, r.json AS json";
const edgeFrom = (id: string): string =>
  `MATCH (a:${labels.node} {generation: $generation, id: ${id}})-[r]->(b:${labels.node})`;

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
    "RETURN n.id AS id, n.json AS json ORDER BY n.id LIMIT $limit";
  for (let after = ""; ;) {
    const rows = await read((ask) => ask(NodeJson, query, { after, limit }));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { part, lines: rows.map(({ json }) => json) };
    after = last.id;
  }
};

/** Edges by from, type, to: those of several nodes together, those of a hub in pages of its own. */
const edgeLines = async function* (read: ReadGeneration): AsyncGenerator<LinePage> {
  // How many leave a node is kept by the database: nothing is read before it is known to be few.
  const query = `${nodeAfter} WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, COUNT { (n)-->() } AS degree ORDER BY id`;
  for (let after = ""; ;) {
    const nodes = await read((ask) => ask(Degree, query, { after, limit }));
    const last = nodes.at(-1);
    if (last === undefined) return;
    for (const ids of inGroups(nodes)) {
      const [hub] = ids;
      if (hub !== undefined && ids.length === 1) yield* hubLines(read, hub);
      else yield* page(await readGroup(read, ids));
    }
    after = last.id;
  }
};

const page = function* (edges: readonly Edge[]): Generator<LinePage> {
  const lines = edges.map(({ type, from, to, json }) => json ?? plainEdgeLine(type, from, to));
  if (lines.length > 0) yield { part: "edges", lines };
};

/** Nodes that edges leave, in order, cut so that no group but that of a single node has more edges than a page holds. */
const inGroups = (nodes: readonly z.infer<typeof Degree>[]): string[][] => {
  const groups: string[][] = [];
  let room = 0;
  for (const { id, degree } of nodes) {
    if (degree === 0) continue;
    if (room < degree) {
      groups.push([]);
      room = scanLimit;
    }
    groups.at(-1)?.push(id);
    room -= degree;
  }
  return groups;
};

const readGroup = (read: ReadGeneration, ids: readonly string[]): Promise<Edge[]> =>
  read((ask) =>
    ask(Edge, `UNWIND $ids AS id ${edgeFrom("id")} RETURN ${edgeColumns} ORDER BY from, type, to`, {
      ids,
    }),
  );

/** The edges of one node, however many. */
const hubLines = async function* (read: ReadGeneration, id: string): AsyncGenerator<LinePage> {
  const query =
    `${edgeFrom("$id")} WHERE type(r) > $type OR (type(r) = $type AND b.id > $to) ` +
    `RETURN ${edgeColumns} ORDER BY type, to LIMIT $limit`;
  for (let last = { type: "", to: "" }; ;) {
    const edges = await read((ask) => ask(Edge, query, { id, ...last, limit }));
    yield* page(edges);
    const end = edges.at(-1);
    if (end === undefined || edges.length < scanLimit) return;
    last = { type: end.type, to: end.to };
  }
};
