// Owns the HTTP contract: each endpoint once, with its path, parameters, query and response. The server parses requests
// with it, OpenAPI is generated from it, the client takes its types from it (types only: zod stays out of the browser).
import { z } from "zod";
import {
  ApprovalNode,
  CaseNode,
  ClaimNode,
  ConceptNode,
  DossierNode,
  GraphEdge,
  GraphNode,
  LineNode,
  PassageNode,
  RecommendationNode,
  ReferenceNode,
  ReportNode,
  StudyNode,
  TensionNode,
  TopicNode,
  WorkNode,
} from "./graph.ts";
import { NodeId } from "./ids.ts";
import { Caution, Support } from "./support.ts";
import {
  AboutRole,
  Attachment,
  ClaimType,
  Direction,
  EvidenceAge,
  Force,
  NodeKind,
  Stage,
  TensionKind,
  Verdict,
  Voice,
} from "./vocabulary.ts";
import { Directness } from "./statement.ts";

/** A node by name only. */
export const NodeLink = z.object({ id: NodeId, kind: NodeKind, label: z.string() });
export type NodeLink = z.infer<typeof NodeLink>;

/** A claim or recommendation as lists show it. */
export const StatementCard = z.object({
  id: NodeId,
  kind: z.enum(["claim", "recommendation"]),
  /** Claim type; absent for recommendations. */
  type: ClaimType.optional(),
  label: z.string(),
  statement: z.string(),
  voice: Voice,
  force: Force.optional(),
  stage: Stage.optional(),
  topics: z.array(NodeLink),
  dossier: NodeId,
  /** Short name of the reviewed paper: "Zhang 2021". */
  paper: z.string(),
  /** One phrase on how firmly it stands: "rests on 3 references, 1 identified". */
  supportPhrase: z.string(),
  /** The most serious first. */
  cautions: z.array(Caution),
});
export type StatementCard = z.infer<typeof StatementCard>;

const page = {
  total: z.number().int(),
  /** How many items of the list stand before this page. */
  start: z.number().int(),
  /** The cursor of the following page, absent on the last one. */
  next: z.string().optional(),
};
/** A page of a list. */
const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), ...page });
/** A page of a list that may be filtered by nodes; `of` names those that the filters name and that exist. */
const filteredPageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), of: z.array(NodeLink), ...page });

/** Short names of the reviewed papers in which nodes beside it stand, by dossier: "Zhang 2021". */
const Papers = z.record(z.string(), z.string());

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

/** Comparison of a line with one report of its source. */
export const AuditView = z.object({
  verdict: Verdict,
  headline: z.string(),
  explanation: z.string(),
  conditional: z.boolean(),
  report: ReportNode,
});
export type AuditView = z.infer<typeof AuditView>;

/** An evidence line with everything it leads to. */
export const LineView = z.object({
  line: LineNode,
  reference: ReferenceNode,
  work: WorkNode.optional(),
  study: StudyNode.optional(),
  audits: z.array(AuditView),
});
export type LineView = z.infer<typeof LineView>;

/** Evidence that the paper does not cite, as it bears on a statement. */
export const UncitedView = z.object({
  report: ReportNode,
  work: WorkNode,
  study: StudyNode.optional(),
  direction: Direction,
  directness: Directness,
  age: EvidenceAge,
  explanation: z.string(),
});
export type UncitedView = z.infer<typeof UncitedView>;

const statementDetail = {
  /** How firmly it stands, in sentences; the first one is the answer. */
  answer: z.array(z.string()).min(1),
  support: Support,
  cautions: z.array(Caution),
  passages: z.array(PassageView),
  lines: z.array(LineView),
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
  cases: z.array(NodeLink),
  approvals: z.array(ApprovalNode),
  dossier: DossierNode,
  paper: WorkNode,
};
/** Everything about one claim. */
export const ClaimDetail = z.object({ claim: ClaimNode, ...statementDetail });
export type ClaimDetail = z.infer<typeof ClaimDetail>;
/** Everything about one recommendation. */
export const RecommendationDetail = z.object({
  recommendation: RecommendationNode,
  ...statementDetail,
});
export type RecommendationDetail = z.infer<typeof RecommendationDetail>;

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
      line: LineNode,
      card: StatementCard,
      attachment: Attachment,
      audits: z.array(AuditView),
    }),
  ),
  citedByTotal: z.number().int(),
  dossier: DossierNode,
});
export type ReferenceDetail = z.infer<typeof ReferenceDetail>;

