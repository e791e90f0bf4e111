// Owns what a handout needs besides the reader's own collection: the data that are served, and the topic that it is of.
import type { TopicDetail } from "../../model/views/browse.ts";
import type { HandoutView } from "../address.ts";
import { fetchJson, fetchNode, type Asking } from "../api/fetch-json.ts";
import { gather } from "../collection/gather.ts";
import type { Gathered } from "../collection/gathered.ts";

/** Digest of the data, and the topic with its statements where the handout is of one. */
export type LoadedHandout = {
  snapshot: string | undefined;
  topic: { detail: TopicDetail; collection: Gathered } | undefined;
};

const loadTopic = async (id: string, asking: Asking): Promise<LoadedHandout["topic"]> => {
  const detail = await fetchNode("topic", id, asking);
  const ids = detail.groups.flatMap(({ items }) => items.map((card) => card.id));
  return { detail, collection: await gather(ids, asking) };
};

/** Asks for what a handout needs. */
export const loadHandout = async (
  { topic }: HandoutView,
  asking: Asking,
): Promise<LoadedHandout> => {
  const [health, loaded] = await Promise.all([
    fetchJson("health", {}, asking),
    topic === undefined ? undefined : loadTopic(topic, asking),
  ]);
  return { snapshot: health.snapshot, topic: loaded };
};
