// Owns the endpoints: each once, with the parameters that it takes and the view that it gives. Requests are parsed with it,
// OpenAPI is generated from it, answers and the client take their types from it. Where each answers is in paths.ts.
import { z } from "zod";
import { GraphNode } from "./nodes.ts";
import { Health } from "./health.ts";
import { longestFileName } from "./file-name.ts";
import { CardIds, NodeId, NodeIdPairs, NodeIds, Slug } from "./ids.ts";
import { paths, type EndpointId } from "./paths.ts";
import { ClaimType, ConceptPart, Force, NodeKind, TensionKind, Voice } from "./vocabulary.ts";
import {
  AbbreviationList,
  CaseList,
  CaseRecord,
  ConceptDetail,
  ConceptList,
  DossierDetail,
  DossierList,
  ProfileList,
  TensionDetail,
  TensionList,
  TopicDetail,
  TopicTree,
  TourList,
} from "./views/browse.ts";
import { Differential, Regimens, Shares } from "./views/compare.ts";
import { Contents } from "./views/contents.ts";
import { Courses } from "./views/courses.ts";
import { Overview } from "./views/overview.ts";
import { Pathway } from "./views/pathway.ts";
import { Places } from "./views/places.ts";
import { AppraisalSet, CardPage, DeckList, QuestionSet, QuotationSet } from "./views/questions.ts";
import { RelatedList, RelatedPage } from "./views/related.ts";
import { SearchPage } from "./views/search.ts";
import {
  ApprovalDetail,
  ReferenceDetail,
  StudyDetail,
  WorkDetail,
  WorkList,
} from "./views/source.ts";
import { ClaimDetail, RecommendationDetail, StatementList } from "./views/statement.ts";
import { Around } from "./views/around.ts";
import { Drawing } from "./views/graph.ts";
import { Paths } from "./views/paths.ts";
import { Trace } from "./views/trace.ts";
import { Bibliography } from "./views/bibliography.ts";
import { Collection } from "./views/collection.ts";
import { Verification } from "./views/verification.ts";
import { SourceClasses, WhatIf } from "./views/weigh.ts";
import { Narrowing, StatementKind } from "./views/narrowing.ts";
import { Wheel } from "./views/wheel.ts";
import { Years } from "./views/years.ts";

const Limit = z.coerce.number().int().min(1).max(200).default(50);
/** Base64url, as `next` gives it. */
const Cursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/, "expected the `next` of an answer");
/** A search: 200 characters are the longest sensible question; longer ones are refused. */
const Query = z.string().min(1).max(200);
const Text = (description: string) => z.string().max(200).meta({ description });
/** Several ids in one parameter, of so many characters at most. */
const Ids = (description: string, longest = 2_000) => NodeIds.max(longest).meta({ description });
/** What draws by lot begin with. */
const Seed = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, "expected up to 40 letters, digits and hyphens");
/** What is asked for is a node, by its id. */
const byId = { id: NodeId };
/** Which part of a list. */
const slice = { limit: Limit.optional(), cursor: Cursor.optional() };

/** Filters that lists of statements share. */
const statementFilters = {
  topic: NodeId.optional(),
  concept: NodeId.optional(),
  /** Citing this work. */
  work: NodeId.optional(),
  /** Citing a work that describes this study. */
  study: NodeId.optional(),
  reference: NodeId.optional(),
  voice: Voice.optional(),
  /** A stage's id in any field's profile. */
  stage: Slug.optional(),
  dossier: NodeId.optional(),
  q: Query.optional(),
};

/** Conditions that narrow the statements of a wheel down. */
const narrowed = {
  dossier: NodeId.optional(),
  topic: NodeId.optional(),
  kind: StatementKind.optional(),
  type: ClaimType.optional(),
  voice: Voice.optional(),
  concept: NodeId.optional(),
  q: Query.optional(),
};

/** Which statements a comparison is made of. */
const compared = { dossier: NodeId.optional(), topic: NodeId.optional() };

/** No parameters at all. */
const none = z.strictObject({});

