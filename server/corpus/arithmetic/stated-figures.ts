// Owns figures as arithmetic takes them: each with whose it is, what it measures, and what each of its numbers may stand for as
// it is written. Tests nothing.
import { exactly, type Interval } from "../../../model/arithmetic/interval.ts";
import { factorBetween } from "../../../model/arithmetic/units.ts";
import { decimalsWritten, meantBy } from "../../../model/arithmetic/written-number.ts";
import type { Figure, FigurePart, ReportedFigure } from "../../../model/figure.ts";
import { numbersOf } from "../../../model/figure-numbers.ts";
import { amountOf, withPlainSpaces } from "../../../model/figure-text.ts";
import type { Measure } from "../../../model/kinds/shared-files.ts";
import type { NodeLink } from "../../../model/node-link.ts";
import type { DataPlace } from "../../problems/data-problem.ts";
import { statementsOf, type DossierEntries, type Entry, type Statement } from "../corpus.ts";
import { isClaim, type CorpusIndex } from "../corpus-index.ts";
import { timeText } from "../spelled-out.ts";
import type { WorkFile } from "../../../model/kinds/shared-files.ts";
import type { DataPath } from "../yaml-document.ts";

/** Who states a figure: a statement, or a report. */
export type FigureHolder = {
  readonly link: NodeLink;
  /** As data name it: the statement's id, or `work.report`. */
  readonly name: string;
  readonly figures: readonly StatedFigure[];
  readonly place: DataPlace;
  /** Arms of its trial; empty where it has none. */
  readonly arms: readonly string[];
  /** The statement itself; absent for a report. */
  readonly statement?: Statement;
};

/** A figure with what it measures. */
export type StatedFigure = {
  readonly value: Figure | ReportedFigure;
  readonly measure: Measure;
  /** UCUM; the measure's own where it has none. */
  readonly unit: string | undefined;
  readonly holder: FigureHolder;
  /** `claim#figure`, or `work.report#figure`. */
  readonly name: string;
  readonly place: DataPlace;
  /** Decimal places of a part as it is written; of a part that is not there, 0. */
  readonly decimals: (part: FigurePart) => number;
  /**
   * What a part may stand for; undefined where the figure has no such number. A whole number that counts things is exact, all
   * else is rounded as it is written.
   */
  readonly meant: (part: FigurePart) => Interval | undefined;
};

/** What is tested together: the statements of one dossier, or the reports of one work. */
export type Scope = {
  readonly holders: readonly FigureHolder[];
  readonly figures: readonly StatedFigure[];
};

const pathOf = (part: FigurePart): DataPath => {
  if (part === "ciLow") return ["ci", "low"];
  if (part === "ciHigh") return ["ci", "high"];
  return part === "p" ? ["p", "value"] : [part];
};

const comparisonOf = (figure: Figure | ReportedFigure, part: FigurePart) => {
  if (part === "p") return figure.p?.comparator ?? "=";
  const isMain = part === "value" || (part === "per" && figure.value === undefined);
  return isMain ? (figure.comparator ?? "=") : "=";
};

/** Parts that are counted, whatever is measured. */
const countedParts: ReadonlySet<FigurePart> = new Set(["n"]);

/** A statistic that whole numbers need not have. */
const averages: ReadonlySet<string> = new Set(["mean", "median"]);

const statedFigure = (
  value: Figure | ReportedFigure,
  { placeOf, writtenAt }: Pick<Entry<unknown>, "placeOf" | "writtenAt">,
  path: DataPath,
  holder: FigureHolder,
  index: CorpusIndex,
): StatedFigure | undefined => {
  const measure = index.measures.get(value.measure)?.value;
  if (measure === undefined) return undefined;
  const numbers = new Map(numbersOf(value));
  const decimals = (part: FigurePart): number => {
    const number = numbers.get(part);
    if (number === undefined) return 0;
    return decimalsWritten(writtenAt([...path, ...pathOf(part)]) ?? number);
  };
  const isCount = measure.quantity === "count" && !averages.has(value.statistic ?? "");
  return {
    value,
    measure,
    unit: value.unit ?? measure.unit,
    holder,
    name: `${holder.name}#${value.id}`,
    place: placeOf([...path, "id"]),
    decimals,
    meant: (part) => {
      const number = numbers.get(part);
      if (number === undefined) return undefined;
      const comparison = comparisonOf(value, part);
      const isExact =
        comparison === "=" && (countedParts.has(part) || (isCount && Number.isInteger(number)));
      return isExact ? exactly(number) : meantBy(number, decimals(part), comparison);
    },
  };
};

const scopeOf = (holders: readonly FigureHolder[]): Scope => ({
  holders,
  figures: holders.flatMap(({ figures }) => figures),
});

