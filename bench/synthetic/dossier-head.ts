// Owns what is known of a synthetic dossier before its statements: its counts, sections and references. Cheap enough to be
// asked again for every report that bears on it.
import type { Confidence, IdentificationBasis } from "../../model/vocabulary.ts";
import { claimsOfDossier, drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import { sentenceFor } from "./language.ts";
import { issuedOf, probeWorks, workName, type WorkKey } from "./source-plans.ts";
import { padded } from "./vocabulary-parts.ts";

/** What belongs to each dossier's probe; see probe-plan.ts. */
export const probeClaims = 3;
export const probeReferences = 6;

/** The counts of a dossier. */
export interface DossierHead {
  /** From 1. */
  readonly number: number;
  /** Local name, and namespace of everything in it: `synth-00042`. */
  readonly name: string;
  readonly id: string;
  readonly paper: WorkKey;
  /** Claims and recommendations without those of the probe. */
  readonly claims: number;
  readonly recommendations: number;
  readonly sections: number;
  /** Entries of the reference list; the last ones are the probe's. */
  readonly references: number;
  /** Cases of its own series, 0 when it has none. */
  readonly cases: number;
  /** Whether it counts as verified against its paper, so that places and figures are known to stand there. */
  readonly isLocked: boolean;
}

/** The head of dossier `number`. */
export const headOf = (corpus: SyntheticCorpus, number: number): DossierHead => {
  const draws = drawsFor(corpus, "head", number);
  const name = `synth-${padded(number, 5)}`;
  const claims = claimsOfDossier(corpus, number) - probeClaims;
  return {
    number,
    name,
    id: `dossier:${name}`,
    paper: { of: "paper", dossier: number },
    claims,
    recommendations: Math.max(2, Math.round((claims / 330) * draws.between(20, 28))),
    sections: draws.between(6, 12),
    references: draws.between(28, 42) + probeReferences,
    cases: draws.happens(0.3) ? draws.between(2, 4) : 0,
    isLocked: draws.happens(0.9),
  };
};

/** Local names of statements: `c001` and `r01`, numbers from 1. */
export const claimName = (number: number): string => `c${padded(number, 3)}`;
export const recommendationName = (number: number): string => `r${padded(number, 2)}`;
/** Local name of a reference. */
export const referenceName = (marker: number): string => `ref-${marker}`;

/** An entry of a dossier's reference list. `work` and `confidence` are absent when it is not identified. */
export interface ReferencePlan {
  readonly marker: number;
  readonly basis: IdentificationBasis;
  readonly confidence: Confidence | undefined;
  readonly work: WorkKey | undefined;
  readonly isNamed: boolean;
}

/** How steeply works are cited: the first of them stands in most reference lists of the corpus, most stand in none or one. */
const workExponent = 0.9;
const attempts = 12;

/**
 * The reference list of a dossier, in its order. No work stands in it twice, and none is later than the paper. The last
 * six are cited by the probe alone: four are identified as works that nothing else cites, two are not identified.
 */
export const referencesOf = (corpus: SyntheticCorpus, head: DossierHead): ReferencePlan[] => {
  const draws = drawsFor(corpus, "references", head.number);
  const published = issuedOf(corpus, head.paper);
  const taken = new Set<number>();
  const findWork = (): WorkKey | undefined => {
    for (let i = 0; i < attempts; i += 1) {
      const number = draws.rank(corpus.works, workExponent);
      const key: WorkKey = { of: "all", number };
      if (taken.has(number) || issuedOf(corpus, key) > published) continue;
      taken.add(number);
      return key;
    }
    return undefined;
  };
  const shared = head.references - probeReferences;
  return Array.from({ length: head.references }, (_, i): ReferencePlan => {
    const marker = i + 1;
    if (marker > shared) return probeReference(head, marker, marker - shared);
    const share = draws.unit();
    const isNamed = draws.happens(0.3);
    const confidence = draws.pick(["high", "medium", "medium", "low"] as const);
    const work = share < 0.75 ? findWork() : undefined;
    if (work === undefined) {
      return { marker, basis: "unidentified", confidence: undefined, work, isNamed };
    }
    return { marker, basis: share < 0.4 ? "confirmed" : "inferred", confidence, work, isNamed };
  });
};

const probeReference = (head: DossierHead, marker: number, place: number): ReferencePlan =>
  place <= probeWorks
    ? {
        marker,
        basis: place % 2 === 1 ? "confirmed" : "inferred",
        confidence: "high",
        work: { of: "probe", dossier: head.number, number: place },
        isNamed: false,
      }
    : { marker, basis: "unidentified", confidence: undefined, work: undefined, isNamed: false };

/** Local names of the works that a dossier's references are identified as. */
export const citedWorks = (corpus: SyntheticCorpus, head: DossierHead): ReadonlySet<string> =>
  new Set(
    referencesOf(corpus, head).flatMap(({ work }) => (work === undefined ? [] : [workName(work)])),
  );

/** Local name and title of section `number` (from 0) of a dossier. */
export const sectionOf = (corpus: SyntheticCorpus, head: DossierHead, number: number) => {
  const draws = drawsFor(corpus, "head", head.number, number, 1);
  return { id: `section-${number + 1}`, title: sentenceFor(corpus, draws, draws.between(1, 4)) };
};

/** Where the dossier's paper would lie if there were one. */
export const pageOf = (head: DossierHead): string =>
  `https://example.org/synthetic/${padded(head.number, 5)}`;
