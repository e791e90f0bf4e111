// A small library of arithmetic that allows for rounding: intervals here, then one file for each test of published figures
// (written-number, whole-counts, grimmer, median-range, ratio-interval, survival, partial-date, units), which names its method, the
// source of it and what it cannot tell. Every function is pure, knows no claim, no
// file and no other room, and gives an interval or a number, never a verdict in words. What they share: a figure is known as
// far as it is written, so a test asks whether intervals meet, and nothing is called wrong that rounding explains.

/** All numbers from `low` to `high`, both included; infinite where there is no end. */
export type Interval = { readonly low: number; readonly high: number };

/** The interval of one number that is known exactly, as counts are. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

/** Everything that is not below `low`. */
export const atLeast = (low: number): Interval => ({ low, high: Infinity });

/** Everything that is not above `high`. */
export const atMost = (high: number): Interval => ({ low: -Infinity, high });

/** Binary fractions miss decimal ones by less than this part of them. */
const slack = (a: number, b: number): number =>
  1e-9 * Math.max(1, ...[a, b].filter(Number.isFinite).map(Math.abs));

/** Whether `a` is not above `b`, but for the error of binary fractions. */
export const isAtMost = (a: number, b: number): boolean => a <= b + slack(a, b);

/** Whether some number lies in both: what rounding explains. */
export const meets = (a: Interval, b: Interval): boolean =>
  isAtMost(a.low, b.high) && isAtMost(b.low, a.high);

/** Whether some number of `a` is not above some number of `b`. */
export const mayBeAtMost = (a: Interval, b: Interval): boolean => isAtMost(a.low, b.high);

/** The sum of one number of each; 0 of none. */
export const sum = (terms: readonly Interval[]): Interval =>
  terms.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), exactly(0));

/** `a` less `b`. */
export const difference = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

const spanOf = (values: readonly number[]): Interval => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

/** `a` over `b`, finite and without 0 in `b`. Throws a RangeError where 0 lies in it. */
export const ratio = (a: Interval, b: Interval): Interval => {
  if (b.low <= 0 && b.high >= 0) throw new RangeError("division by an interval that holds 0");
  return spanOf([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
};

/** `a` times a number that is not negative; its infinite ends stay so. */
export const scaled = (a: Interval, factor: number): Interval => ({
  low: a.low * factor,
  high: a.high * factor,
});

/** The interval of `f` over `a`, where `f` rises all the way. */
export const rising = (a: Interval, f: (value: number) => number): Interval => ({
  low: f(a.low),
  high: f(a.high),
});
