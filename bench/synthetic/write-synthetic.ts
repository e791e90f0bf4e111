// Owns the order in which a synthetic corpus is made and written: by id, one dossier at a time. Must hold no more than that at
// once.
import { writeSnapshotLines } from "../../server/snapshot/write-snapshot.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { dossierOf, dossierPart } from "./dossier.ts";
import { dossierParts } from "./dossier-parts.ts";
import type { Part } from "./part.ts";
import { reportPart } from "./reports.ts";
import { reportsOf, studiesOf, studyPart, workPart, worksOf } from "./sources.ts";
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

/** Every part of the corpus, sorted by id. `onDossier` is told the share of dossiers that are done. */
export const partsOf = function* (
  corpus: SyntheticCorpus,
  onDossier: (share: number) => void = () => undefined,
): Generator<Part> {
  const { approvals, concepts, dossiers } = corpus;
  const streams: Record<string, () => Iterable<Part>> = {
    "approval:": () => times(approvals, (i) => approvalPart(corpus, i)),
    "concept:": () => times(concepts, (i) => conceptPart(corpus, i)),
    "dossier:": () => times(dossiers, (i) => dossierPart(dossierOf(corpus, i + 1))),
    "drawing:": () => drawingParts,
    "profile:": () => [profile],
    "report:": function* () {
      for (const work of worksOf(corpus)) {
        yield* times(reportsOf(corpus, work), (i) => reportPart(corpus, work, i + 1));
      }
    },
    "study:": function* () {
      for (const study of studiesOf(corpus)) yield studyPart(corpus, study);
    },
    "synth-": function* () {
      for (let number = 1; number <= dossiers; number += 1) {
        yield* dossierParts(corpus, number);
        onDossier(number / dossiers);
      }
    },
    "topic:": () => topics.map((topic) => topic.part),
    "work:": function* () {
      for (const work of worksOf(corpus)) yield workPart(corpus, work);
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
    counts.edges += part.countEdges();
  }
  return counts;
};

/** Writes the corpus to `path` as a snapshot, in three passes: counting, nodes, edges. Throws as `writeSnapshotLines`. */
export const writeSynthetic = async (corpus: SyntheticCorpus, path: string, report?: Report) => {
  const lines = function* (pass: "nodes" | "edges"): Generator<string> {
    for (const part of partsOf(corpus, (share) => report?.(pass, share))) {
      const drawn = pass === "nodes" ? [part.node(corpus)] : part.edges(corpus);
      for (const object of drawn) yield JSON.stringify(object);
    }
  };
  const counts = countsOf(corpus, report);
  const written = await writeSnapshotLines(
    {
      counts: { ...counts, forwardings: 0 },
      nodes: lines("nodes"),
      edges: lines("edges"),
      forwardings: [],
    },
    path,
  );
  return { ...written, ...counts };
};
