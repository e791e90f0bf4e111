// Owns what a handout needs besides the reader's own collection: the data that are served, and the topics that it is of.
import type { TopicNode } from "../../model/nodes.ts";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { HandoutView } from "../address.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";
import type { Extent } from "../collection/extent-text.ts";
import { gather } from "../collection/gather.ts";
import type { Gathered } from "../collection/gathered.ts";
import { findListAt } from "../lists/list-at.ts";
import { mostTaken } from "../lists/whole-list.ts";

/** Topics with their statements, the evidence not cited under them among the works, and the topics that could be joined to them. */
export type LoadedTopics = {
  details: readonly TopicDetail[];
  collection: Gathered;
  others: readonly TopicNode[];
};

/** The beginning of a list, and how much of it that is. */
export type LoadedList = { collection: Gathered; extent: Extent };

/** Digest of the data, and the topics or the list where the handout is of some. */
export type LoadedHandout = {
  snapshot: string | undefined;
  topics: LoadedTopics | undefined;
  list: LoadedList | undefined;
};

/** The list at an address; undefined where there is none. */
const loadList = async (address: string, asking: Asking): Promise<LoadedList | undefined> => {
  const listed = findListAt(address);
  if (listed === undefined) return undefined;
  const { ids, taken, total } = await listed.read(asking);
  const { what, many } = listed;
  const extent = { taken, total, what, ...(many === undefined ? {} : { many }) };
  return { collection: await gather(ids, asking), extent };
};

const loadTopics = async (ids: readonly string[], asking: Asking): Promise<LoadedTopics> => {
  // Of a topic by itself as much as is taken away of any list; several share it, each with what its page shows.
  const limit = ids.length === 1 ? mostTaken : undefined;
  const [tree, details] = await Promise.all([
    fetchJson("topics", {}, asking),
    Promise.all(ids.map((id) => fetchJson("topic", { id, limit }, asking))),
  ]);
  const stated = details.flatMap(({ groups, uncited }) => [
    ...groups.flatMap(({ items }) => items.map((card) => card.id)),
    ...uncited.map(({ work }) => work.id),
  ]);
  const joined = new Set(details.map(({ topic }) => topic.id));
  return {
    details,
    collection: await gather(stated, asking),
    others: tree.items.map(({ topic }) => topic).filter(({ id }) => !joined.has(id)),
  };
};

/** Asks for what a handout needs. */
export const loadHandout = async (
  { topic, list }: Pick<HandoutView, "topic" | "list">,
  asking: Asking,
): Promise<LoadedHandout> => {
  const [health, topics, listed] = await Promise.all([
    fetchJson("health", {}, asking),
    topic === undefined ? undefined : loadTopics(topic.split(","), asking),
    list === undefined ? undefined : loadList(list, asking),
  ]);
  return { snapshot: health.snapshot, topics, list: listed };
};
