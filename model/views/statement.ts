// Owns what is answered about one claim or recommendation: its places, evidence lines, audits and tensions.
import { z } from "zod";
import {
  ApprovalNode,
  ClaimNode,
  ConceptNode,
  DossierNode,
  EvidenceLineNode,
  PassageNode,
  RecommendationNode,
  ReferenceNode,
  ReportNode,
  StudyNode,
  TensionNode,
  WorkNode,
} from "../nodes.ts";
import { Slug } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { Caution, Support, VerdictLine } from "../support.ts";
import { AboutRole, Direction, DirectnessGrade, EvidenceAge, Verdict } from "../vocabulary.ts";
import { StatementCard } from "./card.ts";
import { filteredPageOf } from "./page.ts";
import { Footing } from "./weigh.ts";

/** A place with, where the reader's machine holds the source text, the sentence itself. */
export const PassageView = z.object({
  passage: PassageNode,
  text: z
    .object({
      /** The sentence or sentences, as the source has them. */
      sentence: z.string(),
      /** Spans of the keys in `sentence`: UTF-16 start (inclusive) and end (exclusive). */
      marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      /** Whether the held text is the one that was verified. */
      isVerifiedText: z.boolean(),
    })
    .optional(),
});
export type PassageView = z.infer<typeof PassageView>;

/** Comparison of an evidence line with one report of its source. */
export const AuditView = z.object({
  verdict: Verdict,
  /** Other verdicts that a careful reader of the report may give. */
  alsoFits: z.array(Verdict),
  headline: z.string(),
  explanation: z.string(),
  conditional: z.boolean(),
  report: ReportNode,
});
export type AuditView = z.infer<typeof AuditView>;

/** How closely a source's question matches the statement's on one axis of the field, with the axis in words. */
export const DirectnessView = z.object({
  axis: Slug,
  name: z.string(),
  means: z.string(),
  grade: DirectnessGrade,
});
export type DirectnessView = z.infer<typeof DirectnessView>;

/** An evidence line with everything it leads to. */
export const EvidenceLineView = z.object({
  evidenceLine: EvidenceLineNode,
  /** In the order of the field's axes. */
  directness: z.array(DirectnessView),
  reference: ReferenceNode,
  work: WorkNode.optional(),
  study: StudyNode.optional(),
  audits: z.array(AuditView),
});
export type EvidenceLineView = z.infer<typeof EvidenceLineView>;

/** Evidence that the paper does not cite there, as it bears on a statement. */
export const UncitedView = z.object({
  report: ReportNode,
  work: WorkNode,
  study: StudyNode.optional(),
  direction: Direction,
  directness: z.array(DirectnessView),
  age: EvidenceAge,
  explanation: z.string(),
  /** How the paper points to the work elsewhere, as "[35]"; empty where it cites it nowhere. */
  citedAs: z.array(z.string()),
});
export type UncitedView = z.infer<typeof UncitedView>;

const statementDetail = {
  /** How firmly it stands, in sentences; the first one is the answer. */
  answer: z.array(z.string()).min(1),
  verdict: VerdictLine,
  /** As in {@link StatementCard}. */
  attribution: z.string(),
  support: Support,
  cautions: z.array(Caution),
  passages: z.array(PassageView),
  evidenceLines: z.array(EvidenceLineView),
  uncited: z.array(UncitedView),
  tensions: z.array(TensionNode),
  /** Statements that the tensions name, for reading both sides. */
  tensionStatements: z.array(StatementCard),
  basedOn: z.array(z.object({ card: StatementCard, direction: Direction })),
  /** What is based on it, capped; `basisOfTotal` says of how many. */
  basisOf: z.array(StatementCard),
  basisOfTotal: z.number().int(),
  about: z.array(z.object({ concept: ConceptNode, roles: z.array(AboutRole) })),
  topics: z.array(NodeLink),
  /** Cases that it is about. */
  cases: z.array(NodeLink),
  /** Cases that it only names. */
  mentionsCases: z.array(NodeLink),
  approvals: z.array(ApprovalNode),
  dossier: DossierNode,
  paper: WorkNode,
};
/** Everything about one claim. */
export const ClaimDetail = z.object({
  claim: ClaimNode,
  ...statementDetail,
  /**
   * Of a step in what was done to a case: its number in the list on the page of the case, in which the steps that its procedure goes on
   * from are counted.
   */
  stepInCase: z.number().int().optional(),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;
/** Everything about one recommendation. */
export const RecommendationDetail = z.object({
  recommendation: RecommendationNode,
  ...statementDetail,
  /** What it stands on source by source, and what would overturn it. */
  footing: Footing,
});
export type RecommendationDetail = z.infer<typeof RecommendationDetail>;

/** Claims or recommendations. */
export const StatementList = filteredPageOf(StatementCard);
