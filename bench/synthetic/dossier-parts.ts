// Owns everything in a synthetic dossier: its statements, and beside them references, cases, tensions, summaries, decisions and a tour.
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { caseId, dossierOf, referencesOf, type Dossier, type Reference } from "./dossier.ts";
import { padded, stages, statementFor } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import { anyOutline, outlinesOf, type Outline } from "./outlines.ts";
import { Part, type Link } from "./part.ts";
import { workId } from "./sources.ts";
import { figuresOf, statementParts } from "./statements.ts";
import { topicName, topics, type Topic } from "./vocabulary.ts";

/** Everything with the namespace of dossier `number`, sorted by id. */
export const dossierParts = (corpus: SyntheticCorpus, number: number): Part[] => {
  const dossier = dossierOf(corpus, number);
  const references = referencesOf(dossier);
  const { tensions, parties } = tensionsOf(dossier, references);
  const outlines = outlinesOf(dossier, references);
  const usual = outlines.filter(({ isProbe }) => !isProbe);
  return [
    ...times(dossier.cases, (i) => casePart(dossier, i + 1)),
    ...references.map((reference) => referencePart(dossier, reference)),
    ...tensions,
    ...summaryParts(dossier, usual),
    ...times(questions, (order) => decisionPart(dossier, order, usual)),
    tourPart(dossier, outlines),
    ...outlines.flatMap((outline, order) =>
      statementParts(dossier, outline, order, parties.get(outline.id)),
    ),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
};

const casePart = (dossier: Dossier, number: number): Part =>
  new Part("case", caseId(dossier, number), {
    links: () => ({ PART_OF: [dossier.id] }),
    stated: () => ({ label: `Case ${number}`, dossier: dossier.id, number }),
  });

const referencePart = (dossier: Dossier, { id, marker, basis, work, isNamed }: Reference): Part => {
  const confidence = work && (["high", "medium", "medium", "low"] as const)[marker % 4];
  return new Part("reference", id, {
    links: () => ({
      PART_OF: [dossier.id],
      IDENTIFIED_AS: work && [{ to: workId(work), basis, confidence }],
    }),
    stated: (draws) => {
      const other = { title: `${draws.sentence(10)} (synthetic)`, why: "Synthetic: no reason." };
      return {
        label: `Reference ${marker}`,
        ...{ dossier: dossier.id, marker, basis, confidence },
        namedInText: isNamed ? draws.name() : undefined,
        alternatives: work === undefined && draws.happens(0.3) ? [other] : [],
        wouldIdentify: work === undefined ? "Nothing: it is synthetic." : undefined,
      };
    },
  });
};

/** A few hard disagreements and more that can be reconciled, between any statements but the probe's; and who is party to them. */
const tensionsOf = (dossier: Dossier, references: readonly Reference[]) => {
  const draws = drawsFor(dossier.corpus, `tensions ${dossier.name}`);
  const parties = new Map<string, Link<"PARTY_TO">[]>();
  const anyStatement = () => anyOutline(dossier, references, draws, 0.15).id;
  const sideOf = (): string[] => [...new Set(draws.some(1, 2, anyStatement))];
  const tensions = draws.some(4, 16, (i) => {
    const id = `${dossier.name}:t-${padded(i + 1, 2)}`;
    const sides = [...times(draws.happens(0.15) ? 3 : 2, sideOf)];
    const type = draws.happens(0.2) ? ("hard" as const) : ("interpretive" as const);
    for (const party of new Set(sides.flat())) {
      const own = sides.flatMap((side, n) => (side.includes(party) ? [n] : []));
      parties.set(party, [...(parties.get(party) ?? []), { to: id, sides: own }]);
    }
    return new Part("tension", id, {
      links: () => ({ PART_OF: [dossier.id] }),
      stated: (own) => ({
        ...{ dossier: dossier.id, type },
        sides: sides.map((statements) => ({ statements, says: own.words(6) })),
      }),
    });
  });
  return { tensions, parties };
};

/** How many topics of a dossier have a summary: those that most of its statements stand under. */
const summedUpTopics = 3;

const summaryParts = (dossier: Dossier, outlines: readonly Outline[]): Part[] =>
  topics
    .map((topic) => ({
      topic,
      under: outlines.filter((outline) => outline.topics.includes(topic)),
    }))
    .sort((a, b) => b.under.length - a.under.length)
    .slice(0, summedUpTopics)
    .map(({ topic, under }) => summaryPart(dossier, topic, under));

/** One to four of the statements, each once. */
const someOf = (outlines: readonly Outline[], draws: Draws): Outline[] =>
  draws.distinct(draws.between(1, 4), () => draws.pick(outlines));

const idsOf = (outlines: Iterable<Outline>): string[] => Array.from(outlines, ({ id }) => id);

/** What a dossier says on a topic, from some of the statements that stand under it. */
const summaryPart = (dossier: Dossier, { id: topic }: Topic, under: readonly Outline[]): Part => {
  const id = `${dossier.name}:summary-${topic.slice("topic:".length)}`;
  const draws = drawsFor(dossier.corpus, `rests ${id}`);
  const sentences = draws.some(1, 4, () => someOf(under, draws));
  const unknown = draws.some(0, 2, () => someOf(under, draws));
  return new Part("summary", id, {
    links: () => ({
      PART_OF: [dossier.id],
      ANSWERS: [topic],
      SUMS_UP: idsOf(new Set([...sentences, ...unknown].flat())),
    }),
    stated: (own) => {
      const summedUp = (from: readonly Outline[]) => ({
        says: statementFor(own),
        from: idsOf(from),
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
    },
  });
};

/** Questions of a dossier's map of decisions; each leads to the next, the last to an end. */
const questions = 4;

const decisionPart = (dossier: Dossier, order: number, outlines: readonly Outline[]): Part => {
  const id = `${dossier.name}:decide-${order + 1}`;
  const next = order + 1 < questions ? `${dossier.name}:decide-${order + 2}` : undefined;
  const draws = drawsFor(dossier.corpus, `grounds ${id}`);
  const grounds = draws.some(2, 3, () => idsOf(someOf(outlines, draws)));
  return new Part("decision", id, {
    links: () => ({
      PART_OF: [dossier.id],
      DECIDED_BY: [...new Set(grounds.flat())],
      LEADS_TO: next === undefined ? [] : [next],
    }),
    stated: (own) => ({
      label: `${own.sentence(5)}?`,
      ...{ dossier: dossier.id, order, stage: stages[order] },
      branches: grounds.map((from, n) => ({
        ...{ id: `answer-${n + 1}`, condition: own.words(4), from },
        ...(next === undefined ? { end: statementFor(own) } : { to: next }),
      })),
    }),
  });
};

/** Statements that a dossier's tour leads to. */
const tourSteps = 4;

const tourPart = (dossier: Dossier, outlines: readonly Outline[]): Part =>
  new Part("tour", `${dossier.name}:tour-1`, {
    links: () => ({ PART_OF: [dossier.id] }),
    stated: (own) => ({
      label: own.sentence(4),
      ...{ dossier: dossier.id, order: 0, about: statementFor(own) },
      steps: outlines.slice(0, tourSteps).map(({ id }) => ({
        at: `/trace/${id}`,
        says: statementFor(own),
      })),
    }),
  });
