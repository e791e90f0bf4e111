// Owns what a number that is written may stand for: the interval that rounds to it, wider or open where a comparator says so.
import { atLeast, atMost, type Interval } from "./interval.ts";

/** How a number compares with what is meant: `=` rounded to it, `~` about, the others as they read. */
export type Comparison = "=" | "<" | ">" | "<=" | ">=" | "~";

/**
 * Decimal places of a number as it is written: 2 of "7.80", which "7.8" has not. Of a plain number those that it needs. A
 * number in powers of ten ("1e-4") has the places of the digits that it stands for.
 */
export const decimalsWritten = (written: string | number): number => {
  const [, fraction = "", power = "0"] =
    /^[+-]?\d*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(String(written).trim()) ?? [];
  return Math.max(0, fraction.length - Number(power));
};

/** Half a unit of the last place that is written. */
const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals;

/**
 * All numbers that round to `value` at so many decimal places. Both ends belong to it: people round halves up, down and to
 * even, and none of these is wrong.
 */
export const roundedTo = (value: number, decimals: number): Interval => ({
  low: value - halfUnit(decimals),
  high: value + halfUnit(decimals),
});

/** Half a unit of the last digit that is not 0: 5 of 60, 50 of 1500, 0.05 of 1.2. */
const halfOfLastDigit = (value: number, decimals: number): number => {
  const digits = Math.round(Math.abs(value) * 10 ** decimals);
  const zeros = digits === 0 ? 0 : (/0*$/.exec(String(digits))?.[0].length ?? 0);
  return 0.5 * 10 ** (zeros - decimals);
};

/**
 * What a number may stand for that is written with so many decimal places. "About 60" is taken as rounded to tens, "about 58"
 * to ones: to the last digit that is not 0. A bound ("more than 70", "p < 0.05") is chosen and not rounded, so it is exact, and
 * belongs to what it bounds.
 */
export const meantBy = (
  value: number,
  decimals: number,
  comparison: Comparison = "=",
): Interval => {
  switch (comparison) {
    case "=":
      return roundedTo(value, decimals);
    case "~": {
      const half = halfOfLastDigit(value, decimals);
      return { low: value - half, high: value + half };
    }
    case "<":
    case "<=":
      return atMost(value);
    case ">":
    case ">=":
      return atLeast(value);
  }
};