const withFigures = (
  holder: Omit<FigureHolder, "figures">,
  values: readonly (Figure | ReportedFigure)[],
  entry: Pick<Entry<unknown>, "placeOf" | "writtenAt">,
  pathOf: (figure: number) => DataPath,
  index: CorpusIndex,
): FigureHolder => {
  const figures: StatedFigure[] = [];
  const whole: FigureHolder = { ...holder, figures };
  for (const [i, value] of values.entries()) {
    const stated = statedFigure(value, entry, pathOf(i), whole, index);
    if (stated !== undefined) figures.push(stated);
  }
  return whole;
};

/** The figures of a dossier's statements. */
export const scopeOfDossier = (dossier: DossierEntries, index: CorpusIndex): Scope =>
  scopeOf(
    statementsOf(dossier).map((entry) => {
      const { id, label, figures } = entry.value;
      const kind = isClaim(entry.value) ? "claim" : "recommendation";
      return withFigures(
        {
          link: { id: `${dossier.folder}:${id}`, kind, label },
          name: id,
          place: entry.placeOf(["id"]),
          arms: "arms" in entry.value ? entry.value.arms.map((arm) => arm.id) : [],
          statement: entry.value,
        },
        figures,
        entry,
        (i) => ["figures", i],
        index,
      );
    }),
  );

/** The figures of a work's reports. */
export const scopeOfWork = (entry: Entry<WorkFile>, index: CorpusIndex): Scope => {
  const work = entry.value;
  const arms = index.studies.get(work.study ?? "")?.value.arms.map(({ id }) => id) ?? [];
  return scopeOf(
    work.reports.map((report, n) => {
      const name = `${work.id}.${report.id}`;
      return withFigures(
        {
          link: { id: `report:${name}`, kind: "report", label: report.label },
          name,
          place: entry.placeOf(["reports", n, "id"]),
          arms,
        },
        report.figures,
        entry,
        (i) => ["reports", n, "figures", i],
        index,
      );
    }),
  );
};

/** Whether a figure says, by itself and exactly, how many a group are. */
export const isSizeOf = (
  group: string,
  { value: { of, among, arm, polarity, comparator = "=" }, measure }: StatedFigure,
): boolean =>
  measure.quantity === "count" &&
  of === group &&
  among === undefined &&
  arm === undefined &&
  polarity === undefined &&
  comparator === "=";

/** What a figure gives, in its unit: its value, or the range that stands in place of one. */
export const givenBy = (figure: StatedFigure): Interval | undefined => {
  const value = figure.meant("value");
  if (value !== undefined) return value;
  const [low, high] = [figure.meant("low"), figure.meant("high")];
  return low === undefined || high === undefined ? undefined : { low: low.low, high: high.high };
};

/** As {@link givenBy}, in another unit; undefined where the units measure different things. */
export const givenIn = (figure: StatedFigure, unit: string | undefined): Interval | undefined => {
  const given = givenBy(figure);
  const factor = factorBetween(figure.unit ?? "1", unit ?? "1");
  if (given === undefined || factor === undefined) return undefined;
  return { low: given.low * factor, high: given.high * factor };
};

/** The figure of the same statement that gives the time at which this one holds; undefined for reports, which give it themselves. */
const timeFigureOf = ({ value: { atTime }, holder }: StatedFigure): StatedFigure | undefined =>
  typeof atTime === "string"
    ? holder.figures.find(({ value: { id } }) => id === atTime)
    : undefined;

/** The time at which a figure holds, in days; undefined where it gives none. */
export const timeOf = (figure: StatedFigure): number | undefined => {
  const { atTime } = figure.value;
  if (typeof atTime === "object") return atTime.value * (factorBetween(atTime.unit, "d") ?? NaN);
  const time = timeFigureOf(figure);
  const factor = factorBetween(time?.unit ?? "1", "d");
  return time?.value.value === undefined || factor === undefined
    ? undefined
    : time.value.value * factor;
};

/** The time at which a figure holds, as it is shown: "5 years". */
export const timePointText = (figure: StatedFigure): string => {
  const { atTime } = figure.value;
  if (typeof atTime === "object") return timeText(atTime);
  const time = timeFigureOf(figure);
  return time === undefined ? "" : amountText(time);
};

/** What a figure says, as it is shown: "> 70%", "7.45 cm". */
export const amountText = ({ value, unit }: StatedFigure): string => {
  const { value: amount, per, comparator, low, high } = value;
  const range = amount === undefined ? { low, high } : {};
  return withPlainSpaces(amountOf({ value: amount, per, comparator, ...range, unit }));
};
