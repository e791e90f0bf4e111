// Owns what a ratio, its confidence interval and its p value say of each other on the log scale: Georgescu C, Wren JD. Algorithmic
// identification of discrepancies between published ratios and their reported confidence intervals and P-values.
// Bioinformatics 2018;34:1758-1766, doi:10.1093/bioinformatics/btx811. It takes intervals to be those of Wald, of which exact and
// bootstrapped ones differ. The normal distribution comes with it.
import { difference, meets, ratio, rising, scaled, type Interval } from "./interval.ts";

/** Ratio and limits, each as far as it is known, all above 0. `level` is in per cent. */
export type RatioInterval = {
  readonly ratio: Interval;
  readonly low: Interval;
  readonly high: Interval;
  readonly level?: number;
};

/**
 * The probability that a standard normal value lies at least `z` from 0, on either side. By the series of the integral near 0 and
 * by its continued fraction beyond, so that small values keep their digits (Abramowitz and Stegun 26.2.11 and 26.2.14).
 */
export const twoSidedP = (z: number): number => {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let area = x;
    for (let odd = 3; term > 1e-17; odd += 2) {
      term *= (x * x) / odd;
      area += term;
    }
    return 1 - 2 * density * area;
  }
  let tail = x;
  for (let k = 60; k >= 1; k -= 1) tail = x + k / tail;
  return (2 * density) / tail;
};

/** How many standard errors a two-sided interval of this level reaches to either side: 1.96 of 95 per cent. */
export const reachOf = (level: number): number => {
  let [low, high] = [0, 40];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle) > 1 - level / 100) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** The ratio that lies midway between the limits on the log scale: their geometric mean. */
export const logCentre = ({ low, high }: Pick<RatioInterval, "low" | "high">): Interval => ({
  low: Math.sqrt(low.low * high.low),
  high: Math.sqrt(low.high * high.high),
});

/**
 * How far a ratio may lie from the centre without being a finding, as a part of the way from centre to limit. Exact, profile and
 * adjusted intervals are a little lopsided; a tenth of the way lets them be, and a slip of a digit is seldom less.
 */
const lopsided = 0.1;

/** What a ratio may be, given its limits: the centre on the log scale, widened for lopsided intervals. */
export const allowedRatio = (given: Pick<RatioInterval, "low" | "high">): Interval => {
  const centre = logCentre(given);
  const half = (Math.log(given.high.high) - Math.log(given.low.low)) / 2;
  const factor = Math.exp(lopsided * half);
  return { low: centre.low / factor, high: centre.high * factor };
};

/** Whether rounding, or an interval that is a little lopsided, explains where the ratio lies. */
export const isCentred = (given: RatioInterval): boolean => meets(given.ratio, allowedRatio(given));

/**
 * The p values that ratio and limits may have by a test of Wald: the logarithm of the ratio over its standard error, which is a part
 * of the interval's width on the log scale. `noEffect` is the ratio of no difference.
 */
export const pOfRatio = (given: RatioInterval, noEffect = 1): Interval => {
  const reach = 2 * reachOf(given.level ?? 95);
  const error = scaled(
    difference(rising(given.high, Math.log), rising(given.low, Math.log)),
    1 / reach,
  );
  const effect = rising(given.ratio, (value) => Math.log(value / noEffect));
  return pOf(effect, error);
};

/** As {@link pOfRatio}, for a difference: on the scale that it stands on. */
export const pOfDifference = (given: RatioInterval, noEffect = 0): Interval => {
  const reach = 2 * reachOf(given.level ?? 95);
  const error = scaled(difference(given.high, given.low), 1 / reach);
  return pOf({ low: given.ratio.low - noEffect, high: given.ratio.high - noEffect }, error);
};

const pOf = (effect: Interval, error: Interval): Interval => {
  if (error.low <= 0) return { low: 0, high: 1 };
  const z = ratio(effect, error);
  const [near, far] =
    z.low <= 0 && z.high >= 0
      ? [0, Math.max(-z.low, z.high)]
      : [Math.min(Math.abs(z.low), Math.abs(z.high)), Math.max(Math.abs(z.low), Math.abs(z.high))];
  return { low: twoSidedP(far), high: twoSidedP(near) };
};

/**
 * Whether an interval and a p value are on the same side of "no difference": an interval that leaves it out, with a p value
 * above its own level, or one that holds it, with a p value below, are not. Where rounding leaves either open, they are.
 */
export const sidesAgree = (
  { low, high, level = 95 }: Pick<RatioInterval, "low" | "high" | "level">,
  p: Interval,
  noEffect: number,
): boolean => {
  const alpha = 1 - level / 100;
  const leavesOut = low.low > noEffect || high.high < noEffect;
  const isWithin = low.high < noEffect && high.low > noEffect;
  return !(leavesOut && p.low > alpha) && !(isWithin && p.high < alpha);
};

/**
 * Whether a p value that is given agrees with those that follow, on the log scale: within a power of ten. Tests differ (log-rank,
 * score, exact), so that less than that is no finding.
 */
export const pAgrees = (given: Interval, follows: Interval): boolean =>
  meets(given, { low: follows.low / 10, high: follows.high * 10 });
