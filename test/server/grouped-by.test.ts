// Tests putting items together by a key, and halving what is sorted.
import { describe, expect, test } from "vitest";
import { firstWhere, placeOfWord } from "../../server/first-where.ts";
import { eachOnce, groupedBy } from "../../server/grouped-by.ts";

const lengthOf = (word: string): string => String(word.length);

describe("groups", () => {
  test("stand in the order of their first item, and hold theirs in order", () => {
    expect(groupedBy(["kelp", "ox", "silk", "ax"], lengthOf)).toEqual([
      ["kelp", "silk"],
      ["ox", "ax"],
    ]);
  });

  test("leave out what has no key, and none is empty", () => {
    expect(groupedBy(["kelp", "ox"], (word) => (word === "ox" ? undefined : word))).toEqual([
      ["kelp"],
    ]);
    expect(groupedBy([], lengthOf)).toEqual([]);
  });
});

test("what has the same key comes once, the last of it at the place of the first", () => {
  expect(eachOnce(["kelp", "ox", "silk"], lengthOf)).toEqual(["silk", "ox"]);
  expect(eachOnce(new Set(["kelp"]), lengthOf)).toEqual(["kelp"]);
  expect(eachOnce([], lengthOf)).toEqual([]);
});

describe("halving", () => {
  test.each([0, 1, 2, 3, 7, 8])("finds the first of eight that is %d or more", (wanted) => {
    expect(firstWhere(0, 8, (number) => number >= wanted)).toBe(wanted);
  });

  test("begins where it is told, and ends where nothing holds", () => {
    expect(firstWhere(5, 8, () => true)).toBe(5);
    expect(firstWhere(5, 8, () => false)).toBe(8);
    expect(firstWhere(3, 3, () => true)).toBe(3);
  });

  test.each([
    ["ash", 0],
    ["elm", 1],
    ["fir", 2],
    ["oak", 2],
    ["yew", 3],
    ["", 0],
  ])("puts %s at place %d", (word, place) => {
    expect(placeOfWord(["ash", "elm", "oak"], word)).toBe(place);
  });
});
