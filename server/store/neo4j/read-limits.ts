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
  /** How long a task may take from when it was asked for. */
  readonly timeoutMs: number;
  /** Told that a task took longer. */
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
  let queue = new PQueue({ concurrency });
  // Each takes itself out when it ends: a promise that lives as long as the limits would keep them all.
  const underWay = new Set<(why: Error) => void>();
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (underWay.size >= most) {
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
        const begin = async (): Promise<void> => {
          if (underWay.has(cancel)) await task().then(resolve, reject);
        };
        void queue.add(begin).catch(reject).finally(end);
      }),
    cancelAll: (why) => {
      // Another queue, since what hangs would keep its place in this one for as long as it does.
      queue.clear();
      queue = new PQueue({ concurrency });
      for (const cancel of [...underWay]) cancel(why);
    },
  };
};
