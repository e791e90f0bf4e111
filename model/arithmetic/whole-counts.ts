// Owns the test that a share or a mean of so many can come from whole ones (GRIM): Brown NJL, Heathers JAJ. The GRIM Test. Soc
// Psychol Personal Sci 2017;8:363-369, doi:10.1177/1948550616673876. It says nothing of numbers that are measured, and nothing where
// they are so many that every figure with so few decimals is that of some whole count: from about 100 on for two decimals of a mean.
import { isAtMost, scaled, type Interval } from "./interval.ts";

/** The least and the most whole number of an interval; undefined where none lies in it. */
export const wholeIn = ({ low, high }: Interval): Interval | undefined => {
  const near = Math.round(low);
  const least = isAtMost(Math.abs(low - near), 0) ? near : Math.ceil(low);
  const upper = Math.round(high);
  const most = isAtMost(Math.abs(high - upper), 0) ? upper : Math.floor(high);
  return least <= most ? { low: least, high: most } : undefined;
};

/**
 * How many of `n` a share in per cent may be, from the least to the most; undefined where no whole number of `n` rounds to it.
 * A number beyond 0 or `n` is none.
 */
export const countsOfShare = (percent: Interval, n: number): Interval | undefined =>
  wholeIn({
    low: Math.max(0, (percent.low * n) / 100),
    high: Math.min(n, (percent.high * n) / 100),
  });

/**
 * The sums that whole answers of `n` persons to `items` questions each may have, given their mean; undefined where none has it.
 * Whole numbers are meant: of other units count the units.
 */
export const sumsOfMean = (mean: Interval, n: number, items = 1): Interval | undefined =>
  wholeIn(scaled(mean, n * items));

/** The smallest number of which a share in per cent can be a whole count; undefined where none up to `most` is enough. */
export const leastSize = (percent: Interval, most = 100_000): number | undefined => {
  for (let n = 1; n <= most; n += 1) if (countsOfShare(percent, n) !== undefined) return n;
  return undefined;
};
