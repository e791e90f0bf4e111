// Owns choosing what a capped trace upward shows: whole ways from statements down to its root, in the order in which the
// statements matter, as many as there is room for. Pure; whoever asks brings the candidates and what they rest on.
import type { EdgeType, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { WalkResult } from "../store/evidence-store.ts";
import { append } from "./subgraph.ts";

/** What is drawn: the root first, then way by way. */
export type Ways = { nodes: GraphNode[]; edges: GraphEdge[] };

/** Edges that point from what leans to what it leans on, and those that point the other way. */
const along: ReadonlySet<EdgeType> = new Set<EdgeType>([
  "BASED_ON",
  "HAS_LINE",
  "CITES",
  "IDENTIFIED_AS",
  "DESCRIBES",
]);
const against: ReadonlySet<EdgeType> = new Set<EdgeType>(["BEARS_ON", "REPORTS"]);

/** From what leans to what it leans on; undefined for edges that do not say so, such as those to places. */
const leansOn = ({ type, from, to }: GraphEdge): { from: string; to: string } | undefined => {
  if (along.has(type)) return { from, to };
  return against.has(type) ? { from: to, to: from } : undefined;
};

/** Edges to what is shown beside a node of a way: the places of statements, and what their citations were compared with. */
const isBeside = ({ type }: GraphEdge): boolean =>
  type === "FOUND_AT" || type === "AUDITED_AGAINST";

/** Everything that can be reached from `start`, itself included, without leaving what `isAllowed` holds. */
const reach = (
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  isAllowed: (id: string) => boolean,
): string[] => {
  const seen = new Set([start]);
  for (const id of seen) {
    for (const other of next.get(id) ?? []) if (isAllowed(other)) seen.add(other);
  }
  return [...seen];
};

/**
 * The ways from the candidates to the root, at most `limit` nodes. `candidates` come in the order in which they matter; one
 * whose ways do not fit any more is left out as a whole. `below` is what `leaningWalk` reaches from them.
 */
export const chooseWays = (
  root: string,
  candidates: readonly string[],
  below: Pick<WalkResult, "nodes" | "edges">,
  limit: number,
): Ways => {
  const down = new Map<string, string[]>();
  const up = new Map<string, string[]>();
  const beside = new Map<string, string[]>();
  for (const edge of below.edges) {
    if (isBeside(edge)) append(beside, edge.from, edge.to);
    const way = leansOn(edge);
    if (way === undefined) continue;
    append(down, way.from, way.to);
    append(up, way.to, way.from);
  }
  const leading = new Set(reach(root, up, () => true));
  const kept = new Set([root]);
  for (const candidate of candidates) {
    if (!leading.has(candidate)) continue;
    const ways = reach(candidate, down, (id) => leading.has(id));
    const wanted = [...ways, ...ways.flatMap((id) => beside.get(id) ?? [])];
    const more = new Set(wanted.filter((id) => !kept.has(id)));
    if (kept.size + more.size > limit) continue;
    for (const id of more) kept.add(id);
  }
  const nodes = new Map(below.nodes.map((node) => [node.id, node]));
  return {
    nodes: [...kept].flatMap((id) => nodes.get(id) ?? []),
    edges: below.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
};
