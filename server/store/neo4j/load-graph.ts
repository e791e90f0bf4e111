// Owns loading a snapshot into Neo4j: beside what is served, resumable at every moment, switched in one transaction, what
// was served before deleted afterwards. Must not know settings or terminals.
import { open, stat, type FileHandle } from "node:fs/promises";
import type { Stats } from "node:fs";
import type { ManagedTransaction } from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import { deleteGeneration } from "./delete-generations.ts";
import { openGraphCounts } from "./graph-counts.ts";
import {
  edgeBatches,
  forwardingBatches,
  nodeBatches,
  vocabularyBatch,
  type Batch,
  type LoadSource,
  type Write,
} from "./load-batches.ts";
import { acquireLease, type Lease, type Target } from "./load-lease.ts";
import {
  advance,
  beginLoad,
  doneIn,
  abandonLoad,
  readState,
  serve,
  type LoadPart,
  type LoadRecord,
} from "./load-state.ts";
import { databaseFormat } from "./neo4j-schema.ts";
import {
  awaitIndexes,
  createConstraints,
  createIndexes,
  missingSchema,
  refuseForeignData,
} from "./prepare-database.ts";
import { surveySnapshot, type Survey } from "./snapshot-survey.ts";

/** How far a load has come, for people. `done` and `total` count in units of the step. */
export type LoadProgress = {
  readonly step: "reading" | LoadPart | "indexes" | "deleting";
  readonly done: number;
  readonly total: number;
};

/** What to load, and whom to notify. */
export type LoadRequest = {
  readonly target: Target;
  /** Path of the snapshot. */
  readonly path: string;
  /** Whether nodes that are none of ours may be in the database. */
  readonly besideOtherData: boolean;
  /** Whether to load a snapshot that is served already once more. */
  readonly again: boolean;
  readonly onProgress: (progress: LoadProgress) => void;
  /** Something to know that is no step. */
  readonly onNote: (note: string) => void;
  /** Stops the load between two transactions; what was written stays, to be gone on with. */
  readonly signal?: AbortSignal;
};

/** What came of a load. */
export type LoadResult = {
  readonly digest: string;
  readonly counts: Survey["counts"];
  /** `already`: this snapshot was served before. `stopped`: by the signal; the next load goes on. */
  readonly outcome: "loaded" | "already" | "stopped";
};

/**
 * Loads the snapshot. Throws what {@link surveySnapshot} throws, `data-invalid` for foreign data, `unavailable` when
 * another load is at work, and what the driver throws when the database refuses or is away.
 */
export const loadGraph = async (request: LoadRequest): Promise<LoadResult> => {
  const { target, path, onProgress } = request;
  const file = await openFile(path);
  try {
    const before = await file.stat();
    const survey = await surveySnapshot(path, (done) => {
      onProgress({ step: "reading", done, total: before.size });
    });
    onProgress({ step: "reading", done: before.size, total: before.size });
    const result = { digest: survey.digest, counts: survey.counts };
    // The file stays open: a new snapshot put in its place is no harm, one written over it is.
    const isUnchanged = (now: Stats): boolean =>
      now.ino === before.ino && now.mtimeMs === before.mtimeMs && now.size === before.size;
    if (!isUnchanged(await stat(path))) throw changed(path);
    if (!request.besideOtherData) await refuseForeignData(target);
    if (!request.again && (await isAllDone(target, survey)))
      return { ...result, outcome: "already" };
    await createConstraints(target);
    const lease = await acquireLease(target, request.onNote);
    try {
      const outcome = await loadUnder(lease, request, file, survey, async (generation) => {
        if (isUnchanged(await file.stat())) return;
        await abandonLoad(lease, generation);
        throw changed(path);
      });
      return { ...result, outcome };
    } finally {
      await lease.release();
    }
  } finally {
    await file.close();
  }
};

const openFile = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, "r");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "unknown reason";
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw isMissing
      ? new AppError(
          "snapshot-missing",
          `${path}: there is no snapshot. Run \`npm run ingest\` to write it.`,
          { cause },
        )
      : new AppError("io", `${path}: the snapshot could not be read (${reason}).`, { cause });
  }
};

const changed = (path: string): AppError =>
  new AppError(
    "snapshot-damaged",
    `${path}: the snapshot was changed while it was being loaded. What is served is as it was. Run this again.`,
  );

/** Whether there is nothing left to do for this snapshot, not even clearing up. */
const isAllDone = async (target: Target, { digest }: Survey): Promise<boolean> => {
  const { serving, loads } = await readState(target);
  return (
    serving?.digest === digest &&
    serving.format === databaseFormat &&
    loads.length === 1 &&
    (await missingSchema(target)).length === 0
  );
};

