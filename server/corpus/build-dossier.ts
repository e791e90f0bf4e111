// Owns the part of the graph that one dossier brings: for each of its lists, the nodes and edges that an entry makes.
import type { GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import type { Summary } from "../../model/kinds/dossier-files.ts";
import { listNames, reviewedLists, type ReviewedList } from "../../model/kinds/file-kinds.ts";
import { checksByNode, testDossier } from "./arithmetic/test-figures.ts";
import { stageNamed, statementParts } from "./build-statement.ts";
import type { GraphPart } from "./graph-part.ts";
import type { DossierEntries, OwnEntries, ReviewedEntry, Statement } from "./corpus.ts";
import { getEntry, indexBy, type CorpusIndex } from "./corpus-index.ts";
import { ageOf } from "./evidence-age.ts";
import { readingOrder } from "./reading-order.ts";
import { labelOfWork } from "./work-label.ts";

/** What an entry is built with: its dossier, and everything that it may name. */
type Context = {
  readonly entries: DossierEntries;
  readonly index: CorpusIndex;
  /** Of its statements, by local id. */
  readonly order: ReadonlyMap<string, number>;
  /** How readers ask for its statements, by local id. */
  readonly questions: ReadonlyMap<string, DossierEntries["questions"][number]>;
  /** What learners are asked for in its statements, by local id. */
  readonly completions: ReadonlyMap<string, DossierEntries["completions"][number]>;
  /** The tests that figures were put to, by node. */
  readonly arithmetic: ReturnType<typeof checksByNode>;
};

type Builders = {
  readonly [L in ReviewedList]: (entry: OwnEntries[L][number], context: Context) => GraphPart;
};

/** What an entry of each list brings. A list that is missing here does not compile. */
export const dossierBuilders: Builders = {
  references: ({ value }, { entries: { folder } }) => {
    const { marker, work, basis, confidence, reason, namedInText, wouldIdentify } = value;
    const id = `${folder}:ref-${marker}`;
    const isNumbered = typeof marker === "number";
    const alternatives = value.alternatives.map((other) => ({
      ...other,
      work: other.work === undefined ? undefined : `work:${other.work}`,
    }));
    return partOf(
      folder,
      {
        id,
        kind: "reference",
        label: isNumbered ? `Reference ${marker}` : `Source named “${namedInText ?? marker}”`,
        dossier: `dossier:${folder}`,
        ...(isNumbered ? { marker } : {}),
        basis,
        confidence,
        reason,
        namedInText,
        alternatives,
        wouldIdentify,
      },
      work === undefined
        ? []
        : [{ type: "IDENTIFIED_AS", from: id, to: `work:${work}`, basis, confidence }],
    );
  },
  claims: (entry, context) => placedParts(entry, context),
  recommendations: (entry, context) => placedParts(entry, context),
  tensions: ({ value, review }, { entries: { folder } }) => {
    const { label, kind, statement, mayExplain } = value;
    const id = `${folder}:${value.id}`;
    const sides = value.sides.map(({ statements, says }) => ({
      statements: statements.map((name) => `${folder}:${name}`),
      says,
    }));
    const parties = new Set(sides.flatMap((side) => side.statements));
    return partOf(
      folder,
      {
        id,
        kind: "tension",
        label,
        dossier: `dossier:${folder}`,
        type: kind,
        statement,
        sides,
        mayExplain,
        review,
      },
      [...parties].map((party) => ({
        type: "PARTY_TO",
        from: party,
        to: id,
        sides: sides.flatMap((side, n) => (side.statements.includes(party) ? [n] : [])),
      })),
    );
  },
  summaries: ({ value, review }, { entries: { folder }, index }) => {
    const topic = `topic:${value.topic}`;
    const id = `${folder}:summary-${value.topic}`;
    const named = (name: string) => `${folder}:${name}`;
    const summedUp = (list: Summary["sentences"]) =>
      list.map(({ says, from }) => ({ says, from: from.map(named) }));
    const sentences = summedUp(value.sentences);
    const unknown = summedUp(value.unknown);
    const figures = value.figures.map((name) => {
      const [statement = "", figure = ""] = name.split("#");
      return { statement: named(statement), figure };
    });
    const statements = new Set([
      ...[...sentences, ...unknown].flatMap(({ from }) => from),
      ...figures.map(({ statement }) => statement),
    ]);
    return partOf(
      folder,
      {
        id,
        kind: "summary",
        label: getEntry(index.topics, value.topic, "topic").value.name,
        dossier: `dossier:${folder}`,
        topic,
        sentences,
        figures,
        unknown,
        review,
      },
      [
        { type: "ANSWERS", from: id, to: topic },
        ...[...statements].map((to): GraphEdge => ({ type: "SUMS_UP", from: id, to })),
      ],
    );
  },
  decisions: ({ value, review }, { entries, index }) => {
    const { folder } = entries;
    const named = (name: string) => `${folder}:${name}`;
    const decision = (name: string) => `${folder}:decide-${name}`;
    const id = decision(value.id);
    const branches = value.branches.map(({ from, to, ...own }) => ({
      ...own,
      from: from.map(named),
      ...(to === undefined ? {} : { to: decision(to) }),
    }));
    const grounds = new Set(branches.flatMap(({ from }) => from));
    const next = new Set(branches.flatMap(({ to }) => to ?? []));
    return partOf(
      folder,
      {
        id,
        kind: "decision",
        label: value.question,
        dossier: `dossier:${folder}`,
        order: entries.decisions.findIndex((one) => one.value.id === value.id),
        stage: stageNamed(value.stage, entries, index),
        branches,
        review,
      },
      [
        ...[...grounds].map((to): GraphEdge => ({ type: "DECIDED_BY", from: id, to })),
        ...[...next].map((to): GraphEdge => ({ type: "LEADS_TO", from: id, to })),
      ],
    );
  },
  tours: ({ value: { id, title, about, steps }, review }, { entries: { folder, tours } }) =>
    partOf(folder, {
      id: `${folder}:tour-${id}`,
      kind: "tour",
      label: title,
      dossier: `dossier:${folder}`,
      order: tours.findIndex((one) => one.value.id === id),
      about,
      steps: steps.map(({ at, says }) => ({ at, says })),
      review,
    }),
  // They are part of the statement's own node.
  questions: () => ({ nodes: [], edges: [] }),
  completions: () => ({ nodes: [], edges: [] }),
  // What they come to is part of the statements' own nodes.
  expectations: () => ({ nodes: [], edges: [] }),
  explanations: () => ({ nodes: [], edges: [] }),
  // What needs no claim is no part of the graph: the ledger says how much it is.
  waivers: () => ({ nodes: [], edges: [] }),
  audits: ({ value }, { entries: { folder, references } }) => {
    const { statement, ref, against, verdict, alsoFits, headline, explanation } = value;
    const byMarker = indexBy(references, (entry) => String(entry.value.marker));
    const { basis } = getEntry(byMarker, String(ref), "reference").value;
    return {
      nodes: [],
      edges: [
        {
          type: "AUDITED_AGAINST",
          from: `${folder}:${statement}@${ref}`,
          to: `report:${against}`,
          verdict,
          ...(alsoFits === undefined ? {} : { alsoFits }),
          headline,
          explanation,
          conditional: basis !== "confirmed",
        },
      ],
    };
  },
  uncited: ({ value }, { entries: { folder, dossier, references }, index }) => {
    const { report, bearsOn, direction, directness, finding, explanation } = value;
    const { work } = getEntry(index.reports, report, "report");
    const paper = getEntry(index.works, dossier.value.work, "work").value;
    const age = ageOf(work.csl.issued, paper.csl.issued);
    const citedAs = references
      .filter((reference) => reference.value.work === work.id)
      .map(({ value: { marker, namedInText } }) =>
        typeof marker === "number" ? `[${marker}]` : (namedInText ?? marker),
      );
    return {
      nodes: [],
      edges: bearsOn.map((statement) => ({
        type: "BEARS_ON",
        from: `report:${report}`,
        to: `${folder}:${statement}`,
        direction,
        directness,
        age,
        ...(finding === undefined ? {} : { finding }),
        explanation,
        ...(citedAs.length === 0 ? {} : { citedAs }),
      })),
    };
  },
};

const placedParts = (
  entry: ReviewedEntry<Statement>,
  { entries, index, order, questions, completions, arithmetic }: Context,
): GraphPart => {
  const { id } = entry.value;
  const more = {
    order: order.get(id) ?? 0,
    questions: questions.get(id)?.value,
    completion: completions.get(id),
    arithmetic: arithmetic.get(`${entries.folder}:${id}`),
  };
  return statementParts(entry, more, entries, index);
};

/** Nodes and edges of one dossier. Throws when a mention has no entry: the corpus was not checked then. */
export const dossierParts = (entries: DossierEntries, index: CorpusIndex): GraphPart => {
  const order = readingOrder(entries);
  const questions = indexBy(entries.questions, ({ value }) => value.statement);
  const completions = indexBy(entries.completions, ({ value }) => value.statement);
  const arithmetic = checksByNode(testDossier(entries, index));
  const parts = [
    headPart(entries, index),
    ...caseParts(entries),
    ...listNames(reviewedLists).flatMap((name) =>
      listParts(name, dossierBuilders[name], {
        entries,
        index,
        order,
        questions,
        completions,
        arithmetic,
      }),
    ),
  ];
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  };
};

