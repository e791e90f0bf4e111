// Owns how many reads may be under way at once, how long others wait for their turn, how long a read may take, and telling
// all of them that there is nothing to wait for any more. Knows no database.
import { AppError } from "../../app-error.ts";

/** Lets a bounded number of tasks run at once; the others wait in order. */
export type Gate = {
  /** Runs the task when its turn comes. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Rejects everything that waits or runs now with `why`. What runs goes on unheard; its place is free. */
  readonly clear: (why: Error) => void;
};

/** Bounds of a gate; times in ms. */
export type GateSettings = {
  /** Tasks at once. */
  readonly width: number;
  /** Tasks that may wait for their turn. */
  readonly length: number;
  /** How long a task may wait for its turn. */
  readonly patience: number;
  /** How long a task may run. */
  readonly longest: number;
  /** Told that a task ran longer. */
  readonly onOverrun: () => void;
};

const busy = (): AppError =>
  new AppError("unavailable", "The database is busy; too many questions are waiting. Ask again.");
const tooLong = (): AppError =>
  new AppError("unavailable", "The database gave no answer in time. Ask again in a few seconds.");

type Waiting = { readonly begin: () => void; readonly refuse: (why: Error) => void };

/**
 * Opens a gate. A task that cannot begin in time, that would have to wait behind too many others, or that runs too long is
 * refused with `unavailable`: a crowd must not grow without end in front of a slow database.
 */
export const openGate = ({ width, length, patience, longest, onOverrun }: GateSettings): Gate => {
  let running = 0;
  const waiting = new Set<Waiting>();
  // Each takes itself out when it ends: a promise that lives as long as the gate would keep them all.
  const underWay = new Set<(why: Error) => void>();

  const enter = async (): Promise<void> => {
    if (running < width) {
      running += 1;
      return;
    }
    if (waiting.size >= length) throw busy();
    await new Promise<void>((resolve, reject) => {
      const leaveQueue = (): void => {
        clearTimeout(timer);
        waiting.delete(own);
      };
      const own: Waiting = {
        begin: () => {
          leaveQueue();
          resolve();
        },
        refuse: (why) => {
          leaveQueue();
          reject(why);
        },
      };
      const timer = setTimeout(() => {
        own.refuse(busy());
      }, patience);
      waiting.add(own);
    });
  };
  // A place is handed on, not given back, while somebody waits.
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) running -= 1;
    else next.begin();
  };
  /** Settles as the task does, unless it runs too long or the gate is cleared first. */
  const whileAllowed = <T>(task: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        underWay.delete(giveUp);
      };
      const giveUp = (why: Error): void => {
        end();
        reject(why);
      };
      const timer = setTimeout(() => {
        giveUp(tooLong());
        onOverrun();
      }, longest);
      underWay.add(giveUp);
      task.then(resolve, reject).finally(end);
    });

  return {
    run: async (task) => {
      await enter();
      try {
        return await whileAllowed(task());
      } finally {
        leave();
      }
    },
    clear: (why) => {
      // First those that wait, so that none of them begins when a place becomes free.
      for (const { refuse } of [...waiting]) refuse(why);
      for (const giveUp of [...underWay]) giveUp(why);
    },
  };
};
