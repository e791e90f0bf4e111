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
const against = (from: WalkRule["from"], edge: WalkRule["edge"]): WalkRule => ({
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
  against(statement, "BEARS_ON"),
  out(["line"], "CITES"),
  out(["line"], "AUDITED_AGAINST"),
  out(["reference"], "IDENTIFIED_AS"),
  against(["report"], "REPORTS"),
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

/** From a work, study or reference up to every statement that leans on it. */
export const traceUpWalk: readonly WalkRule[] = [
  against(["study"], "DESCRIBES"),
  against(["work"], "IDENTIFIED_AS"),
  against(["reference"], "CITES"),
  against(["line"], "HAS_LINE"),
  against(statement, "BASED_ON"),
  out(["work"], "REPORTS"),
  out(["report"], "BEARS_ON"),
  out(statement, "FOUND_AT"),
];

/** Everything beside the support that a statement's page shows. */
export const statementPageWalk: readonly WalkRule[] = [
  ...supportWalk,
  out(statement, "FOUND_AT"),
  out(statement, "ASSERTED_IN"),
  out(statement, "PART_OF"),
  out(statement, "ABOUT"),
  out(["claim"], "CONCERNS"),
];

/** The support of statements with their places, for reading them as a text. */
export const topicWalk: readonly WalkRule[] = [
  ...supportWalk,
  out(statement, "FOUND_AT"),
  out(statement, "PART_OF"),
];

/** From a reference to what it is taken for, and to the lines that cite it. */
export const referencePageWalk: readonly WalkRule[] = [
  out(["reference"], "PART_OF"),
  out(["reference"], "IDENTIFIED_AS"),
  against(["reference"], "CITES"),
  against(["line"], "HAS_LINE"),
  out(["line"], "AUDITED_AGAINST"),
  out(["work"], "DESCRIBES"),
  out(["work"], "REPORTS"),
];

/** From a work or study to its reports, its relatives, and the statements that cite it or that it bears on. */
export const sourcePageWalk: readonly WalkRule[] = [
  against(["study"], "DESCRIBES"),
  out(["study"], "NOT_CONFIRMED_BY"),
  out(["study"], "OVERLAPS"),
  against(["study"], "OVERLAPS"),
  out(["work"], "DESCRIBES"),
  out(["work"], "REPORTS"),
  out(["work"], "SUPERSEDED_BY"),
  against(["work"], "IDENTIFIED_AS"),
  against(["reference"], "CITES"),
  against(["line"], "HAS_LINE"),
  out(["report"], "BEARS_ON"),
];

/** Every edge one step around a node. */
export const neighbourhoodWalk: readonly WalkRule[] = GraphEdge.options
  .map((option) => option.shape.type.value)
  .flatMap((edge) => [out(NodeKind.options, edge), against(NodeKind.options, edge)]);
