// Owns reading every node once, in slices, for what lists and searches need. The first answers do not wait for it.
import { openSlices } from "../../event-loop-slices.ts";
import { searchableKinds, searchTextOf, wordsOf } from "../words.ts";
import { typeNumberOf, type EdgeTable } from "./edge-table.ts";
import { collectColumns, type NodeColumns } from "./node-columns.ts";
import type { NodeLines } from "./node-lines.ts";
import { collectWords, inBody, inExtra, inName, inRelated, type WordIndex } from "./word-index.ts";

/** What lists and searches look into. */
export type Indexes = {
  columns: NodeColumns;
  words: WordIndex;
  /** Words that search knows, sorted by ASCII: those of nodes that have a page. */
  vocabulary: readonly string[];
};

const about = typeNumberOf("ABOUT");
const under = typeNumberOf("UNDER");

/** Concepts and topics of a statement, whose names and synonyms find it too. None for other kinds. */
export const relatedTo = (number: number, nodes: NodeLines, edges: EdgeTable): number[] => {
  const kind = nodes.kindOf(number);
  if (kind !== "claim" && kind !== "recommendation") return [];
  const related: number[] = [];
  const take = (other: number): void => {
    related.push(other);
  };
  edges.forEachOut(number, about, take);
  edges.forEachOut(number, under, take);
  return related;
};

/** The text of a concept or topic that finds its statements. */
export const relatedText = ({ name, body }: ReturnType<typeof searchTextOf>): string =>
  `${name} ${body}`;

/** Turns of the loop that the build takes, in ms: of its own, so that no answer waits for it. */
const turnLength = 8;

/** Builds the indexes of a graph, letting others run meanwhile. */
export const buildIndexes = async (nodes: NodeLines, edges: EdgeTable): Promise<Indexes> => {
  const nextSlice = openSlices(turnLength);
  const columns = collectColumns(nodes, edges);
  const words = collectWords(nodes.size);
  const searchable = new Set<number>();
  const numbersOf = (text: string): number[] => wordsOf(text).map(words.numberOf);
  // Concepts and topics are few beside the statements that name them.
  const wordsOfRelated = new Map<number, number[]>();
  const relatedWords = (number: number): number[] => {
    const known = wordsOfRelated.get(number);
    if (known !== undefined) return known;
    const found = numbersOf(relatedText(searchTextOf(nodes.readOnce(number))));
    wordsOfRelated.set(number, [...new Set(found)]);
    return found;
  };
  for (let number = 0; number < nodes.size; number += 1) {
    const node = nodes.readOnce(number);
    columns.add(number, node);
    const places = new Map<number, number>();
    const mark = (found: readonly number[], bit: number): void => {
      for (const word of found) places.set(word, (places.get(word) ?? 0) | bit);
    };
    const text = searchTextOf(node);
    mark(numbersOf(text.name), inName);
    mark(numbersOf(text.body), inBody);
    mark(numbersOf(text.extra), inExtra);
    if (searchableKinds.has(node.kind)) for (const word of places.keys()) searchable.add(word);
    for (const other of relatedTo(number, nodes, edges)) mark(relatedWords(other), inRelated);
    if (places.size > 0) words.add(number, places);
    const pause = nextSlice();
    if (pause !== undefined) await pause;
  }
  const vocabulary = words.wordsOf(searchable);
  return {
    columns: await columns.finish(nextSlice),
    words: await words.finish(nextSlice),
    vocabulary,
  };
};
