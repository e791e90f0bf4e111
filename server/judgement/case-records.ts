// Owns deriving a patient's record from the claims that concern the case, row by row as the field's profile says. A row
// without a value is unknown, and shown so.
import type { CaseField } from "../../model/views/browse.ts";
import { amountOf } from "../../model/figure-text.ts";
import type { ClaimNode, GraphFigure } from "../../model/nodes.ts";
import type { CaseRow } from "../../model/kinds/profile.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** A claim about a case with what decides where it belongs. */
type CaseClaim = {
  claim: ClaimNode;
  /** Topics it stands under and concepts it is about, as local names. */
  topics: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
  /** How many cases it concerns. */
  cases: number;
};

/** A figure belongs to a case that it names; one that names none belongs to every case its claim concerns. */
const belongsTo = (figure: GraphFigure, number: number): boolean =>
  figure.case === undefined || figure.case === number;

/** Amounts of figures that measure one of these. */
const amounts = ({ claim }: CaseClaim, measures: readonly string[], number: number): string[] =>
  claim.figures
    .filter((figure) => measures.includes(figure.measure) && belongsTo(figure, number))
    .map((figure) =>
      figure.ofName === undefined || figure.grade !== undefined
        ? amountOf(figure)
        : `${amountOf(figure)}, ${figure.ofName}`,
    );

/** The label of a claim, without the words that name the case. */
const shortLabel = ({ claim }: CaseClaim): string => {
  const text = claim.label.replace(/^Case \d+[,:]\s*/, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const isStep = ({ claim }: CaseClaim): boolean =>
  "sequence" in claim && claim.sequence !== undefined;

const hasOne = (held: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((name) => held.has(name));

const isIn = (given: CaseClaim, row: NonNullable<CaseRow["claims"]>): boolean =>
  (row.types === undefined || row.types.includes(given.claim.type)) &&
  (row.under === undefined || hasOne(given.topics, row.under)) &&
  (row.notUnder === undefined || !hasOne(given.topics, row.notUnder)) &&
  (row.about === undefined || hasOne(given.concepts, row.about)) &&
  (row.ofOneCase !== true || given.cases === 1) &&
  (row.steps !== false || !isStep(given));

const localNames = (nodes: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(nodes.map(({ id }) => id.slice(id.indexOf(":") + 1)));

/**
 * The record of case `number` from the claims that concern it, by the rows of its field. `part` must hold their topics,
 * their concepts and the cases they concern.
 */
export const caseFields = (
  rows: readonly CaseRow[],
  number: number,
  concerning: readonly ClaimNode[],
  part: SubgraphIndex,
): CaseField[] => {
  const given = concerning.map((claim): CaseClaim => ({
    claim,
    topics: localNames(part.targets(claim.id, "UNDER", "topic")),
    concepts: localNames(part.targets(claim.id, "ABOUT", "concept")),
    cases: part.out(claim.id, "CONCERNS").length,
  }));
  const measuresShown = new Set(
    rows.flatMap(({ figures, tellsAll }) => (tellsAll === true ? (figures ?? []) : [])),
  );
  const isInMeasureRow = ({ claim }: CaseClaim): boolean =>
    claim.figures.some(({ measure }) => measuresShown.has(measure));
  const textsOf = (row: CaseRow, one: CaseClaim): string[] => [
    ...amounts(one, row.figures ?? [], number),
    ...(row.claims !== undefined && !isInMeasureRow(one) && isIn(one, row.claims)
      ? [shortLabel(one)]
      : []),
  ];
  return rows.map((row) => ({
    field: row.id,
    name: row.name,
    values: given.flatMap((one) =>
      textsOf(row, one).map((text) => ({ text, claim: one.claim.id })),
    ),
  }));
};
