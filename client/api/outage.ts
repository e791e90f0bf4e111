// Owns waiting while nothing is answered: one round of asking for everybody who waits, further and further apart, and none
// while nobody looks. Knows no address and no document; whoever opens it brings the question.

/** What does not answer: the database behind the server, or the server itself. */
export type Outage = {
  what: "database" | "server";
  /** Whether the question is being asked at this moment. */
  isTrying: boolean;
};

/** How an outage finds out whether it is over. */
export type OutageParts = {
  /** What does not answer; undefined when all does. Never rejects. */
  probe: () => Promise<Outage["what"] | undefined>;
  /** Whether nobody can see the page; then nothing is asked until {@link OutageWatch.wake}. */
  isHidden: () => boolean;
  /** From 0 up to 1; spreads those who lost the same server over a fifth of the pause. */
  random: () => number;
};

/** A watch over whether requests are answered. */
export type OutageWatch = {
  /** What does not answer; undefined as long as requests are answered. The same object until something changes. */
  current: () => Outage | undefined;
  /** Calls after every change; gives back how to stop that. */
  subscribe: (notify: () => void) => () => void;
  /** Something was found not to answer; it is asked about again after `pauseMs`. */
  begin: (what: Outage["what"], pauseMs: number) => void;
  /** Begins, and resolves when it is worth asking again. Rejects with an AbortError when `signal` gives up. */
  wait: (what: Outage["what"], pauseMs: number, signal?: AbortSignal) => Promise<void>;
  /** Something was answered: it is over for everybody. */
  end: () => void;
  /** Asks at once instead of after the pause. */
  tryNow: () => void;
  /** Somebody looks again: asks when a round was left out meanwhile. */
  wake: () => void;
};

/** The longest pause between two rounds, in ms. */
const longestPauseMs = 15_000;

/** Pause before a round: doubled with every round that found no answer, and up to a fifth longer by chance. */
const pauseBefore = (round: number, pauseMs: number, random: number): number =>
  Math.min(longestPauseMs, pauseMs * 2 ** round) * (1 + random / 5);

/** Opens a watch. It asks nothing until somebody waits. */
export const openOutage = ({ probe, isHidden, random }: OutageParts): OutageWatch => {
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  let current: Outage | undefined;
  let rounds = 0;
  let pauseMs = 0;
  let isRoundSkipped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (next: Outage | undefined): void => {
    current = next;
    for (const notify of listeners) notify();
  };
  const release = (): void => {
    for (const resume of [...waiting]) resume();
  };
  const end = (): void => {
    clearTimeout(timer);
    isRoundSkipped = false;
    if (current !== undefined) publish(undefined);
    release();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (isHidden()) isRoundSkipped = true;
        else void ask();
      },
      pauseBefore(rounds, pauseMs, random()),
    );
  };
  const ask = async (): Promise<void> => {
    if (current === undefined || current.isTrying) return;
    clearTimeout(timer);
    isRoundSkipped = false;
    publish({ ...current, isTrying: true });
    const unanswered = await probe();
    rounds += 1;
    // An answer to somebody else may have ended it meanwhile.
    if (!isStillOn()) return;
    if (unanswered === undefined && waiting.size === 0) {
      end();
      return;
    }
    publish({ what: unanswered ?? current.what, isTrying: false });
    // Those who waited ask for themselves now. The first answer ends it; until then the rounds go on.
    schedule();
    if (unanswered === undefined) release();
  };
  const isStillOn = (): boolean => current !== undefined;
  const begin = (what: Outage["what"], pause: number): void => {
    pauseMs = pause;
    if (current === undefined) {
      rounds = 0;
      publish({ what, isTrying: false });
      schedule();
    } else if (current.what !== what) publish({ ...current, what });
  };

  return {
    current: () => current,
    subscribe: (notify) => {
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    begin,
    wait: (what, pause, signal) => {
      begin(what, pause);
      return new Promise((resolve, reject) => {
        const stopWaiting = (): void => {
          waiting.delete(resume);
          signal?.removeEventListener("abort", abort);
        };
        const resume = (): void => {
          stopWaiting();
          resolve();
        };
        const abort = (): void => {
          stopWaiting();
          reject(new DOMException("given up", "AbortError"));
        };
        waiting.add(resume);
        if (signal?.aborted === true) abort();
        else signal?.addEventListener("abort", abort);
      });
    },
    end,
    tryNow: () => {
      void ask();
    },
    wake: () => {
      if (isRoundSkipped) void ask();
    },
  };
};
