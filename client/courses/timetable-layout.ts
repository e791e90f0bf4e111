// Owns where everything stands on the timetable of follow-up: visits as stated, what happened on the same axis, and how long patients
// were followed. Pure.
import type { ComparedSeries, CourseEvent, ScheduledVisits } from "../../model/views/courses.ts";
import { wordsOf } from "./course-layout.ts";
import { monthAxis, placeWords, type MonthAxis, type PlacedWords } from "./month-axis.ts";

/** Of a schedule without an end, so many visits are drawn beyond all else. */
const visitsBeyond = 2;
const sizes = { top: 8, name: 20, line: 22, lane: 18, foot: 46 };
/** Visits of one schedule that are drawn at most. */
const mostVisits = 60;

/** The visits of one statement: where they begin, each of them, and where they end. Months. */
export type VisitRow = {
  visits: ScheduledVisits;
  months: number[];
  from: number;
  /** Undefined where no end is stated. */
  until: number | undefined;
  /** Of its name, and of its line, in px. */
  nameY: number;
  y: number;
};
/** Events of one case with a time after the start. */
export type HappenedRow = {
  of: ComparedSeries["cases"][number]["case"];
  events: (PlacedWords & { event: CourseEvent; words: string; month: number })[];
  nameY: number;
  y: number;
};
/** Visits above and what happened below, on one axis of months, in px. */
export type TimetableLayout = {
  axis: MonthAxis;
  visits: VisitRow[];
  happened: HappenedRow[];
  followUp: { nameY: number; y: number; of: ComparedSeries["followUp"][number] }[];
  height: number;
};

/** The months of the visits that one statement states, up to a month. */
export const visitMonths = ({ first, every, until }: ScheduledVisits, last: number): number[] => {
  if (every === undefined || every <= 0) return [first];
  const end = Math.min(until ?? last, last);
  const count = Math.min(mostVisits, Math.floor((end - first) / every + 1e-9) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i * every);
};

/** Events whose time is stated and lies after the start. */
const timedOf = (events: readonly CourseEvent[]): CourseEvent[] =>
  events.filter(({ time, isAbsent }) => time !== undefined && time.from >= 0 && !isAbsent);

/** The last month that is drawn. */
const lastMonth = ({ visits, cases, followUp }: ComparedSeries): number => {
  const stated = [
    ...visits.flatMap(({ from, until }) => [from, until ?? 0]),
    ...cases.flatMap(({ events }) => timedOf(events).map(({ time }) => time?.to ?? 0)),
    ...followUp.flatMap(({ value, high }) => [value ?? 0, high ?? 0]),
  ];
  const last = Math.max(1, ...stated);
  const beyond = visits
    .filter(({ every, until }) => every !== undefined && until === undefined)
    .map(({ every = 0 }) => last + visitsBeyond * every);
  return Math.max(last, ...beyond);
};

/** Lays out the timetable of one series for a width in px. */
export const layOutTimetable = (series: ComparedSeries, width: number): TimetableLayout => {
  const last = lastMonth(series);
  const axis = monthAxis(0, last, { from: 14, to: width - 22 });
  let y = sizes.top;
  const next = (lanes = 0): { nameY: number; y: number } => {
    const nameY = y + 16;
    y += sizes.name + lanes * sizes.lane + sizes.line;
    return { nameY, y: y - sizes.line / 2 };
  };
  const visits = series.visits.map((one): VisitRow => ({
    visits: one,
    months: visitMonths(one, last),
    from: one.from,
    until: one.every === undefined ? one.from : one.until,
    ...next(),
  }));
  const followUp = series.followUp.map((of) => ({ of, ...next() }));
  const happened = series.cases.flatMap(({ case: of, events }): HappenedRow[] => {
    const timed = timedOf(events);
    if (timed.length === 0) return [];
    const words = timed.map((event) => ({
      x: axis.at(event.time?.from ?? 0),
      text: wordsOf(event),
    }));
    const places = placeWords(words, axis);
    const lanes = 1 + Math.max(...places.map(({ lane }) => lane));
    return [
      {
        of,
        events: timed.map((event, i) => ({
          lane: 0,
          anchor: "start",
          ...places[i],
          event,
          words: words[i]?.text ?? "",
          month: event.time?.from ?? 0,
        })),
        ...next(lanes),
      },
    ];
  });
  return { axis, visits, followUp, happened, height: y + sizes.foot };
};
