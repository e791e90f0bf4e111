// Owns how figures are written for readers, the same on every page and in case records: numbers, ranges, units, intervals.
import { numberText } from "./formats.ts";
import type { GraphFigure, GraphReportedFigure } from "./nodes.ts";

type AnyFigure = GraphFigure | GraphReportedFigure;

const present = (parts: readonly string[]): string[] => parts.filter((part) => part !== "");

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
  Cel: "°C",
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
  const word = unitWords[unit] ?? withPower(unit.replace(/[{}]/g, ""));
  if (n === 1 && /^(years|months|weeks|days|hours)$/.test(word)) return word.slice(0, -1);
  if (/^[a-z]+$/.test(unit.replace(/[{}]/g, "")) && unit.startsWith("{") && n !== 1)
    return word.endsWith("s") ? word : `${word}s`;
  return word;
};

/** A unit with a power of ten as it is printed: `10*9/L` as "× 10⁹/L". */
const withPower = (unit: string): string =>
  unit.replace(
    /^10[*^](-?\d+)/,
    (_, exponent: string) =>
      `×\u00a010${exponent.replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".charAt("-0123456789".indexOf(sign)))}`,
  );

const withUnit = (amount: string, unit: string): string =>
  unit === "" ? amount : unit === "%" ? `${amount}%` : `${amount}\u00a0${unit}`;

/** Whether the figure counts some of a whole whose size is given: "3 of 4". */
const isOfWhole = ({ value, per, n, unit, comparator = "=" }: Partial<AnyFigure>): boolean =>
  Number.isInteger(value) &&
  value !== undefined &&
  n !== undefined &&
  value <= n &&
  per === undefined &&
  unit === undefined &&
  comparator === "=";

/** What the figure says, with its unit: "37–42%", "3 of 4", "1 per 100,000", "G2", "not stated". */
export const amountOf = (figure: Partial<AnyFigure>): string => {
  if ("grade" in figure && figure.grade !== undefined) return figure.grade.value;
  if ("date" in figure && figure.date !== undefined) return figure.date;
  if ("notStated" in figure && figure.notStated === true) return "not stated";
  const comparator = comparators[figure.comparator ?? "="] ?? "";
  const { value, low, high, per } = figure;
  const unit = unitOf(figure.unit, value ?? high);
  const range =
    low === undefined || high === undefined ? "" : `${numberText(low)}–${numberText(high)}`;
  if (value === undefined) return withUnit(comparator + range, unit);
  if (isOfWhole(figure)) return `${numberText(value)} of ${numberText(figure.n ?? value)}`;
  if (per !== undefined)
    return per < 100
      ? `${comparator}${numberText(value)} : ${numberText(per)}`
      : `${comparator}${numberText(value)} per ${numberText(per)}`;
  return withUnit(comparator + numberText(value), unit) + (range === "" ? "" : ` (${range})`);
};

const pText = ({ comparator, value }: NonNullable<AnyFigure["p"]>): string =>
  `p\u00a0${(comparators[comparator] ?? "").trim() || "="}\u00a0${numberText(value)}`;

/** The measure of p values: one id in every vocabulary, as a rule of the data demands. */
export const pMeasure = "p-value";

/** Whether a figure is a p value. */
export const isP = ({ measure, value }: Pick<AnyFigure, "measure" | "value">): boolean =>
  measure === pMeasure && value !== undefined;

/** The amount as it can stand without its measure: a p value says that it is one. */
export const resultText = (figure: AnyFigure): string =>
  isP(figure)
    ? pText({ comparator: figure.comparator ?? "=", value: figure.value ?? 0 })
    : amountOf(figure);

/** What stands abbreviated in the texts that are written here. */
export const figureAbbreviations = [{ short: "CI", standsFor: "confidence interval" }] as const;

/** Interval, p and significance, as far as they are given: "95% CI 0.60–1.05; p = 0.06; not significant". */
export const certaintyOf = (figure: AnyFigure): string => {
  const { sd, ci, p, significance } = figure;
  const level = ci?.level === undefined ? "" : `${numberText(ci.level)}% `;
  return [
    sd === undefined ? "" : `SD\u00a0${numberText(sd)}`,
    ci === undefined ? "" : `${level}CI ${numberText(ci.low)}–${numberText(ci.high)}`,
    p === undefined ? "" : pText(p),
    significance === undefined
      ? ""
      : significance === "not-stated"
        ? "significance not stated"
        : significance.replace("-", " "),
  ]
    .filter((part) => part !== "")
    .join("; ");
};

