// Owns what a figure says by ids, spelled out for readers: measure, unit, what is counted and among whom.
import type { Figure, ReportedFigure, TimePoint } from "../../model/figure.ts";
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import { getEntry, type CorpusIndex } from "./corpus-index.ts";

/** The fields that a figure of the graph has beside, or in place of, the authored ones. */
export const spelledOut = (
  { measure: name, unit, of, among, outcome }: Figure | ReportedFigure,
  index: CorpusIndex,
) => {
  const measure = getEntry(index.measures, name, "measure").value;
  const nameOf = (concept: string | undefined): string | undefined =>
    concept === undefined ? undefined : getEntry(index.concepts, concept, "concept").value.name;
  return {
    of: of === undefined ? undefined : `concept:${of}`,
    among: among === undefined ? undefined : `concept:${among}`,
    outcome: outcome === undefined ? undefined : `concept:${outcome}`,
    unit: unit ?? measure.unit,
    measureName: measure.name,
    better: measure.better,
    noEffect: measure.noEffect,
    ofName: nameOf(of),
    amongName: nameOf(among),
    outcomeName: nameOf(outcome),
  };
};

/** A time point in words: "5 years", "1 week after the operation". */
export const timeText = ({ value, unit, since }: TimePoint): string => {
  const time = withPlainSpaces(amountOf({ value, unit }));
  return since === undefined ? time : `${time} after ${since}`;
};
