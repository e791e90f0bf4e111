// Owns the drawings of own cases as what can be drawn anywhere: which there are of a series, what each is called, and what must be known
// to read it.
import type { ReactElement } from "react";
import { upperFirst } from "../../model/formats.ts";
import { hasCourses, hasVisits, pairNamesOf } from "../../model/shown-of-cases.ts";
import type { ComparedSeries, CourseEvent, Courses } from "../../model/views/courses.ts";
import { CourseDrawing } from "./course-drawing.tsx";
import { layOutCourses } from "./course-layout.ts";
import type { EventKind } from "./course-signs.tsx";
import { stepOrdersOf } from "./step-orders.ts";
import { StepsDrawing } from "./steps-drawing.tsx";
import { TimetableDrawing } from "./timetable-drawing.tsx";

/** One drawing of a series. */
export type SeriesDrawing = {
  /** The id of its heading, by which its address leads to it. */
  id: string;
  title: string;
  about: string;
  /** Where the page shows a legend: the same in words, for where there is none. */
  signs: readonly string[];
  draw: (width: number) => ReactElement;
  /** Where it may be too high to be read at a glance: in parts of at most so many px, as few as there can be. */
  drawParts?: (width: number, height: number) => ReactElement[];
};

/** What the signs of the events that are shown mean: "Circle: Recurrence. Triangle: Complication." */
const signsOf = (kinds: readonly EventKind[], events: readonly CourseEvent[]): string[] => {
  const stated = [
    ...kinds
      .filter(({ id }) => events.some(({ kind }) => kind === id))
      .map(({ name, sign }) => `${upperFirst(sign)}: ${name}.`),
    ...(events.some(({ isAbsent }) => isAbsent) ? ["Hollow: reported not to have happened."] : []),
  ];
  return stated.length === 0 ? [] : [stated.join(" ")];
};

/** The events that a timetable shows. */
export const happenedIn = ({ cases }: ComparedSeries): CourseEvent[] =>
  cases.flatMap(({ events }) =>
    events.filter(({ time, isAbsent }) => time !== undefined && time.from >= 0 && !isAbsent),
  );

/** All cases on one time line. */
export const coursesDrawing = (series: ComparedSeries): SeriesDrawing => {
  const { paper, course, cases } = series;
  const start = course?.start.toLowerCase() ?? "";
  return {
    id: `courses-${paper.id}`,
    title: `Courses of the cases of ${paper.label}`,
    about: `Solid: from the ${start} to the last event whose time is stated. Dotted: until when a patient was followed is not stated. An end whose time is not stated stands right behind the last contact that is known. What has no time stands beside it, in the order of the paper.`,
    signs: signsOf(
      course?.events ?? [],
      cases.flatMap(({ events }) => events),
    ),
    draw: (width) => <CourseDrawing series={series} width={width} />,
    drawParts: (width, height) =>
      portionsOf(series, width, height).map((portion) => (
        <CourseDrawing key={portion.cases[0]?.case.id} series={portion} width={width} />
      )),
  };
};

/** The series with a few of its cases each, as many as have room; a case that is higher stands alone. */
const portionsOf = (series: ComparedSeries, width: number, height: number): ComparedSeries[] =>
  series.cases.reduce<ComparedSeries[]>((portions, one) => {
    const last = portions.at(-1);
    const joined = { ...series, cases: [...(last?.cases ?? []), one] };
    return last !== undefined && layOutCourses(joined, width).height <= height
      ? [...portions.slice(0, -1), joined]
      : [...portions, { ...series, cases: [one] }];
  }, []);

/** One pair of steps over the procedures of a series; undefined where none has it. */
export const stepsDrawing = (
  series: ComparedSeries,
  pair: { id: string; name: string },
): SeriesDrawing | undefined => {
  const orders = stepOrdersOf(series, pair.id);
  const [first] = orders;
  if (first === undefined) return undefined;
  const { paper, things } = series;
  const title = `${pair.name} in the cases of ${paper.label}`;
  return {
    id: `steps-${pair.id}-${paper.id}`,
    title,
    about: `Filled: ${first.begin.toLowerCase()}, in the order of the numbers. Open: ${first.end.toLowerCase()}, likewise. A question mark: not described. From left to right as the steps follow one another; what shares a number is told in one step.`,
    signs: [],
    draw: (width) => <StepsDrawing orders={orders} things={things} width={width} label={title} />,
  };
};

/** When patients were to be seen, and what happened. */
export const timetableDrawing = (
  series: ComparedSeries,
  statements: Courses["statements"],
): SeriesDrawing => {
  const { paper, course } = series;
  return {
    id: `timetable-${paper.id}`,
    title: `Follow-up as reported by ${paper.label}`,
    about: `Visits stand at the stated interval, counted from the ${course?.start.toLowerCase() ?? "start"}; on which days a patient was seen is not stated.`,
    signs: signsOf(course?.events ?? [], happenedIn(series)),
    draw: (width) => <TimetableDrawing series={series} statements={statements} width={width} />,
  };
};

/** The drawings of a series on each of its pages. */
export const seriesDrawings: Readonly<
  Record<string, (series: ComparedSeries, statements: Courses["statements"]) => SeriesDrawing[]>
> = {
  "/compare/courses": (series) => (hasCourses(series) ? [coursesDrawing(series)] : []),
  "/compare/steps": (series) =>
    pairNamesOf(series).flatMap((pair) => stepsDrawing(series, pair) ?? []),
  "/compare/follow-up": (series, statements) =>
    hasVisits(series) ? [timetableDrawing(series, statements)] : [],
};
