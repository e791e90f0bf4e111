// Owns the addresses that people browse by: the home page's overview, dossiers, topics, concepts, cases and tensions.
import { endpoints, type CaseRecord, type Overview, type TopicEntry } from "../../../model/api.ts";
import type { GraphNode } from "../../../model/graph.ts";
import { Stage, TensionKind } from "../../../model/vocabulary.ts";
import { caseFields } from "../../judgement/case-records.ts";
import { inReadingOrder, type Judged } from "../../judgement/judged.ts";
import { linkTo, only } from "../../judgement/statement-page.ts";
import type { StatementNode } from "../../judgement/subgraph.ts";
import { topicGroups } from "../../judgement/topic-text.ts";
import { caseWalk } from "../../judgement/walks.ts";
import type { EvidenceStore, ListFilter, WalkRule } from "../../store/evidence-store.ts";
import { defineRoute, type Route, type RouteSettings } from "../endpoint.ts";
import { readCards, readJudged, readPage, readPart, requireNode, statementIds } from "../reader.ts";

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

/** Trees that were read, per store: every topic page shows a part of the same one. */
const trees = new WeakMap<EvidenceStore, Promise<TopicEntry[]>>();

/** Every topic with its counts and its parent, in the tree's order. */
const readTopics = (store: EvidenceStore): Promise<TopicEntry[]> => {
  const known = trees.get(store);
  if (known !== undefined) return known;
  const reading = readTree(store);
  trees.set(store, reading);
  reading.catch(() => trees.delete(store));
  return reading;
};

const readTree = async (store: EvidenceStore): Promise<TopicEntry[]> => {
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

/** Advice or practice by stage of care, the first of each in the order of the papers' text. */
const byStage = async (
  store: EvidenceStore,
  filter: ListFilter,
): Promise<Overview["adviceByStage"]> => {
  const pages = await Promise.all(
    Stage.options.map(async (stage) => ({
      stage,
      page: await store.list({ ...filter, stage }, { limit: shownCap }),
    })),
  );
  const judged = await readJudged(
    store,
    pages.flatMap(({ page }) => statementIds(page.nodes)),
  );
  return pages
    .filter(({ page }) => page.total > 0)
    .map(({ stage, page }) => ({
      stage,
      total: page.total,
      items: inReadingOrder(judgedAmong(page.nodes, judged))
        .slice(0, homeCap)
        .map(({ card }) => card),
    }));
};

const judgedAmong = (nodes: readonly GraphNode[], judged: ReadonlyMap<string, Judged>): Judged[] =>
  nodes.map(({ id }) => judged.get(id)).filter((found) => found !== undefined);

/** Disagreements, hard ones first. */
const readContested = async (store: EvidenceStore): Promise<Overview["contested"]> => {
  const pages = await Promise.all(
    TensionKind.options.map((tension) =>
      store.list({ kinds: ["tension"], tension }, { limit: homeCap }),
    ),
  );
  const items = pages.flatMap(({ nodes }) => nodes.filter(isKind("tension")));
  return {
    total: pages.reduce((sum, { total }) => sum + total, 0),
    items: items
      .sort((a, b) => Number(b.type === "hard") - Number(a.type === "hard"))
      .slice(0, homeCap),
  };
};

const readOverview = async (store: EvidenceStore): Promise<Overview> => {
  const [dossiers, advice, practice, topics, contested, gaps, counts] = await Promise.all([
    store.list({ kinds: ["dossier"] }, { limit: homeCap }),
    byStage(store, { kinds: ["recommendation"] }),
    byStage(store, { kinds: ["claim"], type: "practice", voice: "own-practice" }),
    readTopics(store),
    readContested(store),
    store.list({ kinds: ["claim"], type: "gap" }, { limit: homeCap }),
    store.counts(),
  ]);
  const shown = dossiers.nodes.filter(isKind("dossier"));
  const papers = await store.findNodes(shown.map((d) => d.paper));
  const unknown = await readCards(store, statementIds(gaps.nodes));
  const { kinds, bases } = counts;
  const references = kinds["reference"] ?? 0;
  return {
    dossiers: shown,
    dossiersTotal: dossiers.total,
    papers: papers.filter(isKind("work")),
    adviceByStage: advice,
    practiceByStage: practice,
    topics,
    contested,
    unknown: { total: gaps.total, items: [...unknown.values()] },
    sources: {
      references,
      identified: references - (bases["unidentified"] ?? 0),
      confirmed: bases["confirmed"] ?? 0,
      cases: kinds["case"] ?? 0,
    },
  };
};

const readCase = async (store: EvidenceStore, id: string): Promise<CaseRecord> => {
  const node = await requireNode(store, id, ["case"]);
  const part = await readPart(store, [id], caseWalk, 2);
  const claims = part.sources(id, "CONCERNS", "claim");
  const judged = await readJudged(store, statementIds(claims));
  const ordered = inReadingOrder(judgedAmong(claims, judged));
  const steps = ordered
    .filter(({ node: claim }) => stepOf(claim) !== undefined)
    .sort((a, b) => (stepOf(a.node) ?? 0) - (stepOf(b.node) ?? 0));
  return {
    case: node,
    fields: caseFields(node.number, ordered.map((j) => j.node).filter(isKind("claim")), part),
    steps: steps.map(({ card }) => card),
    statements: ordered.map(({ card }) => card),
  };
};

const stepOf = (node: StatementNode): number | undefined =>
  node.kind === "claim" ? node.sequence?.step : undefined;

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
    const [above, entries, page] = await Promise.all([
      store.walk([id], up, 100),
      readTopics(store),
      store.list({ kinds: ["claim", "recommendation"], topic: id }, { limit: shownCap }),
    ]);
    const judged = await readJudged(store, statementIds(page.nodes));
    return {
      topic,
      ancestors: above.nodes.filter((n) => n.id !== id).map(linkTo),
      narrower: entries.filter((entry) => entry.parent === id),
      groups: topicGroups([...judged.values()]),
      total: page.total,
      shown: judged.size,
    };
  }),
  defineRoute(endpoints.concepts, settings, (store, _params, { limit, cursor, q }) =>
    readPage(store, "concepts", { kinds: ["concept"], words: q }, { limit, cursor }, (nodes) =>
      Promise.resolve(nodes),
    ),
  ),
  defineRoute(endpoints.concept, settings, async (store, { id }) => {
    const concept = await requireNode(store, id, ["concept"]);
    const [above, below, page] = await Promise.all([
      store.walk([id], up, shownCap, 1),
      store.walk([id], down, shownCap + 1, 1),
      store.list({ kinds: ["claim", "recommendation"], concept: id }, { limit: shownCap }),
    ]);
    const cards = await readCards(store, statementIds(page.nodes));
    return {
      concept,
      broader: above.nodes.filter((n) => n.id !== id).map(linkTo),
      narrower: below.nodes.filter((n) => n.id !== id).map(linkTo),
      narrowerTotal: below.total - 1,
      items: [...cards.values()],
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
    return { tension, statements: [...(await readCards(store, sides)).values()] };
  }),
];
