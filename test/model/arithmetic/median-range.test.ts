import fc from "fast-check";
import { expect, test } from "vitest";
import { isAtMost } from "../../../model/arithmetic/interval.ts";
import { isMidway, mayLieWithin, totalOf } from "../../../model/arithmetic/median-range.ts";
import { exactly } from "../../../model/arithmetic/interval.ts";
import { roundedTo } from "../../../model/arithmetic/written-number.ts";

test("a median lies within its range, as far as both are written", () => {
  const range = { least: roundedTo(4.2, 1), greatest: roundedTo(10.7, 1) };
  expect(mayLieWithin({ median: roundedTo(7.45, 2), ...range })).toBe(true);
  expect(mayLieWithin({ median: roundedTo(11, 0), ...range })).toBe(true);
  expect(mayLieWithin({ median: roundedTo(11, 1), ...range })).toBe(false);
  expect(mayLieWithin({ median: roundedTo(4, 1), ...range })).toBe(false);
});

test.each([
  [7.45, 4.2, 10.7, 2, true],
  [7.46, 4.2, 10.7, 2, false],
  [85, 70, 99, 0, false],
  // With so few values to choose from, it is no wonder.
  [7, 6, 8, 0, false],
  [16, 6, 26, 0, false],
  [17, 6, 28, 0, true],
])(
  "a median of %d from %d to %d with %d decimals is midway: %s",
  (median, low, high, decimals, is) => {
    expect(isMidway({ median, low, high }, decimals)).toBe(is);
  },
);

test("four values are known by median and range: least, greatest and twice the median", () => {
  const total = totalOf({ median: exactly(550), least: exactly(200), greatest: exactly(1500) }, 4);
  expect(total).toEqual(exactly(2800));
});

test("two values are twice their median", () => {
  const total = totalOf({ median: exactly(5), least: exactly(2), greatest: exactly(8) }, 2);
  expect(total).toEqual(exactly(10));
});

test("the total of one value, or of half a value, is no question", () => {
  const five = { median: exactly(5), least: exactly(5), greatest: exactly(5) };
  expect(() => totalOf(five, 1)).toThrow(RangeError);
  expect(() => totalOf(five, 2.5)).toThrow(RangeError);
});

test("the sum of values always lies in the total of their median and range, whose ends some values reach", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }),
      (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const n = sorted.length;
        const at = (i: number) => sorted[i] ?? NaN;
        const median = (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2;
        const [least, greatest] = [at(0), at(n - 1)];
        const total = totalOf(
          { median: exactly(median), least: exactly(least), greatest: exactly(greatest) },
          n,
        );
        const sum = values.reduce((a, b) => a + b, 0);
        return isAtMost(total.low, sum) && isAtMost(sum, total.high);
      },
    ),
  );
  // 1, 1, 3, 3, 9 and 1, 3, 3, 9, 9 have the median 3 and run from 1 to 9.
  const five = { median: exactly(3), least: exactly(1), greatest: exactly(9) };
  expect(totalOf(five, 5)).toEqual({ low: 17, high: 25 });
});
