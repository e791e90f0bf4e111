// Owns the addresses of claims and recommendations.
import { endpoints, type ClaimDetail } from "../../../model/api.ts";
import { statementPage } from "../../judgement/statement-page.ts";
import { statementPageWalk, supportWalk } from "../../judgement/walks.ts";
import { indexSubgraph, type StatementNode } from "../../judgement/subgraph.ts";
import type { EvidenceStore } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { reach, readCards, readPage, requireNode } from "../reader.ts";
import type { SourceTexts } from "../source-texts.ts";

/** What a page shows beside the statement, with the sentences where the text is held. */
const composePage = async (
  store: EvidenceStore,
  texts: SourceTexts,
  node: StatementNode,
): Promise<Omit<ClaimDetail, "claim">> => {
  const own = await store.walk([node.id], statementPageWalk, 20_000);
  const leaning = await store.walk(
    [node.id],
    [{ from: ["claim"], edge: "BASED_ON", direction: "in" }],
    1_000,
    1,
  );
  const sides = own.nodes.flatMap((n) =>
    n.kind === "tension" ? n.sides.flatMap((side) => side.statements) : [],
  );
  const beside = [...new Set([...sides, ...leaning.nodes.map((n) => n.id)])];
  const { part } = await reach(store, [node.id, ...beside], supportWalk);
  const merged = indexSubgraph({
    nodes: [...new Map([...own.nodes, ...part.nodes].map((n) => [n.id, n])).values()],
    edges: [
      ...new Map(
        [...own.edges, ...leaning.edges, ...part.edges].map((e) => [
          `${e.type} ${e.from} ${e.to}`,
          e,
        ]),
      ).values(),
    ],
  });
  const { places, ...page } = statementPage(node, merged);
  return {
    ...page,
    passages: places.map((passage) => {
      const text = texts.find(passage);
      return text === undefined ? { passage } : { passage, text };
    }),
  };
};

/** Routes of claims and recommendations: lists with filters, and pages. */
export const statementRoutes = (settings: RouteSettings, texts: SourceTexts): Route[] => [
  defineRoute(endpoints.claims, settings, (store, _params, { limit, cursor, q, ...filters }) =>
    readPage(
      store,
      "claims",
      { kinds: ["claim"], ...filters, words: q },
      { limit, cursor },
      (nodes) =>
        readCards(
          store,
          nodes.map((n) => n.id),
        ),
    ),
  ),
  defineRoute(endpoints.claim, settings, async (store, { id }) => {
    const claim = await requireNode(store, id, ["claim"]);
    return { claim, ...(await composePage(store, texts, claim)) };
  }),
  defineRoute(
    endpoints.recommendations,
    settings,
    (store, _params, { limit, cursor, q, ...filters }) =>
      readPage(
        store,
        "recommendations",
        { kinds: ["recommendation"], ...filters, words: q },
        { limit, cursor },
        (nodes) =>
          readCards(
            store,
            nodes.map((n) => n.id),
          ),
      ),
  ),
  defineRoute(endpoints.recommendation, settings, async (store, { id }) => {
    const recommendation = await requireNode(store, id, ["recommendation"]);
    return { recommendation, ...(await composePage(store, texts, recommendation)) };
  }),
];
