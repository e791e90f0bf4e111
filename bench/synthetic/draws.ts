// Owns chance that can be asked again: every draw is a function of a seed, names and a count. Must keep nothing between
// entities, so that any of them can be made at any time without those before it.

/** Spreads a 32-bit whole number over all 32 bits (the finalizer of MurmurHash3). */
const spread = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

const golden = 0x9e3779b9;

/**
 * Draws of one entity, in the order in which they are asked for. The same names give the same draws. A class and not a
 * handful of closures: millions of them are made.
 */
export class Draws {
  readonly #first: number;
  readonly #second: number;
  #count = 0;

  /** Two words of key: with one, some of a million entities would draw the same. */
  constructor(first: number, second: number) {
    this.#first = first;
    this.#second = second;
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  unit(): number {
    this.#count = (this.#count + golden) | 0;
    const word = spread(this.#first ^ spread((this.#second + this.#count) | 0));
    return (word >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 (inclusive) to `count` (exclusive). */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** A whole number from `low` to `high`, both inclusive. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean {
    return this.unit() < share;
  }

  /** One of the list. Throws when it is empty. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error("there is nothing to pick from");
    return picked;
  }

  /**
   * A rank from 0 (inclusive) to `count` (exclusive) by a power law: rank r comes about as often as (r + 1) to the power
   * of minus `exponent`, which is above 0.
   */
  rank(count: number, exponent: number): number {
    return rankAt(this.unit(), count, exponent);
  }
}

/**
 * The draws of the entity that `names` tell apart (its kind as a number, its place in the corpus, and so on). All are
 * whole numbers from 0 to 2^53.
 */
export const drawsOf = (seed: number, ...names: readonly number[]): Draws => {
  let first = spread(golden ^ (seed | 0));
  let second = spread(first ^ Math.floor(seed / 0x1_0000_0000));
  for (const name of names) {
    first = spread(Math.imul(first, 31) + (name | 0));
    second = spread((second ^ first) + Math.imul(name | 0, golden));
  }
  return new Draws(first, second);
};

/** The continuous power law over 1 to `limit` + 1, inverted: close to Zipf's, and without a table. */
const rankAt = (at: number, limit: number, exponent: number): number => {
  const end = limit + 1;
  const rest = 1 - exponent;
  const value = Math.abs(rest) < 1e-9 ? end ** at : (1 + at * (end ** rest - 1)) ** (1 / rest);
  return Math.min(limit - 1, Math.floor(value) - 1);
};
