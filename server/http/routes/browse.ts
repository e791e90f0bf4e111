// Owns the addresses that people browse by: the home page's overview, dossiers, topics, concepts, cases and tensions.
import { endpoints, type Overview, type TopicEntry } from "../../../model/api.ts";
import type { ClaimNode, GraphNode } from "../../../model/graph.ts";
import { Stage } from "../../../model/vocabulary.ts";
import { cardsOf } from "../../judgement/cards.ts";
import { caseFields } from "../../judgement/case-records.ts";
import { linkTo, only } from "../../judgement/statement-page.ts";
import { indexSubgraph, type StatementNode } from "../../judgement/subgraph.ts";
import { inReadingOrder, topicGroups } from "../../judgement/topic-text.ts";
import { topicWalk } from "../../judgement/walks.ts";
import type { EvidenceStore, WalkRule } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { reach, readCards, readPage, requireNode } from "../reader.ts";

/** Statements that a topic or concept page shows at most; the total stands beside them. */
const shownCap = 200;
/** Items of each group on the home page. */
const homeCap = 8;

const isKind =
  <K extends GraphNode["kind"]>(kind: K) =>
  (node: GraphNode): node is Extract<GraphNode, { kind: K }> =>
    node.kind === kind;

const up: WalkRule[] = [{ from: ["topic", "concept"], edge: "BROADER", direction: "out" }];
const down: WalkRule[] = [{ from: ["topic", "concept"], edge: "BROADER", direction: "in" }];

/** Every topic with its counts and its parent, in the tree's order. */
const readTopics = async (store: EvidenceStore): Promise<TopicEntry[]> => {
  const { nodes } = await store.list({ kinds: ["topic"] }, { limit: 10_000 });
  const { edges } = await store.walk(
    nodes.map((n) => n.id),
    up,
    10_000,
    1,
  );
  const parents = new Map(edges.map((e) => [e.from, e.to]));
  const counts = new Map((await store.counts()).topics.map((c) => [c.topic, c]));
  return nodes
    .filter(isKind("topic"))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((topic) => {
      const parent = parents.get(topic.id);
      const { claims = 0, recommendations = 0 } = counts.get(topic.id) ?? {};
      return { topic, ...(parent === undefined ? {} : { parent }), claims, recommendations };
    });
};

/** Advice and practice by stage of care, each in the order of the papers' text. */
const byStage = async (
  store: EvidenceStore,
  statements: readonly StatementNode[],
): Promise<Overview["adviceByStage"]> => {
  const { part } = await reach(
    store,
    statements.map((s) => s.id),
    topicWalk,
  );
  const wanted = new Set(statements.map((s) => s.id));
  const ordered = inReadingOrder(part).filter((node) => wanted.has(node.id));
  return Stage.options
    .map((stage) => ({ stage, held: ordered.filter((node) => node.stage === stage) }))
    .filter(({ held }) => held.length > 0)
    .map(({ stage, held }) => ({
      stage,
      total: held.length,
      items: cardsOf(
        held.slice(0, homeCap).map((node) => node.id),
        part,
      ),
    }));
};

const readOverview = async (store: EvidenceStore): Promise<Overview> => {
  const all = { limit: 1_000 };
  const dossiers = (await store.list({ kinds: ["dossier"] }, all)).nodes.filter(isKind("dossier"));
  const advice = await store.list({ kinds: ["recommendation"] }, all);
  const practice = await store.list(
    { kinds: ["claim"], type: "practice", voice: "own-practice" },
    all,
  );
  const gaps = await store.list({ kinds: ["claim"], type: "gap" }, { limit: homeCap });
  const tensions = await store.list({ kinds: ["tension"] }, all);
  const hardFirst = tensions.nodes
    .filter(isKind("tension"))
    .sort((a, b) => Number(b.type === "hard") - Number(a.type === "hard"));
  const references = await store.list({ kinds: ["reference"] }, { limit: 100_000 });
  const bases = references.nodes.filter(isKind("reference")).map((r) => r.basis);
  const cases = await store.list({ kinds: ["case"] }, { limit: 1 });
  return {
    dossiers,
    papers: (await store.findNodes(dossiers.map((d) => d.paper))).filter(isKind("work")),
    adviceByStage: await byStage(store, advice.nodes.filter(isKind("recommendation"))),
    practiceByStage: await byStage(store, practice.nodes.filter(isKind("claim"))),
    topics: await readTopics(store),
    contested: { total: tensions.total, items: hardFirst.slice(0, homeCap) },
    unknown: {
      total: gaps.total,
      items: await readCards(
        store,
        gaps.nodes.map((n) => n.id),
      ),
    },
    sources: {
      references: references.total,
      identified: bases.filter((b) => b !== "unidentified").length,
      confirmed: bases.filter((b) => b === "confirmed").length,
      cases: cases.total,
    },
  };
};

