// Owns putting a graph on disk as one snapshot, whole or not at all. Must not know where the graph came from.
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { z } from "zod";
import { Forwarding, GraphEdge, type Graph } from "../../model/graph.ts";
import { GraphNode } from "../../model/nodes.ts";
import { writeAtomically } from "../write-atomically.ts";
import { headerOf, type SnapshotHeader, type SnapshotTrailer } from "./snapshot-format.ts";

/** About how many characters are handed to the disk at once. */
const chunkLength = 1 << 20;

/**
 * The content of a snapshot as it comes, so that a graph larger than the memory can be written: lines of JSON without
 * line breaks, in the order of {@link Graph}, each equal to its object's schema-parsed form. They are taken one after the
 * other: all nodes, then all edges, then all forwardings, and none twice.
 */
export interface SnapshotLines {
  /** How many there will be; they stand in the first line, before anything has come. */
  readonly counts: SnapshotHeader["counts"];
  readonly nodes: Iterable<string>;
  readonly edges: Iterable<string>;
  readonly forwardings: Iterable<string>;
}

/** Objects pass through their schemas, so that the order in which their keys were set makes no difference to the bytes. */
const linesOf = ({ nodes, edges, forwardings }: Graph): SnapshotLines => ({
  counts: { nodes: nodes.length, edges: edges.length, forwardings: forwardings.length },
  nodes: parsedLines(GraphNode, nodes),
  edges: parsedLines(GraphEdge, edges),
  forwardings: parsedLines(Forwarding, forwardings),
});

const parsedLines = function* (schema: z.ZodType, objects: readonly unknown[]): Generator<string> {
  for (const object of objects) yield JSON.stringify(schema.parse(object));
};

/** What a finished snapshot is known by. */
export interface WrittenSnapshot {
  readonly path: string;
  /** SHA-256 of everything before the trailer: the same graph has the same digest. */
  readonly digest: string;
  readonly bytes: number;
}

/** Writes `graph` to `path`, as {@link writeSnapshotLines} does. */
export const writeSnapshot = (graph: Graph, path: string): Promise<WrittenSnapshot> =>
  writeSnapshotLines(linesOf(graph), path);

/**
 * Writes `lines` to `path` as {@link writeAtomically} does, holding about a megabyte of them at a time. Throws `io` when the disk
 * refuses, and an ordinary error when other counts came than were announced; the old snapshot is then untouched.
 */
export const writeSnapshotLines = async (
  lines: SnapshotLines,
  path: string,
): Promise<WrittenSnapshot> => ({
  path,
  ...(await writeAtomically(path, snapshotWords, (file) => writeLines(file, lines))),
});

const snapshotWords = { what: "the snapshot", orElse: "give another path with --out" };

const writeLines = async (
  file: FileHandle,
  { counts, nodes, edges, forwardings }: SnapshotLines,
): Promise<Omit<WrittenSnapshot, "path">> => {
  const hash = createHash("sha256");
  let bytes = 0;
  let chunk = "";
  const flush = async (): Promise<void> => {
    const buffer = Buffer.from(chunk, "utf8");
    chunk = "";
    hash.update(buffer);
    bytes += buffer.length;
    await file.writeFile(buffer);
  };
  const append = async (what: keyof typeof counts, lines: Iterable<string>): Promise<void> => {
    let came = 0;
    for (const line of lines) {
      came += 1;
      chunk += `${line}\n`;
      if (chunk.length >= chunkLength) await flush();
    }
    if (came === counts[what]) return;
    throw new Error(`a snapshot of ${counts[what]} ${what} was announced, ${came} came`);
  };
  chunk += `${JSON.stringify(headerOf(counts))}\n`;
  await append("nodes", nodes);
  await append("edges", edges);
  await append("forwardings", forwardings);
  await flush();
  const digest = hash.digest("hex");
  const trailer: SnapshotTrailer = { digest };
  const last = `${JSON.stringify(trailer)}\n`;
  await file.writeFile(last);
  return { digest, bytes: bytes + Buffer.byteLength(last) };
};
