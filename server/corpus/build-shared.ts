// Owns the part of the graph that all dossiers share: vocabulary, works, studies, reports and approvals.
import type { Standing } from "../../model/kinds/shared-files.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { GraphPart } from "./graph-part.ts";
import type { Corpus } from "./corpus.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { spelledOut } from "./spelled-out.ts";
import { workLabel } from "./work-label.ts";

/** Nodes and edges of everything outside the dossiers' folders. */
export const sharedParts = (corpus: Corpus, index: CorpusIndex): GraphPart => {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];

  for (const { value } of corpus.profiles) {
    const { id, name, order, stages, axes, questions, caseRecord, review } = value;
    const own = { order, stages, axes, questions, caseRecord, review };
    nodes.push({ id: `profile:${id}`, kind: "profile", label: name, ...own });
  }

  for (const { value, owner } of corpus.topics) {
    const { id, name, question, order, broader } = value;
    const profile = owner?.kind === "profile" ? `profile:${owner.id}` : undefined;
    nodes.push({ id: `topic:${id}`, kind: "topic", label: name, question, order, profile });
    if (broader !== undefined) {
      edges.push({ type: "BROADER", from: `topic:${id}`, to: `topic:${broader}` });
    }
  }

  for (const { value } of corpus.concepts) {
    const { id, name, type, synonyms, note, identifiers, broader } = value;
    const from = `concept:${id}`;
    nodes.push({ id: from, kind: "concept", label: name, type, synonyms, note, identifiers });
    for (const wider of broader) edges.push({ type: "BROADER", from, to: `concept:${wider}` });
  }

  for (const { value } of corpus.works) {
    const { id, csl, record, standing, note, review, study, supersededBy, reports } = value;
    const from = `work:${id}`;
    const label = workLabel(csl);
    nodes.push({ id: from, kind: "work", label, csl, record, standing, note, review });
    if (study !== undefined) edges.push({ type: "DESCRIBES", from, to: `study:${study}` });
    edges.push(...fallEdges(from, standing, supersededBy === undefined ? [] : [supersededBy], []));
    for (const report of reports) {
      const to = `report:${id}.${report.id}`;
      const { label: name, statement, readFrom } = report;
      const figures = report.figures.map((figure) => ({ ...figure, ...spelledOut(figure, index) }));
      nodes.push({ id: to, kind: "report", label: name, statement, figures, readFrom });
      edges.push({ type: "REPORTS", from, to });
    }
  }

  for (const { value } of corpus.studies) {
    const { id, notConfirmedBy, overlaps, ...own } = value;
    const from = `study:${id}`;
    nodes.push({ ...own, id: from, kind: "study", label: own.name });
    edges.push(...fallEdges(from, own.standing, [], notConfirmedBy));
    for (const { study, how } of overlaps) {
      edges.push({ type: "OVERLAPS", from, to: `study:${study}`, how });
    }
  }

  for (const { value } of corpus.approvals) {
    const { id, name, drug, restedOn, ...own } = value;
    const from = `approval:${id}`;
    nodes.push({ ...own, id: from, kind: "approval", label: name, drug: `concept:${drug}` });
    for (const study of restedOn) {
      edges.push({ type: "RESTED_ON", from, to: `study:${study}` });
    }
  }
  return { nodes, edges };
};

/** Edges to what a work or study no longer stands because of: as listed, and as its standing says. */
const fallEdges = (
  from: string,
  standing: Standing | undefined,
  supersededBy: readonly string[],
  notConfirmedBy: readonly string[],
): GraphEdge[] => {
  const kind = from.slice(0, from.indexOf(":") + 1);
  const because = standing?.because?.startsWith(kind) === true ? [standing.because] : [];
  const ends = (listed: readonly string[], status: Standing["status"]): string[] => [
    ...new Set([
      ...listed.map((id) => `${kind}${id}`),
      ...(standing?.status === status ? because : []),
    ]),
  ];
  return [
    ...ends(supersededBy, "superseded").map((to) => ({ type: "SUPERSEDED_BY", from, to }) as const),
    ...ends(notConfirmedBy, "not-confirmed").map(
      (to) => ({ type: "NOT_CONFIRMED_BY", from, to }) as const,
    ),
  ];
};
