// Owns what is answered about references, works, studies and approvals: where statements come from, and what became of it.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { NodeKind } from "../../model/vocabulary.ts";
import { referencePage, studyPage, workPage, type Shown } from "../judgement/source-pages.ts";
import {
  bearingWalk,
  concerningWalk,
  describingWalk,
  referencePageWalk,
  reportsWalk,
  restedOnWalk,
  studyWalk,
  takenForWalk,
  workWalk,
} from "../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../store/evidence-store.ts";
import { getNode, isOneOf, type NodeOf } from "./get-node.ts";
import { findCards, findPapers, statementIds, walkPart } from "./judged-statements.ts";
import { listLeading } from "./leading.ts";
import { listPage } from "./list-page.ts";

/** Entries of each list that are given with a source; totals stand beside them. */
const listed = 20;
/** Reports, which are a sentence or more each. */
const listedReports = 10;
/** Statements that reports bear on, of which those that are given are chosen. */
const weighed = 200;

/** One entry of a reference list. Throws what {@link getNode} throws. */
export const answerReference = async (
  store: EvidenceStore,
  { id }: ParametersOf<"reference">,
): Promise<ViewOf<"reference">> => {
  const reference = await getNode(store, id, ["reference"]);
  const part = await walkPart(store, [id], referencePageWalk);
  const cards = await findCards(store, statementIds(part.nodes));
  return referencePage(reference, part, cards, listed);
};

/** Works by name. Throws what {@link listPage} throws. */
export const answerWorks = (
  store: EvidenceStore,
  { q, doi, pmid, ...slice }: ParametersOf<"works">,
): Promise<ViewOf<"works">> =>
  listPage(store, "works", { kinds: ["work"], doi, pmid, words: q }, slice);

/** One work: its reports, and what rests on it. Throws what {@link getNode} throws. */
export const answerWork = async (
  store: EvidenceStore,
  { id }: ParametersOf<"work">,
): Promise<ViewOf<"work">> => {
  const work = await getNode(store, id, ["work"]);
  const [part, dependents, reports, references, dossiers, whole] = await Promise.all([
    walkPart(store, [id], workWalk, 1),
    listCiting(store, { work: id }),
    listReached(store, [id], reportsWalk, "report", listedReports),
    listReached(store, [id], takenForWalk, "reference"),
    store.list({ kinds: ["dossier"], paper: id }, { limit: 1 }),
    store.walk([id], [...reportsWalk, ...bearingWalk], 1, 2),
  ]);
  const ids = reports.items.map((report) => report.id);
  const borne = await store.walk(ids, bearingWalk, ids.length + weighed, 1);
  const parts = {
    part,
    dependents,
    reports,
    references,
    bearing: {
      items: borne.edges.filter((edge) => edge.type === "BEARS_ON"),
      total: whole.reached.ends.BEARS_ON?.to ?? 0,
    },
    cards: await findCards(store, statementIds(borne.nodes)),
    papers: await findPapers(store, references.items),
    dossier: dossiers.nodes.find(isOneOf("dossier")),
  };
  return workPage(work, parts, listed);
};

/** One study and the works that describe it. Throws what {@link getNode} throws. */
export const answerStudy = async (
  store: EvidenceStore,
  { id }: ParametersOf<"study">,
): Promise<ViewOf<"study">> => {
  const study = await getNode(store, id, ["study"]);
  const [part, dependents, works, whole] = await Promise.all([
    walkPart(store, [id], studyWalk, 1),
    listCiting(store, { study: id }),
    listReached(store, [id], describingWalk, "work"),
    store.walk([id], [...describingWalk, ...reportsWalk], 1, 2),
  ]);
  const { items } = await listReached(
    store,
    works.items.map((work) => work.id),
    reportsWalk,
    "report",
    listedReports,
  );
  const reports = { items, total: whole.reached.kinds.report ?? 0 };
  return studyPage(study, { part, dependents, works, reports });
};

/** One approval and what became of it. Throws what {@link getNode} throws. */
export const answerApproval = async (
  store: EvidenceStore,
  { id }: ParametersOf<"approval">,
): Promise<ViewOf<"approval">> => {
  const approval = await getNode(store, id, ["approval"]);
  const [rested, concerning] = await Promise.all([
    listReached(store, [id], restedOnWalk, "study"),
    listReached(store, [id], concerningWalk, "claim"),
  ]);
  const cards = await findCards(store, statementIds(concerning.items));
  return {
    approval,
    restedOn: [...rested.items],
    statements: [...cards.values()],
    statementsTotal: concerning.total,
  };
};

/** The first nodes of a kind that the rules reach in one step, and how many of them there are. */
const listReached = async <K extends NodeKind>(
  store: EvidenceStore,
  roots: readonly string[],
  rules: readonly WalkRule[],
  kind: K,
  most = listed,
): Promise<Shown<NodeOf<K>>> => {
  const { nodes, reached } = await store.walk(roots, rules, roots.length + most, 1);
  return { items: nodes.filter(isOneOf(kind)), total: reached.kinds[kind] ?? 0 };
};

/** The statements that matter most among those that cite a work or study. */
const listCiting = async (
  store: EvidenceStore,
  source: { work: string } | { study: string },
): Promise<Shown<StatementCard>> => {
  const { nodes, total } = await listLeading(store, source, listed);
  const cards = await findCards(store, statementIds(nodes));
  return { items: [...cards.values()], total };
};
