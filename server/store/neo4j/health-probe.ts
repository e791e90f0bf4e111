// Owns asking the database small questions within a bounded time, over a connection of its own: however many reads wait,
// the probe is answered. Must not know what the questions mean.
import neo4j, { type Driver } from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import { isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openDriver } from "./open-driver.ts";

/**
 * A connection that has been silent for this long is given up and another one tried. Not at once: most that are silent
 * come back, and the driver cannot end one that never began to speak.
 */
const silenceLimitMs = 10_000;

/** Asks one question and gives its rows as maps. Throws what the driver throws, `unavailable` when time is up. */
export type Probe = (
  query: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>[]>;

/** A connection for small questions. */
export type HealthProbe = {
  /** Asks with a bound on the time that each answer may take. */
  readonly within: (timeoutMs: number) => Probe;
  readonly close: () => Promise<void>;
};

/** Opens a probe. Nothing is connected before the first question. */
export const openHealthProbe = (settings: Neo4jSettings): HealthProbe => {
  const open = (): Driver =>
    openDriver(settings, { connections: 1, acquisitionMs: 2 * silenceLimitMs, retryMs: 0 });
  let driver = open();
  /** Since when the connection has been silent, or undefined while it answers. */
  let silentSince: number | undefined;

  const run = async (query: string, parameters: object): Promise<Record<string, unknown>[]> => {
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(settings.database === undefined ? {} : { database: settings.database }),
    });
    try {
      // Without a transaction around it, so that it takes one exchange.
      const { records } = await session.run(query, parameters);
      return records.map((record): Record<string, unknown> => record.toObject());
    } finally {
      await session.close();
    }
  };
  const reconnectWhereSilent = (): void => {
    if (silentSince === undefined || performance.now() - silentSince < silenceLimitMs) return;
    driver.close().catch(() => undefined);
    driver = open();
    silentSince = undefined;
  };

  return {
    within:
      (timeoutMs) =>
      async (query, parameters = {}) => {
        reconnectWhereSilent();
        const answer = run(query, parameters).catch((error: unknown) => {
          // The connection may have gone stale while the database is well.
          if (isConnectionFailure(error)) return run(query, parameters);
          throw error;
        });
        answer.then(
          () => {
            silentSince = undefined;
          },
          () => undefined,
        );
        return withTimeout(answer, timeoutMs, () => {
          silentSince ??= performance.now();
          return new AppError(
            "unavailable",
            `${settings.url}: something listens there, but gave no answer within ${timeoutMs / 1000} s. ` +
              "If that is Neo4j, it hangs or is overloaded; its log tells more.",
          );
        });
      },
    close: () => driver.close(),
  };
};

/**
 * Settles as `task` does, or rejects with what `late` makes when that takes longer. The driver has time-outs for
 * connecting and for waiting for a connection, none for a server that keeps one open and says nothing.
 */
const withTimeout = <T>(task: Promise<T>, timeoutMs: number, late: () => Error): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // When this process was held up itself, the answer may be here, unread: it is read before this is called.
      setImmediate(() => {
        reject(late());
      });
    }, timeoutMs);
    task.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
