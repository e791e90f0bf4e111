// Owns what is answered where the own cases of papers are set side by side: their courses, their procedures, their measures
// against those of the series, and how often they were to be seen. Each part names the claim that says so.
import { z } from "zod";
import { NodeId, Slug } from "../ids.ts";
import { Course } from "../kinds/course.ts";
import { NodeLink } from "../node-link.ts";
import { GraphFigure } from "../nodes.ts";
import { StepPairs } from "./browse.ts";
import { StatementCard } from "./card.ts";

/** A figure with the claim that gives it. */
const ClaimedFigure = z.object({ claim: NodeId, figure: GraphFigure });
export type ClaimedFigure = z.infer<typeof ClaimedFigure>;

/** When something was, in months since the start of the course: `from` and `to` are the same for a point in time. */
const CourseTime = z.object({
  from: z.number(),
  to: z.number(),
  /** As stated, in its own unit. */
  figure: GraphFigure,
});
export type CourseTime = z.infer<typeof CourseTime>;

/** An event on the course of a case. */
export const CourseEvent = z.object({
  /** Sort of event, by its id in the field's course. */
  kind: Slug,
  claim: NodeId,
  /** In a few words. */
  text: z.string(),
  /** Whether the claim states that it did not happen. */
  isAbsent: z.boolean(),
  /** Absent where no claim states when. */
  time: CourseTime.optional(),
});
export type CourseEvent = z.infer<typeof CourseEvent>;

/** A case with its course and its procedures. */
export const ComparedCase = z.object({
  case: NodeLink,
  /** Those whose time is stated by time, then the others in the order of the paper's text, what ends the course last. */
  events: z.array(CourseEvent),
  /** Until when this case was followed, in months since the start; absent where no claim states it of this case. */
  lastSeen: CourseTime.extend({ claim: NodeId }).optional(),
  procedures: z.array(z.object({ procedure: NodeLink, pairs: z.array(StepPairs) })),
});
export type ComparedCase = z.infer<typeof ComparedCase>;

/** A measure that the paper gives of its series, beside the values that it gives of single cases. */
export const SeriesMeasure = z.object({
  series: ClaimedFigure,
  /** Figures of the same measure, unit and subject; a case of which none is stated has no entry. */
  cases: z.array(
    ClaimedFigure.extend({
      case: NodeId,
      /** On which side it lies outside the range that is given of the series. */
      outside: z.enum(["below", "above"]).optional(),
    }),
  ),
  /** The part of the paper that would state it of each case, and was not read. */
  unread: z.string().optional(),
});
export type SeriesMeasure = z.infer<typeof SeriesMeasure>;

/** When patients were to be seen, as one statement states it; in months since the start of the course. */
export const ScheduledVisits = z.object({
  statement: NodeId,
  /** Of a single visit, or since when the interval holds. */
  from: z.number(),
  /** Of the first visit: one interval behind `from` where patients were to be seen only after it. */
  first: z.number(),
  /** Absent for a single visit. */
  every: z.number().optional(),
  /** Until when the interval holds; absent where no end is stated. */
  until: z.number().optional(),
});
export type ScheduledVisits = z.infer<typeof ScheduledVisits>;

/** The own cases of one paper. */
export const ComparedSeries = z.object({
  paper: z.object({ id: NodeId, label: z.string(), attribution: z.string(), licence: z.string() }),
  /** How the field counts time and what its sorts of events are called; absent where it draws no courses. */
  course: Course.pick({ start: true, since: true })
    .extend({
      events: z.array(
        Course.shape.events.element.pick({ id: true, name: true, sign: true, ends: true }),
      ),
    })
    .optional(),
  cases: z.array(ComparedCase),
  measures: z.array(SeriesMeasure),
  /** How long the series was followed, as the paper gives it, with the figure in months. */
  followUp: z.array(
    ClaimedFigure.extend({
      value: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
    }),
  ),
  visits: z.array(ScheduledVisits),
  /** What the paired steps of the procedures were done to, each once: kinds and parts behind what they belong to. */
  things: z.array(z.object({ thing: NodeLink, within: NodeId.optional() })),
});
export type ComparedSeries = z.infer<typeof ComparedSeries>;

/** The own cases of papers, paper by paper; capped, and `total` counts the cases. */
export const Courses = z.object({
  series: z.array(ComparedSeries),
  shown: z.number().int(),
  total: z.number().int(),
  /** The statements that the answer is made of, by id. */
  statements: z.record(z.string(), StatementCard),
});
export type Courses = z.infer<typeof Courses>;
