// Tests where the courses of cases stand in their drawing, up to where a course is known, and how events are worded.
import { describe, expect, test } from "vitest";
import {
  followUpText,
  layOutCourses,
  monthsOf,
  wordsOf,
} from "../../client/courses/course-layout.ts";
import type { ComparedCase, ComparedSeries } from "../../model/views/courses.ts";
import { event, timeFigure as figure, timeOf } from "./a-course.ts";

const caseOf = (label: string, own: Partial<ComparedCase>): ComparedCase => ({
  case: { id: `case:${label}`, kind: "case", label },
  ...{ events: [], procedures: [], ...own },
});
const seriesOf = (
  cases: readonly Partial<ComparedCase>[],
  own: Partial<ComparedSeries> = {},
): ComparedSeries => ({
  paper: { id: "dossier:kelp", label: "Ash 2018", attribution: "", licence: "" },
  ...{ measures: [], followUp: [], visits: [], things: [] },
  cases: cases.map((one, i) => caseOf(`Case ${i + 1}`, one)),
  ...own,
});
const course = {
  ...{ start: "Operation", since: "after the operation" },
  events: [{ id: "death", name: "Death", sign: "cross", ends: "closed" }],
} satisfies ComparedSeries["course"];
/** The axis then takes 600 px beside the names, from 84 to 684. */
const wide = 996;
/** The axis then takes 600 px as well, from 14 to 614. */
const narrow = 628;

describe("an event is worded", () => {
  test.each([
    ["with its time where its words do not have it", event("hernia", 15), "hernia, 15 months"],
    ["with its time once", event("hernia at 15 months", 15), "hernia at 15 months"],
    [
      "with its time where its words have one that only ends alike",
      event("ill for 15 months", 5),
      "ill for 15 months, 5 months",
    ],
    [
      "with its time where its words have a fraction of it",
      event("ill for 1.5 months", 5),
      "ill for 1.5 months, 5 months",
    ],
    ["as told where it has no time", event("hernia"), "hernia"],
    ["as told where it did not happen", event("no hernia", 15, { isAbsent: true }), "no hernia"],
  ])("%s", (_, told, words) => {
    expect(wordsOf(told)).toBe(words);
  });

  test("as a time of several months is told", () => {
    expect(wordsOf(event("fever", undefined, { time: timeOf(2, 4) }))).toBe("fever, 2–4 months");
  });
});

test.each([
  [
    "a median with its range",
    { statistic: "median", value: 16, low: 13, high: 21 },
    "median 16 months (13–21)",
  ],
  ["a time without a statistic", { value: 16 }, "16 months"],
  ["a time that is not stated", { notStated: true }, "not stated"],
] as const)("the follow-up of a series is said as %s", (_, own, said) => {
  expect(followUpText({ ...figure, ...own })).toBe(`Follow-up of the series: ${said}`);
});

describe("the months of a series", () => {
  test.each([
    ["are the first where nothing is told", seriesOf([{}]), [0, 1]],
    [
      "begin before the start where something does",
      seriesOf([{ events: [event("found", -2)] }]),
      [-2, 1],
    ],
    [
      "end with the end of the last event",
      seriesOf([{ events: [event("fever", undefined, { time: timeOf(2, 9) })] }, {}]),
      [0, 9],
    ],
    [
      "end with the last contact",
      seriesOf([{ lastSeen: { ...timeOf(30), claim: "kelp:seen" } }]),
      [0, 30],
    ],
    [
      "end with the longest follow-up of the series",
      seriesOf([], { followUp: [{ claim: "kelp:f", figure, value: 16, low: 13, high: 48 }] }),
      [0, 48],
    ],
  ])("%s", (_, series, months) => {
    expect(monthsOf(series)).toEqual(months);
  });
});

