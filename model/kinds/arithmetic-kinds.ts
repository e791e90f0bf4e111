// Owns every kind of test that figures are put to, declared once: its word, and what must hold, for readers and curators alike. No
// zod here: the browser shows the sentences without loading schemas.

/** A kind of test. */
type Kind = {
  /** For lists and headings. */
  readonly word: string;
  /** What must hold, in a sentence, with the source of the method where it has one. */
  readonly meaning: string;
};

/** Each kind by id. */
export const arithmeticKinds = {
  "whole-counts": {
    word: "whole patients",
    meaning:
      "A share of so many must be a whole number of them, within rounding (GRIM; Brown and Heathers 2017).",
  },
  "whole-values": {
    word: "mean of whole numbers",
    meaning:
      "A mean of whole numbers, with its standard deviation, must follow from some such numbers (GRIM, GRIMMER; Anaya 2016).",
  },
  "median-within": {
    word: "median in its range",
    meaning: "A median or a mean lies between the least and the greatest value.",
  },
  "median-midway": {
    word: "median midway",
    meaning:
      "A median is seldom exactly midway in its range: the middle of the range may have been taken for it.",
  },
  "range-holds": {
    word: "value in the range",
    meaning:
      "The value of one patient lies within the range of the series, and so does what sums up the same group.",
  },
  "ratio-interval": {
    word: "ratio and interval",
    meaning:
      "A ratio lies midway in its confidence interval on the log scale (Georgescu and Wren 2018).",
  },
  "p-interval": {
    word: "interval and p value",
    meaning:
      "A confidence interval and a p value agree on whether no difference is ruled out (Georgescu and Wren 2018).",
  },
  "stated-twice": {
    word: "stated twice",
    meaning: "The same thing has the same number wherever it is given, and the same range.",
  },
  "part-whole": {
    word: "part and whole",
    meaning: "A part is not larger than its whole, of the same group.",
  },
  "share-count": {
    word: "share and number",
    meaning: "A share agrees with the numbers that stand beside it.",
  },
  "ratio-share": {
    word: "ratio and share",
    meaning: "A ratio of two groups agrees with the share of one of them.",
  },
  "arms-whole": {
    word: "arms and all",
    meaning: "The arms of a trial together are all its participants.",
  },
  "survival-course": {
    word: "survival over time",
    meaning:
      "Survival does not rise with time, and at its median half are left (Kaplan and Meier 1958).",
  },
  "time-order": {
    word: "order of times",
    meaning:
      "What is reported of patients is not later than their longest follow-up, which fits between the start of a series and its publication; nothing ends before it starts.",
  },
  pooled: {
    word: "pooled studies",
    meaning:
      "A meta-analysis has at least the patients of the studies that it includes, and the studies that it adds have only what it has more.",
  },
  "cases-counted": {
    word: "cases counted",
    meaning: "A number of patients is that of the cases which the statement is about.",
  },
  "paired-steps": {
    word: "steps in pairs",
    meaning: "Whatever a procedure begins in pairs, it also ends.",
  },
  "units-differ": {
    word: "units",
    meaning:
      "The same measure is given in one unit throughout, so that its values can be compared.",
  },
  expected: {
    word: "what should follow",
    meaning: "Figures that belong together agree as the curator expects, for the reason given.",
  },
} as const satisfies Record<string, Kind>;

/** The id of a kind of test. */
export type ArithmeticKind = keyof typeof arithmeticKinds;

/** How a test may come out, in words for readers. */
export const arithmeticOutcomes = {
  holds: { word: "holds", meaning: "The figures agree, as far as they are written." },
  fails: { word: "does not hold", meaning: "Rounding does not explain the difference." },
  suspect: { word: "unusual", meaning: "It may be so, and seldom is." },
  units: { word: "units differ", meaning: "The values can be compared only after conversion." },
} as const satisfies Record<string, Kind>;

/** How a test came out. */
export type ArithmeticOutcome = keyof typeof arithmeticOutcomes;
