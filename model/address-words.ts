// Owns the closed lists of words that addresses of the explorer hold, beside those of words.ts.

/** The explorer's questions to the wheel; the first is asked where none is named. */
export const lensNames = {
  voice: true,
  ground: true,
  audit: true,
  dependents: true,
  "not-cited": true,
  conflicts: true,
  open: true,
  later: true,
  study: true,
  fall: true,
} as const;
/** Ways to show a trace or a neighbourhood. */
export const viewNames = { graph: true, outline: true } as const;
/** The columns of a trace, by what they hold. */
export const traceColumns = { advice: true, claims: true, references: true, works: true } as const;
/** What the rows and columns of a matrix are; without any, topics and references. */
export const matrixRows = { gaps: true, concepts: true, shared: true } as const;
/** What the gap map sorts identified references by; without any, their level of evidence. */
export const gapColumns = { directness: true } as const;
/** The columns of a neighbourhood, towards the source. */
export const aroundColumns = {
  subjects: true,
  advice: true,
  claims: true,
  references: true,
  works: true,
  studies: true,
} as const;

/** What results of regimens can be sorted by. */
export const sortingNames = {
  result: true,
  outcome: true,
  people: true,
  setting: true,
  p: true,
  depth: true,
  directness: true,
  standing: true,
} as const;
/** What features of a differential diagnosis can be sorted by, besides each condition by its id; without any, by examination. */
export const featureSortings = { feature: true, claims: true } as const;
/** The other way round; without it, ascending. */
export const sortOrders = { descending: true } as const;
