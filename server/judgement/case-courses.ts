// Owns the course of a case: which claims are events on it, when each was, and how often patients were to be seen. Pure: a time
// is what a figure says, changed into months to be placed and never guessed.
import type { Course, CourseEventKind } from "../../model/kinds/course.ts";
import { isStatedIn } from "../../model/case-rows.ts";
import type { CaseNode, ClaimNode, GraphFigure } from "../../model/nodes.ts";
import type {
  ComparedCase,
  ComparedSeries,
  CourseEvent,
  CourseTime,
  ScheduledVisits,
} from "../../model/views/courses.ts";
import { belongsTo, factsOf, ownValues } from "./case-records.ts";
import type { StatementNode, SubgraphIndex } from "./subgraph.ts";

/** Months of each unit of time, by UCUM code: a year has 365.25 days. */
const monthsPer: Readonly<Record<string, number>> = {
  a: 12,
  mo: 1,
  wk: (7 * 12) / 365.25,
  d: 12 / 365.25,
  h: 12 / 365.25 / 24,
};

/** A number of the figure in months; undefined where it has none, or is no time. */
const inMonths = (figure: GraphFigure, number: number | undefined): number | undefined => {
  const months = monthsPer[figure.unit ?? ""];
  return months === undefined || number === undefined ? undefined : number * months;
};

/** From when to when a figure reaches, in months; a single value is one point in time. */
const reachOf = (figure: GraphFigure): { from: number; to: number } | undefined => {
  const from = inMonths(figure, figure.value ?? figure.low);
  const to = inMonths(figure, figure.value ?? figure.high);
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Time behind the start, before it, or up to it, as the first figure of the claim that states one has it. */
const timeOf = (
  figures: readonly GraphFigure[],
  course: Course,
  { lastsBefore = [] }: Pick<CourseEventKind, "lastsBefore">,
): CourseTime | undefined => {
  for (const figure of figures) {
    const reach = reachOf(figure);
    if (reach === undefined) continue;
    const { measure } = figure;
    if (course.after.includes(measure)) return { ...reach, figure };
    if (course.before?.includes(measure) === true)
      return { from: -reach.to, to: -reach.from, figure };
    if (lastsBefore.includes(measure)) return { from: -reach.to, to: 0, figure };
  }
  return undefined;
};

const eventOf = (
  claim: ClaimNode,
  { number, label }: CaseNode,
  course: Course,
  part: SubgraphIndex,
): CourseEvent | undefined => {
  const facts = factsOf(claim, part);
  const kind = course.events.find(({ claims }) => isStatedIn(claims, facts));
  if (kind === undefined) return undefined;
  const figures = claim.figures.filter((figure) => belongsTo(figure, number));
  const time = timeOf(figures, course, kind);
  if (time === undefined && kind.onlyTimed === true) return undefined;
  const event = {
    kind: kind.id,
    claim: claim.id,
    text: ownValues(claim, number)[0]?.value ?? withoutName(claim.label, label),
    isAbsent: figures.some(({ polarity }) => polarity === "without"),
  };
  return time === undefined ? event : { ...event, time };
};

/** The claim's short name without that of the case in front: the case stands beside it. */
const withoutName = (label: string, name: string): string =>
  label.startsWith(`${name}: `) ? label.slice(name.length + 2) : label;

/** Until when a case was followed: a figure of its own, of nothing else than that it was followed. */
const lastSeenOf = (
  claims: readonly ClaimNode[],
  number: number,
  { followUp = [] }: Course,
): ComparedCase["lastSeen"] => {
  for (const claim of claims) {
    for (const figure of claim.figures) {
      const reach = reachOf(figure);
      const isOwn =
        followUp.includes(figure.measure) && figure.case === number && figure.of === undefined;
      if (isOwn && reach !== undefined) return { ...reach, figure, claim: claim.id };
    }
  }
  return undefined;
};

/**
 * The course of a case from the claims that concern it, in the order of the paper's text. `part` must hold their topics, their
 * concepts and the cases they concern.
 */
export const courseOf = (
  node: CaseNode,
  claims: readonly ClaimNode[],
  course: Course,
  part: SubgraphIndex,
): Pick<ComparedCase, "events" | "lastSeen"> => {
  const events = claims.flatMap((claim) => eventOf(claim, node, course, part) ?? []);
  const ending = new Set(course.events.flatMap(({ id, ends }) => (ends === undefined ? [] : [id])));
  const endsIt = ({ kind, isAbsent }: CourseEvent): boolean => !isAbsent && ending.has(kind);
  const timed = events
    .filter(({ time }) => time !== undefined)
    .toSorted((a, b) => (a.time?.from ?? 0) - (b.time?.from ?? 0));
  const untimed = events
    .filter(({ time }) => time === undefined)
    .toSorted((a, b) => Number(endsIt(a)) - Number(endsIt(b)));
  const lastSeen = lastSeenOf(claims, node.number, course);
  return {
    events: [...timed, ...untimed],
    ...(lastSeen === undefined ? {} : { lastSeen }),
  };
};

/** How long a series was followed: figures of those measures that hold among all of it. */
export const followUpOf = (
  claims: readonly ClaimNode[],
  population: string,
  { followUp = [] }: Course,
): ComparedSeries["followUp"] =>
  claims.flatMap((claim) =>
    claim.figures
      .filter(({ measure, among }) => followUp.includes(measure) && among === population)
      .map((figure) => {
        const [value, low, high] = [figure.value, figure.low, figure.high].map((number) =>
          inMonths(figure, number),
        );
        return {
          claim: claim.id,
          figure,
          ...(value === undefined ? {} : { value }),
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
        };
      }),
  );

/** When patients were to be seen, statement by statement, the earliest first. Statements about single cases are none of it. */
export const visitsOf = (
  statements: readonly StatementNode[],
  { after, schedule }: Course,
): ScheduledVisits[] => {
  if (schedule === undefined) return [];
  return statements
    .flatMap(({ id, kind, figures }): ScheduledVisits[] => {
      const stated = (measures: readonly string[]) =>
        figures
          .filter((figure) => measures.includes(figure.measure) && figure.case === undefined)
          .flatMap((figure) => {
            const months = inMonths(figure, figure.value);
            return months === undefined ? [] : [{ months, isBehind: figure.comparator === ">" }];
          })[0];
      const start = stated(after);
      const every = stated(schedule.interval)?.months;
      const lasting = stated(schedule.lasting)?.months;
      if (every === undefined) {
        if (start === undefined || kind !== "claim") return [];
        return [{ statement: id, from: start.months, first: start.months }];
      }
      const from = start?.months ?? 0;
      // The start itself is no visit, nor is a time only behind which the interval holds.
      const first = start === undefined || start.isBehind ? from + every : from;
      const until = lasting === undefined ? {} : { until: from + lasting };
      return [{ statement: id, from, first, every, ...until }];
    })
    .toSorted((a, b) => a.first - b.first);
};
