// Owns which nodes hold which tokens, as lists of numbers, and finding what meets a query among them. Tokens come from
// node-tokens.ts, what is asked from query-plan.ts, what fits best from search-score.ts.
import type { NextSlice } from "../../event-loop-slices.ts";
import { placeOfWord } from "../../first-where.ts";
import { figureToken, figureWorth, type QueryPart, type QueryPlan } from "../query-plan.ts";
import { placeWorth } from "../search-score.ts";
import type { Rising } from "./rising.ts";

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
  /** Numbers of the nodes, rising, whose own text meets every part of a query. */
  holding: (parts: readonly QueryPart[]) => Rising;
  /** The best `limit` of the nodes that cover enough, and how many do; `leastCovered` is told what the best one covers. */
  best: (
    plan: QueryPlan,
    isWanted: (node: number) => boolean,
    fitOf: (node: number, length: number, covered: number, rest: number) => number,
    leastCovered: (best: number) => number,
    limit: number,
  ) => { hits: Hit[]; total: number };
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
    return openWordIndex(tokens, { starts, postings, lengths, frequencies });
  };
  return { add, finish };
};

type Arrays = {
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly lengths: Uint16Array;
  readonly frequencies: Uint32Array;
};

const openWordIndex = (
  tokens: readonly string[],
  { starts, postings, lengths, frequencies }: Arrays,
): WordIndex => {
  const nodeCount = lengths.length;
  // What a node holds of the part that is looked at, and what it covers of the parts so far. All zero between searches.
  const places = new Uint8Array(nodeCount);
  const covered = new Uint16Array(nodeCount);
  const rests = new Uint16Array(nodeCount);

  /** The nodes that meet a part; `places` says where. To be put back to zero by who asks. */
  const meet = ({ tokens: asked, prefix, literal }: QueryPart, onlyCovered = false): number[] => {
    const met: number[] = [];
    const meetRank = (rank: number, literalBit = 0): void => {
      const end = starts[rank + 1] ?? 0;
      for (let i = starts[rank] ?? 0; i < end; i += 1) {
        const posting = postings[i] ?? 0;
        const node = posting >>> placeWidth;
        if (onlyCovered && covered[node] === 0) continue;
        const before = places[node] ?? 0;
        if (before === 0) met.push(node);
        places[node] =
          before | (posting & (placeBits - 1)) | (posting & inOwnText ? literalBit : 0);
      }
    };
    for (const token of asked) {
      const rank = placeOfWord(tokens, token);
      if (tokens[rank] === token) meetRank(rank, token === literal ? isLiteral : 0);
    }
    if (prefix !== undefined) {
      const last = placeOfWord(tokens, `${prefix}\uffff`);
      for (let rank = placeOfWord(tokens, prefix); rank < last; rank += 1) meetRank(rank);
    }
    return met;
  };

  const cover = ({ parts, asksForFigure }: QueryPlan, least: number): number[] => {
    const touched: number[] = [];
    const heaviestFirst = parts.toSorted((a, b) => b.weight - a.weight);
    let left = parts.reduce((sum, { weight }) => sum + weight, 0);
    for (const part of heaviestFirst) {
      // What is met only now covers too little, whatever follows: the commonest words meet most of the nodes.
      const isTooLate = left < least;
      left -= part.weight;
      for (const node of meet(part, isTooLate)) {
        const where = places[node] ?? 0;
        places[node] = 0;
        if (covered[node] === 0) touched.push(node);
        covered[node] = (covered[node] ?? 0) + part.weight;
        const worth =
          (where & inOwnText ? placeWorth.own : 0) +
          (where & inName ? placeWorth.name : 0) +
          (where & inAsked ? placeWorth.asked : 0) +
          (where & isLiteral ? placeWorth.literal : 0);
        rests[node] = (rests[node] ?? 0) + part.weight * worth;
      }
    }
    if (asksForFigure) {
      for (const node of meet({ text: "", tokens: [figureToken] }, true)) {
        places[node] = 0;
        if (covered[node] !== 0) rests[node] = (rests[node] ?? 0) + figureWorth;
      }
    }
    return touched;
  };

  return {
    holding: (parts) => {
      let holding: number[] | undefined;
      for (const part of parts) {
        const met = meet(part);
        const own = met.filter((node) => (places[node] ?? 0) & inOwnText);
        const kept =
          holding === undefined ? own : holding.filter((n) => (places[n] ?? 0) & inOwnText);
        for (const node of met) places[node] = 0;
        holding = kept;
      }
      return Uint32Array.from(holding ?? []).sort();
    },
    best: (plan, isWanted, fitOf, leastCovered, limit) => {
      const touched = cover(plan, leastCovered(0));
      let most = 0;
      const wanted = touched.filter(isWanted);
      for (const node of wanted) most = Math.max(most, covered[node] ?? 0);
      const least = leastCovered(most);
      const hits: Hit[] = [];
      let total = 0;
      for (const node of wanted) {
        const share = covered[node] ?? 0;
        if (share < least) continue;
        total += 1;
        const fit = fitOf(node, lengths[node] ?? 0, share, rests[node] ?? 0);
        keepBest(hits, { node, covered: share, fit }, limit);
      }
      for (const node of touched) {
        covered[node] = 0;
        rests[node] = 0;
      }
      return { hits, total };
    },
    frequencyOf: (token) => {
      const rank = placeOfWord(tokens, token);
      const found = tokens[rank] === token ? (frequencies[rank] ?? 0) : 0;
      return found === 0 ? undefined : found - 1;
    },
  };
};

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
