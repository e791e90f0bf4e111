import { expect, test } from "vitest";
import {
  countText,
  listText,
  numberText,
  pluralOf,
  roundedText,
  asSentence,
  countInWords,
  numberInWords,
} from "../../model/formats.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1_240, "1,240"],
  [100_000, "100,000"],
  [1_234_567.891, "1,234,567.891"],
  [0.05, "0.05"],
  [0.000_001_5, "0.0000015"],
  [-12.5, "-12.5"],
])("%d is written %j", (n, text) => {
  expect(numberText(n)).toBe(text);
});

test.each([
  [1_197.46, 1, "1,197.5"],
  [2, 2, "2.00"],
  [1_240.5, 0, "1,241"],
])("%d with %d decimals is written %j", (n, decimals, text) => {
  expect(roundedText(n, decimals)).toBe(text);
});

test.each([
  [0, "0 claims"],
  [1, "1 claim"],
  [2, "2 claims"],
  [1.5, "1.5 claims"],
  [1_240, "1,240 claims"],
])("%d is counted %j", (n, text) => {
  expect(countText(n, "claim")).toBe(text);
});

test("a plural of its own is taken, for verbs as well", () => {
  expect(countText(2, "study", "studies")).toBe("2 studies");
  expect([1, 2].map((n) => pluralOf(n, "leans", "lean"))).toEqual(["leans", "lean"]);
});

test.each([
  [[], "and", ""],
  [["kelp"], "and", "kelp"],
  [["kelp", "silk"], "or", "kelp or silk"],
  [["kelp", "silk", "wool"], "and", "kelp, silk and wool"],
  [["kelp", "silk", "kelp"], "or", "kelp or silk"],
] as const)("%j with %j is %j", (items, word, text) => {
  expect(listText(items, word)).toBe(text);
});

test("counts in running text are words below ten", () => {
  expect([0, 1, 9, 10, 1240].map(numberInWords)).toEqual(["no", "one", "nine", "10", "1,240"]);
  expect([0, 1, 2].map((n) => countInWords(n, "study", "studies"))).toEqual([
    "no study",
    "one study",
    "two studies",
  ]);
});

test("a clause becomes a sentence once", () => {
  const clauses = ["no source is given", "Ends already.", "so (in part)", "so (In part.)", ""];
  expect(clauses.map(asSentence)).toEqual([
    "No source is given.",
    "Ends already.",
    "So (in part).",
    "So (In part.)",
    "",
  ]);
});
