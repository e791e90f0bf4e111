// Owns serving from Neo4j: which generation is read now, that nobody waits for a database that is away, and what
// readers see of a failure.
import { AppError } from "../../app-error.ts";
import type { EvidenceSource, EvidenceStore } from "../evidence-store.ts";
import { openHealthProbe, type ProbeOptions } from "./health-probe.ts";
import { explainFailure, isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { openReaderPool, snapshotReplaced, type GenerationKey } from "./reader-pool.ts";

const isSame = (one: GenerationKey, other: GenerationKey): boolean =>
  one.generation === other.generation && one.digest === other.digest;

const unreachable = (): AppError =>
  new AppError(
    "unavailable",
    "The database is not answering at the moment. Ask again in a few seconds.",
  );
const refused = (): AppError =>
  new AppError(
    "unavailable",
    "The database could not answer this question. Ask again in a few seconds, or ask for less.",
  );

/**
 * Opens the source on a loaded database. Throws `unavailable` when the database is unavailable (unless it is to wait), `usage` for
 * wrong settings, `snapshot-missing` when nothing of ours is loaded, `snapshot-outdated` when it was loaded by another
 * version, `snapshot-damaged` when constraints or indexes are missing; each message says which command to run.
 */
export const openNeo4jSource = async (
  settings: Neo4jSettings,
  options: ProbeOptions,
): Promise<EvidenceSource> => {
  const pool = openReaderPool(settings, (what) => {
    probe.markUnreachable(new AppError("unavailable", what));
  });
  const probe = await openHealthProbe(settings, {
    ...options,
    // Whoever reads or waits to read learns at once that there is nothing to wait for.
    onUnreachable: () => {
      pool.reset(unreachable());
    },
  });
  /** The error to throw in place of one that came up while a generation was read. */
  const explain = async (error: unknown, key: GenerationKey): Promise<unknown> => {
    if (error instanceof AppError && error.code !== "snapshot-moved") return error;
    // Whatever it was: where the database went away or the snapshot was replaced underneath, it came of that.
    await probe.refresh();
    if (!probe.isUp()) return unreachable();
    if (error instanceof AppError || !isSame(probe.pointer(), key)) return snapshotReplaced();
    const explained = explainFailure(error, settings);
    if (!(explained instanceof AppError)) return error;
    // Its operator reads what is wrong in the log; who asks learns only what is of use there.
    options.note(explained.message);
    return isConnectionFailure(error) ? unreachable() : refused();
  };
  const open = (key: GenerationKey) => {
    const read = pool.read(key);
    const store = openNeo4jStore(key.digest, async (work) => {
      try {
        return await read(work);
      } catch (error) {
        throw await explain(error, key);
      }
    });
    return { key, store };
  };
  let opened = open(probe.pointer());
  /** The store of the generation that is read now. */
  const served = (): EvidenceStore => {
    if (!isSame(probe.pointer(), opened.key)) opened = open(probe.pointer());
    return opened.store;
  };

  return {
    engine: "neo4j",
    current: () => (probe.isUp() ? Promise.resolve(served()) : Promise.reject(unreachable())),
    status: () => ({ answers: probe.isUp(), snapshot: served().snapshot }),
    close: async () => {
      await Promise.all([pool.close(), probe.close()]);
    },
  };
};
