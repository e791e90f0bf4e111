// Owns the edges of a graph as arrays of numbers, in the snapshot's order (from, type, to). Edges with fields of their own
// keep their line; the others are what their ends and type say.
import { LRUCache } from "lru-cache";
import { GraphEdge, type EdgeType } from "../../../model/graph.ts";
import { rememberJson } from "../pieces.ts";

/** Edges with fields of their own that were read lately are kept as objects; the others are made faster than found. */
const keptObjects = 50_000;

/** Types of edges by number: at most 31, so that a set of them fits one number. */
export const edgeTypes: readonly EdgeType[] = GraphEdge.options.map((o) => o.shape.type.value);
const typeNumbers = new Map<string, number>(edgeTypes.map((type, i) => [type, i]));

/** The number of a type of edge. */
export const typeNumberOf = (type: EdgeType): number => typeNumbers.get(type) ?? 0;

/** The edges of one graph by number; `out` and `in` of a node are ranges, the second over `incoming`. */
export type EdgeTable = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint8Array;
  /** `outStart[node]` to `outStart[node + 1]`: numbers of the edges that leave the node. */
  readonly outStart: Uint32Array;
  /** `inStart[node]` to `inStart[node + 1]`: places in `incoming`. */
  readonly inStart: Uint32Array;
  /** Numbers of edges, those that reach a node together, in the snapshot's order. */
  readonly incoming: Uint32Array;
  readonly size: number;
  edge: (number: number) => GraphEdge;
  /** A copy that the cache does not keep: for reading all edges once. */
  readOnce: (number: number) => GraphEdge;
  /** Calls with each node at the other end of the node's edges of a type, in the snapshot's order of edges. */
  forEachOut: (node: number, type: number, take: (other: number) => void) => void;
  forEachIn: (node: number, type: number, take: (other: number) => void) => void;
};

/** What an edge table asks of the nodes. */
type Ends = {
  readonly numberAt: (bytes: Uint8Array, from: number, to: number) => number;
};

const typePrefix = Buffer.from('{"type":"');
const fromPrefix = Buffer.from('","from":"');
const toPrefix = Buffer.from('","to":"');
const quote = 0x22;
const closing = 0x7d;

const stands = (line: Buffer, what: Buffer, at: number): boolean =>
  at >= 0 && line.compare(what, 0, what.length, at, at + what.length) === 0;

/** Collects the lines of `size` edges between `nodeCount` nodes. */
export const collectEdges = (size: number, nodeCount: number, ends: Ends) => {
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const type = new Uint8Array(size);
  /** 1 + place of the edge's line in `lines`, 0 for an edge without fields of its own. */
  const lineOf = new Uint32Array(size);
  const lines = openLines();
  let count = 0;

  /** Takes the next line; returns why it cannot be one, or undefined. */
  const add = (line: Buffer): string | undefined => {
    const notEdge = "not the line of an edge";
    if (!stands(line, typePrefix, 0)) return notEdge;
    const typeEnd = line.indexOf(quote, typePrefix.length);
    if (!stands(line, fromPrefix, typeEnd)) return notEdge;
    const fromStart = typeEnd + fromPrefix.length;
    const fromEnd = line.indexOf(quote, fromStart);
    if (!stands(line, toPrefix, fromEnd)) return notEdge;
    const toStart = fromEnd + toPrefix.length;
    const toEnd = line.indexOf(quote, toStart);
    if (toEnd < 0) return notEdge;
    const name = line.toString("latin1", typePrefix.length, typeEnd);
    const kind = typeNumbers.get(name);
    if (kind === undefined) return `${name} is no type of edge`;
    const one = ends.numberAt(line, fromStart, fromEnd);
    const other = ends.numberAt(line, toStart, toEnd);
    if (one < 0 || other < 0) return "an end of the edge is no node";
    const before = count - 1;
    if (before >= 0 && (from[before] ?? 0) > one) return "edges are not in order";
    from[count] = one;
    to[count] = other;
    type[count] = kind;
    if (line[toEnd + 1] !== closing) lineOf[count] = 1 + lines.add(line);
    count += 1;
    return undefined;
  };

  const finish = (idOf: (node: number) => string): EdgeTable => {
    const outStart = startsOf(from, nodeCount);
    const inStart = startsOf(to, nodeCount);
    const incoming = new Uint32Array(size);
    const next = inStart.slice();
    for (let edge = 0; edge < size; edge += 1) {
      const end = to[edge] ?? 0;
      const place = next[end] ?? 0;
      incoming[place] = edge;
      next[end] = place + 1;
    }
    const cache = new LRUCache<number, GraphEdge>({ max: keptObjects });
    const readFull = (line: number): GraphEdge => {
      const known = cache.get(line);
      if (known !== undefined) return known;
      const text = lines.text(line);
      const edge = rememberJson(demandEdge(JSON.parse(text)), text);
      cache.set(line, edge);
      return edge;
    };
    const readPlain = (edge: number): GraphEdge =>
      demandEdge({
        type: edgeTypes[type[edge] ?? 0],
        from: idOf(from[edge] ?? 0),
        to: idOf(to[edge] ?? 0),
      });
    return {
      from,
      to,
      type,
      outStart,
      inStart,
      incoming,
      size,
      edge: (edge) => {
        const held = lineOf[edge] ?? 0;
        return held > 0 ? readFull(held - 1) : readPlain(edge);
      },
      readOnce: (edge) => {
        const held = lineOf[edge] ?? 0;
        return held > 0 ? demandEdge(JSON.parse(lines.text(held - 1))) : readPlain(edge);
      },
      forEachOut: (node, wanted, take) => {
        const end = outStart[node + 1] ?? 0;
        for (let edge = outStart[node] ?? 0; edge < end; edge += 1) {
          if (type[edge] === wanted) take(to[edge] ?? 0);
        }
      },
      forEachIn: (node, wanted, take) => {
        const end = inStart[node + 1] ?? 0;
        for (let place = inStart[node] ?? 0; place < end; place += 1) {
          const edge = incoming[place] ?? 0;
          if (type[edge] === wanted) take(from[edge] ?? 0);
        }
      },
    };
  };
  return { add, finish };
};

const demandEdge = (value: unknown): GraphEdge => {
  if (!isEdge(value)) throw new TypeError("an edge's line holds no object");
  return value;
};
const isEdge = (value: unknown): value is GraphEdge => typeof value === "object" && value !== null;

/** Where the edges of each node begin when they are sorted by this end. One more entry than there are nodes. */
const startsOf = (ends: Uint32Array, nodeCount: number): Uint32Array => {
  const starts = new Uint32Array(nodeCount + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) {
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  }
  return starts;
};

const blockLength = 1 << 24;

/** Lines kept as bytes outside the heap. */
const openLines = () => {
  const blocks: Buffer[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  let used = blockLength;
  return {
    add: (line: Buffer): number => {
      if (used + line.length > blockLength) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(blockLength, line.length)));
        used = 0;
      }
      blocks.at(-1)?.set(line, used);
      starts.push((blocks.length - 1) * blockLength + used);
      lengths.push(line.length);
      used += line.length;
      return starts.length - 1;
    },
    text: (place: number): string => {
      const start = starts[place] ?? 0;
      const offset = start % blockLength;
      return (
        blocks[Math.floor(start / blockLength)]?.toString(
          "utf8",
          offset,
          offset + (lengths[place] ?? 0),
        ) ?? ""
      );
    },
  };
};
