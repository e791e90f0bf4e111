// Owns what a test of figures gives, as the graph and every answer hold it: its kind, how it came out, and what was expected of
// what was found. The arithmetic itself is a library of its own room, model/arithmetic/.
import { z } from "zod";
import { NodeId, Slug } from "./ids.ts";
import { NodeLink } from "./node-link.ts";
import { ArithmeticKind, ArithmeticOutcome } from "./vocabulary.ts";

/** An interval; a side that is absent has no end. */
const Bounds = z.strictObject({ low: z.number().optional(), high: z.number().optional() });
export type Bounds = z.infer<typeof Bounds>;

/** One test of figures of a paper, or of a source's reports, with what rounding allows. */
export const ArithmeticCheck = z.strictObject({
  kind: ArithmeticKind,
  outcome: ArithmeticOutcome,
  /** What came out, in a sentence or two. */
  says: z.string(),
  /** What the other figures allow. */
  expected: Bounds,
  /** What is given, as far as it is written. */
  found: Bounds,
  /** UCUM unit of both; absent for plain numbers. */
  unit: z.string().optional(),
  /** The statements and reports whose figures were put together, each with the figure where it is one. */
  of: z.array(z.strictObject({ ...NodeLink.shape, figure: Slug.optional() })).min(1),
  /** What answers a finding: the inconsistency that is entered, or the reason why none is. Absent where nothing was found. */
  answer: z
    .union([
      z.strictObject({ tension: NodeId, label: z.string() }),
      z.strictObject({ reason: z.string() }),
    ])
    .optional(),
});
export type ArithmeticCheck = z.infer<typeof ArithmeticCheck>;
