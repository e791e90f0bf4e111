// Owns how many reads run at once, how many may be under way in all, how long each may take, waiting included, and ending all
// of them at once. Knows no database.
import PQueue from "p-queue";
import { AppError } from "../../app-error.ts";

/** Runs tasks within limits. */
export type ReadLimits = {
  /** Begins the task now, or in its turn when as many as may run do. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Rejects everything under way with `why`. What runs goes on unheard, what waits is never begun; neither counts more. */
  readonly cancelAll: (why: Error) => void;
};

/** What the limits are. */
export type LimitSettings = {
  /** Tasks that run at once. */
  readonly concurrency: number;
  /** Tasks under way, those that wait included. */
  readonly most: number;
  /** How long a task may take from when it was asked for. When one takes longer, all under way are given up. */
  readonly timeoutMs: number;
  /** Called when it came to that. */
  readonly onTimeout: () => void;
};

const busy = (): AppError =>
  new AppError("unavailable", "The database is busy; too many questions are waiting. Ask again.");
const tooLong = (): AppError =>
  new AppError("unavailable", "The database gave no answer in time. Ask again in a few seconds.");

/**
 * Opens limits. A task beside too many others, or that takes too long, is refused with `unavailable`: a crowd must not grow
 * without end in front of a slow database.
 */
export const openReadLimits = ({
  concurrency,
  most,
  timeoutMs,
  onTimeout,
}: LimitSettings): ReadLimits => {
  const queue = new PQueue({ concurrency });
  // Each takes itself out when it ends: one signal that lives as long as the limits would keep them all.
  const underWay = new Set<AbortController>();
  const cancelAll = (why: Error): void => {
    for (const one of underWay) one.abort(why);
    underWay.clear();
  };
  return {
    run: async (task) => {
      if (underWay.size >= most) throw busy();
      const own = new AbortController();
      const timer = setTimeout(() => {
        cancelAll(tooLong());
        onTimeout();
      }, timeoutMs);
      underWay.add(own);
      try {
        return await queue.add(task, { signal: own.signal });
      } finally {
        clearTimeout(timer);
        underWay.delete(own);
      }
    },
    cancelAll,
  };
};
