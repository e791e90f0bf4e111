// Owns putting a graph on disk as one snapshot, whole or not at all. Must not know where the graph came from.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import { Forwarding, GraphEdge, GraphNode, type Graph } from "../../model/graph.ts";
import { AppError } from "../app-error.ts";
import { snapshotFormat, type SnapshotHeader, type SnapshotTrailer } from "./snapshot-format.ts";

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
 * Writes `lines` to `path`, holding about a megabyte of them at a time. The file appears by renaming a finished, flushed temporary file of the same folder, so that
 * a reader, a crash or a kill at any moment finds the old snapshot or the new one. Throws `io` when the disk refuses, and
 * an ordinary error when other counts came than were announced; the old snapshot is then untouched.
 */
export const writeSnapshotLines = async (
  lines: SnapshotLines,
  path: string,
): Promise<WrittenSnapshot> => {
  const folder = dirname(path);
  const temporary = join(
    folder,
    `${temporaryPrefix(path)}${process.pid}.${randomBytes(4).toString("hex")}.tmp`,
  );
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(path);
    const file = await open(temporary, "wx", 0o644);
    let written: Omit<WrittenSnapshot, "path">;
    try {
      written = await writeLines(file, lines);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
    return { path, ...written };
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (codeOf(cause) === undefined) throw cause;
    throw new AppError(
      "io",
      `${path}: the snapshot could not be written (${reasonOf(cause)}). ` +
        "The snapshot that was there before, if any, is untouched. Make the folder writable or give another path with --out.",
      { cause },
    );
  }
};

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
  const header: SnapshotHeader = { kind: "claimtrail-snapshot", format: snapshotFormat, counts };
  chunk += `${JSON.stringify(header)}\n`;
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

const temporaryPrefix = (path: string): string => `.${basename(path)}.`;

/** Removes what writers that were killed have left behind; the files of living ones stay. */
const removeLeftovers = async (path: string): Promise<void> => {
  const prefix = temporaryPrefix(path);
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    const writer = Number(name.slice(prefix.length).split(".")[0]);
    if (Number.isInteger(writer) && writer > 0 && !isRunning(writer)) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
};

/** Without this a rename may be lost with the power. Windows cannot open folders and does not need it. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : "unknown reason";
