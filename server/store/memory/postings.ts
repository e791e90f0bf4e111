// Owns which nodes hold which tokens and where in them, as arrays, and which of them meet a part of a query. Weighs nothing.
import { placeOfWord } from "../../first-where.ts";
import type { QueryPart } from "../../search/query-plan.ts";

/** Where a token stands in a node, as bits: in its name. */
export const inName = 1;
/** In its own text besides. */
export const inOwn = 2;
/** In the names of a concept or topic of the statement, or by its kind. */
export const inRelated = 4;
/** In a question that readers ask for the statement. */
export const inAsked = 8;
const placeWidth = 4;
const placeBits = 1 << placeWidth;
/** In the node's own text. */
export const inOwnText = inName | inOwn;
/** While a query is answered: the word itself stands in the node's own text. */
export const isLiteral = 16;

/** A node with the places where a token stands in it, as one number. */
export const postingOf = (node: number, places: number): number => node * placeBits + places;

/** The tokens of a graph, sorted, and by their ranks what holds them. */
export type Postings = {
  readonly tokens: readonly string[];
  /** Where the postings of each token begin, and at last where all end. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** One more than in how many statements each token stands; 0 for what search does not know. */
  readonly frequencies: Uint32Array;
};

/** In how many statements a token stands; undefined when no node that search knows holds it. */
export const frequencyIn = ({ tokens, frequencies }: Postings, token: string) => {
  const rank = placeOfWord(tokens, token);
  const found = tokens[rank] === token ? (frequencies[rank] ?? 0) : 0;
  return found === 0 ? undefined : found - 1;
};

/** Postings or nodes that are looked at in one step: about a millisecond. */
const stepLength = 16_384;

/** The beginnings and ends of the steps through a range. */
export function* stepsThrough(
  from: number,
  to: number,
): Generator<readonly [from: number, to: number]> {
  for (let at = from; at < to; at += stepLength) yield [at, Math.min(to, at + stepLength)];
}

/** The ranks of the tokens that meet a part, each with the bit of the word itself. */
const ranksOf = (
  tokens: readonly string[],
  { tokens: asked, prefix, literal }: QueryPart,
): [rank: number, bit: number][] => {
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

/** The nodes that meet a part so far, and where it stands in them, as bits by node. */
type Met = { readonly nodes: number[]; readonly places: Uint8Array };

/** Adds the nodes of some postings. No generator: in one, this loop takes longer. */
const meet = (
  postings: Uint32Array,
  [from, to]: readonly [from: number, to: number],
  literalBit: number,
  { nodes, places }: Met,
  covered: Uint16Array | undefined,
): void => {
  for (let i = from; i < to; i += 1) {
    const posting = postings[i] ?? 0;
    const node = posting >>> placeWidth;
    if (covered?.[node] === 0) continue;
    const before = places[node] ?? 0;
    if (before === 0) nodes.push(node);
    places[node] = before | (posting & (placeBits - 1)) | (posting & inOwnText ? literalBit : 0);
  }
};

/**
 * The nodes that meet a part, each once. Where it stands in them is added to `places`, as bits by node; who asks puts them back to
 * zero. Where `covered` is given, nodes that it has zero for are passed over. Yields between steps.
 */
export function* meetPart(
  { tokens, starts, postings }: Postings,
  part: QueryPart,
  places: Uint8Array,
  covered?: Uint16Array,
): Generator<undefined, number[]> {
  const met: Met = { nodes: [], places };
  for (const [rank, literalBit] of ranksOf(tokens, part)) {
    for (const range of stepsThrough(starts[rank] ?? 0, starts[rank + 1] ?? 0)) {
      meet(postings, range, literalBit, met, covered);
      yield;
    }
  }
  return met.nodes;
}
