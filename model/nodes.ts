// Owns the nodes of the graph, the same in every store, in the snapshot and in answers. Ids are full node ids.
import { z } from "zod";
import { ArithmeticCheck } from "./arithmetic-check.ts";
import { Figure, ReportedFigure } from "./figure.ts";
import { Marker, NodeId, Slug } from "./ids.ts";
import {
  claimKinds,
  type ClaimKind,
  type ClaimKinds,
  type ClaimType,
} from "./kinds/claim-kinds.ts";
import { Completion } from "./kinds/dossier-files.ts";
import type { FieldValues } from "./kinds/fields.ts";
import { ownShape, unionBy } from "./kinds/own-fields.ts";
import { Profile } from "./kinds/profile.ts";
import {
  ApprovalFile,
  BetterWay,
  CslItem,
  Identifier,
  ReadFrom,
  Standing,
  StudyFile,
} from "./kinds/shared-files.ts";
import { NodeLink } from "./node-link.ts";
import { Ledger, PassageKey } from "./passage.ts";
import { CaseValue, Condition, Directness, Review } from "./statement.ts";
import {
  Attachment,
  CitationIntent,
  ConceptType,
  Confidence,
  Direction,
  EvidenceQuestion,
  Force,
  IdentificationBasis,
  NumberConvention,
  StudyDesign,
  TensionKind,
  Voice,
  type NodeKind,
} from "./vocabulary.ts";

/** A node of the graph. A field that is not declared is an error, never dropped. */
const node = <const K extends NodeKind, S extends z.core.$ZodLooseShape>(kind: K, own: S) =>
  z.strictObject({
    id: NodeId,
    kind: z.literal(kind),
    /** Short name for lists and drawings. */
    label: z.string(),
    ...own,
  });

/** What a figure is of, spelled out for readers beside its ids. */
const named = {
  of: NodeId.optional(),
  among: NodeId.optional(),
  outcome: NodeId.optional(),
  /** Unit after the measure's default has been filled in. */
  unit: z.string().optional(),
  measureName: z.string(),
  /** Which way the measure is better, and at which value a ratio means no difference; absent where the vocabulary says neither. */
  better: BetterWay.optional(),
  noEffect: z.number().optional(),
  ofName: z.string().optional(),
  amongName: z.string().optional(),
  outcomeName: z.string().optional(),
  /** The time point that the figure holds for: "5 years", "1 week after the operation". */
  timeText: z.string().optional(),
};

/** A figure in the graph: measure, denominators and scale are spelled out for readers beside their ids. */
export const GraphFigure = z.strictObject({
  ...Figure.shape,
  ...named,
  /** How the figure is known to stand in the text; `unchecked` when no lock says so. */
  standsBy: z.enum(["bound", "derived", "not stated", "unchecked"]),
});
export type GraphFigure = z.infer<typeof GraphFigure>;

/** A figure that a work itself reports, spelled out likewise. */
export const GraphReportedFigure = z.strictObject({
  ...ReportedFigure.shape,
  ...named,
  armName: z.string().optional(),
});
export type GraphReportedFigure = z.infer<typeof GraphReportedFigure>;

/** A stage of the dossier's field profile: its id there, its name for readers, and what it means. */
export const StageName = z.strictObject({ id: Slug, name: z.string(), means: z.string() });
export type StageName = z.infer<typeof StageName>;

const statementFields = {
  dossier: NodeId,
  /** 0-based place among the statements of its dossier, in the order of the paper's text. */
  order: z.number().int().min(0),
  statement: z.string(),
  voice: Voice,
  figures: z.array(GraphFigure),
  notReported: z.array(z.string()),
  note: z.string().optional(),
  /** Questions and search phrases that it answers, as readers put them; absent when none was entered. They assert nothing. */
  askedAs: z.array(z.string()).optional(),
  /** Further ones that name their subject: they order what is found, and find nothing by themselves; absent when none was entered. */
  askedInFull: z.array(z.string()).optional(),
  /** Words of it that learners are asked for, and what is wrong in their place; absent when none were entered. A draft until a second reader
   * has checked them. */
  completion: Completion.pick({ key: true, distractors: true })
    .extend({ isDraft: z.literal(true).optional() })
    .optional(),
  /** Tests that its figures were put to, findings first; absent when none were. */
  arithmetic: z.array(ArithmeticCheck).optional(),
  review: Review,
};

const claimFields = {
  ...statementFields,
  /** From the claim's first topic that has one; set for practice. */
  stage: StageName.optional(),
  /** What it says of its cases in a few words, by row of the field's case record; absent when it says nothing so. */
  caseValues: z.array(CaseValue).optional(),
};
type ClaimBase = z.infer<ReturnType<typeof node<"claim", typeof claimFields>>>;

