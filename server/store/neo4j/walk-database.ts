// Owns walking in the database: breadth first, one question per step, light rows; bodies of nodes are fetched at the end and
// only of what the cap leaves.
import { z } from "zod";
import { byCodeUnit } from "../../../model/by-code-unit.ts";
import { byEnds, edgeTypes } from "../../../model/graph.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { countReached } from "../count-reached.ts";
import type { WalkResult, WalkRule } from "../evidence-store.ts";
import { edgeLineOf, HeldEdge, labelOfKind, labels } from "./neo4j-schema.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import type { Ask } from "./connection.ts";

const Root = z.object({ id: z.string(), kind: NodeKind });
/** An edge crossed, and the node it leads to with its kind. */
const Crossing = HeldEdge.extend({ type: z.enum(edgeTypes), other: z.string(), kind: NodeKind });
type Crossing = z.infer<typeof Crossing>;
const NodeLine = z.object({ id: z.string(), json: z.string() });

const byIds = `UNWIND $ids AS id MATCH (n:${labels.node} {generation: $generation, id: id})`;

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
    // A parameter's name holds no hyphen, as the name of a kind may.
    const named = labelOfKind(kind);
    parameters[named] = ids;
    for (const direction of ["out", "in"] as const) {
      const followed = rules.filter(
        (rule) => rule.direction === direction && rule.from.includes(kind),
      );
      if (followed.length === 0) continue;
      const types = [...new Set(followed.map(({ edge }) => edge))].sort();
      const [left, right] = direction === "out" ? ["-", "->"] : ["<-", "-"];
      const [from, to] = direction === "out" ? ["a", "b"] : ["b", "a"];
      branches.push(
        `UNWIND $${named} AS id MATCH (a:${labels.node} {generation: $generation, id: id})` +
          `${left}[r:${types.join("|")}]${right}(b:${labels.node}) ` +
          `RETURN ${from}.id AS from, type(r) AS type, ${to}.id AS to, b.id AS other, b.kind AS kind, r.json AS json`,
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
    front = new Map([...next].sort(([a], [b]) => byCodeUnit(a, b)));
  }
  const kept = [...kinds.keys()].slice(0, cap);
  const inside = new Set(kept);
  const edges = [...crossed.values()]
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .sort(byEnds);
  return {
    nodes: await readNodes(ask, kept),
    edges: edges.map((edge) => parseEdge(edgeLineOf(edge))),
    total: kinds.size,
    reached: countReached(kinds.values(), crossed.values()),
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
