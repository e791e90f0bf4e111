// Tests what a statement says without its curator's remarks, and which labels order something.
import { describe, expect, test } from "vitest";
import { isOrder, isPlainlyStated, statedPart } from "../../server/learning/drafted-question.ts";
import { claimOf } from "../graphs/hand-made.ts";
import { alone } from "./hand-made-room.ts";

const saying = (statement: string) => alone(claimOf("one", { statement }));

describe("what a statement says", () => {
  test.each([
    ["Kelp was soaked; for how long is not stated.", "Kelp was soaked."],
    ["Kelp was soaked; no figure is told.", "Kelp was soaked."],
    ["Kelp was soaked; why, the paper leaves open.", "Kelp was soaked."],
    ["Kelp was soaked; “brine” as it has it.", "Kelp was soaked."],
    // Only the clause at the end is a remark.
    ["Kelp was soaked; it swelled; how far is not given.", "Kelp was soaked; it swelled."],
    ["Kelp was soaked; it swelled.", "Kelp was soaked; it swelled."],
    ["How long is not stated; kelp swelled.", "How long is not stated; kelp swelled."],
    [
      "Kelp was soaked, for how long is not stated.",
      "Kelp was soaked, for how long is not stated.",
    ],
    ["; not stated", "; not stated"],
  ])("%j is %j", (statement, stated) => {
    expect(statedPart(saying(statement))).toBe(stated);
  });
});

test.each([
  ["Kelp was soaked.", true],
  ["Kelp was soaked; for how long is not stated.", true],
  ["It is not stated for how long kelp was soaked.", false],
  ["Kelp was called “soaked”.", false],
  ["It is unclear whether kelp swells.", false],
  ["Kelp is not stationary.", true],
])("whether %j says nothing of how it is stated is %j", (statement, expected) => {
  expect(isPlainlyStated(saying(statement))).toBe(expected);
});

test.each([
  ["Avoid brine", true],
  ["use of brine", true],
  ["Selection of kelp", false],
  ["Brine: avoid", false],
  ["", false],
])("whether the label %j orders something is %j", (label, expected) => {
  expect(isOrder(label)).toBe(expected);
});
