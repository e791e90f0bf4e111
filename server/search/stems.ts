// Owns what stands for all forms of an English word: "resected" and "resection" are one. Porter's algorithm
// (doi 10.1108/eb046814), from a library.
import { stemmer } from "stemmer";
import { memoiseWords } from "./memoise-words.ts";

/** Words shorter than this, and names with digits, stay as they are. */
const hasForms = /^[a-z]{3,40}$/;

/** The stem of a folded word. */
export const stemOf = memoiseWords((word) => (hasForms.test(word) ? stemmer(word) : word));
