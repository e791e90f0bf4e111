// Owns taking a question apart that asks for several things at once: "bowel prep + crossmatch". Pure.
import { joiningWords, silentWords } from "../store/question-language.ts";
import { wordsOf } from "../store/words.ts";

/** More things than this are a list of words, and no question. */
const mostParts = 3;

const divider = /\s*(?:[+;,&]|\s\/\s|\band\b)\s*/i;

const tells = (part: string): boolean =>
  wordsOf(part).some((word) => !silentWords.has(word) && !joiningWords.has(word));

/** What is asked for, thing by thing, each with a telling word; empty where one thing is asked for, or more than three. */
export const partsOfQuestion = (question: string): string[] => {
  const parts = question
    .replace(/[?.!\s]+$/, "")
    .split(divider)
    .filter((part) => part !== "");
  return parts.length > 1 && parts.length <= mostParts && parts.every(tells) ? parts : [];
};
