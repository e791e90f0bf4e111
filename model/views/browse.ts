// Owns what is answered about the things that people browse by: dossiers, topics, concepts, cases and tensions.
import { z } from "zod";
import {
  CaseNode,
  ConceptNode,
  DossierNode,
  GraphFigure,
  ProfileNode,
  ReferenceNode,
  TensionNode,
  TopicNode,
  TourNode,
  WorkNode,
} from "../nodes.ts";
import { NodeId, Slug } from "../ids.ts";
import { ClaimType, Direction, EvidenceAge, ReadingDepth } from "../vocabulary.ts";
import { NodeLink } from "../node-link.ts";
import { StatementCard } from "./card.ts";
import { filteredPageOf, pageOf, Papers } from "./page.ts";
import { DrawnPlace } from "./places.ts";

/** The reviewed papers. */
export const DossierList = pageOf(DossierNode);

/** One reviewed paper with its reference list. */
export const DossierDetail = z.object({
  dossier: DossierNode,
  paper: WorkNode,
  /** In the order of the list; capped far above the length of any. */
  references: z.array(ReferenceNode),
  referencesTotal: z.number().int(),
  /** Questions of its map of decisions. */
  decisionsTotal: z.number().int(),
  /** Tensions that were entered for it. */
  tensionsTotal: z.number().int(),
});

/** A topic with the counts of what stands under it, narrower topics included. */
export const TopicEntry = z.object({
  topic: TopicNode,
  parent: NodeId.optional(),
  claims: z.number().int(),
  recommendations: z.number().int(),
});
export type TopicEntry = z.infer<typeof TopicEntry>;

/** Every topic, siblings in the order that the vocabulary gives them. */
export const TopicTree = z.object({ items: z.array(TopicEntry) });

/** A sentence of a summary with the statements that it sums up, in authored order. */
const SummedUp = z.array(z.object({ says: z.string(), from: z.array(NodeLink) }));

/** What one paper says on a topic, in a few sentences. */
export const TopicSummary = z.object({
  id: NodeId,
  /** The reviewed paper's dossier. */
  dossier: NodeLink,
  sentences: SummedUp,
  /** The most telling first, each with the names of the arms that its statement compares. */
  figures: z.array(
    z.object({
      statement: NodeLink,
      figure: GraphFigure,
      arms: z.array(z.object({ id: Slug, name: z.string() })),
    }),
  ),
  /** What the paper leaves open. */
  unknown: SummedUp,
  /** Whether nobody has read it a second time. */
  isDraft: z.boolean(),
});
export type TopicSummary = z.infer<typeof TopicSummary>;

