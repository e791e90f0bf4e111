// Tests where visits, follow-up and events stand on the timetable: one axis, rows below each other, nothing drawn that has no time.
import { describe, expect, test } from "vitest";
import { layOutTimetable, visitMonths } from "../../client/courses/timetable-layout.ts";
import type { ComparedSeries, CourseEvent } from "../../model/views/courses.ts";
import { event, timeFigure as figure } from "./a-course.ts";

const caseOf = (label: string, ...events: CourseEvent[]): ComparedSeries["cases"][number] => ({
  case: { id: `case:${label}`, kind: "case", label },
  events,
  procedures: [],
});
const series = (own: Partial<ComparedSeries>): ComparedSeries => ({
  paper: { id: "dossier:kelp", label: "Ash 2018", attribution: "", licence: "" },
  ...{ cases: [], measures: [], followUp: [], visits: [], things: [], ...own },
});
const followed = (value?: number, high?: number): ComparedSeries["followUp"][number] => ({
  claim: "kelp:followed",
  figure,
  ...(value === undefined ? {} : { value }),
  ...(high === undefined ? {} : { high }),
});
/** The axis then takes 400 px, from 14 to 414. */
const width = 436;

describe("the months of visits", () => {
  const every = (first: number, step: number, until?: number) => ({
    ...{ statement: "kelp:seen", from: 0, first, every: step },
    ...(until === undefined ? {} : { until }),
  });

  test.each([
    ["end with the stated end, which is one of them", every(3, 3, 9), 36, [3, 6, 9]],
    ["end before a stated end that none of them falls on", every(3, 3, 10), 36, [3, 6, 9]],
    ["go on to the last month where no end is stated", every(6, 6), 20, [6, 12, 18]],
    ["end with the last month where the stated end lies beyond", every(6, 6, 60), 12, [6, 12]],
    ["are none where the first lies behind the end", every(12, 6, 9), 36, []],
    ["are one without an interval", { statement: "kelp:seen", from: 2, first: 2 }, 1, [2]],
    ["are one where the interval leads nowhere", every(4, 0), 36, [4]],
    ["are one where the interval leads back", every(4, -2), 36, [4]],
  ])("%s", (_, visits, last, months) => {
    expect(visitMonths(visits, last)).toEqual(months);
  });

  test("lose none to the rounding of small intervals", () => {
    // (0.3 - 0.1) / 0.1 is a little less than 2.
    expect(visitMonths(every(0.1, 0.1, 0.3), 1)).toHaveLength(3);
  });

  test("are sixty at most", () => {
    const months = visitMonths(every(1, 1, 100), 100);
    expect([months.length, months.at(-1)]).toEqual([60, 60]);
  });
});

describe("the timetable", () => {
  test("of nothing is an axis of one month, and no row", () => {
    const { axis, visits, happened, followUp, height } = layOutTimetable(series({}), width);
    expect([axis.at(0), axis.at(1)]).toEqual([14, 414]);
    expect([visits, happened, followUp]).toEqual([[], [], []]);
    expect(height).toBe(54);
  });

  test("has its rows below each other: visits, follow-up, then what happened", () => {
    const visits = [{ statement: "kelp:a", from: 0, first: 4, every: 4, until: 20 }];
    const layout = layOutTimetable(
      series({ visits, followUp: [followed(16)], cases: [caseOf("Case 1", event("back", 10))] }),
      width,
    );
    expect(layout.visits.map(({ nameY, y }) => [nameY, y])).toEqual([[24, 39]]);
    expect(layout.followUp.map(({ nameY, y }) => [nameY, y])).toEqual([[66, 81]]);
    // A row in which something happened has a lane of words more.
    expect(layout.happened.map(({ nameY, y }) => [nameY, y])).toEqual([[108, 141]]);
    expect(layout.height).toBe(198);
    expect(layout.visits[0]?.months).toEqual([4, 8, 12, 16, 20]);
    // 20 months over 400 px.
    expect(layout.axis.at(10)).toBe(214);
    expect(layout.axis.ticks).toEqual([0, 3, 6, 9, 12, 15, 18]);
  });

  test("goes on for two visits beyond all that is stated where a schedule has no end", () => {
    const visits = [{ statement: "kelp:a", from: 24, first: 30, every: 6 }];
    const alone = layOutTimetable(series({ visits }), width);
    expect([alone.visits[0]?.months, alone.visits[0]?.until]).toEqual([[30, 36], undefined]);
    expect(alone.axis.at(36)).toBe(414);
    const watched = layOutTimetable(series({ visits, followUp: [followed(16, 48)] }), width);
    expect(watched.axis.at(60)).toBe(414);
    expect(watched.visits[0]?.months).toEqual([30, 36, 42, 48, 54, 60]);
  });

  test("ends a single visit where it begins", () => {
    const { visits } = layOutTimetable(
      series({ visits: [{ statement: "kelp:a", from: 2, first: 2 }] }),
      width,
    );
    expect(visits).toMatchObject([{ months: [2], from: 2, until: 2 }]);
  });

  test.each([
    ["has no time", event("back")],
    ["was before the start", event("found", -2)],
    ["did not happen", event("no return", 12, { isAbsent: true })],
  ])("has no row for a case of which all that is told %s, nor room on the axis", (_, told) => {
    const layout = layOutTimetable(series({ cases: [caseOf("Case 1", told)] }), width);
    expect(layout.happened).toEqual([]);
    expect(layout.axis.at(1)).toBe(414);
  });

  test("keeps what happened at the start itself, and all that a stretch of time takes", () => {
    const time = { from: 0, to: 8, figure: { ...figure, low: 0, high: 8 } };
    const layout = layOutTimetable(
      series({ cases: [caseOf("Case 1", event("fever", undefined, { time }))] }),
      width,
    );
    expect(layout.happened[0]?.events).toMatchObject([
      { words: "fever, 0–8 months", month: 0, lane: 0, anchor: "start" },
    ]);
    expect(layout.axis.at(8)).toBe(414);
  });

  test("has a lane more for words that would cross, and rows of the other cases below them", () => {
    const layout = layOutTimetable(
      series({
        cases: [
          caseOf("Case 1", event("hernia back", 10), event("patch taken out", 11)),
          caseOf("Case 2", event("hernia back", 20)),
        ],
      }),
      width,
    );
    expect(layout.happened.map(({ of }) => of.label)).toEqual(["Case 1", "Case 2"]);
    const [one, two] = layout.happened;
    expect(one?.events.map(({ lane }) => lane)).toEqual([0, 1]);
    expect([one?.nameY, one?.y]).toEqual([24, 75]);
    // At the right edge of the axis words stand before their mark.
    expect(two?.events).toMatchObject([{ lane: 0, anchor: "end" }]);
    expect([two?.nameY, two?.y]).toEqual([102, 135]);
  });
});