const endpoint = <const Id extends EndpointId, P extends z.ZodObject, V extends z.ZodType>(
  id: Id,
  summary: string,
  parameters: P,
  view: V,
) => ({ id, path: paths[id], summary, parameters, view });

/**
 * Every endpoint. Parameters that its path does not name come in the query. They are strict: an unknown one is an error, so
 * that a typing error does not pass for "no filter".
 */
export const endpoints = {
  health: endpoint("health", "Whether it answers, and what it serves", none, Health),
  overview: endpoint("overview", "What the home page shows", none, Overview),
  contents: endpoint(
    "contents",
    "Which pages of the explorer have anything to show",
    none,
    Contents,
  ),
  dossiers: endpoint(
    "dossiers",
    "The reviewed papers",
    z.strictObject({ q: Query.optional(), ...slice }),
    DossierList,
  ),
  dossier: endpoint(
    "dossier",
    "One reviewed paper: scope, licence, ledger, what is not held",
    z.strictObject(byId),
    DossierDetail,
  ),
  profiles: endpoint(
    "profiles",
    "Fields of medicine: their stages, axes of directness and case rows",
    none,
    ProfileList,
  ),
  topics: endpoint("topics", "The tree of topics with counts", none, TopicTree),
  topic: endpoint(
    "topic",
    "One topic, readable as a text",
    z.strictObject({
      ...byId,
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(300)
        .meta({ description: "Up to how many statements it is given whole; usually 120" })
        .optional(),
    }),
    TopicDetail,
  ),
  claims: endpoint(
    "claims",
    "Claims, filtered",
    z.strictObject({ ...statementFilters, type: ClaimType.optional(), ...slice }),
    StatementList,
  ),
  claim: endpoint(
    "claim",
    "One claim with places, evidence lines, audits and tensions",
    z.strictObject(byId),
    ClaimDetail,
  ),
  recommendations: endpoint(
    "recommendations",
    "Recommendations, filtered",
    z.strictObject({ ...statementFilters, force: Force.optional(), ...slice }),
    StatementList,
  ),
  recommendation: endpoint(
    "recommendation",
    "One recommendation with conditions and support",
    z.strictObject(byId),
    RecommendationDetail,
  ),
  reference: endpoint(
    "reference",
    "One entry of a reference list",
    z.strictObject(byId),
    ReferenceDetail,
  ),
  works: endpoint(
    "works",
    "Works, filtered",
    z.strictObject({
      doi: Text("A DOI, exactly").optional(),
      pmid: Text("A PMID, exactly").optional(),
      q: Query.optional(),
      ...slice,
    }),
    WorkList,
  ),
  work: endpoint(
    "work",
    "One work: reports, standing, what rests on it",
    z.strictObject(byId),
    WorkDetail,
  ),
  study: endpoint(
    "study",
    "One study and the works that describe it",
    z.strictObject(byId),
    StudyDetail,
  ),
  abbreviations: endpoint(
    "abbreviations",
    "What the abbreviations of the vocabulary stand for",
    none,
    AbbreviationList,
  ),
  concepts: endpoint(
    "concepts",
    "Concepts, filtered",
    z.strictObject({
      q: Query.optional(),
      has: ConceptPart.meta({ description: "Only concepts that have this" }).optional(),
      ...slice,
    }),
    ConceptList,
  ),
  concept: endpoint(
    "concept",
    "One concept and the statements about it",
    z.strictObject(byId),
    ConceptDetail,
  ),
  cases: endpoint(
    "cases",
    "The own cases as records",
    z.strictObject({ dossier: NodeId.optional(), ...slice }),
    CaseList,
  ),
  case: endpoint("case", "One case", z.strictObject(byId), CaseRecord),
  tensions: endpoint(
    "tensions",
    "Inconsistencies within papers",
    z.strictObject({ type: TensionKind.optional(), dossier: NodeId.optional(), ...slice }),
    TensionList,
  ),
  tension: endpoint(
    "tension",
    "One inconsistency with both sides",
    z.strictObject(byId),
    TensionDetail,
  ),
  approval: endpoint(
    "approval",
    "One approval and what became of it",
    z.strictObject(byId),
    ApprovalDetail,
  ),
  related: endpoint(
    "related",
    "The rest of a list that the page of a node shows the beginning of",
    z.strictObject({ ...byId, list: RelatedList, ...slice }),
    RelatedPage,
  ),
  trace: endpoint(
    "trace",
    "From a statement down to works and studies, or from a work up",
    z.strictObject({
      ...byId,
      direction: z.enum(["down", "up"]).optional(),
      limit: z.coerce.number().int().min(10).max(2000).optional(),
    }),
    Trace,
  ),
  graph: endpoint(
    "graph",
    "A subgraph for drawing: a topic or the whole, capped; advice with its support first",
    z.strictObject({
      topic: NodeId.optional(),
      limit: z.coerce.number().int().min(10).max(2000).optional(),
    }),
    Drawing,
  ),
  around: endpoint(
    "around",
    "What stands around a node, one to three steps away, as nodes and links that say what they are",
    z.strictObject({
      ...byId,
      steps: z.coerce.number().int().min(1).max(3).optional(),
      open: Ids("Nodes whose own neighbours are shown too, joined by commas").optional(),
      closed: Ids("Nodes whose own neighbours are not shown, joined by commas").optional(),
    }),
    Around,
  ),
  paths: endpoint(
    "paths",
    "How two nodes are connected: the nearest ways by meaning, different from each other, read out",
    z.strictObject({
      from: NodeId,
      to: NodeId,
      limit: z.coerce.number().int().min(1).max(5).optional(),
    }),
    Paths,
  ),
  wheel: endpoint(
    "wheel",
    "The evidence wheel: every statement of a paper, of a topic or of all, as far as conditions hold, with what it rests on, as marks and links",
    z.strictObject(narrowed),
    Wheel,
  ),
  narrowing: endpoint(
    "narrowing",
    "How many statements conditions leave, and how many each further one would",
    z.strictObject(narrowed),
    Narrowing,
  ),
  differential: endpoint(
    "differential",
    "Conditions by features: what tells them apart, according to claims",
    z.strictObject(compared),
    Differential,
  ),
  regimens: endpoint(
    "regimens",
    "Results of regimens arm by arm, as cited beside as reported, and those of trials that are not cited",
    z.strictObject(compared),
    Regimens,
  ),
  shares: endpoint(
    "shares",
    "Whom and where it concerns, and how many: figures by their denominator",
    z.strictObject(compared),
    Shares,
  ),
  courses: endpoint(
    "courses",
    "The own cases of papers side by side: courses on one time line, procedures, measures against the series, visits",
    z.strictObject({ dossier: NodeId.optional() }),
    Courses,
  ),
  weigh: endpoint(
    "weigh",
    "What becomes of the advice and claims of a paper when sources are taken away",
    z.strictObject({
      dossier: NodeId.optional(),
      without: Ids(
        "Works, studies, references and approvals that fall, joined by commas",
      ).optional(),
      only: SourceClasses.meta({
        description: "Classes that a source must be of to count, joined by commas",
      }).optional(),
      instead: NodeIdPairs.max(2_000)
        .meta({
          description: "References taken for another work, as reference=work, joined by commas",
        })
        .optional(),
    }),
    WhatIf,
  ),
  years: endpoint(
    "years",
    "The evidence of a paper in the order of time: published, approved, withdrawn, and how its advice stood",
    z.strictObject({ dossier: NodeId.optional() }),
    Years,
  ),
  verification: endpoint(
    "verification",
    "What the text of a paper is verified by: places, figures and citations as authored, and the lock; no sentence of it",
    z.strictObject({ dossier: NodeId.optional() }),
    Verification,
  ),
  pathway: endpoint(
    "pathway",
    "The map of decisions that a paper allows, each branch with its statements or what is not stated; how it stood in a year",
    z.strictObject({
      dossier: NodeId.optional(),
      year: z.coerce
        .number()
        .int()
        .min(1000)
        .max(9999)
        .meta({ description: "At the end of which year the ground of each branch is assessed" })
        .optional(),
    }),
    Pathway,
  ),
  places: endpoint(
    "places",
    "The places of a paper on their drawing, and all that it reports of one of them",
    z.strictObject({ dossier: NodeId.optional(), at: NodeId.optional() }),
    Places,
  ),
  questions: endpoint(
    "questions",
    "Questions on a paper made by rules from its statements; the same seed gives the same set",
    z.strictObject({
      dossier: NodeId.optional(),
      topic: NodeId.optional(),
      seed: Seed.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
    QuestionSet,
  ),
  decks: endpoint(
    "decks",
    "All questions of a paper by topic, as ids: decks to be learnt by spaced repetition",
    z.strictObject({ dossier: NodeId.optional() }),
    DeckList,
  ),
  cards: endpoint(
    "cards",
    "Questions of a deck, or by their ids, each always with the same options",
    z.strictObject({
      dossier: NodeId.optional(),
      topic: NodeId.optional(),
      ids: CardIds.max(6_000)
        .meta({ description: "Ids of questions joined by commas; without any: all of the paper" })
        .optional(),
      format: z
        .enum(["json", "apkg", "csv"])
        .meta({ description: "Other than json, the answer is a file with all of them, not a page" })
        .optional(),
      ...slice,
    }),
    CardPage,
  ),
  quotations: endpoint(
    "quotations",
    "Sentences of a paper beside what their sources report, with the verdict on each; the same seed gives the same ones",
    z.strictObject({
      dossier: NodeId.optional(),
      seed: Seed.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
    QuotationSet,
  ),
  appraisals: endpoint(
    "appraisals",
    "Studies that a paper leans on, to be appraised by level, direction or significance; the same seed gives the same ones",
    z.strictObject({
      dossier: NodeId.optional(),
      seed: Seed.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
    AppraisalSet,
  ),
  collection: endpoint(
    "collection",
    "Nodes that a reader put together, as lists show them, with all that is needed to cite them",
    z.strictObject({
      ids: Ids("Ids of nodes joined by commas, in the order of the answer", 6_000),
    }),
    Collection,
  ),
  bibliography: endpoint(
    "bibliography",
    "The publications that nodes lead to: works themselves, what statements cite, what the statements of a topic cite, the reference list of a dossier",
    z.strictObject({
      of: Ids("Ids of nodes joined by commas, in the order of the answer", 6_000).optional(),
      list: z
        .string()
        .min(1)
        .max(2_000)
        .meta({
          description:
            "Addresses of lists of this interface with their filters, as /api/claims?topic=…, joined by commas: what their first 300 entries lead to",
        })
        .optional(),
      with: z
        .literal("uncited")
        .meta({
          description:
            "Also works that bear on the statements of dossiers, topics or lists, or on statements, without being cited there",
        })
        .optional(),
      format: z
        .enum(["json", "bibtex", "ris", "csl-json"])
        .meta({ description: "Other than json, the answer is a file of that format" })
        .optional(),
      name: Slug.max(longestFileName)
        .meta({ description: "What the list of these nodes is called: a part of the file's name" })
        .optional(),
    }),
    Bibliography,
  ),
  tours: endpoint(
    "tours",
    "Guided tours through what papers say",
    z.strictObject({ dossier: NodeId.optional(), ...slice }),
    TourList,
  ),
  node: endpoint(
    "node",
    "The body of any node, as the graph holds it",
    z.strictObject(byId),
    GraphNode,
  ),
  search: endpoint(
    "search",
    "Ranked hits over all kinds",
    z.strictObject({
      q: Query,
      kind: NodeKind.optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
      cursor: Cursor.optional(),
    }),
    SearchPage,
  ),
} as const;
type Endpoints = typeof endpoints;

/** Parameters of an endpoint after parsing. */
export type ParametersOf<K extends EndpointId> = z.output<Endpoints[K]["parameters"]>;
/** Parameters as a client gives them: words and numbers, or absent. */
export type GivenParameters<K extends EndpointId> = z.input<Endpoints[K]["parameters"]>;
/** What an endpoint answers. */
export type ViewOf<K extends EndpointId> = z.output<Endpoints[K]["view"]>;
