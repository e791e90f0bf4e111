// Owns asking the database small questions within a bounded time, over a connection of its own: however many reads wait,
// the heart beats. Must not know what the questions mean.
import neo4j, { type Driver } from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import { isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { openDriver } from "./open-driver.ts";

/**
 * A connection that has been silent for this long is given up and another one tried, in ms. Not at once: most that are
 * silent come back, and the driver cannot end one that never began to speak.
 */
const silencePatience = 10_000;

/** Asks one question and gives its rows as maps. Throws what the driver throws, `unavailable` when time is up. */
export type AskHeart = (
  query: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>[]>;

/** A connection for small questions. */
export type Heart = {
  /** Asks with a bound on the time that each answer may take, in ms. */
  readonly within: (patience: number) => AskHeart;
  readonly close: () => Promise<void>;
};

/** Opens a heart. Nothing is connected before the first question. */
export const openHeart = (settings: Neo4jSettings): Heart => {
  const open = (): Driver =>
    openDriver(settings, { connections: 1, patience: 2 * silencePatience, retryTime: 0 });
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
  const renewWhereSilent = (): void => {
    if (silentSince === undefined || performance.now() - silentSince < silencePatience) return;
    driver.close().catch(() => undefined);
    driver = open();
    silentSince = undefined;
  };

  return {
    within:
      (patience) =>
      async (query, parameters = {}) => {
        renewWhereSilent();
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
        return inTime(answer, patience, () => {
          silentSince ??= performance.now();
          return new AppError(
            "unavailable",
            `${settings.url}: something listens there, but gave no answer within ${patience / 1000} s. ` +
              "If that is Neo4j, it hangs or is overloaded; its log tells more.",
          );
        });
      },
    close: () => driver.close(),
  };
};

/** Settles as `task` does, or rejects with what `late` makes when that takes longer than `patience`. */
const inTime = <T>(task: Promise<T>, patience: number, late: () => Error): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // When this process was held up itself, the answer may be here, unread: it is read before this is called.
      setImmediate(() => {
        reject(late());
      });
    }, patience);
    task.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
