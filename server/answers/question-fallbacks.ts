// Owns what is tried when no statement covers a question: taking it apart where it asks for several things at once ("bowel prep +
// crossmatch"), and covering less of a long one, which says much besides. Pure.
import { joiningWords, silentWords } from "../search/question-language.ts";
import { usualShare } from "../search/search-score.ts";
import { wordsOf } from "../search/words.ts";

/** More things than this are a list of words, and no question. */
const mostParts = 3;

const divider = /\s*(?:[+;,&]|\s\/\s|\band\b)\s*/i;

const contentWords = (part: string): string[] =>
  wordsOf(part).filter((word) => !silentWords.has(word) && !joiningWords.has(word));

/** What is asked for, thing by thing, each with a telling word; empty where one thing is asked for, or more than three. */
export const partsOfQuestion = (question: string): string[] => {
  const parts = question
    .replace(/[?.!\s]+$/, "")
    .split(divider)
    .filter((part) => part !== "");
  return parts.length > 1 &&
    parts.length <= mostParts &&
    parts.every((part) => contentWords(part).length > 0)
    ? parts
    : [];
};

/** Up to so many telling words, a statement must cover the usual share of a question; then less for each further one. */
const shortQuestion = 5;
const lessForEach = 0.03;
const least = 0.45;

/** The share of a question that a statement must cover when none covers the usual one; undefined where the question is short. */
export const shareOfLongQuestion = (question: string): number | undefined => {
  const further = contentWords(question).length - shortQuestion;
  return further > 0 ? Math.max(least, usualShare - further * lessForEach) : undefined;
};
