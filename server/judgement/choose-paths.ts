// Owns choosing what a capped trace upward shows: whole paths from statements down to its root, in the order in which the
// statements matter, as many as there is room for. Pure; the caller brings the candidates and what they depend on.
import type { EdgeType, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { WalkResult } from "../store/evidence-store.ts";
import { append } from "./subgraph.ts";

/** What is drawn: nodes with the root first, then path by path; the edges between them in the order of the walk. */
export type ChosenPaths = { nodes: GraphNode[]; edges: GraphEdge[] };

/** Edges that point from a dependent to what it depends on, and those that point the other way. */
const fromDependent: ReadonlySet<EdgeType> = new Set<EdgeType>([
  "BASED_ON",
  "HAS_EVIDENCE_LINE",
  "CITES",
  "IDENTIFIED_AS",
  "DESCRIBES",
]);
const toDependent: ReadonlySet<EdgeType> = new Set<EdgeType>(["BEARS_ON", "REPORTS"]);

/** From a dependent to what it depends on; undefined for edges that are no dependency, such as those to places. */
const dependencyOf = ({ type, from, to }: GraphEdge): { from: string; to: string } | undefined => {
  if (fromDependent.has(type)) return { from, to };
  return toDependent.has(type) ? { from: to, to: from } : undefined;
};

/** Edges to what is shown beside a node of a path: the places of statements, and what their citations were compared with. */
const leadsBeside = ({ type }: GraphEdge): boolean =>
  type === "FOUND_AT" || type === "AUDITED_AGAINST";

/** Everything that can be reached from `start`, itself included, without leaving what `isAllowed` holds. */
const collectReachable = (
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
 * The paths from the candidates to the root, at most `limit` nodes with the root. `candidates` are ids in the order in which
 * they matter; one whose paths do not fit any more is left out as a whole, and so is one from which no path leads to the root.
 * `below` is what `dependsOnWalk` reaches from them.
 */
export const choosePaths = (
  root: string,
  candidates: readonly string[],
  below: Pick<WalkResult, "nodes" | "edges">,
  limit: number,
): ChosenPaths => {
  const down = new Map<string, string[]>();
  const up = new Map<string, string[]>();
  const beside = new Map<string, string[]>();
  for (const edge of below.edges) {
    if (leadsBeside(edge)) append(beside, edge.from, edge.to);
    const dependency = dependencyOf(edge);
    if (dependency === undefined) continue;
    append(down, dependency.from, dependency.to);
    append(up, dependency.to, dependency.from);
  }
  const dependents = new Set(collectReachable(root, up, () => true));
  const kept = new Set([root]);
  for (const candidate of candidates) {
    if (!dependents.has(candidate)) continue;
    const onPaths = collectReachable(candidate, down, (id) => dependents.has(id));
    const wanted = [...onPaths, ...onPaths.flatMap((id) => beside.get(id) ?? [])];
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
