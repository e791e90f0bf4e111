// Owns what a series of own cases has to show side by side. Pure, for answers and pages alike.
import type { ComparedSeries } from "./views/courses.ts";

/** Whether an event of any case is stated. */
export const hasCourses = ({ course, cases }: ComparedSeries): boolean =>
  course !== undefined && cases.some(({ events }) => events.length > 0);

/** The paired steps of its procedures, by the names of the pairs, each once. */
export const pairNamesOf = ({ cases }: ComparedSeries): { id: string; name: string }[] => [
  ...new Map(
    cases.flatMap(({ procedures }) =>
      procedures.flatMap(({ pairs }) => pairs.map(({ id, name }) => [id, { id, name }] as const)),
    ),
  ).values(),
];

/** Whether it is stated when patients were to be seen. */
export const hasVisits = ({ visits }: ComparedSeries): boolean => visits.length > 0;
