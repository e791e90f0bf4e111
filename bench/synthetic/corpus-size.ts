// Owns how large each part of a synthetic corpus is. Pure; every answer is a formula.

/** The smallest and the largest corpus that is made, in claims. */
export const claimLimits = { least: 100, most: 2_000_000 } as const;

/**
 * The corpus of so many claims. Dossiers, works and studies grow with it; concepts and words as vocabularies do, more
 * slowly. `claims` lies within {@link claimLimits}, `seed` is a whole number from 0 to 2^53.
 */
export const corpusOf = (claims: number, seed: number) => {
  const dossiers = Math.max(1, Math.round(claims / 330));
  return {
    seed,
    /** Exactly so many claims, those of the probes included. */
    claims,
    dossiers,
    /** Works that any dossier may cite; the papers and the probes' works come on top. */
    works: dossiers * 20,
    /** Studies behind those works; those of the papers and probes come on top. */
    studies: dossiers * 12,
    concepts: Math.round(10 * Math.sqrt(claims)),
    approvals: Math.max(2, Math.round(dossiers / 10)),
    /** Different words that its texts draw from. */
    words: Math.round(30_000 * (claims / 100_000) ** 0.3),
  };
};

/** What a synthetic corpus is made from, with the sizes that follow from it. */
export type SyntheticCorpus = Readonly<ReturnType<typeof corpusOf>>;

/** What is made of each number from 0 to `count` (exclusive), one at a time. */
export const times = function* <T>(count: number, make: (number: number) => T): Generator<T> {
  for (let number = 0; number < count; number += 1) yield make(number);
};
