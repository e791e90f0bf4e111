// Owns where everything stands in the drawing of courses: a row for each case, what has a time on the axis, the rest as words beside
// it. Pure.
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import type { ComparedCase, ComparedSeries, CourseEvent } from "../../model/views/courses.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { monthAxis, placeWords, type MonthAxis, type PlacedWords } from "./month-axis.ts";

/** In a drawing narrower than this, in px, what has no time stands below the axis, not beside it. */
const narrow = 760;
const heights = { line: 18, lane: 18, head: 30, foot: 46, pad: 14, name: 22 };
const nameWidth = 84;
const listWidth = 282;
/** About how many px a letter of a list takes. */
const letter = 6.4;

/** An event with its time, and words beside it. */
export type TimedEvent = PlacedWords & {
  event: CourseEvent;
  words: string;
  from: number;
  to: number;
};
/** An event without one: a line or more of words from `y` on. */
export type ListedEvent = { event: CourseEvent; lines: string[]; x: number; y: number };

/** The row of one case, heights in px from the top of the drawing. */
export type CourseRow = {
  of: ComparedCase;
  top: number;
  bottom: number;
  /** Of the line of the course. */
  y: number;
  /** How far down the lines of the axis reach. */
  axisTo: number;
  /** Where the line begins, up to where something is stated, and where the dotted part ends. */
  begin: number;
  known: number;
  end: number;
  /** What ends the course; absent where nothing that is stated does. */
  ends?: CourseEvent;
  /** Where an end without a time is marked: right behind what is known, never at a time of its own. */
  openEnd?: { x: number; wordsAt: number; anchor: "start" | "end" };
  timed: TimedEvent[];
  listed: ListedEvent[];
};

/** The whole drawing of courses, in px. */
export type CourseLayout = {
  axis: MonthAxis;
  isNarrow: boolean;
  rows: CourseRow[];
  height: number;
  /** Left edge of what has no time. */
  listAt: number;
};

/** "local recurrence at 15 months"; the amount of time too where the words do not have it. */
export const wordsOf = ({ text, time, isAbsent }: CourseEvent): string => {
  if (time === undefined || isAbsent) return text;
  const amount = withPlainSpaces(amountOf(time.figure));
  return isStatedIn(text, amount) ? text : `${text}, ${amount}`;
};

/** Whether a text states an amount itself, and not one that ends alike: "15 months" does not state "5 months". */
const isStatedIn = (text: string, amount: string): boolean =>
  text
    .split(amount)
    .slice(0, -1)
    .some((before) => !/[\d.,–-]$/.test(before));

/** "Follow-up of the series: median 16 months (13–21)". */
export const followUpText = (figure: ComparedSeries["followUp"][number]["figure"]): string =>
  `Follow-up of the series: ${figure.statistic === undefined ? "" : `${figure.statistic} `}${withPlainSpaces(amountOf(figure))}`;

/** The first and the last month that a series speaks of. */
export const monthsOf = ({ cases, followUp }: ComparedSeries): [first: number, last: number] => {
  const stated = cases.flatMap(({ events, lastSeen }) => [
    ...events.flatMap(({ time }) => (time === undefined ? [] : [time.from, time.to])),
    ...(lastSeen === undefined ? [] : [lastSeen.to]),
  ]);
  const watched = followUp.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]);
  return [Math.min(0, ...stated), Math.max(1, ...stated, ...watched)];
};

/** The event that ends a course, by the sorts of the field. */
const endOf = ({ events }: ComparedCase, course: ComparedSeries["course"]) =>
  events.find(
    ({ kind, isAbsent }) =>
      !isAbsent && course?.events.find(({ id }) => id === kind)?.ends !== undefined,
  );

/** Lays out the courses of one series for a width in px. */
export const layOutCourses = (series: ComparedSeries, width: number): CourseLayout => {
  const isNarrow = width < narrow;
  const [first, last] = monthsOf(series);
  const axis = monthAxis(first, last, {
    from: isNarrow ? 14 : nameWidth,
    to: width - (isNarrow ? 14 : listWidth + 30),
  });
  const listAt = isNarrow ? 14 : axis.to + 30;
  const most = Math.floor((width - listAt - 22) / letter);
  const rows: CourseRow[] = [];
  let top = heights.head;
  for (const of of series.cases) {
    const row = rowOf(of, series.course, { axis, top, listAt, most, isNarrow });
    rows.push(row);
    top = row.bottom;
  }
  return { axis, isNarrow, rows, height: top + heights.foot, listAt };
};

/** How far behind what is known an end without a time is marked, and how much room its words take, in px. */
const [stub, endWords] = [26, 110];

const openEndAt = (known: number, axis: MonthAxis): NonNullable<CourseRow["openEnd"]> => {
  const x = Math.min(known + stub, axis.to);
  const hasRoom = x + endWords <= axis.to;
  return { x, wordsAt: hasRoom ? x + 12 : x, anchor: hasRoom ? "start" : "end" };
};

const rowOf = (
  of: ComparedCase,
  course: ComparedSeries["course"],
  place: { axis: MonthAxis; top: number; listAt: number; most: number; isNarrow: boolean },
): CourseRow => {
  const { axis, top, listAt, most, isNarrow } = place;
  const onAxis = of.events.filter(({ time }) => time !== undefined);
  const words = onAxis.map((event) => ({
    x: axis.at(event.time?.from ?? 0),
    text: wordsOf(event),
  }));
  const places = placeWords(words, axis);
  const lanes = 1 + Math.max(-1, ...places.map(({ lane }) => lane));
  const y = top + heights.pad + (isNarrow ? heights.name : 0) + lanes * heights.lane + 8;
  const timed = onAxis.map((event, i): TimedEvent => ({
    lane: 0,
    anchor: "start",
    ...places[i],
    event,
    words: words[i]?.text ?? "",
    from: axis.at(event.time?.from ?? 0),
    to: axis.at(event.time?.to ?? 0),
  }));
  let below = isNarrow ? y + 44 : top + heights.pad + 6;
  const listed = of.events
    .filter(({ time }) => time === undefined)
    .map((event): ListedEvent => {
      const lines = wrapText(event.text, most);
      const own = { event, lines, x: listAt, y: below };
      below += lines.length * heights.line;
      return own;
    });
  const ends = endOf(of, course);
  const known = Math.max(
    axis.at(0),
    ...onAxis.filter(({ isAbsent }) => !isAbsent).map(({ time }) => axis.at(time?.to ?? 0)),
    of.lastSeen === undefined ? 0 : axis.at(of.lastSeen.to),
  );
  const isOver = of.lastSeen !== undefined || ends !== undefined;
  const openEnd =
    ends === undefined || ends.time !== undefined ? undefined : openEndAt(known, axis);
  const bottom = Math.max(y + 16, below) + heights.pad;
  return {
    of,
    top,
    bottom,
    y,
    axisTo: isNarrow ? y + 12 : bottom,
    begin: Math.min(axis.at(0), ...timed.map(({ from }) => from)),
    known,
    end: openEnd?.x ?? (isOver ? known : axis.to),
    ...(ends === undefined ? {} : { ends }),
    ...(openEnd === undefined ? {} : { openEnd }),
    timed,
    listed,
  };
};
