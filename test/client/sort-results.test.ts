// Tests the orders in which results are read.
import { expect, test } from "vitest";
import {
  bestDirectness,
  deepestReading,
  nextOrder,
  orderText,
  sortResults,
  worstStanding,
} from "../../client/compare/sort-results.ts";
import type { RegimenResult } from "../../model/views/compare.ts";

const result = (label: string, participants?: number, p?: number): RegimenResult => ({
  id: "kelp:result",
  label,
  bearsOn: [],
  ...(participants === undefined ? {} : { participants }),
  outcome: { label: "recurrence" },
  arms: [],
  between: {
    cited:
      p === undefined
        ? []
        : [
            {
              id: "p",
              measure: "share",
              measureName: "share",
              standsBy: "bound",
              p: { comparator: "=", value: p },
            },
          ],
    reported: [],
  },
  sources: [],
});
const results = [result("Dune", 300, 0.2), result("Ash"), result("Birch 2", 24, 0.04)];
const order = (...asked: Parameters<typeof sortResults>[1][]): string[][] =>
  asked.map((one) => sortResults(results, one).map(({ label }) => label));

test("results stand as given until a column is asked for", () => {
  expect(order(undefined)).toEqual([["Dune", "Ash", "Birch 2"]]);
});

test("results without a value come last whichever way", () => {
  expect(order({ by: "people", isDown: false }, { by: "people", isDown: true })).toEqual([
    ["Birch 2", "Dune", "Ash"],
    ["Dune", "Birch 2", "Ash"],
  ]);
  expect(order({ by: "p", isDown: false })).toEqual([["Birch 2", "Dune", "Ash"]]);
});

test("names sort as people expect", () => {
  expect(order({ by: "result", isDown: false })).toEqual([["Ash", "Birch 2", "Dune"]]);
});

type Source = RegimenResult["sources"][number];
const axis = (grade: Source["directness"][number]["grade"]): Source["directness"][number] => ({
  axis: "site",
  name: "Site",
  means: "Where it is.",
  grade,
});
const report = (depth: Source["reports"][number]["depth"]): Source["reports"][number] => ({
  id: "report:one",
  statement: "It was so.",
  work: { id: "work:ash-2018", kind: "work", label: "Ash 2018" },
  depth,
  conditional: false,
});
const from = (label: string, source: Partial<Source>): RegimenResult => ({
  ...result(label),
  sources: [{ directness: [], reports: [], ...source }],
});
const work = { id: "work:ash-2018", kind: "work", label: "Ash 2018" } as const;
const sourced = [
  from("Not identified", {}),
  from("Retracted", {
    work,
    standing: { status: "retracted", on: "2020-01-01", reason: "errors" },
    directness: [axis("direct"), axis("indirect")],
    reports: [report("abstract"), report("full-text")],
  }),
  from("Stands", { work, directness: [axis("direct")], reports: [report("registry")] }),
];
const sorted = (...asked: Parameters<typeof sortResults>[1][]): string[][] =>
  asked.map((one) => sortResults(sourced, one).map(({ label }) => label));

test("what no longer stands comes last, first the other way; what is not identified last whichever way", () => {
  expect(sourced.map(worstStanding)).toEqual([undefined, "retracted", "stands"]);
  expect(sorted({ by: "standing", isDown: false }, { by: "standing", isDown: true })).toEqual([
    ["Stands", "Retracted", "Not identified"],
    ["Retracted", "Stands", "Not identified"],
  ]);
});

test("the worst axis of a source decides how direct it is", () => {
  expect(sourced.map(bestDirectness)).toEqual([undefined, "indirect", "direct"]);
  expect(sorted({ by: "directness", isDown: false })).toEqual([
    ["Stands", "Retracted", "Not identified"],
  ]);
});

test("the deepest reading of a source counts", () => {
  expect(sourced.map(deepestReading)).toEqual([undefined, "full-text", "registry"]);
  expect(sorted({ by: "depth", isDown: true })).toEqual([
    ["Stands", "Retracted", "Not identified"],
  ]);
});

test("settings sort by name, as the study is described before as the claim has it", () => {
  const inSetting = [
    { ...result("A"), setting: "adjuvant", studied: { setting: "second line", population: "all" } },
    { ...result("B"), setting: "not stated" },
    { ...result("C"), setting: "first line" },
  ];
  expect(
    sortResults(inSetting, { by: "setting", isDown: false }).map(({ label }) => label),
  ).toEqual(["C", "A", "B"]);
});

test("a press sorts upwards, the next the other way, and the order is told in words", () => {
  const first = nextOrder(undefined, "people");
  expect(orderText(undefined)).toBe("In the order of the papers.");
  expect(orderText(first)).toBe("Sorted by people, ascending.");
  expect(orderText(nextOrder(first, "people"))).toBe("Sorted by people, descending.");
  expect(orderText(nextOrder(first, "depth"))).toBe("Sorted by reading depth, ascending.");
});