/** Evidence that bears on statements under a topic and that the paper does not cite. */
export const UncitedEvidence = z.object({
  work: NodeLink,
  study: NodeLink.optional(),
  reports: z.array(
    z.object({
      id: NodeId,
      /** What it found, as a headline; absent where nobody wrote one. */
      finding: z.string().optional(),
      statement: z.string(),
      /** How directly it was read. */
      depth: ReadingDepth,
      direction: Direction,
      /** How it bears on statements under the topic, in their order; capped. `direction` is that of the first. */
      bearings: z.array(
        z.object({
          statements: z.array(NodeId),
          direction: Direction,
          age: EvidenceAge,
          explanation: z.string(),
          /** How the paper points to the work elsewhere, as "[35]"; empty where it cites it nowhere. */
          citedAs: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type UncitedEvidence = z.infer<typeof UncitedEvidence>;

/** A topic readable as a text: its answer, its statements in groups, in the order a reader would ask. */
export const TopicDetail = z.object({
  topic: TopicNode,
  ancestors: z.array(NodeLink),
  narrower: z.array(TopicEntry),
  /** The topics before and after it, in the order of their field; absent at its ends. */
  previous: NodeLink.optional(),
  next: NodeLink.optional(),
  /** Its place on the way through the topics of its field, from 1, and how many they are. */
  place: z.number().int(),
  places: z.number().int(),
  /** The answer of each paper that has one, by the paper's name. */
  summaries: z.array(TopicSummary),
  summariesTotal: z.number().int(),
  /** Works that dispute a statement first, each part by the work's name; capped. */
  uncited: z.array(UncitedEvidence),
  uncitedTotal: z.number().int(),
  groups: z.array(
    z.object({
      question: z.string(),
      /** The types of statements that answer it, with how many of them there are; `items` may be the beginning only. */
      types: z.array(
        z.object({
          type: z.union([ClaimType, z.literal("recommendation")]),
          total: z.number().int(),
        }),
      ),
      items: z.array(StatementCard),
    }),
  ),
  total: z.number().int(),
  shown: z.number().int(),
});
export type TopicDetail = z.infer<typeof TopicDetail>;

/** Concepts by name. */
export const ConceptList = pageOf(ConceptNode);

/** What abbreviations stand for, by ASCII; capped, `total` counts the concepts that have some. */
export const AbbreviationList = z.object({
  items: z.array(z.object({ short: z.string(), standsFor: z.string(), concept: NodeId })),
  total: z.number().int(),
  /** How many of these concepts `items` covers. */
  shown: z.number().int(),
});

/** Everything about one concept. */
export const ConceptDetail = z.object({
  concept: ConceptNode,
  /** What it is a kind of. */
  broader: z.array(NodeLink),
  /** What it is a part of. */
  wholes: z.array(NodeLink),
  narrower: z.array(NodeLink),
  narrowerTotal: z.number().int(),
  parts: z.array(NodeLink),
  partsTotal: z.number().int(),
  /** Where it is drawn, of several papers the first by id; absent where it is not. */
  place: DrawnPlace.optional(),
  /** Statements about it, a narrower one or a part of it, capped: advice first, the most firmly worded first. */
  items: z.array(StatementCard),
  total: z.number().int(),
});
export type ConceptDetail = z.infer<typeof ConceptDetail>;

const Stated = z.object({ text: z.string(), claim: NodeId });

/**
 * One row of a case record: what is stated, each value with the claim that says so. No value means that no claim states it;
 * `unread` then names the part of the paper that would and was not read.
 */
export const CaseField = z.object({
  field: z.string(),
  name: z.string(),
  values: z.array(
    z.object({
      text: z.string(),
      /** Absent where the text says what is not stated. */
      claim: NodeId.optional(),
      /** What must be read with it, so that it does not mislead. */
      besides: z.array(Stated).optional(),
    }),
  ),
  unread: z.string().optional(),
});
export type CaseField = z.infer<typeof CaseField>;

/** Rows that belong together. */
export const CaseFieldGroup = z.object({
  group: z.string(),
  name: z.string(),
  fields: z.array(CaseField),
});
export type CaseFieldGroup = z.infer<typeof CaseFieldGroup>;

/** A step of a procedure by its number in the list, and the claim that states it. */
const StepMark = z.object({
  step: z.number().int(),
  claim: NodeId,
  /** Narrower names of what was done. */
  how: z.array(z.string()),
  /** Devices that it was done with. */
  tools: z.array(z.string()),
  /** Place among the things of this step, from 1, as its statement names them: no order in which they were done. */
  place: z.number().int(),
});

/** Steps in pairs: what was done to each thing, and where it was undone. */
export const StepPairs = z.object({
  id: z.string(),
  name: z.string(),
  of: z.string(),
  begin: z.string(),
  end: z.string(),
  /** In the order of the steps that begin, then of those that only end. */
  rows: z.array(
    z.object({
      what: NodeLink,
      begin: StepMark.optional(),
      end: StepMark.optional(),
      /** What the paper does not describe of it. */
      unstated: z.string().optional(),
    }),
  ),
});
export type StepPairs = z.infer<typeof StepPairs>;

/** One procedure: all its steps in order, whatever sections and procedures state them. Numbers run from 1. */
export const ProcedureSteps = z.object({
  procedure: NodeLink,
  steps: z.array(StatementCard),
  pairs: z.array(StepPairs),
});
export type ProcedureSteps = z.infer<typeof ProcedureSteps>;

/** A case in a list: its record and the paper it is from. */
export const CaseEntry = z.object({
  case: CaseNode,
  groups: z.array(CaseFieldGroup),
  dossier: NodeLink,
  /** Whose word each claim is that its values stand on, in words, by id. */
  attributions: z.record(z.string(), z.string()),
});
export type CaseEntry = z.infer<typeof CaseEntry>;

/** The own cases. */
export const CaseList = filteredPageOf(CaseEntry);

/** A case, its record, and every statement that is about it. */
export const CaseRecord = z.object({
  case: CaseNode,
  groups: z.array(CaseFieldGroup),
  procedures: z.array(ProcedureSteps),
  /** In the order of the paper's text; bounded by what one paper says. */
  statements: z.array(StatementCard),
  /** Statements that only name it, likewise. */
  mentions: z.array(StatementCard),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** Inconsistencies within papers. */
export const TensionList = filteredPageOf(TensionNode).extend({ papers: Papers });

/** An inconsistency with the statements on its sides. */
export const TensionDetail = z.object({ tension: TensionNode, statements: z.array(StatementCard) });
export type TensionDetail = z.infer<typeof TensionDetail>;

/** Guided tours, paper by paper in authored order. */
export const TourList = filteredPageOf(TourNode).extend({ papers: Papers });

/** The fields of medicine that dossiers are in, by name. */
export const ProfileList = z.object({ items: z.array(ProfileNode) });