const listParts = <L extends ReviewedList>(
  name: L,
  build: Builders[L] | undefined,
  context: Context,
): GraphPart[] => {
  if (build === undefined) {
    throw new Error(
      `nothing builds the list ${name}: add it to dossierBuilders in build-dossier.ts`,
    );
  }
  return context.entries[name].map((entry) => build(entry, context));
};

/** A node that is part of a dossier, with further edges. */
const partOf = (folder: string, node: GraphNode, more: readonly GraphEdge[] = []): GraphPart => ({
  nodes: [node],
  edges: [{ type: "PART_OF", from: node.id, to: `dossier:${folder}` }, ...more],
});

const headPart = ({ folder, dossier, lock }: DossierEntries, index: CorpusIndex): GraphPart => {
  const { work, profile, disease, drawing, series, ...own } = dossier.value;
  const paper = getEntry(index.works, work, "work").value;
  const id = `dossier:${folder}`;
  return {
    nodes: [
      {
        ...own,
        id,
        kind: "dossier",
        label: labelOfWork(paper, index),
        paper: `work:${work}`,
        profile: profile === undefined ? undefined : `profile:${profile}`,
        disease: disease === undefined ? undefined : `concept:${disease}`,
        drawing: drawing === undefined ? undefined : `drawing:${drawing}`,
        series: series && {
          study: `study:${series.study}`,
          cases: series.cases,
          population: `concept:${series.population}`,
        },
        ledger: lock?.value.ledger,
        textDigest: lock?.value.textDigest,
      },
    ],
    edges: [
      ...(profile === undefined
        ? []
        : [{ type: "IN_FIELD" as const, from: id, to: `profile:${profile}` }]),
      ...(drawing === undefined
        ? []
        : [{ type: "DRAWN_ON" as const, from: id, to: `drawing:${drawing}` }]),
    ],
  };
};

const caseParts = ({ folder, dossier }: DossierEntries): GraphPart[] =>
  Array.from({ length: dossier.value.series?.cases ?? 0 }, (_, i) =>
    partOf(folder, {
      id: `${folder}:case-${i + 1}`,
      kind: "case",
      label: `Case ${i + 1}`,
      dossier: `dossier:${folder}`,
      number: i + 1,
    }),
  );
