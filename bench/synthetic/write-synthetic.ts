// Owns the order in which a synthetic corpus is made and written: by id, one dossier at a time. Must hold no more than that at
// once.
import { writeSnapshotLines, type WrittenSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { dossierOf, dossierPart } from "./dossier.ts";
import { dossierParts } from "./dossier-parts.ts";
import type { Part } from "./part.ts";
import { reportPart } from "./reports.ts";
import {
  paperOf,
  probeSource,
  probeStudies,
  probeWorks,
  reportsOf,
  sharedSource,
  studyPart,
  workPart,
  type Source,
} from "./sources.ts";
import {
  approvalPart,
  conceptPart,
  drawingParts,
  otherParts,
  profile,
  topics,
} from "./vocabulary.ts";

/** Called with how much of a pass over the corpus is done, from 0 to 1, dossier by dossier. */
export type Report = (pass: "counting" | "nodes" | "edges", share: number) => void;

/** Works or studies in the order of their ids: those of all or of papers first, as their names begin. */
const sources = function* (
  { dossiers }: SyntheticCorpus,
  perProbe: number,
  ofAll: number,
): Generator<Source> {
  yield* times(dossiers, (i) => paperOf(i + 1));
  for (let dossier = 1; dossier <= dossiers; dossier += 1) {
    yield* times(perProbe, (i) => probeSource(dossier, i + 1));
  }
  yield* times(ofAll, sharedSource);
};

/** Every part of the corpus, sorted by id. `onDossier` is told the share of dossiers that are done. */
export const partsOf = function* (
  corpus: SyntheticCorpus,
  onDossier: (share: number) => void = () => undefined,
): Generator<Part> {
  const { approvals, concepts, dossiers, studies, works } = corpus;
  const streams: Record<string, () => Iterable<Part>> = {
    "approval:": () => times(approvals, (i) => approvalPart(corpus, i)),
    "concept:": () => times(concepts, (i) => conceptPart(corpus, i)),
    "dossier:": () => times(dossiers, (i) => dossierPart(dossierOf(corpus, i + 1))),
    "drawing:": () => drawingParts,
    "profile:": () => [profile],
    "report:": function* () {
      for (const work of sources(corpus, probeWorks, works)) {
        yield* times(reportsOf(corpus, work), (i) => reportPart(corpus, work, i + 1));
      }
    },
    "study:": function* () {
      for (const study of sources(corpus, probeStudies, studies)) yield studyPart(corpus, study);
    },
    "synth-": function* () {
      for (let number = 1; number <= dossiers; number += 1) {
        yield* dossierParts(corpus, number);
        onDossier(number / dossiers);
      }
    },
    "topic:": () => topics.map((topic) => topic.part),
    "work:": function* () {
      for (const work of sources(corpus, probeWorks, works)) yield workPart(corpus, work);
    },
    ...Object.fromEntries(otherParts.map((other) => [other.id, () => [other]])),
  };
  for (const [, parts] of Object.entries(streams).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield* parts();
  }
};

/** How many nodes and edges the corpus has, found by declaring its parts without drawing them. */
export const countsOf = (
  corpus: SyntheticCorpus,
  report?: Report,
): { nodes: number; edges: number } => {
  const counts = { nodes: 0, edges: 0 };
  for (const part of partsOf(corpus, (share) => report?.("counting", share))) {
    counts.nodes += 1;
    counts.edges += part.links().length;
  }
  return counts;
};

const nodeLines = function* (corpus: SyntheticCorpus, report?: Report): Generator<string> {
  for (const part of partsOf(corpus, (share) => report?.("nodes", share))) {
    yield JSON.stringify(part.node(corpus));
  }
};

const edgeLines = function* (corpus: SyntheticCorpus, report?: Report): Generator<string> {
  for (const part of partsOf(corpus, (share) => report?.("edges", share))) {
    for (const edge of part.edges(corpus)) yield JSON.stringify(edge);
  }
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
      nodes: nodeLines(corpus, report),
      edges: edgeLines(corpus, report),
      forwardings: [],
    },
    path,
  );
  return { ...written, ...counts };
};
