// Owns how a sentence (or a key) is cut into words, numbers, markers, signs and punctuation. Decides nothing about what a
// number means: that is quantities.ts.
import { foldLeniently, foldStrictly, makePlain } from "./fold.ts";

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
/** Digits with thousands separators and decimals, wherever they stand, in codes too. */
export interface NumberToken extends Span {
  readonly kind: "number";
  /** Digits without separators: "1900", "0.50", "00061984". */
  readonly digits: string;
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
}
/** What a sentence consists of. */
export type Token = WordToken | NumberToken | MarkerToken | SignToken | PunctuationToken;

/** What a document says about reading its tokens. */
export interface Reading {
  /** Entries of the reference list: a bracketed number above it is no marker. */
  readonly references: number;
  /** Whether capital "Th" lost its "h" in this rendering, so that "Ten," is "Then,". */
  readonly hasLostTh: boolean;
}

const markerGroup = /\[\s*\d{1,4}(?:\s*[,;-]\s*\d{1,4})*\s*\](?:\s*[,-]\s*\[\s*\d{1,4}\s*\])*/y;
const number = /(?:\d{1,3}(?:,\d{3})+(?![\d,]*\d)|\d+)(?:\.\d+)?|\.\d+/y;
const word = /\p{L}[\p{L}\p{M}]*(?:[-']\p{L}[\p{L}\p{M}]*)*/uy;
const sign = /<=|>=|[%\u2030<>\u2264\u2265\u00b1+=~\u00d7]/y;

/** Numbers of "13, 17-19" in order, ranges expanded. Empty when a range runs backwards or a number is out of bounds. */
const expandMarkers = (group: string, references: number): readonly number[] => {
  const numbers: number[] = [];
  for (const part of group.replaceAll(/[[\]\s]/g, "").split(/[,;]/)) {
    const [low = Number.NaN, high = low] = part.split("-").map(Number);
    if (!(low >= 1 && high >= low && high <= references)) return [];
    for (let n = low; n <= high; n++) numbers.push(n);
  }
  return numbers;
};

/**
 * What `word` is for digests. "Ten" and "Then" would fold alike, and one of them is a number: "Then" stays "then", and
 * "Ten" is "then" only where the rendering lost its "Th" and a comma or a sentence's subject follows.
 */
const strictOf = (text: string, after: string, reading: Reading): string => {
  if (text === "Then") return "then";
  if (text === "Ten" && reading.hasLostTh && followsThen.test(after)) return "then";
  return foldStrictly(text);
};
const followsThen =
  /^(?:,|\s+(?:the|a|an|we|it|they|he|she|this|these|our|all|in|on|at|by|with|to)\b)/u;

/** Cuts `text` into tokens. */
export const readTokens = (text: string, reading: Reading): readonly Token[] => {
  const plain = makePlain(text);
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = -1;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(plain.text)?.[0];
  };
  const spanOf = (found: string): Span => {
    const start = plain.starts[at] ?? 0;
    const end = plain.ends[at + found.length - 1] ?? start;
    return { start, end, isGlued: at === lastEnd, text: found };
  };
  /** What stands at `at`, and how many characters of the plain text it takes. */
  const readNext = (): { readonly found: readonly Token[]; readonly length: number } => {
    const group = take(markerGroup);
    if (group !== undefined) {
      const list = group.replaceAll(/\]\s*([,-])\s*\[/g, "$1");
      const found = expandMarkers(list, reading.references).map((marker): Token => ({
        kind: "marker",
        marker,
        ...spanOf(group),
      }));
      if (found.length > 0) return { found, length: group.length };
    }
    const digits = take(number);
    // A full stop after a letter or bracket ends something; it begins no decimal.
    const isStop =
      digits?.startsWith(".") === true && /[\p{L}\d\])]/u.test(plain.text.charAt(at - 1));
    if (digits !== undefined && !isStop) {
      const bare = digits.replaceAll(",", "").replace(/^\./, "0.");
      const token: Token = {
        kind: "number",
        digits: bare,
        value: Number(bare),
        ...spanOf(digits),
      };
      return { found: [token], length: digits.length };
    }
    const letters = take(word);
    if (letters !== undefined) {
      const strict = strictOf(
        letters,
        plain.text.slice(at + letters.length, at + letters.length + 12),
        reading,
      );
      const lenient = strict === "then" ? "ten" : foldLeniently(letters);
      const token: Token = { kind: "word", strict, lenient, ...spanOf(letters) };
      return { found: [token], length: letters.length };
    }
    const mark = take(sign);
    if (mark !== undefined) {
      const text = mark.replace("<=", "\u2264").replace(">=", "\u2265");
      return { found: [{ kind: "sign", ...spanOf(mark), text }], length: mark.length };
    }
    const char = String.fromCodePoint(plain.text.codePointAt(at) ?? 0x20);
    const found: readonly Token[] = /\s/u.test(char)
      ? []
      : [{ kind: "punctuation", ...spanOf(char) }];
    return { found, length: char.length };
  };
  while (at < plain.text.length) {
    const { found, length } = readNext();
    tokens.push(...found);
    at += length;
    if (found.length > 0) lastEnd = at;
  }
  return tokens;
};

/** Whether token `index` is a minus sign: glued to the number after it and to nothing before it, and no range's dash. */
export const isMinus = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (token?.text !== "-" || next?.kind !== "number" || !next.isGlued) return false;
  if (before === undefined) return false;
  if (before.kind === "sign") return before.text !== "%";
  return token.isGlued ? before.text === "(" : before.kind === "word";
};

/**
 * The canonical form that a digest is taken of: folded letters run together, each number between bars, markers between
 * double brackets, signs kept, everything else left out.
 */
export const canonicalOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token, index) => {
      switch (token.kind) {
        case "word":
          return token.strict;
        case "number":
          return `|${token.digits}|`;
        case "marker":
          return `[[${token.marker}]]`;
        case "sign":
          return token.text;
        case "punctuation":
          return isMinus(tokens, index) ? "-" : "";
      }
    })
    .join("");
