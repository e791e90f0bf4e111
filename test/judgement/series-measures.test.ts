// Tests which values of single cases stand beside a figure of the series, and which of them lie outside its range.
import { expect, test } from "vitest";
import { GraphFigure, type ClaimNode } from "../../model/nodes.ts";
import { seriesMeasures } from "../../server/judgement/series-measures.ts";
import { claimOf, first } from "../graphs/hand-made.ts";

const figure = (given: object) =>
  GraphFigure.parse({
    id: "age",
    measure: "age",
    measureName: "age",
    standsBy: "bound",
    unit: "a",
    ...given,
  });
const claim = (id: string, ...figures: GraphFigure[]): ClaimNode =>
  claimOf(id, { type: "demographic", voice: "own-result", figures });
const node = first("case");
const ofSeries = claim(
  "series-age",
  figure({ value: 47, low: 29, high: 58, statistic: "median", among: "concept:own-divers" }),
);
const besides = (...own: ClaimNode[]) =>
  seriesMeasures(
    [ofSeries],
    "concept:own-divers",
    [{ node, claims: own, isAlone: () => true }],
    [],
    [],
  )[0]?.cases.map(({ claim: id, figure: { value }, outside }) => [id, value, outside]);

test("a value of a case stands beside the series, and says where it is outside the range", () => {
  expect(
    besides(
      claim("in", figure({ value: 29, case: 1 })),
      claim("young", figure({ value: 28, case: 1 })),
      claim("old", figure({ value: 59 })),
    ),
  ).toEqual([
    ["kelp:in", 29, undefined],
    ["kelp:young", 28, "below"],
    ["kelp:old", 59, "above"],
  ]);
});

test("what is of another unit, measure, subject, time or case is not compared", () => {
  expect(
    besides(
      claim("months", figure({ value: 500, unit: "mo", case: 1 })),
      claim("length", figure({ value: 30, measure: "length", case: 1 })),
      claim("of-others", figure({ value: 30, of: "concept:men", case: 1 })),
      claim("later", figure({ value: 30, timeText: "5 years", case: 1 })),
      claim("case-2", figure({ value: 30, case: 2 })),
      claim("least", figure({ value: 30, comparator: ">", case: 1 })),
    ),
  ).toEqual([]);
});

test("a figure of another population is none of the series", () => {
  expect(seriesMeasures([ofSeries], "concept:others", [], [], [])).toEqual([]);
});
