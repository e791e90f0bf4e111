// Owns which nodes hold which words, as lists of numbers, and the order in which a search answers. Words come from
// words.ts; what a query asks for is planned in query-words.ts.
import type { NextSlice } from "../../event-loop-slices.ts";
import { placeOfWord } from "../../first-where.ts";
import type { QueryPart } from "../query-words.ts";
import type { Rising } from "./rising.ts";

/** Where a word stands in a node, as bits. */
export const inName = 1;
export const inBody = 2;
export const inExtra = 4;
/** In the name or synonyms of a concept or topic of the statement. */
export const inRelated = 8;
const inOwnText = inName | inBody | inExtra;

/** The best place of a word decides its weight; by bits. */
const weights = Float32Array.from({ length: 16 }, (_, places) =>
  places & inName ? 4 : places & inBody ? 3 : places & inRelated ? 1.5 : places & inExtra ? 1 : 0,
);
/** A word that only begins like the one asked for says less. */
const prefixWeight = 0.4;
/** More than any sum of weights: a name that holds everything asked for comes first. */
const wholeName = 1_000;

/** A node found, with how well it fits. */
export type Hit = { node: number; score: number };

/** The index of one graph. */
export type WordIndex = {
  /** Numbers of the nodes, rising, whose own text meets every part of a query. */
  holding: (parts: readonly QueryPart[]) => Rising;
  /** The best `limit` of the nodes that meet every part, related words included, and how many there are. */
  best: (
    parts: readonly QueryPart[],
    isWanted: (node: number) => boolean,
    preference: (node: number) => number,
    limit: number,
  ) => { hits: Hit[]; total: number };
};

/** Words of one part of a node's text, with the bit of that part. */
export type PlacedWords = { readonly words: Iterable<string>; readonly place: number };

/** Collects the words of nodes, which are added in rising number. */
export const collectWords = (nodeCount: number) => {
  /** For each word the nodes that hold it, each with the places where it stands there: `node * 16 + places`. */
  const held = new Map<string, number[]>();
  const lengths = new Uint16Array(nodeCount);

  const add = (node: number, texts: readonly PlacedWords[]): void => {
    for (const { words, place } of texts) {
      for (const word of words) {
        const postings = held.get(word);
        if (postings === undefined) held.set(word, [node * 16 + place]);
        else {
          const last = postings.length - 1;
          const posting = postings[last] ?? 0;
          if (posting >>> 4 === node) {
            postings[last] = posting | place;
            continue;
          }
          postings.push(node * 16 + place);
        }
        lengths[node] = (lengths[node] ?? 0) + 1;
      }
    }
  };

  /** The index; others run meanwhile as `nextSlice` says. Nothing may be added any more. */
  const finish = async (nextSlice: NextSlice): Promise<WordIndex> => {
    const words = [...held.keys()].sort();
    const starts = new Uint32Array(words.length + 1);
    words.forEach((word, rank) => {
      starts[rank + 1] = (starts[rank] ?? 0) + (held.get(word)?.length ?? 0);
    });
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    for (const [rank, word] of words.entries()) {
      postings.set(held.get(word) ?? [], starts[rank]);
      held.delete(word);
      const pause = nextSlice();
      if (pause !== undefined) await pause;
    }
    return openWordIndex(words, starts, postings, lengths);
  };
  return { add, finish };
};

/** Words from `first` up to and without `last`, by rank. */
type Range = { first: number; last: number; weight: number };

const openWordIndex = (
  words: readonly string[],
  starts: Uint32Array,
  postings: Uint32Array,
  lengths: Uint16Array,
): WordIndex => {
  const nodeCount = lengths.length;
  // How many parts of the query a node met so far, and how many of them in its name. All zero between searches.
  const met = new Uint8Array(nodeCount);
  const named = new Uint8Array(nodeCount);
  const scores = new Float32Array(nodeCount);

  const rangesOf = ({ words: asked, isPrefix }: QueryPart): Range[] =>
    asked.flatMap((word) => {
      const first = placeOfWord(words, word);
      const exact = words[first] === word ? [{ first, last: first + 1, weight: 1 }] : [];
      if (!isPrefix) return exact;
      const rest = first + exact.length;
      const last = placeOfWord(words, `${word}\uffff`);
      return last > rest ? [...exact, { first: rest, last, weight: prefixWeight }] : exact;
    });
  const sizeOf = (ranges: readonly Range[]): number =>
    ranges.reduce((sum, { first, last }) => sum + (starts[last] ?? 0) - (starts[first] ?? 0), 0);
  const rarity = (rank: number): number =>
    Math.log(1 + nodeCount / Math.max(1, (starts[rank + 1] ?? 0) - (starts[rank] ?? 0)));

  /** Counts for every node how many parts it meets; gives the nodes that meet the rarest one. */
  const meetAll = (parts: readonly QueryPart[], places: number): number[] => {
    const byRarity = parts
      .map(rangesOf)
      .map((ranges) => ({ ranges, size: sizeOf(ranges) }))
      .sort((a, b) => a.size - b.size);
    const touched: number[] = [];
    byRarity.forEach(({ ranges }, k) => {
      for (const { first, last, weight } of ranges) {
        for (let rank = first; rank < last; rank += 1) {
          const worth = weight * rarity(rank);
          const end = starts[rank + 1] ?? 0;
          for (let i = starts[rank] ?? 0; i < end; i += 1) {
            const posting = postings[i] ?? 0;
            if ((posting & places) === 0) continue;
            const node = posting >>> 4;
            const before = met[node];
            if (before === k) {
              met[node] = k + 1;
              if (k === 0) touched.push(node);
            } else if (before !== k + 1) continue;
            scores[node] = (scores[node] ?? 0) + worth * (weights[posting & 15] ?? 0);
            if (posting & inName && named[node] === k) named[node] = k + 1;
          }
        }
      }
    });
    return touched;
  };
  const clear = (touched: readonly number[]): void => {
    for (const node of touched) {
      met[node] = 0;
      named[node] = 0;
      scores[node] = 0;
    }
  };

  return {
    holding: (parts) => {
      const touched = meetAll(parts, inOwnText);
      const holding = touched.filter((node) => met[node] === parts.length);
      clear(touched);
      return Uint32Array.from(holding).sort();
    },
    best: (parts, isWanted, preference, limit) => {
      const touched = meetAll(parts, inOwnText | inRelated);
      const hits: Hit[] = [];
      let total = 0;
      for (const node of touched) {
        if (met[node] !== parts.length || !isWanted(node)) continue;
        total += 1;
        const fit = ((scores[node] ?? 0) * preference(node)) / (1 + (lengths[node] ?? 0) / 60);
        keepBest(
          hits,
          { node, score: named[node] === parts.length ? wholeName + fit : fit },
          limit,
        );
      }
      clear(touched);
      return { hits, total };
    },
  };
};

/** Puts a hit at its place among the best so far: by falling score, ties by rising number. */
const keepBest = (hits: Hit[], hit: Hit, limit: number): void => {
  const last = hits.at(-1);
  if (hits.length >= limit && last !== undefined && !comesBefore(hit, last)) return;
  let place = hits.length;
  while (place > 0) {
    const before = hits[place - 1];
    if (before === undefined || comesBefore(before, hit)) break;
    place -= 1;
  }
  hits.splice(place, 0, hit);
  if (hits.length > limit) hits.pop();
};

const comesBefore = (a: Hit, b: Hit): boolean =>
  a.score > b.score || (a.score === b.score && a.node < b.node);
