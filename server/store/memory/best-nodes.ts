// Owns adding up what nodes cover of a query and where it stands in them, and the best of them. What fits best is decided by who
// asks, as search-score.ts has it.
import {
  figureToken,
  figureWorth,
  type QueryPart,
  type QueryPlan,
} from "../../search/query-plan.ts";
import { placeWorth } from "../../search/search-score.ts";
import {
  inAsked,
  inName,
  inOwnText,
  isLiteral,
  meetPart,
  stepsThrough,
  type Postings,
} from "./postings.ts";

/** A node found, with what it covers and how well it fits. */
export type Hit = { node: number; covered: number; fit: number };

/** What is looked for. */
export type BestQuery = {
  readonly plan: QueryPlan;
  /** Whether a node may be found, and whether the best of those like it is a measure for the others. */
  readonly isWanted: (node: number) => boolean;
  readonly isMeasure: (node: number) => boolean;
  readonly fitOf: (node: number, length: number, covered: number, rest: number) => number;
  /** How much a node must cover, when the best of those that are a measure covers so much. */
  readonly leastCovered: (best: number) => number;
  /** So many of the best are given. */
  readonly limit: number;
};

/** Sums by node. All zero between searches. */
type Sums = {
  /** What a node covers of the parts so far. */
  readonly covered: Uint16Array;
  /** What is added for where they stand. */
  readonly rests: Uint16Array;
  /** Where the part that is looked at stands. All zero between parts too. */
  readonly places: Uint8Array;
};

/** Opens sums for so many nodes. */
export const openSums = (nodeCount: number): Sums => ({
  covered: new Uint16Array(nodeCount),
  rests: new Uint16Array(nodeCount),
  places: new Uint8Array(nodeCount),
});

/** What a part of weight 1 adds for where it stands. */
const worthAt = (where: number): number =>
  (where & inOwnText ? placeWorth.own : 0) +
  (where & inName ? placeWorth.name : 0) +
  (where & inAsked ? placeWorth.asked : 0) +
  (where & isLiteral ? placeWorth.literal : 0);

/** Counts a part for nodes that meet it, and forgets where it stands in them. */
const count = (
  { covered, rests, places }: Sums,
  met: readonly number[],
  [from, to]: readonly [from: number, to: number],
  weight: number,
  touched: number[],
): void => {
  for (let i = from; i < to; i += 1) {
    const node = met[i] ?? 0;
    const worth = worthAt(places[node] ?? 0);
    places[node] = 0;
    if (covered[node] === 0) touched.push(node);
    covered[node] = (covered[node] ?? 0) + weight;
    rests[node] = (rests[node] ?? 0) + weight * worth;
  }
};

/** What statements with figures hold. */
const figurePart: QueryPart = { text: "", tokens: [figureToken] };

/** Covers what meets the parts; `touched` takes every node that is covered at all. Yields between steps. */
function* cover(
  postings: Postings,
  sums: Sums,
  { parts, asksForFigure }: QueryPlan,
  least: number,
  touched: number[],
): Generator<undefined, void> {
  const { covered, rests, places } = sums;
  const heaviestFirst = parts.toSorted((a, b) => b.weight - a.weight);
  let left = parts.reduce((sum, { weight }) => sum + weight, 0);
  for (const part of heaviestFirst) {
    // What is met only now covers too little, whatever follows: the commonest words meet most of the nodes.
    const isTooLate = left < least;
    left -= part.weight;
    const met = yield* meetPart(postings, part, places, isTooLate ? covered : undefined);
    for (const range of stepsThrough(0, met.length)) {
      count(sums, met, range, part.weight, touched);
      yield;
    }
  }
  if (!asksForFigure) return;
  for (const node of yield* meetPart(postings, figurePart, places, covered)) {
    places[node] = 0;
    rests[node] = (rests[node] ?? 0) + figureWorth;
  }
}

/** Of the nodes that are covered those that are wanted, and what the best covers of those that are a measure. */
function* chooseWanted(
  { covered }: Sums,
  touched: readonly number[],
  { isWanted, isMeasure }: BestQuery,
): Generator<undefined, { wanted: number[]; most: number }> {
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
  return { wanted, most };
}

/** The best of the nodes that cover at least so much, and how many do. */
function* rank(
  { covered, rests }: Sums,
  lengths: Uint16Array,
  wanted: readonly number[],
  least: number,
  { fitOf, limit }: BestQuery,
): Generator<undefined, { hits: Hit[]; total: number }> {
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
}

/** The best of the nodes that cover enough, and how many do; `lengths` has how many tokens of its own each node has. */
export function* findBest(
  postings: Postings,
  lengths: Uint16Array,
  sums: Sums,
  query: BestQuery,
): Generator<undefined, { hits: Hit[]; total: number }> {
  const touched: number[] = [];
  try {
    yield* cover(postings, sums, query.plan, query.leastCovered(0), touched);
    const { wanted, most } = yield* chooseWanted(sums, touched, query);
    return yield* rank(sums, lengths, wanted, query.leastCovered(most), query);
  } finally {
    for (const node of touched) {
      sums.covered[node] = 0;
      sums.rests[node] = 0;
    }
  }
}

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
