// Owns what is answered about one reference, work, study or approval: what it reports, what became of it, what depends on it.
import { z } from "zod";
import {
  ApprovalNode,
  DossierNode,
  EvidenceLineNode,
  ReferenceNode,
  ReportNode,
  StudyNode,
  WorkNode,
} from "../nodes.ts";
import { NodeId } from "../ids.ts";
import { Attachment, Direction, EvidenceAge } from "../vocabulary.ts";
import { NodeLink } from "../node-link.ts";
import { StatementCard } from "./card.ts";
import { pageOf, Papers } from "./page.ts";
import { AuditView } from "./statement.ts";

/** Everything about one entry of the reference list. */
export const ReferenceDetail = z.object({
  reference: ReferenceNode,
  work: WorkNode.optional(),
  study: StudyNode.optional(),
  /** What the work reports, what it was compared with first; capped, `reportsTotal` says of how many. */
  reports: z.array(ReportNode),
  reportsTotal: z.number().int(),
  /** Who cites it, for what, and how the marker is attached; capped, `citedByTotal` says of how many. */
  citedBy: z.array(
    z.object({
      evidenceLine: EvidenceLineNode,
      card: StatementCard,
      attachment: Attachment,
      audits: z.array(AuditView),
    }),
  ),
  citedByTotal: z.number().int(),
  dossier: DossierNode,
});
export type ReferenceDetail = z.infer<typeof ReferenceDetail>;

/** Works, by name, DOI or PMID. */
export const WorkList = pageOf(WorkNode);

/** Everything about one work. */
export const WorkDetail = z.object({
  work: WorkNode,
  study: StudyNode.optional(),
  /** Lists here are capped; the totals beside them say of how many, and a {@link RelatedList} holds the rest. */
  reports: z.array(ReportNode),
  reportsTotal: z.number().int(),
  references: z.array(ReferenceNode),
  referencesTotal: z.number().int(),
  papers: Papers,
  /** Statements that cite it: advice first, the most firmly worded first. */
  dependents: z.array(StatementCard),
  dependentsTotal: z.number().int(),
  /** Statements it bears on without being cited. */
  bearsOn: z.array(
    z.object({
      card: StatementCard,
      direction: Direction,
      age: EvidenceAge,
      explanation: z.string(),
      report: NodeId,
    }),
  ),
  bearsOnTotal: z.number().int(),
  supersededBy: z.array(NodeLink),
  /** The dossier, when this is a reviewed paper. */
  dossier: DossierNode.optional(),
});
export type WorkDetail = z.infer<typeof WorkDetail>;

/** Everything about one study. */
export const StudyDetail = z.object({
  study: StudyNode,
  /** Lists here are capped; the totals beside them say of how many, and a {@link RelatedList} holds the rest. */
  works: z.array(WorkNode),
  worksTotal: z.number().int(),
  reports: z.array(ReportNode),
  reportsTotal: z.number().int(),
  notConfirmedBy: z.array(NodeLink),
  overlaps: z.array(z.object({ study: NodeLink, how: z.string() })),
  /** Statements that cite a work of it: advice first, the most firmly worded first. */
  dependents: z.array(StatementCard),
  dependentsTotal: z.number().int(),
});
export type StudyDetail = z.infer<typeof StudyDetail>;

/** An approval, what became of it, and which statements concern it. */
export const ApprovalDetail = z.object({
  approval: ApprovalNode,
  restedOn: z.array(StudyNode),
  /** Capped; `statementsTotal` says of how many, and a {@link RelatedList} holds the rest. */
  statements: z.array(StatementCard),
  statementsTotal: z.number().int(),
});
export type ApprovalDetail = z.infer<typeof ApprovalDetail>;
