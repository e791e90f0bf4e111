// Owns what a test of figures among each other is, and by which fields figures belong together.
import type { DossierEntries } from "../corpus.ts";
import type { CorpusIndex } from "../corpus-index.ts";
import type { Tested } from "./finding.ts";
import { timeOf, type Scope, type StatedFigure } from "./stated-figures.ts";

/** What a test of groups looks at; `dossier` is absent for the reports of a work. */
export type Stated = {
  readonly scope: Scope;
  readonly index: CorpusIndex;
  readonly dossier?: DossierEntries | undefined;
};

/** A test of figures among each other. */
export type GroupTest = (stated: Stated) => Tested[];

/** Whether a figure counts, or gives a share. */
export const isCountOrShare = ({ measure: { quantity } }: StatedFigure): boolean =>
  quantity === "count" || quantity === "share";

/** Whether a figure counts those without something. */
export const isWithout = ({ value: { polarity } }: StatedFigure): boolean => polarity === "without";

/** The case that a figure belongs to; undefined where it names none. */
export const caseOf = ({ value }: StatedFigure): number | undefined =>
  "case" in value ? value.case : undefined;

/** Among whom, in which arm and when: what must be the same for two figures to be compared. */
export const within = (figure: StatedFigure): unknown[] => {
  const { among, arm, outcome } = figure.value;
  return [figure.measure.id, figure.unit, among, arm, outcome, caseOf(figure), timeOf(figure)];
};

/** Whether a figure ranges over patients. */
export const isRange = ({ value }: StatedFigure): boolean =>
  "over" in value && value.over === "patients";
