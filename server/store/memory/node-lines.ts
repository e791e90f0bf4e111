// Owns the nodes of a graph as the bytes that the snapshot has them in: found by id or number, read when asked for. Nodes
// are numbered in the snapshot's order, so that the order of numbers is the ASCII order of ids.
import { LRUCache } from "lru-cache";
import type { GraphNode } from "../../../model/graph.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { rememberJson } from "../pieces.ts";

/** Bytes are kept in blocks of this size, outside the heap; no line is longer. */
const blockLength = 1 << 26;
/** Nodes that were read lately are kept as objects. */
const keptObjects = 50_000;

/** The nodes of one graph. Numbers run from 0; an unknown id has the number -1. */
export type NodeLines = {
  readonly size: number;
  numberOf: (id: string) => number;
  idOf: (number: number) => string;
  kindOf: (number: number) => NodeKind;
  /** Place of the node's kind in `NodeKind.options`. */
  kindNumberOf: (number: number) => number;
  node: (number: number) => GraphNode;
  /** A copy that the cache does not keep: for reading all nodes once. */
  readOnce: (number: number) => GraphNode;
};

const kindNumbers = new Map<string, number>(NodeKind.options.map((kind, i) => [kind, i]));

/** FNV-1a over ASCII bytes: spreads ids well and needs no more than multiplication. */
const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
};

const idPrefix = Buffer.from('{"id":"');
const kindPrefix = Buffer.from('","kind":"');
const quote = 0x22;

/** Where the id and the kind of a node's line stand; undefined when the line does not begin as the snapshot writes it. */
const headOf = (line: Buffer): { idEnd: number; kind: string } | undefined => {
  if (line.compare(idPrefix, 0, idPrefix.length, 0, idPrefix.length) !== 0) return undefined;
  const idEnd = line.indexOf(quote, idPrefix.length);
  const kindStart = idEnd + kindPrefix.length;
  if (idEnd < 0 || line.compare(kindPrefix, 0, kindPrefix.length, idEnd, kindStart) !== 0) {
    return undefined;
  }
  const kindEnd = line.indexOf(quote, kindStart);
  return kindEnd < 0 ? undefined : { idEnd, kind: line.toString("latin1", kindStart, kindEnd) };
};

/** Collects the lines of `size` nodes, in the snapshot's order. */
export const collectNodeLines = (size: number) => {
  const starts = new Float64Array(size);
  const lengths = new Uint32Array(size);
  const idLengths = new Uint16Array(size);
  const kinds = new Uint8Array(size);
  const blocks: Buffer[] = [];
  let used = blockLength;
  let count = 0;
  // At most half full, so that chains stay short.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, size * 2)))).fill(-1);
  const mask = slots.length - 1;

  const bytesOf = (number: number): { block: Buffer; start: number } => {
    const start = starts[number] ?? 0;
    const block = blocks[Math.floor(start / blockLength)];
    if (block === undefined) throw new RangeError(`there is no node ${number}`);
    return { block, start: start % blockLength };
  };
  const isIdAt = (number: number, id: Uint8Array, from: number, to: number): boolean => {
    if (idLengths[number] !== to - from) return false;
    const { block, start } = bytesOf(number);
    const offset = start + idPrefix.length - from;
    for (let i = from; i < to; i += 1) if (block[offset + i] !== id[i]) return false;
    return true;
  };
  /** The number of the id between two places of a buffer, or -1. */
  const numberAt = (bytes: Uint8Array, from: number, to: number): number => {
    for (let slot = hashOf(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? -1;
      if (number < 0 || isIdAt(number, bytes, from, to)) return number;
    }
  };
  const textOf = (number: number): string => {
    const { block, start } = bytesOf(number);
    return block.toString("utf8", start, start + (lengths[number] ?? 0));
  };
  const idOf = (number: number): string => {
    const { block, start } = bytesOf(number);
    const from = start + idPrefix.length;
    return block.toString("latin1", from, from + (idLengths[number] ?? 0));
  };

  /** Takes the next line; returns why it cannot be one, or undefined. */
  const add = (line: Buffer): string | undefined => {
    const head = headOf(line);
    const kind = head === undefined ? undefined : kindNumbers.get(head.kind);
    if (head === undefined || kind === undefined || line.length > blockLength) {
      return "not the line of a node";
    }
    if (used + line.length > blockLength) {
      blocks.push(Buffer.allocUnsafeSlow(blockLength));
      used = 0;
    }
    const block = blocks.at(-1);
    if (block === undefined) return "not the line of a node";
    const number = count;
    line.copy(block, used);
    starts[number] = (blocks.length - 1) * blockLength + used;
    lengths[number] = line.length;
    idLengths[number] = head.idEnd - idPrefix.length;
    kinds[number] = kind;
    if (number > 0 && compareIds(number - 1, number) >= 0) return "nodes are not in order of id";
    let slot = hashOf(line, idPrefix.length, head.idEnd) & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = number;
    used += line.length;
    count += 1;
    return undefined;
  };
  const compareIds = (a: number, b: number): number => {
    const one = bytesOf(a);
    const other = bytesOf(b);
    const from = one.start + idPrefix.length;
    const otherFrom = other.start + idPrefix.length;
    return one.block.compare(
      other.block,
      otherFrom,
      otherFrom + (idLengths[b] ?? 0),
      from,
      from + (idLengths[a] ?? 0),
    );
  };

  const finish = (): NodeLines => {
    const cache = new LRUCache<number, GraphNode>({ max: keptObjects });
    const read = (number: number): GraphNode => parseNode(textOf(number));
    return {
      size,
      numberOf: (id) => {
        const bytes = Buffer.from(id, "utf8");
        return numberAt(bytes, 0, bytes.length);
      },
      idOf,
      kindOf: (number) => NodeKind.options[kinds[number] ?? 0] ?? "claim",
      kindNumberOf: (number) => kinds[number] ?? 0,
      node: (number) => {
        const kept = cache.get(number);
        if (kept !== undefined) return kept;
        const text = textOf(number);
        const node = rememberJson(parseNode(text), text);
        cache.set(number, node);
        return node;
      },
      readOnce: read,
    };
  };
  return { add, numberAt, finish };
};

/**
 * A node from its line. The writer passed every object through its schema, and the digest says that these are the
 * writer's bytes: looking again would make a start several times slower and find nothing.
 */
const parseNode = (text: string): GraphNode => {
  const value: unknown = JSON.parse(text);
  if (!isNode(value)) throw new TypeError("a node's line holds no object");
  return value;
};

const isNode = (value: unknown): value is GraphNode => typeof value === "object" && value !== null;
