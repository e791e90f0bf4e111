// Owns how large each part of a synthetic corpus is and where its dossiers begin. Pure; every answer is a formula.
import { drawsOf, type Draws } from "./draws.ts";

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

/** What draws are asked for; each kind of thing has draws of its own, so that one may change without the others. */
const purposes = {
  border: 1,
  head: 2,
  references: 3,
  statement: 4,
  text: 5,
  tensions: 6,
  work: 7,
  workText: 8,
  issued: 9,
  study: 10,
  studyText: 11,
  report: 12,
  bearing: 13,
  concept: 14,
  approval: 15,
  topic: 16,
} as const;

/** The draws of one entity of the corpus. */
export const drawsFor = (
  corpus: SyntheticCorpus,
  purpose: keyof typeof purposes,
  ...names: readonly number[]
): Draws => drawsOf(corpus.seed, purposes[purpose], ...names);

/** How far a border between two dossiers may move from its even place, in claims: below half of a dossier. */
const maxShift = 80;

/** How many claims dossier `number` (from 1) has. Over all dossiers these add up to the claims of the corpus. */
export const claimsOfDossier = (corpus: SyntheticCorpus, number: number): number =>
  borderAfter(corpus, number) - borderAfter(corpus, number - 1);

const borderAfter = (corpus: SyntheticCorpus, number: number): number => {
  const even = Math.floor((corpus.claims * number) / corpus.dossiers);
  if (number === 0 || number === corpus.dossiers) return even;
  return even + drawsFor(corpus, "border", number).between(-maxShift, maxShift);
};
