// Owns which nodes hold which tokens, as lists of numbers, and finding what meets a query among them. Tokens come from
// node-tokens.ts, what is asked from query-plan.ts, what fits best from search-score.ts.
import { runInSlices, type NextSlice } from "../../event-loop-slices.ts";
import { placeOfWord } from "../../first-where.ts";
import {
  figureToken,
  figureWorth,
  type QueryPart,
  type QueryPlan,
} from "../../search/query-plan.ts";
import { placeWorth } from "../../search/search-score.ts";

/** Where a token stands in a node, as bits. */
export const inName = 1;
export const inOwn = 2;
/** In the names of a concept or topic of the statement, or by its kind. */
export const inRelated = 4;
/** In a question that readers ask for the statement. */
export const inAsked = 8;
const placeWidth = 4;
const placeBits = 1 << placeWidth;
const inOwnText = inName | inOwn;
/** While a query is answered: the word itself stands in the node's own text. */
const isLiteral = 16;

/** A node found, with what it covers and how well it fits. */
export type Hit = { node: number; covered: number; fit: number };

/** The index of one graph. */
export type WordIndex = {
  /** Numbers of the nodes, in any order, whose own text meets every part of a query. Yields where others may run. */
  holding: (parts: readonly QueryPart[]) => Generator<undefined, readonly number[]>;
  /**
   * The best `limit` of the nodes that cover enough, and how many do; `leastCovered` is told what the best of those covers that are a
   * measure for the others. Common words meet most of the nodes: others run meanwhile, but one search waits for another.
   */
  best: (
    plan: QueryPlan,
    isWanted: (node: number) => boolean,
    isMeasure: (node: number) => boolean,
    fitOf: (node: number, length: number, covered: number, rest: number) => number,
    leastCovered: (best: number) => number,
    limit: number,
  ) => Promise<{ hits: Hit[]; total: number }>;
  /** In how many statements a token stands; undefined when no node that search knows holds it. */
  frequencyOf: (token: string) => number | undefined;
};

/** A node's tokens, each set distinct, and whether it counts as a statement, or is known to search at all. */
export type IndexedNode = {
  readonly name: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly isStatement: boolean;
  readonly isSearchable: boolean;
};

/** Nodes that hold a token, each with the places where it stands there: `node * 16 + places`. */
type Held = { postings: number[]; statements: number; isKnown: boolean };

/** Collects the tokens of nodes, which are added in rising number. */
export const collectWords = (nodeCount: number) => {
  const held = new Map<string, Held>();
  const lengths = new Uint16Array(nodeCount);

  const add = (node: number, indexed: IndexedNode) => {
    const { name, own, related, asked, isStatement, isSearchable } = indexed;
    const post = (token: string, places: number): void => {
      let one = held.get(token);
      if (one === undefined) {
        one = { postings: [], statements: 0, isKnown: false };
        held.set(token, one);
      }
      one.postings.push(node * placeBits + places);
      if (isStatement) one.statements += 1;
      if (isSearchable) one.isKnown = true;
    };
    const elsewhere = (token: string): number =>
      (related.has(token) ? inRelated : 0) | (asked.has(token) ? inAsked : 0);
    for (const token of own) {
      post(token, (name.has(token) ? inName | inOwn : inOwn) | elsewhere(token));
    }
    for (const token of related) if (!own.has(token)) post(token, elsewhere(token));
    for (const token of asked) if (!own.has(token) && !related.has(token)) post(token, inAsked);
    lengths[node] = own.size;
  };

  /** The index; others run meanwhile as `nextSlice` says. Nothing may be added any more. */
  const finish = async (nextSlice: NextSlice): Promise<WordIndex> => {
    const tokens = [...held.keys()].sort();
    const starts = new Uint32Array(tokens.length + 1);
    // One more than in how many statements; 0 for what search does not know.
    const frequencies = new Uint32Array(tokens.length);
    tokens.forEach((token, rank) => {
      const one = held.get(token);
      starts[rank + 1] = (starts[rank] ?? 0) + (one?.postings.length ?? 0);
      frequencies[rank] = one?.isKnown === true ? one.statements + 1 : 0;
    });
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    for (const [rank, token] of tokens.entries()) {
      postings.set(held.get(token)?.postings ?? [], starts[rank]);
      held.delete(token);
      const pause = nextSlice();
      if (pause !== undefined) await pause;
    }
    return openWordIndex(tokens, { starts, postings, lengths, frequencies }, nextSlice);
  };
  return { add, finish };
};

