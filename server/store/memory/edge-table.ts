// Owns the edges of a graph as arrays of numbers, in the snapshot's order (from, type, to). Edges with fields of their own
// keep their line; the others are what their ends and type say.
import { edgeTypes, type EdgeType, type GraphEdge } from "../../../model/graph.ts";
import { edgeHeadOf } from "../../snapshot/line-heads.ts";
import { parseEdge, plainEdge } from "../parse-line.ts";
import { keepRecent, openLineBlocks } from "./line-blocks.ts";

/** Types of edges by number: at most 31, so that a set of them fits one number. */
const typeNumbers = new Map<string, number>(edgeTypes.map((type, i) => [type, i]));

/** A set of types of edges. */
export const typeSet = (...types: readonly EdgeType[]): number =>
  types.reduce((bits, type) => bits | (1 << (typeNumbers.get(type) ?? 0)), 0);

/** The edges of one graph. Numbers run from 0. */
export type EdgeTable = {
  readonly size: number;
  /** Numbers of the nodes that each edge joins, and the place of its type in `edgeTypes`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint8Array;
  /** Calls with the node at the other end of each edge of these types that leaves or reaches a node, in order of edges. */
  forEach: (
    node: number,
    direction: "out" | "in",
    types: number,
    visit: (other: number, edge: number) => void,
  ) => void;
  edge: (number: number) => GraphEdge;
  /** A copy that is not kept: for reading all edges once. */
  edgeUncached: (number: number) => GraphEdge;
};

/** Collects the lines of `size` edges. `numbers` has every node's number by its id. */
export const collectEdges = (size: number, numbers: ReadonlyMap<string, number>) => {
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const type = new Uint8Array(size);
  /** 1 + the number of the edge's line, 0 for an edge without fields of its own. */
  const lineOf = new Uint32Array(size);
  const lines = openLineBlocks();
  let source: { id: string; number: number | undefined } = { id: "", number: undefined };
  let count = 0;

  /** Takes the next line; returns why it cannot be one, or undefined. */
  const add = (line: Buffer): string | undefined => {
    const head = edgeHeadOf(line);
    if (head === undefined) return "not the line of an edge";
    const kind = typeNumbers.get(head.type);
    if (kind === undefined) return `${head.type} is no type of edge`;
    // Edges come in order of where they leave: most leave the node of the one before.
    if (head.from !== source.id) source = { id: head.from, number: numbers.get(head.from) };
    const one = source.number;
    const other = numbers.get(head.to);
    if (one === undefined || other === undefined) return "an end of the edge is no node";
    if (count > 0 && (from[count - 1] ?? 0) > one) return "edges are not in order";
    from[count] = one;
    to[count] = other;
    type[count] = kind;
    if (!head.isPlain) {
      const number = lines.add(line);
      if (number === undefined) return "the line is too long";
      lineOf[count] = 1 + number;
    }
    count += 1;
    return undefined;
  };

  const finish = (nodeCount: number, idOf: (node: number) => string): EdgeTable => {
    const outStart = startsOf(from, nodeCount);
    const inStart = startsOf(to, nodeCount);
    /** Numbers of the edges that reach each node, from `inStart[node]` on. */
    const incoming = new Uint32Array(size);
    const next = inStart.slice();
    to.forEach((node, edge) => {
      const place = next[node] ?? 0;
      incoming[place] = edge;
      next[node] = place + 1;
    });
    const lineEdge = (line: number): GraphEdge => parseEdge(lines.text(line));
    const keptLineEdge = keepRecent(lineEdge);
    // Made anew each time: that is faster than finding a kept one.
    const bareEdge = (edge: number): GraphEdge =>
      plainEdge(
        edgeTypes[type[edge] ?? 0] ?? "BROADER",
        idOf(from[edge] ?? 0),
        idOf(to[edge] ?? 0),
      );
    const edgeBy = (edgeOfLine: typeof lineEdge) => (edge: number) => {
      const held = lineOf[edge] ?? 0;
      return held > 0 ? edgeOfLine(held - 1) : bareEdge(edge);
    };
    return {
      size,
      from,
      to,
      type,
      forEach: (node, direction, types, visit) => {
        const isOut = direction === "out";
        const starts = isOut ? outStart : inStart;
        const end = starts[node + 1] ?? 0;
        for (let place = starts[node] ?? 0; place < end; place += 1) {
          const edge = isOut ? place : (incoming[place] ?? 0);
          if ((types & (1 << (type[edge] ?? 0))) === 0) continue;
          visit((isOut ? to[edge] : from[edge]) ?? 0, edge);
        }
      },
      edge: edgeBy(keptLineEdge),
      edgeUncached: edgeBy(lineEdge),
    };
  };
  return { add, finish };
};

/** Where the edges of each node begin when they are sorted by this end. One more entry than there are nodes. */
const startsOf = (ends: Uint32Array, nodeCount: number): Uint32Array => {
  const starts = new Uint32Array(nodeCount + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) {
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  }
  return starts;
};
