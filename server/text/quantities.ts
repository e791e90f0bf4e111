// Owns which numbers of a sentence are quantities. The ledger counts quantities and case labels; numbers that are names or
// labels are locked with their sentence and counted nowhere. Each decision is told in docs/verification.md.
import { readCardinal, readJoined, readOrdinal, type NumberWords } from "./number-words.ts";
import { isMinus, type NumberToken, type Token, type WordToken } from "./tokens.ts";

/**
 * What a number is. `quantity`: says how much, how many or when. `case-label`: names a patient of the series. `name`: part
 * of a code or of a name ("G1", "4-0", "first-line"): a figure may use it, nobody must. `label`: numbers the paper's own
 * parts ("Fig. 2", "(1)").
 */
type OccurrenceKind = "quantity" | "case-label" | "name" | "label";

/** One number of a sentence. Tokens `from` (inclusive) to `to` (exclusive); UTF-16 span in the sentence. */
export interface Occurrence {
  readonly value: number;
  readonly kind: OccurrenceKind;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const timeUnit = /^(?:day|week|month|year|hour|minute|decade|quarter)s?$/;
const unit =
  /^(?:[kcmdnµμ]?m|[mdcµμ]?[lL]|[kmnµμ]?g|h|hr|hrs|min|mins|s|sec|d|wk|wks|mo|y|yr|yrs|c?Gy|kDa|Da|mmHg|cmH|I?U|kV|MV|M?Hz|[mµμn]?M|[mµμn]?mol|F|Fr|W|kW|J|fold)$/;
const chemical =
  /^(?:methyl|ethyl|hydroxy|amino|fluoro|deoxy|oxo|chloro|nitro|iodo|bromo|phenyl|thio|keto|acetyl|aza|propyl|butyl|ace|acyl|carb)|^[A-Z]{1,3}$/;
const paperPart =
  /^(?:figs?|figures?|tables?|tabs?|eqs?|equations?|box|boxes|appendix|refs?|references?|videos?|files?|panels?)$/;
const partitive = /^(?:the|these|those|them|our|its|their|which|us)$/;
const link = /(?:https?:\/\/|www\.|doi:\s*)\S+|\b10\.\d{4,9}\/\S+/gu;

const lower = (token: Token | undefined): string =>
  token?.kind === "word" ? token.text.toLowerCase() : "";
const isText = (token: Token | undefined, text: string): boolean =>
  token?.kind === "punctuation" && token.text === text;

/** What of a section carries over from one sentence to the next: the last list number, so that "(3)" follows "(2)". */
export interface ScanState {
  readonly lastEnumerator: number;
}

/** The numbers of a sentence in order. `hasLostTh` as in tokens.ts. */
export const readOccurrences = (
  sentence: string,
  tokens: readonly Token[],
  hasLostTh: boolean,
  state: ScanState = { lastEnumerator: 0 },
): { readonly occurrences: readonly Occurrence[]; readonly state: ScanState } => {
  const labels = labelsOf(tokens, state);
  const links = [...sentence.matchAll(link)].map((m) => [m.index, m.index + m[0].length] as const);
  const occurrences: Occurrence[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const found =
      token?.kind === "number"
        ? numberAt(tokens, index, token, labels.kinds.get(index))
        : token?.kind === "word"
          ? wordsAt(tokens, index, token, hasLostTh)
          : undefined;
    if (token === undefined || found === undefined) {
      index += 1;
      continue;
    }
    const last = tokens[found.to - 1] ?? token;
    const inLink = links.some(([from, to]) => token.start >= from && token.start < to);
    const kind = inLink ? "name" : found.kind;
    occurrences.push({ ...found, kind, from: index, start: token.start, end: last.end });
    index = found.to;
  }
  return { occurrences, state: { lastEnumerator: labels.lastEnumerator } };
};

interface Found {
  readonly value: number;
  readonly kind: OccurrenceKind;
  readonly to: number;
}

/** Token indexes of numbers that label a case or a part of the paper. */
const labelsOf = (tokens: readonly Token[], state: ScanState) => {
  const kinds = new Map<number, OccurrenceKind>();
  let { lastEnumerator } = state;
  tokens.forEach((token, index) => {
    const name = lower(token);
    if (/^(?:cases?|patient)$/.test(name)) {
      const isPlural = name === "cases";
      for (const at of listAfter(tokens, index + 1, isPlural)) kinds.set(at, "case-label");
    } else if (paperPart.test(name)) {
      const from = isText(tokens[index + 1], ".") ? index + 2 : index + 1;
      for (const at of listAfter(tokens, from, true)) kinds.set(at, "label");
    } else if (token.kind === "number" && isAlone(tokens, index) && token.value <= 30) {
      if (token.value !== 1 && token.value !== lastEnumerator + 1) return;
      kinds.set(index, "label");
      lastEnumerator = token.value;
    }
  });
  return { kinds, lastEnumerator };
};

/** "(3)": an integer that fills its brackets. */
const isAlone = (tokens: readonly Token[], index: number): boolean =>
  isText(tokens[index - 1], "(") &&
  isText(tokens[index + 1], ")") &&
  /^\d+$/.test(tokens[index]?.text ?? "");

/** Indexes of the numbers of "1", "1 and 3", "1–3", "3A, B"; with `commas` also of "1, 3, and 4". */
const listAfter = (tokens: readonly Token[], from: number, commas: boolean): readonly number[] => {
  const found: number[] = [];
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind !== "number" || !/^\d{1,3}$/.test(token.text)) break;
    if (tokens[at + 1]?.text === "%") break;
    found.push(at);
    at += 1;
    // "3A, B": letters of panels
    while (isPanel(tokens[at]) || (isText(tokens[at], ",") && isPanel(tokens[at + 1]))) at += 1;
    if (isText(tokens[at], ",")) {
      if (!commas) break;
      at += 1;
    }
    if (/^(?:and|or)$/.test(lower(tokens[at])) || isText(tokens[at], "&")) at += 1;
    else if (isText(tokens[at], "-")) at += 1;
    else if (!isText(tokens[at - 1], ",")) break;
  }
  return found;
};

