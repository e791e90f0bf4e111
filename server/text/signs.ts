// Owns which dash is a minus sign. A dash also joins the ends of a range, the parts of a code and the halves of a sentence,
// and a PDF prints all of them alike.
import { isTimeUnit, isUnit } from "./unit-words.ts";
import { isPunctuation, wordOf, type Token } from "./token.ts";

const currency = /^\p{Sc}$/u;
const opening = /^[([{\u201c\u00ab|]$/u;
const closing = /^[)\]}\u201d\u00bb]$/u;
/** Straight quotes open where a space stands before them. */
const quote = /^['"]$/;
/** What stands right behind the first number of "5°-30°" and its like. */
const afterNumber = /^[°\u2032\u2033'"]$/u;

/**
 * Whether token `index` is a minus sign of the number behind it. It is where a number follows at once and nothing that
 * ends a number, a word or a bracket stands right before it. With a space behind it, it is one after a sign or an opening
 * bracket, and where it is printed as a minus, after a word or a comma.
 */
export const isMinus = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token?.kind !== "punctuation" || !/^[-\u2014]$/u.test(token.text)) return false;
  const at = numberBehind(tokens, index);
  const number = at === undefined ? undefined : tokens[at];
  if (at === undefined || number === undefined) return false;
  const before = tokens[index - 1];
  const isSurelyFree =
    before !== undefined &&
    ((before.kind === "sign" && before.text !== "%") ||
      (before.kind === "punctuation" && (opening.test(before.text) || before.text === "^")));
  if (isSurelyFree) return true;
  if (token.text === "\u2014") return false;
  const isApart = tokens[index + 1]?.isGlued === false;
  if (before === undefined) return !isApart || token.isMinusSign;
  if (isApart && !token.isMinusSign) return false;
  switch (before.kind) {
    case "number":
      return false;
    case "marker":
      return !token.isGlued && !isApart;
    case "sign":
      return !token.isGlued && !isRange(tokens, at, before);
    case "word":
      if (token.isGlued) return false;
      return !endsQuantity(tokens, index - 1) || !(isApart || isRange(tokens, at, before));
    case "punctuation":
      return isFreeBehind(tokens, index, at);
  }
};

/** A dash behind punctuation. `at` is the number behind the dash. */
const isFreeBehind = (tokens: readonly Token[], index: number, at: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (before.text === "-") {
    // "−2.3–−0.1", "−2.3 – −0.1"; but "treatment--5 patients"
    if (!token.isGlued) return true;
    const front = tokens[index - 2];
    return front?.kind === "number" || front?.text === "%" || endsQuantity(tokens, index - 2);
  }
  const isApart = tokens[index + 1]?.isGlued === false;
  if (quote.test(before.text) && !before.isGlued) return true;
  if (closing.test(before.text)) {
    return !token.isGlued && !isApart && !closesRangeOfPairs(tokens, index - 1);
  }
  if (afterNumber.test(before.text)) return !token.isGlued && !isRange(tokens, at, before);
  if (/^[,;:/\u2014]$/u.test(before.text) || currency.test(before.text)) return true;
  return !token.isGlued;
};

/** The number right behind a dash, a currency between them or not. */
const numberBehind = (tokens: readonly Token[], index: number): number | undefined => {
  const next = tokens[index + 1];
  if (next?.kind === "number") return index + 1;
  const isMoney = next?.kind === "punctuation" && currency.test(next.text);
  const after = tokens[index + 2];
  return isMoney && after?.kind === "number" && after.isGlued ? index + 2 : undefined;
};

/** "5% -10%", "30 min -60 min": the same stands behind both numbers, so the dash joins them. */
const isRange = (tokens: readonly Token[], at: number, before: Token): boolean =>
  tokens[at + 1]?.text === before.text;

/** Whether the word is a unit with its number before it: "5 mg". */
const endsQuantity = (tokens: readonly Token[], index: number): boolean => {
  const word = wordOf(tokens[index]);
  return (
    word !== "" &&
    tokens[index - 1]?.kind === "number" &&
    (isUnit(tokens[index]?.text ?? "") || isTimeUnit(word))
  );
};

/** "5 (2) -10 (4)": a number right before the bracket and one alone in it. */
const closesRangeOfPairs = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.kind === "number" &&
  isPunctuation(tokens[index - 2], "(") &&
  tokens[index - 3]?.kind === "number";

/** Index of the minus sign of the number at `index`, or of the word "minus" before it; undefined when it has none. */
export const findMinus = (tokens: readonly Token[], index: number): number | undefined => {
  const before = tokens[index - 1];
  const sign = before?.kind === "punctuation" && currency.test(before.text) ? index - 2 : index - 1;
  if (isMinus(tokens, sign)) return sign;
  const isWord = wordOf(before) === "minus" && tokens[index - 2]?.kind !== "number";
  return isWord ? index - 1 : undefined;
};
