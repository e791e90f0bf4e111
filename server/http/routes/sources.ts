// Owns the addresses of references, works, studies and approvals: where statements come from, and what became of it.
import { endpoints, type StatementCard } from "../../../model/endpoints.ts";
import type { GraphNode, StudyNode, WorkNode } from "../../../model/graph.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import { referencePage, studyPage, workPage, type Shown } from "../../judgement/source-pages.ts";
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
} from "../../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { readLeading } from "../../answers/leading.ts";
import {
  readCards,
  readPage,
  readPapers,
  readPart,
  requireNode,
  statementIds,
} from "../../answers/reader.ts";

/** Entries of each list that a page of a source shows; totals stand beside them. */
const listed = 20;

/** Reports, which are a sentence or more each. */
const listedReports = 10;
/** Statements that reports bear on, of which those that a page lists are chosen. */
const weighed = 200;

/** The first nodes of a kind that the rules reach in one step, and how many of them there are. */
const readShown = async <K extends NodeKind>(
  store: EvidenceStore,
  roots: readonly string[],
  rules: readonly WalkRule[],
  kind: K,
  most = listed,
): Promise<Shown<Extract<GraphNode, { kind: K }>>> => {
  const { nodes, reached } = await store.walk(roots, rules, roots.length + most, 1);
  const isOfKind = (node: GraphNode): node is Extract<GraphNode, { kind: K }> => node.kind === kind;
  return { items: nodes.filter(isOfKind), total: reached.kinds[kind] ?? 0 };
};

/** The statements that matter most among those that lean on a work or study. */
const readLeaning = async (
  store: EvidenceStore,
  source: { work: string } | { study: string },
): Promise<Shown<StatementCard>> => {
  const { nodes, total } = await readLeading(store, source, listed);
  const cards = await readCards(store, statementIds(nodes));
  return { items: [...cards.values()], total };
};

const readWorkPage = async (store: EvidenceStore, work: WorkNode) => {
  const [part, leansOn, reports, references, dossiers, whole] = await Promise.all([
    readPart(store, [work.id], workWalk, 1),
    readLeaning(store, { work: work.id }),
    readShown(store, [work.id], reportsWalk, "report", listedReports),
    readShown(store, [work.id], takenForWalk, "reference"),
    store.list({ kinds: ["dossier"], paper: work.id }, { limit: 1 }),
    store.walk([work.id], [...reportsWalk, ...bearingWalk], 1, 2),
  ]);
  const ids = reports.items.map((report) => report.id);
  const borne = await store.walk(ids, bearingWalk, ids.length + weighed, 1);
  const parts = {
    part,
    leansOn,
    reports,
    references,
    bearing: {
      items: borne.edges.filter((edge) => edge.type === "BEARS_ON"),
      total: whole.reached.ends.BEARS_ON?.to ?? 0,
    },
    cards: await readCards(store, statementIds(borne.nodes)),
    papers: await readPapers(store, references.items),
    dossier: dossiers.nodes.find((node) => node.kind === "dossier"),
  };
  return workPage(work, parts, listed);
};

const readStudyPage = async (store: EvidenceStore, study: StudyNode) => {
  const [part, leansOn, works, whole] = await Promise.all([
    readPart(store, [study.id], studyWalk, 1),
    readLeaning(store, { study: study.id }),
    readShown(store, [study.id], describingWalk, "work"),
    store.walk([study.id], [...describingWalk, ...reportsWalk], 1, 2),
  ]);
  const { items } = await readShown(
    store,
    works.items.map((work) => work.id),
    reportsWalk,
    "report",
    listedReports,
  );
  const reports = { items, total: whole.reached.kinds.report ?? 0 };
  return studyPage(study, { part, leansOn, works, reports });
};

/** Routes of references, works, studies and approvals. */
export const sourceRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.reference, settings, async (store, { id }) => {
    const reference = await requireNode(store, id, ["reference"]);
    const part = await readPart(store, [id], referencePageWalk);
    const cards = await readCards(store, statementIds(part.nodes));
    return referencePage(reference, part, cards, listed);
  }),
  defineRoute(endpoints.works, settings, (store, _params, { limit, cursor, q, doi, pmid }) =>
    readPage(store, "works", { kinds: ["work"], doi, pmid, words: q }, { limit, cursor }, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.work, settings, async (store, { id }) => {
    return readWorkPage(store, await requireNode(store, id, ["work"]));
  }),
  defineRoute(endpoints.study, settings, async (store, { id }) => {
    return readStudyPage(store, await requireNode(store, id, ["study"]));
  }),
  defineRoute(endpoints.approval, settings, async (store, { id }) => {
    const approval = await requireNode(store, id, ["approval"]);
    const [rested, concerning] = await Promise.all([
      readShown(store, [id], restedOnWalk, "study"),
      readShown(store, [id], concerningWalk, "claim"),
    ]);
    const cards = await readCards(store, statementIds(concerning.items));
    return {
      approval,
      restedOn: [...rested.items],
      statements: [...cards.values()],
      statementsTotal: concerning.total,
    };
  }),
];
