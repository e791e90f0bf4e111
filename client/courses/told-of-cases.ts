// Owns which comparisons of cases a series has something to show in. Pure.
import type { ComparedSeries } from "../../model/views/courses.ts";

/** Whether an event of any case is told. */
export const hasCourses = ({ course, cases }: ComparedSeries): boolean =>
  course !== undefined && cases.some(({ events }) => events.length > 0);

/** The paired steps of its operations, by the names of the pairs, each once. */
export const pairNamesOf = ({ cases }: ComparedSeries): { id: string; name: string }[] => [
  ...new Map(
    cases.flatMap(({ operations }) =>
      operations.flatMap(({ pairs }) => pairs.map(({ id, name }) => [id, { id, name }] as const)),
    ),
  ).values(),
];

/** Whether it is told when patients were to be seen. */
export const hasVisits = ({ visits }: ComparedSeries): boolean => visits.length > 0;
