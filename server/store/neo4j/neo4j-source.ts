// Owns serving from Neo4j: what must be there before it begins, which generation is read now, and that nobody waits for a
// database that is away.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import type { EvidenceSource } from "../evidence-store.ts";
import { openHealthProbe, type HealthProbe, type Probe } from "./health-probe.ts";
import { explainFailure, isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { snapshotReplaced, openReads, type GenerationKey } from "./read-generation.ts";
import { openReaderPool } from "./reader-pool.ts";
import { getServing, requireSchema, type Serving } from "./serving-record.ts";
import { watchServing } from "./watch-serving.ts";

/** How long the database may take to answer with the pointer; with the time between two looks under two seconds. */
const pointerTimeoutMs = 1_300;
/** How long the database may take for each question while this opens. */
const openTimeoutMs = 10_000;
/** How often a database that is awaited is asked again. */
const awaitIntervalMs = 1_000;

/** `Counts` of the interface, as the load wrote them. */
const Counts = z.object({
  kinds: z.record(z.string(), z.int()),
  bases: z.record(z.string(), z.int()),
  topics: z.array(z.object({ topic: z.string(), claims: z.int(), recommendations: z.int() })),
});

/** How to open a source. */
export type OpenOptions = {
  /** Wait for a database that does not answer, instead of giving up. */
  readonly canWait: boolean;
  /** How long the pointer may take before the database counts as unavailable; {@link pointerTimeoutMs} if not given. */
  readonly timeoutMs?: number;
  /** Called with what is waited for, and when the database goes and comes back. Never holds a password. */
  readonly note: (what: string) => void;
};

/**
 * Opens the source on a loaded database. Throws `unavailable` when the database is unavailable (unless it is to wait), `usage` for
 * wrong settings, `snapshot-missing` when nothing of ours is loaded, `snapshot-outdated` when it was loaded by another
 * version, `snapshot-damaged` when constraints or indexes are missing; each message says which command to run.
 */
export const openNeo4jSource = async (
  settings: Neo4jSettings,
  options: OpenOptions,
): Promise<EvidenceSource> => {
  const probe = openHealthProbe(settings);
  try {
    const ask = probe.within(openTimeoutMs);
    const first = await awaitServing(ask, settings, options);
    await requireSchema(ask, settings.url);
    return keepServing(probe, settings, options, first);
  } catch (error) {
    await probe.close();
    throw explainFailure(error, settings);
  }
};

/** The pointer of a database that holds a graph of ours, once it answers. */
const awaitServing = async (
  ask: Probe,
  settings: Neo4jSettings,
  { canWait, note }: OpenOptions,
): Promise<Serving> => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await getServing(ask, settings.url);
    } catch (error) {
      const explained = explainFailure(error, settings);
      const isUnavailable = explained instanceof AppError && explained.code === "unavailable";
      if (!canWait || !isUnavailable) throw explained;
      if (isFirst) note(`${explained.message} Waiting for it.`);
      await wait(awaitIntervalMs);
    }
  }
};

const isSame = (one: GenerationKey, other: GenerationKey): boolean =>
  one.generation === other.generation && one.digest === other.digest;

const unreachable = (): AppError =>
  new AppError(
    "unavailable",
    "The database does not answer at the moment. Ask again in a few seconds.",
  );
const refused = (): AppError =>
  new AppError(
    "unavailable",
    "The database could not answer this question. Ask again in a few seconds, or ask for less.",
  );

/** The source, with a store for the generation that is read now. */
const keepServing = (
  probe: HealthProbe,
  settings: Neo4jSettings,
  { note, timeoutMs = pointerTimeoutMs }: OpenOptions,
  first: Serving,
): EvidenceSource => {
  const ask = probe.within(timeoutMs);
  const watch = watchServing({
    settings,
    note,
    readPointer: () => getServing(ask, settings.url),
    onServing: (pointed) => {
      if (!isSame(pointed, served.key)) served = open(pointed);
    },
    // Whoever reads or waits to read learns at once that there is nothing to wait for.
    onUnreachable: () => {
      pool.reset(unreachable());
    },
  });
  const pool = openReaderPool(settings, (what) => {
    watch.markUnreachable(new AppError("unavailable", what));
  });

  /** The error to throw in place of one that came up while a generation was read. */
  const explain = async (error: unknown, read: GenerationKey): Promise<unknown> => {
    if (error instanceof AppError && error.code !== "snapshot-moved") return error;
    // Whatever it was: where the database went away or the snapshot was replaced underneath, it came of that.
    await watch.refresh();
    if (!watch.isUp()) return unreachable();
    if (error instanceof AppError || !isSame(served.key, read)) return snapshotReplaced();
    const explained = explainFailure(error, settings);
    if (!(explained instanceof AppError)) return error;
    // Its operator reads what is wrong in the log; who asks learns only what is of use there.
    note(explained.message);
    return isConnectionFailure(error) ? unreachable() : refused();
  };
  const open = ({ generation, digest, counts }: Serving) => {
    const key = { generation, digest };
    const known = { digest, counts: Counts.parse(JSON.parse(counts)) };
    const reads = openReads({ withSession: pool.withSession, explain }, key);
    return { key, store: openNeo4jStore(known, reads) };
  };
  let served = open(first);

  return {
    engine: "neo4j",
    current: () => (watch.isUp() ? Promise.resolve(served.store) : Promise.reject(unreachable())),
    status: () => ({ answers: watch.isUp(), snapshot: served.store.snapshot }),
    close: async () => {
      watch.close();
      await Promise.all([pool.close(), probe.close()]);
    },
  };
};
