// Owns how numbers, counts and lists are written for people, the same on every page, in answers, messages and programs:
// British English, as Intl has it. Pure.

const language = "en-GB";
/** More decimals than any number holds: none is rounded away. */
const allDecimals = 20;
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: allDecimals });
const plurals = new Intl.PluralRules(language);
const lists = {
  and: new Intl.ListFormat(language, { type: "conjunction" }),
  or: new Intl.ListFormat(language, { type: "disjunction" }),
};
const dates = new Intl.DateTimeFormat(language, { dateStyle: "long" });
const fixed = new Map<number, Intl.NumberFormat>();

/** A number with commas between thousands and the decimals that it has: "1,240", "100,000", "0.05". */
export const numberText = (n: number): string => numbers.format(n);

/** "29 November 2026". */
export const dateText = (date: Date): string => dates.format(date);

/** A number rounded to exactly so many decimals, half away from zero: "1,197.5", "2.0". */
export const roundedText = (n: number, decimals: number): string => {
  const known = fixed.get(decimals);
  if (known !== undefined) return known.format(n);
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  fixed.set(decimals, format);
  return format.format(n);
};

/** The word that goes with `n` things: `one` for 1, else `many`; a verb as well as a noun. */
export const pluralOf = (n: number, one: string, many = `${one}s`): string =>
  plurals.select(n) === "one" ? one : many;

/** "1 claim", "1,240 claims"; `many` where the plural is not made with an s. */
export const countText = (n: number, one: string, many?: string): string =>
  `${numberText(n)} ${pluralOf(n, one, many)}`;

/** "kelp", "kelp and silk", "kelp, silk and wool", or with "or"; each once, in the order given. */
export const listText = (items: Iterable<string>, word: keyof typeof lists): string =>
  lists[word].format(new Set(items));

const words = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
] as const;

/** A count as running text has it: in words below ten, "no" for none, in figures from ten on. */
export const numberInWords = (n: number): string => words[n] ?? numberText(n);

/** "nine statements", "one trial", "no reference", "12 trials". */
export const countInWords = (n: number, one: string, many?: string): string =>
  `${numberInWords(n)} ${n === 0 ? one : pluralOf(n, one, many)}`;

/** The text with a capital in front. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A clause as a sentence: a capital, and a full stop where it has no end. */
export const asSentence = (clause: string): string =>
  clause === "" ? "" : upperFirst(clause) + (/[.?!]\)?$/.test(clause) ? "" : ".");
