// Owns an axis of months in a drawing, and where words stand beside the marks on it. Pure.

/** Steps between ticks that people count months in. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120] as const;
/** About how wide a letter is, in px, in the size of words beside marks. */
const letterWidth = 6.3;
/** Room between words of one line, in px. */
const gap = 12;

/** An axis from the earliest to the latest month, over `from` to `to` px. */
export type MonthAxis = {
  from: number;
  to: number;
  ticks: number[];
  /** Where a month is, in px. */
  at: (month: number) => number;
};

/** An axis that holds these months, with as many ticks as fit. */
export const monthAxis = (
  earliest: number,
  latest: number,
  { from, to }: { from: number; to: number },
): MonthAxis => {
  const most = Math.max(2, Math.floor((to - from) / 56));
  const step = steps.find((one) => (latest - earliest) / one <= most) ?? 240;
  const first = Math.ceil(earliest / step);
  const count = Math.floor(latest / step) - first + 1;
  const scale = (to - from) / Math.max(latest - earliest, Number.EPSILON);
  return {
    from,
    to,
    ticks: Array.from({ length: count }, (_, i) => (first + i) * step),
    at: (month) => from + (month - earliest) * scale,
  };
};

/** About how wide a text is, in px. */
export const widthOf = (text: string): number => text.length * letterWidth;

/** Words at a mark: which line they stand in, 0 next to the marks, and on which side of it they begin. */
export type PlacedWords = { lane: number; anchor: "start" | "end" };

/**
 * Where words stand beside marks at `x`, given from left to right, so that none crosses another and none leaves the axis. Each
 * stands in the lowest line in which it fits.
 */
export const placeWords = (
  words: readonly { x: number; text: string }[],
  { from, to }: Pick<MonthAxis, "from" | "to">,
): PlacedWords[] => {
  const taken: { begin: number; end: number }[][] = [];
  return words.map(({ x, text }) => {
    const width = widthOf(text);
    const anchor = x + width <= to || x - width < from ? ("start" as const) : ("end" as const);
    const own = anchor === "start" ? { begin: x, end: x + width } : { begin: x - width, end: x };
    const isFree = (lane: number): boolean =>
      (taken[lane] ?? []).every(({ begin, end }) => own.end + gap < begin || end + gap < own.begin);
    let lane = 0;
    while (!isFree(lane)) lane += 1;
    (taken[lane] ??= []).push(own);
    return { lane, anchor };
  });
};
