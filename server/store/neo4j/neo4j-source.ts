// Owns serving from Neo4j: which generation is read now, that each of its reads is whole or fails, that nobody waits for a database
// that is away, and what readers see of a failure.
import { AppError } from "../../app-error.ts";
import type { EvidenceSource, EvidenceStore } from "../evidence-store.ts";
import { askAbout, askIn, openSession, openTarget, type Ask } from "./connection.ts";
import { findPointer, type Pointer } from "./generations.ts";
import { openHealthProbe, type ProbeOptions } from "./health-probe.ts";
import { explainFailure, isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { openReadLimits } from "./read-limits.ts";

/** Reads at once, each over one connection; more would only wait inside the database. */
const concurrency = 48;
/** Reads at once and waiting. */
const most = 4_000;
/** The database ends a read that takes longer. */
const longestReadMs = 8_000;
/** How long a read may take with waiting for its turn. The database should have ended what runs too long by itself. */
const timeoutMs = 12_000 + longestReadMs;
/** How long a connection may take to come about. */
const connectionMs = 1_000;
/** How long a failed transaction is tried again: long enough for a connection that had gone stale. */
const retryMs = 600;

/** The digest of the snapshot counts too: another database may have given the same number. */
const isSame = (one: Pointer | undefined, other: Pointer): boolean =>
  one?.generation === other.generation && one.digest === other.digest;

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
const snapshotReplaced = (): AppError =>
  new AppError("snapshot-moved", "The snapshot was replaced while it was read.");

/**
 * Opens the source on a loaded database. Throws `unavailable` when the database is unavailable (unless it is to wait), `usage` for
 * wrong settings, `snapshot-missing` when nothing of ours is loaded, `snapshot-outdated` when it was loaded by another
 * version, `snapshot-damaged` when constraints or indexes are missing; each message says which command to run.
 */
export const openNeo4jSource = async (
  settings: Neo4jSettings,
  options: ProbeOptions,
): Promise<EvidenceSource> => {
  /** Opens connections for reads. Nothing is connected before the first of them. */
  const connect = () =>
    openTarget(settings, {
      connectionTimeout: connectionMs,
      connectionAcquisitionTimeout: timeoutMs,
      maxConnectionPoolSize: concurrency + 2,
      maxTransactionRetryTime: retryMs,
    });
  let target = connect();
  const limits = openReadLimits({
    concurrency,
    most,
    timeoutMs,
    onTimeout: () => {
      const what = `${settings.url}: a question got no answer within ${timeoutMs / 1000} s. Connections are made anew.`;
      probe.markUnreachable(new AppError("unavailable", what));
    },
  });
  const probe = await openHealthProbe(settings, {
    ...options,
    onUnreachable: () => {
      // Whoever reads or waits to read learns at once that there is nothing to wait for.
      limits.cancelAll(unreachable());
      // What hangs on the old connections would hang on for as long as they do.
      target.driver.close().catch(() => undefined);
      target = connect();
    },
  });

  /** Reads a generation in one transaction. Throws `snapshot-moved` when another is served meanwhile, and what the driver throws. */
  const readWhole = async <T>(served: Pointer, work: (ask: Ask) => Promise<T>): Promise<T> => {
    await using session = openSession(target, "read");
    return await session.executeRead(
      async (tx) => {
        const ask = askIn(tx);
        const found = await work(askAbout(ask, served.generation));
        // The pointer is read last: the loader deletes a generation only after it moved the pointer, and never gives a
        // number twice, so a read that still finds its own generation there has read it whole.
        if (!isSame(await findPointer(ask), served)) throw snapshotReplaced();
        return found;
      },
      { timeout: longestReadMs },
    );
  };
  /** The error to throw in place of one that came up while a generation was read. */
  const explain = async (error: unknown, served: Pointer): Promise<unknown> => {
    if (error instanceof AppError && error.code !== "snapshot-moved") return error;
    // Whatever it was: where the database went away or the snapshot was replaced underneath, it came of that.
    await probe.refresh();
    if (!probe.isUp()) return unreachable();
    if (error instanceof AppError || !isSame(probe.pointer(), served)) return snapshotReplaced();
    const explained = explainFailure(error, settings);
    if (!(explained instanceof AppError)) return error;
    // Its operator reads what is wrong in the log; who asks learns only what is of use there.
    options.note(explained.message);
    return isConnectionFailure(error) ? unreachable() : refused();
  };
  const open = (served: Pointer) => {
    const store = openNeo4jStore(served.digest, async (work) => {
      try {
        return await limits.run(() => readWhole(served, work));
      } catch (error) {
        throw await explain(error, served);
      }
    });
    return { served, store };
  };
  let opened = open(probe.pointer());
  /** The store of the generation that is served now. */
  const current = (): EvidenceStore => {
    if (!isSame(probe.pointer(), opened.served)) opened = open(probe.pointer());
    return opened.store;
  };

  return {
    engine: "neo4j",
    current: () => (probe.isUp() ? Promise.resolve(current()) : Promise.reject(unreachable())),
    status: () => ({ answers: probe.isUp(), snapshot: current().snapshot }),
    close: async () => {
      await Promise.all([target.driver.close(), probe.close()]);
    },
  };
};
