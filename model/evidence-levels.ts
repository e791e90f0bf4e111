// Owns the level of evidence that a study's design gives for a kind of question. A table and nothing else.
import type { EvidenceQuestion, StudyDesign } from "./vocabulary.ts";

/**
 * Levels 1 (highest) to 5 after the OCEBM Levels of Evidence Working Group, "The Oxford 2011 Levels of Evidence"
 * (https://www.cebm.ox.ac.uk/resources/levels-of-evidence/ocebm-levels-of-evidence). Where that table distinguishes what
 * our designs do not, the lower level is taken: a cohort is not known to be an inception cohort, a registry is not a
 * census. Designs and questions that the table does not join, such as narrative reviews and guidelines, have no level.
 * The table lets a level be moved for quality, directness or size of effect; we do not move it but show directness beside.
 */
const levels: Readonly<
  Record<EvidenceQuestion, Readonly<Partial<Record<StudyDesign, 1 | 2 | 3 | 4 | 5>>>>
> = {
  frequency: {
    "meta-analysis": 2,
    cohort: 3,
    "cross-sectional": 3,
    registry: 3,
    "case-series": 4,
  },
  diagnosis: {
    "meta-analysis": 1,
    "cross-sectional": 2,
    cohort: 3,
    registry: 4,
    "case-series": 4,
  },
  prognosis: {
    "meta-analysis": 1,
    cohort: 3,
    "randomised-trial": 3,
    "non-randomised-trial": 3,
    registry: 4,
    "case-series": 4,
  },
  benefit: {
    "meta-analysis": 1,
    "randomised-trial": 2,
    "non-randomised-trial": 3,
    cohort: 3,
    registry: 4,
    "case-series": 4,
  },
  harm: {
    "meta-analysis": 1,
    "randomised-trial": 2,
    "non-randomised-trial": 3,
    cohort: 3,
    registry: 4,
    "case-series": 4,
  },
};

/** The levels that the table gives, the highest first. */
export const levelsGiven: readonly number[] = [
  ...new Set(Object.values(levels).flatMap((byDesign) => Object.values(byDesign))),
].sort((a, b) => a - b);

/** Level 1 to 5 of a study of this design for this question; undefined where the table gives none. */
export const levelOf = (design: StudyDesign, question: EvidenceQuestion): number | undefined =>
  levels[question][design];
