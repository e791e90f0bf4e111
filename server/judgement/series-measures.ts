// Owns figures of a series beside those of its cases: which of them are of the same thing, and which lie outside the reported
// range. Pure; what is not of the same measure, unit and subject is not compared.
import type { CaseGroup } from "../../model/kinds/profile.ts";
import type { CaseNode, ClaimNode, DossierNode, GraphFigure } from "../../model/nodes.ts";
import type { SeriesMeasure } from "../../model/views/courses.ts";

/** What figures must have in common to be compared. */
const subjectKey = ({ measure, unit, of, outcome, timeText }: GraphFigure): string =>
  [measure, unit, of, outcome, timeText].map((part) => part ?? "").join("|");

const isNumber = ({ value, low, comparator = "=" }: GraphFigure): boolean =>
  (value ?? low) !== undefined && comparator === "=";

/** Whether a figure gives the middle or the range of a whole series. */
const isOfSeries = (figure: GraphFigure, population: string): boolean =>
  figure.among === population &&
  figure.case === undefined &&
  isNumber(figure) &&
  (figure.statistic === "median" || figure.statistic === "mean" || figure.over === "patients");

/** Whether a figure is a value of this case: one that it names, or the single value of a claim about it alone. */
const isOfCase = (figure: GraphFigure, number: number, isAlone: boolean): boolean =>
  isNumber(figure) &&
  figure.value !== undefined &&
  figure.statistic === undefined &&
  (figure.case === number || (figure.case === undefined && isAlone && figure.among === undefined));

const outsideOf = (
  { value }: GraphFigure,
  { low, high }: GraphFigure,
): { outside?: "below" | "above" } => {
  if (value === undefined) return {};
  if (low !== undefined && value < low) return { outside: "below" };
  return high !== undefined && value > high ? { outside: "above" } : {};
};

/** A case with the claims that concern it; `isAlone` says of a claim whether it concerns no other case. */
export type MeasuredCase = {
  node: CaseNode;
  claims: readonly ClaimNode[];
  isAlone: (claim: ClaimNode) => boolean;
};

/**
 * The measures that `claims` give of the series, each with the values that are stated of single cases. `groups` are the rows of the
 * field's case record, which say where what was not read would stand.
 */
export const seriesMeasures = (
  claims: readonly ClaimNode[],
  population: string,
  cases: readonly MeasuredCase[],
  groups: readonly CaseGroup[],
  notHeld: DossierNode["notHeld"],
): SeriesMeasure[] =>
  claims.flatMap((claim) =>
    claim.figures
      .filter((figure) => isOfSeries(figure, population))
      .map((figure): SeriesMeasure => {
        const unread = unreadFor(figure.measure, groups, notHeld);
        return {
          series: { claim: claim.id, figure },
          cases: cases.flatMap(({ node, claims: own, isAlone }) =>
            own.flatMap((one) =>
              one.figures
                .filter(
                  (other) =>
                    subjectKey(other) === subjectKey(figure) &&
                    isOfCase(other, node.number, isAlone(one)),
                )
                .map((other) => ({
                  case: node.id,
                  claim: one.id,
                  figure: other,
                  ...outsideOf(other, figure),
                })),
            ),
          ),
          ...(unread === undefined ? {} : { unread }),
        };
      }),
  );

const unreadFor = (
  measure: string,
  groups: readonly CaseGroup[],
  notHeld: DossierNode["notHeld"],
): string | undefined => {
  const rows = groups
    .flatMap((group) => group.rows)
    .filter(({ figures = [] }) => figures.includes(measure))
    .map(({ id }) => id);
  return notHeld.find(({ caseRows = [] }) => caseRows.some((row) => rows.includes(row)))?.what;
};
