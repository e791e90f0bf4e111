// Owns how figures are written for readers, the same on every page and in case records: numbers, ranges, units, intervals.
import { numberText } from "./formats.ts";
import type { GraphFigure, GraphReportedFigure } from "./nodes.ts";

type AnyFigure = GraphFigure | GraphReportedFigure;

/** UCUM codes that people do not read as they stand. */
const unitWords: Readonly<Record<string, string>> = {
  "%": "%",
  "1": "",
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  h: "hours",
  min: "min",
  mL: "ml",
  "umol/L": "µmol/L",
  "mm[Hg]": "mmHg",
  "cm[H2O]": "cmH2O",
  "[CNY]": "yuan",
  CNY: "yuan",
};

const comparators: Readonly<Record<string, string>> = {
  "=": "",
  "<": "< ",
  ">": "> ",
  "<=": "≤ ",
  ">=": "≥ ",
  "~": "about ",
};

/** A UCUM unit in words; `{unit}` loses its braces, `1` is no unit. */
export const unitOf = (unit: string | undefined, n: number | undefined): string => {
  if (unit === undefined) return "";
  const word = unitWords[unit] ?? unit.replace(/[{}]/g, "");
  if (n === 1 && /^(years|months|weeks|days|hours)$/.test(word)) return word.slice(0, -1);
  if (/^[a-z]+$/.test(unit.replace(/[{}]/g, "")) && unit.startsWith("{") && n !== 1)
    return word.endsWith("s") ? word : `${word}s`;
  return word;
};

const withUnit = (amount: string, unit: string): string =>
  unit === "" ? amount : unit === "%" ? `${amount}\u00a0%` : `${amount}\u00a0${unit}`;

/** What the figure says, with its unit: "37–42 %", "14.1 months", "1 per 100,000", "G2", "not stated". */
export const amountOf = (figure: AnyFigure): string => {
  if ("grade" in figure && figure.grade !== undefined) return figure.grade.value;
  if ("date" in figure && figure.date !== undefined) return figure.date;
  if ("notStated" in figure && figure.notStated === true) return "not stated";
  const comparator = comparators[figure.comparator ?? "="] ?? "";
  const { value, low, high, per } = figure;
  const unit = unitOf(figure.unit, value ?? high);
  const range =
    low === undefined || high === undefined ? "" : `${numberText(low)}–${numberText(high)}`;
  if (value === undefined) return withUnit(comparator + range, unit);
  if (per !== undefined)
    return per < 100
      ? `${comparator}${numberText(value)} : ${numberText(per)}`
      : `${comparator}${numberText(value)} per ${numberText(per)}`;
  return withUnit(comparator + numberText(value), unit) + (range === "" ? "" : ` (${range})`);
};

/** Interval, p and significance, as far as they are given: "95 % CI 0.60–1.05; p = 0.06; not significant". */
export const certaintyOf = (figure: AnyFigure): string => {
  const { ci, p, significance } = figure;
  const level = ci?.level === undefined ? "" : `${numberText(ci.level)}\u00a0% `;
  return [
    ci === undefined ? "" : `${level}CI ${numberText(ci.low)}–${numberText(ci.high)}`,
    p === undefined
      ? ""
      : `p\u00a0${(comparators[p.comparator] ?? "").trim() || "="}\u00a0${numberText(p.value)}`,
    significance === undefined
      ? ""
      : significance === "not-stated"
        ? "significance not stated"
        : significance.replace("-", " "),
  ]
    .filter((part) => part !== "")
    .join("; ");
};

const statistics: ReadonlySet<string> = new Set([
  "share",
  "median",
  "mean",
  "total",
  "maximum",
  "minimum",
]);

/** What is measured, with its statistic where the measure's name does not say it: "age, median". */
export const measureOf = ({ measureName, statistic }: GraphFigure): string =>
  statistic === undefined ||
  !statistics.has(statistic) ||
  measureName.toLowerCase().includes(statistic)
    ? measureName
    : `${measureName}, ${statistic}`;

/** The measure, or what is said in its place, with what is counted or measured where that says more: "share, women". */
export const measuredOf = (
  { measureName, ofName }: Pick<GraphFigure, "measureName" | "ofName">,
  measure: string = measureName,
): string => (ofName === undefined || ofName === measureName ? measure : `${measure}, ${ofName}`);

const rangesOver: Readonly<Record<string, string>> = {
  patients: "range over patients",
  sources: "range over sources",
  criterion: "a criterion",
  time: "range in time",
};

const present = (parts: readonly string[]): string[] => parts.filter((part) => part !== "");

/** Among whom the figure holds and what else bounds it: "among women; n = 6; range over patients". */
export const scopeOf = (figure: GraphFigure): string =>
  present([
    figure.amongName === undefined ? "" : `among ${figure.amongName}`,
    figure.n === undefined ? "" : `n = ${numberText(figure.n)}`,
    figure.case === undefined ? "" : `case ${figure.case}`,
    figure.over === undefined ? "" : (rangesOver[figure.over] ?? ""),
    figure.note ?? "",
  ]).join("; ");

/** With plain spaces, for where lines are not broken and a text is searched by typing it. */
export const withPlainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

const lineOf = (what: readonly string[], figure: AnyFigure, scope: string): string => {
  const rest = present([certaintyOf(figure), scope]).join("; ");
  return withPlainSpaces(
    `${present(what).join(", ")}: ${amountOf(figure)}${rest === "" ? "" : ` (${rest})`}`,
  );
};

/** All that a figure says in one line, with plain spaces; `arms` are the trial's, whose names are better than their ids. */
export const figureLineOf = (
  figure: GraphFigure,
  arms: readonly { readonly id: string; readonly name: string }[] = [],
): string => {
  const arm = arms.find(({ id }) => id === figure.arm)?.name ?? figure.arm;
  return lineOf([measuredOf(figure, measureOf(figure)), arm ?? ""], figure, scopeOf(figure));
};

/** What a figure of a work's own report measures, in which arm and when: "survival, overall survival, at 5 years". */
export const reportedMeasureOf = (figure: GraphReportedFigure): string =>
  present([
    measuredOf(figure),
    figure.arm ?? "",
    figure.atTime === undefined ? "" : `at ${figure.atTime}`,
  ]).join(", ");

/** All that a figure of a work's own report says in one line, with plain spaces. */
export const reportedLineOf = (figure: GraphReportedFigure): string => {
  const { amongName, n, note } = figure;
  const what = [reportedMeasureOf(figure)];
  const scope = present([
    amongName === undefined ? "" : `among ${amongName}`,
    n === undefined ? "" : `n = ${n}`,
    note ?? "",
  ]);
  return lineOf(what, figure, scope.join("; "));
};
