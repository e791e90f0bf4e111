// Tests which known words mistyped ones are taken for.
import { expect, test } from "vitest";
import { didYouMean, nearestWord } from "../../server/problems/did-you-mean.ts";

const known = ["measure", "inferior-vena-cava", "renal-vein", "left-renal-vein", "iliac-vein"];

test.each([
  ["measur", "measure"],
  ["maesure", "measure"],
  ["Measure", "measure"],
  ["renal-vien", "renal-vein"],
  ["vena-cava-inferior", "inferior-vena-cava"],
  ["renal-vein-left", "left-renal-vein"],
])("%s is taken for %s", (word, meant) => {
  expect(nearestWord(word, known)).toBe(meant);
});

test("a word that is far from all is taken for none", () => {
  expect(nearestWord("chemotherapy", known)).toBeUndefined();
  expect(didYouMean("ab", ["cd"])).toBeUndefined();
});

test("of two that are equally near, the first in order is named, whatever the order given", () => {
  expect(didYouMean("cat", ["hat", "bat"])).toBe('did you mean "bat"?');
  expect(didYouMean("cat", ["bat", "hat"])).toBe('did you mean "bat"?');
});