type Arrays = {
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly lengths: Uint16Array;
  readonly frequencies: Uint32Array;
};

/** Postings or nodes that are looked at in one step: about a millisecond. */
const stepLength = 16_384;

/** The beginnings and ends of the steps through a range. */
function* stepsThrough(from: number, to: number): Generator<readonly [from: number, to: number]> {
  for (let at = from; at < to; at += stepLength) yield [at, Math.min(to, at + stepLength)];
}

/** What nodes hold of the part that is looked at, as bits by node, and which hold any of it. All zero between parts. */
type Met = { readonly places: Uint8Array; readonly nodes: number[] };

const openWordIndex = (
  tokens: readonly string[],
  { starts, postings, lengths, frequencies }: Arrays,
  nextSlice: NextSlice,
): WordIndex => {
  const nodeCount = lengths.length;
  const searchPlaces = new Uint8Array(nodeCount);
  // What a node covers of the parts so far. All zero between searches.
  const covered = new Uint16Array(nodeCount);
  const rests = new Uint16Array(nodeCount);

  /** The ranks of the tokens that meet a part, each with the bit of the word itself. */
  const ranksOf = ({
    tokens: asked,
    prefix,
    literal,
  }: QueryPart): [rank: number, bit: number][] => {
    const ranks: [number, number][] = [];
    for (const token of asked) {
      const rank = placeOfWord(tokens, token);
      if (tokens[rank] === token) ranks.push([rank, token === literal ? isLiteral : 0]);
    }
    if (prefix !== undefined) {
      const last = placeOfWord(tokens, `${prefix}\uffff`);
      for (let rank = placeOfWord(tokens, prefix); rank < last; rank += 1) ranks.push([rank, 0]);
    }
    return ranks;
  };

  /** Adds the nodes of some postings to those that meet a part. */
  const meet = (
    { places, nodes }: Met,
    from: number,
    to: number,
    literalBit: number,
    onlyCovered: boolean,
  ): void => {
    for (let i = from; i < to; i += 1) {
      const posting = postings[i] ?? 0;
      const node = posting >>> placeWidth;
      if (onlyCovered && covered[node] === 0) continue;
      const before = places[node] ?? 0;
      if (before === 0) nodes.push(node);
      places[node] = before | (posting & (placeBits - 1)) | (posting & inOwnText ? literalBit : 0);
    }
  };

  /** The nodes that meet a part; their places are to be put back to zero by who asks. Yields between steps. */
  function* meetInSteps(
    part: QueryPart,
    places: Uint8Array,
    onlyCovered = false,
  ): Generator<undefined, number[]> {
    const met: Met = { places, nodes: [] };
    for (const [rank, bit] of ranksOf(part)) {
      for (const [from, to] of stepsThrough(starts[rank] ?? 0, starts[rank + 1] ?? 0)) {
        meet(met, from, to, bit, onlyCovered);
        yield;
      }
    }
    return met.nodes;
  }

  /** Counts a part for nodes that meet it, and forgets where it stands in them. */
  const count = (
    met: readonly number[],
    from: number,
    to: number,
    weight: number,
    touched: number[],
  ) => {
    for (let i = from; i < to; i += 1) {
      const node = met[i] ?? 0;
      const where = searchPlaces[node] ?? 0;
      searchPlaces[node] = 0;
      if (covered[node] === 0) touched.push(node);
      covered[node] = (covered[node] ?? 0) + weight;
      const worth =
        (where & inOwnText ? placeWorth.own : 0) +
        (where & inName ? placeWorth.name : 0) +
        (where & inAsked ? placeWorth.asked : 0) +
        (where & isLiteral ? placeWorth.literal : 0);
      rests[node] = (rests[node] ?? 0) + weight * worth;
    }
  };

  /** Covers what meets the parts; `touched` takes every node that is covered at all. Yields between steps. */
  function* cover(
    { parts, asksForFigure }: QueryPlan,
    least: number,
    touched: number[],
  ): Generator<undefined, void> {
    const heaviestFirst = parts.toSorted((a, b) => b.weight - a.weight);
    let left = parts.reduce((sum, { weight }) => sum + weight, 0);
    for (const part of heaviestFirst) {
      // What is met only now covers too little, whatever follows: the commonest words meet most of the nodes.
      const isTooLate = left < least;
      left -= part.weight;
      const met = yield* meetInSteps(part, searchPlaces, isTooLate);
      for (const [from, to] of stepsThrough(0, met.length)) {
        count(met, from, to, part.weight, touched);
        yield;
      }
    }
    if (asksForFigure) {
      for (const node of yield* meetInSteps(figurePart, searchPlaces, true)) {
        searchPlaces[node] = 0;
        if (covered[node] !== 0) rests[node] = (rests[node] ?? 0) + figureWorth;
      }
    }
  }

  function* findBest(
    plan: QueryPlan,
    isWanted: (node: number) => boolean,
    isMeasure: (node: number) => boolean,
    fitOf: (node: number, length: number, covered: number, rest: number) => number,
    leastCovered: (best: number) => number,
    limit: number,
  ): Generator<undefined, { hits: Hit[]; total: number }> {
    const touched: number[] = [];
    try {
      yield* cover(plan, leastCovered(0), touched);
      const wanted: number[] = [];
      let most = 0;
      for (const [from, to] of stepsThrough(0, touched.length)) {
        for (const node of touched.slice(from, to)) {
          if (!isWanted(node)) continue;
          wanted.push(node);
          if (isMeasure(node)) most = Math.max(most, covered[node] ?? 0);
        }
        yield;
      }
      const least = leastCovered(most);
      const hits: Hit[] = [];
      let total = 0;
      for (const [from, to] of stepsThrough(0, wanted.length)) {
        for (const node of wanted.slice(from, to)) {
          const share = covered[node] ?? 0;
          if (share < least) continue;
          total += 1;
          const fit = fitOf(node, lengths[node] ?? 0, share, rests[node] ?? 0);
          keepBest(hits, { node, covered: share, fit }, limit);
        }
        yield;
      }
      return { hits, total };
    } finally {
      for (const node of touched) {
        covered[node] = 0;
        rests[node] = 0;
      }
    }
  }

  function* findHolding(parts: readonly QueryPart[]): Generator<undefined, readonly number[]> {
    // An array of its own: others may be found meanwhile.
    const places = new Uint8Array(nodeCount);
    let holding: readonly number[] | undefined;
    for (const part of parts) {
      const met = yield* meetInSteps(part, places);
      const held: number[] = [];
      const known = holding ?? met;
      for (const [from, to] of stepsThrough(0, known.length)) {
        for (const node of known.slice(from, to)) {
          if (((places[node] ?? 0) & inOwnText) !== 0) held.push(node);
        }
        yield;
      }
      for (const node of met) places[node] = 0;
      holding = held;
    }
    return holding ?? [];
  }

  /** The search before this one, settled. */
  let before: Promise<unknown> = Promise.resolve();

  return {
    holding: findHolding,
    best: (...asked) => {
      const found = before.then(() => runInSlices(findBest(...asked), nextSlice));
      before = found.catch(() => undefined);
      return found;
    },
    frequencyOf: (token) => {
      const rank = placeOfWord(tokens, token);
      const found = tokens[rank] === token ? (frequencies[rank] ?? 0) : 0;
      return found === 0 ? undefined : found - 1;
    },
  };
};

/** What statements with figures hold. */
const figurePart: QueryPart = { text: "", tokens: [figureToken] };

/** Puts a hit at its place among the best so far: by falling fit, ties by rising number. */
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
  a.fit > b.fit || (a.fit === b.fit && a.node < b.node);
