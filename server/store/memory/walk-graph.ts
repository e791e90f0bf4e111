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
  let turn = 0;
  const known = new WeakMap<readonly WalkRule[], Steps>();
  const nextTurn = (): number => {
    turn += 1;
    if (turn === 0xffffffff) {
      metIn.fill(0);
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
    let front: number[] = [];
    const meet = (node: number): void => {
      if (metIn[node] === now) return;
      metIn[node] = now;
      front.push(node);
    };
    roots.forEach(meet);
    for (let step = 0; front.length > 0; step += 1) {
      const expanding = front;
      front = [];
      for (const node of expanding) nodes.push(node);
      if (step >= depth) break;
      for (const node of expanding) {
        const kind = kindNumberOf(node);
        const out = steps.out[kind] ?? 0;
        const into = steps.in[kind] ?? 0;
        if (out !== 0) {
          const end = edges.outStart[node + 1] ?? 0;
          for (let edge = edges.outStart[node] ?? 0; edge < end; edge += 1) {
            if ((out & (1 << (edges.type[edge] ?? 0))) === 0) continue;
            crossed.push(edge);
            meet(edges.to[edge] ?? 0);
          }
        }
        if (into !== 0) {
          const end = edges.inStart[node + 1] ?? 0;
          for (let place = edges.inStart[node] ?? 0; place < end; place += 1) {
            const edge = edges.incoming[place] ?? 0;
            if ((into & (1 << (edges.type[edge] ?? 0))) === 0) continue;
            crossed.push(edge);
            meet(edges.from[edge] ?? 0);
          }
        }
      }
      front.sort((a, b) => a - b);
    }
    return { nodes, edges: sortedOnce(crossed) };
  };
};

const sortedOnce = (numbers: readonly number[]): Uint32Array => {
  const sorted = Uint32Array.from(numbers).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    sorted[kept] = sorted[i] ?? 0;
    kept += 1;
  }
  return sorted.subarray(0, kept);
};

/** Counts what a walk met. */
export const countReached = (
  met: Met,
  edges: EdgeTable,
  kindOf: (node: number) => NodeKind,
): Reached => {
  const kinds: Reached["kinds"] = {};
  for (const node of met.nodes) {
    const kind = kindOf(node);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const ends: Reached["ends"] = {};
  const lastFrom = new Float64Array(edgeTypes.length).fill(-1);
  const reached = new Map<number, number[]>();
  for (const edge of met.edges) {
    const number = edges.type[edge] ?? 0;
    const type = edgeTypes[number];
    if (type === undefined) continue;
    const counted = (ends[type] ??= { from: 0, to: 0 });
    // Edges are sorted by from first, so those of one type from one node follow each other.
    const from = edges.from[edge] ?? 0;
    if (lastFrom[number] !== from) counted.from += 1;
    lastFrom[number] = from;
    const targets = reached.get(number);
    if (targets === undefined) reached.set(number, [edges.to[edge] ?? 0]);
    else targets.push(edges.to[edge] ?? 0);
  }
  for (const [number, targets] of reached) {
    const counted = ends[edgeTypes[number] ?? "BROADER"];
    if (counted !== undefined) counted.to = sortedOnce(targets).length;
  }
  return { kinds, ends };
};
