// Owns not holding the event loop: work that consists of many short steps is done in slices, between which others run. Knows
// no work.

/**
 * Asked right before a step of work: undefined when there is time left in this slice of the loop, else to be awaited. Who
 * awaits `undefined` too begins later than he asked, beside all others who did.
 */
export type NextSlice = () => Promise<void> | undefined;

/**
 * Opens slices of the loop that are to last about so many milliseconds. Whoever asks first in a turn of the loop begins its
 * slice, and all who ask share it: many short steps that follow each other within one turn count together. Those who wait
 * go on in the order in which they came, one in each turn, so that no long work keeps another from going on.
 */
export const openSlices = (milliseconds: number): NextSlice => {
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

/**
 * Runs a computation that yields wherever it may be interrupted, and gives what it returns; others run meanwhile as `nextSlice`
 * says. What keeps the loop at most is the longest way between two yields.
 */
export const runInSlices = async <T>(
  steps: Generator<undefined, T>,
  nextSlice: NextSlice,
): Promise<T> => {
  for (;;) {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** The slices of answering: reads and judgements of all requests share them. */
export const nextSlice = openSlices(8);
