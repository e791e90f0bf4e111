// Owns counting a graph while its nodes stream by, and its vocabulary. Must not talk to a database.
import { z } from "zod";
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import type { Counts } from "../evidence-store.ts";
import { searchableKinds } from "../words.ts";
import type { Survey } from "./snapshot-survey.ts";

/** How many nodes of a kind have the same words of the closed lists; a word that they lack is absent. */
export const Facet = z.object({
  kind: NodeKind,
  type: z.string().optional(),
  voice: z.string().optional(),
  stage: z.string().optional(),
  force: z.string().optional(),
  count: z.int(),
});
export type Facet = z.infer<typeof Facet>;

/** How many statements under a topic, narrower ones included, have the same type or force. */
export const TopicFacet = Facet.pick({ kind: true, type: true, force: true, count: true }).extend({
  topic: z.string(),
});
export type TopicFacet = z.infer<typeof TopicFacet>;

/** What is known of the lists of a generation before anything is counted. */
export const Facets = z.object({ all: z.array(Facet), topics: z.array(TopicFacet) });
export type Facets = z.infer<typeof Facets>;

const facetOf = (node: GraphNode): Omit<Facet, "count"> => ({
  kind: node.kind,
  ...(node.kind === "claim" || node.kind === "tension" ? { type: node.type } : {}),
  ...("voice" in node ? { voice: node.voice } : {}),
  ...("stage" in node && node.stage !== undefined ? { stage: node.stage.id } : {}),
  ...("force" in node ? { force: node.force } : {}),
});

/** Collects what is known of a whole graph. Memory grows with topics and distinct words. */
export type GraphCounts = {
  /** Takes the next node with all its words and the topics it stands under. */
  add: (node: GraphNode, words: readonly string[], under: readonly string[]) => void;
  /** The counts, with their keys in the order that the type promises. */
  counts: () => Counts;
  /** Every combination of words of the closed lists that nodes have, and by topic; in the order in which they were met. */
  facets: () => Facets;
  /** Every distinct word that search knows, by ASCII. */
  vocabulary: () => string[];
};

const sortedEntries = (counted: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Begins counting the graph that was surveyed. */
export const openGraphCounts = ({ topics, broaderTopics }: Survey): GraphCounts => {
  const kinds = new Map<string, number>();
  const bases = new Map<string, number>();
  const statements = new Map(topics.map((id) => [id, { claims: 0, recommendations: 0 }]));
  const known = new Set<string>();
  const facets = new Map<string, Facet>();
  const topicFacets = new Map<string, TopicFacet>();
  const withBroader = new Map<string, readonly string[]>();

  /** The topic and every broader one. */
  const upFrom = (topic: string): readonly string[] => {
    const found = withBroader.get(topic);
    if (found !== undefined) return found;
    const seen = new Set<string>();
    const open = [topic];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(broaderTopics.get(next) ?? []));
    }
    const all = [...seen];
    withBroader.set(topic, all);
    return all;
  };

  return {
    add: (node, words, under) => {
      kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
      const facet = facetOf(node);
      const key = JSON.stringify(facet);
      facets.set(key, { ...facet, count: 1 + (facets.get(key)?.count ?? 0) });
      const { kind, type, force } = facet;
      if (node.kind === "reference") bases.set(node.basis, (bases.get(node.basis) ?? 0) + 1);
      if (searchableKinds.has(node.kind)) for (const word of words) known.add(word);
      if (under.length === 0) return;
      for (const topic of new Set(under.flatMap(upFrom))) {
        const counted = statements.get(topic);
        if (counted === undefined) continue;
        if (node.kind === "recommendation") counted.recommendations += 1;
        else counted.claims += 1;
        const own = `${topic} ${kind} ${type ?? ""} ${force ?? ""}`;
        const { count } = topicFacets.get(own) ?? { count: 0 };
        topicFacets.set(own, { topic, kind, type, force, count: count + 1 });
      }
    },
    counts: () => ({
      kinds: sortedEntries(kinds),
      bases: sortedEntries(bases),
      topics: [...statements].map(([topic, counted]) => ({ topic, ...counted })),
    }),
    facets: () => ({ all: [...facets.values()], topics: [...topicFacets.values()] }),
    vocabulary: () => [...known].sort(),
  };
};
