// Owns cutting a surveyed snapshot into batches of writes, one query per kind of node and type of edge in each. Streams:
// holds one batch and a chunk of the file. Must not talk to a database.
import type { FileHandle } from "node:fs/promises";
import { setImmediate as nextLoopIteration } from "node:timers/promises";
import neo4j, { type Integer } from "neo4j-driver";
import { Forwarding } from "../../../model/graph.ts";
import { AppError } from "../../app-error.ts";
import { edgeHeadOf, type EdgeHead } from "../../snapshot/line-heads.ts";
import { openLineReader, type LineReader } from "../../snapshot/line-reader.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import type { GraphCounts } from "./graph-counts.ts";
import type { LoadPart } from "./load-state.ts";
import {
  edgeRow,
  forwardingRow,
  labelOfKind,
  labels,
  nodeRow,
  vocabularyPartLength,
} from "./neo4j-schema.ts";
import type { Row } from "./row-fields.ts";
import type { Survey } from "./snapshot-survey.ts";

/** One query of a batch; `created` nodes or relationships must come of it. */
export type Write = {
  readonly query: string;
  readonly parameters: Record<string, unknown>;
  readonly created: number;
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

/** Calls `take` with each line from the `done`-th on, and yields what `cut` makes of every batch of lines. */
const inBatches = async function* (
  lines: LineReader,
  done: number,
  take: (line: Buffer) => void | Promise<void>,
  cut: (from: number, to: number) => Batch,
): AsyncGenerator<Batch> {
  let number = 0;
  let from = done;
  let bytes = 0;
  do {
    for (let line = lines.next(); line !== undefined; line = lines.next()) {
      number += 1;
      if (number <= done) continue;
      const taken = take(line);
      if (taken !== undefined) await taken;
      bytes += line.length;
      if (number - from >= maxLines || bytes >= maxBytes) {
        yield cut(from, number);
        from = number;
        bytes = 0;
      }
      if (number % linesPerSlice === 0) await nextLoopIteration();
    }
  } while (await lines.fill());
  if (number > from) yield cut(from, number);
};

/** Rows by kind or type, emptied whenever they are taken. */
const openRows = <R>() => {
  let rows = new Map<string, R[]>();
  return {
    add: (name: string, row: R): void => {
      const known = rows.get(name);
      if (known === undefined) rows.set(name, [row]);
      else known.push(row);
    },
    take: (): Map<string, R[]> => {
      const taken = rows;
      rows = new Map();
      return taken;
    },
  };
};

/** Where the statements' edges are read along with the nodes, both being sorted by the statement's id. */
const openRelations = (lines: LineReader) => {
  let ahead: EdgeHead | undefined;
  const advance = async (): Promise<EdgeHead | undefined> => {
    for (;;) {
      const line = lines.next();
      if (line !== undefined) return edgeHeadOf(line);
      if (!(await lines.fill())) return undefined;
    }
  };
  return {
    /** What the statement is about and what it is under. Ids must be asked for in order. */
    of: async (id: string): Promise<{ about: string[]; under: string[] }> => {
      const found: { about: string[]; under: string[] } = { about: [], under: [] };
      ahead ??= await advance();
      while (ahead !== undefined && ahead.from <= id) {
        if (ahead.from === id && ahead.type === "ABOUT") found.about.push(ahead.to);
        if (ahead.from === id && ahead.type === "UNDER") found.under.push(ahead.to);
        ahead = await advance();
      }
      return found;
    },
  };
};

/**
 * The nodes after the first `done` as batches. All nodes pass through `counts`, those that were written before too.
 */
export const nodeBatches = (
  { file, survey, generation }: LoadSource,
  done: number,
  counts: GraphCounts,
): AsyncGenerator<Batch> => {
  const { starts, relatedWords } = survey;
  const relations = openRelations(openLineReader(file, starts.edges, starts.forwardings));
  const number = neo4j.int(generation);
  const rows = openRows<Row>();
  let taken = 0;
  const take = async (line: Buffer): Promise<void> => {
    const json = line.toString("utf8");
    const node = parseNode(json);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    const { about, under } = isStatement ? await relations.of(node.id) : { about: [], under: [] };
    const related = about.concat(under).flatMap((id) => relatedWords.get(id) ?? []);
    const { row, words } = nodeRow(number, node, json, related);
    counts.add(node, words, under);
    taken += 1;
    if (taken > done) rows.add(labelOfKind(node.kind), row);
  };
  const cut = (from: number, to: number): Batch => ({
    part: "nodes",
    from,
    to,
    writes: [...rows.take()].map(([label, some]) => ({
      query: `UNWIND $rows AS row CREATE (n:${labels.node}:${label}) SET n = row`,
      parameters: { rows: some },
      created: some.length,
    })),
  });
  return skipWritten(
    inBatches(openLineReader(file, starts.nodes, starts.edges), 0, take, cut),
    done,
  );
};

/** Leaves out what was written before: batches need not be cut where they were cut then. */
const skipWritten = async function* (
  batches: AsyncGenerator<Batch>,
  done: number,
): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    if (batch.to <= done) continue;
    yield { ...batch, from: Math.max(batch.from, done) };
  }
};

