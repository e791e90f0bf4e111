// Owns the tests of one figure by itself: whole patients, means of whole numbers, medians, ratios with interval and p value.
import { exactly, type Interval } from "../../../model/arithmetic/interval.ts";
import { mayBeWhole } from "../../../model/arithmetic/grimmer.ts";
import { isMidway, mayLieWithin } from "../../../model/arithmetic/median-range.ts";
import {
  allowedRatio,
  isCentred,
  logCentre,
  pAgrees,
  pOfDifference,
  pOfRatio,
  sidesAgree,
  type RatioInterval,
} from "../../../model/arithmetic/ratio-interval.ts";
import { countsOfShare, sumsOfMean } from "../../../model/arithmetic/whole-counts.ts";
import { countText, numberText, roundedText, upperFirst } from "../../../model/formats.ts";
import { computedText, intervalText } from "../../../model/interval-text.ts";
import { partyOf, type Tested } from "./finding.ts";
import { amountText, isSizeOf, type Scope, type StatedFigure } from "./stated-figures.ts";

/** A test of a figure; `scope` is what is stated beside it. */
type SingleTest = (figure: StatedFigure, scope: Scope) => Tested[];

/** The sizes that a scope gives a group, but for the one that the figure itself has. */
const otherSizes = (share: StatedFigure, { figures }: Scope): StatedFigure[] => {
  const { among, n, arm } = share.value;
  // Of an arm, the size of the whole says nothing.
  if (among === undefined || arm !== undefined) return [];
  return figures.filter(
    (other) => isSizeOf(among, other) && other.value.value !== n && other.value.value !== undefined,
  );
};

const nearestCount = (percent: number, n: number): number => Math.round((percent * n) / 100);

/** A share that is printed with the size of its group is a whole number of it. */
const wholeCounts: SingleTest = (figure, scope) => {
  const { n, value } = figure.value;
  const share = figure.meant("value");
  if (figure.measure.quantity !== "share" || share === undefined) return [];
  if (n === undefined || value === undefined || n < 1) return [];
  const counts = countsOfShare(share, n);
  const decimals = figure.decimals("value") + 1;
  const shareOf = (count: number): string =>
    `${numberText(count)} of ${numberText(n)} (${computedText((100 * count) / n, "%", decimals)})`;
  const nearest = nearestCount(value, n);
  const apart = otherSizes(figure, scope);
  const others = apart.flatMap(({ value: { value: size } }) =>
    size === undefined || size < 1
      ? []
      : [
          countsOfShare(share, size) === undefined
            ? `of ${numberText(size)}, the number given elsewhere, it is no whole number`
            : `of ${numberText(size)}, the number given elsewhere, it would be ${numberText(nearestCount(value, size))}`,
        ],
  );
  const own =
    counts === undefined
      ? `No whole number of ${numberText(n)} makes ${amountText(figure)}; the nearest is ${shareOf(nearest)}`
      : counts.low === counts.high || figure.value.comparator === "~"
        ? `${amountText(figure)} is ${shareOf(nearest)}`
        : `${amountText(figure)} is ${numberText(counts.low)} to ${numberText(counts.high)} of ${numberText(n)}`;
  return [
    {
      kind: "whole-counts",
      outcome: counts === undefined ? "fails" : "holds",
      says: `${upperFirst([own, ...new Set(others)].join("; "))}.`,
      expected: exactly((100 * nearest) / n),
      found: share,
      unit: "%",
      parties: [partyOf(figure), ...(others.length === 0 ? [] : apart.map(partyOf))],
    },
  ];
};

/** A mean of whole numbers, with its deviation where it is printed, follows from whole numbers. */
const wholeValues: SingleTest = (figure) => {
  const { n, statistic } = figure.value;
  const [mean, sd] = [figure.meant("value"), figure.meant("sd")];
  if (figure.measure.quantity !== "count" || statistic !== "mean") return [];
  if (n === undefined || n < 1 || mean === undefined) return [];
  const sums = sumsOfMean(mean, n);
  const isWhole = sd === undefined ? sums !== undefined : mayBeWhole({ mean, sd, n });
  const nearest = Math.round((mean.low + mean.high) / 2 / (1 / n)) / n;
  const deviation = sd === undefined ? "" : " with this standard deviation";
  return [
    {
      kind: "whole-values",
      outcome: isWhole ? "holds" : "fails",
      says: isWhole
        ? `${countText(n, "whole number")} can have the mean ${amountText(figure)}${deviation}.`
        : `${countText(n, "whole number")} cannot have the mean ${amountText(figure)}${deviation}.`,
      expected: exactly(nearest),
      found: mean,
      unit: figure.unit,
      parties: [partyOf(figure)],
    },
  ];
};

/** A median or mean lies in its range, and a median seldom exactly midway. */
const medianInRange: SingleTest = (figure) => {
  const { value, low, high, statistic } = figure.value;
  const [median, least, greatest] = [
    figure.meant("value"),
    figure.meant("low"),
    figure.meant("high"),
  ];
  // Without a word on what it ranges over, a range beside a mean may be that of its deviation.
  const isOfPatients = "over" in figure.value && figure.value.over === "patients";
  const isTested = statistic === "median" || (statistic === "mean" && isOfPatients);
  if (!isTested || value === undefined || low === undefined || high === undefined) return [];
  if (median === undefined || least === undefined || greatest === undefined) return [];
  const shared = { unit: figure.unit, parties: [partyOf(figure)], found: median };
  const range = intervalText({ low, high }, figure.unit, 8);
  const isWithin = mayLieWithin({ median, least, greatest });
  const within: Tested = {
    ...shared,
    kind: "median-within",
    outcome: isWithin ? "holds" : "fails",
    says: `The ${statistic}, ${amountText(figure)}, lies ${isWithin ? "within" : "outside"} its range, ${range}.`,
    expected: { low: least.low, high: greatest.high },
  };
  if (statistic !== "median" || !isMidway({ median: value, low, high }, figure.decimals("value")))
    return [within];
  return [
    within,
    {
      ...shared,
      kind: "median-midway",
      outcome: "suspect",
      says: `The median, ${amountText(figure)}, is exactly midway between ${numberText(low)} and ${computedText(high, figure.unit, 8)}, where a median seldom lies: the middle of the range may have been taken for it.`,
      expected: { low: least.low, high: greatest.high },
    },
  ];
};

