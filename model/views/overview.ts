// Owns what the home page shows, in one answer.
import { z } from "zod";
import { NodeLink } from "../node-link.ts";
import { DossierNode, StageName, TensionNode, WorkNode } from "../nodes.ts";
import { NodeKind } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";
import { Papers } from "./page.ts";
import { TopicEntry } from "./browse.ts";

/** Statements of one stage of care, capped. */
const StageGroup = z.object({
  stage: StageName,
  total: z.number().int(),
  items: z.array(StatementCard),
});

/** What the home page shows. */
export const Overview = z.object({
  /** Capped; `dossiersTotal` says of how many. */
  dossiers: z.array(DossierNode),
  dossiersTotal: z.number().int(),
  papers: z.array(WorkNode),
  /** What the papers shown are about, each disease once. */
  diseases: z.array(NodeLink),
  /** How the order of the stages is introduced, where all papers are of one field: "in the order of a patient's way". */
  order: z.string().optional(),
  /** In that order; `total` counts what `items` is the beginning of. */
  adviceByStage: z.array(StageGroup),
  /** How many things of each stage the authors are said to have done. */
  practiceByStage: z.array(StageGroup.omit({ items: true })),
  topics: z.array(TopicEntry),
  inconsistencies: z.object({
    total: z.number().int(),
    items: z.array(TensionNode),
    papers: Papers,
  }),
  unknown: z.object({ total: z.number().int(), items: z.array(StatementCard) }),
  /** Nodes per kind; kinds without nodes are absent. */
  kinds: z.partialRecord(NodeKind, z.number().int()),
  sources: z.object({
    references: z.number().int(),
    identified: z.number().int(),
    confirmed: z.number().int(),
    cases: z.number().int(),
  }),
});
export type Overview = z.infer<typeof Overview>;
