import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atLeast,
  atMost,
  difference,
  exactly,
  mayBeAtMost,
  meets,
  ratio,
  sum,
} from "../../../model/arithmetic/interval.ts";
import { dimensionOf, factorBetween } from "../../../model/arithmetic/units.ts";
import { roundedTo } from "../../../model/arithmetic/written-number.ts";

test("intervals meet where a number lies in both, the ends included", () => {
  expect(meets({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(true);
  expect(meets({ low: 1, high: 2 }, { low: 2.001, high: 3 })).toBe(false);
  expect(meets(atLeast(70), atMost(60))).toBe(false);
  expect(meets(exactly(0.1 + 0.2), exactly(0.3))).toBe(true);
});

test("more than 70 may not be at most 60 and a half; 60 and a half may", () => {
  expect(mayBeAtMost(atLeast(70), { low: 59.5, high: 60.5 })).toBe(false);
  expect(mayBeAtMost(atLeast(60.5), { low: 59.5, high: 60.5 })).toBe(true);
});

test("an interval with 0 in it divides nothing", () => {
  expect(() => ratio(exactly(1), { low: -1, high: 1 })).toThrow(RangeError);
});

test("sums and differences of rounded numbers hold those of the numbers themselves", () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  const decimals = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), decimals, (values, places) => {
      const printed = values.map((value) =>
        roundedTo(Math.round(value * 10 ** places) / 10 ** places, places),
      );
      const [first = exactly(0), ...rest] = printed;
      const [start = 0, ...others] = values;
      const total = values.reduce((a, b) => a + b, 0);
      const left = others.reduce((a, b) => a - b, start);
      return (
        meets(sum(printed), exactly(total)) && meets(difference(first, sum(rest)), exactly(left))
      );
    }),
  );
});

test.each([
  ["cm[H2O]", "mm[Hg]", 20, 14.71],
  ["mm[Hg]", "cm[H2O]", 12, 16.31],
  ["L", "mL", 1.5, 1500],
  ["a", "mo", 2, 24],
  ["wk", "d", 3, 21],
  ["mm", "cm", 80, 8],
  ["g/dL", "g/L", 7.7, 77],
  ["kPa", "mm[Hg]", 1, 7.5],
  ["10*9/L", "10*6/mL", 2.3, 2.3],
  ["10*6/mL", "10*9/L", 1.8, 1.8],
  ["10^3/uL", "10*9/L", 7.5, 7.5],
  ["10*5", "1", 3, 300_000],
  ["1", "10*6", 1_800_000, 1.8],
  ["10*-3.mol", "10*-6.mol", 2, 2000],
  ["10*5{cells}", "10*6{cells}", 5, 0.5],
  ["/uL", "10*9/L", 4500, 4.5],
])("%s in %s: %d is %d", (from, to, value, converted) => {
  expect(value * (factorBetween(from, to) ?? NaN)).toBeCloseTo(converted, 2);
});

test("what measures different things is not converted, and an unknown unit is its own sort", () => {
  expect(factorBetween("mL", "cm")).toBeUndefined();
  expect(factorBetween("{unit}", "mL")).toBeUndefined();
  expect(factorBetween("{unit}", "{unit}")).toBe(1);
  expect(dimensionOf("mm[Hg]")).toBe("pressure");
  expect(factorBetween("10*9/L", "10*9")).toBeUndefined();
  expect(factorBetween("10*5{cells}", "10*5")).toBeUndefined();
  expect(factorBetween("10*6/mL", "g/L")).toBeUndefined();
});
