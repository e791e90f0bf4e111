// Owns which nodes hold which words, as arrays of numbers, and the order in which a search answers. Words come from
// words.ts; what a query asks for is planned in query-words.ts.
import type { NextSlice } from "../../event-loop-slices.ts";
import { placeOf, type QueryPart } from "../query-words.ts";

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
  /** Every word, sorted by ASCII. */
  readonly words: readonly string[];
  /** Calls with each node (in no order, each once) whose own text meets every demand. */
  forEachHolding: (parts: readonly QueryPart[], take: (node: number) => void) => void;
  /** The best `limit` of the nodes that meet every demand, related words included, and how many there are. */
  best: (
    parts: readonly QueryPart[],
    isWanted: (node: number) => boolean,
    preference: (node: number) => number,
    limit: number,
  ) => { hits: Hit[]; total: number };
};

/**
 * Collects the words of nodes. Nodes are added in rising number; finishing lets others run as `nextSlice` says.
 */
export const collectWords = (nodeCount: number) => {
  const numbers = new Map<string, number>();
  const nodeStart = new Uint32Array(nodeCount + 1);
  let pairs = new Uint32Array(1 << 16);
  let count = 0;
  let filled = 0;

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };

  /** Adds the words of the next node: places by the number that `numberOf` gave the word. */
  const add = (node: number, places: ReadonlyMap<number, number>): void => {
    while (filled <= node) nodeStart[filled++] = count;
    if (count + places.size > pairs.length) {
      const larger = new Uint32Array(Math.max(pairs.length * 2, count + places.size));
      larger.set(pairs);
      pairs = larger;
    }
    for (const [word, bits] of places) pairs[count++] = word * 16 + bits;
  };

  const finish = async (nextSlice: NextSlice): Promise<WordIndex> => {
    while (filled <= nodeCount) nodeStart[filled++] = count;
    const words = [...numbers.keys()].sort();
    const rankOf = new Uint32Array(words.length);
    words.forEach((word, rank) => (rankOf[numbers.get(word) ?? 0] = rank));
    numbers.clear();
    const starts = new Uint32Array(words.length + 1);
    for (let i = 0; i < count; i += 1) {
      const rank = (rankOf[(pairs[i] ?? 0) >>> 4] ?? 0) + 1;
      starts[rank] = (starts[rank] ?? 0) + 1;
      if (i % 100_000 === 0) await nextSlice();
    }
    for (let rank = 0; rank < words.length; rank += 1) {
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    }
    const next = starts.slice();
    const postings = new Uint32Array(count);
    for (let node = 0; node < nodeCount; node += 1) {
      const end = nodeStart[node + 1] ?? 0;
      for (let i = nodeStart[node] ?? 0; i < end; i += 1) {
        const pair = pairs[i] ?? 0;
        const rank = rankOf[pair >>> 4] ?? 0;
        const place = next[rank] ?? 0;
        postings[place] = node * 16 + (pair & 15);
        next[rank] = place + 1;
      }
      if (node % 1_000 === 0) await nextSlice();
    }
    const lengths = new Uint16Array(nodeCount);
    for (let node = 0; node < nodeCount; node += 1) {
      lengths[node] = (nodeStart[node + 1] ?? 0) - (nodeStart[node] ?? 0);
    }
    pairs = new Uint32Array(0);
    return openWordIndex(words, starts, postings, lengths);
  };
  /** The words with these numbers, sorted by ASCII. Before `finish` only. */
  const named = (wanted: ReadonlySet<number>): string[] =>
    [...numbers].flatMap(([word, number]) => (wanted.has(number) ? [word] : [])).sort();
  return { numberOf, wordsOf: named, add, finish };
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
  // How many demands a node met so far, and with how many of them in its name. All zero between searches.
  const met = new Uint8Array(nodeCount);
  const named = new Uint8Array(nodeCount);
  const scores = new Float32Array(nodeCount);

  const rangesOf = ({ words: asked, isPrefix }: QueryPart): Range[] =>
    asked.flatMap((word) => {
      const first = placeOf(words, word);
      const exact = words[first] === word ? [{ first, last: first + 1, weight: 1 }] : [];
      if (!isPrefix) return exact;
      const rest = first + exact.length;
      const last = placeOf(words, `${word}\uffff`);
      return last > rest ? [...exact, { first: rest, last, weight: prefixWeight }] : exact;
    });
  const sizeOf = (ranges: readonly Range[]): number =>
    ranges.reduce((sum, { first, last }) => sum + (starts[last] ?? 0) - (starts[first] ?? 0), 0);
  const rarity = (rank: number): number =>
    Math.log(1 + nodeCount / Math.max(1, (starts[rank + 1] ?? 0) - (starts[rank] ?? 0)));

  /** Counts for every node how many demands it meets; gives the nodes that meet the rarest one. */
  const meetAll = (parts: readonly QueryPart[], places: number): number[] => {
    const demands = parts
      .map(rangesOf)
      .map((ranges) => ({ ranges, size: sizeOf(ranges) }))
      .sort((a, b) => a.size - b.size);
    const touched: number[] = [];
    demands.forEach(({ ranges }, k) => {
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
    words,
    forEachHolding: (parts, take) => {
      const touched = meetAll(parts, inOwnText);
      for (const node of touched) if (met[node] === parts.length) take(node);
      clear(touched);
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
