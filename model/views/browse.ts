// Owns what is answered about the things that people browse by: dossiers, topics, concepts, cases and tensions.
import { z } from "zod";
import {
  CaseNode,
  ConceptNode,
  DossierNode,
  ProfileNode,
  ReferenceNode,
  TensionNode,
  TopicNode,
  WorkNode,
} from "../nodes.ts";
import { NodeId } from "../ids.ts";
import { ClaimType } from "../vocabulary.ts";
import { NodeLink } from "../node-link.ts";
import { StatementCard } from "./card.ts";
import { filteredPageOf, pageOf, Papers } from "./page.ts";

/** The reviewed papers. */
export const DossierList = pageOf(DossierNode);

/** One reviewed paper with its reference list. */
export const DossierDetail = z.object({
  dossier: DossierNode,
  paper: WorkNode,
  /** In the order of the list; capped far above the length of any. */
  references: z.array(ReferenceNode),
  referencesTotal: z.number().int(),
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

/** A topic readable as a text: its statements in groups, in the order a reader would ask. */
export const TopicDetail = z.object({
  topic: TopicNode,
  ancestors: z.array(NodeLink),
  narrower: z.array(TopicEntry),
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

/** Everything about one concept. */
export const ConceptDetail = z.object({
  concept: ConceptNode,
  broader: z.array(NodeLink),
  narrower: z.array(NodeLink),
  narrowerTotal: z.number().int(),
  /** Statements about it or a narrower one, capped: advice first, the most firmly worded first. */
  items: z.array(StatementCard),
  total: z.number().int(),
});
export type ConceptDetail = z.infer<typeof ConceptDetail>;

/** One entry of a case record: what is known, each value with the claim that says so; no value means unknown. */
export const CaseField = z.object({
  field: z.string(),
  name: z.string(),
  values: z.array(z.object({ text: z.string(), claim: NodeId })),
});
export type CaseField = z.infer<typeof CaseField>;

/** A case in a list: its record and the paper it is from. */
export const CaseEntry = z.object({
  case: CaseNode,
  fields: z.array(CaseField),
  dossier: NodeLink,
});
export type CaseEntry = z.infer<typeof CaseEntry>;

/** The own cases. */
export const CaseList = filteredPageOf(CaseEntry);

/** A case, its record, and every statement that concerns it. */
export const CaseRecord = z.object({
  case: CaseNode,
  fields: z.array(CaseField),
  /** Steps of its operation in order. */
  steps: z.array(StatementCard),
  /** In the order of the paper's text; bounded by what one paper says. */
  statements: z.array(StatementCard),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** What does not agree. */
export const TensionList = filteredPageOf(TensionNode).extend({ papers: Papers });

/** A disagreement with the statements on its sides. */
export const TensionDetail = z.object({ tension: TensionNode, statements: z.array(StatementCard) });
export type TensionDetail = z.infer<typeof TensionDetail>;

/** The fields of medicine that dossiers are in, by id. */
export const ProfileList = z.object({ items: z.array(ProfileNode) });
