// Owns how a search becomes words to look for: which words are known, which one may be a beginning, and what is tried in
// place of a word that stands nowhere, and which kinds come first. The same for every engine, since both search the same
// vocabulary.
import type { NodeKind } from "../../model/vocabulary.ts";
import { placeOfWord } from "../first-where.ts";
import { editDistance } from "../problems/did-you-mean.ts";
import { compoundsOf, isGreekName, joinedForms } from "./words.ts";

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

/** One part of a query: a node must hold any of these words, or, where `isPrefix`, a word that begins with one of them. */
export type QueryPart = { words: string[]; isPrefix: boolean };
/** A node is found when it matches all parts. No parts: nothing is found. */
export type QueryPlan = { parts: QueryPart[]; missing: { word: string; tried: string[] }[] };

/**
 * The words of the vocabulary that differ least from `word`: by one letter when it has fewer than six, else by two (an
 * added, dropped, changed letter, or two neighbours swapped); nearest first, ties by ASCII, at most five.
 */
const similarTo = (word: string, vocabulary: readonly string[]): string[] => {
  if (word.length < minSimilarLength) return [];
  const maxDistance = word.length < 6 ? 1 : 2;
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > maxDistance) continue;
    if (!sharesEnoughLetters(word, candidate, maxDistance)) continue;
    const distance = editDistance(word, candidate);
    if (distance <= maxDistance) near.push({ candidate, distance });
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

const sharesEnoughLetters = (a: string, b: string, maxDistance: number): boolean => {
  let different = lettersOf(a) ^ lettersOf(b);
  let bits = 0;
  for (; different !== 0; different &= different - 1) bits += 1;
  return bits <= 2 * maxDistance;
};

/** Addresses at which a work or a trial is found under its identifier. */
const identifierAddress =
  /(?:https?:\/\/)?\b(?:[\w-]+\.)*(?:doi\.org|ncbi\.nlm\.nih\.gov|clinicaltrials\.gov)\/(?:pubmed\/|pmc\/|articles\/|study\/|ct2\/|show\/)*/gi;

/** A query with every identifier as a page shows it: without its address or name ("PMID: 1" is "1"), in one piece. */
const withBareIdentifiers = (query: string): string =>
  query
    .replace(identifierAddress, " ")
    .replace(/\bdoi[\s:]+(?=10\.)/gi, " ")
    .replace(/\bpmid[\s:]*(?=\d)/gi, " ")
    .replace(/\bpmc(?:id)?[\s:]*(?:pmc)?(?=\d)/gi, " PMC")
    .replace(/\bnct[\s:]+(?=\d{8}\b)/gi, " NCT");

/**
 * The parts of a query, whatever words the vocabulary has: each word of it, of which the last may be a beginning. What is written
 * with a hyphen or a gap is also found in one word: "Ki-67" and "Ki 67" in "Ki67", "TNF alpha" in "TNFα". The first
 * `maxParts` of them.
 */
export const queryPartsOf = (query: string, maxParts = Infinity): QueryPart[] => {
  const compounds = compoundsOf(withBareIdentifiers(query)).map(({ components }) =>
    components.map(({ word }) => word),
  );
  const parts = compounds.flatMap((components, i): QueryPart[] => {
    const joined = [
      ...joinedForms(components),
      ...formsAcross(compounds[i - 1], components),
      ...formsAcross(components, compounds[i + 1]),
    ];
    return components.map((word) => ({ words: [word, ...joined], isPrefix: false }));
  });
  const distinct = [...new Map(parts.map((part) => [part.words[0], part])).values()];
  const kept = distinct.slice(0, maxParts);
  const last = kept.at(-1);
  if (last !== undefined) last.isPrefix = true;
  return kept;
};

/** A word and the number or Greek letter behind it, in one word. */
const formsAcross = (before: string[] = [], after: string[] = []): string[] => {
  const [[word = "", ...more], [next = "", ...further]] = [before, after];
  const isOneName =
    more.length + further.length === 0 &&
    /^\p{L}+$/u.test(word) &&
    (/^\p{N}/u.test(next) || isGreekName(next));
  return isOneName ? joinedForms([word, next]) : [];
};

/** Plans a query over a vocabulary sorted by ASCII. */
export const planQuery = (query: string, vocabulary: readonly string[]): QueryPlan => {
  const isHeld = (word: string, isPrefix: boolean): boolean => {
    const held = vocabulary[placeOfWord(vocabulary, word)];
    return held === word || (isPrefix && held?.startsWith(word) === true);
  };
  const plan: QueryPlan = { parts: [], missing: [] };
  for (const { words, isPrefix } of queryPartsOf(query, maxWords)) {
    const held = words.filter((word) => isHeld(word, isPrefix));
    const [word = ""] = words;
    const apart = held.length > 0 ? [] : (word.match(/\p{N}+|[^\p{N}]+/gu) ?? []);
    if (held.length > 0) plan.parts.push({ words: held, isPrefix });
    else if (apart.length > 1 && apart.every((part) => isHeld(part, false))) {
      // "Ki67" where texts write "Ki 67" only.
      plan.parts.push(...apart.map((part) => ({ words: [part], isPrefix: false })));
    } else {
      const tried = similarTo(word, vocabulary);
      plan.missing.push({ word, tried });
      if (tried.length > 0) plan.parts.push({ words: tried, isPrefix: false });
    }
  }
  return plan;
};

/** Those of a node's words that match a part; empty when it does not match. */
export const wordsMatching = ({ words, isPrefix }: QueryPart, held: Iterable<string>): string[] =>
  [...held].filter((word) =>
    isPrefix ? words.some((asked) => word.startsWith(asked)) : words.includes(word),
  );
