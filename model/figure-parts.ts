// Owns what the numbers of a figure are called. Free of schemas.

/** What a number of a figure can be, in the order in which equal ones are bound. */
export const figureParts = [
  "value",
  "low",
  "high",
  "per",
  "n",
  "ciLow",
  "ciHigh",
  "p",
  "sd",
] as const;
