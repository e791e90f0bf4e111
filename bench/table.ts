// Owns the table: one line per row, with its goal, and whether it was reached.

/** One line of the table. */
export type Row = {
  name: string;
  /** As the goal is written: "≥ 1", or "reported". */
  goal: string;
  /** Median, with the smallest and largest of the rounds. */
  measured: string;
  /** Absent for rows that are only reported. */
  isMet?: boolean;
  note?: string;
};

/** The middle of the numbers; the mean of the two middle ones when their count is even. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/** The number below which a share of the numbers lies. */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** "1.24 (1.18–1.31)". */
export const spread = (numbers: readonly number[], digits = 2): string =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;

/** A row that compares the median of ratios with a goal. */
export const ratioRow = (
  name: string,
  goal: { atLeast: number } | { atMost: number },
  ratios: readonly number[],
  note?: string,
): Row => ({
  name,
  goal: "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`,
  measured: spread(ratios),
  isMet: "atLeast" in goal ? median(ratios) >= goal.atLeast : median(ratios) <= goal.atMost,
  ...(note === undefined ? {} : { note }),
});

/** Markdown of the table. */
export const renderTable = (rows: readonly Row[]): string =>
  [
    "| row | goal | median (least–most) | |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ({ name, goal, measured, isMet, note }) =>
        `| ${name} | ${goal} | ${measured} | ${isMet === undefined ? "" : isMet ? "met" : "**missed**"}${note === undefined ? "" : ` ${note}`} |`,
    ),
  ].join("\n");
