// Owns walking over the tables: which nodes the rules reach, and which edges they crossed. Numbers in, numbers
// out; parses no node.
import { edgeTypes } from "../../../model/graph.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import type { Crossed } from "../count-reached.ts";
import type { WalkRule } from "../evidence-store.ts";
import { typeSet, type EdgeTable } from "./edge-table.ts";

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

/** The edges that a walk crossed, given by their ends. */
export function* crossedIn({ from, to, type }: EdgeTable, met: Met): Generator<Crossed<number>> {
  for (const edge of met.edges) {
    yield {
      type: edgeTypes[type[edge] ?? 0] ?? "BROADER",
      from: from[edge] ?? 0,
      to: to[edge] ?? 0,
    };
  }
}
