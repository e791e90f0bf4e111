// Owns results of regimens as the table of a slide: one row for each, what the paper gives beside what its source reports. Pure; nothing
// is pooled or computed.
import {
  certaintyOf,
  factorOf,
  isP,
  resultText,
  withPlainSpaces,
} from "../../model/figure-text.ts";
import { listText, upperFirst } from "../../model/formats.ts";
import type { GraphFigure, GraphReportedFigure } from "../../model/nodes.ts";
import type { CitedAndReported, RegimenResult, Regimens } from "../../model/views/compare.ts";
import { drawingNotes } from "../drawing/drawing-notes.ts";
import type { SlideTable } from "./slide-list.ts";

type AnyFigure = GraphFigure | GraphReportedFigure;
type Side = (figures: CitedAndReported) => readonly AnyFigure[];

const cited: Side = (figures) => figures.cited;
const reported: Side = (figures) => figures.reported.map(({ figure }) => figure);

/** Figures between the arms that a cell has room for; the comparison itself has all. */
const mostBetween = 2;

const hasNumber = ({ value, low }: AnyFigure): boolean => (value ?? low) !== undefined;

const joined = (parts: readonly string[], by: string): string =>
  withPlainSpaces(parts.filter((part) => part !== "").join(by));

/** "doxorubicin alone 12.8 months": the first figure of an arm that has a number. */
const armText = (name: string, figures: readonly AnyFigure[]): string[] => {
  const figure = figures.find(hasNumber);
  if (figure === undefined) return [];
  const time = figure.timeText === undefined ? "" : `at ${figure.timeText}`;
  return [joined([name, resultText(figure), time], " ")];
};

/** "hazard ratio, men versus women: 0.83, 95% CI 0.67–1.03". */
const betweenText = (figure: AnyFigure): string =>
  joined(
    [
      `${joined([figure.measureName, factorOf(figure)], ", ")}: ${resultText(figure)}`,
      certaintyOf(figure),
    ],
    ", ",
  );

/** What one side gives of a result, in lines; "not stated" where it names the result and gives no number. */
const cellOf = ({ arms, between }: RegimenResult, side: Side): string => {
  const all = [...arms.flatMap(side), ...side(between)];
  const stated = [
    ...arms.flatMap((arm) => armText(arm.name, side(arm))),
    // A p value alone says of a difference nothing that a reader can weigh, nor at which analysis it was found.
    ...side(between)
      .filter((figure) => hasNumber(figure) && !isP(figure))
      .slice(0, mostBetween)
      .map(betweenText),
  ];
  // Of arms the certainty is said once: it is that of their difference.
  const certainty = arms
    .flatMap(side)
    .map(certaintyOf)
    .find((text) => text !== "");
  if (stated.length === 0) return all.length === 0 ? "" : (certainty ?? "not stated");
  return joined([...stated, certainty ?? ""], "; ");
};

const sourcesOf = ({ sources }: RegimenResult): string[] =>
  sources.flatMap(({ work, reports }) => [
    ...(work === undefined ? [] : [work.label]),
    ...reports.map((report) => report.work.label),
  ]);

/** The results that papers give, as a table; undefined where there are none. */
export const resultTable = ({ results, statements, papers }: Regimens): SlideTable | undefined => {
  if (results.length === 0) return undefined;
  const sources = [...papers.map(({ label }) => label), ...results.flatMap(sourcesOf)];
  const { origin, notes } = drawingNotes({
    about: "Each result as the paper gives it, beside what its source reports itself.",
    remarks: ["Nothing is pooled."],
    source: listText(sources, "and"),
    papers,
  });
  return {
    head: ["Study and outcome", "As the paper gives it", "As the source reports it", "But"],
    widths: [0.22, 0.28, 0.3, 0.2],
    rows: results.map((result) => {
      const { study, label, outcome, claim } = result;
      const but = claim === undefined ? undefined : statements[claim]?.verdict.but;
      return [
        `${study?.label ?? label}: ${outcome.label}`,
        cellOf(result, cited),
        cellOf(result, reported) || "nothing entered",
        upperFirst(but ?? ""),
      ];
    }),
    source: origin,
    stated: notes,
  };
};
