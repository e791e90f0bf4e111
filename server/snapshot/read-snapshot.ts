// Owns reading a snapshot and refusing one that is not whole. Must not build or check graphs beyond their shape.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { z } from "zod";
import { Forwarding, GraphEdge, GraphNode, type Graph } from "../../model/graph.ts";
import { AppError } from "../app-error.ts";
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

const remedy = "Run `npm run ingest` to write it anew.";

/**
 * Reads the snapshot at `path`, line by line. Throws `snapshot-missing` when there is none, `snapshot-outdated` when
 * another version of the program wrote it, `snapshot-damaged` when it is cut short, changed or no snapshot at all, `io`
 * when the disk refuses. Each message says which command helps.
 */
export const readSnapshot = async (path: string): Promise<Snapshot> => {
  const hash = createHash("sha256");
  const graph: Graph = { nodes: [], edges: [], forwardings: [] };
  let counts: SnapshotHeader["counts"] | undefined;
  let digest: string | undefined;
  let number = 0;
  const damaged = (why: string): AppError =>
    new AppError("snapshot-damaged", `${path}: line ${number}: ${why}. ${remedy}`);

  const parseLine = <S extends z.ZodType>(schema: S, text: string): z.infer<S> => {
    const parsed = schema.safeParse(parseJson(text, damaged));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw damaged(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unexpected content"}`);
  };
  const takeHeader = (text: string): SnapshotHeader["counts"] => {
    const { format } = parseLine(SnapshotMark, text);
    if (format !== snapshotFormat) {
      throw new AppError(
        "snapshot-outdated",
        `${path}: written in format ${format}, this program reads format ${snapshotFormat}. ${remedy}`,
      );
    }
    return parseLine(SnapshotHeader, text).counts;
  };
  const takeLine = (line: Buffer): void => {
    number += 1;
    const text = line.toString("utf8");
    if (digest !== undefined) throw damaged("there is more after the trailer");
    if (counts === undefined) counts = takeHeader(text);
    else if (graph.nodes.length < counts.nodes) graph.nodes.push(parseLine(GraphNode, text));
    else if (graph.edges.length < counts.edges) graph.edges.push(parseLine(GraphEdge, text));
    else if (graph.forwardings.length < counts.forwardings) {
      graph.forwardings.push(parseLine(Forwarding, text));
    } else {
      digest = parseLine(SnapshotTrailer, text).digest;
      const found = hash.digest("hex");
      if (found !== digest) {
        throw damaged(`the content has digest ${found}, the trailer says ${digest}`);
      }
      return;
    }
    hash.update(line);
    hash.update("\n");
  };

  for await (const line of readLines(path)) {
    if (!line.isWhole) {
      number += 1;
      throw damaged("the line is cut short");
    }
    takeLine(line.bytes);
  }
  if (digest === undefined) throw damaged("the file ends before its trailer");
  return { digest, graph };
};

const parseJson = (text: string, damaged: (why: string) => AppError): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged("not JSON");
  }
};

/** The lines of a file as bytes, without their line breaks; the last is not whole when its break is missing. */
const readLines = async function* (
  path: string,
): AsyncGenerator<{ bytes: Buffer; isWhole: boolean }> {
  let pieces: Buffer[] = [];
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 18 });
    for await (const chunk of stream) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        pieces.push(chunk.subarray(from, at));
        yield { bytes: Buffer.concat(pieces), isWhole: true };
        pieces = [];
        from = at + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    }
  } catch (cause) {
    throw readingError(path, cause);
  }
  if (pieces.length > 0) yield { bytes: Buffer.concat(pieces), isWhole: false };
};

const readingError = (path: string, cause: unknown): unknown => {
  if (!(cause instanceof Error) || !("code" in cause)) return cause;
  return cause.code === "ENOENT"
    ? new AppError("snapshot-missing", `${path}: there is no snapshot. ${remedy}`, { cause })
    : new AppError("io", `${path}: the snapshot could not be read (${cause.message}).`, { cause });
};
