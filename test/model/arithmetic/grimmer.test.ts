import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeWhole } from "../../../model/arithmetic/grimmer.ts";
import { decimalsWritten, meantBy, roundedTo } from "../../../model/arithmetic/written-number.ts";

const meant = (written: string) => meantBy(Number(written), decimalsWritten(written));

/** Whether some whole numbers from 0 to `most` have this mean and deviation, by trying all. */
const byTrying = (mean: string, sd: string, n: number, most: number): boolean => {
  const [means, deviations] = [meant(mean), meant(sd)];
  const isIn = (value: number, { low, high }: { low: number; high: number }): boolean =>
    value >= low - 1e-9 && value <= high + 1e-9;
  const found = (values: readonly number[]): boolean => {
    if (values.length < n) {
      const from = values.at(-1) ?? 0;
      return Array.from({ length: most - from + 1 }, (_, i) => from + i).some((next) =>
        found([...values, next]),
      );
    }
    const average = values.reduce((a, b) => a + b, 0) / n;
    const squares = values.reduce((a, b) => a + (b - average) ** 2, 0);
    return isIn(average, means) && isIn(Math.sqrt(squares / (n - 1)), deviations);
  };
  return found([]);
};

// Of five numbers from 0 to 6 every one was tried; the last column is what trying gave, and is tried again below.
test.each([
  ["2.40", "1.14", 5, true],
  ["2.40", "1.15", 5, false],
  ["2.41", "1.14", 5, false],
  ["3.00", "1.58", 5, true],
  ["3.00", "1.00", 5, true],
  ["3.00", "1.10", 5, false],
  ["2.20", "0.45", 5, true],
  ["2.20", "0.40", 5, false],
] as const)(
  "a mean of %s with a deviation of %s of %d may be whole: %s",
  (mean, sd, n, isWhole) => {
    expect(byTrying(mean, sd, n, 6)).toBe(isWhole);
    expect(mayBeWhole({ mean: meant(mean), sd: meant(sd), n })).toBe(isWhole);
  },
);

test("the parity of sum and sum of squares tells apart what the mean alone lets pass", () => {
  // Ten numbers with the sum 30 have an even sum of squares: 90 + 9 × sd² of 100 gives 1.05, of 101 gives 1.11.
  const mean = meant("3.00");
  expect(mayBeWhole({ mean, sd: meant("1.05"), n: 10 })).toBe(true);
  expect(mayBeWhole({ mean, sd: meant("1.11"), n: 10 })).toBe(false);
});

test("answers to several questions are counted in parts", () => {
  expect(mayBeWhole({ mean: meant("2.45"), sd: meant("0.64"), n: 10, items: 2 })).toBe(true);
  expect(mayBeWhole({ mean: meant("2.43"), sd: meant("0.64"), n: 10, items: 2 })).toBe(false);
});

test("no mean and deviation of whole numbers are ever called impossible", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 100 }), { minLength: 2, maxLength: 60 }),
      fc.integer({ min: 0, max: 3 }),
      (values, decimals) => {
        const n = values.length;
        const average = values.reduce((a, b) => a + b, 0) / n;
        const squares = values.reduce((a, b) => a + (b - average) ** 2, 0);
        const printed = (value: number) =>
          roundedTo(Math.round(value * 10 ** decimals) / 10 ** decimals, decimals);
        const sd = printed(Math.sqrt(squares / (n - 1)));
        return mayBeWhole({ mean: printed(average), sd, n });
      },
    ),
  );
});
