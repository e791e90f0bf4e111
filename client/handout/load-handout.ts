// Owns what a handout needs besides the reader's own collection: the data that are served, and the topics that it is of.
import type { TopicNode } from "../../model/nodes.ts";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { HandoutView } from "../address.ts";
import { fetchJson, fetchNode, type Asking } from "../api/fetch-json.ts";
import { gather } from "../collection/gather.ts";
import type { Gathered } from "../collection/gathered.ts";

/** Topics with their statements, the evidence not cited under them among the works, and the topics that could be joined to them. */
export type LoadedTopics = {
  details: readonly TopicDetail[];
  collection: Gathered;
  others: readonly TopicNode[];
};

/** Digest of the data, and the topics where the handout is of some. */
export type LoadedHandout = { snapshot: string | undefined; topics: LoadedTopics | undefined };

const loadTopics = async (ids: readonly string[], asking: Asking): Promise<LoadedTopics> => {
  const [tree, details] = await Promise.all([
    fetchJson("topics", {}, asking),
    Promise.all(ids.map((id) => fetchNode("topic", id, asking))),
  ]);
  const told = details.flatMap(({ groups, uncited }) => [
    ...groups.flatMap(({ items }) => items.map((card) => card.id)),
    ...uncited.map(({ work }) => work.id),
  ]);
  const joined = new Set(details.map(({ topic }) => topic.id));
  return {
    details,
    collection: await gather(told, asking),
    others: tree.items.map(({ topic }) => topic).filter(({ id }) => !joined.has(id)),
  };
};

/** Asks for what a handout needs. */
export const loadHandout = async (
  { topic }: Pick<HandoutView, "topic">,
  asking: Asking,
): Promise<LoadedHandout> => {
  const [health, topics] = await Promise.all([
    fetchJson("health", {}, asking),
    topic === undefined ? undefined : loadTopics(topic.split(","), asking),
  ]);
  return { snapshot: health.snapshot, topics };
};