/** Everything about one work. */
export const WorkDetail = z.object({
  work: WorkNode,
  study: StudyNode.optional(),
  /** Lists here are capped; the totals beside them say of how many, and `/api/related/{id}` holds the rest. */
  reports: z.array(ReportNode),
  reportsTotal: z.number().int(),
  references: z.array(ReferenceNode),
  referencesTotal: z.number().int(),
  papers: Papers,
  /** Statements that cite it: advice first, the most firmly worded first. */
  leansOn: z.array(StatementCard),
  leansOnTotal: z.number().int(),
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
  /** Lists here are capped; the totals beside them say of how many, and `/api/related/{id}` holds the rest. */
  works: z.array(WorkNode),
  worksTotal: z.number().int(),
  reports: z.array(ReportNode),
  reportsTotal: z.number().int(),
  notConfirmedBy: z.array(NodeLink),
  overlaps: z.array(z.object({ study: NodeLink, how: z.string() })),
  /** Statements that cite a work of it: advice first, the most firmly worded first. */
  leansOn: z.array(StatementCard),
  leansOnTotal: z.number().int(),
});
export type StudyDetail = z.infer<typeof StudyDetail>;

/** A topic with the counts of what stands under it, narrower topics included. */
export const TopicEntry = z.object({
  topic: TopicNode,
  parent: NodeId.optional(),
  claims: z.number().int(),
  recommendations: z.number().int(),
});
export type TopicEntry = z.infer<typeof TopicEntry>;

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

/** One line of a case record: what is known, each value with the claim that says so; no value means unknown. */
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

/** A disagreement with the statements on its sides. */
export const TensionDetail = z.object({ tension: TensionNode, statements: z.array(StatementCard) });
export type TensionDetail = z.infer<typeof TensionDetail>;

/** An approval, what became of it, and which statements concern it. */
export const ApprovalDetail = z.object({
  approval: ApprovalNode,
  restedOn: z.array(StudyNode),
  /** Capped; `statementsTotal` says of how many, and `/api/related/{id}` holds the rest. */
  statements: z.array(StatementCard),
  statementsTotal: z.number().int(),
});
export type ApprovalDetail = z.infer<typeof ApprovalDetail>;

/** An end of a trace where support is missing. */
export const DeadEnd = z.object({
  from: NodeId,
  reason: z.enum(["no-source-given", "not-identified", "own-series", "opinion"]),
  text: z.string(),
});
export type DeadEnd = z.infer<typeof DeadEnd>;

/**
 * The subgraph below a statement, or above a work, with the answer in words. Below, the nearest nodes stay when it is
 * capped; above, whole ways: advice first, the most firmly worded first, then claims.
 */
export const Trace = z.object({
  root: NodeId,
  direction: z.enum(["down", "up"]),
  answer: z.array(z.string()).min(1),
  /** Absent upward. */
  support: Support.optional(),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  deadEnds: z.array(DeadEnd),
  /** Cautions per statement shown. */
  cautions: z.record(z.string(), z.array(Caution)),
  papers: Papers,
  shown: z.number().int(),
  total: z.number().int(),
  /** Nodes per kind over the whole, whatever the cap left out; kinds that do not occur are absent. */
  kinds: z.partialRecord(NodeKind, z.number().int()),
});
export type Trace = z.infer<typeof Trace>;

/** A filtered subgraph for drawing. `total` counts what is reached from the statements drawn, and every other statement. */
export const Subgraph = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  shown: z.number().int(),
  total: z.number().int(),
});
export type Subgraph = z.infer<typeof Subgraph>;