const readCase = async (store: EvidenceStore, id: string) => {
  const node = await requireNode(store, id, ["case"]);
  const around = await store.walk(
    [id],
    [
      { from: ["case"], edge: "CONCERNS", direction: "in" },
      { from: ["claim"], edge: "CONCERNS", direction: "out" },
      { from: ["claim"], edge: "ABOUT", direction: "out" },
      { from: ["claim"], edge: "UNDER", direction: "out" },
    ],
    20_000,
    2,
  );
  const part = indexSubgraph(around);
  const claims: ClaimNode[] = part.sources(id, "CONCERNS", "claim");
  const { part: support } = await reach(
    store,
    claims.map((c) => c.id),
    topicWalk,
  );
  const wanted = new Set(claims.map((c) => c.id));
  const ordered = inReadingOrder(support).filter((s) => wanted.has(s.id));
  const steps = ordered
    .filter(isKind("claim"))
    .filter((c) => c.sequence !== undefined)
    .sort((a, b) => (a.sequence?.step ?? 0) - (b.sequence?.step ?? 0));
  return {
    case: node,
    fields: caseFields(node.number, ordered.filter(isKind("claim")), part),
    steps: cardsOf(
      steps.map((s) => s.id),
      support,
    ),
    statements: cardsOf(
      ordered.map((s) => s.id),
      support,
    ),
  };
};

/** Routes of the overview, dossiers, topics, concepts, cases and tensions. */
export const browseRoutes = (settings: RouteSettings): Route[] => [
  defineRoute(endpoints.overview, settings, readOverview),
  defineRoute(endpoints.dossiers, settings, (store, _params, query) =>
    readPage(store, "dossiers", { kinds: ["dossier"] }, query, (nodes) => Promise.resolve(nodes)),
  ),
  defineRoute(endpoints.dossier, settings, async (store, { id }) => {
    const dossier = await requireNode(store, id, ["dossier"]);
    const references = await store.list({ kinds: ["reference"], dossier: id }, { limit: 10_000 });
    return {
      dossier,
      paper: only(
        (await store.findNodes([dossier.paper])).filter(isKind("work")),
        "reviewed paper",
        id,
      ),
      references: references.nodes.filter(isKind("reference")).sort((a, b) => a.marker - b.marker),
    };
  }),
  defineRoute(endpoints.topics, settings, async (store) => ({ items: await readTopics(store) })),
  defineRoute(endpoints.topic, settings, async (store, { id }) => {
    const topic = await requireNode(store, id, ["topic"]);
    const entries = await readTopics(store);
    const above = await store.walk([id], up, 100);
    const page = await store.list(
      { kinds: ["claim", "recommendation"], topic: id },
      { limit: shownCap },
    );
    const ids = page.nodes.map((n) => n.id);
    const { part } = await reach(store, ids, topicWalk);
    return {
      topic,
      ancestors: above.nodes.filter((n) => n.id !== id).map(linkTo),
      narrower: entries.filter((entry) => entry.parent === id),
      groups: topicGroups(ids, part),
      total: page.total,
      shown: ids.length,
    };
  }),
  defineRoute(endpoints.concepts, settings, (store, _params, { limit, cursor, q }) =>
    readPage(store, "concepts", { kinds: ["concept"], words: q }, { limit, cursor }, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.concept, settings, async (store, { id }) => {
    const concept = await requireNode(store, id, ["concept"]);
    const above = await store.walk([id], up, 1_000, 1);
    const below = await store.walk([id], down, 1_000, 1);
    const page = await store.list(
      { kinds: ["claim", "recommendation"], concept: id },
      { limit: shownCap },
    );
    return {
      concept,
      broader: above.nodes.filter((n) => n.id !== id).map(linkTo),
      narrower: below.nodes.filter((n) => n.id !== id).map(linkTo),
      items: await readCards(
        store,
        page.nodes.map((n) => n.id),
      ),
      total: page.total,
    };
  }),
  defineRoute(endpoints.cases, settings, (store, _params, query) =>
    readPage(store, "cases", { kinds: ["case"] }, query, (nodes) =>
      Promise.all(nodes.map((node) => readCase(store, node.id))),
    ),
  ),
  defineRoute(endpoints.case, settings, (store, { id }) => readCase(store, id)),
  defineRoute(endpoints.tensions, settings, (store, _params, query) =>
    readPage(store, "tensions", { kinds: ["tension"] }, query, (nodes) => Promise.resolve(nodes)),
  ),
  defineRoute(endpoints.tension, settings, async (store, { id }) => {
    const tension = await requireNode(store, id, ["tension"]);
    const sides = [...new Set(tension.sides.flatMap((side) => side.statements))];
    return { tension, statements: await readCards(store, sides) };
  }),
];
