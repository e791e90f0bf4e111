// Owns everything in a synthetic dossier: its statements, and beside them references, cases, tensions, summaries, decisions and a tour.
import type { SyntheticCorpus } from "./corpus-size.ts";
import {
  anyStatement,
  caseId,
  dossierOf,
  referencesOf,
  type Dossier,
  type Reference,
} from "./dossier.ts";
import { padded, stages, statementFor } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import { outlinesOf, type Outline } from "./outlines.ts";
import { part, type Link, type Part } from "./part.ts";
import { workId } from "./sources.ts";
import { figuresOf, statementParts } from "./statements.ts";
import { topicName, topics, type Topic } from "./vocabulary.ts";

/** Everything with the namespace of dossier `number`, sorted by id. */
export const dossierParts = (corpus: SyntheticCorpus, number: number): Part[] => {
  const dossier = dossierOf(corpus, number);
  const references = referencesOf(dossier);
  const { tensions, parties } = tensionsOf(dossier);
  const outlines = outlinesOf(dossier, references);
  const parts = [
    ...Array.from({ length: dossier.cases }, (_, i) => casePart(dossier, i + 1)),
    ...references.map((reference) => referencePart(dossier, reference)),
    ...tensions,
    ...summaryParts(dossier, outlines),
    ...decisionParts(dossier, outlines),
    tourPart(dossier, outlines),
    ...outlines.flatMap((outline) =>
      statementParts(dossier, outline, parties.get(outline.id) ?? []),
    ),
  ];
  return parts.sort((a, b) => (a.id < b.id ? -1 : 1));
};

const partOf = ({ id }: Dossier): Link => ({ type: "PART_OF", to: id });

const casePart = (dossier: Dossier, number: number): Part =>
  part(
    "case",
    caseId(dossier, number),
    () => ({ label: `Case ${number}`, dossier: dossier.id, number }),
    {
      links: [partOf(dossier)],
    },
  );

const referencePart = (dossier: Dossier, { id, marker, basis, work, isNamed }: Reference): Part => {
  const confidence =
    work === undefined ? undefined : (["high", "medium", "medium", "low"] as const)[marker % 4];
  const stated = (draws: Draws) => {
    const other = { title: `${draws.sentence(10)} (synthetic)`, why: "Synthetic: no reason." };
    return {
      label: `Reference ${marker}`,
      ...{ dossier: dossier.id, marker, basis, confidence },
      namedInText: isNamed ? draws.name() : undefined,
      alternatives: work === undefined && draws.happens(0.3) ? [other] : [],
      wouldIdentify: work === undefined ? "Nothing: it is synthetic." : undefined,
    };
  };
  const identified: Link[] =
    work === undefined ? [] : [{ type: "IDENTIFIED_AS", to: workId(work), basis, confidence }];
  return part("reference", id, stated, { links: [partOf(dossier), ...identified] });
};

/** A few hard disagreements and more that can be reconciled, between any statements but the probe's; and who is party to them. */
const tensionsOf = (dossier: Dossier) => {
  const draws = drawsFor(dossier.corpus, `tensions ${dossier.name}`);
  const parties = new Map<string, Link[]>();
  const sideOf = (): string[] => [
    ...new Set(
      Array.from({ length: draws.between(1, 2) }, () => anyStatement(dossier, draws, 0.15)),
    ),
  ];
  const tensions = Array.from({ length: draws.between(4, 16) }, (_, i) => {
    const id = `${dossier.name}:t-${padded(i + 1, 2)}`;
    const sides = Array.from({ length: draws.happens(0.15) ? 3 : 2 }, sideOf);
    const type = draws.happens(0.2) ? ("hard" as const) : ("interpretive" as const);
    for (const party of new Set(sides.flat())) {
      const own = sides.flatMap((side, n) => (side.includes(party) ? [n] : []));
      const before = parties.get(party) ?? [];
      parties.set(party, [...before, { type: "PARTY_TO", to: id, sides: own }]);
    }
    const stated = (own: Draws) => ({
      ...{ dossier: dossier.id, type },
      sides: sides.map((statements) => ({ statements, says: own.words(6) })),
    });
    return part("tension", id, stated, { links: [partOf(dossier)] });
  });
  return { tensions, parties };
};

