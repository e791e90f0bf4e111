// Owns the addresses that draw and find: traces, subgraphs and search.
import { endpoints } from "../../../model/endpoints.ts";
import { excerptOf } from "../../judgement/excerpts.ts";
import { isStatement } from "../../judgement/subgraph.ts";
import { traceDown, traceUp } from "../../judgement/traces.ts";
import { neighbourhoodWalk, supportWalk, traceDownWalk } from "../../judgement/walks.ts";
import { readCursor, writeCursor } from "../../answers/cursor.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { requireNamed } from "../../answers/known-filters.ts";
import { readLeading } from "../../answers/leading.ts";
import { RequestProblem } from "../problems.ts";
import { readTraceUp } from "../../answers/trace-up.ts";
import { readRelated } from "../../answers/related.ts";
import { searchRelaxed } from "../../answers/relaxed-search.ts";
import {
  readCards,
  readJudged,
  readPapers,
  requireNode,
  statementIds,
} from "../../answers/reader.ts";

/** Nodes of a drawing when the request does not say how many. */
const drawnNodes = 500;
/** About so many nodes a drawing of a topic has for each statement that it begins with. */
const nodesOfSupport = 10;
/** Search hits when the request does not say how many. */
const hitsShown = 20;
/** Hits by rank are given up to this one; who looks further is better served by another word. */
const lastHit = 200;

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
      const walked = await readTraceUp(store, root, limit);
      return traceUp(root, walked, await readJudged(store, statementIds(walked.nodes)));
    },
  );

/** Routes of traces, subgraphs, the lists around a node, and search. */
export const exploreRoutes = (settings: RouteSettings): Route[] => [
  traceRoute(settings),
  defineRoute(endpoints.related, settings, (store, { id }, { list, ...query }) =>
    readRelated(store, id, list, query),
  ),
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
      const roots = await readLeading(store, { topic }, Math.ceil(limit / nodesOfSupport));
      const { nodes, edges, total, reached } = await store.walk(
        roots.nodes.map((node) => node.id),
        supportWalk,
        limit,
      );
      const met = (reached.kinds.claim ?? 0) + (reached.kinds.recommendation ?? 0);
      const unmet = Math.max(0, roots.total - met);
      return { nodes, edges, shown: nodes.length, total: total + unmet };
    },
  ),
  defineRoute(
    endpoints.search,
    settings,
    async (store, _params, { q, kind, limit = hitsShown, cursor }) => {
      const filters = { q, kind };
      const start =
        cursor === undefined ? 0 : readCursor(cursor, store.snapshot, "search", filters).start;
      const {
        found: best,
        total,
        missing,
        leftOut,
      } = await searchRelaxed(store, q, kind, start + limit);
      const found = best.slice(start);
      const next = start + found.length;
      const nodes = found.map(({ node }) => node);
      const [cards, papers] = await Promise.all([
        readCards(store, statementIds(nodes)),
        readPapers(store, nodes),
      ]);
      return {
        items: found.map(({ node, matched }) => {
          const card = cards.get(node.id);
          const paper = "dossier" in node ? papers[node.dossier] : undefined;
          return {
            id: node.id,
            kind: node.kind,
            label: node.label,
            excerpt: excerptOf(node, matched),
            matched,
            ...(paper === undefined ? {} : { paper }),
            ...(card === undefined ? {} : { card }),
          };
        }),
        total,
        start,
        ...(next < Math.min(total, lastHit)
          ? { next: writeCursor(store.snapshot, "search", filters, { after: "", start: next }) }
          : {}),
        missing,
        leftOut,
      };
    },
  ),
];
