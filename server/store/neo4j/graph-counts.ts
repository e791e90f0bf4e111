// Owns counting a graph while its nodes stream by, and its vocabulary. Must not talk to a database.
import { z } from "zod";
import type { GraphNode } from "../../../model/nodes.ts";
import { NodeKind, Voice } from "../../../model/vocabulary.ts";
import type { Counts } from "../evidence-store.ts";
import { searchableKinds } from "../../search/words.ts";
import { allBroader } from "../../search/node-tokens.ts";
import type { Survey } from "./snapshot-survey.ts";

/**
 * How many nodes of a kind have the same words of the closed lists; a word that they lack is absent. Under a topic, narrower ones
 * included, statements are distinguished by type and force only.
 */
export const Facet = z.object({
  topic: z.string().optional(),
  kind: NodeKind,
  type: z.string().optional(),
  voice: z.string().optional(),
  stage: z.string().optional(),
  force: z.string().optional(),
  count: z.int(),
});
export type Facet = z.infer<typeof Facet>;

const facetOf = (node: GraphNode): Omit<Facet, "count"> => ({
  kind: node.kind,
  ...(node.kind === "claim" || node.kind === "tension" ? { type: node.type } : {}),
  ...("voice" in node ? { voice: node.voice } : {}),
  ...("stage" in node && node.stage !== undefined ? { stage: node.stage.id } : {}),
  ...("force" in node ? { force: node.force } : {}),
});

/** Collects what is known of a whole graph. Memory grows with topics and distinct words. */
export type GraphCounts = {
  /** Takes the next node with the words of its text, all tokens that it is found by, and the topics it stands under. */
  add: (
    node: GraphNode,
    words: ReadonlySet<string>,
    tokens: ReadonlySet<string>,
    under: readonly string[],
  ) => void;
  /** The counts, with their keys in the order that the type promises. */
  counts: () => Counts;
  /** Every combination of words of the closed lists that nodes have, and by topic; in the order in which they were met. */
  facets: () => Facet[];
  /** Every distinct word that search knows, by ASCII. */
  vocabulary: () => string[];
  /** Every distinct token that search knows, by ASCII, with the number of statements in which it stands. */
  frequencies: () => [token: string, statements: number][];
};

const sortedEntries = (counted: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));

const add = (counted: Map<string, number>, key: string): void => {
  counted.set(key, (counted.get(key) ?? 0) + 1);
};

/** Begins counting the graph that was surveyed. */
export const openGraphCounts = ({ topics, broader }: Survey): GraphCounts => {
  const bases = new Map<string, number>();
  const known = new Set<string>();
  /** Counted in place: there are millions of tokens. */
  const frequencies = new Map<string, { statements: number }>();
  const facets = new Map<string, Facet>();
  const kinds = new Map<string, number>();
  /** Nodes by the topic they stand under, kind and voice, and by topic and kind alone. */
  const held = new Map<string, number>();
  const broaderOf = (topic: string): readonly string[] => broader.get(topic) ?? [];

  const tally = (facet: Omit<Facet, "count">): void => {
    const key = JSON.stringify(facet);
    const known = facets.get(key);
    if (known === undefined) facets.set(key, { ...facet, count: 1 });
    else known.count += 1;
  };
  const statementsUnder = (...by: readonly [topic: string, voice?: string]) => ({
    claims: held.get(["claim", ...by].join(" ")) ?? 0,
    recommendations: held.get(["recommendation", ...by].join(" ")) ?? 0,
  });

  return {
    add: (node, words, tokens, under) => {
      const facet = facetOf(node);
      tally(facet);
      add(kinds, node.kind);
      if (node.kind === "reference") add(bases, node.basis);
      if (searchableKinds.has(node.kind)) {
        const isStatement = node.kind === "claim" || node.kind === "recommendation";
        for (const word of words) known.add(word);
        for (const token of tokens) {
          const counted = frequencies.get(token);
          if (counted === undefined) frequencies.set(token, { statements: isStatement ? 1 : 0 });
          else if (isStatement) counted.statements += 1;
        }
      }
      const { kind, type, force } = facet;
      for (const topic of allBroader(under, broaderOf)) {
        tally({ topic, kind, type, force });
        add(held, `${kind} ${topic}`);
        if (facet.voice !== undefined) add(held, `${kind} ${topic} ${facet.voice}`);
      }
    },
    counts: () => ({
      kinds: sortedEntries(kinds),
      bases: sortedEntries(bases),
      topics: topics.map((topic) => ({
        topic,
        ...statementsUnder(topic),
        voices: Voice.options
          .map((voice) => ({ voice, ...statementsUnder(topic, voice) }))
          .filter(({ claims, recommendations }) => claims + recommendations > 0),
      })),
    }),
    facets: () => [...facets.values()],
    vocabulary: () => [...known].sort(),
    frequencies: () =>
      [...frequencies]
        .map(([token, { statements }]): [string, number] => [token, statements])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
};
