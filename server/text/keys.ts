// Owns one key of a passage: what it is, and where it stands in a sentence. Keys are compared folded, numbers by value and
// sign.
import type { NumberConvention } from "../../model/vocabulary.ts";
import type { Sentence } from "./canonical-text.ts";
import { isSameNumber } from "./same-number.ts";
import { collectOccurrences, type Occurrence } from "./quantities.ts";
import { findMinus } from "./signs.ts";
import { keyReading, type Token, type WordToken } from "./token.ts";
import { tokenize } from "./tokens.ts";

/** Where a key stands: sentence (0-based in its section), tokens `from` to `to` (exclusive), UTF-16 span. */
export interface KeyPlace {
  readonly key: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A key ready for matching. */
export interface ParsedKey {
  readonly key: string;
  readonly tokens: readonly Token[];
  /** For each token whether it is a number with a minus. */
  readonly isNegative: readonly boolean[];
  /** The number that the whole key is: "50.8", "1,900", "−2", "Three". Undefined for other keys. */
  readonly value: number | undefined;
}

const isCompared = (token: Token): boolean =>
  token.kind === "word" || token.kind === "number" || token.kind === "marker";

/** Parses a key of a text that writes numbers so; one that is no number, code, term or marker stands nowhere. */
export const parseKey = (key: string, numbers: NumberConvention): ParsedKey => {
  const reading = keyReading(numbers);
  const all = tokenize(key.normalize("NFC"), reading);
  const isNegative = all.flatMap((token, i) =>
    isCompared(token) ? [findMinus(all, i) !== undefined] : [],
  );
  const tokens = all.filter(isCompared);
  const [number, ...others] = collectOccurrences(key, all, reading).occurrences;
  const isWhole =
    number !== undefined &&
    others.length === 0 &&
    number.kind === "quantity" &&
    tokens.length > 0 &&
    all.slice(number.from, number.to).filter(isCompared).length === tokens.length;
  return { key, tokens, isNegative, value: isWhole ? number.value : undefined };
};

/** The value of a key that is a number, in digits or words; undefined for a term, a code or a marker. */
export const numberOfKey = (key: string, numbers: NumberConvention): number | undefined =>
  parseKey(key, numbers).value;

/** Whether a key is a number or a marker, whose place must be certain. */
export const isExact = ({ value, tokens }: ParsedKey): boolean =>
  value !== undefined || tokens.every((token) => token.kind === "marker");

/** Every place of a key in a sentence, from left to right. */
export const placesIn = (
  parsed: ParsedKey,
  sentence: Sentence,
  number: number,
): readonly KeyPlace[] => {
  const spans =
    parsed.value === undefined ? termSpans(parsed, sentence) : numberSpans(parsed.value, sentence);
  return spans.flatMap(({ from, to }) => {
    const first = sentence.tokens[from];
    const last = sentence.tokens[to - 1];
    if (first === undefined || last === undefined) return [];
    const minus = findMinus(sentence.tokens, from);
    const { start } = minus === undefined ? first : (sentence.tokens[minus] ?? first);
    return [{ key: parsed.key, sentence: number, from, to, start, end: last.end }];
  });
};

interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A bare number stands where a quantity of that value stands, or a number that is a name of its own ("No. 62012"); and where
 * it is printed in front of a power of ten.
 */
const numberSpans = (value: number, { occurrences, tokens }: Sentence): readonly TokenSpan[] =>
  occurrences
    .filter((o) => isSameNumber(o.value, value) || o.mantissa === value)
    .filter((o) => o.kind === "quantity" || isFreeName(o, tokens))
    .map(({ from, to }) => ({ from, to }));

const isFreeName = ({ kind, from, to }: Occurrence, tokens: readonly Token[]): boolean => {
  const [first, before, after] = [tokens[from], tokens[from - 1], tokens[to]];
  if (kind !== "name" || first === undefined) return false;
  if (first.kind === "word") return true;
  return (
    !(first.isGlued && /^(?:word|punctuation)$/.test(before?.kind ?? "") && before?.text !== ".") &&
    !(after?.isGlued === true && (after.kind === "word" || after.text === "-"))
  );
};

/** Where the tokens of a term stand one after the other, typography and hyphens aside. */
const termSpans = (key: ParsedKey, sentence: Sentence): readonly TokenSpan[] => {
  const [front] = key.tokens;
  if (front === undefined) return [];
  return sentence.tokens.flatMap((token, from) => {
    if (!isCompared(token) || (token.kind === "word" && !canBegin(token, front))) return [];
    const to = matchFrom(key, sentence, from);
    return to === undefined ? [] : [{ from, to }];
  });
};

/** Whether a match may begin here: saves following most tokens any further. */
const canBegin = (token: WordToken, front: Token | undefined): boolean =>
  front?.kind === "number" ||
  (front?.kind === "word" &&
    (front.lenient.startsWith(token.lenient) || token.lenient.startsWith(front.lenient)));

/** The end (exclusive) of a match of all key tokens that begins at text token `from`; undefined when there is none. */
const matchFrom = (
  { tokens: key, isNegative }: ParsedKey,
  { tokens, occurrences }: Sentence,
  from: number,
): number | undefined => {
  let at = from;
  let k = 0;
  let end = from;
  // Letters of key and text that still have to be answered by the other side: words may be split differently.
  let keyLetters = "";
  let textLetters = "";
  while (k < key.length || keyLetters !== "" || textLetters !== "") {
    const wanted = key[k];
    if (keyLetters === "" && textLetters === "" && wanted?.kind === "marker") {
      const token = tokens[at];
      if (token?.kind !== "marker" || token.marker !== wanted.marker) return undefined;
      k += 1;
      at += 1;
      end = at;
    } else if (keyLetters === "" && textLetters === "" && wanted?.kind === "number") {
      const token = tokens[at];
      const inWords = occurrences.find((o) => o.from === at && o.value === wanted.value);
      const isSame =
        token?.kind === "number" &&
        token.value === wanted.value &&
        (findMinus(tokens, at) !== undefined) === isNegative[k];
      if (isSame) at += 1;
      else if (token?.kind === "word" && inWords !== undefined) at = inWords.to;
      else return undefined;
      k += 1;
      end = at;
    } else if (textLetters === "" && keyLetters !== "") {
      const token = tokens[at];
      if (token?.kind !== "word") return undefined;
      textLetters = token.lenient;
      at += 1;
      end = at;
    } else if (keyLetters === "") {
      if (wanted?.kind !== "word") return undefined;
      keyLetters = wanted.lenient;
      k += 1;
      if (keyLetters === "") continue;
    } else {
      const length = Math.min(keyLetters.length, textLetters.length);
      if (keyLetters.slice(0, length) !== textLetters.slice(0, length)) return undefined;
      keyLetters = keyLetters.slice(length);
      textLetters = textLetters.slice(length);
    }
    // Between two parts of a term punctuation does not count.
    while (k < key.length && at > from && isSkipped(tokens[at])) at += 1;
  }
  return end;
};

const isSkipped = (token: Token | undefined): boolean => token !== undefined && !isCompared(token);
