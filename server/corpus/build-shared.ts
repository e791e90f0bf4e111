// Owns the part of the graph that all dossiers share: vocabulary, works, studies, reports and approvals.
import type { Standing } from "../../model/kinds/shared-files.ts";
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { NodeLink } from "../../model/node-link.ts";
import { checksByNode, testWork } from "./arithmetic/test-figures.ts";
import type { GraphPart } from "./graph-part.ts";
import { listNames, sharedLists, type SharedList } from "../../model/kinds/file-kinds.ts";
import type { Corpus, SharedEntries } from "./corpus.ts";
import { getEntry, type CorpusIndex } from "./corpus-index.ts";
import { spelledOut, timeText } from "./spelled-out.ts";
import { labelOfWork } from "./work-label.ts";

type Builders = {
  readonly [L in SharedList]: (entry: SharedEntries[L][number], index: CorpusIndex) => GraphPart;
};

/** What an entry of each list brings. A list that is missing here does not compile. */
const sharedBuilders: Builders = {
  profiles: ({ value }) => {
    const { id, name, order, stages, axes, questions, ...more } = value;
    const { pairedSteps, caseRecord, course, wording, review } = more;
    const own = { order, stages, axes, questions, pairedSteps, caseRecord, wording, review };
    const stated = course === undefined ? own : { ...own, course };
    return {
      nodes: [{ id: `profile:${id}`, kind: "profile", label: name, ...stated }],
      edges: [],
    };
  },
  topics: ({ value, owner }) => {
    const { id, name, question, order, broader } = value;
    const from = `topic:${id}`;
    const profile = owner?.kind === "profile" ? `profile:${owner.id}` : undefined;
    return {
      nodes: [{ id: from, kind: "topic", label: name, question, order, profile }],
      edges: broader === undefined ? [] : [{ type: "BROADER", from, to: `topic:${broader}` }],
    };
  },
  concepts: ({ value }, index) => {
    const { id, name, broader, partOf, components, values, abbreviations, ...own } = value;
    const from = `concept:${id}`;
    const links = components.map((component) => conceptLink(component, index));
    const node = { ...own, id: from, kind: "concept", label: name } as const;
    return {
      nodes: [
        {
          ...node,
          ...(links.length === 0 ? {} : { components: links }),
          ...(values.length === 0 ? {} : { values }),
          ...(abbreviations.length === 0 ? {} : { abbreviations }),
        },
      ],
      edges: [
        ...broader.map((wider) => ({ type: "BROADER", from, to: `concept:${wider}` }) as const),
        ...partOf.map(
          (whole) => ({ type: "PART_OF_WHOLE", from, to: `concept:${whole}` }) as const,
        ),
      ],
    };
  },
  drawings: ({ value: { id, name, parts, ...own } }, index) => ({
    nodes: [
      {
        ...own,
        id: `drawing:${id}`,
        kind: "drawing",
        label: name,
        parts: parts.map(({ concept, nextTo, ...part }) => ({
          ...part,
          concept: conceptLink(concept, index),
          nextTo: nextTo.map((other) => `concept:${other}`),
        })),
      },
    ],
    edges: parts.map(({ concept }) => ({
      type: "SHOWS",
      from: `drawing:${id}`,
      to: `concept:${concept}`,
    })),
  }),
  // No nodes: build-graph.ts makes forwardings of them.
  conceptAliases: () => ({ nodes: [], edges: [] }),
  conceptTombstones: () => ({ nodes: [], edges: [] }),
  // No nodes: figures carry the names of what they measure.
  measures: () => ({ nodes: [], edges: [] }),
  works: (entry, index) => {
    const { value } = entry;
    const { id, csl, record, standing, note, review, study, supersededBy, reports } = value;
    const from = `work:${id}`;
    const label = labelOfWork(value, index);
    const checks = checksByNode(testWork(entry, index));
    const arms = study === undefined ? [] : getEntry(index.studies, study, "study").value.arms;
    return {
      nodes: [
        { id: from, kind: "work", label, csl, record, standing, note, review },
        ...reports.map((report): GraphNode => {
          const { label: name, statement, readFrom } = report;
          const figures = report.figures.map((figure) => ({
            ...figure,
            ...spelledOut(figure, index),
            timeText: figure.atTime === undefined ? undefined : timeText(figure.atTime),
            armName: arms.find((arm) => arm.id === figure.arm)?.name,
          }));
          const node = `report:${id}.${report.id}`;
          const arithmetic = checks.get(node);
          const own = {
            ...{ statement, figures },
            ...(arithmetic === undefined ? {} : { arithmetic }),
            readFrom,
          };
          return { id: node, kind: "report", label: name, ...own };
        }),
      ],
      edges: [
        ...(study === undefined
          ? []
          : [{ type: "DESCRIBES", from, to: `study:${study}` } as const]),
        ...fallEdges(from, standing, supersededBy === undefined ? [] : [supersededBy], []),
        ...reports.map(
          (report) => ({ type: "REPORTS", from, to: `report:${id}.${report.id}` }) as const,
        ),
      ],
    };
  },
  studies: ({ value }) => {
    const { id, notConfirmedBy, overlaps, ...own } = value;
    const from = `study:${id}`;
    return {
      nodes: [{ ...own, id: from, kind: "study", label: own.name }],
      edges: [
        ...fallEdges(from, own.standing, [], notConfirmedBy),
        ...overlaps.map(
          ({ study, how }) => ({ type: "OVERLAPS", from, to: `study:${study}`, how }) as const,
        ),
      ],
    };
  },
  approvals: ({ value }) => {
    const { id, name, drug, restedOn, ...own } = value;
    const from = `approval:${id}`;
    return {
      nodes: [{ ...own, id: from, kind: "approval", label: name, drug: `concept:${drug}` }],
      edges: restedOn.map((study) => ({ type: "RESTED_ON", from, to: `study:${study}` })),
    };
  },
};

/** Nodes and edges of everything outside the dossiers' folders. */
export const sharedParts = (corpus: Corpus, index: CorpusIndex): GraphPart => {
  const parts = listNames(sharedLists).flatMap((name) =>
    listParts(name, sharedBuilders[name], corpus, index),
  );
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  };
};

const listParts = <L extends SharedList>(
  name: L,
  build: Builders[L],
  entries: SharedEntries,
  index: CorpusIndex,
): GraphPart[] => entries[name].map((entry) => build(entry, index));

const conceptLink = (id: string, index: CorpusIndex): NodeLink => ({
  id: `concept:${id}`,
  kind: "concept",
  label: getEntry(index.concepts, id, "concept").value.name,
});

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
