// Owns what a curator writes about one statement of a paper: claims (a union by type) and recommendations.
import { z } from "zod";
import { Figure } from "./figure.ts";
import { Day, Marker, PartialDate, Slug } from "./ids.ts";
import { Passage } from "./passage.ts";
import {
  AboutRole,
  Attachment,
  CitationIntent,
  Direction,
  DirectnessAxis,
  DirectnessGrade,
  EvidenceQuestion,
  FeaturePointer,
  Force,
  Stage,
  Voice,
} from "./vocabulary.ts";

/** Who wrote or checked something (initials or a role), and when. */
const Signature = z.strictObject({ by: z.string().min(1), on: Day });

/** Drafted by one reader; reviewed when a second, independent reading against the source has been made. */
export const Review = z.strictObject({ drafted: Signature, reviewed: Signature.optional() });
export type Review = z.infer<typeof Review>;

/** Directness per axis; an axis that is left out does not apply to the statement. */
export const Directness = z.partialRecord(DirectnessAxis, DirectnessGrade);
export type Directness = z.infer<typeof Directness>;

/** What the statement says one reference contributes: authored form of an evidence line. */
export const Citation = z.strictObject({
  ref: Marker,
  intent: CitationIntent,
  direction: Direction.default("supports"),
  attachment: Attachment,
  directness: Directness.optional(),
  /** The kind of question the line answers; with an identified work it gives the OCEBM 2011 level. */
  question: EvidenceQuestion.optional(),
  note: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** A concept and the part it plays. */
export const About = z.strictObject({ concept: Slug, role: AboutRole });
export type About = z.infer<typeof About>;

/** A statement that this one is based on, as the paper argues ("Therefore, ..."). */
export const Basis = z.strictObject({ claim: Slug, direction: Direction.default("supports") });
export type Basis = z.infer<typeof Basis>;

const common = {
  id: Slug,
  /** Our own words, readable aloud, never more certain than the source. Every number in it is one of `figures`. */
  statement: z.string().min(10).max(420),
  /** At most eight words, for lists and drawings. */
  label: z.string().min(3).max(70),
  voice: Voice,
  topics: z.array(Slug).min(1),
  about: z.array(About).min(1),
  where: z.array(Passage).min(1),
  figures: z.array(Figure).default([]),
  cites: z.array(Citation).default([]),
  basedOn: z.array(Basis).default([]),
  /** Cases of the own series that the statement is about, by number. */
  cases: z.array(z.number().int().min(1)).default([]),
  /** What a reader would expect here and the paper does not report, each in a few words. */
  notReported: z.array(z.string()).default([]),
  /** A remark by the curator; shown as such. */
  note: z.string().optional(),
  review: Review.optional(),
};

const claim = <const T extends string, S extends z.core.$ZodLooseShape>(type: T, own: S) =>
  z.strictObject({ type: z.literal(type), ...common, ...own });

const hasFigure = (statement: { figures: unknown[] }): boolean => statement.figures.length > 0;
const figureNeeded = {
  path: ["figures"],
  message: "expected at least one figure; `notStated: true` where the paper gives none",
};

/** A place of a step in a procedure. */
const Sequence = z.strictObject({ procedure: Slug, step: z.number().int().min(1) });

/** One thing that a paper asserts. The type decides which further fields are required. */
export const Claim = z.discriminatedUnion("type", [
  claim("definition", { defines: Slug }),
  claim("incidence", {}).refine(hasFigure, figureNeeded),
  claim("demographic", {}),
  claim("distribution", {
    /** The whole that is shared out. */
    whole: Slug,
  }).refine(hasFigure, figureNeeded),
  claim("association", {}),
  claim("natural-history", {}),
  claim("presentation", {}),
  claim("imaging", {}),
  claim("pathology", {}),
  claim("laboratory", { test: Slug.optional() }),
  claim("differential", {
    /** The other condition. */
    condition: Slug,
    /** The feature that is compared. */
    feature: Slug,
    points: FeaturePointer,
  }),
  claim("diagnostic", {}),
  claim("technique", { sequence: Sequence.optional() }),
  claim("practice", { sequence: Sequence.optional() }),
  claim("treatment", {}),
  claim("regimen-result", {
    population: Slug,
    arms: z.array(z.strictObject({ id: Slug, name: z.string(), regimen: Slug.optional() })).min(2),
    outcome: Slug,
  }),
  claim("regulatory", {
    approval: Slug,
    drug: Slug,
    jurisdiction: z.string(),
    date: z.union([PartialDate, z.literal("not stated")]),
    indication: z.string(),
  }),
  claim("risk-factor", { factor: Slug, outcome: Slug }),
  claim("operative-finding", {}),
  claim("outcome", {}),
  claim("follow-up", {}),
  claim("study-design", {}),
  claim("gap", {}),
]);
export type Claim = z.infer<typeof Claim>;

/** One condition, with its threshold where the paper gives one: the id of a figure of the recommendation. */
export const Condition = z.strictObject({
  text: z.string().min(3),
  threshold: z.union([
    z.strictObject({ figure: Slug }),
    z.literal("not stated"),
    z.literal("none needed"),
  ]),
});

/** What the paper says should be done. */
export const Recommendation = z.strictObject({
  ...common,
  force: Force,
  stage: Stage,
  /** Whether it says to do something or not to. */
  polarity: z.enum(["for", "against"]).default("for"),
  /** For whom, in words; "not stated" where the paper does not say. */
  forWhom: z.string(),
  conditions: z
    .strictObject({
      /** Whether all must hold, any suffices, or the paper leaves it open. */
      mode: z.enum(["all", "any", "ambiguous"]),
      items: z.array(Condition).min(1),
    })
    .optional(),
  /** What it is preferred to, in words; absent when the paper names no alternative. */
  insteadOf: z.string().optional(),
  expectedBenefit: z.string().default("not stated"),
  expectedHarm: z.string().default("not stated"),
});
export type Recommendation = z.infer<typeof Recommendation>;
