// Owns not holding the loop: work that consists of many short pieces lets others run between them. Knows no work.

/**
 * Asked right before a piece of work: undefined when there is time left in this turn of the loop, else to be awaited. Who
 * awaits `undefined` too begins later than he asked, beside all others who did.
 */
export type Breath = () => Promise<void> | undefined;

/**
 * Opens a breath for turns of the loop that are to last about so many milliseconds. Whoever asks first in a turn begins
 * its time, and all who ask share it: many short pieces that follow each other within one turn count together. Those who
 * wait go on in the order in which they came, one in each turn, so that no long work keeps another from going on.
 */
export const openBreath = (milliseconds: number): Breath => {
  const waiting: (() => void)[] = [];
  let began: number | undefined;
  const begin = (): void => {
    began = performance.now();
    setImmediate(end);
  };
  const end = (): void => {
    began = undefined;
    const next = waiting.shift();
    if (next === undefined) return;
    begin();
    next();
  };
  return () => {
    if (began === undefined) begin();
    else if (performance.now() - began >= milliseconds) {
      return new Promise((resolve) => waiting.push(resolve));
    }
    return undefined;
  };
};

/** The breath of answering: reads and judgements of all requests share its turns. */
export const breathe = openBreath(8);
