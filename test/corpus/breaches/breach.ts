// Owns what a breach of a data rule is, for the lists of them.
import type { Edits } from "../small-data.ts";

/** A breach of a rule: what is edited, and everything that is said about it. */
export type Breach = readonly [rule: string, title: string, edits: Edits, said: readonly string[]];

/** Edits that come near a rule and keep it. */
export type Kept = readonly [rule: string, title: string, edits: Edits];
