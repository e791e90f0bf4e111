// Owns the sentences that say what is wrong with something given: where, what was found, what was expected, what to do.

/** "a claim", "an approval". */
export const withArticle = (noun: string): string =>
  /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;

/** One sentence, and what to do in another where that is known. `what` says where, and what was found. */
export const faultSentence = (what: string, expected: string, hint?: string): string =>
  `${what}; expected ${expected}.${hint === undefined ? "" : ` ${hint}`}`;
