// Owns the addresses that draw and find: traces, subgraphs and search.
import { endpoints } from "../../../model/api.ts";
import { excerptOf } from "../../judgement/excerpts.ts";
import { isStatement } from "../../judgement/subgraph.ts";
import { traceDown, traceUp } from "../../judgement/traces.ts";
import {
  neighbourhoodWalk,
  supportWalk,
  traceDownWalk,
  traceUpFromReferenceWalk,
  traceUpWalk,
} from "../../judgement/walks.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { requireNamed } from "../known-filters.ts";
import { RequestProblem } from "../problems.ts";
import { searchRelaxed } from "../relaxed-search.ts";
import { readCards, readJudged, requireNode, statementIds } from "../reader.ts";

/** Nodes of a drawing when the request does not say how many. */
const drawnNodes = 500;
/** Search hits when the request does not say how many. */
const hitsShown = 20;

const traceRoute = (settings: RouteSettings): Route =>
  defineRoute(
    endpoints.trace,
    settings,
    async (store, { id }, { direction, limit = drawnNodes }) => {
      const root = await requireNode(store, id, [
        "claim",
        "recommendation",
        "reference",
        "work",
        "study",
      ]);
      if (isStatement(root) && direction !== "up") {
        const walked = await store.walk([id], traceDownWalk, limit);
        const judged = await readJudged(store, statementIds(walked.nodes));
        const own = judged.get(id);
        if (own === undefined) throw new RangeError(`${id} was found and then not`);
        return traceDown(own, walked, judged);
      }
      if (direction === "down") {
        throw new RequestProblem(
          "bad-request",
          `${id} is a ${root.kind}: traces from it go up, and the parameter "direction" is "down". Leave it out, or ask down from a claim or recommendation.`,
        );
      }
      const rules = root.kind === "reference" ? traceUpFromReferenceWalk : traceUpWalk;
      const walked = await store.walk([id], rules, limit);
      return traceUp(root, walked, await readJudged(store, statementIds(walked.nodes)));
    },
  );

/** Routes of traces, subgraphs and search. */
export const exploreRoutes = (settings: RouteSettings): Route[] => [
  traceRoute(settings),
  defineRoute(
    endpoints.graph,
    settings,
    async (store, _params, { topic, around, limit = drawnNodes }) => {
      if (topic !== undefined && around !== undefined) {
        throw new RequestProblem(
          "bad-request",
          "The query has both `topic` and `around`; expected one of them. Leave the other out.",
        );
      }
      if (around !== undefined) {
        await requireNamed(store, "around", around);
        const { nodes, edges, total } = await store.walk([around], neighbourhoodWalk, limit, 1);
        return { nodes, edges, shown: nodes.length, total };
      }
      if (topic !== undefined) await requireNamed(store, "topic", topic, ["topic"]);
      const roots = await store.list({ kinds: ["recommendation", "claim"], topic }, { limit });
      const { nodes, edges, total } = await store.walk(
        roots.nodes.map((node) => node.id),
        supportWalk,
        limit,
      );
      const unseen = roots.total - roots.nodes.length;
      return { nodes, edges, shown: nodes.length, total: total + unseen };
    },
  ),
  defineRoute(
    endpoints.search,
    settings,
    async (store, _params, { q, kind, limit = hitsShown }) => {
      const { found, total, missing, leftOut } = await searchRelaxed(store, q, kind, limit);
      const cards = await readCards(store, statementIds(found.map(({ node }) => node)));
      return {
        items: found.map(({ node, matched }) => {
          const card = cards.get(node.id);
          return {
            id: node.id,
            kind: node.kind,
            label: node.label,
            excerpt: excerptOf(node, matched),
            matched,
            ...(card === undefined ? {} : { card }),
          };
        }),
        total,
        missing,
        leftOut,
      };
    },
  ),
];
