// Owns which edges a question follows. Stores run these walks; judgement reads what comes back.
import { GraphEdge } from "../../model/graph.ts";
import { NodeKind } from "../../model/vocabulary.ts";
import type { WalkRule } from "../store/evidence-store.ts";

const statement = ["claim", "recommendation"] as const;
const out = (from: WalkRule["from"], edge: WalkRule["edge"]): WalkRule => ({
  from,
  edge,
  direction: "out",
});
const into = (from: WalkRule["from"], edge: WalkRule["edge"]): WalkRule => ({
  from,
  edge,
  direction: "in",
});

/** All that decides how firmly a statement stands: down to works, studies, reports, tensions and approvals. */
export const supportWalk: readonly WalkRule[] = [
  out(statement, "BASED_ON"),
  out(statement, "HAS_LINE"),
  out(statement, "PARTY_TO"),
  out(statement, "UNDER"),
  out(["claim"], "CONCERNS_APPROVAL"),
  into(statement, "BEARS_ON"),
  out(["line"], "CITES"),
  out(["line"], "AUDITED_AGAINST"),
  out(["reference"], "IDENTIFIED_AS"),
  into(["report"], "REPORTS"),
  out(["work"], "DESCRIBES"),
  out(["work"], "SUPERSEDED_BY"),
  out(["study"], "NOT_CONFIRMED_BY"),
  out(["study"], "OVERLAPS"),
  out(["approval"], "RESTED_ON"),
];

/** The same for a drawing: places instead of topics, and nothing beyond the approval. */
export const traceDownWalk: readonly WalkRule[] = [
  ...supportWalk.filter((r) => r.edge !== "UNDER" && r.edge !== "OVERLAPS"),
  out(statement, "FOUND_AT"),
  out(statement, "ASSERTED_IN"),
];

/** From a work or study up to every statement that depends on it, with what comparing its citations found. */
export const traceUpWalk: readonly WalkRule[] = [
  into(["study"], "DESCRIBES"),
  into(["work"], "IDENTIFIED_AS"),
  into(["reference"], "CITES"),
  into(["line"], "HAS_LINE"),
  into(statement, "BASED_ON"),
  out(["work"], "REPORTS"),
  out(["report"], "BEARS_ON"),
  // The report is one of the cited work's: nothing else is reached by this.
  out(["line"], "AUDITED_AGAINST"),
  out(statement, "FOUND_AT"),
];

/** The same from a reference: what its work bears on uncited does not depend on the reference. */
export const traceUpFromReferenceWalk: readonly WalkRule[] = traceUpWalk.filter(
  (rule) => rule.edge !== "BEARS_ON",
);

/** The same paths from above: from statements down to what they depend on, with their places. */
export const dependsOnWalk: readonly WalkRule[] = [
  out(statement, "BASED_ON"),
  out(statement, "HAS_LINE"),
  out(["line"], "CITES"),
  out(["reference"], "IDENTIFIED_AS"),
  out(["work"], "DESCRIBES"),
  into(statement, "BEARS_ON"),
  into(["report"], "REPORTS"),
  out(["line"], "AUDITED_AGAINST"),
  out(statement, "FOUND_AT"),
];

/** From a study or work to the statements its reports bear on without being cited there. */
export const touchedWalk: readonly WalkRule[] = [
  into(["study"], "DESCRIBES"),
  out(["work"], "REPORTS"),
  out(["report"], "BEARS_ON"),
];

/** From statements to all that is based on them, step by step. */
export const basedOnItWalk: readonly WalkRule[] = [into(statement, "BASED_ON")];

/** What a statement's page shows beside its support: places, concepts, cases, what is based on it, both ends of tensions. */
export const statementPageWalk: readonly WalkRule[] = [
  ...supportWalk,
  out(statement, "FOUND_AT"),
  out(statement, "ASSERTED_IN"),
  out(statement, "PART_OF"),
  out(["dossier"], "IN_FIELD"),
  out(statement, "ABOUT"),
  out(["claim"], "CONCERNS"),
];

/** From a claim to what is based on it. */
export const basisOfWalk: readonly WalkRule[] = [into(["claim"], "BASED_ON")];

/** The support of statements with their places: all that judging them needs. */
export const judgedWalk: readonly WalkRule[] = [
  ...supportWalk,
  out(statement, "FOUND_AT"),
  out(statement, "PART_OF"),
];

/** From a concept or topic to the narrower ones directly below it. */
export const narrowerWalk: readonly WalkRule[] = [into(["topic", "concept"], "BROADER")];

/** From a concept or topic to the broader ones. */
export const broaderWalk: readonly WalkRule[] = [out(["topic", "concept"], "BROADER")];

/** From a reference to what it is taken for, and to the lines that cite it. */
export const referencePageWalk: readonly WalkRule[] = [
  out(["reference"], "PART_OF"),
  out(["reference"], "IDENTIFIED_AS"),
  into(["reference"], "CITES"),
  into(["line"], "HAS_LINE"),
  out(["line"], "AUDITED_AGAINST"),
  out(["work"], "DESCRIBES"),
  out(["work"], "REPORTS"),
];

/** From a work to what it is about and what took its place. */
export const workWalk: readonly WalkRule[] = [
  out(["work"], "DESCRIBES"),
  out(["work"], "SUPERSEDED_BY"),
];
/** From a case to the claims that concern it, with what places them in its record, and to its field. Two steps. */
export const caseWalk: readonly WalkRule[] = [
  out(["case"], "PART_OF"),
  out(["dossier"], "IN_FIELD"),
  into(["case"], "CONCERNS"),
  out(["claim"], "CONCERNS"),
  out(["claim"], "ABOUT"),
  out(["claim"], "UNDER"),
];
/** From a study to its relatives. */
export const studyWalk: readonly WalkRule[] = [
  out(["study"], "NOT_CONFIRMED_BY"),
  out(["study"], "OVERLAPS"),
  into(["study"], "OVERLAPS"),
];
/** From a study to the works that describe it. */
export const describingWalk: readonly WalkRule[] = [into(["study"], "DESCRIBES")];
/** From works to what they report. */
export const reportsWalk: readonly WalkRule[] = [out(["work"], "REPORTS")];
/** From reports to the statements they bear on without being cited there. */
export const bearingWalk: readonly WalkRule[] = [out(["report"], "BEARS_ON")];
/** From an approval to the studies it rested on. */
export const restedOnWalk: readonly WalkRule[] = [out(["approval"], "RESTED_ON")];
/** From an approval to the claims that concern it. */
export const concerningWalk: readonly WalkRule[] = [into(["approval"], "CONCERNS_APPROVAL")];
/** From a work to the references taken for it. */
export const takenForWalk: readonly WalkRule[] = [into(["work"], "IDENTIFIED_AS")];

/** Every edge one step around a node. */
export const neighbourhoodWalk: readonly WalkRule[] = GraphEdge.options
  .map((option) => option.shape.type.value)
  .flatMap((edge) => [out(NodeKind.options, edge), into(NodeKind.options, edge)]);
