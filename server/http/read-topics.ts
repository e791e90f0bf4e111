// Owns reading topics: the tree with its counts, and one topic as a text. Knows the store's interface only.
import type { TopicDetail, TopicEntry } from "../../model/api.ts";
import type { GraphNode } from "../../model/graph.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { topicGroups, topicTypes } from "../judgement/topic-text.ts";
import { broaderWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { memoisePerStore } from "../store/memoise.ts";
import { readFirmest } from "./leading.ts";
import { readJudged, requireNode, statementIds } from "./reader.ts";

/** A topic of at most so many statements is shown whole, a larger one by the beginning of each of its groups. */
const wholeUpTo = 120;
/** Statements of each type that a larger topic shows. */
const shownPerType = 3;
/** Topics that are read at most: a vocabulary that people keep, not one that grows with the papers. */
const mostTopics = 10_000;

const isTopic = (node: GraphNode): node is Extract<GraphNode, { kind: "topic" }> =>
  node.kind === "topic";

const readTree = async (store: EvidenceStore): Promise<TopicEntry[]> => {
  const { nodes } = await store.list({ kinds: ["topic"] }, { limit: mostTopics });
  const { edges } = await store.walk(
    nodes.map((n) => n.id),
    broaderWalk,
    mostTopics,
    1,
  );
  const parents = new Map(edges.map((e) => [e.from, e.to]));
  const counts = new Map((await store.counts()).topics.map((c) => [c.topic, c]));
  return nodes
    .filter(isTopic)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((topic) => {
      const parent = parents.get(topic.id);
      const { claims = 0, recommendations = 0 } = counts.get(topic.id) ?? {};
      return { topic, ...(parent === undefined ? {} : { parent }), claims, recommendations };
    });
};

/** Every topic with its counts and its parent, in the tree's order. Every topic page shows a part of the same tree. */
export const readTopics: (store: EvidenceStore) => Promise<TopicEntry[]> =
  memoisePerStore(readTree);

/** The statements of each type under a topic: all of them, or of a larger topic the first ones. */
const readTypes = async (
  store: EvidenceStore,
  topic: string,
): Promise<{ nodes: GraphNode[]; total: number; totals: Map<string, number> | undefined }> => {
  const whole = await store.list(
    { kinds: ["claim", "recommendation"], topic },
    { limit: wholeUpTo },
  );
  if (!whole.hasMore) return { nodes: whole.nodes, total: whole.total, totals: undefined };
  // One after the other: together they would leave a database no time for anybody else.
  const pages = [];
  for (const type of topicTypes) {
    const page =
      type === "recommendation"
        ? await readFirmest(store, { topic }, shownPerType)
        : await store.list({ kinds: ["claim"], topic, type }, { limit: shownPerType });
    pages.push({ type, page });
  }
  return {
    nodes: pages.flatMap(({ page }) => page.nodes),
    total: whole.total,
    totals: new Map(pages.map(({ type, page }) => [type, page.total])),
  };
};

/** One topic as a text. Throws what {@link requireNode} throws. */
export const readTopic = async (store: EvidenceStore, id: string): Promise<TopicDetail> => {
  const topic = await requireNode(store, id, ["topic"]);
  const [above, entries, { nodes, total, totals }] = await Promise.all([
    store.walk([id], broaderWalk, 100),
    readTopics(store),
    readTypes(store, id),
  ]);
  const judged = await readJudged(store, statementIds(nodes));
  return {
    topic,
    ancestors: above.nodes.filter((n) => n.id !== id).map(linkTo),
    narrower: entries.filter((entry) => entry.parent === id),
    groups: topicGroups([...judged.values()], totals),
    total,
    shown: judged.size,
  };
};
