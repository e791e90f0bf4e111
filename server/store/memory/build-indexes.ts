// Owns parsing every node once, in slices, for what lists and searches need. The first answers do not wait for it.
import { openSlices } from "../../event-loop-slices.ts";
import type { Counts } from "../evidence-store.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../words.ts";
import { typeSet, type EdgeTable } from "./edge-table.ts";
import { keysOf } from "./list-keys.ts";
import { openFiles, prepareLists } from "./list-nodes.ts";
import type { NodeTable } from "./node-table.ts";
import { collectWords, inBody, inExtra, inName, inRelated, type WordIndex } from "./word-index.ts";

/** What lists, searches and counts look into. */
export type Indexes = {
  words: WordIndex;
  /** Words that search knows, sorted by ASCII: those of nodes that have a page. */
  vocabulary: readonly string[];
  list: ReturnType<typeof prepareLists>["list"];
  counts: Counts;
};

const relating = typeSet("ABOUT", "UNDER");

/** Concepts and topics of a statement, whose names and synonyms find it too. None for other kinds. */
export const relatedTo = (number: number, nodes: NodeTable, edges: EdgeTable): number[] => {
  const kind = nodes.kindOf(number);
  if (kind !== "claim" && kind !== "recommendation") return [];
  const related: number[] = [];
  edges.forEach(number, "out", relating, (other) => related.push(other));
  return related;
};

/** The text of a concept or topic that finds its statements. */
export const relatedText = ({ name, body }: ReturnType<typeof searchTextOf>): string =>
  `${name} ${body}`;

/** How long the build may keep others from running, in ms. */
const sliceLength = 8;

/** Builds the indexes of a graph, letting others run meanwhile. */
export const buildIndexes = async (nodes: NodeTable, edges: EdgeTable): Promise<Indexes> => {
  // Slices of its own, so that no answer waits for it.
  const nextSlice = openSlices(sliceLength);
  const { file, filed } = openFiles();
  const words = collectWords(nodes.size);
  const vocabulary = new Set<string>();
  const kinds = new Map<string, number>();
  const bases = new Map<string, number>();
  // Concepts and topics are few beside the statements that name them.
  const wordsOfRelated = new Map<number, ReadonlySet<string>>();
  const relatedWords = (number: number): ReadonlySet<string> => {
    const text = () => relatedText(searchTextOf(nodes.nodeUncached(number)));
    const found = wordsOfRelated.get(number) ?? new Set(wordsOf(text()));
    wordsOfRelated.set(number, found);
    return found;
  };
  for (let number = 0; number < nodes.size; number += 1) {
    const node = nodes.nodeUncached(number);
    count(kinds, node.kind);
    if (node.kind === "reference") count(bases, node.basis);
    for (const key of keysOf(node)) file(key, number);
    const { name, body, extra } = searchTextOf(node);
    const own = [
      { words: wordsOf(name), place: inName },
      { words: wordsOf(body), place: inBody },
      { words: wordsOf(extra), place: inExtra },
    ];
    words.add(number, own);
    if (searchableKinds.has(node.kind)) {
      for (const text of own) for (const word of text.words) vocabulary.add(word);
    }
    for (const other of relatedTo(number, nodes, edges)) {
      words.add(number, [{ words: relatedWords(other), place: inRelated }]);
    }
    const pause = nextSlice();
    if (pause !== undefined) await pause;
  }
  const { list, countTopics } = prepareLists(nodes, edges, filed);
  const counts = { kinds: sorted(kinds), bases: sorted(bases), topics: countTopics() };
  return { words: await words.finish(nextSlice), vocabulary: [...vocabulary].sort(), list, counts };
};

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
