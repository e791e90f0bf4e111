// Owns the field, topics, concepts and approvals of a synthetic corpus, and the kinds of node that nothing else makes.
import type { ProfileNode } from "../../model/nodes.ts";
import { ConceptType, NodeKind } from "../../model/vocabulary.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { approvalAt, conceptAt, conceptFor, stages } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import { Part } from "./part.ts";
import { sharedSource, studyId } from "./sources.ts";

const pairEnd = (concept: number) => ({
  name: "synthetic",
  means: [conceptAt(concept).id.slice("concept:".length)],
  unstated: "synthetic: not told",
});
const [length, time] = ["synthetic-length", "synthetic-time"];

const field: Partial<ProfileNode> = {
  label: "Synthetic field",
  stages: [...stages],
  axes: ["place", "sort", "setting"].map((id) => ({ id, name: id, means: "Synthetic." })),
  questions: {},
  pairedSteps: [
    { id: "pair", name: "Synthetic pair", of: "Synthetic", begin: pairEnd(0), end: pairEnd(1) },
  ],
  caseRecord: [
    {
      id: "group",
      name: "Synthetic group",
      rows: [
        { id: "length", name: "Synthetic length", figures: [length], besides: [] },
        { id: "words", name: "Synthetic words", claims: { ofOneCase: true }, besides: [] },
        {
          id: "steps",
          name: "Synthetic steps",
          steps: { pair: "pair", side: "begin" },
          besides: [],
        },
      ],
    },
  ],
  course: {
    start: "Synthetic start",
    since: "after the synthetic start",
    after: [time],
    followUp: [length],
    schedule: { types: ["follow-up"], interval: [time], lasting: [length] },
    events: [
      { id: "alone", name: "Synthetic event", sign: "diamond", claims: { ofOneCase: true } },
      { id: "other", name: "Other synthetic event", sign: "circle", claims: { steps: false } },
    ],
  },
};

/** The one synthetic field: its axes of directness, its stages, and a row of case records of each sort. */
export const profile = new Part("profile", "profile:synthetic", { stated: () => field });

/** What readers call a topic. */
export const topicName = (corpus: SyntheticCorpus, id: string): string => {
  const draws = drawsFor(corpus, `name of ${id}`);
  return draws.sentence(draws.between(2, 6));
};

/** Every topic in the order of ids: six with nine below each. The first six have no stage, the others that of their tree. */
export const topics = [
  ...times(60, (i) => {
    const [tree, order] = [Math.floor(i / 10), i % 10];
    const root = `topic:t${tree + 1}`;
    const [id, place] = order === 0 ? [root, tree + 1] : [`${root}-${order}`, order];
    return {
      ...{ id, stage: stages[tree - 1] },
      part: new Part("topic", id, {
        links: () => ({ BROADER: order === 0 ? [] : [root] }),
        stated: ({ corpus }) => ({
          ...{ label: topicName(corpus, id), order: place, profile: profile.id },
        }),
      }),
    };
  }),
];

/** One of the topics. */
export type Topic = (typeof topics)[number];

/** Concept `number`, from 0, with links to wider concepts, or in one of ten to what it is part of: these have smaller numbers. */
export const conceptPart = (corpus: SyntheticCorpus, number: number): Part => {
  const { id, label } = conceptAt(number);
  const type = ConceptType.options[number % ConceptType.options.length] ?? "finding";
  return new Part("concept", id, {
    links: () => {
      const draws = drawsFor(corpus, `wider ${number}`);
      const count = number < 8 ? 0 : draws.happens(0.05) ? 2 : 1;
      const wider = draws.distinct(count, () => conceptAt(draws.below(Math.ceil(number / 3))).id);
      const wholes = wider.filter(() => draws.happens(0.1));
      return { PART_OF_WHOLE: wholes, BROADER: wider.filter((id) => !wholes.includes(id)) };
    },
    stated: (own) => ({
      ...{ label, type },
      components: type === "regimen" ? [conceptFor(own, "drug")] : undefined,
      values: type === "finding" ? [own.words(1), own.words(2)] : undefined,
      abbreviations: own.happens(0.1)
        ? [{ short: own.name().slice(0, 4).toUpperCase(), standsFor: label }]
        : undefined,
    }),
  });
};

/** What is known of approval `number`, from 0; claims about it say the same. */
export const approvalFacts = (corpus: SyntheticCorpus, number: number) => {
  const draws = drawsFor(corpus, `approval ${number}`);
  return {
    drug: conceptFor(draws, "drug"),
    jurisdiction: `Synthetic ${draws.name()}`,
    approvedOn: String(draws.between(1995, 2020)),
    indication: `synthetic ${draws.words(6)}`,
  };
};

/** Approval `number`, from 0. */
export const approvalPart = (corpus: SyntheticCorpus, number: number): Part => {
  const { id, label } = approvalAt(number);
  const study = drawsFor(corpus, `studies ${id}`).rank(corpus.studies, 0.5);
  return new Part("approval", id, {
    links: () => ({ RESTED_ON: [studyId(sharedSource(study))] }),
    stated: () => {
      const { drug, ...facts } = approvalFacts(corpus, number);
      return { label, ...facts, drug: drug.id };
    },
  });
};

const drawings = 3;
/** Parts of each drawing, so many that the smallest corpus has as many concepts. */
const partsDrawn = 6;

/** The id of the drawing that dossier `number` names. */
export const drawingOf = (number: number): string => `drawing:d${(number % drawings) + 1}`;

/** The drawings: rows of squares, each of them a concept that much is stated of. */
export const drawingParts: readonly Part[] = [
  ...times(drawings, (i) => {
    const concepts = [...times(partsDrawn, (place) => conceptAt(i + place * drawings))];
    const ids = concepts.map(({ id }) => id);
    return new Part("drawing", drawingOf(i), {
      links: () => ({ SHOWS: ids }),
      stated: () => ({
        label: `Synthetic drawing ${i + 1}`,
        ...{ width: partsDrawn * 60, height: 60 },
        parts: concepts.map((concept, place) => ({
          concept,
          path: `M${place * 60 + 5} 5h50v50h-50z`,
          nextTo: ids.filter((_, other) => Math.abs(other - place) === 1),
        })),
      }),
    });
  }),
];

/** What synthetic figures measure: name, unit, statistic, and the most that it is. */
const measures = [
  ["share", "%", "share", 100],
  ["count", undefined, "count", 900],
  ["length", "cm", "mean", 30],
  ["time", "mo", "median", 120],
  ["ratio", undefined, undefined, 9],
] as const;

/** Any measure, as a figure names it, and the most that it is. */
export const measureFor = (draws: Draws) => {
  const [name, unit, statistic, most] = draws.pick(measures);
  const measure = { measure: `synthetic-${name}`, measureName: `synthetic ${name}` };
  return { ...measure, unit, statistic, most };
};

const madeElsewhere: ReadonlySet<string> = new Set([
  ...["approval", "case", "claim", "concept", "decision", "dossier", "drawing", "evidence-line"],
  ...["passage", "profile", "recommendation", "reference", "report", "study", "summary", "tension"],
  ...["topic", "tour", "work"],
]);

/** A few of each kind of node that nothing else here makes: of a kind that was added since. Nothing names them. */
export const otherParts: readonly Part[] = NodeKind.options
  .filter((kind) => !madeElsewhere.has(kind))
  .flatMap((kind) =>
    [1, 2, 3].map((n) => new Part(kind, `${kind}:${kind}-${n}`, { stated: () => ({}) })),
  );