/** One thing that the paper asserts. Its type decides which further fields it has; what they name is a link. */
export type ClaimNode = {
  [T in ClaimType]: ClaimBase & { type: T } & FieldValues<ClaimKinds[T]["fields"], NodeLink>;
}[ClaimType];

// The overload asserts what the declarations say; test/model/claim-kinds.test.ts holds schema and type together.
function claimNodeOf(kinds: ClaimKinds): z.ZodType<ClaimNode>;
function claimNodeOf(kinds: Readonly<Record<string, ClaimKind>>): z.ZodType {
  return unionBy(
    "type",
    Object.entries(kinds).map(([type, { fields }]) =>
      node("claim", { type: z.literal(type), ...claimFields, ...ownShape(fields, "graph") }),
    ),
  );
}

/** The schema of {@link ClaimNode}, derived from `claimKinds`. */
export const ClaimNode = claimNodeOf(claimKinds);

/** What the paper says should be done. */
export const RecommendationNode = node("recommendation", {
  ...statementFields,
  force: Force,
  stage: StageName,
  polarity: z.enum(["for", "against"]),
  forWhom: z.string(),
  conditions: z
    .strictObject({ mode: z.enum(["all", "any", "ambiguous"]), items: z.array(Condition) })
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
export const EvidenceLineNode = node("evidence-line", {
  intent: CitationIntent,
  direction: Direction,
  attachment: Attachment,
  directness: Directness,
  question: EvidenceQuestion.optional(),
  /** OCEBM 2011 level, 1 to 5, only when the work is identified and its study's design and the question are known. */
  level: z.number().int().min(1).max(5).optional(),
  note: z.string().optional(),
});
export type EvidenceLineNode = z.infer<typeof EvidenceLineNode>;

/** A source that the reviewed paper points to: an entry of its reference list, or one that its text names. */
export const ReferenceNode = node("reference", {
  dossier: NodeId,
  /** Absent for a source that the text names without a number. */
  marker: Marker.optional(),
  basis: IdentificationBasis,
  confidence: Confidence.optional(),
  reason: z.string(),
  namedInText: z.string().optional(),
  alternatives: z.array(
    z.strictObject({
      work: NodeId.optional(),
      title: z.string(),
      doi: z.string().optional(),
      pmid: z.string().optional(),
      why: z.string(),
      ruledOut: z.literal(true).optional(),
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
  arms: StudyFile.shape.arms.unwrap(),
  standing: Standing.optional(),
  note: z.string().optional(),
  review: Review,
});
export type StudyNode = z.infer<typeof StudyNode>;

/** What a work itself reports. */
export const ReportNode = node("report", {
  statement: z.string(),
  figures: z.array(GraphReportedFigure),
  /** As of a statement: tests within the reports of one work. */
  arithmetic: z.array(ArithmeticCheck).optional(),
  readFrom: ReadFrom,
});
export type ReportNode = z.infer<typeof ReportNode>;

/** Something that claims are about. */
export const ConceptNode = node("concept", {
  type: ConceptType,
  synonyms: z.array(z.string()),
  /** Those of its names that are abbreviations, with what they stand for; absent where none is. */
  abbreviations: z.array(z.strictObject({ short: z.string(), standsFor: z.string() })).optional(),
  definition: z.string().optional(),
  layWords: z.array(z.string()).optional(),
  note: z.string().optional(),
  /** What a regimen consists of; absent where nothing is said of it. */
  components: z.array(NodeLink).optional(),
  /** What a feature can be; absent where it is no feature that is compared. */
  values: z.array(z.string()).optional(),
  identifiers: z.array(Identifier),
});
export type ConceptNode = z.infer<typeof ConceptNode>;

/** What a reader browses by. */
export const TopicNode = node("topic", {
  question: z.string(),
  order: z.number().int(),
  /** The field whose topic it is; absent when several fields share it. */
  profile: NodeId.optional(),
});
export type TopicNode = z.infer<typeof TopicNode>;

/** One patient of the own series. What is known is derived from the claims that concern the case. */
export const CaseNode = node("case", { dossier: NodeId, number: z.number().int() });
export type CaseNode = z.infer<typeof CaseNode>;

/** Statements that do not agree. */
export const TensionNode = node("tension", {
  dossier: NodeId,
  type: TensionKind,
  statement: z.string(),
  sides: z.array(z.strictObject({ statements: z.array(NodeId), says: z.string() })),
  mayExplain: z.string(),
  review: Review,
});
export type TensionNode = z.infer<typeof TensionNode>;

const SummedUp = z.array(z.strictObject({ says: z.string(), from: z.array(NodeId) }));

/** The answer to a topic's question: what one paper says on it. `label` is the topic's name. */
export const SummaryNode = node("summary", {
  dossier: NodeId,
  topic: NodeId,
  sentences: SummedUp,
  /** Figures of statements under the topic, the most telling first. */
  figures: z.array(z.strictObject({ statement: NodeId, figure: z.string() })),
  /** What the paper leaves open on it. */
  unknown: SummedUp,
  review: Review,
});
export type SummaryNode = z.infer<typeof SummaryNode>;

/** One question on the way of care. `label` is the question. */
export const DecisionNode = node("decision", {
  dossier: NodeId,
  /** 0-based place among the questions of its dossier, as they were authored; ways begin at 0. */
  order: z.number().int().min(0),
  stage: StageName,
  branches: z.array(
    z.strictObject({
      /** Its name within the question. */
      id: Slug,
      condition: z.string(),
      /** Statements on whose ground it stands. */
      from: z.array(NodeId),
      /** What the paper gives no criterion for; never absent where no statement is named. */
      notStated: z.string().optional(),
      /** The question that it leads to; absent where the way ends. */
      to: NodeId.optional(),
      end: z.string().optional(),
    }),
  ),
  review: Review,
});
export type DecisionNode = z.infer<typeof DecisionNode>;

/** A guided tour. `label` is its title. */
export const TourNode = node("tour", {
  dossier: NodeId,
  /** 0-based place among the tours of its dossier, as they were authored. */
  order: z.number().int().min(0),
  about: z.string(),
  steps: z.array(
    z.strictObject({
      /** The address of the explorer that shows it. */
      at: z.string(),
      says: z.string(),
    }),
  ),
  review: Review,
});
export type TourNode = z.infer<typeof TourNode>;

/** A schematic drawing of a place. `label` is its name. */
export const DrawingNode = node("drawing", {
  schematic: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** In the order in which they are painted. */
  parts: z.array(
    z.strictObject({
      concept: NodeLink,
      path: z.string(),
      name: z.string().optional(),
      nameAt: z
        .strictObject({ x: z.number(), y: z.number(), anchor: z.enum(["start", "middle", "end"]) })
        .optional(),
      isNeighbour: z.literal(true).optional(),
      nextTo: z.array(NodeId),
    }),
  ),
  review: Review,
});
export type DrawingNode = z.infer<typeof DrawingNode>;

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

/** What a field of medicine calls its stages, axes of directness and case rows. `label` is the field's name. */
export const ProfileNode = node(
  "profile",
  Profile.omit({ id: true, name: true, topics: true }).shape,
);
export type ProfileNode = z.infer<typeof ProfileNode>;

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
    z.strictObject({
      id: z.string(),
      title: z.string(),
      level: z.number().int(),
      /** First words of a section that the paper prints no heading for. */
      opensWith: z.string().optional(),
    }),
  ),
  /** Titles after which nothing is body text any more. */
  endsAt: z.array(z.string()),
  /** How the paper prints numbers; absent where nothing is said of it, which is with decimal points. */
  numbers: NumberConvention.optional(),
  references: z.number().int(),
  /** The field; absent when the dossier chooses none. */
  profile: NodeId.optional(),
  /** What differentials are distinguished from; absent when the paper is about no disease. */
  disease: NodeId.optional(),
  /** The drawing of its places; absent when there is none. */
  drawing: NodeId.optional(),
  series: z.strictObject({ study: NodeId, cases: z.number().int(), population: NodeId }).optional(),
  notHeld: z.array(
    z.strictObject({
      what: z.string(),
      why: z.string(),
      /** Rows of the field's case record that it would fill. */
      caseRows: z.array(Slug).optional(),
    }),
  ),
  /** From the lock; absent when the paper was never verified. */
  ledger: Ledger.optional(),
  textDigest: z.string().optional(),
  review: Review,
});
export type DossierNode = z.infer<typeof DossierNode>;

/** The schema of every kind of node. */
export const nodeSchemas = {
  claim: ClaimNode,
  recommendation: RecommendationNode,
  passage: PassageNode,
  "evidence-line": EvidenceLineNode,
  reference: ReferenceNode,
  work: WorkNode,
  study: StudyNode,
  report: ReportNode,
  concept: ConceptNode,
  topic: TopicNode,
  case: CaseNode,
  tension: TensionNode,
  approval: ApprovalNode,
  summary: SummaryNode,
  decision: DecisionNode,
  tour: TourNode,
  drawing: DrawingNode,
  profile: ProfileNode,
  dossier: DossierNode,
} as const satisfies Record<NodeKind, z.ZodType>;

/** Any node. */
export type GraphNode = z.infer<(typeof nodeSchemas)[NodeKind]>;

function graphNodeOf(schemas: typeof nodeSchemas): z.ZodType<GraphNode>;
function graphNodeOf(schemas: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return unionBy("kind", Object.values(schemas));
}

/** The schema of {@link GraphNode}. */
export const GraphNode = graphNodeOf(nodeSchemas);