/** One search hit. */
export const SearchHit = z.object({
  id: NodeId,
  kind: NodeKind,
  label: z.string(),
  /** Short name of the reviewed paper that it stands in, where it stands in one. */
  paper: z.string().optional(),
  excerpt: z.string().meta({
    description:
      "The text around the match. Each matching word stands between U+2068 and U+2069, which cannot be seen (first strong " +
      "isolate and pop directional isolate): show what is between them as a match, or take both out.",
  }),
  /** Query words that matched, as they stand in the index. */
  matched: z.array(z.string()),
  /** For statements. */
  card: StatementCard.optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Statements of one stage of care, capped. */
const StageGroup = z.object({
  stage: Stage,
  total: z.number().int(),
  items: z.array(StatementCard),
});

/** What the home page shows. */
export const Overview = z.object({
  /** Capped; `dossiersTotal` says of how many. */
  dossiers: z.array(DossierNode),
  dossiersTotal: z.number().int(),
  papers: z.array(WorkNode),
  /** In the order of care; `total` counts what `items` is the beginning of. */
  adviceByStage: z.array(StageGroup),
  practiceByStage: z.array(StageGroup),
  topics: z.array(TopicEntry),
  contested: z.object({ total: z.number().int(), items: z.array(TensionNode), papers: Papers }),
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

/** Lists of what stands around a node, by name; which of them a node has depends on its kind. */
export const RelatedList = z.enum([
  /** References taken for a work. */
  "references",
  /** What a work, or every work of a study, reports. */
  "reports",
  /** Works that describe a study. */
  "works",
  /** Statements on which the reports of a work bear without being cited there. */
  "bears-on",
  /** Narrower concepts of a concept. */
  "narrower",
  /** Claims that concern an approval. */
  "concerning",
  /** Statements based on a claim. */
  "basis-of",
]);
export type RelatedList = z.infer<typeof RelatedList>;

/** A page of one of the {@link RelatedList}s of `of`, by id. */
export const RelatedPage = z.object({
  of: NodeLink,
  items: z.array(
    z.discriminatedUnion("kind", [StatementCard, ReferenceNode, ReportNode, WorkNode, ConceptNode]),
  ),
  papers: Papers,
  ...page,
});
export type RelatedPage = z.infer<typeof RelatedPage>;

/** State of the server and of what it serves. */
export const Health = z.object({
  status: z.enum(["ok", "unavailable"]),
  store: z.string(),
  /** Digest of the snapshot that is served; absent while none was ever found. */
  snapshot: z.string().optional(),
  /** Nodes per kind; empty while the store does not answer. */
  counts: z.record(z.string(), z.number().int()),
  /** Dossiers whose source text this machine holds. */
  sources: z.array(NodeId),
  /** Where an error in the data can be reported, when the deployer configured it. */
  reportUrl: z.string().optional(),
});
export type Health = z.infer<typeof Health>;

/** RFC 9457 problem with a closed set of codes. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum([
    "bad-request",
    "not-found",
    "gone",
    "method-not-allowed",
    "body-not-allowed",
    "uri-too-long",
    "cursor-invalid",
    "cursor-outdated",
    "not-acceptable",
    "too-many-requests",
    "unavailable",
    "internal",
  ]),
  detail: z.string(),
  /** Request id, for the operator's log. */
  instance: z.string(),
  /** What was wrong with which parameter. */
  errors: z
    .array(
      z.object({
        where: z.string(),
        found: z.string(),
        expected: z.string(),
        /** What to do, or what was probably meant. */
        hint: z.string().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

const Limit = z.coerce.number().int().min(1).max(200).default(50);
/** Base64url, as `next` gives it. */
const Cursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/, "expected the `next` of an answer");
/** A search: 200 characters are the longest sensible question; longer ones are refused. */
const Query = z.string().min(1).max(200);
const Text = (description: string) => z.string().max(200).meta({ description });
const byId = z.strictObject({ id: NodeId });
const listQuery = { limit: Limit.optional(), cursor: Cursor.optional() };

/** Filters that lists of statements share. */
export const StatementFilters = z.object({
  topic: NodeId.optional(),
  concept: NodeId.optional(),
  /** Citing this work. */
  work: NodeId.optional(),
  /** Citing a work that describes this study. */
  study: NodeId.optional(),
  reference: NodeId.optional(),
  voice: Voice.optional(),
  stage: Stage.optional(),
  dossier: NodeId.optional(),
  q: Query.optional(),
});
export type StatementFilters = z.infer<typeof StatementFilters>;

const endpoint = <
  const Id extends string,
  const Path extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R extends z.ZodType,
>(
  id: Id,
  path: Path,
  summary: string,
  params: P,
  query: Q,
  response: R,
) => ({ id, path, summary, params, query, response });

/** No parameters; an unknown query parameter is an error, so that a typing error does not pass for "no filter". */
const none = z.strictObject({});

/** Every endpoint, all `GET`. Paths use OpenAPI braces. */
export const endpoints = {
  health: endpoint(
    "health",
    "/api/health",
    "Whether it answers, and what it serves",
    none,
    none,
    Health,
  ),
  overview: endpoint("overview", "/api/overview", "What the home page shows", none, none, Overview),
  dossiers: endpoint(
    "dossiers",
    "/api/dossiers",
    "The reviewed papers",
    none,
    z.strictObject({ q: Query.optional(), ...listQuery }),
    pageOf(DossierNode),
  ),
  dossier: endpoint(
    "dossier",
    "/api/dossiers/{id}",
    "One reviewed paper: scope, licence, ledger, what is not held",
    byId,
    none,
    z.object({
      dossier: DossierNode,
      paper: WorkNode,
      /** In the order of the list; capped far above the length of any. */
      references: z.array(ReferenceNode),
      referencesTotal: z.number().int(),
    }),
  ),
  topics: endpoint(
    "topics",
    "/api/topics",
    "The tree of topics with counts",
    none,
    none,
    z.object({ items: z.array(TopicEntry) }),
  ),
  topic: endpoint(
    "topic",
    "/api/topics/{id}",
    "One topic, readable as a text",
    byId,
    none,
    TopicDetail,
  ),
  claims: endpoint(
    "claims",
    "/api/claims",
    "Claims, filtered",
    none,
    z.strictObject({ ...StatementFilters.shape, type: ClaimType.optional(), ...listQuery }),
    filteredPageOf(StatementCard),
  ),
  claim: endpoint(
    "claim",
    "/api/claims/{id}",
    "One claim with places, lines, audits and tensions",
    byId,
    none,
    ClaimDetail,
  ),
  recommendations: endpoint(
    "recommendations",
    "/api/recommendations",
    "Recommendations, filtered",
    none,
    z.strictObject({
      ...StatementFilters.shape,
      force: Force.optional(),
      ...listQuery,
    }),
    filteredPageOf(StatementCard),
  ),
  recommendation: endpoint(
    "recommendation",
    "/api/recommendations/{id}",
    "One recommendation with conditions and support",
    byId,
    none,
    RecommendationDetail,
  ),
  reference: endpoint(
    "reference",
    "/api/references/{id}",
    "One entry of a reference list",
    byId,
    none,
    ReferenceDetail,
  ),
  works: endpoint(
    "works",
    "/api/works",
    "Works, filtered",
    none,
    z.strictObject({
      doi: Text("A DOI, exactly").optional(),
      pmid: Text("A PMID, exactly").optional(),
      q: Query.optional(),
      ...listQuery,
    }),
    pageOf(WorkNode),
  ),
  work: endpoint(
    "work",
    "/api/works/{id}",
    "One work: reports, standing, what leans on it",
    byId,
    none,
    WorkDetail,
  ),
  study: endpoint(
    "study",
    "/api/studies/{id}",
    "One study and the works that describe it",
    byId,
    none,
    StudyDetail,
  ),
  concepts: endpoint(
    "concepts",
    "/api/concepts",
    "Concepts, filtered",
    none,
    z.strictObject({ q: Query.optional(), ...listQuery }),
    pageOf(ConceptNode),
  ),
  concept: endpoint(
    "concept",
    "/api/concepts/{id}",
    "One concept and the statements about it",
    byId,
    none,
    ConceptDetail,
  ),
  cases: endpoint(
    "cases",
    "/api/cases",
    "The own cases as records",
    none,
    z.strictObject({ dossier: NodeId.optional(), ...listQuery }),
    filteredPageOf(CaseEntry),
  ),
  case: endpoint("case", "/api/cases/{id}", "One case", byId, none, CaseRecord),
  tensions: endpoint(
    "tensions",
    "/api/tensions",
    "What does not agree",
    none,
    z.strictObject({
      type: TensionKind.optional(),
      dossier: NodeId.optional(),
      ...listQuery,
    }),
    filteredPageOf(TensionNode).extend({ papers: Papers }),
  ),
  tension: endpoint(
    "tension",
    "/api/tensions/{id}",
    "One disagreement with both sides",
    byId,
    none,
    TensionDetail,
  ),
  approval: endpoint(
    "approval",
    "/api/approvals/{id}",
    "One approval and what became of it",
    byId,
    none,
    ApprovalDetail,
  ),
  related: endpoint(
    "related",
    "/api/related/{id}",
    "The rest of a list that the page of a node shows the beginning of",
    byId,
    z.strictObject({ list: RelatedList, ...listQuery }),
    RelatedPage,
  ),
  trace: endpoint(
    "trace",
    "/api/trace/{id}",
    "From a statement down to works and studies, or from a work up",
    byId,
    z.strictObject({
      direction: z.enum(["down", "up"]).optional(),
      limit: z.coerce.number().int().min(10).max(2000).optional(),
    }),
    Trace,
  ),
  graph: endpoint(
    "graph",
    "/api/graph",
    "A subgraph for drawing: a topic, a neighbourhood, or the whole, capped; advice with its support first",
    none,
    z.strictObject({
      topic: NodeId.optional(),
      around: NodeId.optional(),
      limit: z.coerce.number().int().min(10).max(2000).optional(),
    }),
    Subgraph,
  ),
  search: endpoint(
    "search",
    "/api/search",
    "Ranked hits over all kinds",
    none,
    z.strictObject({
      q: Query,
      kind: NodeKind.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
      cursor: Cursor.optional(),
    }),
    z.object({
      items: z.array(SearchHit),
      ...page,
      /** Words of the query that stand nowhere, and what was tried instead. */
      missing: z.array(z.object({ word: z.string(), tried: z.array(z.string()) })),
      /** Words of the query that no hit need hold, since nothing holds all of them. As they were typed. */
      leftOut: z.array(z.string()),
    }),
  ),
} as const;
export type Endpoints = typeof endpoints;
export type EndpointId = keyof Endpoints;
/** Response type of an endpoint. */
export type ResponseOf<K extends EndpointId> = z.infer<Endpoints[K]["response"]>;
/** Query of an endpoint as the client sends it: strings or absent. */
export type QueryOf<K extends EndpointId> = z.input<Endpoints[K]["query"]>;
