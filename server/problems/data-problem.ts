// Owns what is said about one thing wrong in the data, its order and its printed form. Must not decide what is wrong.
import { byCodeUnit } from "../../model/by-code-unit.ts";

/** A place in a data file; line and column count from 1. */
export interface DataPlace {
  /** Path as the user gave it, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong in the data. Checks never throw: they return every problem that they find. */
export interface DataProblem extends DataPlace {
  /** Name of the rule that was broken, as the documentation lists it. */
  readonly rule: string;
  /** Where, what was found and what was expected, in one sentence without a full stop. */
  readonly message: string;
  /** The offending value, shortened; absent when something is missing. */
  readonly found?: string;
  readonly expected?: string;
  /** What to do, or what was probably meant. */
  readonly hint?: string;
}

/** By file, line, column, then rule and message, each in ASCII order. */
export const compareProblems = (a: DataProblem, b: DataProblem): number =>
  byCodeUnit(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  byCodeUnit(a.rule, b.rule) ||
  byCodeUnit(a.message, b.message);

/** One problem as a line that editors and terminals can jump from, with its hint on a second line. */
export const printProblem = (problem: DataProblem): string => {
  const { file, line, column, rule, message, hint } = problem;
  const head = `${file}:${line}:${column} ${rule}: ${message}`;
  return hint === undefined ? head : `${head}\n    ${hint}`;
};

/** A value as messages show it: JSON, at most 80 characters. */
export const showValue = (value: unknown): string =>
  shorten(value === undefined ? "nothing" : JSON.stringify(value));

/** Text as messages show it: at most 80 characters. */
export const shorten = (text: string): string =>
  text.length <= 80 ? text : `${text.slice(0, 77)}...`;