const statistics: ReadonlySet<string> = new Set(["median", "mean", "total", "maximum", "minimum"]);

/** What is measured, with its statistic where the measure's name does not say it: "median age". */
export const measureOf = ({
  measureName,
  statistic,
}: Pick<AnyFigure, "measureName" | "statistic">): string =>
  statistic === undefined ||
  !statistics.has(statistic) ||
  measureName.toLowerCase().includes(statistic)
    ? measureName
    : `${statistic} ${measureName}`;

/** What is counted or measured, with or without it: "recurrence", "without recurrence"; empty where nothing is said. */
export const countedOf = ({ ofName, polarity }: Pick<AnyFigure, "ofName" | "polarity">): string =>
  ofName === undefined ? "" : polarity === "without" ? `without ${ofName}` : ofName;

/** Whether the outcome's name says what is measured: "overall survival" does for "survival time" and "survival rate". */
const saysMeasure = (outcome: string, measure: string): boolean =>
  ` ${outcome}`.endsWith(` ${/^\S+/.exec(measure)?.[0] ?? measure}`);

/**
 * The measure, or what is said in its place, with outcome and what is counted where they say more: "share, women",
 * "number, without recurrence". An outcome that says what is measured stands for it: "median overall survival".
 */
export const measuredOf = (
  figure: Pick<AnyFigure, "measureName" | "ofName" | "polarity" | "outcomeName">,
  measure: string = figure.measureName,
): string => {
  const { measureName, outcomeName = "" } = figure;
  const isSaid = saysMeasure(outcomeName, measureName);
  const more = [isSaid ? "" : outcomeName, countedOf(figure)];
  return present([
    isSaid ? measure.replace(measureName, outcomeName) : measure,
    ...more.filter((part) => part !== measureName),
  ]).join(", ");
};

/** What a ratio, a difference or a p value compares: "men versus women", "with visible residual tumour". */
export const factorOf = ({ factor }: Pick<AnyFigure, "factor">): string =>
  factor === undefined
    ? ""
    : factor.against === undefined
      ? `with ${factor.what}`
      : `${factor.what} versus ${factor.against}`;

const rangesOver: Readonly<Record<string, string>> = {
  patients: "range over patients",
  sources: "range over sources",
  criterion: "a criterion",
  time: "range in time",
};

/** Among whom the figure holds and what else bounds it: "among women; n = 6; range over patients". */
export const scopeOf = (figure: AnyFigure): string =>
  present([
    figure.amongName === undefined ? "" : `among ${figure.amongName}`,
    figure.n === undefined || isOfWhole(figure) ? "" : `n = ${numberText(figure.n)}`,
    "case" in figure && figure.case !== undefined ? `case ${figure.case}` : "",
    "over" in figure && figure.over !== undefined ? (rangesOver[figure.over] ?? "") : "",
    figure.note ?? "",
  ]).join("; ");

/** With plain spaces, for where lines are not broken and a text is searched by typing it. */
export const withPlainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

type Arms = readonly { readonly id: string; readonly name: string }[];

/**
 * What a figure says apart from its amount, readable alone: measure, outcome, what is counted, arm, what against what, and
 * when. `arms` are the trial's, whose names are better than their ids.
 */
export const subjectOf = (figure: AnyFigure, arms: Arms = []): string => {
  const named = "armName" in figure ? figure.armName : undefined;
  const arm = named ?? arms.find(({ id }) => id === figure.arm)?.name ?? figure.arm ?? "";
  return present([
    measuredOf(figure, measureOf(figure)),
    arm,
    factorOf(figure),
    figure.timeText === undefined ? "" : `at ${figure.timeText}`,
  ]).join(", ");
};

/** All that a figure says in one line, with plain spaces. */
export const figureLineOf = (figure: AnyFigure, arms: Arms = []): string => {
  const rest = present([certaintyOf(figure), scopeOf(figure)]).join("; ");
  return withPlainSpaces(
    `${subjectOf(figure, arms)}: ${amountOf(figure)}${rest === "" ? "" : ` (${rest})`}`,
  );
};
