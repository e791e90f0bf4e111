// Owns reading a snapshot and refusing one that is not whole. Must not build or check graphs beyond their shape.
import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import type { z } from "zod";
import { Forwarding, GraphEdge, type Graph } from "../../model/graph.ts";
import { GraphNode } from "../../model/nodes.ts";
import { AppError } from "../app-error.ts";
import { openLineReader } from "./line-reader.ts";
import {
  SnapshotHeader,
  SnapshotMark,
  SnapshotTrailer,
  snapshotFormat,
} from "./snapshot-format.ts";

/** A snapshot that was read whole. */
export interface Snapshot {
  /** SHA-256 of its content, in hex: the same for the same graph. */
  readonly digest: string;
  readonly graph: Graph;
}

/**
 * What is done with the lines of a snapshot, in their order. A line's bytes, without the line break, are only valid during
 * the call. A handler refuses a line by throwing the error that `damaged` makes of a reason.
 */
export type SnapshotHandlers = {
  header: (counts: SnapshotHeader["counts"], line: Buffer) => void | Promise<void>;
  node: (line: Buffer, damaged: Refusal) => void;
  edge: (line: Buffer, damaged: Refusal) => void;
  forwarding: (line: Buffer, damaged: Refusal) => void;
  /** Called between chunks of the file, about a megabyte apart: time to let others run, or to wait for a consumer. */
  pause?: () => void | Promise<void>;
};
/** Makes the error that says where a snapshot is not what it should be. */
export type Refusal = (why: string) => AppError;

const remedy = "Run `npm run ingest` to write it anew.";

/**
 * Reads the snapshot at `path` line by line and resolves to its digest. Nothing that was handled may be believed before
 * that: the digest stands at the end. Throws `snapshot-missing` when there is none, `snapshot-outdated` when another
 * version of the program wrote it, `snapshot-damaged` when it is cut short, changed or no snapshot at all, `io` when the
 * disk refuses. Each message says which command helps.
 */
export const streamSnapshot = async (path: string, handlers: SnapshotHandlers): Promise<string> => {
  const hash = createHash("sha256");
  let number = 0;
  let ends: { nodes: number; edges: number; forwardings: number } | undefined;
  let digest: string | undefined;
  const damaged: Refusal = (why) =>
    new AppError("snapshot-damaged", `${path}: line ${number}: ${why}. ${remedy}`);

  const handleHeader = async (line: Buffer): Promise<void> => {
    const text = line.toString("utf8");
    const { format } = parseLine(SnapshotMark, text, damaged);
    if (format !== snapshotFormat) {
      throw new AppError(
        "snapshot-outdated",
        `${path}: written in format ${format}, this program reads format ${snapshotFormat}. ${remedy}`,
      );
    }
    const { counts } = parseLine(SnapshotHeader, text, damaged);
    const nodes = 1 + counts.nodes;
    const edges = nodes + counts.edges;
    ends = { nodes, edges, forwardings: edges + counts.forwardings };
    await handlers.header(counts, line);
  };
  /** Whether the next line is the trailer, which is no part of what the digest is over. */
  const isBeforeTrailer = (): boolean => number === ends?.forwardings;
  const handle = (line: Buffer): void => {
    if (digest !== undefined) throw damaged("there is more after the trailer");
    if (ends === undefined) return;
    if (number <= ends.nodes) handlers.node(line, damaged);
    else if (number <= ends.edges) handlers.edge(line, damaged);
    else if (number <= ends.forwardings) handlers.forwarding(line, damaged);
    else digest = parseLine(SnapshotTrailer, line.toString("utf8"), damaged).digest;
  };

  await using file = await openSnapshot(path);
  const lines = openLineReader(file, 0, Infinity);
  const readMore = (): Promise<boolean> =>
    lines.fill().catch((cause: unknown) => {
      throw readingError(path, cause);
    });
  while (await readMore()) {
    for (;;) {
      if (isBeforeTrailer()) hash.update(lines.passed());
      const line = lines.next();
      if (line === undefined) break;
      number += 1;
      if (number === 1) await handleHeader(line);
      else handle(line);
    }
    if (digest === undefined) hash.update(lines.passed());
    await handlers.pause?.();
  }
  if (lines.hasRest()) {
    number += 1;
    throw damaged("the line is cut short");
  }
  if (digest === undefined) throw damaged("the file ends before its trailer");
  const found = hash.digest("hex");
  if (found !== digest) {
    throw damaged(`the content has digest ${found}, the trailer says ${digest}`);
  }
  return digest;
};

/** Reads the snapshot at `path` into memory, every line checked against the model. Throws as {@link streamSnapshot}. */
export const readSnapshot = async (path: string): Promise<Snapshot> => {
  const graph: Graph = { nodes: [], edges: [], forwardings: [] };
  const parse = <S extends z.ZodType>(schema: S, line: Buffer, damaged: Refusal): z.infer<S> =>
    parseLine(schema, line.toString("utf8"), damaged);
  const digest = await streamSnapshot(path, {
    header: () => undefined,
    node: (line, damaged) => graph.nodes.push(parse(GraphNode, line, damaged)),
    edge: (line, damaged) => graph.edges.push(parse(GraphEdge, line, damaged)),
    forwarding: (line, damaged) => graph.forwardings.push(parse(Forwarding, line, damaged)),
  });
  return { digest, graph };
};

const parseLine = <S extends z.ZodType>(schema: S, text: string, damaged: Refusal): z.infer<S> => {
  const parsed = schema.safeParse(parseJson(text, damaged));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unexpected content"}`);
};

const parseJson = (text: string, damaged: Refusal): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged("not JSON");
  }
};

/** Opens the snapshot at `path`. Throws `snapshot-missing` when there is none, `io` when the disk refuses. */
export const openSnapshot = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, "r");
  } catch (cause) {
    throw readingError(path, cause);
  }
};

const readingError = (path: string, cause: unknown): unknown => {
  if (!(cause instanceof Error) || !("code" in cause)) return cause;
  return cause.code === "ENOENT"
    ? new AppError("snapshot-missing", `${path}: there is no snapshot. ${remedy}`, { cause })
    : new AppError("io", `${path}: the snapshot could not be read (${cause.message}).`, { cause });
};
