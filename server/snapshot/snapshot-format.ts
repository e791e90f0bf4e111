// Owns the lines of a snapshot file: header, nodes, edges, forwardings, trailer. Must not open files.
import { z } from "zod";

/** Version of the line format. A reader refuses any other: ingest writes a new one in seconds. */
export const snapshotFormat = 3;

/** Where the snapshot is written and looked for unless told otherwise, relative to the project's root. */
export const defaultSnapshotPath = "var/claimtrail.ndjson";

/** The mark of our files, checked before anything else in them. */
export const SnapshotMark = z.object({ kind: z.literal("claimtrail-snapshot"), format: z.int() });

/** First line: what follows, and how many lines of each. The order is nodes, edges, forwardings. */
export const SnapshotHeader = z.strictObject({
  kind: z.literal("claimtrail-snapshot"),
  format: z.literal(snapshotFormat),
  counts: z.strictObject({
    nodes: z.int().min(0),
    edges: z.int().min(0),
    forwardings: z.int().min(0),
  }),
});
export type SnapshotHeader = z.infer<typeof SnapshotHeader>;

/** The header of a snapshot of so many lines. */
export const headerOf = (counts: SnapshotHeader["counts"]): SnapshotHeader => ({
  kind: "claimtrail-snapshot",
  format: snapshotFormat,
  counts,
});

/** Last line: SHA-256, in hex, over every byte before it. */
export const SnapshotTrailer = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) });
export type SnapshotTrailer = z.infer<typeof SnapshotTrailer>;
