// Tests English number words against a speller of our own: what is spelled is read as it was meant.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isJoinedUnit,
  parseCardinal,
  parseJoined,
  parseOrdinal,
} from "../../server/text/number-words.ts";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number below a million in words, British: with "and". */
const spelled = (n: number): string[] => {
  if (n < 20) return [small[n] ?? ""];
  if (n < 100) {
    const ten = tens[Math.floor(n / 10) - 2] ?? "";
    return n % 10 === 0 ? [ten] : [ten, ...spelled(n % 10)];
  }
  const [size, word] = n < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = n % size;
  const joint = rest > 0 && rest < 100 ? ["and"] : [];
  return [
    ...spelled(Math.floor(n / size)),
    word,
    ...(rest === 0 ? [] : [...joint, ...spelled(rest)]),
  ];
};

describe("a cardinal", () => {
  test("is what was spelled, whole, whatever follows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const words = spelled(n);
        expect(parseCardinal([...words, "patients"], false)).toEqual({
          value: n,
          used: words.length,
        });
      }),
    );
  });

  test("is the same with the letters of ligatures lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const words = spelled(n).map((word) => word.replaceAll("fi", "f"));
        expect(parseCardinal(words, false)?.value).toBe(n);
      }),
    );
  });

  test.each([
    [["two", "three"], 2, 1],
    [["twenty", "eleven"], 20, 1],
    [["five", "and", "six"], 5, 1],
    [["two", "hundred", "and", "others"], 200, 2],
    [["three", "million"], 3_000_000, 2],
  ])("ends where no part of it follows: %j", (words, value, used) => {
    expect(parseCardinal(words, false)).toEqual({ value, used });
  });

  test("is no bare scale and no plural", () => {
    expect(parseCardinal(["hundred"], false)).toBeUndefined();
    expect(parseCardinal(["hundreds"], false)).toBeUndefined();
    expect(parseCardinal(["a", "hundred"], false)).toBeUndefined();
  });

  test("that lost an h is known only where texts lose it", () => {
    expect(parseCardinal(["Tree"], true)?.value).toBe(3);
    expect(parseCardinal(["Tirty", "two"], true)?.value).toBe(32);
    expect(parseCardinal(["Tree"], false)).toBeUndefined();
    expect(parseCardinal(["Ten"], true)?.value).toBe(10);
  });
});

test("an ordinal is one word, or a ten with a unit behind it", () => {
  expect(parseOrdinal(["twelfth", "rib"], false)).toEqual({ value: 12, used: 1 });
  expect(parseOrdinal(["twenty", "first"], false)).toEqual({ value: 21, used: 2 });
  expect(parseOrdinal(["twentieth"], false)).toEqual({ value: 20, used: 1 });
  expect(parseOrdinal(["twenty", "tenth"], false)).toBeUndefined();
  expect(parseOrdinal(["twelve", "first"], false)).toBeUndefined();
  expect(parseOrdinal(["three"], false)).toBeUndefined();
});

test("a number joined to its unit is read without it", () => {
  expect(parseJoined("tenfold", false)).toBe(10);
  expect(parseJoined("twoyear", false)).toBe(2);
  expect(parseJoined("Treeports", true)).toBe(3);
  expect(parseJoined("manifold", false)).toBeUndefined();
  expect(isJoinedUnit("Years")).toBe(true);
  expect(isJoinedUnit("yearly")).toBe(false);
});
