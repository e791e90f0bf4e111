// Owns what a sentence consists of once it is cut: words, numbers, markers, signs and punctuation. Cuts nothing itself.
import type { NumberConvention } from "../../model/vocabulary.ts";

interface Span {
  /** UTF-16 span in the text that was cut: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows the token before it without a space. */
  readonly isGlued: boolean;
  /** As printed, in the plain alphabet of fold.ts. */
  readonly text: string;
}
/** Letters, joined over hyphens and apostrophes: "contrast-enhanced" is one word. */
export interface WordToken extends Span {
  readonly kind: "word";
  readonly strict: string;
  readonly lenient: string;
}
/** Digits with thousands separators, decimals, a fraction or an exponent, wherever they stand, in codes too. */
export interface NumberToken extends Span {
  readonly kind: "number";
  /** Digits without separators: "1900", "0.50", "00061984"; "10+1/2" with a fraction, "5e-8" with an exponent. */
  readonly digits: string;
  /** Without the sign in front, which is a token of its own. */
  readonly value: number;
}
/** One citation marker. "[13, 17–19]" gives four tokens, 13, 17, 18, 19, each with the span of the whole group. */
interface MarkerToken extends Span {
  readonly kind: "marker";
  readonly marker: number;
}
/** A sign that changes what a number says: % < > ≤ ≥ ± + = ~ ×. */
interface SignToken extends Span {
  readonly kind: "sign";
}
/** Anything else that is printed. */
interface PunctuationToken extends Span {
  readonly kind: "punctuation";
  /** Whether a dash is printed as a minus sign, and as no hyphen or dash that may stand for one. */
  readonly isMinusSign: boolean;
}
/** What a sentence consists of. */
export type Token = WordToken | NumberToken | MarkerToken | SignToken | PunctuationToken;

/** What a document says about reading its tokens. */
export interface Reading {
  /** Entries of the reference list: a number above it is no marker. */
  readonly references: number;
  /**
   * Whether the text cites by numbers in brackets, by links, which are in brackets too and are no statistics, or by raised
   * numbers.
   */
  readonly markers: "bracketed" | "linked" | "raised";
  /** Whether capital "Th" lost its "h" in this rendering, so that "Ten," is "Then,". */
  readonly hasLostTh: boolean;
  /** How it writes numbers. */
  readonly numbers: NumberConvention;
  /** How many patients the paper reports as cases, so that "case 3" may name one; 0 when it reports none. */
  readonly cases: number;
}

/** How a text is read that belongs to no document: prose of ours. Every bracketed number may be a marker. */
export const plainReading: Reading = {
  references: 9999,
  markers: "linked",
  hasLostTh: false,
  numbers: "decimal-point",
  cases: 0,
};

/** How words are read that belong to a text which writes numbers so, without being in it: keys, grades. */
export const keyReading = (numbers: NumberConvention): Reading => ({ ...plainReading, numbers });

/** The word in small letters; "" for any other token and where there is none. */
export const wordOf = (token: Token | undefined): string =>
  token?.kind === "word" ? token.text.toLowerCase() : "";

/** Whether a token is this punctuation. */
export const isPunctuation = (token: Token | undefined, text: string): boolean =>
  token?.kind === "punctuation" && token.text === text;
