// Owns walking over the tables: which nodes the rules reach, how many, and which edges they crossed. Numbers in, numbers
// out; parses no node.
import type { NodeKind } from "../../../model/vocabulary.ts";
import type { Reached, WalkRule } from "../evidence-store.ts";
import { edgeTypes, typeSet, type EdgeTable } from "./edge-table.ts";

/** What a walk met: nodes in order, edges by number (rising), both over the whole. */
export type Met = { nodes: readonly number[]; edges: Uint32Array };

/** The types of edges to follow from nodes of a kind, either way. */
type Steps = { out: number; in: number };

const stepsOf = (rules: readonly WalkRule[]): Map<NodeKind, Steps> => {
  const steps = new Map<NodeKind, Steps>();
  for (const { from, edge, direction } of rules) {
    for (const kind of from) {
      const known = steps.get(kind) ?? { out: 0, in: 0 };
      known[direction] |= typeSet(edge);
      steps.set(kind, known);
    }
  }
  return steps;
};

/** Walks breadth first from the roots, at most `depth` steps. */
export const walkGraph = (
  edges: EdgeTable,
  kindOf: (node: number) => NodeKind,
  roots: readonly number[],
  rules: readonly WalkRule[],
  depth: number,
): Met => {
  const steps = stepsOf(rules);
  const met = new Set(roots);
  const crossed = new Set<number>();
  let front: Iterable<number> & { readonly length: number } = [...met];
  for (let step = 0; front.length > 0 && step < depth; step += 1) {
    const next: number[] = [];
    const cross = (other: number, edge: number): void => {
      crossed.add(edge);
      if (!met.has(other)) next.push(other);
    };
    for (const node of front) {
      const follow = steps.get(kindOf(node));
      if (follow === undefined) continue;
      if (follow.out !== 0) edges.forEach(node, "out", follow.out, cross);
      if (follow.in !== 0) edges.forEach(node, "in", follow.in, cross);
    }
    front = Uint32Array.from(new Set(next)).sort();
    for (const node of front) met.add(node);
  }
  return { nodes: [...met], edges: Uint32Array.from(crossed).sort() };
};

/** Counts what a walk met; kinds and types in the order in which they were met. */
export const countReached = (
  edges: EdgeTable,
  kindOf: (node: number) => NodeKind,
  met: Met,
): Reached => {
  const reached: Reached = { kinds: {}, ends: {} };
  for (const node of met.nodes) {
    const kind = kindOf(node);
    reached.kinds[kind] = (reached.kinds[kind] ?? 0) + 1;
  }
  const ends = new Map<number, { from: Set<number>; to: Set<number> }>();
  for (const edge of met.edges) {
    const type = edges.type[edge] ?? 0;
    const counted = ends.get(type) ?? { from: new Set(), to: new Set() };
    ends.set(type, counted);
    counted.from.add(edges.from[edge] ?? 0);
    counted.to.add(edges.to[edge] ?? 0);
  }
  for (const [type, { from, to }] of ends) {
    reached.ends[edgeTypes[type] ?? "BROADER"] = { from: from.size, to: to.size };
  }
  return reached;
};
