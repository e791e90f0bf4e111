// Owns the nodes and edges of the graph, the same in every store, in the snapshot and in answers. Ids are full node ids.
import { z } from "zod";
import { ApprovalFile, CslItem, Identifier, ReadFrom, Standing } from "./dossier-files.ts";
import { Figure, ReportedFigure } from "./figure.ts";
import { Marker, NodeId } from "./ids.ts";
import { Ledger, PassageKey } from "./passage.ts";
import { Condition, Directness, Review } from "./statement.ts";
import {
  AboutRole,
  Attachment,
  CitationIntent,
  ClaimType,
  ConceptType,
  Confidence,
  Direction,
  EvidenceAge,
  EvidenceQuestion,
  FeaturePointer,
  Force,
  IdentificationBasis,
  Stage,
  StudyDesign,
  TensionKind,
  Verdict,
  Voice,
} from "./vocabulary.ts";

const node = <const K extends string, S extends z.core.$ZodLooseShape>(kind: K, own: S) =>
  z.object({
    id: NodeId,
    kind: z.literal(kind),
    /** Short name for lists and drawings. */
    label: z.string(),
    ...own,
  });

/** A figure in the graph: measure, denominators and scale are spelled out for readers beside their ids. */
export const GraphFigure = z.object({
  ...Figure.shape,
  of: NodeId.optional(),
  among: NodeId.optional(),
  /** Unit after the measure's default has been filled in. */
  unit: z.string().optional(),
  measureName: z.string(),
  ofName: z.string().optional(),
  amongName: z.string().optional(),
  /** How the figure is known to stand in the text; `unchecked` when no lock says so. */
  standsBy: z.enum(["bound", "derived", "not stated", "unchecked"]),
});
export type GraphFigure = z.infer<typeof GraphFigure>;

const statementFields = {
  dossier: NodeId,
  statement: z.string(),
  voice: Voice,
  figures: z.array(GraphFigure),
  notReported: z.array(z.string()),
  note: z.string().optional(),
  review: Review,
};

/** One thing that the paper asserts. The optional groups at the end belong to the types that name them. */
export const ClaimNode = node("claim", {
  type: ClaimType,
  ...statementFields,
  /** Stage of care, from the claim's first topic that has one; set for practice. */
  stage: Stage.optional(),
  sequence: z.object({ procedure: NodeId, step: z.number().int() }).optional(),
  differential: z.object({ condition: NodeId, feature: NodeId, points: FeaturePointer }).optional(),
  trial: z
    .object({
      population: NodeId,
      arms: z.array(z.object({ id: z.string(), name: z.string(), regimen: NodeId.optional() })),
      outcome: NodeId,
    })
    .optional(),
  regulatory: z
    .object({
      approval: NodeId,
      drug: NodeId,
      jurisdiction: z.string(),
      date: z.string(),
      indication: z.string(),
    })
    .optional(),
  risk: z.object({ factor: NodeId, outcome: NodeId }).optional(),
  defines: NodeId.optional(),
  whole: NodeId.optional(),
  test: NodeId.optional(),
});
export type ClaimNode = z.infer<typeof ClaimNode>;

/** What the paper says should be done. */
export const RecommendationNode = node("recommendation", {
  ...statementFields,
  force: Force,
  stage: Stage,
  polarity: z.enum(["for", "against"]),
  forWhom: z.string(),
  conditions: z
    .object({ mode: z.enum(["all", "any", "ambiguous"]), items: z.array(Condition) })
    .optional(),
  insteadOf: z.string().optional(),
  expectedBenefit: z.string(),
  expectedHarm: z.string(),
});
export type RecommendationNode = z.infer<typeof RecommendationNode>;

/** A place in a paper; its text is not part of the graph. */
export const PassageNode = node("passage", {
  dossier: NodeId,
  section: z.string(),
  sectionTitle: z.string(),
  keys: z.array(PassageKey),
  /** 1-based numbers of the sentences in their section, from the lock; absent when the lock does not know the place. */
  sentences: z.array(z.number().int()).optional(),
  /** Address at the publisher's page, with a text fragment that opens at or near the sentence. */
  url: z.string(),
});
export type PassageNode = z.infer<typeof PassageNode>;

