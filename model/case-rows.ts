// Owns which claims a row of a case record shows, for the checks of data and for the record alike.
import type { RowClaims } from "./kinds/row-claims.ts";
import type { AboutRole, ClaimType } from "./vocabulary.ts";

/** What decides whether a row shows a claim. Topics and concepts by their local ids. */
export type RowFacts = {
  readonly type: ClaimType;
  readonly topics: readonly string[];
  readonly concepts: readonly { readonly id: string; readonly roles: readonly AboutRole[] }[];
  /** How many cases it is about. */
  readonly cases: number;
  /** Whether it is a step of a procedure. */
  readonly isStep: boolean;
};

const hasOne = (held: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((name) => held.includes(name));

const isAbout = (
  concepts: RowFacts["concepts"],
  wanted: readonly string[],
  { as }: RowClaims,
): boolean =>
  concepts.some(({ id, roles }) => wanted.includes(id) && (as === undefined || hasOne(roles, as)));

/** Whether all holds that the row asks of its claims; false for a row that asks nothing. */
export const isStatedIn = (
  claims: RowClaims | undefined,
  { type, topics, concepts, cases, isStep }: RowFacts,
): boolean =>
  claims !== undefined &&
  (claims.types === undefined || claims.types.includes(type)) &&
  (claims.under === undefined || hasOne(topics, claims.under)) &&
  (claims.notUnder === undefined || !hasOne(topics, claims.notUnder)) &&
  (claims.about === undefined || isAbout(concepts, claims.about, claims)) &&
  (claims.ofOneCase !== true || cases === 1) &&
  (claims.steps !== false || !isStep);
