// Owns the first look at a snapshot before it is loaded: that it is whole and in order, where its parts begin, and the
// little that has to be known of all concepts and topics while statements are written. Must not talk to a database.
import { open } from "node:fs/promises";
import { Forwarding, type GraphNode } from "../../../model/graph.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { AppError } from "../../app-error.ts";
import { streamSnapshot } from "../../snapshot/read-snapshot.ts";
import type { SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { edgeTypes, forwardedId, lentWordsOf } from "./neo4j-schema.ts";

/** What the first look at a snapshot gave. Its memory grows with concepts and topics, not with statements. */
export type Survey = {
  readonly digest: string;
  readonly counts: SnapshotHeader["counts"];
  /** First byte of each part; `end` is the first byte of the trailer. */
  readonly starts: {
    readonly nodes: number;
    readonly edges: number;
    readonly forwardings: number;
    readonly end: number;
  };
  /** Distinct words that each concept and topic lends to the statements about or under it. */
  readonly lentWords: ReadonlyMap<string, readonly string[]>;
  /** Every topic, in order. */
  readonly topics: readonly string[];
  /** The next broader topics of each topic that has any. */
  readonly broaderTopics: ReadonlyMap<string, readonly string[]>;
};

/** The beginning of an edge's line. `isPlain`: it has no fields of its own. */
export type EdgeHead = { type: string; from: string; to: string; isPlain: boolean };

const idPrefix = Buffer.from('{"id":"');
const kindPrefix = Buffer.from('","kind":"');
const typePrefix = Buffer.from('{"type":"');
const fromPrefix = Buffer.from('","from":"');
const toPrefix = Buffer.from('","to":"');
/** Names that become labels and types of relationships: none but these may reach a query. */
const kinds = new Set<string>(NodeKind.options);
const types = new Set<string>(edgeTypes);
const quote = 0x22;
const closing = 0x7d;

const stands = (line: Buffer, what: Buffer, at: number): boolean =>
  at >= 0 && line.compare(what, 0, what.length, at, at + what.length) === 0;

/** Id and kind at the beginning of a node's line; undefined when it does not begin like one. */
export const nodeHeadOf = (line: Buffer): { id: string; kind: string } | undefined => {
  if (!stands(line, idPrefix, 0)) return undefined;
  const idEnd = line.indexOf(quote, idPrefix.length);
  if (!stands(line, kindPrefix, idEnd)) return undefined;
  const kindStart = idEnd + kindPrefix.length;
  const kindEnd = line.indexOf(quote, kindStart);
  if (kindEnd < 0) return undefined;
  return {
    id: line.toString("latin1", idPrefix.length, idEnd),
    kind: line.toString("latin1", kindStart, kindEnd),
  };
};

/** The beginning of an edge's line; undefined when it does not begin like one. */
export const edgeHeadOf = (line: Buffer): EdgeHead | undefined => {
  if (!stands(line, typePrefix, 0)) return undefined;
  const typeEnd = line.indexOf(quote, typePrefix.length);
  if (!stands(line, fromPrefix, typeEnd)) return undefined;
  const fromStart = typeEnd + fromPrefix.length;
  const fromEnd = line.indexOf(quote, fromStart);
  if (!stands(line, toPrefix, fromEnd)) return undefined;
  const toStart = fromEnd + toPrefix.length;
  const toEnd = line.indexOf(quote, toStart);
  if (toEnd < 0) return undefined;
  return {
    type: line.toString("latin1", typePrefix.length, typeEnd),
    from: line.toString("latin1", fromStart, fromEnd),
    to: line.toString("latin1", toStart, toEnd),
    isPlain: line[toEnd + 1] === closing,
  };
};

/** The object in a line, or undefined when it holds none. The digest vouches for the rest: ingest wrote checked nodes. */
export const objectIn = (line: string): object | undefined => {
  const value: unknown = JSON.parse(line);
  return typeof value === "object" && value !== null ? value : undefined;
};

const isNode = (value: object | undefined): value is GraphNode =>
  value !== undefined && "id" in value && "kind" in value && "label" in value;

/** The node in a line of a surveyed snapshot. */
export const nodeIn = (line: string): GraphNode => {
  const value = objectIn(line);
  if (!isNode(value)) throw new AppError("snapshot-damaged", `No node: ${line.slice(0, 80)}`);
  return value;
};

const isBefore = (one: EdgeHead, other: EdgeHead): boolean => {
  if (one.from !== other.from) return one.from < other.from;
  if (one.type !== other.type) return one.type < other.type;
  return one.to < other.to;
};

/**
 * Reads the snapshot at `path` once. `onBytes` is told how far it came. Throws what `streamSnapshot` throws, and
 * `snapshot-damaged` when nodes, edges or forwardings are not in order.
 */
export const surveySnapshot = async (
  path: string,
  onBytes: (done: number) => void = () => undefined,
): Promise<Survey> => {
  let counts: SnapshotHeader["counts"] = { nodes: 0, edges: 0, forwardings: 0 };
  const lengths = { header: 0, nodes: 0, edges: 0, forwardings: 0 };
  const lentWords = new Map<string, string[]>();
  const topics = new Set<string>();
  const broaderTopics = new Map<string, string[]>();
  let lastId = "";
  let lastForwarded = "";
  let lastEdge: EdgeHead | undefined;
  const digest = await streamSnapshot(path, {
    header: async (found) => {
      counts = found;
      lengths.header = await firstLineLength(path);
    },
    node: (line, damaged) => {
      lengths.nodes += line.length + 1;
      const head = nodeHeadOf(line);
      if (head === undefined) throw damaged("not the line of a node");
      if (!kinds.has(head.kind)) throw damaged(`${head.kind} is no kind of node`);
      if (head.id <= lastId)
        throw damaged(`${head.id} stands after ${lastId}: nodes are not in order`);
      lastId = head.id;
      if (head.kind !== "topic" && head.kind !== "concept") return;
      if (head.kind === "topic") topics.add(head.id);
      lentWords.set(head.id, [...new Set(lentWordsOf(nodeIn(line.toString("utf8"))))]);
    },
    edge: (line, damaged) => {
      lengths.edges += line.length + 1;
      const head = edgeHeadOf(line);
      if (head === undefined) throw damaged("not the line of an edge");
      if (!types.has(head.type)) throw damaged(`${head.type} is no type of edge`);
      if (lastEdge !== undefined && !isBefore(lastEdge, head)) {
        throw damaged(`${head.type} from ${head.from} to ${head.to}: edges are not in order`);
      }
      lastEdge = head;
      if (head.type !== "BROADER" || !topics.has(head.from)) return;
      const known = broaderTopics.get(head.from);
      if (known === undefined) broaderTopics.set(head.from, [head.to]);
      else known.push(head.to);
    },
    forwarding: (line, damaged) => {
      lengths.forwardings += line.length + 1;
      const id = forwardedId(Forwarding.parse(JSON.parse(line.toString("utf8"))));
      if (id <= lastForwarded) {
        throw damaged(`${id} stands after ${lastForwarded}: forwardings are not in order`);
      }
      lastForwarded = id;
    },
    pause: () => {
      onBytes(lengths.header + lengths.nodes + lengths.edges + lengths.forwardings);
    },
  });
  const nodes = lengths.header;
  const edges = nodes + lengths.nodes;
  const forwardings = edges + lengths.edges;
  return {
    digest,
    counts,
    starts: { nodes, edges, forwardings, end: forwardings + lengths.forwardings },
    lentWords,
    topics: [...topics],
    broaderTopics,
  };
};

/** Bytes of the first line, its break included; it is known to be there and short. */
const firstLineLength = async (path: string): Promise<number> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead).indexOf(10) + 1;
  } finally {
    await file.close();
  }
};