/** The vocabulary and counts of a generation whose nodes have all passed through `counts`, as one batch. */
export const vocabularyBatch = (generation: number, counts: GraphCounts): Batch => {
  const words = counts.vocabulary();
  const rows: Row[] = [];
  for (let at = 0; at < words.length; at += vocabularyPartLength) {
    rows.push({
      generation: neo4j.int(generation),
      part: neo4j.int(rows.length),
      words: words.slice(at, at + vocabularyPartLength).join(" "),
    });
  }
  return {
    part: "vocabulary",
    from: 0,
    to: 1,
    writes: [
      {
        query: `UNWIND $rows AS row CREATE (v:${labels.vocabulary}) SET v = row`,
        parameters: { rows },
        created: rows.length,
      },
      {
        query: `CREATE (f:${labels.facets}) SET f = $row`,
        parameters: {
          row: { generation: neo4j.int(generation), json: JSON.stringify(counts.facets()) },
        },
        created: 1,
      },
      {
        query: `MATCH (g:${labels.load} {generation: $generation}) SET g.counts = $counts`,
        parameters: {
          generation: neo4j.int(generation),
          counts: JSON.stringify(counts.counts()),
        },
        created: 0,
      },
    ],
  };
};

const ends =
  `MATCH (a:${labels.node} {generation: $generation, id: row[0]}) ` +
  `MATCH (b:${labels.node} {generation: $generation, id: row[1]}) `;

/** The edges after the first `done` as batches. Their nodes must be there. */
export const edgeBatches = (
  { file, survey, generation }: LoadSource,
  done: number,
): AsyncGenerator<Batch> => {
  const plain = openRows<[from: string, to: string]>();
  const full = openRows<[from: string, to: string, properties: Row]>();
  const take = (line: Buffer): void => {
    const head = edgeHeadOf(line);
    if (head === undefined) throw notEdge(line);
    if (head.isPlain) {
      plain.add(head.type, [head.from, head.to]);
      return;
    }
    const json = line.toString("utf8");
    full.add(head.type, [head.from, head.to, edgeRow(parseEdge(json), json)]);
  };
  const cut = (from: number, to: number): Batch => ({
    part: "edges",
    from,
    to,
    writes: [
      ...[...plain.take()].map(([type, rows]) =>
        edgeWrite(generation, rows, `(a)-[:${type}]->(b)`),
      ),
      ...[...full.take()].map(([type, rows]) =>
        edgeWrite(generation, rows, `(a)-[r:${type}]->(b) SET r = row[2]`),
      ),
    ],
  });
  const { edges, forwardings } = survey.starts;
  return inBatches(openLineReader(file, edges, forwardings), done, take, cut);
};

const edgeWrite = (generation: number, rows: unknown[], creation: string): Write => ({
  query: `UNWIND $rows AS row ${ends}CREATE ${creation}`,
  parameters: { generation: neo4j.int(generation), rows },
  created: rows.length,
});

const notEdge = (line: Buffer): AppError =>
  new AppError(
    "snapshot-damaged",
    `The snapshot changed while it was read: no edge: ${line.toString("utf8", 0, 120)}. ` +
      "Run `npm run ingest` to write it anew.",
  );

/** The forwardings after the first `done` as batches. */
export const forwardingBatches = (
  { file, survey, generation }: LoadSource,
  done: number,
): AsyncGenerator<Batch> => {
  const number: Integer = neo4j.int(generation);
  let rows: Row[] = [];
  const take = (line: Buffer): void => {
    const json = line.toString("utf8");
    rows.push(forwardingRow(number, Forwarding.parse(JSON.parse(json)), json));
  };
  const cut = (from: number, to: number): Batch => {
    const taken = rows;
    rows = [];
    return {
      part: "forwardings",
      from,
      to,
      writes: [
        {
          query: `UNWIND $rows AS row CREATE (f:${labels.forwarding}) SET f = row`,
          parameters: { rows: taken },
          created: taken.length,
        },
      ],
    };
  };
  const { forwardings, end } = survey.starts;
  return inBatches(openLineReader(file, forwardings, end), done, take, cut);
};
