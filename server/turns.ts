// Owns not holding the loop: work that consists of many short pieces lets others run between them. Knows no work.
import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Asked right before a piece of work: undefined when there is time left in this turn of the loop, else to be awaited. Who
 * awaits `undefined` too begins later than he asked, beside all others who did.
 */
export type Breath = () => Promise<void> | undefined;

/**
 * Opens a breath for turns of the loop that are to last about so many milliseconds. Whoever asks first in a turn begins
 * its time, and all who ask share it: many short answers that follow each other within one turn count together.
 */
export const openBreath = (milliseconds: number): Breath => {
  let began: number | undefined;
  const isOver = (): boolean => {
    if (began !== undefined) return performance.now() - began >= milliseconds;
    began = performance.now();
    setImmediate(() => {
      began = undefined;
    });
    return false;
  };
  const wait = async (): Promise<void> => {
    // Those who waited begin together, and only as many of them as there is time for go on.
    while (isOver()) await nextTurn();
  };
  return () => (isOver() ? wait() : undefined);
};

/** The breath of this process: reads, judgements and building indexes share its turns. */
export const breathe = openBreath(8);
