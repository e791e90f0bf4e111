// Owns deriving a patient's record from the claims that concern the case. A field without a claim is unknown, and shown so.
import type { CaseField } from "../../model/api.ts";
import { amountText } from "../../model/figure-text.ts";
import type { ClaimNode, GraphFigure } from "../../model/graph.ts";
import type { SubgraphIndex } from "./subgraph.ts";

type Picked = { text: string; claim: string };
type FieldRule = {
  field: string;
  name: string;
  pick: (claim: ClaimNode, number: number) => Picked[];
};

const belongsTo = (f: GraphFigure, claim: ClaimNode, number: number, cases: number): boolean =>
  f.case === number || (f.case === undefined && cases === 1 && claim.figures.length > 0);

/** Picks the figures of some measures. */
const figures =
  (measures: readonly string[]) =>
  (cases: (claim: ClaimNode) => number): FieldRule["pick"] =>
  (claim, number) =>
    claim.figures
      .filter((f) => measures.includes(f.measure) && belongsTo(f, claim, number, cases(claim)))
      .map((f) => ({
        text: f.ofName === undefined ? amountText(f) : `${amountText(f)} ${f.ofName}`,
        claim: claim.id,
      }));

/** Picks whole claims, by their label. */
const claims =
  (holds: (claim: ClaimNode) => boolean): FieldRule["pick"] =>
  (claim) =>
    holds(claim) ? [{ text: claim.label, claim: claim.id }] : [];

const isAbout = (claim: ClaimNode, ...words: readonly string[]): boolean =>
  words.some((word) => `${claim.id} ${claim.label}`.toLowerCase().includes(word));

/** The lines of a record, in the order of a patient's way through the hospital. */
const rulesFor = (cases: (claim: ClaimNode) => number): FieldRule[] => [
  { field: "age", name: "Age", pick: figures(["age"])(cases) },
  {
    field: "sex",
    name: "Sex",
    pick: claims((c) => c.type === "demographic" && isAbout(c, "sex", "female", "male")),
  },
  { field: "presentation", name: "Presentation", pick: claims((c) => c.type === "presentation") },
  {
    field: "imaging",
    name: "Site and imaging",
    pick: claims(
      (c) => c.type === "imaging" || (c.type === "pathology" && isAbout(c, "site", "origin")),
    ),
  },
  { field: "diagnosis", name: "Diagnosis", pick: claims((c) => c.type === "diagnostic") },
  { field: "laboratory", name: "Laboratory", pick: claims((c) => c.type === "laboratory") },
  {
    field: "preparation",
    name: "Preparation",
    pick: claims(
      (c) => c.type === "practice" && isAbout(c, "phenoxybenzamine", "prepar", "blockade"),
    ),
  },
  {
    field: "approach",
    name: "Approach",
    pick: claims((c) =>
      isAbout(c, "approach", "convers", "converted", "laparoscop", "open-surgery"),
    ),
  },
  {
    field: "transfusion",
    name: "Blood products",
    pick: figures(["transfusion-volume", "transfusion-units"])(cases),
  },
  {
    field: "complication",
    name: "Complication",
    pick: claims(
      (c) =>
        c.type === "outcome" && isAbout(c, "complication", "bleeding", "hemoglobin", "haemoglobin"),
    ),
  },
  { field: "grade", name: "Tumour grade", pick: figures(["tumour-grade"])(cases) },
  {
    field: "pathology",
    name: "Pathology",
    pick: claims((c) => c.type === "pathology" && !isAbout(c, "grade")),
  },
  {
    field: "course",
    name: "Course",
    pick: claims(
      (c) =>
        (c.type === "outcome" || c.type === "follow-up") &&
        isAbout(c, "recur", "radiotherap", "follow", "lost", "alive", "progress", "refus"),
    ),
  },
];

/**
 * The record of case `number` from the claims that concern it, with `part` to tell how many cases a claim concerns: a
 * figure that names no case belongs to the case only when its claim concerns no other.
 */
export const caseFields = (
  number: number,
  concerning: readonly ClaimNode[],
  part: SubgraphIndex,
): CaseField[] =>
  rulesFor((claim) => part.out(claim.id, "CONCERNS").length).map(({ field, name, pick }) => ({
    field,
    name,
    values: concerning
      .filter((claim) => claim.sequence === undefined || field === "approach")
      .flatMap((claim) => pick(claim, number)),
  }));
