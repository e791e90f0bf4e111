// Tests where things stand in the drawings of own cases: words on an axis, orders of steps, visits.
import { describe, expect, test } from "vitest";
import { layOutCourses } from "../../client/courses/course-layout.ts";
import { monthAxis, placeWords } from "../../client/courses/month-axis.ts";
import { stepOrdersOf } from "../../client/courses/step-orders.ts";
import { visitMonths } from "../../client/courses/timetable-layout.ts";
import { coursesCsv } from "../../client/courses/courses-figure.tsx";
import { stepsCsv } from "../../client/courses/steps-figure.tsx";
import { timetableCsv, visitsText } from "../../client/courses/timetable-figure.tsx";
import { thingsByStep } from "../../model/things-by-step.ts";
import { pairNamesOf } from "../../model/shown-of-cases.ts";
import { answerCourses } from "../../server/answers/compare-courses.ts";
import { storeOf } from "../answers/a-store.ts";
import type { ComparedSeries, CourseEvent } from "../../model/views/courses.ts";

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
const mark = (step: number) => ({ step, claim: `kelp:step-${step}`, how: [], tools: [], place: 1 });

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

describe("the end of a course", () => {
  const figure = {
    id: "after",
    measure: "time-after-operation",
    measureName: "time after operation",
    standsBy: "bound",
    value: 15,
    unit: "mo",
  } as const;
  const event = (kind: string, months?: number): CourseEvent => ({
    kind,
    claim: `kelp:${kind}`,
    text: kind,
    isAbsent: false,
    ...(months === undefined ? {} : { time: { from: months, to: months, figure } }),
  });
  const course: NonNullable<ComparedSeries["course"]> = {
    start: "Operation",
    since: "after the operation",
    events: [
      { id: "recurrence", name: "Recurrence", sign: "diamond" },
      { id: "lost", name: "Lost to follow-up", sign: "ring", ends: "open" },
    ],
  };
  const rowsOf = (...events: readonly CourseEvent[]) =>
    layOutCourses(
      {
        ...blank,
        course,
        cases: [
          { case: link("Case 1", "case"), events: [...events], procedures: [] },
          { case: link("Case 2", "case"), events: [event("recurrence", 21)], procedures: [] },
        ],
      },
      1_200,
    ).rows;

  test("whose time is not stated is marked behind the last contact that is known, not at the end of the series", () => {
    const [ended, open] = rowsOf(event("recurrence", 9), event("lost"));
    expect(ended?.ends?.kind).toBe("lost");
    expect(ended?.openEnd?.x).toBe(ended?.end);
    expect((ended?.end ?? 0) - (ended?.known ?? 0)).toBeLessThan(40);
    expect(ended?.end).toBeLessThan(open?.end ?? 0);
  });

  test("keeps its sign and its words within the drawing", () => {
    const [ended] = rowsOf(event("recurrence", 21), event("lost"));
    expect(ended?.openEnd).toMatchObject({ x: ended?.known, anchor: "end" });
  });

  test("whose time is not stated is marked behind a known last contact too", () => {
    const lastSeen = { claim: "kelp:seen", from: 15, to: 15, figure };
    const { rows } = layOutCourses(
      {
        ...blank,
        course,
        cases: [
          { case: link("Case 1", "case"), events: [event("lost")], lastSeen, procedures: [] },
          { case: link("Case 2", "case"), events: [event("recurrence", 21)], procedures: [] },
        ],
      },
      1_200,
    );
    const [ended, open] = rows;
    expect(ended?.known).toBeGreaterThan(ended?.begin ?? 0);
    expect(ended?.openEnd?.x).toBe(ended?.end);
    expect(ended?.end).toBeGreaterThan(ended?.known ?? 0);
    expect(ended?.end).toBeLessThan(open?.end ?? 0);
  });

  test("stands at its time where that is stated", () => {
    const [ended] = rowsOf(event("recurrence", 9), event("lost", 12));
    expect(ended?.openEnd).toBeUndefined();
    expect(ended?.end).toBe(ended?.known);
  });
});

describe("paired steps", () => {
  const series: Pick<ComparedSeries, "cases" | "things"> = {
    things: [{ thing: link("sac") }, { thing: link("wall") }],
    cases: [
      {
        case: link("Case 1", "case"),
        events: [],
        procedures: [
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
                  { what: link("sac"), begin: mark(5), unstated: "closing not described" },
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
      order?.rows.map(({ what, begin, end }) => [what.label, begin?.order, end?.order]),
    ).toEqual([
      ["sac", 2, undefined],
      ["wall", 1, 1],
    ]);
  });

  test("read out in order, a hole left out of it", () => {
    const read = (side: "begin" | "end") =>
      thingsByStep(order?.rows ?? [], side).map(({ things }) => things.map(({ label }) => label));
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
    const cases = [{ case: link("Case 2", "case"), events: [event], procedures: [] }];
    expect(timetableCsv({ ...blank, cases }, {}, [], "").split("\r\n")).toContain(
      "reported not to have happened,Case 2,no recurrence,not stated,,,,/claim/kelp:free",
    );
  });
});

test("every line of the files of real courses that leads to a statement says whose word it is", async () => {
  const { series, statements } = await answerCourses(await storeOf("data"), {});
  const [own] = series;
  if (own === undefined) throw new Error("no course is held");
  const files = [
    coursesCsv(own, statements, [], "https://example.org"),
    timetableCsv(own, statements, [], "https://example.org"),
    ...pairNamesOf(own).map(({ id }) =>
      stepsCsv(stepOrdersOf(own, id), statements, [], "https://example.org"),
    ),
  ];
  for (const file of files) {
    const lines = file.split("\r\n").filter((line) => line.includes("https://example.org/"));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const id = line.slice(line.lastIndexOf("/") + 1);
      const attribution = statements[id]?.attribution ?? "";
      expect(attribution).toContain(own.paper.label);
      expect(line.replaceAll('"', "")).toContain(`,${attribution},https://example.org/`);
    }
  }
});
