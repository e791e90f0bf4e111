// Owns which numbers of a sentence are quantities. The ledger counts quantities and case labels; numbers that are names or
// labels are locked with their sentence and counted nowhere. Each decision is explained in docs/verification.md.
import { findNames, isDesignation, isInCode } from "./names.ts";
import { findPowers, type Power } from "./powers.ts";
import { findMinus } from "./signs.ts";
import { isPunctuation, wordOf, type NumberToken, type Reading, type Token } from "./token.ts";
import { ordinalKind, parseWordedNumber } from "./worded-numbers.ts";

/**
 * What a number is. `quantity`: says how much, how many or when. `case-label`: names a patient of the series. `name`: part
 * of a code or of a name ("G1", "4-0", "first-line"): a figure may use it, nobody must. `label`: numbers the paper's own
 * parts ("Fig. 2", "(1)").
 */
type OccurrenceKind = "quantity" | "case-label" | "name" | "label";

/**
 * One number of a sentence. Tokens `from` (inclusive) to `to` (exclusive), without its sign; UTF-16 span in the sentence,
 * with it.
 */
export interface Occurrence {
  /** With its sign. */
  readonly value: number;
  /** What stands before a power of ten: 2.3 of "2.3 × 10⁹" and of "2.3 million"; absent elsewhere. */
  readonly mantissa?: number;
  readonly kind: OccurrenceKind;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const paperPart =
  /^(?:figs?|figures?|tables?|tabs?|eqs?|equations?|box|boxes|appendix|refs?|references?|videos?|files?|panels?)$/;
const link = /(?:https?:\/\/|www\.|doi:\s*)\S+|\b10\.\d{4,9}\/\S+/gu;

/** What of a section carries over from one sentence to the next: the last list number, so that "(3)" follows "(2)". */
export interface ScanState {
  readonly lastEnumerator: number;
}

/** The numbers of a sentence in order. */
export const collectOccurrences = (
  sentence: string,
  tokens: readonly Token[],
  { hasLostTh, cases }: Pick<Reading, "hasLostTh" | "cases">,
  state: ScanState = { lastEnumerator: 0 },
): { readonly occurrences: readonly Occurrence[]; readonly state: ScanState } => {
  const labels = labelsOf(tokens, cases, state);
  const known: Known = {
    labels: labels.kinds,
    names: findNames(tokens),
    powers: findPowers(tokens),
  };
  const links = [...sentence.matchAll(link)].map((m) => [m.index, m.index + m[0].length] as const);
  const occurrences: Occurrence[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const found =
      token?.kind === "number"
        ? numberAt(tokens, index, token, known)
        : token?.kind === "word"
          ? parseWordedNumber(tokens, index, token, hasLostTh)
          : undefined;
    if (token === undefined || found === undefined) {
      index += 1;
      continue;
    }
    const last = tokens[found.to - 1] ?? token;
    const inLink = links.some(([from, to]) => token.start >= from && token.start < to);
    const kind = inLink ? "name" : found.kind;
    const minus = token.kind === "number" ? findMinus(tokens, index) : undefined;
    const start = (minus === undefined ? token : (tokens[minus] ?? token)).start;
    occurrences.push({ ...found, kind, from: index, start, end: last.end });
    index = found.to;
  }
  return { occurrences, state: { lastEnumerator: labels.lastEnumerator } };
};

interface Found {
  readonly value: number;
  readonly mantissa?: number;
  readonly kind: OccurrenceKind;
  readonly to: number;
}

/** What is known of the numbers of a sentence before each is read, by token. */
interface Known {
  readonly labels: ReadonlyMap<number, OccurrenceKind>;
  readonly names: ReadonlySet<number>;
  readonly powers: ReadonlyMap<number, Power>;
}

/** Token indexes of numbers that label a case or a part of the paper. */
const labelsOf = (tokens: readonly Token[], cases: number, state: ScanState) => {
  const kinds = new Map<number, OccurrenceKind>();
  let { lastEnumerator } = state;
  tokens.forEach((token, index) => {
    const name = wordOf(token);
    if (/^(?:cases?|patient)$/.test(name)) {
      for (const at of casesAfter(tokens, index, cases)) kinds.set(at, "case-label");
    } else if (paperPart.test(name)) {
      const from = isPunctuation(tokens[index + 1], ".") ? index + 2 : index + 1;
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
  isPunctuation(tokens[index - 1], "(") &&
  isPunctuation(tokens[index + 1], ")") &&
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
    while (isPanel(tokens[at]) || (isPunctuation(tokens[at], ",") && isPanel(tokens[at + 1])))
      at += 1;
    if (isPunctuation(tokens[at], ",")) {
      if (!commas) break;
      at += 1;
    }
    if (/^(?:and|or)$/.test(wordOf(tokens[at])) || isPunctuation(tokens[at], "&")) at += 1;
    else if (isPunctuation(tokens[at], "-")) at += 1;
    else if (!isPunctuation(tokens[at - 1], ",")) break;
  }
  return found;
};

const isPanel = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  /^[A-Za-z]$/.test(token.text) &&
  (token.isGlued || /[A-Z]/.test(token.text));

/**
 * Indexes of the numbers behind "case", "cases" or "patient" at `index` that name patients of a series of that many. Where
 * one of them is no patient of it, none is.
 */
const casesAfter = (tokens: readonly Token[], index: number, cases: number): readonly number[] => {
  const listed = listAfter(tokens, index + 1, wordOf(tokens[index]) === "cases");
  const isCase = (at: number) => {
    const token = tokens[at];
    return token?.kind === "number" && token.value >= 1 && token.value <= cases;
  };
  const last = listed.at(-1);
  return last !== undefined && listed.every(isCase) && isDesignation(tokens, index, last)
    ? listed
    : [];
};

const numberAt = (
  tokens: readonly Token[],
  index: number,
  token: NumberToken,
  { labels, names, powers }: Known,
): Found => {
  const sign = findMinus(tokens, index) === undefined ? 1 : -1;
  const value = sign * token.value;
  const to = index + 1;
  const next = tokens[to];
  const label = labels.get(index);
  if (label !== undefined) return { value, kind: label, to };
  const power = powers.get(index);
  if (power !== undefined && !(token.isGlued && tokens[index - 1]?.kind === "word")) {
    const { isUnit, ...number } = power;
    return { ...number, kind: isUnit ? "name" : "quantity" };
  }
  if (names.has(index) || isInCode(tokens, index)) return { value, kind: "name", to };
  if (next?.kind === "word" && next.isGlued && /^(?:st|nd|rd|th)$/.test(next.text)) {
    return { value, kind: ordinalKind(tokens, to + 1), to: to + 1 };
  }
  const elided = elidedEnd(tokens, index, token);
  return { value: elided ?? value, kind: "quantity", to };
};

/** The number that is meant by the 9 of "156–9" and the 05 of "2001–05"; undefined where nothing is left out. */
const elidedEnd = (
  tokens: readonly Token[],
  index: number,
  { digits, isGlued }: NumberToken,
): number | undefined => {
  const dash = tokens[index - 1];
  const low = tokens[index - 2];
  if (!isGlued || !isPunctuation(dash, "-") || dash?.isGlued !== true) return undefined;
  if (low?.kind !== "number" || !/^\d{3,}$/.test(low.digits)) return undefined;
  const isYear = /^(?:1[89]|20)\d\d$/.test(low.digits);
  if (!(isYear ? /^\d{1,2}$/ : /^[1-9]$/).test(digits)) return undefined;
  const high = Number(low.digits.slice(0, -digits.length) + digits);
  return high > low.value ? high : undefined;
};
