// Tests which numbers of a text a power of ten is part of, and what they come to.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPowers } from "../../server/text/powers.ts";
import { plainReading } from "../../server/text/token.ts";
import { tokenize } from "../../server/text/tokens.ts";

const powersIn = (text: string) => [...findPowers(tokenize(text, plainReading)).values()];
const valuesIn = (text: string): number[] =>
  powersIn(text)
    .map(({ value }) => value)
    .sort((a, b) => a - b);

describe("a power of ten", () => {
  test.each([
    ["raised", "2.3 × 10⁹", [2.3e9]],
    ["raised below zero", "5.8 × 10⁻⁸", [5.8e-8]],
    ["written with a caret", "2.3 x 10^9", [2.3e9]],
    ["that lost what was raised, behind a dash", "5.8 × 10−8", [5.8e-8]],
    ["in brackets", "5 × 10(9)", [5e9]],
    ["that lost what was raised, in a unit", "2.3 × 109/L", [2.3e9]],
    ["with nothing before it", "p < 10⁻⁸", [1e-8]],
    ["of a negative number", "It was −2 × 10³", [-2000]],
    ["of both ends of a range", "16–28 × 10⁹", [16e9, 28e9]],
    ["of a value with its deviation", "2.3 ± 0.4 × 10⁹", [0.4e9, 2.3e9]],
    ["of a median with its range", "5 (2–8) × 10⁹", [2e9, 5e9, 8e9]],
    ["in a word", "1.2 million and 3 thousand", [3000, 1_200_000]],
  ])("%s", (_what, text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  test.each(["10 mm", "2 × 10 mm", "109/L", "a million", "3 to 10-8 mm", "grade 10(9)"])(
    "is none in %s",
    (text) => {
      expect(powersIn(text)).toEqual([]);
    },
  );

  test("alone behind a sign of multiplication is a unit", () => {
    expect(powersIn("leucocytes (×10⁹/L)")).toMatchObject([{ value: 1e9, isUnit: true }]);
    expect(powersIn("2.3 × 10⁹/L")).toMatchObject([{ value: 2.3e9, mantissa: 2.3, isUnit: false }]);
  });

  test("belongs to the last number before it, which ends with it", () => {
    const spans = [...findPowers(tokenize("16–28 × 10^9 L", plainReading))].map(([at, { to }]) => [
      at,
      to,
    ]);
    // Of the tokens 16 - 28 × 10 ^ 9 L.
    expect(spans.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [0, 1],
      [2, 7],
    ]);
  });

  test("is the number that is written in digits, to the last of them", () => {
    const mantissa = fc.integer({ min: 1, max: 9_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(mantissa, fc.integer({ min: -12, max: 12 }), (before, exponent) => {
        const [power] = powersIn(`It was ${before} × 10^${exponent} then`);
        expect(power).toMatchObject({ value: Number(`${before}e${exponent}`), mantissa: before });
      }),
    );
  });
});
