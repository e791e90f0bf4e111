// Owns the index of words: collecting the tokens of nodes, and one search after the other over them. Tokens come from
// node-tokens.ts, what is asked from query-plan.ts.
import { runInSlices, type NextSlice } from "../../event-loop-slices.ts";
import type { NodeTokens } from "../../search/node-tokens.ts";
import type { QueryPart } from "../../search/query-plan.ts";
import { findBest, openSums, type BestQuery, type Hit } from "./best-nodes.ts";
import {
  frequencyIn,
  inAsked,
  inName,
  inOwn,
  inOwnText,
  inRelated,
  meetPart,
  postingOf,
  stepsThrough,
  type Postings,
} from "./postings.ts";

/** The index of one graph. */
export type WordIndex = {
  /** Numbers of the nodes, in any order, whose own text meets every part of a query. Yields where others may run. */
  holding: (parts: readonly QueryPart[]) => Generator<undefined, readonly number[]>;
  /**
   * The best of the nodes that cover enough, and how many do. Common words meet most of the nodes: others run meanwhile, but one
   * search waits for another.
   */
  best: (query: BestQuery) => Promise<{ hits: Hit[]; total: number }>;
  /** In how many statements a token stands; undefined when no node that search knows holds it. */
  frequencyOf: (token: string) => number | undefined;
};

/** A node's tokens, and whether it counts as a statement, or is known to search at all. */
type IndexedNode = Omit<NodeTokens, "words"> & {
  readonly related: ReadonlySet<string>;
  readonly isStatement: boolean;
  readonly isSearchable: boolean;
};

/** Nodes that hold a token, each with the places where it stands there. */
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
      one.postings.push(postingOf(node, places));
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
    return openWordIndex({ tokens, starts, postings, frequencies }, lengths, nextSlice);
  };
  return { add, finish };
};

/** Opens the index; `lengths` has how many tokens of its own each node has. */
const openWordIndex = (
  postings: Postings,
  lengths: Uint16Array,
  nextSlice: NextSlice,
): WordIndex => {
  const sums = openSums(lengths.length);
  /** The search before this one, settled. */
  let before: Promise<unknown> = Promise.resolve();
  return {
    holding: (parts) => findHolding(postings, lengths.length, parts),
    best: (query) => {
      const found = before.then(() =>
        runInSlices(findBest(postings, lengths, sums, query), nextSlice),
      );
      before = found.catch(() => undefined);
      return found;
    },
    frequencyOf: (token) => frequencyIn(postings, token),
  };
};

/** The nodes whose own text meets every part. */
function* findHolding(
  postings: Postings,
  nodeCount: number,
  parts: readonly QueryPart[],
): Generator<undefined, readonly number[]> {
  // An array of its own: others may be found meanwhile.
  const places = new Uint8Array(nodeCount);
  let holding: readonly number[] | undefined;
  for (const part of parts) {
    const met = yield* meetPart(postings, part, places);
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