const loadUnder = async (
  lease: Lease,
  request: LoadRequest,
  file: FileHandle,
  survey: Survey,
  requireUnchanged: (generation: number) => Promise<void>,
): Promise<LoadResult["outcome"]> => {
  const { target, onProgress } = request;
  const waitForIndexes = async (): Promise<void> => {
    await createIndexes(target);
    await awaitIndexes(target, (done) => {
      onProgress({ step: "indexes", done, total: 100 });
    });
  };
  const isStopped = (): boolean => request.signal?.aborted === true;

  const load = await beginLoad(lease, survey, request.again);
  if (load.state === "loading") {
    await deleteLeaving(lease, request);
    const source: LoadSource = { file, survey, generation: load.generation };
    await writeParts(lease, request, source, load);
    if (isStopped()) return "stopped";
    await waitForIndexes();
    await requireUnchanged(load.generation);
    await serve(lease, load.generation);
  } else {
    await waitForIndexes();
  }
  await deleteLeaving(lease, request);
  if (isStopped()) return "stopped";
  return load.state === "loading" ? "loaded" : "already";
};

/** Deletes what was given up or replaced, oldest first. */
const deleteLeaving = async (lease: Lease, request: LoadRequest): Promise<void> => {
  const { loads } = await readState(request.target);
  for (const { generation, state } of loads) {
    if (state !== "leaving") continue;
    await deleteGeneration(lease, generation, {
      signal: request.signal,
      onProgress: (done, total) => {
        request.onProgress({ step: "deleting", done, total });
      },
    });
  }
};

/** Writes what is not written yet, part by part; returns early when the signal says so. */
const writeParts = async (
  lease: Lease,
  request: LoadRequest,
  source: LoadSource,
  load: LoadRecord,
): Promise<void> => {
  const { generation } = load;
  const write = async (batches: AsyncIterable<Batch> | Iterable<Batch>, total: number) => {
    let last: Promise<void> = Promise.resolve();
    try {
      // While the database writes one batch, the next is made.
      for await (const batch of batches) {
        await last;
        if (request.signal?.aborted === true) return;
        last = writeBatch(lease, generation, batch).then(() => {
          request.onProgress({ step: batch.part, done: batch.to, total });
        });
        last.catch(() => undefined);
      }
    } finally {
      await last;
    }
  };

  // Without the vocabulary all nodes have to be read once more, whether they are written or not.
  if (doneIn(load, "vocabulary") === 0) {
    const counts = openGraphCounts(source.survey);
    await write(nodeBatches(source, doneIn(load, "nodes"), counts), load.nodes);
    if (request.signal?.aborted === true) return;
    await write([vocabularyBatch(generation, counts)], 1);
  }
  // Now, so that the database fills them while edges are written, which it can do faster than keeping them up to date.
  await createIndexes(request.target);
  await write(edgeBatches(source, doneIn(load, "edges")), load.edges);
  await write(forwardingBatches(source, doneIn(load, "forwardings")), load.forwardings);
};

/** Tells that a batch was written before, so that its transaction is rolled back. */
class AlreadyWritten extends Error {}

/** Writes a batch and what it brings the load to, in one transaction; not again where that was done before. */
const writeBatch = async (lease: Lease, generation: number, batch: Batch): Promise<void> => {
  try {
    await lease.write(async (tx) => {
      const advanced = advance(tx, generation, batch.part, batch.from, batch.to);
      // All are sent at once; the answers are looked at in order.
      const written = Promise.allSettled(batch.writes.map((write) => runWrite(tx, write)));
      if (!(await advanced)) throw new AlreadyWritten();
      for (const one of await written) if (one.status === "rejected") throw one.reason;
    });
  } catch (error) {
    if (!(error instanceof AlreadyWritten)) throw error;
  }
};

const runWrite = async (tx: ManagedTransaction, write: Write): Promise<void> => {
  const { summary } = await tx.run(write.query, write.parameters);
  const { nodesCreated, relationshipsCreated, propertiesSet } = summary.counters.updates();
  const created = nodesCreated + relationshipsCreated;
  if (created === write.created || (write.created === 0 && propertiesSet > 0)) return;
  throw new AppError(
    "snapshot-damaged",
    `${write.created - created} of ${write.created} edges have an end that is no node ` +
      `(\`${write.query}\`). What is served is as it was. Run \`npm run ingest\` to write the snapshot anew.`,
  );
};
