// Owns what is answered about topics: the tree with its counts, and one topic as a text.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode, TopicNode } from "../../model/nodes.ts";
import type { TopicEntry } from "../../model/views/browse.ts";
import { inReadingOrder } from "../judgement/judged.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { topicSummaries, uncitedEvidence } from "../judgement/topic-summary.ts";
import { topicGroups, topicTypes } from "../judgement/topic-text.ts";
import {
  broaderWalk,
  narrowerWalk,
  answeringWalk,
  summedUpWalk,
  uncitedWalk,
} from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoisePerStore } from "../store/memoise.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { findJudged, statementIds, walkPart } from "./judged-statements.ts";
import { listFirmest } from "./leading.ts";

/** A topic of at most so many statements is given whole where nothing else is asked for, a larger one by the beginning of each group. */
const wholeUpTo = 120;
/** Statements of each type that are given of a larger topic. */
const shownPerType = 3;
/** Papers whose answers a topic gives at most. */
const summariesShown = 6;
/** Works that are not cited under a topic and are named there at most. */
const uncitedShown = 20;
/** Topics that are read at most: a vocabulary that people keep, not one that grows with the papers. */
const mostTopics = 10_000;

/** Topics with their counts, siblings in the order that the vocabulary gives them. `parents` holds what they stand under. */
const entriesOf = async (
  store: EvidenceStore,
  topics: readonly TopicNode[],
  parents: ReadonlyMap<string, string>,
): Promise<TopicEntry[]> => {
  const counts = new Map((await store.counts()).topics.map((count) => [count.topic, count]));
  return topics
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((topic) => {
      const parent = parents.get(topic.id);
      const { claims = 0, recommendations = 0 } = counts.get(topic.id) ?? {};
      return { topic, ...(parent === undefined ? {} : { parent }), claims, recommendations };
    });
};

const parentsIn = (edges: readonly GraphEdge[]): Map<string, string> =>
  new Map(edges.map((edge) => [edge.from, edge.to]));

/** The tree of topics. */
export const answerTopics = async (store: EvidenceStore): Promise<ViewOf<"topics">> => {
  const { nodes } = await store.list({ kinds: ["topic"] }, { limit: mostTopics });
  const ids = nodes.map((node) => node.id);
  const { edges } = await store.walk(ids, broaderWalk, mostTopics, 1);
  return { items: await entriesOf(store, nodes.filter(isOneOf("topic")), parentsIn(edges)) };
};

/** One topic as a text. Throws what {@link getNode} throws. */
export const answerTopic = async (
  store: EvidenceStore,
  { id, limit = wholeUpTo }: ParametersOf<"topic">,
): Promise<ViewOf<"topic">> => {
  const topic = await getNode(store, id, ["topic"]);
  const [above, below, around, answers, { nodes, total, totals }] = await Promise.all([
    store.walk([id], broaderWalk, 100),
    store.walk([id], narrowerWalk, mostTopics, 1),
    neighboursOf(store, topic),
    findSummaries(store, id),
    listTypes(store, id, limit),
  ]);
  const judged = await findJudged(store, statementIds(nodes));
  const inOrder = inReadingOrder([...judged.values()]);
  const evidence = uncitedEvidence(
    inOrder.map(({ node }) => node),
    await walkPart(store, [...judged.keys()], uncitedWalk),
  );
  const narrower = below.nodes.filter(isOneOf("topic")).filter((node) => node.id !== id);
  const field = topic.profile === undefined ? undefined : await store.findNode(topic.profile);
  const wording = field?.kind === "profile" ? field.questions : {};
  return {
    topic,
    ancestors: above.nodes.filter((node) => node.id !== id).map(linkTo),
    narrower: await entriesOf(store, narrower, parentsIn(below.edges)),
    ...around,
    ...answers,
    uncited: evidence.slice(0, uncitedShown),
    uncitedTotal: evidence.length,
    groups: topicGroups(inOrder, totals, wording),
    total,
    shown: judged.size,
  };
};

/** The answers of papers to a topic's question, as many as are given, and how many there are. */
const findSummaries = async (
  store: EvidenceStore,
  topic: string,
): Promise<Pick<ViewOf<"topic">, "summaries" | "summariesTotal">> => {
  const { nodes, total } = await store.walk([topic], answeringWalk, summariesShown + 1, 1);
  const summaries = nodes.filter(isOneOf("summary"));
  const part = await walkPart(
    store,
    summaries.map(({ id }) => id),
    summedUpWalk,
  );
  return { summaries: topicSummaries(summaries, part), summariesTotal: total - 1 };
};

/** Topics as a reader goes through them: each topic before the narrower ones under it. */
export const topicsInOrder = memoisePerStore(async (store: EvidenceStore): Promise<TopicNode[]> => {
  const { items } = await answerTopics(store);
  const under = (parent: string | undefined): TopicNode[] =>
    items
      .filter((entry) => entry.parent === parent)
      .flatMap(({ topic }) => [topic, ...under(topic.id)]);
  return under(undefined);
});

/** The topics before and after one, in the order of its field, and its place among them. */
const neighboursOf = async (
  store: EvidenceStore,
  { id, profile }: TopicNode,
): Promise<Pick<ViewOf<"topic">, "previous" | "next" | "place" | "places">> => {
  const topics = (await topicsInOrder(store)).filter((topic) => topic.profile === profile);
  const place = topics.findIndex((topic) => topic.id === id);
  const [previous, next] = [topics[place - 1], topics[place + 1]];
  return {
    place: place + 1,
    places: topics.length,
    ...(previous === undefined ? {} : { previous: linkTo(previous) }),
    ...(next === undefined ? {} : { next: linkTo(next) }),
  };
};

/** The statements of each type under a topic: all of them, or of a larger topic the first ones. */
const listTypes = async (
  store: EvidenceStore,
  topic: string,
  limit: number,
): Promise<{ nodes: GraphNode[]; total: number; totals: Map<string, number> | undefined }> => {
  const whole = await store.list({ kinds: ["claim", "recommendation"], topic }, { limit });
  if (!whole.hasMore) return { nodes: whole.nodes, total: whole.total, totals: undefined };
  // One after the other: together they would leave a database no time for anybody else.
  const pages = [];
  for (const type of topicTypes) {
    const page =
      type === "recommendation"
        ? await listFirmest(store, { topic }, shownPerType)
        : await store.list({ kinds: ["claim"], topic, type }, { limit: shownPerType });
    pages.push({ type, page });
  }
  return {
    nodes: pages.flatMap(({ page }) => page.nodes),
    total: whole.total,
    totals: new Map(pages.map(({ type, page }) => [type, page.total])),
  };
};
