// Owns the test that a mean and a standard deviation of so many can come from whole numbers (GRIMMER): Anaya J. The GRIMMER test.
// PeerJ Preprints 2016;4:e2400v1, doi:10.7287/peerj.preprints.2400v1; without its tables of patterns, by the sum of squares that
// a standard deviation asks for (Allard A. Analytic-GRIMMER. 2018). Unlike that, it tries every sum that fits the mean, so that few
// decimals or many persons make no impossible ones, and refuses a sum of squares that is too small for whole numbers. It says
// nothing of a scale's ends, and where it finds nothing a sample need not exist.
import { scaled, type Interval } from "./interval.ts";
import { sumsOfMean, wholeIn } from "./whole-counts.ts";

/** Mean and standard deviation of whole answers of `n` persons to `items` questions each, as far as they are known. */
export type MeanAndDeviation = {
  readonly mean: Interval;
  /** With n − 1 in the denominator; not negative. */
  readonly sd: Interval;
  readonly n: number;
  readonly items?: number;
};

/**
 * Whether whole numbers may have this mean and this deviation. For each sum that fits the mean there must be a whole sum of
 * squares that fits the deviation, is as even or odd as the sum (a number and its square are both even or both odd), and is
 * not less than that of numbers as equal as can be. Where it says no, no sample has them; where it says yes, one may.
 */
export const mayBeWhole = ({ mean, sd, n, items = 1 }: MeanAndDeviation): boolean => {
  const sums = sumsOfMean(mean, n, items);
  if (sums === undefined) return false;
  if (n < 2) return true;
  // Answers in parts of 1/items are whole numbers after multiplying by `items`.
  const { low, high } = scaled(sd, items);
  for (let total = sums.low; total <= sums.high; total += 1) {
    const least = Math.max(0, low) ** 2 * (n - 1) + total ** 2 / n;
    const most = high ** 2 * (n - 1) + total ** 2 / n;
    const whole = wholeIn({ low: Math.max(least, leastSquares(total, n)), high: most });
    if (whole !== undefined && hasParity(whole, total)) return true;
  }
  return false;
};

/** The sum of squares of `n` whole numbers of this sum that are as equal as can be. */
const leastSquares = (total: number, n: number): number => {
  const each = Math.floor(total / n);
  const larger = total - each * n;
  return (n - larger) * each ** 2 + larger * (each + 1) ** 2;
};

/** Whether a number in it is even where `like` is, and odd where `like` is. */
const hasParity = ({ low, high }: Interval, like: number): boolean =>
  high > low || Math.abs(low - like) % 2 === 0;
