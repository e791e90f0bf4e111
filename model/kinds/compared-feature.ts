// Owns the fields that several kinds of claim share, by which conditions are compared feature by feature. No zod here: the
// browser reads the words.
import { frequencyWords } from "../words.ts";
import { optional } from "./fields.ts";

/** What the feature is. */
export const value = optional({
  is: "text",
  label: "The feature there",
  means: "What the feature is in what the claim speaks of: one of the feature's `values`.",
  example: "blurred",
} as const);
/** What shows the feature. */
export const modality = optional({
  is: "name",
  of: "concept",
  types: ["test"],
  label: "Seen by",
  means: "The examination that shows the feature, where the paper names one.",
  example: "contrast-enhanced-ct",
} as const);
/** A word for how often, where there is no figure. */
export const frequency = optional({
  is: "word",
  words: frequencyWords,
  label: "How often",
  means: "How often it is said to occur, where the paper gives a word and no figure.",
  example: "mainly",
} as const);
/** A feature by which conditions are compared, in the disease itself: its own column beside the other conditions. */
export const comparedFeature = {
  feature: optional({
    is: "name",
    of: "concept",
    label: "Feature compared",
    means: "The feature by which the disease is compared with others; differentials name the same.",
    example: "tumour-boundary",
  }),
  value,
  modality,
} as const;
/** How readers see them. */
export const comparedSentences = ["{feature}: {value}."] as const;
