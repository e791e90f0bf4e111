// Owns results of regimens as a file of values, in the order in which they are read. Pure.
import { csvText } from "../../model/csv-text.ts";
import { certaintyOf, measureOf, withPlainSpaces } from "../../model/figure-text.ts";
import type { RegimenResult, Regimens } from "../../model/views/compare.ts";
import { drawingNotes } from "../drawing/drawing-notes.ts";
import { marksOf, namesOf } from "./plot-data.ts";
import {
  bestDirectness,
  deepestReading,
  orderText,
  settingOf,
  sortResults,
  worstStanding,
  type SortOrder,
} from "./sort-results.ts";

const head = [
  ...["result", "study", "outcome", "participants", "setting", "arm or comparison", "as"],
  ...["source", "whose word", "amount", "certainty", "measure", "note"],
  ...["source read", "directness", "standing", "address"],
];

/**
 * One line for each figure, results that are not cited behind the others, each part sorted as on the page; the first lines say how.
 * `origin`: of the addresses.
 */
export const regimensCsv = (
  { results, uncited, statements, papers }: Regimens,
  order: SortOrder | undefined,
  origin: string,
): string => {
  const names = namesOf({ statements });
  const linesOf = (result: RegimenResult) =>
    [...result.arms, { name: "between the arms", ...result.between }].flatMap((arm) =>
      marksOf(result, arm, names).map(({ by, source, attribution, text, figure, href }) => [
        result.label,
        result.study?.label,
        result.outcome.label,
        result.participants,
        settingOf(result),
        arm.name,
        by,
        source,
        attribution,
        text,
        withPlainSpaces(certaintyOf(figure)),
        measureOf(figure),
        figure.note,
        deepestReading(result),
        bestDirectness(result),
        worstStanding(result),
        href === "" ? undefined : origin + href,
      ]),
    );
  const { notes } = drawingNotes({
    about: "Results arm by arm.",
    remarks: [orderText(order)],
    source: papers.map(({ label }) => label).join("; "),
    papers,
  });
  return csvText(
    notes,
    head,
    [...sortResults(results, order), ...sortResults(uncited, order)].flatMap(linesOf),
  );
};
