// Tests what is drawn of results: one drawing for each axis, marks as stated, nothing pooled, and the same as a table of values.
import { expect, test } from "vitest";
import {
  axisText,
  betterText,
  csvOf,
  pairedPlots,
  ratioPlots,
  sourcesOf,
} from "../../client/compare/plot-data.ts";
import type { GraphFigure, GraphReportedFigure } from "../../model/nodes.ts";
import type { RegimenResult } from "../../model/views/compare.ts";

const time = {
  measure: "survival-time",
  measureName: "survival time",
  unit: "mo",
  better: "higher" as const,
};
const cited = (own: Partial<GraphFigure>): GraphFigure => ({
  id: "f",
  standsBy: "bound",
  ...time,
  ...own,
});
const reported = (own: Partial<GraphReportedFigure>) => ({
  report: "report:cedar-2014.survival",
  figure: { id: "f", ...time, ...own },
});
const ratio = {
  measure: "hazard-ratio",
  measureName: "hazard ratio",
  unit: undefined,
  better: "lower" as const,
  noEffect: 1,
  factor: { what: "kelp", against: "silk" },
};

const result = (own: Partial<RegimenResult>): RegimenResult => ({
  id: "kelp:result",
  claim: "kelp:result",
  label: "Kelp against silk",
  bearsOn: [],
  study: { id: "study:cedar-trial", kind: "study", label: "Cedar trial" },
  outcome: { id: "concept:survival", label: "survival" },
  arms: [],
  between: { cited: [], reported: [] },
  sources: [
    {
      work: { id: "work:cedar-2014", kind: "work", label: "Cedar 2014" },
      directness: [],
      reports: [
        {
          id: "report:cedar-2014.survival",
          statement: "It reports survival.",
          work: { id: "work:cedar-2014", kind: "work", label: "Cedar 2014" },
          depth: "abstract",
          conditional: false,
        },
      ],
    },
  ],
  ...own,
});
const names = { paperOf: () => "Ash 2018", attributionOf: () => "According to Ash 2018" };
const arm = (id: string, own: Partial<RegimenResult["arms"][number]>) => ({
  id,
  name: id,
  cited: [],
  reported: [],
  ...own,
});

test("each outcome, measure, unit and time has a drawing of its own, and the same amount of one source is one mark", () => {
  const plots = pairedPlots(
    [
      result({
        arms: [
          arm("kelp", {
            cited: [cited({ value: 14 })],
            reported: [
              reported({ value: 14 }),
              reported({ value: 14 }),
              reported({
                measure: "rate",
                measureName: "survival rate",
                unit: "%",
                value: 60,
                timeText: "1 year",
              }),
            ],
          }),
        ],
      }),
    ],
    names,
  );
  expect(
    plots.map(({ title, groups }) => [
      title,
      groups.flatMap(({ rows }) =>
        rows.flatMap(({ marks }) => marks.map((m) => `${m.by} ${m.text}`)),
      ),
    ]),
  ).toEqual([
    ["Survival, in months", ["cited 14 months", "reported 14 months"]],
    ["Survival at 1 year, in %", ["reported 60%"]],
  ]);
});

test("what is not stated is a mark without a value, and a drawing of nothing else is left out", () => {
  const unstated = arm("kelp", { cited: [cited({ notStated: true })] });
  expect(pairedPlots([result({ arms: [unstated] })], names)).toEqual([]);
  const [plot] = pairedPlots(
    [result({ arms: [unstated, arm("silk", { reported: [reported({ value: 9 })] })] })],
    names,
  );
  expect(
    plot?.groups[0]?.rows.map(({ name, marks }) => [name, marks[0]?.text, marks[0]?.value]),
  ).toEqual([
    ["kelp", "not stated", undefined],
    ["silk", "9 months", 9],
  ]);
});

test("ratios stand apart by measure, with their interval and which way favours whom", () => {
  const between = {
    cited: [],
    reported: [
      reported({ ...ratio, value: 0.8, ci: { low: 0.6, high: 1.1 }, outcomeName: "survival" }),
    ],
  };
  const [plot, ...others] = ratioPlots([result({ between })], names);
  expect(others).toEqual([]);
  expect(plot?.groups).toMatchObject([
    {
      name: "Cedar 2014: survival",
      rows: [{ name: "kelp versus silk", marks: [{ value: 0.8, low: 0.6, high: 1.1 }] }],
    },
  ]);
  expect(plot === undefined ? "" : betterText(plot)).toBe(
    "Below 1 favours the first-named, above 1 the second-named.",
  );
  expect(plot === undefined ? "" : axisText(plot)).toBe(
    "← favours the first-named   |   favours the second-named →",
  );
});

test("results of one study are told apart by whom they are among", () => {
  const of = (amongName: string) =>
    result({ arms: [arm("kelp", { reported: [reported({ value: 9, amongName })] })] });
  const [plot] = pairedPlots([of("divers"), of("sailors")], names);
  expect(plot?.groups.map(({ name }) => name)).toEqual([
    "Cedar trial, divers",
    "Cedar trial, sailors",
  ]);
});

test("it is said where the data do not tell which way is better", () => {
  expect(
    betterText({ id: "p", title: "Shares", axis: "share", better: undefined, groups: [] }),
  ).toBe("Which way is better is not entered.");
});

test("the values leave as a table that says what it is, with whose word each is and its address", () => {
  const [plot] = pairedPlots(
    [
      result({
        arms: [
          arm('kelp, "green"', {
            cited: [cited({ value: 14 })],
            reported: [reported({ value: 15 })],
          }),
        ],
      }),
    ],
    names,
  );
  expect(plot === undefined ? [] : sourcesOf(plot)).toEqual(["Ash 2018", "Cedar 2014"]);
  expect(
    plot === undefined
      ? ""
      : csvOf(plot, [plot.title, "Nothing is pooled."], "https://example.org"),
  ).toBe(
    [
      "# Survival, in months",
      "# Nothing is pooled.",
      "result,arm or comparison,as,source,whose word,amount,value,low,high,interval,certainty,measure,unit,address",
      'Cedar trial,"kelp, ""green""",cited,Ash 2018,According to Ash 2018,14 months,14,,,,,survival time,mo,https://example.org/claim/kelp:result',
      'Cedar trial,"kelp, ""green""",reported,Cedar 2014,As reported by Cedar 2014 itself,15 months,15,,,,,survival time,mo,https://example.org/work/work:cedar-2014',
      "",
    ].join("\r\n"),
  );
});
