// Owns small traces for tests of the drawing; the words in them mean nothing.
import type { Trace } from "../../model/views/trace.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";

const review = { drafted: { by: "first reader", on: "2026-01-05" } };
const readFrom = { depth: "abstract" as const, what: "abstract" };

/** A claim that cites nothing by itself. */
export const aClaim = (id: string): GraphNode => ({
  id,
  kind: "claim",
  label: id,
  type: "treatment",
  dossier: "dossier:kelp",
  order: 0,
  statement: `The statement of ${id}.`,
  voice: "cited",
  figures: [],
  notReported: [],
  review,
});

/** A recommendation. */
export const aRecommendation = (id: string): GraphNode => ({
  id,
  kind: "recommendation",
  label: id,
  dossier: "dossier:kelp",
  order: 0,
  statement: `The advice of ${id}.`,
  voice: "opinion",
  figures: [],
  notReported: [],
  review,
  force: "should",
  stage: { id: "treatment", name: "Treatment", means: "What is done." },
  polarity: "for",
  forWhom: "divers",
  expectedBenefit: "not stated",
  expectedHarm: "not stated",
});

/** An entry of the reference list, identified by inference unless said otherwise. */
export const aReference = (
  marker: number,
  basis: "inferred" | "unidentified" = "inferred",
): GraphNode => ({
  id: `kelp:ref-${marker}`,
  kind: "reference",
  label: `Reference ${marker}`,
  dossier: "dossier:kelp",
  marker,
  basis,
  reason: "named in the text",
  alternatives: [],
});

/** A publication. */
export const aWork = (name: string): GraphNode => ({
  id: `work:${name}`,
  kind: "work",
  label: name,
  csl: { type: "article-journal", title: name, author: [], authorsIncomplete: false },
  record: readFrom,
  review,
});

/** An evidence line from a statement to a reference, with its two edges. */
export const anEvidenceLine = (
  from: string,
  marker: number,
  more: { direction?: "supports" | "disputes"; setting?: "direct" | "indirect" | "unknown" } = {},
): { node: GraphNode; edges: GraphEdge[] } => {
  const id = `${from}@${marker}`;
  return {
    node: {
      id,
      kind: "evidence-line",
      label: id,
      intent: "citesAsEvidence",
      direction: more.direction ?? "supports",
      attachment: "same-sentence",
      directness: more.setting === undefined ? {} : { setting: more.setting },
    },
    edges: [
      { type: "HAS_EVIDENCE_LINE", from, to: id },
      { type: "CITES", from: id, to: `kelp:ref-${marker}` },
    ],
  };
};

/** A report of a work with the edge that says so. */
export const aReport = (work: string, id: string): { node: GraphNode; edge: GraphEdge } => ({
  node: {
    id: `report:${work}.${id}`,
    kind: "report",
    label: id,
    statement: `What ${work} reports.`,
    figures: [],
    readFrom,
  },
  edge: { type: "REPORTS", from: `work:${work}`, to: `report:${work}.${id}` },
});

/** A trace of these nodes and edges from `root` down. */
export const aTrace = (
  root: string,
  nodes: GraphNode[],
  edges: GraphEdge[],
  more: Partial<Trace> = {},
): Trace => ({
  root,
  direction: "down",
  answer: ["The answer."],
  nodes,
  edges,
  deadEnds: [],
  cautions: {},
  papers: {},
  kinds: {},
  shown: nodes.length,
  total: nodes.length,
  ...more,
});
