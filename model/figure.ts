// Owns the shape of a figure: a number, range, grade or date that a statement gives, never only inside its prose.
import { z } from "zod";
import { figureParts } from "./figure-parts.ts";
import { PartialDate, Slug } from "./ids.ts";
import { nameOf, naming, described } from "./kinds/schema-notes.ts";
import { Significance } from "./vocabulary.ts";

/** How a figure compares with what is printed: "less than 1/100000" is `<`. */
export const Comparator = described(
  z.enum(["=", "<", ">", "<=", ">=", "~"]),
  'How it compares with what is printed: "less than 15 %" is `<`, "about 15 %" is `~`.',
  "<",
);

/** One number of a figure: the figure's id in its statement and which of its numbers. */
export const FigurePart = z.enum(figureParts);
export type FigurePart = z.infer<typeof FigurePart>;

/** `claim#figure` or `claim#figure.part` (part defaults to `value`), with the claim's local id. */
export const FigureRef = z
  .string()
  .regex(
    new RegExp(`^[a-z0-9-]+#[a-z0-9-]+(?:\\.(?:${FigurePart.options.join("|")}))?$`),
    "expected claim#figure or claim#figure.part",
  );

/** `claim#figure`, with the claim's local id: all that the figure says, be it a number, a range, a grade or a date. */
export const WholeFigureRef = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "expected claim#figure");

/**
 * A figure of a claim or of a report, `claim#figure` or `work.report#figure`, with `.part` where one of its numbers is meant that is
 * not its value.
 */
export const StatedFigureRef = z
  .string()
  .regex(
    new RegExp(
      `^[a-z0-9-]+(?:\\.[a-z0-9-]+)?#[a-z0-9-]+(?:\\.(?:${FigurePart.options.join("|")}))?$`,
    ),
    "expected claim#figure, work.report#figure, or either with .part",
  );

/**
 * How a figure follows from other figures. `sum` and `product` take the operands in any order; `difference` is the first
 * minus the rest; `ratio` the first over the second; `share` 100 × the first over the second. The result is compared
 * after rounding to the decimals of the figure itself.
 */
export const Derivation = z.strictObject({
  by: described(
    z.enum(["sum", "difference", "product", "ratio", "share"]),
    "The formula. `difference`: the first minus the rest; `ratio`: the first over the second; `share`: 100 times that.",
    "share",
  ),
  from: described(
    z.array(z.union([naming("figure", FigureRef), z.number()])).min(1),
    "Its operands: figures as claim#figure or claim#figure.part, or plain numbers.",
    ["kelp-share#met", "kelp-share#met.n"],
  ),
});
export type Derivation = z.infer<typeof Derivation>;

/** A time point that a figure holds for, counted from the start of treatment unless `since` says otherwise. */
export const TimePoint = z.strictObject({
  value: described(z.number(), "How long after.", 5),
  unit: described(z.enum(["a", "mo", "wk", "d"]), "UCUM: years, months, weeks, days.", "a"),
  since: described(
    z.string(),
    "After what, in words, where the source says so.",
    "the operation",
  ).optional(),
});
export type TimePoint = z.infer<typeof TimePoint>;

/** What a ratio, a difference or a p value compares with what. */
export const Factor = z.strictObject({
  what: described(z.string(), "What is compared, in words.", "visible residual tumour"),
  against: described(
    z.string(),
    "With what, in words; left out where the source does not say.",
    "none",
  ).optional(),
});
export type Factor = z.infer<typeof Factor>;

const numbers = {
  value: described(
    z.number(),
    "The number; with `low` and `high`, the middle of a range.",
    12,
  ).optional(),
  low: described(z.number(), "Lower end of a range.", 37).optional(),
  high: described(z.number(), "Upper end of a range.", 42).optional(),
  per: described(
    z.number(),
    'For ratios and rates the second number: "1:4" is value 1 per 4, "1/100000" value 1 per 100000.',
    100000,
  ).optional(),
  sd: described(
    z.number().nonnegative(),
    "Standard deviation, where it is printed.",
    3.2,
  ).optional(),
  comparator: Comparator.optional(),
  unit: described(
    z.string(),
    "UCUM; `{unit}` for things counted in units, such as packs of red cells. Left out: the measure's own.",
    "mo",
  ).optional(),
  n: described(z.number().int(), "Size of the denominator, where it is printed.", 40).optional(),
  p: described(
    z.strictObject({
      comparator: Comparator,
      value: described(z.number(), "The p value.", 0.06),
    }),
    "The p value, where it is printed.",
    { comparator: "=", value: 0.06 },
  ).optional(),
  significance: described(Significance, "What is said of statistical significance.").optional(),
  note: described(z.string(), "A remark by the curator.", "The unit is not printed.").optional(),
};