/** What a statement says one reference contributes. */
export const LineNode = node("line", {
  intent: CitationIntent,
  direction: Direction,
  attachment: Attachment,
  directness: Directness,
  question: EvidenceQuestion.optional(),
  /** OCEBM 2011 level, 1 to 5, only when the work is identified and its study's design and the question are known. */
  level: z.number().int().min(1).max(5).optional(),
  note: z.string().optional(),
});
export type LineNode = z.infer<typeof LineNode>;

/** An entry of the reviewed paper's reference list. */
export const ReferenceNode = node("reference", {
  dossier: NodeId,
  marker: Marker,
  basis: IdentificationBasis,
  confidence: Confidence.optional(),
  reason: z.string(),
  namedInText: z.string().optional(),
  alternatives: z.array(
    z.object({
      work: NodeId.optional(),
      title: z.string(),
      doi: z.string().optional(),
      pmid: z.string().optional(),
      why: z.string(),
    }),
  ),
  wouldIdentify: z.string().optional(),
});
export type ReferenceNode = z.infer<typeof ReferenceNode>;

/** A publication. `label` is first author and year where known. */
export const WorkNode = node("work", {
  csl: CslItem,
  record: ReadFrom,
  standing: Standing.optional(),
  note: z.string().optional(),
  review: Review,
});
export type WorkNode = z.infer<typeof WorkNode>;

/** A trial, series or meta-analysis. */
export const StudyNode = node("study", {
  name: z.string(),
  design: StudyDesign,
  registration: z.array(z.string()),
  population: z.string(),
  setting: z.string(),
  participants: z.number().int().optional(),
  standing: Standing.optional(),
  note: z.string().optional(),
  review: Review,
});
export type StudyNode = z.infer<typeof StudyNode>;

/** What a work itself reports. */
export const ReportNode = node("report", {
  statement: z.string(),
  figures: z.array(ReportedFigure),
  readFrom: ReadFrom,
});
export type ReportNode = z.infer<typeof ReportNode>;

/** Something that claims are about. */
export const ConceptNode = node("concept", {
  type: ConceptType,
  synonyms: z.array(z.string()),
  note: z.string().optional(),
  identifiers: z.array(Identifier),
});
export type ConceptNode = z.infer<typeof ConceptNode>;

/** What a reader browses by. */
export const TopicNode = node("topic", { question: z.string(), order: z.number().int() });
export type TopicNode = z.infer<typeof TopicNode>;

/** One patient of the own series. What is known is derived from the claims that concern the case. */
export const CaseNode = node("case", { dossier: NodeId, number: z.number().int() });
export type CaseNode = z.infer<typeof CaseNode>;

/** Statements that do not agree. */
export const TensionNode = node("tension", {
  dossier: NodeId,
  type: TensionKind,
  statement: z.string(),
  sides: z.array(z.object({ statements: z.array(NodeId), says: z.string() })),
  mayExplain: z.string(),
  review: Review,
});
export type TensionNode = z.infer<typeof TensionNode>;

/** One drug's approval by one authority. */
export const ApprovalNode = node("approval", {
  drug: NodeId,
  indication: z.string(),
  jurisdiction: z.string(),
  authority: z.string(),
  approvedOn: z.string(),
  events: ApprovalFile.shape.events,
  standing: Standing,
  review: Review,
});
export type ApprovalNode = z.infer<typeof ApprovalNode>;

