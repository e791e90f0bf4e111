// Owns how letters are folded so that typography and a PDF's lost ligature letters make no difference. Works on single
// words and characters; must not know sentences, quantities or files. What folding cannot see: docs/verification.md.
import { loweredClass, lowerDigits, raisedClass } from "./raised-digits.ts";

/** Text in a plainer alphabet, and for each of its UTF-16 units where it stands in the text it was made from. */
export interface PlainText {
  readonly text: string;
  /** `starts[i]` and `ends[i]`: span in the original of unit `i` of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Most characters: they stay as they are. */
const isPlain = /^[ -~]$/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
/** Dashes that may join numbers or stand for a minus. U+F02D is the minus of a font that PDFs use without a table. */
const hyphenLike = /[\u02d7\u2010-\u2013\u207b\u2043\u2212\u2796\uf02d\ufe58\ufe63\uff0d]/u;
/** Spaces that printers set inside a number: "10 000". An ordinary space never joins digits. */
export const groupSpace = /[\u00a0\u2009\u202f]/u;
/** Raised points: a decimal point between digits, a sign of multiplication elsewhere. */
const middleDot = /[\u00b7\u2022\u2027\u2219\u22c5]/u;
const same = new Map([
  ["\u2044", "/"],
  ["\u2215", "/"],
  ["\u2236", ":"],
  ["\u2248", "~"],
  ["\u223c", "~"],
  ["\u02dc", "~"],
  ["\u2243", "~"],
  ["\u2266", "\u2264"],
  ["\u2a7d", "\u2264"],
  ["\u2267", "\u2265"],
  ["\u2a7e", "\u2265"],
  ["\u2715", "\u00d7"],
  ["\u2a2f", "\u00d7"],
  ["\u2015", "\u2014"],
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u02bc", "'"],
]);

/**
 * In front of a fraction in the plain text, as Unicode has it for "3½": the invisible plus. It keeps "10½" from becoming
 * 101 over 2.
 */
export const fractionMark = "\u2064";
/** Between the two numbers of a fraction in the plain text. */
export const fractionBar = "\u2044";

const raised = `[${raisedClass}]`;
const powerOfTen = `\\s*10(?:\\^|[\u207a\u207b]|${raised})`;

/** Places where several characters, or what stands around one, decide how it is written plainly. Tried in this order. */
const specials: readonly (readonly [RegExp, (found: string) => string | undefined])[] = [
  // "½"; "⅟" has its denominator behind it.
  [
    new RegExp(
      `[\u00bc-\u00be\u2150-\u215e\u2189]|\u215f(?:\\d{1,2}|[${loweredClass}]{1,2})`,
      "yu",
    ),
    (found) => fractionMark + lowerDigits(found.normalize("NFKC")),
  ],
  // "¹⁄₂"
  [
    new RegExp(`${raised}{1,2}[/\u2044\u2215][${loweredClass}]{1,3}`, "yu"),
    (found) => fractionMark + lowerDigits(found).replace(/[/\u2215]/u, fractionBar),
  ],
  // "1⁄2"; "120⁄80" is no fraction.
  [
    /(?<![\d.,])\d{1,2}\u2044\d{1,2}(?!\d)/uy,
    (found) => {
      const [above = 0, below = 0] = found.split(fractionBar).map(Number);
      return above < below ? fractionMark + found : undefined;
    },
  ],
  // "10⁶" must not become 106, nor "10⁻⁸" 10 − 8.
  [
    new RegExp(`(?<=\\d\\s?)[\u207a\u207b]${raised}+|(?<=\\d)${raised}+`, "yu"),
    (found) => `^${lowerDigits(found).replace("+", "")}`,
  ],
  // "3·10³", "3 x 10³"
  [
    new RegExp(
      `(?:(?<=\\d\\s*)[xX]|(?<=[\\d)]\\s*)[*\u00b7\u2022\u2027\u2219\u22c5])(?=${powerOfTen})`,
      "yu",
    ),
    () => "\u00d7",
  ],
  // "+/-"
  [/\+\s?\/\s?[-\u2010-\u2013\u2212](?=\s?\.?\d)/uy, () => "\u00b1"],
  // A minus that was taken for a place to break a line.
  [/(?<=[\s([{<>=\u2264\u2265])\u00ad(?=\.?\d)/uy, () => "-"],
];

const plainOf = (char: string, before: string, after: string): string => {
  if (invisible.test(char)) return "";
  if (hyphenLike.test(char)) return "-";
  // "MgSO4·7H2O" has no decimals.
  if (middleDot.test(char) && /\d$/.test(before) && /^\d(?!\d?H2)/.test(after)) return ".";
  if (groupSpace.test(char) && /(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$/.test(before)) {
    if (/^\d{3}(?!\d)/.test(after)) return ",";
  }
  const known = same.get(char);
  if (known !== undefined) return known;
  if (/\s/u.test(char)) return " ";
  const normal = char.normalize("NFKC");
  return Array.from(normal, (c) => same.get(c) ?? c).join("");
};

/** What stands at `at` that needs more than one character to be seen: how long it is and how it is written plainly. */
const specialAt = (text: string, at: number) => {
  for (const [pattern, write] of specials) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    const made = found === undefined ? undefined : write(found);
    if (found !== undefined && made !== undefined) return { length: found.length, made };
  }
  return undefined;
};

/** Characters that can begin one of {@link specials}. */
const mayBeSpecial = new RegExp(
  `[\\dxX*+\u00ad\u00b7\u00bc-\u00be\u2022\u2027\u207a\u207b\u2150-\u215f\u2189\u2219\u22c5${raisedClass}]`,
  "u",
);

/**
 * `text` with compatibility characters, dashes, quotes and spaces made plain and invisible characters left out.
 * Separators inside numbers ("10 000" with a narrow space, "3·5") become "10,000" and "3.5"; a raised number after a
 * number becomes "^6"; a fraction is written with {@link fractionMark} and {@link fractionBar}.
 */
export const makePlain = (text: string): PlainText => {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const start = at;
    // A special place was written when its first character was met.
    if (start < (ends.at(-1) ?? 0)) {
      at += char.length;
      continue;
    }
    const special = mayBeSpecial.test(char) ? specialAt(text, start) : undefined;
    const end = start + (special?.length ?? char.length);
    const made =
      special?.made ??
      (isPlain.test(char)
        ? char
        : plainOf(char, chars.slice(-12).join(""), text.slice(end, end + 4)));
    for (const unit of made.split("")) {
      chars.push(unit);
      starts.push(start);
      ends.push(end);
    }
    at += char.length;
  }
  return { text: chars.join(""), starts, ends };
};

const joinLetters = (word: string): string =>
  word.normalize("NFC").replaceAll(/[^\p{L}\p{M}]/gu, "");
/** "fi", "fl", "ff", "ffi", "ffl" leave an "f" behind in damaged PDF text; sometimes "ff" of "ffi". */
const dropLigatures = (lower: string): string => lower.replaceAll(/f[fil]+/g, "f");

/**
 * A word as digests see it: letters only, lower case, ligatures' second letters dropped, a capital "Th" as "T" (so that
 * "Te" of damaged text equals "The"). Lower-case "th" stays, so "ten" and "then" differ.
 */
export const foldStrictly = (word: string): string =>
  dropLigatures(
    joinLetters(word)
      .replace(/^Th(?=\p{Ll})/u, "T")
      .toLowerCase(),
  );

/** A word as keys are compared: as {@link foldStrictly}, and a "th" in front is a "t" in lower case too. */
export const foldLeniently = (word: string): string =>
  dropLigatures(
    joinLetters(word)
      .toLowerCase()
      .replace(/^th(?=\p{L})/u, "t"),
  );
