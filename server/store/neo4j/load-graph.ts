// Owns loading a snapshot into Neo4j: beside what is served, resumable at every moment, switched in one transaction, what
// was served before deleted afterwards. Must not know settings or terminals.
import { stat, type FileHandle } from "node:fs/promises";
import type { Stats } from "node:fs";
import { AppError } from "../../app-error.ts";
import { openSnapshot } from "../../snapshot/read-snapshot.ts";
import { askNumber, askOn, type Ask, type Target } from "./connection.ts";
import {
  abandonLoad,
  advance,
  beginLoad,
  deleteGeneration,
  findPointer,
  readLoads,
  serve,
  type LoadPart,
  type LoadRecord,
} from "./generations.ts";
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
import { acquireLease, type Lease } from "./load-lease.ts";
import { databaseFormat } from "./neo4j-schema.ts";
import {
  awaitIndexes,
  createConstraints,
  createIndexes,
  missingSchema,
  refuseForeignData,
  requireVersion,
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
 * Loads the snapshot. Throws what {@link surveySnapshot} throws, `usage` for too old a Neo4j, `data-invalid` for foreign data,
 * `unavailable` when another load is at work, and what the driver throws when the database refuses or is away.
 */
export const loadGraph = async (request: LoadRequest): Promise<LoadResult> => {
  const { target, path, onProgress } = request;
  await using file = await openSnapshot(path);
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
  await requireVersion(target);
  if (!request.besideOtherData) await refuseForeignData(target);
  if (!request.again && (await isAllDone(target, survey))) return { ...result, outcome: "already" };
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
};

const changed = (path: string): AppError =>
  new AppError(
    "snapshot-damaged",
    `${path}: the snapshot was changed while it was being loaded. What is served is as it was. Run this again.`,
  );

/** Whether there is nothing left to do for this snapshot, not even clearing up. */
const isAllDone = async (target: Target, { digest }: Survey): Promise<boolean> => {
  const ask = askOn(target);
  const pointer = await findPointer(ask);
  return (
    pointer?.digest === digest &&
    pointer.format === databaseFormat &&
    (await readLoads(ask)).length === 1 &&
    (await missingSchema(ask)).length === 0
  );
};

const isStopped = ({ signal }: LoadRequest): boolean => signal?.aborted === true;

const loadUnder = async (
  lease: Lease,
  request: LoadRequest,
  file: FileHandle,
  survey: Survey,
  requireUnchanged: (generation: number) => Promise<void>,
): Promise<LoadResult["outcome"]> => {
  const { target, onProgress } = request;
  const load = await beginLoad(lease, survey, request.again);
  const { generation } = load;
  const isNew = load.state === "loading";
  if (isNew) {
    await deleteLeaving(lease, request);
    await writeParts(lease, request, { file, survey, generation }, load);
    if (isStopped(request)) return "stopped";
  }
  await createIndexes(target);
  await awaitIndexes(target, (done) => {
    onProgress({ step: "indexes", done, total: 100 });
  });
  if (isNew) {
    await requireUnchanged(generation);
    await serve(lease, generation);
  }
  await deleteLeaving(lease, request);
  if (isStopped(request)) return "stopped";
  return isNew ? "loaded" : "already";
};

/** Deletes what was given up or replaced, oldest first. */
const deleteLeaving = async (lease: Lease, request: LoadRequest): Promise<void> => {
  const onProgress = (done: number, total: number): void => {
    request.onProgress({ step: "deleting", done, total });
  };
  for (const { generation, state } of await readLoads(askOn(request.target))) {
    if (state !== "leaving") continue;
    await deleteGeneration(lease, generation, onProgress, () => isStopped(request));
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
        if (isStopped(request)) return;
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
  if (load.vocabularyDone === 0) {
    const counts = openGraphCounts(source.survey);
    await write(nodeBatches(source, load.nodesDone, counts), load.nodes);
    if (isStopped(request)) return;
    await write([vocabularyBatch(generation, counts)], 1);
  }
  // Now, so that the database fills them while edges are written, which it can do faster than keeping them up to date.
  await createIndexes(request.target);
  await write(edgeBatches(source, load.edgesDone), load.edges);
  await write(forwardingBatches(source, load.forwardingsDone), load.forwardings);
};

/** Says that a batch was written before, so that its transaction is rolled back. */
class AlreadyWritten extends Error {}

/** Writes a batch and what it brings the load to, in one transaction; not again where that was done before. */
const writeBatch = async (lease: Lease, generation: number, batch: Batch): Promise<void> => {
  try {
    await lease.write(async (ask) => {
      // All are sent at once; what is thrown is what went wrong first in this order.
      const sent = [
        advance(ask, generation, batch).then((isNew) => {
          if (!isNew) throw new AlreadyWritten();
        }),
        ...batch.writes.map((write) => runWrite(ask, write)),
      ];
      await Promise.allSettled(sent);
      await Promise.all(sent);
    });
  } catch (error) {
    if (!(error instanceof AlreadyWritten)) throw error;
  }
};

const runWrite = async (ask: Ask, { query, parameters, rows }: Write): Promise<void> => {
  const written = await askNumber(ask, `${query} RETURN count(*) AS number`, parameters);
  if (written === rows) return;
  throw new AppError(
    "snapshot-damaged",
    `${rows - written} of ${rows} edges have an end that is no node ` +
      `(\`${query}\`). What is served is as it was. Run \`npm run ingest\` to write the snapshot anew.`,
  );
};
