// Owns which numbers are parts of names: codes, chemistry, versions, dates in digits. A figure may use them, nobody must.
import { fractionBar } from "./fold.ts";
import { isJoinedUnit } from "./number-words.ts";
import { isTimeUnit, isUnit } from "./unit-words.ts";
import { isPunctuation, wordOf, type NumberToken, type Token, type WordToken } from "./token.ts";

/** What a single number with a hyphen stands before in chemistry: "5-fluoropyrimidin", "3-methyl", "5-FU". */
const chemical =
  /^(?:meth(?:yl|oxy)|eth(?:yl|oxy)|hydr(?:oxy|o)|amino|fluoro|deoxy|oxo|chloro|nitro|iodo|bromo|phen(?:yl|oxy)|thio|keto|acet|aza|propyl|butyl|ace|acyl|carb|benz|phospho|sulf|azido|cyano|cyclo|tert|bis|tri(?:fluoro|chloro|bromo|methyl|hydroxy)|di(?:fluoro|chloro|bromo|methyl|hydroxy))|(?:azole?|azine?|idine?|imidin|pyran|furan|phenol|quinone?|nitrile|oxide|sulfonyl|benzoate|carboxyl\w*|phosphate|glucos\w+|lactone|purine|uracil)$|^[A-Z]{1,3}$/;
/** A number right behind these names a version of something. */
const versioned =
  /^(?:versions?|ver|v|release|build|spss|sas|stata|jmp|revman|matlab|prism|epidata|epiinfo|excel|access|windows|sigmastat|medcalc|nvivo)$/;
/** Before "case" and its like these mean one of several. */
const counting = /^(?:each|every|per|one|any|no|another|either|neither|this|that|which|a)$/;
/** A number right behind these is a designation, unless something is counted. */
const designated = /^(?:types?|compounds?|batch|lot|protocol|catalog(?:ue)?|strain|clone)$/;

const isGluedText = (token: Token | undefined, text: string): boolean =>
  token?.isGlued === true && isPunctuation(token, text);
const isGluedNumber = (token: Token | undefined): token is NumberToken =>
  token?.kind === "number" && token.isGlued;
