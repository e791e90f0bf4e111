// Owns how a figure reads as text: the same on every page and in case records.
import type { GraphFigure } from "./graph.ts";

/** UCUM codes that people do not read as they stand; others are shown without their braces. */
const units: Readonly<Record<string, string>> = {
  "1": "",
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  h: "hours",
  min: "min",
  mL: "ml",
  "mm[Hg]": "mmHg",
  "cm[H2O]": "cmH₂O",
  "umol/L": "µmol/L",
  "{unit}": "units",
};

const singular: Readonly<Record<string, string>> = {
  years: "year",
  months: "month",
  weeks: "week",
  days: "day",
  hours: "hour",
  units: "unit",
};

const comparators = {
  "=": "",
  "<": "< ",
  ">": "> ",
  "<=": "≤ ",
  ">=": "≥ ",
  "~": "about ",
} as const;

/** A unit as people read it, with the space before it; empty where there is none. */
export const unitText = (unit: string | undefined, value?: number): string => {
  if (unit === undefined) return "";
  const name = units[unit] ?? unit.replace(/[{}[\]]/g, "");
  if (name === "") return "";
  return ` ${value === 1 ? (singular[name] ?? name) : name}`;
};

/** The number or numbers of a figure with comparator and unit; a grade, a date, or "not stated". */
export const amountText = (
  figure: Pick<
    GraphFigure,
    "value" | "low" | "high" | "per" | "comparator" | "grade" | "date" | "notStated" | "unit"
  >,
): string => {
  const { value, low, high, per, grade, date } = figure;
  if (figure.notStated === true) return "not stated";
  if (grade !== undefined) return grade.value;
  if (date !== undefined) return date;
  const comparator = figure.comparator === undefined ? "" : comparators[figure.comparator];
  const unit = unitText(figure.unit, value);
  if (per !== undefined && value !== undefined) {
    return `${comparator}${value} ${per < 10 ? `to ${per}` : `per ${per.toLocaleString("en")}`}`;
  }
  const range = low === undefined || high === undefined ? undefined : `${low}–${high}`;
  if (value === undefined) return `${comparator}${range ?? ""}${unit}`;
  return `${comparator}${value}${unit}${range === undefined ? "" : ` (${range})`}`;
};
