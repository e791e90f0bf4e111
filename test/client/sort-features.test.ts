// Tests the orders in which features of a differential diagnosis are read.
import { expect, test } from "vitest";
import {
  claimsOf,
  featureOrderText,
  nextFeatureOrder,
  sortFeatures,
  type FeatureOrder,
} from "../../client/compare/sort-features.ts";
import type { ComparedFeature } from "../../model/views/compare.ts";

type Saying = ComparedFeature["cells"][number]["says"][number];
const says = (claim: string, points?: Saying["points"]): Saying => ({
  claim: `kelp:${claim}`,
  figures: [],
  ...(points === undefined ? {} : { points }),
});
const feature = (label: string, ofCyst: Saying[], ofHernia: Saying[] = []) => ({
  row: {
    feature: { id: `concept:${label}`, kind: "concept" as const, label },
    values: [],
    cells: [
      { condition: "concept:cyst", says: ofCyst },
      { condition: "concept:hernia", says: ofHernia },
    ].filter((cell) => cell.says.length > 0),
  },
});
const rows = [
  feature("swelling", [], [says("a"), says("b")]),
  feature("pain", [says("c", "shared")]),
  feature("Gas", [says("d", "against"), says("e", "against")], [says("f")]),
  feature("fluid", [says("g", "for")], [says("g")]),
  feature("age", [says("h")]),
];
const sorted = (order: FeatureOrder): string[] =>
  sortFeatures(rows, order).map(({ row }) => row.feature.label);

test("features sort by name as people expect", () => {
  expect(sorted({ by: "feature", isDown: false })).toEqual([
    "age",
    "fluid",
    "Gas",
    "pain",
    "swelling",
  ]);
});

test("a claim on two conditions counts once, and equal ones keep their order", () => {
  expect(rows.map(({ row }) => claimsOf(row))).toEqual([2, 1, 3, 1, 1]);
  expect(sorted({ by: "claims", isDown: true })).toEqual([
    "Gas",
    "swelling",
    "pain",
    "fluid",
    "age",
  ]);
});

test("by a condition what points to it comes first, and what is not entered last whichever way", () => {
  expect(sorted({ by: "concept:cyst", isDown: false })).toEqual([
    "fluid",
    "Gas",
    "pain",
    "age",
    "swelling",
  ]);
  expect(sorted({ by: "concept:cyst", isDown: true })).toEqual([
    "age",
    "pain",
    "Gas",
    "fluid",
    "swelling",
  ]);
});

test("a press sorts, the next the other way, and the order is put into words", () => {
  const byClaims = nextFeatureOrder(undefined, "claims");
  expect(byClaims).toEqual({ by: "claims", isDown: true });
  expect(nextFeatureOrder(byClaims, "claims").isDown).toBe(false);
  const byCyst = nextFeatureOrder(byClaims, "concept:cyst");
  const cyst = { id: "concept:cyst", kind: "concept", label: "cyst" } as const;
  const conditions = [{ condition: cyst, isDisease: false }];
  expect(featureOrderText(undefined, conditions)).toBe("Sorted by examination.");
  expect(featureOrderText(byClaims, conditions)).toBe(
    "Sorted by how many claims state it, the most first.",
  );
  expect(featureOrderText(byCyst, conditions)).toBe(
    "Sorted by cyst: what points to it first, nothing entered last.",
  );
});
