// Owns which number words of a sentence are numbers, and of which kind: "one" may be a pronoun or the end of a chemical
// name, "second" a rank or a unit of time.
import { parseCardinal, parseJoined, parseOrdinal, type NumberWords } from "./number-words.ts";
import { isTimeUnit } from "./unit-words.ts";
import { isPunctuation, wordOf, type Token, type WordToken } from "./token.ts";

/** A number in words: it ends before token `to`. */
export interface WordedNumber {
  readonly value: number;
  readonly kind: "quantity" | "name";
  readonly to: number;
}

const partitive = /^(?:the|these|those|them|our|its|their|which|us)$/;
const modal = /^(?:can|cannot|could|may|might|must|should|would|will|has|ought|needs)$/;
const between =
  /^(?:not|also|then|thus|therefore|even|only|easily|still|always|never|rather|reasonably|to|ever|now)$/;
/** What people do who are not counted: "one could argue". */
const thinking =
  /^(?:see|say|argue|reason|expect|assume|conclude|propose|point|speculate|ask|wonder|imagine|consider|note|notice|observe|infer|find|think|hypothesi[sz]e|suppose|suspect|claim|suggest|calculate|estimate|compare|predict|interpret|object|call|regard|bear|keep|remember|distinguish|recogni[sz]e|reali[sz]e|understand|believe|explain|question|know|hope|take|add|mention|deduce|derive|do)$/;

/** Whether "one" at `index` counts nothing: "from this one can see", "this one", "one another", "one of the". */
const isPronoun = (tokens: readonly Token[], index: number): boolean => {
  const before = wordOf(tokens[index - 1]);
  const next = wordOf(tokens[index + 1]);
  if (next === "of" && partitive.test(wordOf(tokens[index + 2]))) return true;
  if (next === "another" || /^(?:no|any|every|each|the)$/.test(before)) return true;
  if (next === "by" && wordOf(tokens[index + 2]) === "one") return true;
  if (before === "by" && wordOf(tokens[index - 2]) === "one") return true;
  if (modal.test(next)) {
    let at = index + 2;
    while (between.test(wordOf(tokens[at]))) at += 1;
    return thinking.test(wordOf(tokens[at]));
  }
  // "the first one", "this one": the noun was said before
  const isEnd = tokens[index + 1]?.kind !== "word";
  return (
    isEnd &&
    /^(?:this|that|other|former|latter|first|second|third|last|next|previous|same)$/.test(before)
  );
};

/** The words from `index` on that punctuation does not part, hyphens taken apart, each with its token. */
const partsFrom = (tokens: readonly Token[], index: number) => {
  const parts: { readonly text: string; readonly token: number; readonly isLast: boolean }[] = [];
  for (let at = index; at < tokens.length && parts.length < 12; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const texts = token.text.split("-");
    texts.forEach((text, i) => {
      parts.push({ text, token: at, isLast: i === texts.length - 1 });
    });
  }
  return parts;
};

/** An ordinal says when where a unit of time follows ("the third day"); elsewhere it is a name ("the twelfth rib"). */
export const ordinalKind = (tokens: readonly Token[], at: number): "quantity" | "name" => {
  const skipped = /^post-?operative$/.test(wordOf(tokens[at])) ? at + 1 : at;
  return isTimeUnit(wordOf(tokens[skipped])) ? "quantity" : "name";
};

/** The number that begins with the word at `index`; undefined when none does. `hasLostTh` as in token.ts. */
export const parseWordedNumber = (
  tokens: readonly Token[],
  index: number,
  token: WordToken,
  hasLostTh: boolean,
): WordedNumber | undefined => {
  if (token.strict === "then") return undefined;
  const text = token.text.toLowerCase();
  if (text === "half") return { value: 0.5, kind: "quantity", to: index + 1 };
  if (text === "twice" || text === "thrice") {
    return { value: text === "twice" ? 2 : 3, kind: "quantity", to: index + 1 };
  }
  const parts = partsFrom(tokens, index);
  const texts = parts.map((part) => part.text);
  const endOf = (words: NumberWords) => {
    const last = parts[words.used - 1];
    return { to: (last?.token ?? index) + 1, isWhole: last?.isLast === true };
  };
  const ordinal = parseOrdinal(texts, hasLostTh);
  if (ordinal !== undefined) {
    const { to, isWhole } = endOf(ordinal);
    const isUnit = tokens[index - 1]?.kind === "number" || wordOf(tokens[index - 1]) === "per";
    if (text === "second" && isUnit) return undefined;
    return { value: ordinal.value, kind: isWhole ? ordinalKind(tokens, to) : "name", to };
  }
  const cardinal = parseCardinal(texts, hasLostTh);
  if (cardinal === undefined) {
    const value = parseJoined(token.text, hasLostTh);
    return value === undefined ? undefined : { value, kind: "quantity", to: index + 1 };
  }
  const { to, isWhole } = endOf(cardinal);
  if (cardinal.value === 1 && cardinal.used === 1) {
    // "-2(3H)-one"
    const isEnding = token.isGlued && isPunctuation(tokens[index - 1], "-");
    if (isEnding || isPronoun(tokens, index)) return undefined;
    if (!isWhole) return { value: 1, kind: "name", to };
  }
  return { value: cardinal.value, kind: "quantity", to };
};
