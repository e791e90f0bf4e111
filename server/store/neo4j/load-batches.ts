// Owns cutting a surveyed snapshot into batches of writes. Each part has one query for all its kinds or types: the database plans
// every query anew whenever an index is ready. Streams: holds one batch and a chunk of the file. Must not talk to a database.
import type { FileHandle } from "node:fs/promises";
import { setImmediate as nextLoopIteration } from "node:timers/promises";
import { Forwarding } from "../../../model/graph.ts";
import { AppError } from "../../app-error.ts";
import { edgeHeadOf, type EdgeHead } from "../../snapshot/line-heads.ts";
import { openLineReader, type LineReader } from "../../snapshot/line-reader.ts";
import { tokensOfNode } from "../../search/node-tokens.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import type { GraphCounts } from "./graph-counts.ts";
import type { LoadPart } from "./generations.ts";
import { labelOfKind, labels, vocabularyPartLength } from "./neo4j-schema.ts";
import { edgeRow, fieldsOf, forwardingRow, nodeRow, type Row } from "./readable-row.ts";
import type { Survey } from "./snapshot-survey.ts";

/** One query of a batch, as far as what it returns; so many rows must come of it. */
export type Write = {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
};

/** Writes that belong into one transaction: the entries of a part from `from` (inclusive) to `to` (exclusive). */
export type Batch = {
  readonly part: LoadPart;
  readonly from: number;
  readonly to: number;
  readonly writes: readonly Write[];
};

/** A batch ends after this many lines or this many bytes of lines, whichever comes first. */
const maxLines = 10_000;
const maxBytes = 2_000_000;
/** Lines that are turned into rows before answers of the database are looked at. */
const linesPerSlice = 100;

/** A snapshot that is open for loading into a generation. */
export type LoadSource = {
  readonly file: FileHandle;
  readonly survey: Survey;
  readonly generation: number;
};

/** A part of the snapshot, from its first byte to the first byte behind it, and what makes one thing of each of its lines. */
type Part = {
  readonly part: LoadPart;
  readonly start: number;
  readonly end: number;
  readonly query: string;
};

/**
 * Cuts the lines of a part into batches. `rowOf` is called with every line, in order; the first `done` are not new, since they
 * were written before, and make no rows. A line may join the row that was made last in its batch instead of making one. Batches
 * need not be cut where they were cut then.
 */
const inBatches = async function* <R>(
  { file, generation }: LoadSource,
  { part, start, end, query }: Part,
  done: number,
  rowOf: (line: Buffer, isNew: boolean, last?: R) => Promise<R | undefined> | R | undefined,
): AsyncGenerator<Batch> {
  let rows: R[] = [];
  let [from, to, bytes] = [done, 0, 0];
  const cut = (): Batch => {
    const writes = [{ query, parameters: { generation, rows }, rows: to - from }];
    const batch = { part, from, to, writes };
    rows = [];
    [from, bytes] = [to, 0];
    return batch;
  };
  const { next, fill } = openLineReader(file, start, end);
  do {
    for (let line = next(); line !== undefined; line = next()) {
      to += 1;
      const made = rowOf(line, to > done, rows.at(-1));
      const row = made instanceof Promise ? await made : made;
      if (row !== undefined) rows.push(row);
      if (to % linesPerSlice === 0) await nextLoopIteration();
      if (to <= done) continue;
      bytes += line.length;
      if (to - from >= maxLines || bytes >= maxBytes) yield cut();
    }
  } while (await fill());
  if (to > from) yield cut();
};

/**
 * Gives what a statement is about and what it is under. Its edges are read along with the nodes, both being sorted by the
 * statement's id: ids must be asked for in order.
 */
const openRelations = ({ next, fill }: LineReader) => {
  let ahead: EdgeHead | undefined;
  return async (id: string): Promise<{ about: string[]; under: string[] }> => {
    const found: { about: string[]; under: string[] } = { about: [], under: [] };
    for (;;) {
      if (ahead?.from === id && ahead.type === "ABOUT") found.about.push(ahead.to);
      if (ahead?.from === id && ahead.type === "UNDER") found.under.push(ahead.to);
      if (ahead !== undefined && ahead.from > id) return found;
      const line = next();
      if (line !== undefined) ahead = edgeHeadOf(line);
      else if (!(await fill())) return found;
    }
  };
};

/** The label of a node's kind, and its properties. */
export type NodeRow = [label: string, properties: Row];

