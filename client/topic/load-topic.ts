// Owns what the page of a topic needs: the topic, and the comparisons that its statements make.
import { comparisonsOf, type Comparison } from "../../model/kinds/compared-kinds.ts";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { Differential, Regimens, Shares } from "../../model/views/compare.ts";
import { fetchJson, type Asking } from "../api/fetch-json.ts";

/** A topic with its comparisons; those that its statements do not make are absent. */
export type LoadedTopic = {
  detail: TopicDetail;
  /** Comparisons of a topic that is only shown in part: too long for its page, they stand on their own. */
  elsewhere: readonly Comparison[];
  shares?: Shares | undefined;
  differential?: Differential | undefined;
  regimens?: Regimens | undefined;
};

/** The topic with this id. */
export const loadTopic = async (id: string, asking: Asking): Promise<LoadedTopic> => {
  const detail = await fetchJson("topic", { id }, asking);
  const made = comparisonsOf(detail.groups.flatMap(({ types }) => types));
  if (detail.shown < detail.total) return { detail, elsewhere: made };
  const ifMade = <View>(comparison: Comparison, ask: () => Promise<View>) =>
    made.includes(comparison) ? ask() : undefined;
  const [shares, differential, regimens] = await Promise.all([
    ifMade("shares", () => fetchJson("shares", { topic: id }, asking)),
    ifMade("differential", () => fetchJson("differential", { topic: id }, asking)),
    ifMade("regimens", () => fetchJson("regimens", { topic: id }, asking)),
  ]);
  return { detail, elsewhere: [], shares, differential, regimens };
};