const isPanel = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  /^[A-Za-z]$/.test(token.text) &&
  (token.isGlued || /[A-Z]/.test(token.text));

const numberAt = (
  tokens: readonly Token[],
  index: number,
  token: NumberToken,
  label: OccurrenceKind | undefined,
): Found => {
  const value = isMinus(tokens, index - 1) ? -token.value : token.value;
  const to = index + 1;
  const next = tokens[to];
  if (label !== undefined) return { value, kind: label, to };
  if (isInCode(tokens, index)) return { value, kind: "name", to };
  const exponent = tokens[index + 2];
  if (isText(next, "^") && exponent?.kind === "number" && token.value === 10) {
    return { value: 10 ** exponent.value, kind: "quantity", to: index + 3 };
  }
  if (next?.kind === "word" && next.isGlued && /^(?:st|nd|rd|th)$/.test(next.text)) {
    return { value, kind: ordinalKind(tokens, to + 1), to: to + 1 };
  }
  const scale = { million: 1e6, thousand: 1e3, billion: 1e9 }[lower(next)];
  if (scale !== undefined && next?.isGlued === false) {
    return { value: Number((value * scale).toPrecision(12)), kind: "quantity", to: to + 1 };
  }
  return { value, kind: "quantity", to };
};

/** Whether a number is part of a code: "cmH2O", "NCT00061984", "Ki-67", "4-0", "3A", "No. 62012", "3-methyl-4-…". */
const isInCode = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const afterNext = tokens[index + 2];
  if (token === undefined) return false;
  if (before?.kind === "word" && token.isGlued) return true;
  if (isText(before, "^")) return true;
  if (token.isGlued && isText(before, "-") && before?.isGlued === true) {
    const front = tokens[index - 2];
    if (front?.kind === "word" && next?.text !== "%") return true;
    if (front?.kind === "number" && (token.text === "0" || isInCode(tokens, index - 2)))
      return true;
  }
  if (isText(before, ".") && /^nos?$/.test(lower(tokens[index - 2]))) return true;
  if (lower(before) === "type") return true;
  if (before?.kind === "word" && /^\p{Lu}{3,}$/u.test(before.text) && /^\d{5,}$/.test(token.text)) {
    return true;
  }
  if (next?.kind === "word" && next.isGlued) return !isUnitOrOrdinal(next);
  if (!isText(next, "-") || next?.isGlued !== true || afterNext?.isGlued !== true) return false;
  if (afterNext.kind === "number") return afterNext.text === "0";
  if (afterNext.kind !== "word") return false;
  const tail = tokens[index + 3];
  const goesOn =
    isText(tail, "-") && tail?.isGlued === true && tokens[index + 4]?.kind === "number";
  return !unit.test(afterNext.text) && (goesOn || chemical.test(afterNext.text));
};

