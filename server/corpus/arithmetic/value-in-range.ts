// Owns the test of ranges: what one patient has lies within that of the series, and so do its statistics.
import { exactly, meets, type Interval } from "../../../model/arithmetic/interval.ts";
import { factorBetween } from "../../../model/arithmetic/units.ts";
import { intervalText } from "../../../model/interval-text.ts";
import { partyOf, type Tested } from "./finding.ts";
import { amountText, givenIn, timeOf, type StatedFigure } from "./stated-figures.ts";
import { isRange, caseOf, type GroupTest } from "./grouped-figures.ts";

/** Statistics of a group that lie within its range, and where the greatest and the least do. */
const summaries: ReadonlySet<string> = new Set(["mean", "median", "maximum", "minimum"]);

/** What one patient has lies within the range of the series, wherever that is stated; so do means, medians, the least and the greatest. */
export const valueInRange: GroupTest = ({ scope, dossier }) => {
  const series = dossier?.dossier.value.series?.population;
  const ranges = scope.figures.filter((figure) => {
    const { low, among, statistic } = figure.value;
    const isOfSeries = series !== undefined && among === series && statistic === "median";
    return low !== undefined && among !== undefined && (isRange(figure) || isOfSeries);
  });
  const alike = ({ measure, value: { of, polarity, outcome, arm } }: StatedFigure): string =>
    JSON.stringify([measure.id, of, polarity, outcome, arm]);
  return ranges.flatMap((range) => {
    const { among, statistic } = range.value;
    const isOfGroup = (other: StatedFigure): boolean =>
      caseOf(other) === undefined
        ? other.value.among === among &&
          other.holder !== range.holder &&
          other.value.statistic !== statistic &&
          summaries.has(other.value.statistic ?? "")
        : among === series;
    return scope.figures
      .filter((other) => isOfGroup(other) && alike(other) === alike(range))
      .filter((other) => timeOf(other) === timeOf(range))
      .flatMap((other) => inRange(other, range));
  });
};

const inRange = (other: StatedFigure, range: StatedFigure): Tested[] => {
  const [least, greatest] = [range.meant("low"), range.meant("high")];
  const given = givenIn(other, range.unit);
  if (least === undefined || greatest === undefined || given === undefined) return [];
  const isCase = caseOf(other) !== undefined;
  const { statistic } = other.value;
  const written = { low: range.value.low ?? NaN, high: range.value.high ?? NaN };
  const ends = new Map<string | undefined, { meant: Interval; written: number }>([
    ["maximum", { meant: greatest, written: written.high }],
    ["minimum", { meant: least, written: written.low }],
  ]);
  const end = isCase ? undefined : ends.get(statistic);
  const expected = end?.meant ?? { low: least.low, high: greatest.high };
  const isRight = meets(given, expected);
  const { value } = other.value;
  const factor = factorBetween(other.unit ?? "1", range.unit ?? "1");
  const isAsWritten =
    value === undefined ||
    factor === undefined ||
    meets(exactly(value * factor), end === undefined ? written : exactly(end.written));
  const saved = isRight && !isAsWritten ? ", allowing for rounding" : "";
  const text = intervalText(written, range.unit, 8);
  const place =
    end === undefined
      ? isRight
        ? "lies within"
        : "lies outside"
      : isRight
        ? "ends"
        : "does not end";
  return [
    {
      kind: "range-holds",
      outcome: isRight ? "holds" : "fails",
      says: `${isCase ? "" : `The ${statistic}, `}${amountText(other)}${isCase ? "" : ","} ${place} the range of the ${isCase ? "series" : "same group"}, ${text}${saved}.`,
      expected,
      found: given,
      unit: range.unit,
      parties: [partyOf(other), partyOf(range)],
    },
  ];
};
