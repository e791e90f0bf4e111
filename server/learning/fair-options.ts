// Owns what a set of options must not give away: options that hold each other, a key that stands out by its length, or alone denies
// something, or that the question or the name of the paper’s disease shows. English grammar only; nothing about any field. Pure.
import { silentWords } from "../search/question-language.ts";
import { stemOf } from "../search/stems.ts";
import { wordsOf } from "../search/words.ts";

/** Words of so few letters are too common to give anything away. */
const fewLetters = 4;

/** How many times as long as the longest other option the key may be. */
const longestKey = 1.5;

const stemsOf = (text: string): Set<string> => new Set(wordsOf(text).map(stemOf));

/** Stems of the words of a text that mean something. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= fewLetters && !silentWords.has(word) && !/\d/.test(word))
      .map(stemOf),
  );

/** Whether a text names something that is in a definition and not in another: whoever knows the one word knows the other. */
export const isInDefinition = (text: string, definition: string, other: string): boolean => {
  const [defined, elsewhere] = [stemsOf(definition), stemsOf(other)];
  return wordsOf(text)
    .filter((word) => !silentWords.has(word))
    .map(stemOf)
    .some((stem) => defined.has(stem) && !elsewhere.has(stem));
};

const holds = (all: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((one) => all.has(one));

/** Whether one option says no more than the other does, by the stems of their words. */
export const overlapInWords = (one: string, other: string): boolean => {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  return holds(a, b) || holds(b, a);
};

/** Options without those that hold the key or one before them, or are held by it. */
export const withoutOverlaps = (key: string, wrong: readonly string[]): string[] =>
  wrong.reduce<string[]>(
    (kept, one) =>
      [key, ...kept].some((other) => overlapInWords(one, other)) ? kept : [...kept, one],
    [],
  );

/** Whether the key stands out by its length. */
export const isKeyLong = ([key = "", ...wrong]: readonly string[]): boolean =>
  key.length > longestKey * Math.max(...wrong.map((one) => one.length));

/** English words that deny. */
const denial = /\b(?:no|not|none|never|nor|without|cannot)\b/i;

/** Whether the key alone denies something: it would be seen to be the cautious one. */
export const isKeyDenial = ([key = "", ...wrong]: readonly string[]): boolean =>
  denial.test(key) && !wrong.some((one) => denial.test(one));

/** Whether what is shown beside the options holds a word of the key, by its stem, that not all of them share. */
export const isKeyShown = ([key = "", ...wrong]: readonly string[], shown: string): boolean => {
  const beside = contentStems(shown);
  const others = wrong.map(contentStems);
  return [...contentStems(key)].some(
    (stem) => beside.has(stem) && !others.every((one) => one.has(stem)),
  );
};
