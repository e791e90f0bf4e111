// Tests how a source is named behind a caution, how directly it bears on a statement, and which comparisons a topic shows.
import { describe, expect, test } from "vitest";
import { comparisonsOf } from "../../model/kinds/compared-kinds.ts";
import { sourceDirectnessOf } from "../../model/source-directness.ts";
import { sourceName } from "../../model/source-name.ts";

test.each([
  [
    { source: { reference: "kelp:ref-35", name: "Judson 2014", cited: "[35]" } },
    "Judson 2014, [35]",
  ],
  [{ source: { reference: "kelp:ref-35", cited: "[35]" } }, "[35]"],
  [{}, undefined],
])("the source of the caution %j is named %s", (caution, text) => {
  expect(sourceName(caution)).toBe(text);
});

describe("how directly a source bears on a statement", () => {
  test.each([
    [{}, "unknown"],
    [{ setting: "direct" }, "direct"],
    [{ setting: "direct", population: "direct" }, "direct"],
    [{ setting: "direct", population: "unknown" }, "unknown"],
    [{ setting: "indirect", population: "unknown" }, "indirect"],
    [{ setting: "direct", population: "indirect" }, "indirect"],
  ] as const)("%j: %s", (directness, expected) => {
    expect(sourceDirectnessOf(directness)).toBe(expected);
  });
});

describe("the comparisons of a topic", () => {
  test.each([
    ["none for one share", [{ type: "incidence", total: 1 }], []],
    ["shares from two on", [{ type: "incidence", total: 2 }], ["shares"]],
    [
      "shares of several kinds together",
      [
        { type: "incidence", total: 1 },
        { type: "distribution", total: 1 },
      ],
      ["shares"],
    ],
    ["none for one differential", [{ type: "differential", total: 1 }], []],
    ["conditions from two on", [{ type: "differential", total: 2 }], ["differential"]],
    ["regimens from one on", [{ type: "regimen-result", total: 1 }], ["regimens"]],
    [
      "all in their order",
      [
        { type: "regimen-result", total: 1 },
        { type: "differential", total: 3 },
        { type: "demographic", total: 2 },
      ],
      ["shares", "differential", "regimens"],
    ],
    ["none of other kinds", [{ type: "imaging", total: 9 }], []],
  ])("%s", (_what, totals, comparisons) => {
    expect(comparisonsOf(totals)).toEqual(comparisons);
  });
});
