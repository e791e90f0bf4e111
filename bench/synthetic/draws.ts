// Owns chance that can be asked again: every draw, and every invented word, is a function of a corpus, names and a count.
// Must keep nothing between entities but how words are spelt, so that any can be made at any time without those before it.
import { times, type SyntheticCorpus } from "./corpus-size.ts";

/** Spreads a 32-bit whole number over all 32 bits (the finalizer of MurmurHash3). */
const spread = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};
const golden = 0x9e3779b9;

/** Syllables begin as no English word does, so that no word may be taken for one of medicine. */
const onsets = "bz dw fj gz kv mj pw q skv tz vr vl xl xt zn zv".split(" ");
const syllables = onsets.flatMap((onset) => ["a", "e", "o", "u"].map((vowel) => onset + vowel));
const knownWords: string[] = [];

/** The word of this rank, 0 being the commonest; no two ranks have the same. The commoner ones are shorter. */
export const wordAt = (rank: number): string =>
  (knownWords[rank] ??=
    (syllables[rank % syllables.length] ?? "") +
    (rank < syllables.length ? "" : wordAt(Math.floor(rank / syllables.length) - 1)));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Draws of one entity, in the order in which they are asked for. The same names give the same draws. A class and not a
 * handful of closures: millions of them are made.
 */
export class Draws {
  /** Sizes to draw within. */
  readonly corpus: SyntheticCorpus;
  readonly #first: number;
  readonly #second: number;
  readonly #isEven: boolean;
  #count = 0;

  /** Two words of key: with one, some of a million entities would draw the same. */
  constructor(corpus: SyntheticCorpus, first: number, second: number, isEven: boolean) {
    this.corpus = corpus;
    this.#first = first;
    this.#second = second;
    this.#isEven = isEven;
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
    return this.#isEven ? Math.floor((low + high) / 2) : low + this.below(high - low + 1);
  }

  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean {
    return this.#isEven ? share > 0.5 : this.unit() < share;
  }

  /** One of the list: each as likely, or by a power law of `exponent`, the first the most often. Throws when it is empty. */
  pick<T>(list: readonly T[], exponent = 0): T {
    const place = exponent === 0 ? this.below(list.length) : this.rank(list.length, exponent);
    const picked = list[place];
    if (picked === undefined) throw new Error("there is nothing to pick from");
    return picked;
  }

  /**
   * A rank from 0 (inclusive) to `count` (exclusive) by a power law: rank r comes about as often as (r + 1) to the power
   * of minus `exponent`, which is above 0. The continuous law over 1 to `count` + 1, inverted: close to Zipf's, and
   * without a table.
   */
  rank(count: number, exponent: number): number {
    const [at, end, rest] = [this.unit(), count + 1, 1 - exponent];
    const value = Math.abs(rest) < 1e-9 ? end ** at : (1 + at * (end ** rest - 1)) ** (1 / rest);
    return Math.min(count - 1, Math.floor(value) - 1);
  }

  /** From `low` to `high` values, both inclusive; each is made from its place, from 0. */
  some<T>(low: number, high: number, make: (place: number) => T): T[] {
    return [...times(this.between(low, high), make)];
  }

  /** Different values of a draw, about `count` of them: fewer when the draw repeats itself often. */
  distinct<T>(count: number, draw: () => T): T[] {
    const found = new Set<T>();
    for (let i = 0; i < count * 3 && found.size < count; i += 1) found.add(draw());
    return [...found];
  }

  /** So many words in lower case, some with a comma after them. */
  words(count: number): string {
    let text = "";
    for (let i = 1; i <= count; i += 1) {
      text += wordAt(this.rank(this.corpus.words, 1));
      if (i < count) text += i % 11 === 0 ? ", " : " ";
    }
    return text;
  }

  /** The same with a capital, without a full stop. */
  sentence(count: number): string {
    return capital(this.words(count));
  }

  /** A name of somebody or of a place that there is not. */
  name(): string {
    return capital(wordAt(64 + this.below(4096)));
  }
}

/**
 * The draws of what has this name. Where `isEven`, whatever decides how much there is takes its middle: lengths are those of
 * every other entity, words are not.
 */
export const drawsFor = (corpus: SyntheticCorpus, name: string, isEven = false): Draws => {
  let first = spread(golden ^ (corpus.seed | 0));
  let second = spread(first ^ Math.floor(corpus.seed / 0x1_0000_0000));
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    first = Math.imul(first, 31) + code;
    second = Math.imul(second ^ first, 0x01000193) + code;
  }
  return new Draws(corpus, spread(first), spread(second), isEven);
};
