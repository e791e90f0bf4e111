// Tests what options must not give away, by themselves and over the fictional article and the first paper.
import { expect, test } from "vitest";
import {
  isInDefinition,
  isKeyDenial,
  isKeyLong,
  isKeyShown,
  overlapInWords,
  withoutOverlaps,
} from "../../server/learning/fair-options.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test("options with the same stems, or of which one holds the other, overlap", () => {
  expect(overlapInWords("resected tumour", "resection of the tumour")).toBe(true);
  expect(overlapInWords("difference", "a significant difference")).toBe(true);
  expect(overlapInWords("much rarer than", "much commoner than")).toBe(false);
  expect(withoutOverlaps("no fat", ["fat", "a target sign", "target signs"])).toEqual([
    "a target sign",
  ]);
});

test("a key half again as long as all others stands out", () => {
  expect(isKeyLong(["four words that tell", "two words", "a word"])).toBe(true);
  expect(isKeyLong(["two words", "a word"])).toBe(false);
});

test("a word of the key beside the gap gives it away, unless all options share it", () => {
  expect(isKeyShown(["smooth muscle", "fat", "nerve"], "A tumour of muscles is _____.")).toBe(true);
  expect(isKeyShown(["upper part", "lower part"], "In this part: the _____.")).toBe(false);
});

test("a key that alone denies something stands out", () => {
  expect(isKeyDenial(["no signs", "a mass", "a rash"])).toBe(true);
  expect(isKeyDenial(["no signs", "a mass", "no pulse"])).toBe(false);
  expect(isKeyDenial(["a mass", "no signs", "a rash"])).toBe(false);
  expect(isKeyDenial(["nodular", "notched", "northern"])).toBe(false);
});

test("a word of a definition gives a feature away, unless the paper’s disease is defined with it too", () => {
  expect(isInDefinition("fat in the tumour", "A tumour of fat cells.", "A tumour.")).toBe(true);
  expect(isInDefinition("edge of the tumour", "A tumour of fat cells.", "A tumour.")).toBe(false);
});

test.each(papers)("%s: no option of a completion is held by another", async (at) => {
  const asked = draftedBy("completion", await roomOf(at));
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, given = "", choices } of asked) {
    const [key = "", ...wrong] = choices;
    expect(withoutOverlaps(key, wrong), of.node.id).toEqual(wrong);
    expect(isKeyLong(choices), of.node.id).toBe(false);
    expect(isKeyShown(choices, given), of.node.id).toBe(false);
    expect(isKeyDenial(choices), of.node.id).toBe(false);
  }
});
