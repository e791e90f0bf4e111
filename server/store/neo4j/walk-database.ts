// Owns walking in the database: breadth first, one question per step, light rows; bodies are fetched at the end and only
// of what the cap leaves.
import { z } from "zod";
import type { EdgeType } from "../../../model/graph.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import type { Reached, WalkResult, WalkRule } from "../evidence-store.ts";
import { edgeTypes, labels, plainEdgeLine } from "./neo4j-schema.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import type { Ask } from "./connection.ts";

const Root = z.object({ id: z.string(), kind: NodeKind });
/** An edge crossed: its ends and type, the kind of the node it leads to, and the relationship where it has own fields. */
const Crossing = z.object({
  from: z.string(),
  type: z.enum(edgeTypes),
  to: z.string(),
  other: z.string(),
  kind: NodeKind,
  relationship: z.string().nullable(),
});
type Crossing = z.infer<typeof Crossing>;
const NodeLine = z.object({ id: z.string(), json: z.string() });
const EdgeLine = z.object({ relationship: z.string(), json: z.string() });

const byIds = `UNWIND $ids AS id MATCH (n:${labels.node} {generation: $generation, id: id})`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: Crossing, b: Crossing): number =>
  compare(a.from, b.from) || compare(a.type, b.type) || compare(a.to, b.to);

/** The question of one step: for each kind in the front and each direction, the types of edges the rules follow. */
const stepQuery = (
  front: ReadonlyMap<string, NodeKind>,
  rules: readonly WalkRule[],
): { query: string; parameters: Record<string, unknown> } => {
  const branches: string[] = [];
  const parameters: Record<string, unknown> = {};
  // In the order of the kinds, whichever stands first in the front: the database plans each question that it never met.
  for (const kind of NodeKind.options) {
    const ids = [...front].flatMap(([id, own]) => (own === kind ? [id] : []));
    if (ids.length === 0) continue;
    parameters[kind] = ids;
    for (const direction of ["out", "in"] as const) {
      const followed = rules.filter(
        (rule) => rule.direction === direction && rule.from.includes(kind),
      );
      if (followed.length === 0) continue;
      const types = [...new Set(followed.map(({ edge }) => edge))].sort();
      const [left, right] = direction === "out" ? ["-", "->"] : ["<-", "-"];
      const [from, to] = direction === "out" ? ["a", "b"] : ["b", "a"];
      branches.push(
        `UNWIND $${kind} AS id MATCH (a:${labels.node} {generation: $generation, id: id})` +
          `${left}[r:${types.join("|")}]${right}(b:${labels.node}) ` +
          `RETURN ${from}.id AS from, type(r) AS type, ${to}.id AS to, b.id AS other, b.kind AS kind, ` +
          "CASE WHEN r.json IS NULL THEN null ELSE elementId(r) END AS relationship",
      );
    }
  }
  return { query: branches.join(" UNION ALL "), parameters };
};

/** Walks as the store promises, within one transaction. */
export const walkDatabase = async (
  ask: Ask,
  roots: readonly string[],
  rules: readonly WalkRule[],
  cap: number,
  depth: number,
): Promise<WalkResult> => {
  const kinds = new Map<string, NodeKind>();
  const crossed = new Map<string, Crossing>();
  const found = await ask(Root, `${byIds} RETURN n.id AS id, n.kind AS kind`, {
    ids: [...new Set(roots)],
  });
  const rootKinds = new Map(found.map(({ id, kind }) => [id, kind]));
  let front = new Map<string, NodeKind>();
  for (const id of roots) {
    const kind = rootKinds.get(id);
    if (kind !== undefined) front.set(id, kind);
  }
  for (let step = 0; front.size > 0; step += 1) {
    for (const [id, kind] of front) kinds.set(id, kind);
    const { query, parameters } = stepQuery(front, rules);
    if (step >= depth || query === "") break;
    const next = new Map<string, NodeKind>();
    for (const row of await ask(Crossing, query, parameters)) {
      crossed.set(`${row.from} ${row.type} ${row.to}`, row);
      if (!kinds.has(row.other)) next.set(row.other, row.kind);
    }
    front = new Map([...next].sort(([a], [b]) => compare(a, b)));
  }
  const kept = [...kinds.keys()].slice(0, cap);
  const inside = new Set(kept);
  const edges = [...crossed.values()]
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .sort(byEnds);
  const [nodes, lines] = await Promise.all([readNodes(ask, kept), readLines(ask, edges)]);
  return {
    nodes,
    edges: edges.map(({ type, from, to, relationship }) =>
      parseEdge(lines.get(relationship) ?? plainEdgeLine(type, from, to)),
    ),
    total: kinds.size,
    reached: countReached(kinds, [...crossed.values()]),
  };
};

/** The nodes with these ids, in this order; unknown ids are left out. */
export const readNodes = async (ask: Ask, ids: readonly string[]): Promise<GraphNode[]> => {
  if (ids.length === 0) return [];
  const rows = await ask(NodeLine, `${byIds} RETURN n.id AS id, n.json AS json`, {
    ids: [...new Set(ids)],
  });
  const lines = new Map(rows.map(({ id, json }) => [id, json]));
  return ids.flatMap((id) => {
    const json = lines.get(id);
    return json === undefined ? [] : [parseNode(json)];
  });
};

/** The lines of edges with fields of their own, by relationship. */
const readLines = async (
  ask: Ask,
  edges: readonly Crossing[],
): Promise<ReadonlyMap<string | null, string>> => {
  const ids = edges.flatMap(({ relationship }) => (relationship === null ? [] : [relationship]));
  if (ids.length === 0) return new Map();
  const rows = await ask(
    EdgeLine,
    "MATCH ()-[r]->() WHERE elementId(r) IN $ids RETURN elementId(r) AS relationship, r.json AS json",
    { ids },
  );
  return new Map(rows.map(({ relationship, json }) => [relationship, json]));
};

const countReached = (
  kinds: ReadonlyMap<string, NodeKind>,
  crossed: readonly Crossing[],
): Reached => {
  const counted: Reached = { kinds: {}, ends: {} };
  for (const kind of kinds.values()) counted.kinds[kind] = (counted.kinds[kind] ?? 0) + 1;
  const ends = new Map<EdgeType, { from: Set<string>; to: Set<string> }>();
  for (const { type, from, to } of crossed) {
    const held = ends.get(type) ?? { from: new Set(), to: new Set() };
    ends.set(type, held);
    held.from.add(from);
    held.to.add(to);
  }
  for (const [type, { from, to }] of ends) {
    counted.ends[type] = { from: from.size, to: to.size };
  }
  return counted;
};
