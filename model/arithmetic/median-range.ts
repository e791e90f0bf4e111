// Owns what follows from a median with its range: where it may lie, whether it is suspiciously midway, and the least and the most
// that all values together can be. Pure order statistics; a range between quartiles is another thing, and gives no such sum.
import { scaled, sum, type Interval } from "./interval.ts";

/** A median with the least and the greatest value, each as far as it is known. */
export type MedianRange = {
  readonly median: Interval;
  readonly least: Interval;
  readonly greatest: Interval;
};

/** Whether the median may lie between the least and the greatest value. */
export const mayLieWithin = ({ median, least, greatest }: MedianRange): boolean =>
  median.high >= least.low && median.low <= greatest.high;

/**
 * Whether a median that is written so is exactly the middle of its range while more than twenty others could have been written, so
 * that chance alone would seldom put it there. It proves nothing: a middle of the range may have been taken for the median.
 */
export const isMidway = (
  { median, low, high }: { median: number; low: number; high: number },
  decimals: number,
): boolean => {
  const steps = (high - low) * 10 ** decimals;
  return steps > 20 && Math.abs(low + high - 2 * median) < 1e-9 * Math.max(1, Math.abs(median));
};

/**
 * The least and the most that `n` values can sum up to, given their median and range: the values below the median lie between the
 * least value and it, those above between it and the greatest. Of four values the sum is known: least, greatest and twice the
 * median. Throws a RangeError below two values.
 */
export const totalOf = ({ median, least, greatest }: MedianRange, n: number): Interval => {
  if (!Number.isInteger(n) || n < 2) throw new RangeError("a range needs two values or more");
  const middle = n % 2 === 0 ? 2 : 1;
  // Apart from the ends and the middle; of two values the ends are the middle.
  const side = Math.max(0, (n - middle) / 2 - 1);
  const ends = n === 2 ? scaled(median, 2) : sum([least, greatest, scaled(median, middle)]);
  return {
    low: ends.low + side * (least.low + median.low),
    high: ends.high + side * (median.high + greatest.high),
  };
};
