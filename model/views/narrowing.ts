// Owns what is answered on narrowing many statements down: how many each further condition would leave.
import { z } from "zod";
import { NodeLink } from "../node-link.ts";
import { ClaimType, Voice } from "../vocabulary.ts";

const count = z.number().int();

/** A condition that a wheel of counted statements is narrowed by: of which kind of node a statement is. */
export const StatementKind = z.enum(["recommendation", "claim"]);
export type StatementKind = z.infer<typeof StatementKind>;

/**
 * How many statements are left, and how many each value of a condition would leave beside all other conditions: the one that is
 * set of the same name does not count. Values that would leave none are absent.
 */
export const Narrowing = z.strictObject({
  total: count,
  kinds: z.array(z.strictObject({ kind: StatementKind, count })),
  /** Of claims. */
  types: z.array(z.strictObject({ type: ClaimType, count })),
  voices: z.array(z.strictObject({ voice: Voice, count })),
  /** The nodes that the conditions name. */
  of: z.array(NodeLink),
});
export type Narrowing = z.infer<typeof Narrowing>;
