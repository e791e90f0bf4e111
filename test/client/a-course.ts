// Owns figures of time and events of courses for tests.
import type { CourseEvent } from "../../model/views/courses.ts";

/** A time after the operation without its amount, in months. */
export const timeFigure = {
  id: "after",
  measure: "time-after-operation",
  measureName: "time after operation",
  standsBy: "bound",
  unit: "mo",
} as const;

/** A time after the operation, in months. */
export const timeOf = (from: number, to = from) => ({
  ...{ from, to },
  figure: from === to ? { ...timeFigure, value: from } : { ...timeFigure, low: from, high: to },
});

/** A return of the disease, so many months after the operation; without them at a time that is not stated. */
export const event = (
  text: string,
  from?: number,
  own: Partial<CourseEvent> = {},
): CourseEvent => ({
  ...{ kind: "return", claim: "kelp:return", text, isAbsent: false },
  ...(from === undefined ? {} : { time: timeOf(from) }),
  ...own,
});