/** The nodes after the first `done` as batches. All nodes pass through `counts`, those that were written before too. */
export const nodeBatches = (
  source: LoadSource,
  done: number,
  counts: GraphCounts,
): AsyncGenerator<Batch> => {
  const { file, survey, generation } = source;
  const { starts, analysis, relatedTokens } = survey;
  const relationsOf = openRelations(openLineReader(file, starts.edges, starts.forwardings));
  const part = {
    part: "nodes",
    start: starts.nodes,
    end: starts.edges,
    query: `UNWIND $rows AS row CREATE (n:${labels.node}:$(row[0])) SET n = row[1]`,
  } as const;
  return inBatches<NodeRow>(source, part, done, async (line, isNew) => {
    const json = line.toString("utf8");
    const node = parseNode(json);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    const { about, under } = isStatement ? await relationsOf(node.id) : { about: [], under: [] };
    const { words, ...own } = tokensOfNode(node, analysis);
    const any = unionOf(own.own, own.asked, relatedTokens(node, about, under));
    counts.add(node, words, any, under);
    if (!isNew) return undefined;
    return [labelOfKind(node.kind), nodeRow(generation, node, json, { ...own, any })];
  });
};

const unionOf = (first: ReadonlySet<string>, ...more: ReadonlySet<string>[]): Set<string> => {
  const all = new Set(first);
  for (const some of more) for (const one of some) all.add(one);
  return all;
};

/** The vocabulary and counts of a generation whose nodes have all passed through `counts`, as one batch. */
export const vocabularyBatch = (generation: number, counts: GraphCounts): Batch => {
  const words = counts.vocabulary();
  const frequencies = counts.frequencies();
  const rows: Row[] = [];
  const longest = Math.max(words.length, frequencies.length);
  for (let at = 0; at < longest; at += vocabularyPartLength) {
    const some = frequencies.slice(at, at + vocabularyPartLength);
    rows.push(
      fieldsOf({
        generation,
        part: rows.length,
        words: words.slice(at, at + vocabularyPartLength).join(" "),
        tokens: some.map(([token]) => token).join(" "),
        statements: some.map(([, statements]) => statements).join(" "),
      }),
    );
  }
  const vocabulary = {
    query: `UNWIND $rows AS row CREATE (v:${labels.vocabulary}) SET v = row`,
    parameters: { rows },
    rows: rows.length,
  };
  const facets = {
    query: `CREATE (f:${labels.facets} {generation: $generation, json: $json})`,
    parameters: { generation, json: JSON.stringify(counts.facets()) },
    rows: 1,
  };
  const totals = {
    query: `MATCH (g:${labels.load} {generation: $generation}) SET g.counts = $counts`,
    parameters: { generation, counts: JSON.stringify(counts.counts()) },
    rows: 1,
  };
  return { part: "vocabulary", from: 0, to: 1, writes: [vocabulary, facets, totals] };
};

/** All edges from a node that stand one after the other: type, the id of the other end, and properties. */
export type EdgesRow = [from: string, edges: [type: string, to: string, properties: Row][]];

/** The edges after the first `done` as batches. Their nodes must be there. */
export const edgeBatches = (source: LoadSource, done: number): AsyncGenerator<Batch> => {
  const { edges, forwardings } = source.survey.starts;
  const part = {
    part: "edges",
    start: edges,
    end: forwardings,
    // Each node that edges begin at is looked up once.
    query:
      `UNWIND $rows AS row MATCH (a:${labels.node} {generation: $generation, id: row[0]}) ` +
      `UNWIND row[1] AS edge MATCH (b:${labels.node} {generation: $generation, id: edge[1]}) ` +
      "CREATE (a)-[r:$(edge[0])]->(b) SET r = edge[2]",
  } as const;
  return inBatches<EdgesRow>(source, part, done, (line, isNew, last) => {
    if (!isNew) return undefined;
    const head = edgeHeadOf(line);
    if (head === undefined) throw notEdge(line);
    const { type, from, to, isPlain } = head;
    const json = isPlain ? undefined : line.toString("utf8");
    const edge: EdgesRow[1][number] = [
      type,
      to,
      json === undefined ? {} : edgeRow(parseEdge(json), json),
    ];
    if (last?.[0] !== from) return [from, [edge]];
    last[1].push(edge);
    return undefined;
  });
};

const notEdge = (line: Buffer): AppError =>
  new AppError(
    "snapshot-damaged",
    `The snapshot changed while it was read: no edge: ${line.toString("utf8", 0, 120)}. ` +
      "Run `npm run ingest` to write it anew.",
  );

/** The forwardings after the first `done` as batches. */
export const forwardingBatches = (source: LoadSource, done: number): AsyncGenerator<Batch> => {
  const { forwardings, end } = source.survey.starts;
  const part = {
    part: "forwardings",
    start: forwardings,
    end,
    query: `UNWIND $rows AS row CREATE (f:${labels.forwarding}) SET f = row`,
  } as const;
  return inBatches<Row>(source, part, done, (line, isNew) => {
    if (!isNew) return undefined;
    const json = line.toString("utf8");
    return forwardingRow(source.generation, Forwarding.parse(JSON.parse(json)), json);
  });
};
