// Owns reading one generation as a whole or not at all, over connections that are made anew when the database went away.
// Whoever asks never sees a mixture of two. Nothing is connected before the first read.
import { AppError } from "../../app-error.ts";
import { askAbout, askIn, openSession, openTarget, type Ask } from "./connection.ts";
import { findPointer, type Pointer } from "./generations.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
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

/** A generation by its number, and by the digest of its snapshot: another database may have given the same number. */
export type GenerationKey = Pick<Pointer, "generation" | "digest">;

/** Runs questions in one read transaction of a generation, which is given to each as `$generation`. */
export type ReadGeneration = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/** Connections for reads. */
export type ReaderPool = {
  /**
   * Reads a generation. Throws `snapshot-moved` when another is served meanwhile, `unavailable` beside too many other reads,
   * or when it takes too long; and what the driver throws.
   */
  readonly read: (key: GenerationKey) => ReadGeneration;
  /** Rejects every read under way with `why`, and makes connections anew. */
  readonly reset: (why: Error) => void;
  readonly close: () => Promise<void>;
};

/** What is thrown when the snapshot was replaced while it was read. */
export const snapshotReplaced = (): AppError =>
  new AppError("snapshot-moved", "The snapshot was replaced while it was read.");

/** Opens a pool; `onTimeout` is called with words when a read took too long. */
export const openReaderPool = (
  settings: Neo4jSettings,
  onTimeout: (what: string) => void,
): ReaderPool => {
  const open = () =>
    openTarget(settings, {
      connectionTimeout: connectionMs,
      connectionAcquisitionTimeout: timeoutMs,
      maxConnectionPoolSize: concurrency + 2,
      maxTransactionRetryTime: retryMs,
    });
  let target = open();
  const limits = openReadLimits({
    concurrency,
    most,
    timeoutMs,
    onTimeout: () => {
      onTimeout(
        `${settings.url}: a question got no answer within ${timeoutMs / 1000} s. Connections are made anew.`,
      );
    },
  });
  return {
    read:
      ({ generation, digest }) =>
      async (work) => {
        const [result, pointer] = await limits.run(async () => {
          const session = openSession(target, "read");
          try {
            return await session.executeRead(
              async (tx) => {
                const ask = askIn(tx);
                // The pointer is read last: the loader deletes a generation only after it moved the pointer, and never gives a
                // number twice, so a read that still finds its own generation there has read it whole.
                const found = await work(askAbout(ask, generation));
                return [found, await findPointer(ask)] as const;
              },
              { timeout: longestReadMs },
            );
          } finally {
            session.close().catch(() => undefined);
          }
        });
        if (pointer?.generation !== generation || pointer.digest !== digest) {
          throw snapshotReplaced();
        }
        return result;
      },
    reset: (why) => {
      limits.cancelAll(why);
      // What hangs on the old connections would hang on for as long as they do.
      target.driver.close().catch(() => undefined);
      target = open();
    },
    close: () => target.driver.close(),
  };
};
