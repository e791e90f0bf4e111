// Owns whether the database answers and which generation is read now: asked again and again, notified when either changes.
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../app-error.ts";
import { explainFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";
import type { Serving } from "./serving-record.ts";

/** How often the pointer is looked at. */
const intervalMs = 250;
/** The same where the database refuses who asks: more often would only keep the account locked. */
const refusedIntervalMs = 6_000;

/** What to watch, and whom to notify. */
export type WatchRequest = {
  readonly settings: Neo4jSettings;
  /** Reads the pointer, within bounded time; throws while the database does not answer. */
  readonly readPointer: () => Promise<Serving>;
  readonly onServing: (pointed: Serving) => void;
  readonly onUnreachable: () => void;
  /** Told when the database goes and comes back. Never holds a password. */
  readonly note: (what: string) => void;
};

/** A watch that goes on until it is closed. */
export type ServingWatch = {
  readonly isUp: () => boolean;
  /** Looks at the pointer now, once for all who ask meanwhile. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** The database counts as away until it answers the next time. */
  readonly markUnreachable: (error: unknown) => void;
  readonly close: () => void;
};

/** Begins a watch on a database that answers. */
export const watchServing = ({
  settings,
  readPointer,
  onServing,
  onUnreachable: onUnreachable,
  note,
}: WatchRequest): ServingWatch => {
  const state = { isUp: true, isRefused: false, isClosed: false };
  const markUnreachable = (error: unknown): void => {
    if (state.isClosed) return;
    const explained = explainFailure(error, settings);
    state.isRefused = explained instanceof AppError && explained.code === "usage";
    if (!state.isUp) return;
    state.isUp = false;
    note(
      explained instanceof Error ? explained.message : `${settings.url}: Neo4j does not answer.`,
    );
    onUnreachable();
  };
  const markUp = (): void => {
    if (!state.isUp) note(`${settings.url}: Neo4j answers again.`);
    state.isUp = true;
    state.isRefused = false;
  };
  let refreshing: Promise<void> | undefined;
  const refresh = (): Promise<void> =>
    (refreshing ??= readPointer()
      .then(onServing)
      .then(markUp, markUnreachable)
      .finally(() => {
        refreshing = undefined;
      }));
  const poll = async (): Promise<void> => {
    while (!state.isClosed) {
      await refresh();
      await wait(state.isRefused ? refusedIntervalMs : intervalMs, undefined, { ref: false });
    }
  };
  void poll();
  return {
    isUp: () => state.isUp,
    refresh,
    markUnreachable: markUnreachable,
    close: () => {
      state.isClosed = true;
    },
  };
};