describe("the drawing of courses", () => {
  test("of nothing has no row", () => {
    const { rows, height, isNarrow } = layOutCourses(seriesOf([]), wide);
    expect({ rows, height, isNarrow }).toEqual({ rows: [], height: 76, isNarrow: false });
  });

  test("has a case of which nothing is told as a line that goes on to the edge", () => {
    const [row] = layOutCourses(seriesOf([{}]), wide).rows;
    expect(row).toMatchObject({
      ...{ top: 30, bottom: 82, y: 52, axisTo: 82, begin: 84, known: 84, end: 684 },
      ...{ timed: [], listed: [] },
    });
    expect(row?.ends).toBeUndefined();
    expect(row?.openEnd).toBeUndefined();
  });

  test("has what has a time on the axis, and what has none listed behind it, line by line", () => {
    const long = "the patch came loose at its lower edge and was sewn on";
    const { rows, listAt } = layOutCourses(
      seriesOf([
        { events: [event("hernia", 10), event("fever"), event(long), event("cough")] },
        { events: [event("back", 20)] },
      ]),
      wide,
    );
    const [one, two] = rows;
    expect(listAt).toBe(714);
    // 30 px a month.
    expect(one?.timed).toMatchObject([{ words: "hernia, 10 months", from: 384, to: 384, lane: 0 }]);
    // 40 letters a line.
    expect(one?.listed.map(({ lines, x, y }) => [lines, x, y])).toEqual([
      [["fever"], 714, 50],
      [["the patch came loose at its lower edge", "and was sewn on"], 714, 68],
      [["cough"], 714, 104],
    ]);
    // The list is higher than the course: it decides where the row ends.
    expect([one?.y, one?.bottom]).toEqual([70, 136]);
    expect([two?.top, two?.y, two?.bottom]).toEqual([136, 176, 206]);
  });

  test("has the list below the axis where it is narrow", () => {
    const { rows, listAt, isNarrow, height } = layOutCourses(
      seriesOf([{ events: [event("back", 20), event("fever")] }]),
      narrow,
    );
    const [row] = rows;
    expect([isNarrow, listAt]).toEqual([true, 14]);
    expect(row).toMatchObject({ y: 92, axisTo: 104, bottom: 168 });
    expect(row?.listed).toMatchObject([{ x: 14, y: 136 }]);
    expect(height).toBe(214);
  });

  test.each([
    [759, true],
    [760, false],
  ])("that is %d px wide is narrow: %s", (width, isNarrow) => {
    expect(layOutCourses(seriesOf([]), width).isNarrow).toBe(isNarrow);
  });

  test("begins a course with what was before the start, and knows it to the end of what is told", () => {
    const events = [event("found", -5), event("fever", undefined, { time: timeOf(2, 9) })];
    const [row] = layOutCourses(seriesOf([{ events }, { events: [event("back", 15)] }]), wide).rows;
    // 20 months over 600 px, of which 5 are before the start.
    expect(row).toMatchObject({ begin: 84, known: 504, end: 684 });
  });

  test("ends a course with the last contact, though nothing happened", () => {
    const lastSeen = { ...timeOf(10), claim: "kelp:seen" };
    const [row] = layOutCourses(
      seriesOf([{ lastSeen }, { events: [event("back", 20)] }]),
      wide,
    ).rows;
    expect(row).toMatchObject({ begin: 84, known: 384, end: 384 });
  });

  test("ends a course with what ends it, never with the end that did not happen", () => {
    const death = event("died", 10, { kind: "death" });
    const alive = event("did not die", undefined, { kind: "death", isAbsent: true });
    const { rows } = layOutCourses(
      seriesOf([{ events: [death] }, { events: [alive] }, { events: [event("back", 20)] }], {
        course,
      }),
      wide,
    );
    expect(rows.map(({ end, ends }) => [end, ends?.text])).toEqual([
      [384, "died"],
      [684, undefined],
      [684, undefined],
    ]);
  });

  test("marks an end without a time 26 px behind what is known, its words behind it", () => {
    const died = event("died", undefined, { kind: "death" });
    const { rows } = layOutCourses(
      seriesOf([{ events: [event("hernia", 10), died] }, { events: [event("back", 20)] }], {
        course,
      }),
      wide,
    );
    expect(rows[0]).toMatchObject({ known: 384, end: 410, openEnd: { x: 410, wordsAt: 422 } });
  });
});
