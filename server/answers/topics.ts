// Owns what is answered about topics: the tree with its counts, and one topic as a text.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode, TopicNode } from "../../model/nodes.ts";
import type { TopicEntry } from "../../model/views/browse.ts";
import { linkTo } from "../judgement/statement-page.ts";
import { topicGroups, topicTypes } from "../judgement/topic-text.ts";
import { broaderWalk, narrowerWalk } from "../judgement/walks.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { getNode, isOneOf } from "./get-node.ts";
import { findJudged, statementIds } from "./judged-statements.ts";
import { listFirmest } from "./leading.ts";

/** A topic of at most so many statements is given whole, a larger one by the beginning of each of its groups. */
const wholeUpTo = 120;
/** Statements of each type that are given of a larger topic. */
const shownPerType = 3;
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
  { id }: ParametersOf<"topic">,
): Promise<ViewOf<"topic">> => {
  const topic = await getNode(store, id, ["topic"]);
  const [above, below, { nodes, total, totals }] = await Promise.all([
    store.walk([id], broaderWalk, 100),
    store.walk([id], narrowerWalk, mostTopics, 1),
    listTypes(store, id),
  ]);
  const judged = await findJudged(store, statementIds(nodes));
  const narrower = below.nodes.filter(isOneOf("topic")).filter((node) => node.id !== id);
  const field = topic.profile === undefined ? undefined : await store.findNode(topic.profile);
  const wording = field?.kind === "profile" ? field.questions : {};
  return {
    topic,
    ancestors: above.nodes.filter((node) => node.id !== id).map(linkTo),
    narrower: await entriesOf(store, narrower, parentsIn(below.edges)),
    groups: topicGroups([...judged.values()], totals, wording),
    total,
    shown: judged.size,
  };
};

/** The statements of each type under a topic: all of them, or of a larger topic the first ones. */
const listTypes = async (
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
