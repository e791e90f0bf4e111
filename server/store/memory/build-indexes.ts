// Owns parsing every node once, in slices, for what lists and searches need. The first answers do not wait for it.
import { openSlices } from "../../event-loop-slices.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { openAnalysis, sensesOf, type Analysis } from "../../search/analysis.ts";
import type { Counts } from "../evidence-store.ts";
import { openRelatedTokens, tokensOfNode } from "../../search/node-tokens.ts";
import type { Lexicon } from "../../search/query-plan.ts";
import { searchableKinds } from "../../search/words.ts";
import { typeSet, type EdgeTable } from "./edge-table.ts";
import { listPlaceOf } from "../../../model/list-place.ts";
import { keysOf } from "./list-keys.ts";
import { sortByPlace } from "./list-order.ts";
import { openFiles, prepareLists } from "./list-nodes.ts";
import type { NodeTable } from "./node-table.ts";
import { collectWords, type WordIndex } from "./word-index.ts";

/** What lists, searches and counts look into. */
export type Indexes = {
  words: WordIndex;
  lexicon: Lexicon;
  /** Tokens of what a node is about and of its kind; none for other nodes than statements. */
  relatedTokens: (number: number, node: GraphNode) => ReadonlySet<string>;
  list: ReturnType<typeof prepareLists>["list"];
  counts: Counts;
};

const about = typeSet("ABOUT");
const under = typeSet("UNDER");
const broader = typeSet("BROADER");

/** How long the build may keep others from running, in ms. */
const sliceLength = 8;

/** What the senses of all concepts and fields make of texts. */
const analysisOf = (nodes: NodeTable): Analysis => {
  const senses = [];
  for (let number = 0; number < nodes.size; number += 1) {
    const kind = nodes.kindOf(number);
    if (kind === "concept" || kind === "profile") {
      senses.push(...sensesOf(nodes.nodeUncached(number)));
    }
  }
  return openAnalysis(senses);
};

/** Gives the tokens that a statement is found by besides its own. */
const relatedIn = (nodes: NodeTable, edges: EdgeTable, analysis: Analysis) => {
  const others = (number: number, types: number): number[] => {
    const found: number[] = [];
    edges.forEach(number, "out", types, (other) => found.push(other));
    return found;
  };
  const relatedTokens = openRelatedTokens<number>(analysis, nodes.nodeUncached, (number) =>
    others(number, broader),
  );
  return (number: number, node: GraphNode): ReadonlySet<string> =>
    node.kind === "claim" || node.kind === "recommendation"
      ? relatedTokens(node, others(number, about), others(number, under))
      : new Set();
};

/** Builds the indexes of a graph, letting others run meanwhile. */
export const buildIndexes = async (nodes: NodeTable, edges: EdgeTable): Promise<Indexes> => {
  // Slices of its own, so that no answer waits for it.
  const nextSlice = openSlices(sliceLength);
  const { file, filed, rank } = openFiles();
  const words = collectWords(nodes.size);
  const known = new Set<string>();
  const kinds = new Map<string, number>();
  const bases = new Map<string, number>();
  const places: string[] = [];
  const analysis = analysisOf(nodes);
  const relatedTokens = relatedIn(nodes, edges, analysis);
  let statements = 0;
  for (let number = 0; number < nodes.size; number += 1) {
    const node = nodes.nodeUncached(number);
    count(kinds, node.kind);
    if (node.kind === "reference") count(bases, node.basis);
    for (const key of keysOf(node)) file(key, number);
    places.push(listPlaceOf(node));
    const tokens = tokensOfNode(node, analysis);
    const isSearchable = searchableKinds.has(node.kind);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    const related = relatedTokens(number, node);
    words.add(number, { ...tokens, related, isSearchable, isStatement });
    if (isStatement) statements += 1;
    if (isSearchable) for (const word of tokens.words) known.add(word);
    const pause = nextSlice();
    if (pause !== undefined) await pause;
  }
  const order = await sortByPlace(places, nextSlice);
  places.length = 0;
  const { list, countTopics } = prepareLists(nodes, edges, filed, order);
  const counts = { kinds: sorted(kinds), bases: sorted(bases), topics: countTopics() };
  await rank(order.rankOf, nextSlice);
  const index = await words.finish(nextSlice);
  const lexicon: Lexicon = {
    analysis,
    words: [...known].sort(),
    frequencyOf: index.frequencyOf,
    statements,
  };
  return { words: index, lexicon, relatedTokens, list, counts };
};

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
