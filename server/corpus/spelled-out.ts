// Owns what a figure says by ids, spelled out for readers: measure, unit, what is counted and among whom.
import type { Figure, ReportedFigure } from "../../model/figure.ts";
import { getEntry, type CorpusIndex } from "./corpus-index.ts";

/** The fields that a figure of the graph has beside, or in place of, the authored ones. */
export const spelledOut = (
  { measure: name, unit, of, among }: Figure | ReportedFigure,
  index: CorpusIndex,
) => {
  const measure = getEntry(index.measures, name, "measure").value;
  const nameOf = (concept: string | undefined): string | undefined =>
    concept === undefined ? undefined : getEntry(index.concepts, concept, "concept").value.name;
  return {
    of: of === undefined ? undefined : `concept:${of}`,
    among: among === undefined ? undefined : `concept:${among}`,
    unit: unit ?? measure.unit,
    measureName: measure.name,
    ofName: nameOf(of),
    amongName: nameOf(among),
  };
};
