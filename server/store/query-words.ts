// Owns how a search becomes words to look for: which words are known, which one may be a beginning, and what is tried in
// place of a word that stands nowhere, and which kinds come first. The same for every engine, since both search the same
// vocabulary.
import type { NodeKind } from "../../model/vocabulary.ts";
import { editDistance } from "../problems/did-you-mean.ts";
import { wordsOf } from "./words.ts";

/** More words than this make no better question; the rest is left out of the query. */
const maxWords = 12;
/** How many similar words stand in for one that stands nowhere. */
const maxSimilar = 5;
/** Shorter words are like too many others. */
const minSimilarLength = 4;

/**
 * Advice is what most readers look for, then claims. A disagreement repeats the words of both its sides, which name it
 * themselves: it comes after them when nothing else decides. Other kinds count as they are.
 */
export const preferences: Readonly<Partial<Record<NodeKind, number>>> = {
  recommendation: 1.3,
  claim: 1.1,
  tension: 0.7,
};

/** One demand of a query: a node must hold any of these words, or, where `isPrefix`, a word that begins with the first. */
export type QueryPart = { words: string[]; isPrefix: boolean };
/** All demands must be met. No demands: nothing is found. */
export type QueryPlan = { parts: QueryPart[]; missing: { word: string; tried: string[] }[] };

/** Where `word` stands in the sorted list, or where it would: the number of words before it. */
export const placeOf = (sorted: readonly string[], word: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The words of the vocabulary that differ least from `word`: by one letter when it has fewer than six, else by two (an
 * added, dropped, changed letter, or two neighbours swapped); nearest first, ties by ASCII, at most five.
 */
const similarTo = (word: string, vocabulary: readonly string[]): string[] => {
  if (word.length < minSimilarLength) return [];
  const reach = word.length < 6 ? 1 : 2;
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > reach) continue;
    if (!sharesEnoughLetters(word, candidate, reach)) continue;
    const distance = editDistance(word, candidate);
    if (distance <= reach) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, maxSimilar)
    .map(({ candidate }) => candidate);
};

/** Each letter as one of 32 bits: words within `reach` differ in at most twice as many bits. Rules most words out cheaply. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
};

const sharesEnoughLetters = (a: string, b: string, reach: number): boolean => {
  let different = lettersOf(a) ^ lettersOf(b);
  let bits = 0;
  for (; different !== 0; different &= different - 1) bits += 1;
  return bits <= 2 * reach;
};

/** Plans a query over a vocabulary sorted by ASCII. */
export const planQuery = (query: string, vocabulary: readonly string[]): QueryPlan => {
  const words = [...new Set(wordsOf(query))].slice(0, maxWords);
  const last = words.at(-1);
  const plan: QueryPlan = { parts: [], missing: [] };
  for (const word of words) {
    const isPrefix = word === last;
    const held = vocabulary[placeOf(vocabulary, word)];
    if (held === word || (isPrefix && held?.startsWith(word) === true)) {
      plan.parts.push({ words: [word], isPrefix });
      continue;
    }
    const tried = similarTo(word, vocabulary);
    plan.missing.push({ word, tried });
    if (tried.length > 0) plan.parts.push({ words: tried, isPrefix: false });
  }
  return plan;
};

/** Whether the words of a node meet a demand, and with which words. */
export const wordsMeeting = (part: QueryPart, held: Iterable<string>): string[] => {
  const [first = ""] = part.words;
  return [...held].filter((word) =>
    part.isPrefix ? word.startsWith(first) : part.words.includes(word),
  );
};
