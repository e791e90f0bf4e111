// Owns what is answered on what statements stand on: source by source, what would take their ground away, and what is left when
// sources are taken away.
import { z } from "zod";
import { NodeId } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { SourceClass } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";

const aClass = SourceClass.options.join("|");
/** Several classes joined by commas. */
export const SourceClasses = z
  .string()
  .max(200)
  .regex(
    new RegExp(`^(?:${aClass})(?:,(?:${aClass}))*$`),
    `expected ${SourceClass.options.join(", ")}, joined by commas`,
  );

/** A source that a statement stands on, directly or through claims that support it. */
export const SourceStoodOn = z.object({
  /** A publication that is cited; a reference that nobody identified; the authors’ own patients or experiments; an approval. */
  kind: z.enum(["publication", "unidentified", "own", "approval"]),
  /** The work, reference, study or approval. */
  source: NodeLink,
  /** What the publication describes, or what the approval rested on. */
  studies: z.array(NodeLink),
  /** References through which it is cited; empty for own data and approvals. */
  references: z.array(NodeLink),
  /** Statements through which it is reached, the one in question included. */
  claims: z.number().int(),
  /** Whether all its references were matched to it by inference only. */
  isInferred: z.boolean(),
  /** Whether it is direct on every axis somewhere. */
  isDirect: z.boolean(),
  /** Whether it still stands: neither retracted nor overtaken nor withdrawn. */
  stands: z.boolean(),
});
export type SourceStoodOn = z.infer<typeof SourceStoodOn>;

/**
 * What becomes of a statement when sources are taken away: all its sources stay; some fall; one stands in place of another; all fall;
 * or it had none.
 */
export const Effect = z.enum(["keeps", "weakens", "changes", "loses", "none"]);
export type Effect = z.infer<typeof Effect>;

/** What one statement stands on, and what would overturn it. */
export const Footing = z.object({
  /** In the order in which the statements below it name them. */
  sources: z.array(SourceStoodOn),
  /** Works, studies, own data and approvals whose fall alone would leave it without any source. */
  alone: z.array(NodeLink),
  /** The source that carries least, with why in a clause; absent where there is none or nothing speaks against any. */
  weakest: z.object({ source: NodeLink, why: z.string() }).optional(),
  /** What is missing to rely on it, clauses. */
  missing: z.array(z.string()),
  /** Publications that dispute it and are not cited for it. */
  against: z.array(NodeLink),
});
export type Footing = z.infer<typeof Footing>;

/** A statement under a removal. */
export const Weighed = z.object({
  card: StatementCard,
  effect: Effect,
  lost: z.array(SourceStoodOn),
  left: z.array(SourceStoodOn),
});
export type Weighed = z.infer<typeof Weighed>;

const Count = z.number().int();

/** What becomes of a paper’s statements when sources are taken away. */
export const WhatIf = z.object({
  /** The paper; absent where there is none. */
  dossier: NodeLink.optional(),
  /** What is taken away, by name. */
  without: z.array(NodeLink),
  /** References that are taken for another work. */
  instead: z.array(z.object({ reference: NodeLink, work: NodeLink })),
  /**
   * Sources of the paper’s advice with the number of recommendations that stand on each, those that most stand on first; of how many.
   */
  sources: z.array(z.object({ source: SourceStoodOn, advice: Count, alone: Count })),
  sourcesTotal: Count,
  /** Works that references could be taken for instead, where the paper’s curators name one. */
  alternatives: z.array(
    z.object({ reference: NodeLink, now: NodeLink.optional(), work: NodeLink }),
  ),
  /** Advice in the order of the text. */
  advice: z.array(Weighed),
  adviceTotal: Count,
  /** Claims and advice that lose, weaken or change, and those that had no source to lose, by id; all others keep their ground. */
  effects: z.object({
    loses: z.array(NodeId),
    weakens: z.array(NodeId),
    changes: z.array(NodeId),
    none: z.array(NodeId),
  }),
  /** Numbers of claims by effect. */
  claims: z.object({ keeps: Count, weakens: Count, changes: Count, loses: Count, none: Count }),
  /** Statements looked at, and how many the paper has. */
  shown: Count,
  total: Count,
});
export type WhatIf = z.infer<typeof WhatIf>;
