// Owns the topics, concepts and measures of a synthetic corpus. Must not know dossiers.
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode, StageName } from "../../model/nodes.ts";
import { ConceptType } from "../../model/vocabulary.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import type { Draws } from "./draws.ts";
import { nameAt, sentenceFor, wordAt, wordsFor } from "./language.ts";

/** A number as ids hold it: filled up with zeros, so that the order of ids is that of numbers. */
export const padded = (number: number, digits: number): string =>
  String(number).padStart(digits, "0");

const roots = 6;
const branches = 9;

/** The stages of the one synthetic field, in order. */
export const stages: readonly StageName[] = ["first", "second", "third", "fourth", "fifth"].map(
  (id) => ({ id, name: `${id} synthetic stage`, means: "Synthetic: it means nothing." }),
);
const rootStages: readonly (StageName | undefined)[] = [undefined, ...stages];

/** The id of the one synthetic field. */
export const profileId = "profile:synthetic";

/** Its node. */
export const profileNode = (): GraphNode => ({
  id: profileId,
  kind: "profile",
  label: "Synthetic field",
  order: "in a synthetic order",
  stages: [...stages],
  axes: ["place", "sort", "setting"].map((id) => ({
    id,
    name: id,
    means: "Synthetic: it means nothing.",
  })),
  questions: {},
  caseRecord: [],
  review: {
    drafted: { by: "synthetic drafter", on: "2000-01-01" },
    reviewed: { by: "synthetic reader", on: "2000-01-02" },
  },
});

/** Every topic in the order of ids; the tree is the same in every corpus. `root` is set for those below one. */
export const topics: readonly {
  readonly id: string;
  readonly root?: string;
  readonly order: number;
  readonly stage: StageName | undefined;
}[] = Array.from({ length: roots }, (_, i) => {
  const root = `topic:t${i + 1}`;
  const stage = rootStages[i];
  const below = Array.from({ length: branches }, (_, j) => ({
    id: `${root}-${j + 1}`,
    root,
    order: j + 1,
    stage,
  }));
  return [{ id: root, order: i + 1, stage }, ...below];
}).flat();

/** Nodes of the topics, sorted by id. */
export const topicNodes = (corpus: SyntheticCorpus): GraphNode[] =>
  topics.map(({ id, order }, i) => {
    const draws = drawsFor(corpus, "topic", i);
    return {
      id,
      kind: "topic",
      label: `${sentenceFor(corpus, draws, 2)} (synthetic)`,
      question: `${sentenceFor(corpus, draws, 8)} (synthetic)?`,
      order,
      profile: profileId,
    };
  });

/** Edges from the topics, sorted. */
export const topicEdges = (): GraphEdge[] =>
  topics.flatMap(({ id, root }) =>
    root === undefined ? [] : [{ type: "BROADER", from: id, to: root }],
  );

/** The id of concept `number`, from 0. */
export const conceptId = (number: number): string => `concept:k${padded(number, 5)}`;

/** The name of concept `number`. */
export const conceptName = (number: number): string =>
  `${wordAt(64 + ((number * 2029) % 4096))} ${wordAt(4160 + number)}`;

/** A concept of this type, by a power law. Concepts take their types in turn, so that there is one of each. */
export const conceptOfType = (corpus: SyntheticCorpus, draws: Draws, type: ConceptType): number => {
  const types = ConceptType.options.length;
  const first = ConceptType.options.indexOf(type);
  const count = Math.floor((corpus.concepts - 1 - first) / types) + 1;
  return first + types * draws.rank(count, conceptExponent);
};

const conceptExponent = 0.8;

/** Any concept, by a power law. */
export const anyConcept = (corpus: SyntheticCorpus, draws: Draws): number =>
  draws.rank(corpus.concepts, conceptExponent);

/** The node of concept `number`. */
export const conceptNode = (corpus: SyntheticCorpus, number: number): GraphNode => {
  const draws = drawsFor(corpus, "concept", number, 1);
  const types = ConceptType.options;
  return {
    id: conceptId(number),
    kind: "concept",
    label: conceptName(number),
    type: types[number % types.length] ?? "finding",
    synonyms: Array.from({ length: draws.below(3) }, () => wordsFor(corpus, draws, 1)),
    note: draws.happens(0.2) ? `Synthetic: ${wordsFor(corpus, draws, 6)}.` : undefined,
    identifiers: [],
  };
};

/** Edges from concept `number`, sorted: to wider concepts, which have smaller numbers. */
export const conceptEdges = (corpus: SyntheticCorpus, number: number): GraphEdge[] => {
  const draws = drawsFor(corpus, "concept", number, 2);
  if (number < 8) return [];
  const wider = new Set([draws.below(Math.ceil(number / 3))]);
  if (draws.happens(0.05)) wider.add(draws.below(Math.ceil(number / 3)));
  return [...wider]
    .sort((a, b) => a - b)
    .map((to) => ({ type: "BROADER", from: conceptId(number), to: conceptId(to) }));
};

/** What synthetic figures measure. */
export const measures: readonly {
  readonly id: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly statistic: "share" | "median" | "mean" | "count" | undefined;
  readonly most: number;
}[] = [
  { id: "synthetic-share", name: "synthetic share", unit: "%", statistic: "share", most: 100 },
  {
    id: "synthetic-count",
    name: "synthetic count",
    unit: undefined,
    statistic: "count",
    most: 900,
  },
  { id: "synthetic-length", name: "synthetic length", unit: "cm", statistic: "mean", most: 30 },
  { id: "synthetic-time", name: "synthetic time", unit: "mo", statistic: "median", most: 120 },
  {
    id: "synthetic-ratio",
    name: "synthetic ratio",
    unit: undefined,
    statistic: undefined,
    most: 9,
  },
];

/** A place that there is not. */
export const placeName = (draws: Draws): string => nameAt(64 + draws.below(4096));
