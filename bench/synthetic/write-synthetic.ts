// Owns the order in which a synthetic corpus is made and written: by id, kind after kind, one dossier at a time. Must hold
// no more than that at once.
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { writeSnapshotLines, type WrittenSnapshot } from "../../server/snapshot/write-snapshot.ts";
import type { SyntheticCorpus } from "./corpus-size.ts";
import { bearingEdges, dossierEdges } from "./dossier-edges.ts";
import { headOf } from "./dossier-head.ts";
import { countDossierNodes, dossierNode, dossierNodes } from "./dossier-nodes.ts";
import { planDossier } from "./dossier-plan.ts";
import {
  approvalEdges,
  approvalNode,
  reportNode,
  studyEdges,
  studyNode,
  workEdges,
  workNode,
} from "./source-parts.ts";
import {
  probeStudies,
  probeWorks,
  reportsOf,
  type StudyKey,
  type WorkKey,
} from "./source-plans.ts";
import {
  conceptEdges,
  conceptNode,
  profileId,
  profileNode,
  topicEdges,
  topicNodes,
  topics,
} from "./vocabulary-parts.ts";

/** Told how much of a pass over the corpus is done, from 0 to 1, dossier by dossier. */
export type Report = (pass: "counting" | "nodes" | "edges", share: number) => void;

const numbersTo = function* (count: number): Generator<number> {
  for (let number = 0; number < count; number += 1) yield number;
};
const dossierNumbers = function* ({ dossiers }: SyntheticCorpus): Generator<number> {
  for (const number of numbersTo(dossiers)) yield number + 1;
};

/** Works or studies in the order of their ids: those of papers, those of probes, those of all. */
const sources = function* (
  corpus: SyntheticCorpus,
  perProbe: number,
  ofAll: number,
): Generator<WorkKey> {
  for (const dossier of dossierNumbers(corpus)) yield { of: "paper", dossier };
  for (const dossier of dossierNumbers(corpus)) {
    for (const number of numbersTo(perProbe)) yield { of: "probe", dossier, number: number + 1 };
  }
  for (const number of numbersTo(ofAll)) yield { of: "all", number };
};
const allWorks = (corpus: SyntheticCorpus): Generator<WorkKey> =>
  sources(corpus, probeWorks, corpus.works);
const allStudies = (corpus: SyntheticCorpus): Generator<StudyKey> =>
  sources(corpus, probeStudies, corpus.studies);

const allReports = function* (
  corpus: SyntheticCorpus,
): Generator<{ work: WorkKey; number: number }> {
  for (const work of allWorks(corpus)) {
    for (const number of numbersTo(reportsOf(corpus, work))) yield { work, number: number + 1 };
  }
};

/** Every node of the corpus, sorted by id. */
export const nodesOf = function* (corpus: SyntheticCorpus, report?: Report): Generator<GraphNode> {
  for (const number of numbersTo(corpus.approvals)) yield approvalNode(corpus, number);
  for (const number of numbersTo(corpus.concepts)) yield conceptNode(corpus, number);
  for (const number of dossierNumbers(corpus)) yield dossierNode(corpus, headOf(corpus, number));
  yield profileNode();
  for (const { work, number } of allReports(corpus)) yield reportNode(corpus, work, number);
  for (const study of allStudies(corpus)) yield studyNode(corpus, study);
  for (const number of dossierNumbers(corpus)) {
    yield* dossierNodes(corpus, planDossier(corpus, number));
    report?.("nodes", number / corpus.dossiers);
  }
  yield* topicNodes(corpus);
  for (const work of allWorks(corpus)) yield workNode(corpus, work);
};

/** Every edge of the corpus, sorted by from, type and to. */
export const edgesOf = function* (corpus: SyntheticCorpus, report?: Report): Generator<GraphEdge> {
  for (const number of numbersTo(corpus.approvals)) yield* approvalEdges(corpus, number);
  for (const number of numbersTo(corpus.concepts)) yield* conceptEdges(corpus, number);
  for (const number of dossierNumbers(corpus)) {
    yield { type: "IN_FIELD", from: headOf(corpus, number).id, to: profileId };
  }
  for (const { work, number } of allReports(corpus)) yield* bearingEdges(corpus, work, number);
  for (const study of allStudies(corpus)) yield* studyEdges(corpus, study);
  for (const number of dossierNumbers(corpus)) {
    yield* dossierEdges(corpus, planDossier(corpus, number));
    report?.("edges", number / corpus.dossiers);
  }
  yield* topicEdges();
  for (const work of allWorks(corpus)) yield* workEdges(corpus, work);
};

/** How many nodes and edges the corpus has, found by making it without its nodes' texts. */
export const countsOf = (
  corpus: SyntheticCorpus,
  report?: Report,
): { nodes: number; edges: number } => {
  let nodes = 1 + topics.length + corpus.approvals + corpus.concepts + corpus.dossiers;
  let edges = topicEdges().length + corpus.dossiers;
  for (const number of numbersTo(corpus.approvals)) edges += approvalEdges(corpus, number).length;
  for (const number of numbersTo(corpus.concepts)) edges += conceptEdges(corpus, number).length;
  for (const { work, number } of allReports(corpus)) {
    nodes += 1;
    edges += bearingEdges(corpus, work, number).length;
  }
  for (const study of allStudies(corpus)) {
    nodes += 1;
    edges += lengthOf(studyEdges(corpus, study));
  }
  for (const number of dossierNumbers(corpus)) {
    const plan = planDossier(corpus, number);
    nodes += countDossierNodes(plan);
    edges += dossierEdges(corpus, plan).length;
    report?.("counting", number / corpus.dossiers);
  }
  for (const work of allWorks(corpus)) {
    nodes += 1;
    edges += lengthOf(workEdges(corpus, work));
  }
  return { nodes, edges };
};

const lengthOf = (items: Iterable<unknown>): number => {
  const each = items[Symbol.iterator]();
  let length = 0;
  while (each.next().done !== true) length += 1;
  return length;
};

/** The objects as lines. They are made with their keys in the order of the schemas, so they need not pass through them. */
const linesFrom = function* (objects: Iterable<GraphNode | GraphEdge>): Generator<string> {
  for (const object of objects) yield JSON.stringify(object);
};

/** What was written. */
export interface WrittenCorpus extends WrittenSnapshot {
  readonly nodes: number;
  readonly edges: number;
}

/** Writes the corpus to `path` as a snapshot, in three passes: counting, nodes, edges. Throws as `writeSnapshotLines`. */
export const writeSynthetic = async (
  corpus: SyntheticCorpus,
  path: string,
  report?: Report,
): Promise<WrittenCorpus> => {
  const counts = countsOf(corpus, report);
  const written = await writeSnapshotLines(
    {
      counts: { ...counts, forwardings: 0 },
      nodes: linesFrom(nodesOf(corpus, report)),
      edges: linesFrom(edgesOf(corpus, report)),
      forwardings: [],
    },
    path,
  );
  return { ...written, ...counts };
};