/** Ratio or difference with its limits; undefined where they are not all there. */
const limitsOf = (figure: StatedFigure): RatioInterval | undefined => {
  const [ratio, low, high] = [figure.meant("value"), figure.meant("ciLow"), figure.meant("ciHigh")];
  if (ratio === undefined || low === undefined || high === undefined) return undefined;
  const level = figure.value.ci?.level;
  return { ratio, low, high, ...(level === undefined ? {} : { level }) };
};

/** The limits as they are written: "0.60–1.05". */
const limitsText = (figure: StatedFigure): string => {
  const { low, high } = figure.value.ci ?? { low: NaN, high: NaN };
  const unit = figure.unit === "%" ? "%" : "";
  return `${roundedText(low, figure.decimals("ciLow"))}–${roundedText(high, figure.decimals("ciHigh"))}${unit}`;
};

/** The ratio as it is written. */
const ratioText = (figure: StatedFigure): string =>
  roundedText(figure.value.value ?? NaN, figure.decimals("value"));

const isRatio = ({ measure }: StatedFigure): boolean => measure.noEffect !== undefined;

/** A ratio lies midway in its interval on the log scale. */
const ratioInInterval: SingleTest = (figure) => {
  const limits = limitsOf(figure);
  if (limits === undefined || !isRatio(figure)) return [];
  if (limits.low.low <= 0 || limits.ratio.low <= 0 || !Number.isFinite(limits.ratio.high))
    return [];
  const isRight = isCentred(limits);
  const places = figure.decimals("value") + 1;
  const centre = intervalText(logCentre(limits), figure.unit, places);
  return [
    {
      kind: "ratio-interval",
      outcome: isRight ? "holds" : "fails",
      says: isRight
        ? `On the log scale, ${ratioText(figure)} lies midway in the interval ${limitsText(figure)}, as a ratio should.`
        : `On the log scale, the middle of the interval ${limitsText(figure)} is ${centre}, not ${ratioText(figure)}.`,
      expected: allowedRatio(limits),
      found: limits.ratio,
      unit: figure.unit,
      parties: [partyOf(figure)],
    },
  ];
};

/** The figure that gives a p value for the same comparison: itself, or one beside it. */
const withP = (figure: StatedFigure): StatedFigure | undefined => {
  if (figure.value.p !== undefined) return figure;
  const compared = ({ value: { outcome, among, factor } }: StatedFigure): string =>
    JSON.stringify([outcome, among, factor?.what, factor?.against]);
  if (figure.value.factor === undefined) return undefined;
  return figure.holder.figures.find(
    (other) => other.value.p !== undefined && compared(other) === compared(figure),
  );
};

/** A confidence interval and a p value of the same comparison agree. */
const pAndInterval: SingleTest = (figure) => {
  const limits = limitsOf(figure);
  const isDifference = figure.measure.quantity === "difference";
  const other = withP(figure);
  const p = other?.meant("p");
  if (limits === undefined || other === undefined || p === undefined) return [];
  if (!isDifference && (!isRatio(figure) || limits.low.low <= 0 || limits.ratio.low <= 0))
    return [];
  const noEffect = figure.measure.noEffect ?? 0;
  const follows: Interval = isDifference
    ? pOfDifference(limits, noEffect)
    : pOfRatio(limits, noEffect);
  const sides = sidesAgree(limits, p, noEffect);
  const agrees = sides && pAgrees(p, follows);
  const given = `p ${other.value.p?.comparator ?? "="} ${numberText(other.value.p?.value ?? NaN)}`;
  const rulesOut = limits.low.low > noEffect || limits.high.high < noEffect;
  const what = `${numberText(noEffect)}, no difference`;
  const lowest = Math.max(follows.low, 1e-8);
  const follow =
    follows.high < 1e-8 ? "less than 0.00000001" : `${precise(lowest)} to ${precise(follows.high)}`;
  return [
    {
      kind: "p-interval",
      outcome: agrees ? "holds" : sides ? "suspect" : "fails",
      says: !sides
        ? `The interval ${limitsText(figure)} ${rulesOut ? "excludes" : "includes"} ${what}, but ${given}.`
        : agrees
          ? `The interval ${limitsText(figure)} and ${given} agree.`
          : `From the interval ${limitsText(figure)}, p would be ${follow}; given is ${given}.`,
      expected: follows,
      found: p,
      parties: [partyOf(figure), ...(other === figure ? [] : [partyOf(other)])],
    },
  ];
};

/** Two digits that count. */
const precise = (value: number): string =>
  computedText(value, undefined, Math.max(2, 1 - Math.floor(Math.log10(value))));

/** Every test of single figures. */
export const singleTests: readonly SingleTest[] = [
  wholeCounts,
  wholeValues,
  medianInRange,
  ratioInInterval,
  pAndInterval,
];
