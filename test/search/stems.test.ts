// Tests what stands for all forms of a word.
import { expect, test } from "vitest";
import { stemOf } from "../../server/search/stems.ts";

// The examples of Porter, An algorithm for suffix stripping (1980), doi 10.1108/eb046814.
test.each([
  ["caresses", "caress"],
  ["ponies", "poni"],
  ["plastered", "plaster"],
  ["motoring", "motor"],
  ["hopping", "hop"],
  ["happy", "happi"],
  ["relational", "relat"],
  ["triplicate", "triplic"],
  ["adjustment", "adjust"],
  ["controll", "control"],
])("%j stands for its forms as %j", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test("the forms of a word are one, at every call", () => {
  expect(["resect", "resected", "resection", "resections"].map(stemOf)).toEqual([
    ...["resect", "resect", "resect", "resect"],
  ]);
  expect(stemOf("resection")).toBe("resect");
});

test("what has two letters, a digit, a capital, an accent or more than 40 letters stays as it is", () => {
  const long = `${"x".repeat(40)}s`;
  expect(["is", "ps", "p53s", "KELPS", "naïves", long, ""].map(stemOf)).toEqual([
    ...["is", "ps", "p53s", "KELPS", "naïves", long, ""],
  ]);
});
