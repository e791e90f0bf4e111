// Owns how large each part of a synthetic corpus is. Pure; every answer is a formula.

/** The smallest and the largest corpus that is made, in claims. */
export const claimLimits = { least: 100, most: 2_000_000 } as const;

/** What a synthetic corpus is made from, with the sizes that follow from it. */
export interface SyntheticCorpus {
  readonly seed: number;
  /** Exactly so many claims, those of the probes included. */
  readonly claims: number;
  readonly dossiers: number;
  /** Works that any dossier may cite; the papers and the probes' works come on top. */
  readonly works: number;
  /** Studies behind those works; those of the papers and probes come on top. */
  readonly studies: number;
  readonly concepts: number;
  readonly approvals: number;
  /** Different words that its texts draw from. */
  readonly words: number;
}

/**
 * The corpus of so many claims. Dossiers, works and studies grow with it; concepts and words as vocabularies do, more
 * slowly. `claims` lies within {@link claimLimits}, `seed` is a whole number from 0 to 2^53.
 */
export const corpusOf = (claims: number, seed: number): SyntheticCorpus => {
  const dossiers = Math.max(1, Math.round(claims / 330));
  return {
    seed,
    claims,
    dossiers,
    works: dossiers * 20,
    studies: dossiers * 12,
    concepts: Math.round(10 * Math.sqrt(claims)),
    approvals: Math.max(2, Math.round(dossiers / 10)),
    words: Math.round(30_000 * (claims / 100_000) ** 0.3),
  };
};
