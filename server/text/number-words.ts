// Owns the English number words: which words are numbers and how several of them make one. Knows no sentence around them.
import { foldStrictly } from "./fold.ts";

const below20 =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinalsBelow20 =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
/** What may be written in one word with a number, or lose its hyphen to it: "tenfold", "twoyear". */
const joinedUnits = "fold|year|month|week|day|hour|stage|phase|arm|port|patient|case|point|step";

// A PDF's "fve" is five: words are compared without the letters that ligatures lose.
const folded = (word: string): string => foldStrictly(word.toLowerCase());

const cardinals = new Map<string, number>([
  ...below20.map((word, n) => [folded(word), n] as const),
  ...tens.map((word, i) => [folded(word), 20 + 10 * i] as const),
  ...tens.flatMap((ten, i) =>
    below20.slice(1, 10).map((unit, j) => [folded(ten + unit), 21 + 10 * i + j] as const),
  ),
]);
const ordinals = new Map<string, number>([
  ...ordinalsBelow20.map((word, i) => [folded(word), i + 1] as const),
  ...tens.map((word, i) => [folded(word.replace(/y$/, "ieth")), 20 + 10 * i] as const),
  ...tens.flatMap((ten, i) =>
    ordinalsBelow20.slice(0, 9).map((unit, j) => [folded(ten + unit), 21 + 10 * i + j] as const),
  ),
]);

/** A damaged "Tree" or "Tirty" with its "h" put back. */
const restored = (part: string, hasLostTh: boolean): string =>
  folded(hasLostTh && /^T(?!h|en$)\p{Ll}/u.test(part) ? `th${part.slice(1)}` : part);

/** How many of the parts make up a number, and its value. */
export interface NumberWords {
  readonly value: number;
  readonly used: number;
}

/**
 * Parses a cardinal from the front of `parts` (words, hyphens taken apart): "two hundred and five", "Tree" where "Th" is
 * lost. Undefined when the first part is no number word; "hundreds" and "a hundred" are none.
 */
export const parseCardinal = (
  parts: readonly string[],
  hasLostTh: boolean,
): NumberWords | undefined => {
  let total = 0;
  let current: number | undefined;
  let used = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = restored(parts[i] ?? "", hasLostTh);
    const scale = scales.get(part);
    const small = cardinals.get(part);
    if (scale !== undefined) {
      if (current === undefined) break;
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
    } else if (small !== undefined) {
      if (current === undefined) current = small;
      else if (!canTake(current, small)) break;
      else current += small;
    } else if (part === "and" && current !== undefined && (current + total) % 100 === 0) {
      // "and" counts only when a number follows: see `used` below
      if (current + total === 0 || !cardinals.has(restored(parts[i + 1] ?? "", hasLostTh))) break;
      continue;
    } else break;
    used = i + 1;
  }
  return current === undefined ? undefined : { value: total + current, used };
};

const canTake = (current: number, small: number): boolean =>
  current === 0 || current % 100 === 0
    ? current === 0 || current >= 100
    : current % 100 >= 20 && current % 10 === 0 && small < 10 && small > 0;

/** Parses an ordinal: "third", "twenty-first". Undefined when the first part is none. */
export const parseOrdinal = (
  parts: readonly string[],
  hasLostTh: boolean,
): NumberWords | undefined => {
  const [first = "", second = ""] = parts.map((part) => restored(part, hasLostTh));
  const whole = ordinals.get(first);
  if (whole !== undefined) return { value: whole, used: 1 };
  const ten = cardinals.get(first);
  const unit = ordinals.get(second);
  if (ten === undefined || unit === undefined || ten < 20 || ten % 10 !== 0 || unit > 9) {
    return undefined;
  }
  return { value: ten + unit, used: 2 };
};

const joined = new RegExp(`^(\\p{L}+?)(?:${joinedUnits})s?$`, "u");

/** Whether a word is one that a number is joined to by a hyphen: the "year" of "two-year". */
export const isJoinedUnit = (word: string): boolean =>
  new RegExp(`^(?:${joinedUnits})s?$`).test(word.toLowerCase());

/** The number in front of a unit that is written together with it: "tenfold" is 10. */
export const parseJoined = (word: string, hasLostTh: boolean): number | undefined => {
  const front = joined.exec(word)?.[1];
  return front === undefined ? undefined : cardinals.get(restored(front, hasLostTh));
};
