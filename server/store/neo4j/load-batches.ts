// Owns cutting a surveyed snapshot into batches of writes, one query per kind of node and type of edge in each. Streams:
// holds one batch and a chunk of the file. Must not talk to a database.
import type { FileHandle } from "node:fs/promises";
import { setImmediate as nextLoopIteration } from "node:timers/promises";
import { Forwarding } from "../../../model/graph.ts";
import { AppError } from "../../app-error.ts";
import { edgeHeadOf, type EdgeHead } from "../../snapshot/line-heads.ts";
import { readLines } from "../../snapshot/line-reader.ts";
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
const maxLines = 2_000;
const maxBytes = 2_000_000;
/** Lines that are turned into rows before answers of the database are looked at. */
const linesPerSlice = 100;

/** A snapshot that is open for loading into a generation. */
export type LoadSource = {
  readonly file: FileHandle;
  readonly survey: Survey;
  readonly generation: number;
};

/** What a line becomes: the pattern that it and others like it are created by, and its row. */
type Entry = { readonly pattern: string; readonly row: unknown };

/**
 * Cuts the lines of a part into batches. `entryOf` is called with every line, in order; what it makes of the first `done` is
 * left out, since it was written before. Batches need not be cut where they were cut then. What a pattern is joined to is found
 * by `match`.
 */
const inBatches = async function* (
  part: LoadPart,
  { file, generation }: LoadSource,
  [start, end]: readonly [start: number, end: number],
  done: number,
  entryOf: (line: Buffer, isNew: boolean) => Promise<Entry> | Entry | undefined,
  match = "",
): AsyncGenerator<Batch> {
  let rows = new Map<string, unknown[]>();
  let [from, to, bytes] = [done, 0, 0];
  const cut = (): Batch => {
    const writes = [...rows].map(([pattern, some]) => ({
      query: `UNWIND $rows AS row ${match}CREATE ${pattern}`,
      parameters: { generation, rows: some },
      rows: some.length,
    }));
    const batch = { part, from, to, writes };
    rows = new Map();
    [from, bytes] = [to, 0];
    return batch;
  };
  for await (const line of readLines(file, start, end)) {
    to += 1;
    const entry = await entryOf(line, to > done);
    if (to % linesPerSlice === 0) await nextLoopIteration();
    if (to <= done || entry === undefined) continue;
    const like = rows.get(entry.pattern);
    if (like === undefined) rows.set(entry.pattern, [entry.row]);
    else like.push(entry.row);
    bytes += line.length;
    if (to - from >= maxLines || bytes >= maxBytes) yield cut();
  }
  if (to > from) yield cut();
};

/**
 * Gives what a statement is about and what it is under. Its edges are read along with the nodes, both being sorted by the
 * statement's id: ids must be asked for in order.
 */
const openRelations = (edges: AsyncIterator<Buffer>) => {
  let ahead: EdgeHead | undefined;
  const advance = async (): Promise<EdgeHead | undefined> => {
    const line = await edges.next();
    return line.done === true ? undefined : edgeHeadOf(line.value);
  };
  return async (id: string): Promise<{ about: string[]; under: string[] }> => {
    const found: { about: string[]; under: string[] } = { about: [], under: [] };
    ahead ??= await advance();
    while (ahead !== undefined && ahead.from <= id) {
      if (ahead.from === id && ahead.type === "ABOUT") found.about.push(ahead.to);
      if (ahead.from === id && ahead.type === "UNDER") found.under.push(ahead.to);
      ahead = await advance();
    }
    return found;
  };
};

/** The nodes after the first `done` as batches. All nodes pass through `counts`, those that were written before too. */
export const nodeBatches = (
  source: LoadSource,
  done: number,
  counts: GraphCounts,
): AsyncGenerator<Batch> => {
  const { file, survey, generation } = source;
  const { starts, analysis, relatedTokens } = survey;
  const relationsOf = openRelations(readLines(file, starts.edges, starts.forwardings));
  const entryOf = async (line: Buffer): Promise<Entry> => {
    const json = line.toString("utf8");
    const node = parseNode(json);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    const { about, under } = isStatement ? await relationsOf(node.id) : { about: [], under: [] };
    const related = relatedTokens(node, about, under);
    const { row, tokens } = nodeRow(generation, node, json, analysis, related);
    counts.add(node, tokens, related, under);
    return { pattern: `(n:${labels.node}:${labelOfKind(node.kind)}) SET n = row`, row };
  };
  return inBatches("nodes", source, [starts.nodes, starts.edges], done, entryOf);
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

const ends =
  `MATCH (a:${labels.node} {generation: $generation, id: row[0]}) ` +
  `MATCH (b:${labels.node} {generation: $generation, id: row[1]}) `;

/** The edges after the first `done` as batches. Their nodes must be there. */
export const edgeBatches = (source: LoadSource, done: number): AsyncGenerator<Batch> => {
  const { edges, forwardings } = source.survey.starts;
  const entryOf = (line: Buffer, isNew: boolean): Entry | undefined => {
    if (!isNew) return undefined;
    const head = edgeHeadOf(line);
    if (head === undefined) throw notEdge(line);
    const { type, from, to, isPlain } = head;
    if (isPlain) return { pattern: `(a)-[:${type}]->(b)`, row: [from, to] };
    const json = line.toString("utf8");
    const row = [from, to, edgeRow(parseEdge(json), json)];
    return { pattern: `(a)-[r:${type}]->(b) SET r = row[2]`, row };
  };
  return inBatches("edges", source, [edges, forwardings], done, entryOf, ends);
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
  return inBatches("forwardings", source, [forwardings, end], done, (line) => {
    const json = line.toString("utf8");
    const row = forwardingRow(source.generation, Forwarding.parse(JSON.parse(json)), json);
    return { pattern: `(f:${labels.forwarding}) SET f = row`, row };
  });
};
