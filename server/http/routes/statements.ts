// Owns the addresses of claims and recommendations.
import { endpoints, type ClaimDetail } from "../../../model/endpoints.ts";
import { namedBeside, statementPage } from "../../judgement/statement-page.ts";
import { basisOfWalk, statementPageWalk } from "../../judgement/walks.ts";
import { indexSubgraph, type StatementNode } from "../../judgement/subgraph.ts";
import type { EvidenceStore, ListFilter } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import {
  readCards,
  readJudged,
  readNames,
  readPage,
  requireNode,
  statementIds,
  type ListQuery,
} from "../../answers/reader.ts";
import type { SourceTexts } from "../../answers/passage-texts.ts";

/** Nodes that a page is composed from at most; far above what one statement can reach. */
const pageCap = 20_000;
/** Statements based on a claim that its page lists at most; the total stands beside them. */
const basisOfCap = 50;

/** What a page shows beside the statement, with the sentences where the text is held. */
const composePage = async (
  store: EvidenceStore,
  texts: SourceTexts,
  node: StatementNode,
): Promise<Omit<ClaimDetail, "claim">> => {
  const [own, leaning] = await Promise.all([
    store.walk([node.id], statementPageWalk, pageCap),
    store.walk([node.id], basisOfWalk, basisOfCap + 1, 1),
  ]);
  const part = indexSubgraph({
    nodes: [...own.nodes, ...leaning.nodes],
    edges: [...own.edges, ...leaning.edges],
  });
  const judged = await readJudged(store, [node.id, ...namedBeside(node, part)]);
  const root = judged.get(node.id);
  if (root === undefined) throw new RangeError(`${node.id} was found and then not`);
  const cards = new Map([...judged].map(([id, { card }]) => [id, card]));
  const { places, ...page } = statementPage(root, part, cards);
  return {
    ...page,
    basisOfTotal: leaning.total - 1,
    passages: places.map((passage) => {
      const text = texts.find(passage);
      return text === undefined ? { passage } : { passage, text };
    }),
  };
};

/** A page of statements of a kind, with the names of the nodes it is filtered by. */
const readList = async (
  store: EvidenceStore,
  name: string,
  filter: ListFilter & { kinds: readonly StatementNode["kind"][] },
  query: ListQuery,
) => {
  const { topic, concept, work, study, reference, dossier } = filter;
  const [page, of] = await Promise.all([
    readPage(store, name, filter, query, async (nodes) => [
      ...(await readCards(store, statementIds(nodes))).values(),
    ]),
    readNames(store, [topic, concept, work, study, reference, dossier]),
  ]);
  return { ...page, of };
};

/** Routes of claims and recommendations: lists with filters, and pages. */
export const statementRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.claims, settings, (store, _params, { limit, cursor, q, ...filters }) =>
    readList(store, "claims", { kinds: ["claim"], ...filters, words: q }, { limit, cursor }),
  ),
  defineRoute(endpoints.claim, settings, async (store, { id }, _query, texts) => {
    const claim = await requireNode(store, id, ["claim"]);
    return { claim, ...(await composePage(store, texts, claim)) };
  }),
  defineRoute(
    endpoints.recommendations,
    settings,
    (store, _params, { limit, cursor, q, ...filters }) =>
      readList(
        store,
        "recommendations",
        { kinds: ["recommendation"], ...filters, words: q },
        { limit, cursor },
      ),
  ),
  defineRoute(endpoints.recommendation, settings, async (store, { id }, _query, texts) => {
    const recommendation = await requireNode(store, id, ["recommendation"]);
    return { recommendation, ...(await composePage(store, texts, recommendation)) };
  }),
];
