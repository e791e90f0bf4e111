// Owns how a sentence (or a key) is cut into words, numbers, markers, signs and punctuation. Decides nothing about what a
// number means: that is quantities.ts.
import { hidesCitation } from "./cited-markers.ts";
import { writeWithPoints } from "./decimal-commas.ts";
import {
  foldLeniently,
  foldStrictly,
  fractionBar,
  fractionMark,
  makePlain,
  type PlainText,
} from "./fold.ts";
import { lowerDigits, raisedClass } from "./raised-digits.ts";
import { isMinus } from "./signs.ts";
import type { Reading, Token } from "./token.ts";

const list = "\\d{1,4}(?:\\s*[,;-]\\s*\\d{1,4})*";
const markerGroup = new RegExp(`\\[\\s*${list}\\s*\\](?:\\s*[,-]\\s*\\[\\s*\\d{1,4}\\s*\\])*`, "y");
/** Behind "F[1, 12]" and its like stands the value of a statistic; in front of "[3, 8]" may stand what it is. */
const statisticBehind = /^\s*[=<>\u2264\u2265]/u;
const intervalBefore = /\b(?:CI|IQR)\s*[:=,]?\s*$/u;
const raised = `[${raisedClass}]+`;
const raisedGroup = new RegExp(`${raised}(?:\\s*[,;\\u2010-\\u2014\\u207b-]\\s*${raised})*`, "yu");
/** Symbols that are raised to a small power: "m²", "χ²", "R²". */
const raisable = /^(?:[mckdnµμ]?m|ft|in|yd|[a-z]|[A-Z]|[\u0370-\u03ff])$/u;

const fraction = `${fractionMark}\\d+${fractionBar}\\d+`;
const number = new RegExp(
  `(?:(?:\\d{1,3}(?:,\\d{3})+(?![\\d,]*\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)(?:\\s?${fraction})?|${fraction}`,
  "y",
);
/** "5e-8", "1e6", "1.2E+05"; "3E10" may be a name. */
const exponent = /(?:(?<=\.\d+)[eE][-+]?|e[-+]?|E[-+])(\d{1,3})(?![\p{L}\d])/uy;
const dottedDate = /(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d]|\.\d)/y;
const word = /\p{L}[\p{L}\p{M}]*(?:[-']\p{L}[\p{L}\p{M}]*)*/uy;
const sign = /<=|>=|[%\u2030<>\u2264\u2265\u00b1+=~\u00d7]/y;

/** Where cutting stands. `at` is a place in the plain text. */
interface Cut {
  readonly original: string;
  /** As printed, in the plain alphabet. */
  readonly printed: PlainText;
  /** The same with every number written the English way, character for character. */
  readonly plain: PlainText;
  readonly reading: Reading;
  readonly at: number;
  /** Where the token before ends. */
  readonly lastEnd: number;
  readonly before: Token | undefined;
}

/** What stands there, and how many characters of the plain text it takes. */
interface Scanned {
  readonly found: readonly Token[];
  readonly length: number;
}

const matchHere = (
  pattern: RegExp,
  { plain, at }: Pick<Cut, "plain" | "at">,
): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(plain.text) ?? undefined;
};

const spanOf = ({ plain, at, lastEnd }: Cut, text: string) => {
  const start = plain.starts[at] ?? 0;
  const end = plain.ends[at + text.length - 1] ?? start;
  return { start, end, isGlued: at === lastEnd, text };
};

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

const scannedMarkers = (cut: Cut, group: string, numbers: string): Scanned | undefined => {
  const found = expandMarkers(numbers, cut.reading.references).map((marker): Token => ({
    kind: "marker",
    marker,
    ...spanOf(cut, group),
  }));
  return found.length > 0 ? { found, length: group.length } : undefined;
};

const scanMarkers = (cut: Cut): Scanned | undefined => {
  const { printed, at, original, reading } = cut;
  if (reading.markers === "raised") return scanRaisedMarkers(cut);
  const group = matchHere(markerGroup, { plain: printed, at })?.[0];
  if (group === undefined || hidesCitation(original, printed.starts[at] ?? 0)) return undefined;
  const before = printed.text.slice(Math.max(0, at - 8), at);
  const behind = printed.text.slice(at + group.length, at + group.length + 3);
  const mayBeNone = reading.markers === "bracketed";
  if (mayBeNone && (statisticBehind.test(behind) || intervalBefore.test(before))) return undefined;
  if (mayBeNone && reading.numbers === "decimal-comma" && holdsDecimals(group)) return undefined;
  return scannedMarkers(cut, group, group.replaceAll(/\]\s*([,-])\s*\[/g, "$1"));
};

/** Whether the commas of "[1,2; 3,4]" or "[10,2–14,7]" begin decimals: markers that commas join rise. */
const holdsDecimals = (group: string): boolean => {
  if (!/\d,\d/.test(group)) return false;
  const numbers = (group.match(/\d+/g) ?? []).map(Number);
  return group.includes(";") || numbers.some((n, i) => n <= (numbers[i - 1] ?? 0));
};

/** Raised numbers behind a word or a stop. Those of "m²" and "10⁶" are powers, that of "¹⁸F" is part of a name. */
const scanRaisedMarkers = (cut: Cut): Scanned | undefined => {
  const { plain, at, original, before } = cut;
  const start = plain.starts[at] ?? 0;
  // The "6" of "^6": it was no marker.
  if (plain.starts[at - 1] === start) return undefined;
  raisedGroup.lastIndex = start;
  const printed = raisedGroup.exec(original)?.[0];
  if (printed === undefined || before === undefined) return undefined;
  const end = start + printed.length;
  if (/^\p{L}/u.test(original.slice(end, end + 2))) return undefined;
  const isSingle = new RegExp(`^${raised}$`, "u").test(printed);
  const isGlued = plain.starts[at - 1] === start - 1;
  if (isGlued && isSingle) {
    if (before.kind === "number" && /^(?:10|2)$/.test(before.digits)) return undefined;
    if (before.kind === "word" && raisable.test(before.text) && Number(lowerDigits(printed)) <= 4) {
      return undefined;
    }
  }
  let length = 0;
  while ((plain.starts[at + length] ?? end) < end) length += 1;
  const numbers = lowerDigits(printed).replaceAll(/[\u2010-\u2014]/gu, "-");
  return scannedMarkers(cut, plain.text.slice(at, at + length), numbers);
};

const numberToken = (cut: Cut, text: string, digits: string, value: number): Token => ({
  kind: "number",
  digits,
  value,
  ...spanOf(cut, text),
});

/** The parts of "12.03.2019", each a number, so that it is not 12.03 and 2019. */
const scanDottedDate = (cut: Cut): Scanned | undefined => {
  const match = matchHere(dottedDate, cut);
  const [whole = "", day = "", month = "", year = ""] = match ?? [];
  if (match === undefined || !(Number(day) >= 1 && Number(day) <= 31)) return undefined;
  if (!(Number(month) >= 1 && Number(month) <= 12)) return undefined;
  let { at, lastEnd } = cut;
  const found = [day, ".", month, ".", year].map((text): Token => {
    const part = { ...cut, at, lastEnd };
    at += text.length;
    lastEnd = at;
    return text === "."
      ? { kind: "punctuation", isMinusSign: false, ...spanOf(part, text) }
      : numberToken(part, text, text, Number(text));
  });
  return { found, length: whole.length };
};

const scanNumber = (cut: Cut): Scanned | undefined => {
  const { plain, at } = cut;
  const printed = matchHere(number, cut)?.[0];
  if (printed === undefined) return undefined;
  // A full stop after a letter or bracket ends something; it begins no decimal.
  if (printed.startsWith(".") && /[\p{L}\d\])]/u.test(plain.text.charAt(at - 1))) return undefined;
  const date = scanDottedDate(cut);
  if (date !== undefined) return date;
  const [whole = "", parts] = printed.split(fractionMark);
  const bare = whole.trim().replaceAll(",", "").replace(/^\./, "0.");
  if (parts !== undefined) {
    const [above = "", below = ""] = parts.split(fractionBar);
    const value = Number(bare) + Number(above) / Number(below);
    const digits = `${bare === "" ? "" : `${bare}+`}${above}/${below}`;
    return { found: [numberToken(cut, printed, digits, value)], length: printed.length };
  }
  // Behind a letter it is a code: "CYP2e1".
  const isCode = /\p{L}/u.test(plain.text.charAt(at - 1));
  const power = isCode ? undefined : matchHere(exponent, { ...cut, at: at + printed.length });
  if (power === undefined) {
    return { found: [numberToken(cut, printed, bare, Number(bare))], length: printed.length };
  }
  const text = printed + power[0];
  const digits = `${bare}e${power[0].includes("-") ? "-" : ""}${Number(power[1])}`;
  return { found: [numberToken(cut, text, digits, Number(digits))], length: text.length };
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

