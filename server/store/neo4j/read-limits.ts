// Owns how many reads may be under way, how long each may take in all, and ending all of them at once. How many of them run
// and how long the others wait is the driver's own pool to say. Knows no database.
import { AppError } from "../../app-error.ts";

/** Runs tasks within limits. */
export type ReadLimits = {
  /** Begins the task now. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Rejects everything under way with `why`. It goes on unheard, and counts no more. */
  readonly cancelAll: (why: Error) => void;
};

/** What the limits are. */
export type LimitSettings = {
  /** Tasks under way at once. */
  readonly mostAtOnce: number;
  /** How long a task may take. */
  readonly timeoutMs: number;
  /** Told that a task took longer. */
  readonly onTimeout: () => void;
};

/** The database has more to do than it can. */
export const busy = (): AppError =>
  new AppError("unavailable", "The database is busy; too many questions are waiting. Ask again.");
const tooLong = (): AppError =>
  new AppError("unavailable", "The database gave no answer in time. Ask again in a few seconds.");

/**
 * Opens limits. A task beside too many others, or that takes too long, is refused with `unavailable`: a crowd must not grow
 * without end in front of a slow database.
 */
export const openReadLimits = ({ mostAtOnce, timeoutMs, onTimeout }: LimitSettings): ReadLimits => {
  // Each takes itself out when it ends: a promise that lives as long as the limits would keep them all.
  const underWay = new Set<(why: Error) => void>();
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (underWay.size >= mostAtOnce) {
          reject(busy());
          return;
        }
        const end = (): void => {
          clearTimeout(timer);
          underWay.delete(cancel);
        };
        const cancel = (why: Error): void => {
          end();
          reject(why);
        };
        const timer = setTimeout(() => {
          cancel(tooLong());
          onTimeout();
        }, timeoutMs);
        underWay.add(cancel);
        task().then(resolve, reject).finally(end);
      }),
    cancelAll: (why) => {
      for (const cancel of [...underWay]) cancel(why);
    },
  };
};
