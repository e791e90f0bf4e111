// Owns what stands for all forms of an English word: "resected" and "resection" are one. Porter's algorithm
// (doi 10.1108/eb046814), from a library.
import { LRUCache } from "lru-cache";
import { stemmer } from "stemmer";

/** Words shorter than this, and names with digits, stay as they are. */
const hasForms = /^[a-z]{3,40}$/;

/** Texts use few different words often. */
const stems = new LRUCache<string, string>({ max: 100_000 });

/** The stem of a folded word. */
export const stemOf = (word: string): string => {
  if (!hasForms.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
};