/** A reviewed paper with everything curated about it. */
export const DossierNode = node("dossier", {
  title: z.string(),
  /** The reviewed paper. */
  paper: NodeId,
  scope: z.string(),
  licence: z.string(),
  attribution: z.string(),
  curators: z.array(z.string()),
  page: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      level: z.number().int(),
      /** First words of a section that the paper prints no heading for. */
      opensWith: z.string().optional(),
    }),
  ),
  /** Titles after which nothing is body text any more. */
  endsAt: z.array(z.string()),
  references: z.number().int(),
  disease: NodeId,
  series: z.object({ study: NodeId, cases: z.number().int(), population: NodeId }).optional(),
  notHeld: z.array(z.object({ what: z.string(), why: z.string() })),
  /** From the lock; absent when the paper was never verified. */
  ledger: Ledger.optional(),
  textDigest: z.string().optional(),
  review: Review,
});
export type DossierNode = z.infer<typeof DossierNode>;

/** Any node. */
export const GraphNode = z.discriminatedUnion("kind", [
  ClaimNode,
  RecommendationNode,
  PassageNode,
  LineNode,
  ReferenceNode,
  WorkNode,
  StudyNode,
  ReportNode,
  ConceptNode,
  TopicNode,
  CaseNode,
  TensionNode,
  ApprovalNode,
  DossierNode,
]);
export type GraphNode = z.infer<typeof GraphNode>;

const edge = <const T extends string, S extends z.core.$ZodLooseShape>(type: T, own: S) =>
  z.object({ type: z.literal(type), from: NodeId, to: NodeId, ...own });

/** Any edge. At most one edge of a type joins the same two nodes in the same direction. */
export const GraphEdge = z.discriminatedUnion("type", [
  /** claim, recommendation → work: the reviewed paper */
  edge("ASSERTED_IN", {}),
  /** claim, recommendation → passage, in authored order */
  edge("FOUND_AT", { order: z.number().int() }),
  /** claim, recommendation → line */
  edge("HAS_LINE", {}),
  /** line → reference */
  edge("CITES", {}),
  /** reference → work */
  edge("IDENTIFIED_AS", { basis: IdentificationBasis, confidence: Confidence.optional() }),
  /** recommendation, claim → claim */
  edge("BASED_ON", { direction: Direction }),
  /** claim, recommendation → concept */
  edge("ABOUT", { roles: z.array(AboutRole) }),
  /** claim → case */
  edge("CONCERNS", {}),
  /** claim, recommendation → topic */
  edge("UNDER", { order: z.number().int() }),
  /** topic → topic, concept → concept */
  edge("BROADER", {}),
  /** claim, recommendation → tension, with the 0-based side */
  edge("PARTY_TO", { sides: z.array(z.number().int()) }),
  /** work → study */
  edge("DESCRIBES", {}),
  /** work → report */
  edge("REPORTS", {}),
  /** line → report */
  edge("AUDITED_AGAINST", {
    verdict: Verdict,
    headline: z.string(),
    explanation: z.string(),
    /** True when the verdict holds only if the reference is the work it is taken for. */
    conditional: z.boolean(),
  }),
  /** report → claim, recommendation: evidence that the paper does not cite */
  edge("BEARS_ON", {
    direction: Direction,
    directness: Directness,
    age: EvidenceAge,
    explanation: z.string(),
  }),
  /** claim → approval */
  edge("CONCERNS_APPROVAL", {}),
  /** approval → study it rested on */
  edge("RESTED_ON", {}),
  /** work → work, study → study */
  edge("SUPERSEDED_BY", {}),
  edge("NOT_CONFIRMED_BY", {}),
  /** study → study that shares patients or trials with it */
  edge("OVERLAPS", { how: z.string() }),
  /** claim, recommendation, reference, case, tension → dossier */
  edge("PART_OF", {}),
]);
export type GraphEdge = z.infer<typeof GraphEdge>;
export type EdgeType = GraphEdge["type"];

/** An id that moved, or is gone for a reason: permalinks do not die. */
export const Forwarding = z.discriminatedUnion("type", [
  z.object({ type: z.literal("alias"), from: NodeId, to: NodeId }),
  z.object({ type: z.literal("tombstone"), id: NodeId, reason: z.string(), on: z.string() }),
]);
export type Forwarding = z.infer<typeof Forwarding>;

/** The whole graph: nodes sorted by id, edges by from, type, to (ASCII); forwardings by id. */
export type Graph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  forwardings: Forwarding[];
};
