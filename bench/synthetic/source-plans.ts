// Owns which works, studies and reports there are and how they hang together, without their texts. Must not know dossiers'
// contents.
import type { StudyDesign } from "../../model/vocabulary.ts";
import { drawsFor, type SyntheticCorpus } from "./corpus-size.ts";
import { padded } from "./vocabulary-parts.ts";

/** How many works and studies stand behind each dossier's probe, and are cited by nothing else. */
export const probeWorks = 4;
export const probeStudies = 2;

/** A publication: one that any dossier may cite, the paper of a dossier, or one of a probe's own. Numbers of dossiers from 1. */
export type WorkKey =
  | { readonly of: "all"; readonly number: number }
  | { readonly of: "paper"; readonly dossier: number }
  | { readonly of: "probe"; readonly dossier: number; readonly number: number };

/** A study, in the same three sorts. */
export type StudyKey = WorkKey;

/** Local name of a work: `w0000042`, `paper-00042`, `probe-00042-1`. */
export const workName = (key: WorkKey): string =>
  key.of === "all" ? `w${padded(key.number, 7)}` : nameWithDossier(key);

/** Local name of a study: `s0000042`, `paper-00042`, `probe-00042-1`. */
export const studyName = (key: StudyKey): string =>
  key.of === "all" ? `s${padded(key.number, 7)}` : nameWithDossier(key);

const nameWithDossier = (key: Exclude<WorkKey, { of: "all" }>): string =>
  key.of === "paper"
    ? `paper-${padded(key.dossier, 5)}`
    : `probe-${padded(key.dossier, 5)}-${key.number}`;

/** Whole numbers that tell the sources apart to the draws. */
export const drawNames = (key: WorkKey): readonly number[] =>
  key.of === "all"
    ? [0, key.number]
    : key.of === "paper"
      ? [1, key.dossier]
      : [2, key.dossier, key.number];

/** Node ids. */
export const workId = (key: WorkKey): string => `work:${workName(key)}`;
export const studyId = (key: StudyKey): string => `study:${studyName(key)}`;
/** The id of a work's report `number`, from 1. */
export const reportId = (key: WorkKey, number: number): string =>
  `report:${workName(key)}.r${padded(number, 2)}`;

/** The works most cited; they are old enough for every paper to have cited them. */
const hubs = 32;

/** When a work was published: a year, a month or a day. Nothing that a paper cites is later than the paper. */
export const issuedOf = (corpus: SyntheticCorpus, key: WorkKey): string => {
  const draws = drawsFor(corpus, "issued", ...drawNames(key));
  const isOld = key.of === "probe" || (key.of === "all" && key.number < hubs);
  const year =
    key.of === "paper"
      ? draws.between(2005, 2025)
      : isOld
        ? draws.between(1985, 1999)
        : draws.between(1988, 2025);
  const month = padded(draws.between(1, 12), 2);
  const day = padded(draws.between(1, 28), 2);
  if (key.of === "paper") return `${year}-${month}-${day}`;
  const known = draws.unit();
  return known < 0.5 ? `${year}` : known < 0.7 ? `${year}-${month}` : `${year}-${month}-${day}`;
};

/** Studies follow a steep power law: behind the first stand thousands of works in the largest corpus. */
const studyExponent = 1;

/** The study that a work describes, if any. Every paper describes its own. */
export const studyOf = (corpus: SyntheticCorpus, key: WorkKey): StudyKey | undefined => {
  switch (key.of) {
    case "paper":
      return key;
    case "probe":
      return { ...key, number: ((key.number - 1) % probeStudies) + 1 };
    case "all": {
      const draws = drawsFor(corpus, "work", key.number, 1);
      if (!draws.happens(0.85)) return undefined;
      return { of: "all", number: draws.rank(corpus.studies, studyExponent) };
    }
  }
};

const designs: readonly StudyDesign[] = [
  "cohort",
  "case-series",
  "randomised-trial",
  "registry",
  "meta-analysis",
  "cross-sectional",
  "non-randomised-trial",
  "review",
  "guideline",
  "classification",
];

/** How a study was designed: cohorts and series the most often; those of probes are always cohorts. */
export const designOf = (corpus: SyntheticCorpus, key: StudyKey): StudyDesign => {
  if (key.of !== "all") return key.of === "paper" ? "case-series" : "cohort";
  return designs[drawsFor(corpus, "study", key.number, 1).rank(designs.length, 0.7)] ?? "cohort";
};

/** How many reports of a work are held: none of papers, one of each probe's works, the most of hubs. */
export const reportsOf = (corpus: SyntheticCorpus, key: WorkKey): number => {
  if (key.of !== "all") return key.of === "probe" ? 1 : 0;
  const extra = key.number < hubs ? Math.floor(hubs / (key.number + 1)) : 0;
  const share = drawsFor(corpus, "work", key.number, 2).unit();
  return extra + (share < 0.35 ? 0 : share < 0.7 ? 1 : share < 0.9 ? 2 : 3);
};

/** What a work or study of all no longer stands because of, if it fell: always one with a smaller number. */
export const fallOf = (
  corpus: SyntheticCorpus,
  what: "work" | "study",
  number: number,
): number | undefined => {
  const draws = drawsFor(corpus, what, number, 3);
  return number >= hubs && draws.happens(0.03) ? draws.below(number) : undefined;
};

/** Studies that share patients with study `number`: smaller numbers, sorted. */
export const overlapsOf = (corpus: SyntheticCorpus, number: number): number[] => {
  const draws = drawsFor(corpus, "study", number, 4);
  if (number === 0 || !draws.happens(0.05)) return [];
  return [...new Set([draws.below(number), draws.below(number)])].sort((a, b) => a - b);
};