/** How many topics of a dossier have a summary: those that most of its statements stand under. */
const summedUpTopics = 3;

const summaryParts = (dossier: Dossier, outlines: readonly Outline[]): Part[] =>
  topics
    .map((topic) => ({
      topic,
      under: outlines.filter((outline) => !outline.isProbe && outline.topics.includes(topic)),
    }))
    .sort((a, b) => b.under.length - a.under.length)
    .slice(0, summedUpTopics)
    .map(({ topic, under }) => summaryPart(dossier, topic, under));

/** What a dossier says on a topic, from some of the statements that stand under it. */
const summaryPart = (dossier: Dossier, { id: topic }: Topic, under: readonly Outline[]): Part => {
  const id = `${dossier.name}:summary-${topic.slice("topic:".length)}`;
  const draws = drawsFor(dossier.corpus, `rests ${id}`);
  const some = (): Outline[] =>
    draws
      .distinct(draws.between(1, 4), () => draws.below(under.length))
      .flatMap((n) => under[n] ?? []);
  const sentences = Array.from({ length: draws.between(1, 4) }, some);
  const unknown = Array.from({ length: draws.between(0, 2) }, some);
  const stated = (own: Draws) => {
    const summedUp = (from: readonly Outline[]) => ({
      says: statementFor(own),
      from: from.map((outline) => outline.id),
    });
    return {
      ...{ label: topicName(dossier.corpus, topic), dossier: dossier.id, topic },
      sentences: sentences.map(summedUp),
      figures: [...new Set(sentences.flat())].flatMap((outline) =>
        figuresOf(dossier, outline)
          .slice(0, 1)
          .map((figure) => ({ statement: outline.id, figure: figure.id })),
      ),
      unknown: unknown.map(summedUp),
    };
  };
  const rests = new Set([...sentences, ...unknown].flat());
  return part("summary", id, stated, {
    links: [
      partOf(dossier),
      { type: "ANSWERS", to: topic },
      ...[...rests].map(({ id: to }): Link => ({ type: "SUMS_UP", to })),
    ],
  });
};

/** Questions of a dossier's map of decisions; each leads to the next, the last to an end. */
const questions = 4;

const decisionParts = (dossier: Dossier, outlines: readonly Outline[]): Part[] =>
  Array.from({ length: questions }, (_, order) => decisionPart(dossier, order, outlines));

const decisionPart = (dossier: Dossier, order: number, outlines: readonly Outline[]): Part => {
  const idOf = (n: number): string => `${dossier.name}:decide-${n + 1}`;
  const id = idOf(order);
  const draws = drawsFor(dossier.corpus, `grounds ${id}`);
  const usual = outlines.filter((outline) => !outline.isProbe);
  const branches = Array.from({ length: draws.between(2, 3) }, (_, n) => ({
    id: `answer-${n + 1}`,
    from: draws
      .distinct(draws.between(1, 4), () => draws.below(usual.length))
      .flatMap((at) => usual[at]?.id ?? []),
  }));
  const isLast = order === questions - 1;
  const stated = (own: Draws) => ({
    label: `${own.sentence(5)}?`,
    ...{ dossier: dossier.id, order, stage: stages[order] },
    branches: branches.map(({ id: name, from }) => ({
      ...{ id: name, condition: own.words(4), from },
      ...(isLast ? { end: statementFor(own) } : { to: idOf(order + 1) }),
    })),
  });
  const grounds = new Set(branches.flatMap(({ from }) => from));
  return part("decision", id, stated, {
    links: [
      partOf(dossier),
      ...[...grounds].map((to): Link => ({ type: "DECIDED_BY", to })),
      ...(isLast ? [] : [{ type: "LEADS_TO" as const, to: idOf(order + 1) }]),
    ],
  });
};

/** Statements that a dossier's tour leads to. */
const tourSteps = 4;

const tourPart = (dossier: Dossier, outlines: readonly Outline[]): Part => {
  const stated = (own: Draws) => ({
    label: own.sentence(4),
    ...{ dossier: dossier.id, order: 0, about: statementFor(own) },
    steps: outlines.slice(0, tourSteps).map(({ id }) => ({
      at: `/trace/${id}`,
      says: statementFor(own),
    })),
  });
  return part("tour", `${dossier.name}:tour-1`, stated, { links: [partOf(dossier)] });
};