const scanWord = (cut: Cut): Scanned | undefined => {
  const { plain, at, reading } = cut;
  const letters = matchHere(word, cut)?.[0];
  if (letters === undefined) return undefined;
  const end = at + letters.length;
  const strict = strictOf(letters, plain.text.slice(end, end + 12), reading);
  const lenient = strict === "then" ? "ten" : foldLeniently(letters);
  return {
    found: [{ kind: "word", strict, lenient, ...spanOf(cut, letters) }],
    length: letters.length,
  };
};

const scanSign = (cut: Cut): Scanned | undefined => {
  const mark = matchHere(sign, cut)?.[0];
  if (mark === undefined) return undefined;
  const text = mark.replace("<=", "\u2264").replace(">=", "\u2265");
  return { found: [{ kind: "sign", ...spanOf(cut, mark), text }], length: mark.length };
};

const minusSign = /[\u207b\u2212\u2796\uf02d]/u;

const scanOther = (cut: Cut): Scanned => {
  const { plain, at, original } = cut;
  const char = String.fromCodePoint(plain.text.codePointAt(at) ?? 0x20);
  if (/\s/u.test(char)) return { found: [], length: char.length };
  const isMinusSign = minusSign.test(original.charAt(plain.starts[at] ?? 0));
  const token: Token = { kind: "punctuation", isMinusSign, ...spanOf(cut, char) };
  return { found: [token], length: char.length };
};

/** Cuts `text` into tokens. */
export const tokenize = (text: string, reading: Reading): readonly Token[] => {
  const printed = makePlain(text);
  const plain = reading.numbers === "decimal-comma" ? writeWithPoints(printed, text) : printed;
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = -1;
  while (at < plain.text.length) {
    const before = tokens.at(-1);
    const cut: Cut = { original: text, printed, plain, reading, at, lastEnd, before };
    const { found, length } =
      scanMarkers(cut) ?? scanNumber(cut) ?? scanWord(cut) ?? scanSign(cut) ?? scanOther(cut);
    tokens.push(...found);
    at += length;
    if (found.length > 0) lastEnd = at;
  }
  return tokens;
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
