// Tests where things stand in the drawings of own cases: words on an axis, orders of steps, visits.
import { describe, expect, test } from "vitest";
import { monthAxis, placeWords } from "../../client/courses/month-axis.ts";
import { inOrder, stepOrdersOf } from "../../client/courses/step-orders.ts";
import { visitMonths } from "../../client/courses/timetable-layout.ts";
import { timetableCsv, visitsText } from "../../client/courses/timetable-figure.tsx";
import type { ComparedSeries } from "../../model/views/courses.ts";

const link = (label: string, kind: "concept" | "case" = "concept") => ({
  id: `${kind}:${label}`,
  kind,
  label,
});
const blank: ComparedSeries = {
  paper: { id: "dossier:kelp", label: "Ash 2018", attribution: "", licence: "" },
  cases: [],
  measures: [],
  followUp: [],
  visits: [],
  things: [],
};
const mark = (step: number) => ({ step, claim: `kelp:step-${step}`, how: [], tools: [] });

describe("an axis of months", () => {
  test("has ticks in steps that people count in, and 0 among them", () => {
    const axis = monthAxis(-0.5, 21, { from: 0, to: 400 });
    expect(axis.ticks).toEqual([0, 6, 12, 18]);
    expect(axis.at(-0.5)).toBe(0);
    expect(axis.at(21)).toBe(400);
  });

  test("words that would cross stand in different lines, and end before the edge", () => {
    const placed = placeWords(
      [
        { x: 10, text: "a week in seawater" },
        { x: 14, text: "a cut" },
        { x: 390, text: "hernia back" },
      ],
      { from: 0, to: 400 },
    );
    expect(placed).toEqual([
      { lane: 0, anchor: "start" },
      { lane: 1, anchor: "start" },
      { lane: 0, anchor: "end" },
    ]);
  });
});

describe("paired steps", () => {
  const series: Pick<ComparedSeries, "cases" | "things"> = {
    things: [{ thing: link("sac") }, { thing: link("wall") }],
    cases: [
      {
        case: link("Case 1", "case"),
        events: [],
        operations: [
          {
            procedure: link("patching"),
            pairs: [
              {
                id: "opening",
                name: "Opening and closing",
                of: "What",
                begin: "Opened",
                end: "Closed",
                rows: [
                  { what: link("wall"), begin: mark(2), end: mark(9) },
                  { what: link("sac"), begin: mark(5), untold: "closing not described" },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  const [order] = stepOrdersOf({ ...blank, ...series }, "opening");

  test("are numbered in the order of their steps, in the rows of the series", () => {
    expect(
      order?.rows.map(({ thing, begin, end }) => [thing.label, begin?.order, end?.order]),
    ).toEqual([
      ["sac", 2, undefined],
      ["wall", 1, 1],
    ]);
  });

  test("read out in order, a hole left out of it", () => {
    const read = (side: "begin" | "end") =>
      inOrder(order?.rows ?? [], side).map(({ things }) => things.map(({ label }) => label));
    expect(read("begin")).toEqual([["wall"], ["sac"]]);
    expect(read("end")).toEqual([["wall"]]);
  });
});

describe("visits", () => {
  test("stand at their interval up to where they end, or to the edge", () => {
    const visits = { statement: "a", from: 0, first: 3, every: 3 };
    expect(visitMonths({ ...visits, until: 9 }, 36)).toEqual([3, 6, 9]);
    expect(visitMonths({ ...visits, from: 24, first: 30, every: 6 }, 36)).toEqual([30, 36]);
    expect(visitMonths({ statement: "a", from: 1, first: 1 }, 36)).toEqual([1]);
  });

  test("are said with what is not stated", () => {
    expect(visitsText({ statement: "a", from: 1, first: 1 })).toBe("at 1 month");
    expect(visitsText({ statement: "a", from: 24, first: 30, every: 6 })).toBe(
      "every 6 months from 24 months; no end stated",
    );
  });

  test("are in one file with events, and what did not happen is said in its own words", () => {
    const event = { kind: "return", claim: "kelp:free", text: "no recurrence", isAbsent: true };
    const cases = [{ case: link("Case 2", "case"), events: [event], operations: [] }];
    expect(timetableCsv({ ...blank, cases }, {}, [], "").split("\r\n")).toContain(
      "told not to have happened,Case 2,no recurrence,not stated,,,/claim/kelp:free",
    );
  });
});
