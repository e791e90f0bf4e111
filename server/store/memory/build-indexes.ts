// Owns parsing every node once, in slices, for what lists and searches need. The first answers do not wait for it.
import { openSlices } from "../../event-loop-slices.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { openAnalysis, sensesOf, type Analysis } from "../../search/analysis.ts";
import type { Counts } from "../evidence-store.ts";
import {
  inheritedFrom,
  inheritedTokens,
  tokensByKind,
  tokensOfNode,
} from "../../search/node-tokens.ts";
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

/** Tells the tokens that statements borrow. Concepts and topics are few beside the statements that name them: they are kept. */
const openRelated = (nodes: NodeTable, edges: EdgeTable, analysis: Analysis) => {
  const inherited = new Map<number, readonly string[]>();
  const tokensInheritedFrom = (number: number): readonly string[] => {
    const known = inherited.get(number);
    if (known !== undefined) return known;
    const tokens = [...new Set(inheritedTokens(nodes.nodeUncached(number), analysis))];
    inherited.set(number, tokens);
    return tokens;
  };
  const others = (number: number, types: number): number[] => {
    const found: number[] = [];
    edges.forEach(number, "out", types, (other) => found.push(other));
    return found;
  };
  const broaderOf = (number: number): readonly number[] =>
    nodes.kindOf(number) === "concept" ? others(number, broader) : [];
  const inheritedInAll = new Map<number, readonly string[]>();
  /** Those of a concept and of all broader ones; of a topic its own. */
  const withBroader = (number: number): readonly string[] => {
    const known = inheritedInAll.get(number);
    if (known !== undefined) return known;
    const all = [...new Set(inheritedFrom([number], [], broaderOf).flatMap(tokensInheritedFrom))];
    inheritedInAll.set(number, all);
    return all;
  };
  return (number: number, node: GraphNode): ReadonlySet<string> => {
    const tokens = new Set<string>();
    if (node.kind !== "claim" && node.kind !== "recommendation") return tokens;
    for (const types of [about, under]) {
      for (const one of others(number, types))
        for (const token of withBroader(one)) tokens.add(token);
    }
    for (const token of tokensByKind(node, analysis)) tokens.add(token);
    return tokens;
  };
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
  const relatedTokens = openRelated(nodes, edges, analysis);
  let statements = 0;
  for (let number = 0; number < nodes.size; number += 1) {
    const node = nodes.nodeUncached(number);
    count(kinds, node.kind);
    if (node.kind === "reference") count(bases, node.basis);
    for (const key of keysOf(node)) file(key, number);
    places.push(listPlaceOf(node));
    const { name, own, asked, words: read } = tokensOfNode(node, analysis);
    const isSearchable = searchableKinds.has(node.kind);
    const isStatement = node.kind === "claim" || node.kind === "recommendation";
    words.add(number, {
      name,
      own,
      related: relatedTokens(number, node),
      asked,
      isSearchable,
      isStatement,
    });
    if (isStatement) statements += 1;
    if (isSearchable) for (const word of read) known.add(word);
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