/** What makes a figure's line readable alone. */
const stated = {
  statistic: described(
    z.enum(["count", "share", "median", "mean", "total", "maximum", "minimum", "size"]),
    "Which statistic the value is.",
  ).optional(),
  of: described(nameOf("concept"), "What is counted or measured.", "kelp").optional(),
  polarity: described(
    z.enum(["with", "without"]),
    'Whether those counted had what `of` names. `without`: "no recurrence in 3 of 4". Left out: with it.',
    "without",
  ).optional(),
  among: described(
    nameOf("concept"),
    "Among whom or what: the denominator, so that two of them can be compared.",
    "dives",
  ).optional(),
  outcome: described(
    nameOf("concept"),
    "The outcome that a time, a gain, a ratio or a p value is about.",
    "overall-survival",
  ).optional(),
  factor: described(Factor, "For a ratio, a difference or a p value: what against what.", {
    what: "visible residual tumour",
    against: "none",
  }).optional(),
};

/** A figure as curators write it, of an invented paper: "In 12 of 40 dives the divers met kelp." */
export const figureExample = {
  id: "met",
  measure: "count",
  value: 12,
  statistic: "count",
  of: "kelp",
  among: "dives",
  n: 40,
};

/**
 * A figure. Exactly one of these says what it is: numbers (`value`, or `low` with `high`, or all three for a median with
 * its range), `grade` on a scale, `date`, or `notStated`. Every number is bound to one occurrence of a quantity in the
 * statement's passages, unless `derived` says how it follows from figures that are.
 */
export const Figure = z
  .strictObject({
    id: described(Slug, "Name within its statement; other files refer to it as claim#id.", "met"),
    measure: described(
      nameOf("measure"),
      "What is measured: a measure of the vocabulary, which also gives the unit.",
      "share",
    ),
    ...numbers,
    grade: described(
      z.strictObject({
        scale: described(nameOf("concept", ["scale"]), "The scale: a concept.", "clavien-dindo"),
        value: described(z.string(), "The grade as printed.", "II"),
      }),
      "A grade on a scale, in place of a number.",
      { scale: "clavien-dindo", value: "II" },
    ).optional(),
    date: described(PartialDate, "A date, in place of a number.", "2016-10").optional(),
    notStated: described(
      z.literal(true),
      "The paper names the measure but gives no number: this is a value, not an absence.",
    ).optional(),
    over: described(
      z.enum(["patients", "sources", "criterion", "time", "not-stated"]),
      "What the range from low to high ranges over.",
    ).optional(),
    ...stated,
    atTime: described(
      nameOf("own figure"),
      "The figure of the same statement that gives the time point for which this one holds.",
      "day",
    ).optional(),
    arm: described(
      nameOf("arm"),
      "The arm of a trial, as named in the claim's `arms`.",
      "doxorubicin",
    ).optional(),
    case: described(
      naming("case", z.number().int()),
      "The case of the own series that the figure belongs to.",
      2,
    ).optional(),
    ci: described(
      z.strictObject({
        level: described(z.number(), "Per cent.", 95),
        low: described(z.number(), "Lower limit.", 0.6),
        high: described(z.number(), "Upper limit.", 1.05),
      }),
      "Confidence interval.",
      { level: 95, low: 0.6, high: 1.05 },
    ).optional(),
    derived: described(
      Derivation,
      "How it follows from other figures, when it is not printed.",
    ).optional(),
    at: described(
      z.partialRecord(FigurePart, z.number().int().min(1)),
      "Which occurrence a number is bound to, where the passages hold the same number more often than the statement uses it: for each part, the 1-based position among the equal numbers of all keys, in key order.",
      { value: 2 },
    ).optional(),
  })
  .refine(
    (f) =>
      [
        f.value !== undefined || f.low !== undefined || f.high !== undefined,
        f.grade !== undefined,
        f.date !== undefined,
        f.notStated === true,
      ].filter(Boolean).length === 1,
    { message: "expected exactly one of: numbers (value, low, high), grade, date, notStated" },
  )
  .refine((f) => (f.low === undefined) === (f.high === undefined), {
    message: "low and high come together",
  })
  .refine((f) => f.low === undefined || f.high === undefined || f.low <= f.high, {
    message: "low must not exceed high",
  });
export type Figure = z.infer<typeof Figure>;

/** A figure of a work's own report: as above, without a place in a text to bind to. */
export const ReportedFigure = z.strictObject({
  id: described(Slug, "Name within its report.", "median-survival"),
  measure: described(
    nameOf("measure"),
    "What is measured: a measure of the vocabulary.",
    "survival-time",
  ),
  ...numbers,
  ...stated,
  arm: described(
    nameOf("arm"),
    "The arm of the trial, as named in the `arms` of the work's study.",
    "doxorubicin",
  ).optional(),
  atTime: described(TimePoint, "The time point for which the value holds.", {
    value: 5,
    unit: "a",
  }).optional(),
  ci: described(
    z.strictObject({
      level: described(z.number(), "Per cent.", 95).optional(),
      low: described(z.number(), "Lower limit.", 0.6),
      high: described(z.number(), "Upper limit.", 1.05),
    }),
    "Confidence interval.",
    { level: 95, low: 0.6, high: 1.05 },
  ).optional(),
});
export type ReportedFigure = z.infer<typeof ReportedFigure>;
