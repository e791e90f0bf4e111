// Owns walking over the arrays: which nodes the rules reach, how many, and which edges they crossed. Numbers in, numbers
// out; reads no node.
import { NodeKind } from "../../../model/vocabulary.ts";
import type { Reached, WalkRule } from "../evidence-store.ts";
import { edgeTypes, typeNumberOf, type EdgeTable } from "./edge-table.ts";

/** What a walk met: nodes in order, edges by number (ascending, each once), both over the whole. */
export type Met = { nodes: readonly number[]; edges: Uint32Array };

/** For each kind, the types of edges to follow, as bits. */
type Steps = { out: Uint32Array; in: Uint32Array };

const kindNumbers = new Map<string, number>(NodeKind.options.map((kind, i) => [kind, i]));

const stepsOf = (rules: readonly WalkRule[]): Steps => {
  const steps: Steps = {
    out: new Uint32Array(NodeKind.options.length),
    in: new Uint32Array(NodeKind.options.length),
  };
  for (const { from, edge, direction } of rules) {
    for (const kind of from) {
      const number = kindNumbers.get(kind) ?? 0;
      steps[direction][number] = (steps[direction][number] ?? 0) | (1 << typeNumberOf(edge));
    }
  }
  return steps;
};

/** Prepares walks over a graph. `kindNumberOf` gives a node's place in `NodeKind.options`. */
export const prepareWalks = (
  edges: EdgeTable,
  nodeCount: number,
  kindNumberOf: (node: number) => number,
) => {
  // Marks of the walk that last met the node or crossed the edge: nothing has to be cleared between walks.
  const metIn = new Uint32Array(nodeCount);
  const crossedIn = new Uint32Array(edges.type.length);
  let turn = 0;
  const known = new WeakMap<readonly WalkRule[], Steps>();
  const nextTurn = (): number => {
    turn += 1;
    if (turn === 0xffffffff) {
      metIn.fill(0);
      crossedIn.fill(0);
      turn = 1;
    }
    return turn;
  };

  return (roots: readonly number[], rules: readonly WalkRule[], depth: number): Met => {
    const steps = known.get(rules) ?? stepsOf(rules);
    known.set(rules, steps);
    const now = nextTurn();
    const nodes: number[] = [];
    const crossed: number[] = [];
    let next: number[] = [];
    const meet = (node: number): void => {
      if (metIn[node] === now) return;
      metIn[node] = now;
      next.push(node);
    };
    const cross = (edge: number): void => {
      if (crossedIn[edge] === now) return;
      crossedIn[edge] = now;
      crossed.push(edge);
    };
    roots.forEach(meet);
    let front: Iterable<number> & { readonly length: number } = next;
    for (let step = 0; front.length > 0; step += 1) {
      next = [];
      for (const node of front) nodes.push(node);
      if (step >= depth) break;
      for (const node of front) {
        const kind = kindNumberOf(node);
        const out = steps.out[kind] ?? 0;
        const into = steps.in[kind] ?? 0;
        if (out !== 0) {
          const end = edges.outStart[node + 1] ?? 0;
          for (let edge = edges.outStart[node] ?? 0; edge < end; edge += 1) {
            if ((out & (1 << (edges.type[edge] ?? 0))) === 0) continue;
            cross(edge);
            meet(edges.to[edge] ?? 0);
          }
        }
        if (into !== 0) {
          const end = edges.inStart[node + 1] ?? 0;
          for (let place = edges.inStart[node] ?? 0; place < end; place += 1) {
            const edge = edges.incoming[place] ?? 0;
            if ((into & (1 << (edges.type[edge] ?? 0))) === 0) continue;
            cross(edge);
            meet(edges.from[edge] ?? 0);
          }
        }
      }
      front = Uint32Array.from(next).sort();
    }
    return { nodes, edges: Uint32Array.from(crossed).sort() };
  };
};

/** Prepares counting what walks over a graph of so many nodes met. */
export const prepareCounts = (
  edges: EdgeTable,
  nodeCount: number,
  kindNumberOf: (node: number) => number,
) => {
  const seenIn = new Uint32Array(nodeCount);
  let turn = 0;
  /** Distinct nodes that edges of a type leave (`from`, by which they are sorted) and reach. */
  const countEnds = (met: Met, type: number): { from: number; to: number } => {
    if (turn === 0xffffffff) seenIn.fill(0);
    turn = turn === 0xffffffff ? 1 : turn + 1;
    const counted = { from: 0, to: 0 };
    let last = -1;
    for (const edge of met.edges) {
      if (edges.type[edge] !== type) continue;
      const from = edges.from[edge] ?? 0;
      const to = edges.to[edge] ?? 0;
      if (from !== last) counted.from += 1;
      last = from;
      if (seenIn[to] === turn) continue;
      seenIn[to] = turn;
      counted.to += 1;
    }
    return counted;
  };

  return (met: Met): Reached => {
    // Kinds and types in the order in which they were met.
    const ofKind = new Map<number, number>();
    for (const node of met.nodes) {
      const kind = kindNumberOf(node);
      ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    }
    const kinds: Reached["kinds"] = {};
    for (const [number, count] of ofKind) kinds[NodeKind.options[number] ?? "claim"] = count;
    const types = new Set<number>();
    for (const edge of met.edges) types.add(edges.type[edge] ?? 0);
    const ends: Reached["ends"] = {};
    for (const type of types) ends[edgeTypes[type] ?? "BROADER"] = countEnds(met, type);
    return { kinds, ends };
  };
};
