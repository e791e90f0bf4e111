// Owns the table: one line per row, with its goal, and whether it was reached.
import { roundedText } from "../model/formats.ts";

/** One line of the table. */
export type Row = {
  name: string;
  /** As the goal is written: "≥ 1", "≤ 50 ms", or "reported". */
  goal: string;
  /** Median, with the smallest and largest of the rounds; or that it was not measured. */
  measured: string;
  /** Absent for rows that are only reported, and for those that were not measured. */
  isMet?: boolean;
  note?: string | undefined;
};

/** What a row demands of the median of its rounds. */
export type Goal = { atLeast: number } | { atMost: number };

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
  `${roundedText(median(numbers), digits)} (${roundedText(Math.min(...numbers), digits)}–${roundedText(Math.max(...numbers), digits)})`;

/**
 * A row that compares the median of the rounds with a goal. `unit` stands behind the numbers and is absent for ratios.
 * `whenMissed` is the known reason, printed only when the goal is missed.
 */
export const goalRow = (
  name: string,
  goal: Goal,
  numbers: readonly number[],
  {
    unit,
    note,
    whenMissed,
  }: { unit?: string; note?: string; whenMissed?: string | undefined } = {},
): Row => {
  const middle = median(numbers);
  const isMet = "atLeast" in goal ? middle >= goal.atLeast : middle <= goal.atMost;
  const behind = unit === undefined ? "" : ` ${unit}`;
  const notes = [note, isMet ? undefined : whenMissed].filter((text) => text !== undefined);
  return {
    name,
    goal: `${"atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`}${behind}`,
    measured: `${spread(numbers)}${behind}`,
    isMet,
    note: notes.length === 0 ? undefined : notes.join("; "),
  };
};

/** What the first side measured as a share of what the other did, round by round. */
export const ratiosOf = (ours: readonly number[] = [], other: readonly number[] = []): number[] =>
  ours.map((measured, round) => measured / (other[round] ?? NaN));

/** A row about times of ours against those of another, round by round, in `unit` with so many `digits`. */
export const ratioRow = (
  name: string,
  atMost: number,
  [ours = [], other = []]: readonly (readonly number[])[],
  { unit, digits, of = "", whenMissed }: RatioNotes,
): Row => {
  const note = `${spread(ours, digits)} ${unit} against ${spread(other, digits)} ${unit}${of}`;
  return goalRow(name, { atMost }, ratiosOf(ours, other), { note, whenMissed });
};
type RatioNotes = { unit: string; digits: number; of?: string; whenMissed?: string };

/** A row that has no goal. */
export const reportedRow = (name: string, measured: string, note?: string): Row => ({
  name,
  goal: "reported",
  measured,
  note,
});

/** A row that could not be measured here, and why. */
export const unmeasuredRow = (name: string, goal: string, why: string): Row => ({
  name,
  goal,
  measured: "**not measured**",
  note: why,
});

const verdictOf = ({ isMet }: Row): string =>
  isMet === undefined ? "" : isMet ? "met" : "**missed**";

/** Markdown of the table. */
export const renderTable = (rows: readonly Row[]): string =>
  [
    "| row | goal | median (least–most) | |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => {
      const remark = [verdictOf(row), row.note ?? ""].filter((text) => text !== "").join(": ");
      return `| ${row.name} | ${row.goal} | ${row.measured} | ${remark.replaceAll("|", "\\|")} |`;
    }),
  ].join("\n");
