// Owns deriving a patient's record from the claims that concern the case. A field without a claim is unknown, and shown so.
import type { CaseField } from "../../model/views/browse.ts";
import { amountOf } from "../../model/figure-text.ts";
import type { ClaimNode, GraphFigure } from "../../model/graph.ts";
import type { ClaimType } from "../../model/vocabulary.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** A claim about a case with what decides where it belongs. */
type CaseClaim = {
  claim: ClaimNode;
  /** Topics it stands under, as local names. */
  topics: ReadonlySet<string>;
  /** How many cases it concerns. */
  cases: number;
};

type FieldRule = {
  field: string;
  name: string;
  texts: (given: CaseClaim, number: number) => string[];
};

/** A figure belongs to a case that it names; one that names none belongs to every case its claim concerns. */
const belongsTo = (figure: GraphFigure, number: number): boolean =>
  figure.case === undefined || figure.case === number;

/** Amounts of figures that measure one of these. */
const figures =
  (...measures: string[]): FieldRule["texts"] =>
  ({ claim }, number) =>
    claim.figures
      .filter((figure) => measures.includes(figure.measure) && belongsTo(figure, number))
      .map((figure) =>
        figure.ofName === undefined || figure.grade !== undefined
          ? amountOf(figure)
          : `${amountOf(figure)}, ${figure.ofName}`,
      );

/** Labels of claims, without the words that name the case. */
const labels =
  (holds: (given: CaseClaim) => boolean): FieldRule["texts"] =>
  (given) => {
    if (!holds(given)) return [];
    const text = given.claim.label.replace(/^Case \d+[,:]\s*/, "");
    return [text.charAt(0).toUpperCase() + text.slice(1)];
  };

const measured = new Set([
  "transfusion-volume",
  "transfusion-units",
  "complication-grade",
  "tumour-grade",
]);

const isOf = ({ claim }: CaseClaim, ...types: ClaimType[]): boolean => types.includes(claim.type);
const isUnder = ({ topics }: CaseClaim, ...wanted: string[]): boolean =>
  wanted.some((topic) => topics.has(topic));
/** Claims whose point is a figure that has a line of its own. */
const isMeasured = ({ claim }: CaseClaim): boolean =>
  claim.figures.some((figure) => measured.has(figure.measure));
const isStep = ({ claim }: CaseClaim): boolean => claim.sequence !== undefined;

/** The lines of a record, in the order of a patient's way through the hospital. */
const rules: readonly FieldRule[] = [
  { field: "age", name: "Age", texts: figures("age") },
  {
    field: "sex",
    name: "Sex",
    texts: labels((g) => isOf(g, "demographic") && g.cases === 1 && !isMeasured(g)),
  },
  { field: "presentation", name: "Presentation", texts: labels((g) => isOf(g, "presentation")) },
  { field: "imaging", name: "Imaging", texts: labels((g) => isOf(g, "imaging")) },
  { field: "size", name: "Size of the tumour", texts: figures("tumour-size") },
  {
    field: "laboratory",
    name: "Tests before the operation",
    texts: labels((g) => isOf(g, "laboratory") && !isUnder(g, "own-operations")),
  },
  { field: "diagnosis", name: "Diagnosis", texts: labels((g) => isOf(g, "diagnostic")) },
  { field: "preparation", name: "Preparation", texts: labels((g) => isUnder(g, "preparation")) },
  {
    field: "approach",
    name: "Approach",
    texts: labels((g) => isUnder(g, "approach") && !isStep(g)),
  },
  {
    field: "operation",
    name: "At and after the operation",
    texts: labels(
      (g) =>
        isUnder(g, "own-operations") && !isUnder(g, "approach") && !isStep(g) && !isMeasured(g),
    ),
  },
  {
    field: "transfusion",
    name: "Blood products",
    texts: figures("transfusion-volume", "transfusion-units"),
  },
  {
    field: "complication",
    name: "Complication (Clavien-Dindo)",
    texts: figures("complication-grade"),
  },
  { field: "grade", name: "Grade of the tumour", texts: figures("tumour-grade") },
  {
    field: "pathology",
    name: "Pathology",
    texts: labels((g) => isOf(g, "pathology") && !isMeasured(g) && !isUnder(g, "own-operations")),
  },
  {
    field: "course",
    name: "Course",
    texts: labels(
      (g) =>
        isOf(g, "outcome", "follow-up", "practice") &&
        isUnder(g, "prognosis", "follow-up", "radiotherapy", "chemotherapy") &&
        !isUnder(g, "own-operations"),
    ),
  },
];

/**
 * The record of case `number` from the claims that concern it. `part` must hold their topics and the cases they concern.
 * Each claim stands where the first rule that takes its label puts it, and wherever its figures belong.
 */
export const caseFields = (
  number: number,
  concerning: readonly ClaimNode[],
  part: SubgraphIndex,
): CaseField[] => {
  const given = concerning.map((claim): CaseClaim => ({
    claim,
    topics: new Set(
      part.targets(claim.id, "UNDER", "topic").map((topic) => topic.id.slice("topic:".length)),
    ),
    cases: part.out(claim.id, "CONCERNS").length,
  }));
  return rules.map(({ field, name, texts }) => ({
    field,
    name,
    values: given.flatMap((one) =>
      texts(one, number).map((text) => ({ text, claim: one.claim.id })),
    ),
  }));
};
