// Owns one more kind of claim, as somebody would add it to the registry. Imports nothing: the registry's stand-in loads it.

/** A kind of claim that names a concept. */
export const cost = {
  word: "cost",
  meaning: "What something costs, and who pays.",
  answers: "treatment",
  needsFigure: true,
  fields: {
    payer: {
      is: "name",
      of: "concept",
      types: ["population"],
      label: "Payer",
      means: "Who pays.",
      example: "divers",
    },
    currency: { is: "text", label: "Currency", means: "In which money.", example: "shells" },
  },
  sentences: ["Paid by {payer}."],
} as const;