const isPrime = (token: Token | undefined): boolean =>
  token?.kind === "punctuation" && token.isGlued && /^['\u2032]$/u.test(token.text);

/**
 * Whether "case 20" and its like name something: not where one of several is meant ("in each case 3 drains"), nor where
 * the number counts a unit ("in case 20 mL").
 */
export const isDesignation = (tokens: readonly Token[], word: number, number: number): boolean =>
  !counting.test(wordOf(tokens[word - 1])) && !countsSomething(tokens, number);

/** Whether a percent sign, a unit or a hyphen follows: "20 mL", "10-fold". */
const countsSomething = (tokens: readonly Token[], number: number): boolean => {
  const next = tokens[number + 1];
  const after = tokens[number + 2];
  const isUnitWord = next?.kind === "word" && (isUnit(next.text) || isTimeUnit(next.text));
  const isHyphenated = isGluedText(next, "-") && after?.kind === "word" && after.isGlued;
  return next?.text === "%" || isUnitWord || isHyphenated;
};

/** Indexes of numbers that are names because of the numbers around them: locants, versions, dates. */
export const findNames = (tokens: readonly Token[]): ReadonlySet<number> => {
  const names = new Set<number>();
  tokens.forEach((token, index) => {
    if (token.kind !== "number" || names.has(index)) return;
    const named =
      dateAt(tokens, index)?.tokens ??
      (isVersion(tokens, index) ? dottedFrom(tokens, index) : locantsFrom(tokens, index));
    for (const at of named) names.add(at);
  });
  return names;
};

/** A date in digits. Which number is the day and which the month is not decided: 3/12/2019 is either. */
export interface DigitDate {
  readonly tokens: readonly number[];
  readonly year: number;
  readonly dayAndMonth: readonly [number, number];
}

/** The date in digits that begins at token `index`: "12.03.2019", "12/3/2019", "2019-03-12". */
export const dateAt = (tokens: readonly Token[], index: number): DigitDate | undefined => {
  const [a, mark, b, again, c] = tokens.slice(index, index + 5);
  if (a?.kind !== "number" || !isGluedNumber(b) || !isGluedNumber(c)) return undefined;
  if (mark?.text !== again?.text || !mark?.isGlued || !again?.isGlued) return undefined;
  if (!/^[./-]$/.test(mark.text)) return undefined;
  const isYear = ({ digits }: NumberToken) => /^(?:19|20)\d\d$/.test(digits);
  const isPart = ({ digits, value }: NumberToken) =>
    /^\d{1,2}$/.test(digits) && value >= 1 && value <= 31;
  const [year, first, second] = isYear(a) ? [a, b, c] : [c, a, b];
  if (!isYear(year) || !isPart(first) || !isPart(second)) return undefined;
  if (first.value > 12 && second.value > 12) return undefined;
  return {
    tokens: [index, index + 2, index + 4],
    year: year.value,
    dayAndMonth: [first.value, second.value],
  };
};

/** "version 7.0.2", "SPSS 20", "R 3.1.1": three parts name a version behind any name that is written with a capital. */
const isVersion = (tokens: readonly Token[], index: number): boolean => {
  let at = index - 1;
  while (/^[.(:®™©]$/u.test(tokens[at]?.text ?? "") && index - at < 3) at -= 1;
  const before = tokens[at];
  if (before?.kind !== "word" || countsSomething(tokens, index)) return false;
  if (versioned.test(wordOf(before))) return true;
  return /^\p{Lu}/u.test(before.text) && dottedFrom(tokens, index).length > 1;
};

/** "4.1.2" is cut into 4.1 and 2: the numbers that full stops join. */
const dottedFrom = (tokens: readonly Token[], index: number): readonly number[] => {
  const found = [index];
  for (let at = index; isGluedText(tokens[at + 1], ".") && isGluedNumber(tokens[at + 2]); at += 2) {
    found.push(at + 2);
  }
  return found;
};

/** "1,3,4-oxadiazol", "2,2′,4-tri…", "4′-hydroxy": numbers of places in a molecule. Empty for "1,3,5-year". */
const locantsFrom = (tokens: readonly Token[], index: number): readonly number[] => {
  const found = [index];
  let at = index + 1;
  let hasPrime = false;
  for (;;) {
    if (isPrime(tokens[at])) {
      hasPrime = true;
      at += 1;
    }
    if (!isGluedText(tokens[at], ",") || !isGluedNumber(tokens[at + 1])) break;
    found.push(at + 1);
    at += 2;
  }
  const word = tokens[at + 1];
  if (!isGluedText(tokens[at], "-") || word?.isGlued !== true) return [];
  if (isPunctuation(word, "(") || isPunctuation(word, "[")) return found;
  if (word.kind !== "word" || (found.length === 1 && !hasPrime)) return [];
  const [front = ""] = word.text.split("-");
  return isUnit(front) || isTimeUnit(front.toLowerCase()) || isJoinedUnit(front) ? [] : found;
};

/** Whether a number is part of a code: "cmH2O", "NCT00061984", "Ki-67", "4-0", "3A", "No. 62012", "ERK1/2", "5-FU". */
export const isInCode = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.kind !== "number") return false;
  if (before?.kind === "word" && token.isGlued) return true;
  if (isPunctuation(before, "^")) return true;
  const isBehindCode = tokens[index - 2]?.kind === "number" && isInCode(tokens, index - 2);
  if (token.isGlued && isGluedText(before, "-")) {
    const front = tokens[index - 2];
    if (front?.kind === "word" && tokens[index + 1]?.text !== "%") return true;
    if (front?.kind === "number" && (token.text === "0" || isBehindCode)) return true;
  }
  if (token.isGlued && isGluedText(before, "/") && isBehindCode) return true;
  return isNumberOf(tokens, index, token) || isBeforeCode(tokens, index, token);
};

/** "No. 62012", "EORTC 62012", "type 2", "types 1 and 2". */
const isNumberOf = (tokens: readonly Token[], index: number, token: NumberToken): boolean => {
  const before = tokens[index - 1];
  if (isPunctuation(before, ".") && /^nos?$/.test(wordOf(tokens[index - 2]))) return true;
  if (designated.test(wordOf(before)) && isDesignation(tokens, index - 1, index)) return true;
  const first = tokens[index - 2];
  if (/^(?:and|or)$/.test(wordOf(before)) && first?.kind === "number") {
    return wordOf(tokens[index - 3]).endsWith("s") && isNumberOf(tokens, index - 2, first);
  }
  return (
    before?.kind === "word" && /^\p{Lu}{3,}$/u.test(before.text) && /^\d{5,}$/.test(token.text)
  );
};

/** "3A", "4-0", "3-methyl-4-…". */
const isBeforeCode = (tokens: readonly Token[], index: number, token: NumberToken): boolean => {
  const [next, afterNext, tail, end] = tokens.slice(index + 1, index + 5);
  // "½mile" lost its space.
  if (next?.kind === "word" && next.isGlued) {
    return !isUnitOrOrdinal(next) && !token.text.includes(fractionBar);
  }
  if (!isGluedText(next, "-") || afterNext?.isGlued !== true) return false;
  if (afterNext.kind === "number") return afterNext.text === "0";
  if (afterNext.kind !== "word" || isUnit(afterNext.text)) return false;
  const goesOn = isGluedText(tail, "-") && end?.kind === "number";
  return goesOn || chemical.test(afterNext.text);
};

const isUnitOrOrdinal = (token: WordToken): boolean =>
  isUnit(token.text) || /^(?:st|nd|rd|th)$/.test(token.text) || isTimeUnit(token.text);
