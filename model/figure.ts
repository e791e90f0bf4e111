// Owns the shape of a figure: a number, range, grade or date that a statement gives, never only inside its prose.
import { z } from "zod";
import { PartialDate, Slug } from "./ids.ts";
import { Significance } from "./vocabulary.ts";

/** How a figure compares with what is printed: "less than 1/100000" is `<`. */
export const Comparator = z.enum(["=", "<", ">", "<=", ">=", "~"]);

/** One number of a figure: the figure's id in its statement and which of its numbers. */
export const FigurePart = z.enum(["value", "low", "high", "n", "p", "ciLow", "ciHigh", "per"]);
export type FigurePart = z.infer<typeof FigurePart>;

/** `claim#figure` or `claim#figure.part` (part defaults to `value`), with the claim's local id. */
export const FigureRef = z
  .string()
  .regex(
    /^[a-z0-9-]+#[a-z0-9-]+(?:\.(?:value|low|high|n|p|ciLow|ciHigh|per))?$/,
    "expected claim#figure or claim#figure.part",
  );

/**
 * How a figure follows from other figures. `sum` and `product` take the operands in any order; `difference` is the first
 * minus the rest; `ratio` the first over the second; `share` 100 × the first over the second. The result is compared
 * after rounding to the decimals of the figure itself.
 */
export const Derivation = z.strictObject({
  by: z.enum(["sum", "difference", "product", "ratio", "share"]),
  from: z.array(z.union([FigureRef, z.number()])).min(1),
});
export type Derivation = z.infer<typeof Derivation>;

/**
 * A figure. Exactly one of these says what it is: numbers (`value`, or `low` with `high`, or all three for a median with
 * its range), `grade` on a scale, `date`, or `notStated`. Every number is bound to one occurrence of a quantity in the
 * statement's passages, unless `derived` says how it follows from figures that are.
 */
export const Figure = z
  .strictObject({
    /** Name within its statement; other files refer to it as `claim#id`. */
    id: Slug,
    /** What is measured: a measure of the vocabulary, which also gives the default unit. */
    measure: Slug,
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    /** For ratios and rates: the second number ("1:4" is value 1 per 4; "1/100000" is value 1 per 100000). */
    per: z.number().optional(),
    comparator: Comparator.optional(),
    grade: z.strictObject({ scale: Slug, value: z.string() }).optional(),
    date: PartialDate.optional(),
    /** The paper names the measure but gives no number: this is a value, not an absence. */
    notStated: z.literal(true).optional(),
    /** UCUM; `{unit}` for blood units. Absent: the measure's default. */
    unit: z.string().optional(),
    /** What the range low–high ranges over. */
    over: z.enum(["patients", "sources", "criterion", "time", "not-stated"]).optional(),
    statistic: z
      .enum(["count", "share", "median", "mean", "total", "maximum", "minimum", "size"])
      .optional(),
    /** What is counted or measured: a concept. */
    of: Slug.optional(),
    /** Among whom: a population or other concept, so that two denominators can be compared. */
    among: Slug.optional(),
    /** Size of that denominator, where it is printed. */
    n: z.number().int().optional(),
    /** The arm of a trial, as named in the claim's `arms`. */
    arm: Slug.optional(),
    /** The case the figure belongs to. */
    case: z.number().int().optional(),
    ci: z.strictObject({ level: z.number(), low: z.number(), high: z.number() }).optional(),
    p: z.strictObject({ comparator: Comparator, value: z.number() }).optional(),
    significance: Significance.optional(),
    derived: Derivation.optional(),
    /**
     * Which occurrence a number is bound to, where the passages hold the same number more often than the statement uses
     * it: for each part, the 1-based position among the equal numbers of all keys, in key order.
     */
    at: z.partialRecord(FigurePart, z.number().int().min(1)).optional(),
    note: z.string().optional(),
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
  id: Slug,
  measure: Slug,
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  per: z.number().optional(),
  comparator: Comparator.optional(),
  /** UCUM. Absent: the measure's default, which the graph fills in. */
  unit: z.string().optional(),
  statistic: z.string().optional(),
  of: Slug.optional(),
  among: Slug.optional(),
  n: z.number().int().optional(),
  arm: z.string().optional(),
  /** Time point the value holds for, in words: "5 years". */
  atTime: z.string().optional(),
  ci: z
    .strictObject({ level: z.number().optional(), low: z.number(), high: z.number() })
    .optional(),
  p: z.strictObject({ comparator: Comparator, value: z.number() }).optional(),
  significance: Significance.optional(),
  note: z.string().optional(),
});
export type ReportedFigure = z.infer<typeof ReportedFigure>;
