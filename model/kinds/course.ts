// Owns what a field's profile says of the courses of cases: from when time is counted, which claims are events on it, and
// which figures say how often patients are seen.
import { z } from "zod";
import { Slug } from "../ids.ts";
import { ClaimType } from "../vocabulary.ts";
import { RowClaims } from "./row-claims.ts";
import { nameOf, described } from "./schema-notes.ts";

const Measures = z.array(nameOf("measure")).min(1);

/** One sort of event. A claim is an event of the first sort that picks it. */
const CourseEventKind = z.strictObject({
  id: described(Slug, "Name of the sort of event.", "recurrence"),
  name: described(z.string().min(1), "For readers.", "Recurrence"),
  sign: described(
    z.enum(["circle", "square", "bar", "triangle", "diamond", "cross", "ring", "plus", "hexagon"]),
    "The shape that it is drawn with; no other sort of event has it.",
    "diamond",
  ),
  claims: described(RowClaims, "Claims about a case that tell such an event.", {
    types: ["outcome"],
    about: ["recurrence"],
  }),
  lastsBefore: described(
    Measures,
    "Figures of these measures tell how long it lasted up to the start.",
    ["duration"],
  ).optional(),
  onlyTimed: described(
    z.literal(true),
    "Claims that give no time for it are no events of the course.",
  ).optional(),
  ends: described(
    z.enum(["open", "closed"]),
    "Where it ends the course: nothing is known from then on (`open`), or there is nothing more to follow (`closed`).",
    "open",
  ).optional(),
});
export type CourseEventKind = z.infer<typeof CourseEventKind>;

/** How often patients are seen. */
const Schedule = z.strictObject({
  types: described(z.array(ClaimType).min(1), "Claims of these types tell it.", ["follow-up"]),
  interval: described(Measures, "Measures of the time between two visits.", ["visit-interval"]),
  lasting: described(
    Measures,
    "Measures of how long visits go on at that interval, in the same statement.",
    ["duration"],
  ),
});

/** The courses of cases in a field. */
export const Course = described(
  z.strictObject({
    start: described(z.string().min(1), "The event from which time is counted.", "Operation"),
    since: described(z.string().min(1), "The same behind an amount of time.", "after surgery"),
    after: described(Measures, "Measures of the time since then.", ["time-after-surgery"]),
    before: described(Measures, "Measures of the time before it.", [
      "time-before-surgery",
    ]).optional(),
    followUp: described(Measures, "Measures of how long patients were followed.", [
      "follow-up-time",
    ]).optional(),
    schedule: described(Schedule, "How often patients are seen.").optional(),
    events: described(
      z
        .array(CourseEventKind)
        .min(1)
        .refine((sorts) => new Set(sorts.map(({ sign }) => sign)).size === sorts.length, {
          message: "expected a sign of its own for each sort of event",
        }),
      "Sorts of events; a claim is one of the first that picks it.",
    ),
  }),
  "What the course of a case is made of, and how it is drawn. Left out: no course is drawn.",
);
export type Course = z.infer<typeof Course>;
