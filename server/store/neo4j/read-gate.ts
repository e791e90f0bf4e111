// Owns how many reads may be under way at once, and how long others wait for their turn. Knows no database.
import { AppError } from "../../app-error.ts";

/** Lets a bounded number of tasks run at once; the others wait in order. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A gate for `width` tasks at once. A task that cannot begin within `patience` milliseconds, or that would have to wait
 * behind `length` others, is refused with `unavailable`: a crowd must not grow without end in front of a slow database.
 */
export const openGate = (width: number, length: number, patience: number): Gate => {
  let running = 0;
  const waiting = new Set<() => void>();
  const busy = (): AppError =>
    new AppError("unavailable", "The database is busy; too many questions are waiting. Ask again.");
  const enter = async (): Promise<void> => {
    if (running < width) {
      running += 1;
      return;
    }
    if (waiting.size >= length) throw busy();
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(timer);
        waiting.delete(begin);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(busy());
      }, patience);
      waiting.add(begin);
    });
  };
  // A place is handed on, not given back, while somebody waits.
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) running -= 1;
    else next();
  };
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
};
