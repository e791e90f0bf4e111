// Owns the body of a refusal over HTTP.
import { z } from "zod";

/** RFC 9457 problem with a closed set of codes. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum([
    "bad-request",
    "not-found",
    "gone",
    "method-not-allowed",
    "body-not-allowed",
    "uri-too-long",
    "headers-too-long",
    "request-timeout",
    "cursor-invalid",
    "cursor-outdated",
    "not-acceptable",
    "too-many-requests",
    "unavailable",
    "internal",
  ]),
  /** What is wrong, for people. */
  detail: z.string(),
  /** What a program can ask for instead. */
  hint: z.string().optional(),
  /** Request id, for the operator's log. */
  instance: z.string(),
  /** What was wrong with which parameter. */
  errors: z
    .array(
      z.object({
        where: z.string(),
        found: z.string(),
        expected: z.string(),
        /** What to do, or what was probably meant. */
        hint: z.string().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
