// Owns the connections that reads go over, and making them anew when the database went away. Nothing is connected before
// the first read.
import neo4j, { type Session } from "neo4j-driver";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openDriver } from "./open-driver.ts";
import { longestReadMs } from "./read-generation.ts";
import { openReadLimits } from "./read-limits.ts";

/** Reads at once, each over one connection; more would only wait inside the database. */
const concurrency = 48;
/** Reads at once and waiting. */
const most = 4_000;
/** How long a read may take with waiting for its turn. The database should have ended what runs too long by itself. */
const timeoutMs = 12_000 + longestReadMs;
/** How long a failed transaction is tried again: long enough for a connection that had gone stale. */
const retryMs = 600;

/** Connections for reads. */
export type ReaderPool = {
  /** Runs a task with a session of its own. Throws `unavailable` beside too many others, or when it takes too long. */
  readonly withSession: <T>(task: (session: Session) => Promise<T>) => Promise<T>;
  /** Rejects every task under way with `why`, and makes connections anew. */
  readonly reset: (why: Error) => void;
  readonly close: () => Promise<void>;
};

/** Opens a pool; `onTimeout` is called with words when a read took too long. */
export const openReaderPool = (
  settings: Neo4jSettings,
  onTimeout: (what: string) => void,
): ReaderPool => {
  const open = () =>
    openDriver(settings, { connections: concurrency + 2, acquisitionMs: timeoutMs, retryMs });
  let driver = open();
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
    withSession: (task) =>
      limits.run(async () => {
        const session = driver.session({
          defaultAccessMode: neo4j.session.READ,
          // All rows at once, so that the pointer is read after the last of them.
          fetchSize: -1,
          ...(settings.database === undefined ? {} : { database: settings.database }),
        });
        try {
          return await task(session);
        } finally {
          session.close().catch(() => undefined);
        }
      }),
    reset: (why) => {
      limits.cancelAll(why);
      // What hangs on the old connections would hang on for as long as they do.
      driver.close().catch(() => undefined);
      driver = open();
    },
    close: () => driver.close(),
  };
};