const isUnitOrOrdinal = (token: WordToken): boolean =>
  unit.test(token.text) || /^(?:st|nd|rd|th)$/.test(token.text) || timeUnit.test(token.text);

/** An ordinal says when where a unit of time follows ("the third day"); elsewhere it is a name ("the twelfth rib"). */
const ordinalKind = (tokens: readonly Token[], at: number): OccurrenceKind => {
  const skipped = /^post-?operative$/.test(lower(tokens[at])) ? at + 1 : at;
  return timeUnit.test(lower(tokens[skipped])) ? "quantity" : "name";
};

/** The words from `index` on that punctuation does not part, hyphens taken apart, each with its token. */
const piecesFrom = (tokens: readonly Token[], index: number) => {
  const pieces: { readonly text: string; readonly token: number; readonly isLast: boolean }[] = [];
  for (let at = index; at < tokens.length && pieces.length < 12; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const parts = token.text.split("-");
    parts.forEach((text, i) => {
      pieces.push({ text, token: at, isLast: i === parts.length - 1 });
    });
  }
  return pieces;
};

const wordsAt = (
  tokens: readonly Token[],
  index: number,
  token: WordToken,
  hasLostTh: boolean,
): Found | undefined => {
  if (token.strict === "then") return undefined;
  const text = token.text.toLowerCase();
  const next = lower(tokens[index + 1]);
  if (text === "half") return { value: 0.5, kind: "quantity", to: index + 1 };
  if (text === "twice" || text === "thrice") {
    return { value: text === "twice" ? 2 : 3, kind: "quantity", to: index + 1 };
  }
  const pieces = piecesFrom(tokens, index);
  const texts = pieces.map((piece) => piece.text);
  const endOf = (words: NumberWords) => {
    const last = pieces[words.used - 1];
    return { to: (last?.token ?? index) + 1, isWhole: last?.isLast === true };
  };
  const ordinal = readOrdinal(texts, hasLostTh);
  if (ordinal !== undefined) {
    const { to, isWhole } = endOf(ordinal);
    const isUnit = tokens[index - 1]?.kind === "number" || lower(tokens[index - 1]) === "per";
    if (text === "second" && isUnit) return undefined;
    return { value: ordinal.value, kind: isWhole ? ordinalKind(tokens, to) : "name", to };
  }
  const cardinal = readCardinal(texts, hasLostTh);
  if (cardinal === undefined) {
    const value = readJoined(token.text, hasLostTh);
    return value === undefined ? undefined : { value, kind: "quantity", to: index + 1 };
  }
  const { to, isWhole } = endOf(cardinal);
  if (cardinal.value === 1 && cardinal.used === 1) {
    const before = lower(tokens[index - 1]);
    if (next === "of" && partitive.test(lower(tokens[index + 2]))) return undefined;
    if (next === "another" || /^(?:no|any|every|each|the)$/.test(before)) return undefined;
    if (!isWhole) return { value: 1, kind: "name", to };
  }
  return { value: cardinal.value, kind: "quantity", to };
};
