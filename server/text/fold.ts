// Owns how letters are folded so that typography and a PDF's lost ligature letters make no difference. Works on single
// words and characters; must not know sentences, quantities or files. What folding cannot see: docs/verification.md.

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
const hyphenLike = /[\u2010-\u2013\u2212\u2043\ufe58\ufe63\uff0d]/u;
const superscript = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/u;
/** Spaces that printers set inside a number: "10 000". An ordinary space never joins digits. */
const groupSpace = /[\u00a0\u2009\u202f]/u;
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
  ["\u2015", "\u2014"],
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u02bc", "'"],
]);

const plainOf = (char: string, before: string, after: string): string => {
  if (invisible.test(char)) return "";
  if (hyphenLike.test(char)) return "-";
  // "10⁶" must not become 106.
  if (superscript.test(char)) return (/\d$/.test(before) ? "^" : "") + char.normalize("NFKC");
  if (char === "\u00b7" && /\d$/.test(before) && /^\d/.test(after)) return ".";
  if (groupSpace.test(char) && /(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$/.test(before)) {
    if (/^\d{3}(?!\d)/.test(after)) return ",";
  }
  const known = same.get(char);
  if (known !== undefined) return known;
  if (/\s/u.test(char)) return " ";
  const normal = char.normalize("NFKC");
  return Array.from(normal, (c) => same.get(c) ?? c).join("");
};

/**
 * `text` with compatibility characters, dashes, quotes and spaces made plain and invisible characters left out.
 * Separators inside numbers ("10 000" with a narrow space, "3·5") become "10,000" and "3.5".
 */
export const makePlain = (text: string): PlainText => {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const made = isPlain.test(char)
      ? char
      : plainOf(char, chars.slice(-12).join(""), text.slice(end, end + 4));
    for (const unit of made.split("")) {
      chars.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: chars.join(""), starts, ends };
};

const joinLetters = (word: string): string => word.replaceAll(/[^\p{L}\p{M}]/gu, "");
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
