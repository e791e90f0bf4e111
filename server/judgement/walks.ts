// Owns which edges a question follows. Stores run these walks; judgement reads what comes back.
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

/** Along edges of a type from nodes of these kinds, and back from those at the other end. */
const eitherWay = (
  from: WalkRule["from"],
  edge: WalkRule["edge"],
  to: WalkRule["from"],
): readonly WalkRule[] => [out(from, edge), into(to, edge)];

/** All that decides how firmly a statement stands: down to works, studies, reports, tensions and approvals. */
export const supportWalk: readonly WalkRule[] = [
  out(statement, "BASED_ON"),
  out(statement, "HAS_EVIDENCE_LINE"),
  out(statement, "PARTY_TO"),
  out(statement, "UNDER"),
  out(["claim"], "CONCERNS_APPROVAL"),
  into(statement, "BEARS_ON"),
  out(["evidence-line"], "CITES"),
  out(["evidence-line"], "AUDITED_AGAINST"),
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
  into(["evidence-line"], "HAS_EVIDENCE_LINE"),
  into(statement, "BASED_ON"),
  out(["work"], "REPORTS"),
  out(["report"], "BEARS_ON"),
  // The report is one of the cited work's: nothing else is reached by this.
  out(["evidence-line"], "AUDITED_AGAINST"),
  out(statement, "FOUND_AT"),
];

/** The same from a reference: what its work bears on uncited does not depend on the reference. */
export const traceUpFromReferenceWalk: readonly WalkRule[] = traceUpWalk.filter(
  (rule) => rule.edge !== "BEARS_ON",
);

