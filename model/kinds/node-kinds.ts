// Owns every kind of node, each declared once for readers: what it is, and the heading over several of them. The schema of
// each stands in model/nodes.ts, which does not compile while one is missing. No zod here: the browser reads the words.

/** Every kind of node, in the order in which searches list their kinds. */
export const nodeKinds = {
  recommendation: {
    plural: "Advice",
    meaning: "What the paper says should be done, for whom and under which conditions.",
  },
  claim: {
    plural: "Claims",
    meaning: "One thing that the paper asserts, restated in our own words.",
  },
  topic: { plural: "Topics", meaning: "What a reader browses by." },
  tension: { plural: "Inconsistencies", meaning: "Statements of one paper that do not agree." },
  concept: {
    plural: "Concepts",
    meaning:
      "A disease, vessel, population, finding, procedure, drug or other thing that claims are about.",
  },
  reference: {
    plural: "References",
    meaning: "An entry of the paper's reference list, identified as a work or not yet.",
  },
  work: { plural: "Works", meaning: "A publication." },
  study: {
    plural: "Studies",
    meaning: "The trial, series, experiment or meta-analysis behind one or more works.",
  },
  approval: {
    plural: "Approvals",
    meaning: "A drug's approval by one authority, with what became of it.",
  },
  case: {
    plural: "Cases",
    meaning: "One patient of a series, derived from the claims about that patient.",
  },
  report: {
    plural: "What works report",
    meaning: "What a work itself reports, with where we read it.",
  },
  summary: {
    plural: "Summaries",
    meaning:
      "What a paper says on one topic in a few sentences, each of which rests on statements.",
  },
  decision: {
    plural: "Decisions",
    meaning:
      "One question on the way of care, with the answers that the paper tells apart and those it gives no criterion for.",
  },
  tour: {
    plural: "Tours",
    meaning: "Steps that lead through the explorer's own pages, each with one thought.",
  },
  drawing: {
    plural: "Drawings",
    meaning: "A schematic drawing of a place, whose parts are concepts.",
  },
  profile: {
    plural: "Fields",
    meaning: "What a field of medicine calls its stages of care and its axes of directness.",
  },
  dossier: { plural: "Reviewed papers", meaning: "Everything curated about one reviewed paper." },
  passage: { plural: "Places", meaning: "A place in the paper where it says so." },
  "evidence-line": {
    plural: "Evidence lines",
    meaning: "What a statement says one reference contributes.",
  },
} as const satisfies Record<string, { plural: string; meaning: string }>;
