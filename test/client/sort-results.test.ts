// Tests the orders in which results are read.
import { expect, test } from "vitest";
import { sortResults } from "../../client/compare/sort-results.ts";
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
