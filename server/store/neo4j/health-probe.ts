// Owns whether the database answers and which generation it serves: asked again and again over a connection of its own,
// however many reads wait.
import { setImmediate as nextLoopIteration, setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../app-error.ts";
import { askIn, openSession, openTarget, type Ask, type Target } from "./connection.ts";
import type { Pointer } from "./generations.ts";
import { explainFailure, isConnectionFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import { getPointer, checkSchema } from "./prepare-database.ts";

/** How often the pointer is looked at. */
const intervalMs = 250;
/** The same where the database refuses who asks: more often would only keep the account locked. */
const refusedIntervalMs = 6_000;
/** How long the database may take to answer with the pointer; with the time between two looks under two seconds. */
const pointerTimeoutMs = 1_300;
/** How long the database may take for each question before it is watched. */
const openTimeoutMs = 10_000;
/** How often a database that is awaited is asked again. */
const awaitIntervalMs = 1_000;
/** How long a connection may take to come about. */
const connectionMs = 1_000;
/**
 * A connection that has been silent for this long is given up and another one tried. Not at once: most that are silent
 * come back, and the driver cannot end one that never began to speak.
 */
const silenceLimitMs = 10_000;

/** How to probe. */
export type ProbeOptions = {
  /** Wait for a database that does not answer, instead of giving up. */
  readonly canWait: boolean;
  /** How long the pointer may take before the database counts as unavailable; {@link pointerTimeoutMs} if not given. */
  readonly timeoutMs?: number;
  /** Called with what is waited for, and when the database goes and comes back. Never holds a password. */
  readonly note: (what: string) => void;
};

/** A database that is looked at again and again. */
export type HealthProbe = {
  readonly isUp: () => boolean;
  /** The pointer as it was read last. */
  readonly pointer: () => Pointer;
  /** Looks at the pointer now, once for all who ask meanwhile. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** The database counts as away until it answers the next time. */
  readonly markUnreachable: (error: unknown) => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens a probe on a database that answers and holds a graph of ours with all its constraints and indexes. Throws
 * `unavailable` when the database is (unless it is to wait), and what {@link getPointer} and {@link checkSchema} throw.
 */
export const openHealthProbe = async (
  settings: Neo4jSettings,
  options: ProbeOptions & { readonly onUnreachable: () => void },
): Promise<HealthProbe> => {
  const { note, onUnreachable, timeoutMs = pointerTimeoutMs } = options;
  const { within, close } = openBounded(settings);
  let pointer: Pointer;
  try {
    pointer = await awaitPointer(within(openTimeoutMs), settings, options);
    await checkSchema(within(openTimeoutMs), settings.url);
  } catch (error) {
    await close();
    throw explainFailure(error, settings);
  }

  let state: "up" | "away" | "refusing" = "up";
  const isUp = (): boolean => state === "up";
  let isClosed = false;
  const markUnreachable = (error: unknown): void => {
    if (isClosed) return;
    const wasUp = isUp();
    const explained = explainFailure(error, settings);
    state = explained instanceof AppError && explained.code === "usage" ? "refusing" : "away";
    if (!wasUp) return;
    note(
      explained instanceof Error ? explained.message : `${settings.url}: Neo4j does not answer.`,
    );
    onUnreachable();
  };
  const markUp = (found: Pointer): void => {
    if (!isUp()) note(`${settings.url}: Neo4j answers again.`);
    pointer = found;
    state = "up";
  };
  let refreshing: Promise<void> | undefined;
  const refresh = (): Promise<void> =>
    (refreshing ??= getPointer(within(timeoutMs), settings.url)
      .then(markUp, markUnreachable)
      .finally(() => {
        refreshing = undefined;
      }));
  const poll = async (): Promise<void> => {
    while (!isClosed) {
      await refresh();
      await wait(state === "refusing" ? refusedIntervalMs : intervalMs, undefined, { ref: false });
    }
  };
  void poll();
  return {
    isUp,
    pointer: () => pointer,
    refresh,
    markUnreachable,
    close: () => {
      isClosed = true;
      return close();
    },
  };
};

/** The pointer of a database that holds a graph of ours, once it answers. */
const awaitPointer = async (
  ask: Ask,
  settings: Neo4jSettings,
  { canWait, note }: ProbeOptions,
): Promise<Pointer> => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await getPointer(ask, settings.url);
    } catch (error) {
      const explained = explainFailure(error, settings);
      const isUnavailable = explained instanceof AppError && explained.code === "unavailable";
      if (!canWait || !isUnavailable) throw explained;
      if (isFirst) note(`${explained.message} Waiting for it.`);
      await wait(awaitIntervalMs);
    }
  }
};

/** A connection of its own, over which each answer may take so long. Throws what the driver throws, and `unavailable`. */
const openBounded = (
  settings: Neo4jSettings,
): { within: (timeoutMs: number) => Ask; close: () => Promise<void> } => {
  const open = (): Target =>
    openTarget(settings, {
      connectionTimeout: connectionMs,
      connectionAcquisitionTimeout: 2 * silenceLimitMs,
      maxConnectionPoolSize: 1,
    });
  let target = open();
  /** Since when the connection has been silent, or undefined while it answers. */
  let silentSince: number | undefined;
  const endSilence = (): void => {
    silentSince = undefined;
  };
  const askOnce: Ask = async (...question) => {
    if (silentSince !== undefined && performance.now() - silentSince >= silenceLimitMs) {
      target.driver.close().catch(() => undefined);
      target = open();
      endSilence();
    }
    await using session = openSession(target, "read");
    // Without a transaction around it, so that it takes one exchange.
    return await askIn(session)(...question);
  };
  const within =
    (timeoutMs: number): Ask =>
    async (...question) => {
      const answer = askOnce(...question).catch((error: unknown) => {
        // The connection may have gone stale while the database is well.
        if (isConnectionFailure(error)) return askOnce(...question);
        throw error;
      });
      answer.then(endSilence, () => undefined);
      const settled = new AbortController();
      const { signal } = settled;
      // The driver has time-outs for connecting and for waiting for a connection, none for a server that keeps one open and
      // says nothing.
      const timeout = async (): Promise<never> => {
        await wait(timeoutMs, undefined, { signal });
        // When this process was held up itself, the answer may be here, unread: it is read before this goes on.
        await nextLoopIteration(undefined, { signal });
        silentSince ??= performance.now();
        throw new AppError(
          "unavailable",
          `${settings.url}: something listens there, but gave no answer within ${timeoutMs / 1000} s. ` +
            "If that is Neo4j, it hangs or is overloaded; its log tells more.",
        );
      };
      try {
        return await Promise.race([answer, timeout()]);
      } finally {
        settled.abort();
      }
    };
  return { within, close: () => target.driver.close() };
};
