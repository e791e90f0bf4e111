import fc from "fast-check";
import { expect, test } from "vitest";
import {
  allowedRatio,
  isCentred,
  logCentre,
  pAgrees,
  pOfDifference,
  pOfRatio,
  reachOf,
  sidesAgree,
  twoSidedP,
} from "../../../model/arithmetic/ratio-interval.ts";
import { decimalsWritten, meantBy, roundedTo } from "../../../model/arithmetic/written-number.ts";

const meant = (written: string) => meantBy(Number(written), decimalsWritten(written));
const given = (ratio: string, low: string, high: string) => ({
  ratio: meant(ratio),
  low: meant(low),
  high: meant(high),
});

// Quantiles that every table of the normal distribution has.
test.each([
  [0, 1],
  [1, 0.31731],
  [1.644854, 0.1],
  [1.959964, 0.05],
  [2.575829, 0.01],
  [2.999999, 0.0027],
  [3.000001, 0.0027],
  [3.290527, 0.001],
  [4.891638, 0.000001],
])("%d standard errors are p = %d", (z, p) => {
  expect(twoSidedP(z) / p).toBeCloseTo(1, 3);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

test("an interval of 95 per cent reaches 1.96 standard errors, one of 99 per cent 2.58", () => {
  expect(reachOf(95)).toBeCloseTo(1.959964, 5);
  expect(reachOf(99)).toBeCloseTo(2.575829, 5);
});

test.each([
  ["0.73", "0.56", "0.94", true],
  ["0.46", "0.24", "0.89", true],
  // The middle is 0.726.
  ["0.83", "0.56", "0.94", false],
  // A slip of a digit in a limit.
  ["0.73", "0.56", "1.94", false],
  ["7.80", "1.94", "32.05", true],
  ["2.0", "1.0", "4.0", true],
  // The middle on the plain scale is no middle.
  ["2.5", "1.0", "4.0", false],
])("a ratio of %s from %s to %s is in the middle: %s", (ratio, low, high, isRight) => {
  expect(isCentred(given(ratio, low, high))).toBe(isRight);
});

test("the middle on the log scale is the geometric mean of the limits", () => {
  const centre = logCentre(given("2", "1.000", "4.000"));
  expect(centre.low).toBeCloseTo(2, 2);
  expect(centre.high).toBeCloseTo(2, 2);
});

test("p follows from ratio and interval: 0.73, 0.56 to 0.94, gives 0.017", () => {
  const follows = pOfRatio(given("0.7300", "0.5600", "0.9400"));
  expect(follows.low).toBeCloseTo(0.0172, 3);
  expect(follows.high).toBeCloseTo(0.0172, 3);
  expect(pAgrees(meant("0.016"), pOfRatio(given("0.73", "0.56", "0.94")))).toBe(true);
  expect(pAgrees(meant("0.0001"), pOfRatio(given("0.73", "0.56", "0.94")))).toBe(false);
});

test("p follows from a difference on its own scale: 10, 5 to 15", () => {
  const follows = pOfDifference(given("10.00", "5.00", "15.00"));
  expect(follows.high / 0.00009).toBeCloseTo(1, 1);
});

test.each([
  ["1", "9", "0.12", 0, false],
  ["-1", "9", "0.12", 0, true],
  ["5", "15", "0.0001", 0, true],
  ["0.65", "2.05", "0.01", 1, false],
  ["0.56", "0.94", "0.02", 1, true],
  // 1.00 may be 0.995 or 1.004: rounding leaves it open.
  ["1.00", "1.09", "0.06", 1, true],
  ["1.00", "1.09", "0.04", 1, true],
])("an interval from %s to %s and p = %s agree on %d: %s", (low, high, p, noEffect, isRight) => {
  expect(sidesAgree({ low: meant(low), high: meant(high) }, meant(p), noEffect)).toBe(isRight);
});

test("no ratio with the interval and p value of its own standard error is ever a finding", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      fc.integer({ min: 2, max: 3 }),
      (log, error, decimals) => {
        const reach = reachOf(95);
        const printed = (value: number) =>
          roundedTo(Math.round(value * 10 ** decimals) / 10 ** decimals, decimals);
        const limits = {
          ratio: printed(Math.exp(log)),
          low: printed(Math.exp(log - reach * error)),
          high: printed(Math.exp(log + reach * error)),
        };
        const p = roundedTo(Math.round(twoSidedP(log / error) * 1000) / 1000, 3);
        if (limits.low.low <= 0) return true;
        return isCentred(limits) && sidesAgree(limits, p, 1) && pAgrees(p, pOfRatio(limits));
      },
    ),
  );
});

test("what a ratio may be is the centre of its limits, and a tenth of the way to either", () => {
  const exact = (value: number) => ({ low: value, high: value });
  // From 0.25 to 4 it is 1; the way to either limit is a factor of 4, a tenth of it one of 4 ** 0.1.
  const { low, high } = allowedRatio({ low: exact(0.25), high: exact(4) });
  expect(low).toBeCloseTo(1 / 4 ** 0.1, 10);
  expect(high).toBeCloseTo(4 ** 0.1, 10);
  // Limits that are one leave nothing open.
  const one = allowedRatio({ low: exact(2), high: exact(2) });
  expect([one.low, one.high].map((n) => Number(n.toFixed(10)))).toEqual([2, 2]);
});

test("what a ratio may be is wider where its limits are rounded", () => {
  const { low, high } = allowedRatio(given("1", "0.5", "2"));
  // 0.45 to 0.55 and 1.5 to 2.5: the centre lies between their geometric means.
  const tenth = (2.5 / 0.45) ** 0.05;
  expect(low).toBeCloseTo(Math.sqrt(0.45 * 1.5) / tenth, 6);
  expect(high).toBeCloseTo(Math.sqrt(0.55 * 2.5) * tenth, 6);
});
