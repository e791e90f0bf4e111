// Owns the addresses that people browse by: the home page's overview, dossiers, topics, concepts, cases and tensions.
import { endpoints, type CaseEntry, type CaseRecord } from "../../../model/endpoints.ts";
import type { CaseNode, GraphNode } from "../../../model/graph.ts";
import { caseFields } from "../../judgement/case-records.ts";
import { inReadingOrder } from "../../judgement/judged.ts";
import { linkTo, only } from "../../judgement/statement-page.ts";
import type { StatementNode } from "../../judgement/subgraph.ts";
import { broaderWalk, caseWalk, narrowerWalk } from "../../judgement/walks.ts";
import type { EvidenceStore } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { readLeading } from "../../answers/leading.ts";
import { judgedAmong, readOverview } from "../../answers/overview.ts";
import { readTopic, readTopics } from "../../answers/topics.ts";
import {
  readCards,
  readJudged,
  readNames,
  readPage,
  readPapers,
  readPart,
  requireNode,
  statementIds,
} from "../../answers/reader.ts";

/** Statements and narrower concepts that a concept's page shows; the totals stand beside them. */
const shownCap = 30;
/** Far above the length of any reference list. */
const mostReferences = 1_000;

const isKind =
  <K extends GraphNode["kind"]>(kind: K) =>
  (node: GraphNode): node is Extract<GraphNode, { kind: K }> =>
    node.kind === kind;

/** A case with all that is said of it, in the order of the paper's text. */
const readStory = async (store: EvidenceStore, node: CaseNode) => {
  const part = await readPart(store, [node.id], caseWalk, 2);
  const claims = part.sources(node.id, "CONCERNS", "claim");
  const judged = inReadingOrder(judgedAmong(claims, await readJudged(store, statementIds(claims))));
  const fields = caseFields(node.number, judged.map((j) => j.node).filter(isKind("claim")), part);
  return { judged, fields };
};

const readCase = async (store: EvidenceStore, id: string): Promise<CaseRecord> => {
  const node = await requireNode(store, id, ["case"]);
  const { judged, fields } = await readStory(store, node);
  const steps = judged
    .filter(({ node: claim }) => stepOf(claim) !== undefined)
    .sort((a, b) => (stepOf(a.node) ?? 0) - (stepOf(b.node) ?? 0));
  return {
    case: node,
    fields,
    steps: steps.map(({ card }) => card),
    statements: judged.map(({ card }) => card),
  };
};

const readCaseEntries = async (
  store: EvidenceStore,
  nodes: readonly CaseNode[],
): Promise<CaseEntry[]> => {
  const dossiers = await store.findNodes([...new Set(nodes.map((node) => node.dossier))]);
  return Promise.all(
    nodes.map(async (node) => ({
      case: node,
      fields: (await readStory(store, node)).fields,
      dossier: linkTo(
        only(
          dossiers.filter((dossier) => dossier.id === node.dossier),
          "dossier",
          node.id,
        ),
      ),
    })),
  );
};

const stepOf = (node: StatementNode): number | undefined =>
  node.kind === "claim" ? node.sequence?.step : undefined;

/** Routes of the overview, dossiers, topics, concepts, cases and tensions. */
export const browseRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.overview, settings, readOverview),
  defineRoute(endpoints.dossiers, settings, (store, _params, { q, ...query }) =>
    readPage(store, "dossiers", { kinds: ["dossier"], words: q }, query, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.dossier, settings, async (store, { id }) => {
    const dossier = await requireNode(store, id, ["dossier"]);
    const references = await store.list(
      { kinds: ["reference"], dossier: id },
      { limit: mostReferences },
    );
    return {
      dossier,
      paper: only(
        (await store.findNodes([dossier.paper])).filter(isKind("work")),
        "reviewed paper",
        id,
      ),
      references: references.nodes.filter(isKind("reference")).sort((a, b) => a.marker - b.marker),
      referencesTotal: references.total,
    };
  }),
  defineRoute(endpoints.topics, settings, async (store) => ({ items: await readTopics(store) })),
  defineRoute(endpoints.topic, settings, (store, { id }) => readTopic(store, id)),
  defineRoute(endpoints.concepts, settings, (store, _params, { limit, cursor, q }) =>
    readPage(store, "concepts", { kinds: ["concept"], words: q }, { limit, cursor }, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.concept, settings, async (store, { id }) => {
    const concept = await requireNode(store, id, ["concept"]);
    const [above, below, about] = await Promise.all([
      store.walk([id], broaderWalk, shownCap, 1),
      store.walk([id], narrowerWalk, shownCap + 1, 1),
      readLeading(store, { concept: id }, shownCap),
    ]);
    const cards = await readCards(store, statementIds(about.nodes));
    return {
      concept,
      broader: above.nodes.filter((n) => n.id !== id).map(linkTo),
      narrower: below.nodes.filter((n) => n.id !== id).map(linkTo),
      narrowerTotal: below.total - 1,
      items: [...cards.values()],
      total: about.total,
    };
  }),
  defineRoute(endpoints.cases, settings, async (store, _params, { dossier, ...query }) => ({
    ...(await readPage(store, "cases", { kinds: ["case"], dossier }, query, (nodes) =>
      readCaseEntries(store, nodes),
    )),
    of: await readNames(store, [dossier]),
  })),
  defineRoute(endpoints.case, settings, (store, { id }) => readCase(store, id)),
  defineRoute(endpoints.tensions, settings, async (store, _params, { type, dossier, ...query }) => {
    const filter = { kinds: ["tension"] as const, tension: type, dossier };
    const page = await readPage(store, "tensions", filter, query, (nodes) =>
      Promise.resolve(nodes),
    );
    return {
      ...page,
      of: await readNames(store, [dossier]),
      papers: await readPapers(store, page.items),
    };
  }),
  defineRoute(endpoints.tension, settings, async (store, { id }) => {
    const tension = await requireNode(store, id, ["tension"]);
    const sides = [...new Set(tension.sides.flatMap((side) => side.statements))];
    return { tension, statements: [...(await readCards(store, sides)).values()] };
  }),
];
