// Owns what a breach of a data rule is, for the lists of them.
import type { Edits } from "../small-data.ts";

/**
 * A breach of a rule: what is edited, and everything that is said about it. Each of `mends` edits what was edited further, as
 * the hints ask for to the letter, and leaves nothing to say; where a hint gives a choice, there may be one for each way.
 */
export type Breach = readonly [
  rule: string,
  title: string,
  edits: Edits,
  said: readonly string[],
  ...mends: readonly Edits[],
];

/** Edits that come near a rule and keep it. */
export type Kept = readonly [rule: string, title: string, edits: Edits];