/** The same paths from above: from statements down to what they depend on, with their places. */
export const dependsOnWalk: readonly WalkRule[] = [
  out(statement, "BASED_ON"),
  out(statement, "HAS_EVIDENCE_LINE"),
  out(["evidence-line"], "CITES"),
  out(["reference"], "IDENTIFIED_AS"),
  out(["work"], "DESCRIBES"),
  into(statement, "BEARS_ON"),
  into(["report"], "REPORTS"),
  out(["evidence-line"], "AUDITED_AGAINST"),
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

/** The support of statements with their papers and fields: all that judging them needs. */
export const judgedWalk: readonly WalkRule[] = [
  ...supportWalk,
  out(statement, "PART_OF"),
  out(["dossier"], "IN_FIELD"),
];

/** What a statement's page shows beside its support: places, concepts, cases, what is based on it, both ends of tensions. */
export const statementPageWalk: readonly WalkRule[] = [
  ...judgedWalk,
  out(statement, "FOUND_AT"),
  out(statement, "ASSERTED_IN"),
  out(statement, "ABOUT"),
  out(statement, "CONCERNS"),
  out(statement, "MENTIONS"),
];

/** From a claim to its cases, and to every claim that concerns one of them. */
export const sameCasesWalk: readonly WalkRule[] = eitherWay(["claim"], "CONCERNS", ["case"]);

/** From a claim to what is based on it. */
export const basisOfWalk: readonly WalkRule[] = [into(["claim"], "BASED_ON")];

/** All that the evidence wheel draws of statements: their support with their papers and what they are about. */
export const wheelWalk: readonly WalkRule[] = [...judgedWalk, out(statement, "ABOUT")];

/** All that questions are made from: support of statements with their papers and places, what they are about, and their patients. */
export const learningWalk: readonly WalkRule[] = [
  ...wheelWalk,
  out(statement, "FOUND_AT"),
  out(statement, "CONCERNS"),
  out(["concept"], "BROADER"),
  out(["concept"], "PART_OF_WHOLE"),
];

/** From studies to their publications and all that these report. */
export const studyReportsWalk: readonly WalkRule[] = [
  into(["study"], "DESCRIBES"),
  out(["work"], "REPORTS"),
];

/** From statements to their places, what they cite themselves, and the inconsistencies that they are a side of. */
export const groundWalk: readonly WalkRule[] = [
  out(statement, "FOUND_AT"),
  out(statement, "HAS_EVIDENCE_LINE"),
  out(statement, "PARTY_TO"),
  out(["evidence-line"], "CITES"),
  out(["reference"], "IDENTIFIED_AS"),
];

/** From statements to every reference that they stand on, to the publications matched to it, and to the paper that says it. */
export const citedWalk: readonly WalkRule[] = [
  out(statement, "BASED_ON"),
  out(statement, "ASSERTED_IN"),
  out(statement, "HAS_EVIDENCE_LINE"),
  out(["evidence-line"], "CITES"),
  out(["reference"], "IDENTIFIED_AS"),
];

/** From statements, references and studies to the publications that they lead to, and the papers that say so. */
export const bibliographyWalk: readonly WalkRule[] = [...citedWalk, into(["study"], "DESCRIBES")];

/** From statements about a place to the patients they speak of and to what they cite themselves. */
export const placeWalk: readonly WalkRule[] = [
  out(statement, "CONCERNS"),
  out(statement, "HAS_EVIDENCE_LINE"),
  out(["evidence-line"], "CITES"),
  out(["reference"], "IDENTIFIED_AS"),
];

/** From a concept to what is broader and to the wholes of all that. */
export const aroundWalk: readonly WalkRule[] = [
  out(["concept"], "BROADER"),
  out(["concept"], "PART_OF_WHOLE"),
];

/** From a concept to everything narrower and to all its parts. */
export const withinWalk: readonly WalkRule[] = [
  into(["concept"], "BROADER"),
  into(["concept"], "PART_OF_WHOLE"),
];

/** From a concept or topic to the narrower ones directly below it. */
export const narrowerWalk: readonly WalkRule[] = [into(["topic", "concept"], "BROADER")];

/** From a concept or topic to the broader ones. */
export const broaderWalk: readonly WalkRule[] = [out(["topic", "concept"], "BROADER")];

/** From a topic to the summaries that answer it. */
export const answeringWalk: readonly WalkRule[] = [into(["topic"], "ANSWERS")];

/** From works to what they report, from topics to the summaries that answer them with their papers: what a collection says of both. */
export const statementWalk: readonly WalkRule[] = [
  out(["work"], "REPORTS"),
  ...answeringWalk,
  out(["summary"], "PART_OF"),
];

/** From reports and studies to the publications that report or describe them. */
export const publishedWalk: readonly WalkRule[] = [
  into(["report"], "REPORTS"),
  into(["study"], "DESCRIBES"),
];

/** From summaries to what they sum up, and to their papers. */
export const summedUpWalk: readonly WalkRule[] = [
  out(["summary"], "SUMS_UP"),
  out(["summary"], "PART_OF"),
];

/** From statements to the evidence that bears on them without being cited there, with its works and studies. */
export const uncitedWalk: readonly WalkRule[] = [
  into(statement, "BEARS_ON"),
  into(["report"], "REPORTS"),
  out(["work"], "DESCRIBES"),
];

/** From results of regimens to what they cite, what that was compared with, and their field. */
export const regimenWalk: readonly WalkRule[] = [
  out(["claim"], "HAS_EVIDENCE_LINE"),
  out(["claim"], "PART_OF"),
  out(["dossier"], "IN_FIELD"),
  out(["evidence-line"], "CITES"),
  out(["evidence-line"], "AUDITED_AGAINST"),
  out(["reference"], "IDENTIFIED_AS"),
  into(["report"], "REPORTS"),
  out(["work"], "DESCRIBES"),
];

/** From statements to the reports that bear on them uncited, with works and studies, and to the statements' field. */
export const uncitedResultsWalk: readonly WalkRule[] = [
  ...uncitedWalk,
  out(statement, "PART_OF"),
  out(["dossier"], "IN_FIELD"),
];

/** From studies to what their works report, and to the statements that this bears on uncited, with their field. */
export const trialResultsWalk: readonly WalkRule[] = [
  into(["study"], "DESCRIBES"),
  out(["work"], "REPORTS"),
  out(["report"], "BEARS_ON"),
  out(statement, "PART_OF"),
  out(["dossier"], "IN_FIELD"),
];

/** From concepts to the drawings that show them, and to the papers whose places stand on these. */
export const drawnWalk: readonly WalkRule[] = [
  into(["concept"], "SHOWS"),
  into(["drawing"], "DRAWN_ON"),
];

/** From a concept to its parts. */
export const partsWalk: readonly WalkRule[] = [into(["concept"], "PART_OF_WHOLE")];

/** From a concept to the wholes that it is a part of. */
export const wholesWalk: readonly WalkRule[] = [out(["concept"], "PART_OF_WHOLE")];

/** From a reference to what it is taken for, and to the evidence lines that cite it. */
export const referencePageWalk: readonly WalkRule[] = [
  out(["reference"], "PART_OF"),
  out(["reference"], "IDENTIFIED_AS"),
  into(["reference"], "CITES"),
  into(["evidence-line"], "HAS_EVIDENCE_LINE"),
  out(["evidence-line"], "AUDITED_AGAINST"),
  out(["work"], "DESCRIBES"),
  out(["work"], "REPORTS"),
];

/** From a work to what it is about and what took its place. */
export const workWalk: readonly WalkRule[] = [
  out(["work"], "DESCRIBES"),
  out(["work"], "SUPERSEDED_BY"),
];
/** From a case to the statements that concern or mention it, with what places them in its record, and to its field. Two steps. */
export const caseWalk: readonly WalkRule[] = [
  out(["case"], "PART_OF"),
  out(["dossier"], "IN_FIELD"),
  into(["case"], "CONCERNS"),
  into(["case"], "MENTIONS"),
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
/** From works to what they describe. */
export const describedByWalk: readonly WalkRule[] = [out(["work"], "DESCRIBES")];
/** From a study to the works that describe it. */
export const describingWalk: readonly WalkRule[] = [into(["study"], "DESCRIBES")];
/** From works to what they report. */
export const reportsWalk: readonly WalkRule[] = [out(["work"], "REPORTS")];
/** From reports to the statements they bear on without being cited there. */
export const bearingWalk: readonly WalkRule[] = [out(["report"], "BEARS_ON")];
/** From an approval to the studies it rested on. */
export const restedOnWalk: readonly WalkRule[] = [out(["approval"], "RESTED_ON")];
/** From studies to the approvals that rested on them. */
export const approvedOnWalk: readonly WalkRule[] = [into(["study"], "RESTED_ON")];
/** From an approval to the claims that concern it. */
export const concerningWalk: readonly WalkRule[] = [into(["approval"], "CONCERNS_APPROVAL")];
/** From a work to the references taken for it. */
export const takenForWalk: readonly WalkRule[] = [into(["work"], "IDENTIFIED_AS")];

/**
 * From any node to those that it is linked with by what it says: one step. What says where something stands (paper, field, place, the
 * summaries of a topic) is left out, since it links all with all.
 */
export const linkedWalk: readonly WalkRule[] = [
  ...eitherWay(statement, "BASED_ON", statement),
  ...eitherWay(statement, "PARTY_TO", ["tension"]),
  ...eitherWay(statement, "ABOUT", ["concept"]),
  ...eitherWay(statement, "CONCERNS", ["case"]),
  ...eitherWay(statement, "MENTIONS", ["case"]),
  ...eitherWay(statement, "UNDER", ["topic"]),
  ...eitherWay(statement, "CONCERNS_APPROVAL", ["approval"]),
  ...eitherWay(["reference"], "IDENTIFIED_AS", ["work"]),
  ...eitherWay(["work"], "DESCRIBES", ["study"]),
  ...eitherWay(["approval"], "RESTED_ON", ["study"]),
  ...eitherWay(["topic", "concept"], "BROADER", ["topic", "concept"]),
  ...eitherWay(["concept"], "PART_OF_WHOLE", ["concept"]),
  ...eitherWay(["work", "study"], "SUPERSEDED_BY", ["work", "study"]),
  ...eitherWay(["work", "study"], "NOT_CONFIRMED_BY", ["work", "study"]),
  ...eitherWay(["study"], "OVERLAPS", ["study"]),
];

/** The links that lead over an evidence line or a report: two steps, between a statement and a reference or a work. */
export const foldedWalk: readonly WalkRule[] = [
  ...eitherWay(statement, "HAS_EVIDENCE_LINE", ["evidence-line"]),
  ...eitherWay(["evidence-line"], "CITES", ["reference"]),
  out(["evidence-line"], "AUDITED_AGAINST"),
  ...eitherWay(["work"], "REPORTS", ["report"]),
  ...eitherWay(["report"], "BEARS_ON", statement),
];
