// Owns every kind of claim, each declared once: its word, what it means, the question under which a topic lists it, whether
// it needs a figure, its own fields and how readers see them. Everything else that knows kinds is derived from here:
// the authored schema and its JSON Schema, the node, mentions, topic groups, a page's particulars, columns in Neo4j,
// synthetic draws. No zod here: the browser reads the words.
import { boundaryReadings, featurePointers, pointerReadings } from "../words.ts";
import {
  comparedFeature,
  comparedSentences,
  frequency,
  modality,
  value,
} from "./compared-feature.ts";
import { optional, type Fields } from "./fields.ts";

/** Questions that the statements under a topic answer, in the order in which a reader asks them. */
export const topicQuestions = {
  advice: "What is advised?",
  meaning: "What is meant, and how is it divided?",
  frequency: "How common is it, and in whom?",
  distribution: "Where does it occur?",
  association: "What is it associated with?",
  behaviour: "How does it behave?",
  presentation: "How does it present?",
  imaging: "What does imaging show?",
  laboratory: "What do laboratory tests show?",
  pathology: "What does the specimen show?",
  differential: "What else could it be, and what distinguishes it?",
  diagnosis: "How is the diagnosis made?",
  practice: "What did the authors do?",
  technique: "How is it done?",
  operation: "What was found at operation?",
  treatment: "What is reported about treatment?",
  trials: "What did trials find?",
  authorities: "What did authorities decide?",
  outcome: "What became of the patients?",
  design: "How was it studied?",
  gaps: "What is not known?",
} as const;
/** One of the questions under a topic. */
export type TopicQuestion = keyof typeof topicQuestions;

/** One kind of claim. */
export type ClaimKind = {
  /** As people write it, in lower case. */
  readonly word: string;
  /** One sentence: what its badge opens. */
  readonly meaning: string;
  readonly answers: TopicQuestion;
  /** Whether a claim of this kind is nothing without a figure. */
  readonly needsFigure?: true;
  /** Whether it can tell what the authors did: then, and only then, its voice may be that of own practice. */
  readonly describesPractice?: true;
  readonly fields: Fields;
  /**
   * Sentences that show readers the fields: `{condition}` stands for the value of `condition`, `{sequence.step}` for one
   * within a group. A sentence is left out when one of its values is absent; a field that no sentence shows stands as
   * "label: value".
   */
  readonly sentences: readonly string[];
};

const plain = (word: string, meaning: string, answers: TopicQuestion) =>
  ({ word, meaning, answers, fields: {}, sentences: [] }) as const;

const sequence = optional({
  is: "group",
  label: "Step",
  means: "The place of this claim among the steps of one procedure.",
  fields: {
    procedure: {
      is: "name",
      of: "concept",
      types: ["procedure"],
      label: "Procedure",
      means: "The procedure that it is a step of.",
      example: "caval-resection",
    },
    step: {
      is: "ordinal",
      label: "Number",
      means: "The step's number; steps run from 1 without holes.",
      example: 2,
    },
    after: optional({
      is: "name",
      of: "concept",
      types: ["procedure"],
      label: "Goes on from",
      means:
        "On the first step: the procedure that this one goes on from, so that the steps of one procedure are one list.",
      example: "common-start",
    } as const),
  },
} as const);
const stepSentences = [
  "Step {sequence.step} of the {sequence.procedure}.",
  "It goes on from the {sequence.after}.",
] as const;

/** Every kind of claim, by its type. The order is that of lists of kinds, and within a question that of its groups. */
export const claimKinds = {
  definition: {
    word: "definition",
    meaning: "Says what a term means or how a thing is divided.",
    answers: "meaning",
    fields: {
      defines: {
        is: "name",
        of: "concept",
        label: "Defines",
        means: "The concept whose meaning or division it gives.",
        example: "inferior-vena-cava",
      },
      parts: optional({
        is: "list",
        least: 2,
        label: "Parts, in their order",
        means: "The parts that it is divided into, in the order in which they follow one another.",
        example: [
          {
            name: "lower segment, up to the renal hilum",
            part: "lower-segment",
            to: "renal-hilum",
          },
          {
            name: "middle segment, from there to the hepatic veins",
            part: "middle-segment",
            from: "renal-hilum",
            to: "hepatic-vein",
          },
        ],
        fields: {
          name: {
            is: "text",
            label: "Name",
            means:
              "The part with its landmarks, as readers see it, each by its concept’s name where it reads well.",
            example: "lower segment of the inferior vena cava, up to the renal hilum",
          },
          part: {
            is: "name",
            of: "concept",
            label: "Part",
            means: "The part.",
            example: "lower-segment",
          },
          from: optional({
            is: "name",
            of: "concept",
            label: "From",
            means: "The landmark at which it begins; left out for the first.",
            example: "renal-hilum",
          }),
          to: optional({
            is: "name",
            of: "concept",
            label: "To",
            means: "The landmark at which it ends; left out for the last.",
            example: "hepatic-vein",
          }),
        },
      }),
      boundariesBy: optional({
        is: "word",
        words: boundaryReadings,
        label: "Landmarks",
        means: "Who gives each part its landmarks.",
        example: "curator",
      }),
    },
    sentences: [],
  },
  incidence: {
    ...plain("incidence", "How often something occurs.", "frequency"),
    needsFigure: true,
  },
  demographic: {
    ...plain("demographic", "Who is affected: age, sex, number of patients.", "frequency"),
    fields: comparedFeature,
    sentences: comparedSentences,
  },
  distribution: {
    word: "distribution",
    meaning: "How a whole is shared out among its parts; the parts need not sum to 100 %.",
    answers: "distribution",
    needsFigure: true,
    fields: {
      whole: {
        is: "name",
        of: "concept",
        label: "Whole",
        means: "The whole that is shared out.",
        example: "caval-leiomyosarcoma",
      },
    },
    sentences: [],
  },
  association: plain(
    "association",
    "What goes together with the disease, or may cause it.",
    "association",
  ),
  "natural-history": plain(
    "natural history",
    "How the disease behaves when it is left to itself.",
    "behaviour",
  ),
  presentation: {
    ...plain(
      "presentation",
      "How patients come to notice: symptoms and signs, or their absence.",
      "presentation",
    ),
    fields: { frequency, ...comparedFeature },
    sentences: comparedSentences,
  },
  imaging: {
    ...plain("imaging", "What imaging shows.", "imaging"),
    fields: comparedFeature,
    sentences: comparedSentences,
  },
  pathology: {
    ...plain(
      "pathology",
      "What the specimen shows: growth, cells, markers, grade, margins.",
      "pathology",
    ),
    fields: comparedFeature,
    sentences: comparedSentences,
  },
  laboratory: {
    word: "laboratory",
    meaning: "What laboratory tests and assays show.",
    answers: "laboratory",
    fields: {
      test: optional({
        is: "name",
        of: "concept",
        label: "Test",
        means: "The test or assay whose result it gives.",
        example: "serum-creatinine",
      }),
      ...comparedFeature,
    },
    sentences: comparedSentences,
  },
  differential: {
    word: "differential",
    meaning: "A feature that tells two conditions apart, or fails to.",
    answers: "differential",
    fields: {
      condition: {
        is: "name",
        of: "concept",
        label: "Other condition",
        means: "The condition that the disease of the dossier is told apart from.",
        example: "renal-cell-carcinoma",
      },
      feature: {
        is: "name",
        of: "concept",
        label: "Feature",
        means: "The feature that is compared.",
        example: "intraluminal-growth",
      },
      value,
      modality,
      frequency,
      points: {
        is: "word",
        words: featurePointers,
        label: "Points",
        means: "Which way the feature, with its value, points.",
        example: "against",
      },
      pointsBy: optional({
        is: "word",
        words: pointerReadings,
        label: "This direction",
        means: "Who says which way it points; left out where the paper does.",
        example: "curator",
      }),
    },
    sentences: ["Told apart from {condition} by {feature}: {points}"],
  },
  diagnostic: plain("diagnostic", "How well, or by which means, a diagnosis is made.", "diagnosis"),
  technique: {
    word: "technique",
    meaning: "How an operation, a manoeuvre or a procedure is done.",
    answers: "technique",
    describesPractice: true,
    fields: { sequence },
    sentences: stepSentences,
  },
  practice: {
    word: "practice",
    meaning: "What the authors did. Not advice.",
    answers: "practice",
    describesPractice: true,
    fields: { sequence },
    sentences: stepSentences,
  },
  treatment: plain(
    "treatment",
    "What a treatment is said to do or to be, without figures per arm.",
    "treatment",
  ),
  "regimen-result": {
    word: "regimen result",
    meaning: "A trial's outcome, arm by arm.",
    answers: "trials",
    fields: {
      population: {
        is: "name",
        of: "concept",
        types: ["population", "disease", "organism", "cell-line"],
        label: "Population",
        means: "Among whom or what the arms were compared.",
        example: "advanced-soft-tissue-sarcoma",
      },
      arms: {
        is: "list",
        least: 2,
        joinedBy: " against ",
        label: "Arms",
        means: "The arms that were compared; figures name an arm by its id.",
        example: [
          { id: "doxorubicin", name: "doxorubicin alone", regimen: "doxorubicin" },
          { id: "both", name: "doxorubicin with olaratumab" },
        ],
        fields: {
          id: {
            is: "local-id",
            label: "Id",
            means: "Name by which figures of the claim refer to the arm.",
            example: "doxorubicin",
          },
          name: {
            is: "text",
            label: "Name",
            means: "The arm in words.",
            example: "doxorubicin alone",
          },
          regimen: optional({
            is: "name",
            of: "concept",
            label: "Regimen",
            means: "What the arm was given.",
            example: "doxorubicin",
          }),
        },
      },
      outcome: {
        is: "name",
        of: "concept",
        label: "Outcome",
        means: "What was counted or measured in each arm.",
        example: "overall-survival",
      },
      setting: optional({
        is: "text",
        label: "Setting",
        means:
          'Stage of disease and treatment, as the paper gives it; "not stated" where it does not.',
        example: "after complete resection",
      }),
      study: optional({
        is: "name",
        of: "study",
        label: "Trial",
        means: "The trial, where the paper names it or its reference is identified.",
        example: "dune-trial",
      }),
    },
    sentences: ["Arms: {arms}. Among {population}; outcome: {outcome}."],
  },
  regulatory: {
    word: "regulatory",
    meaning: "What an authority decided about a drug.",
    answers: "authorities",
    fields: {
      approval: {
        is: "name",
        of: "approval",
        label: "Approval",
        means: "The approval that it speaks of: a file of `approvals/`.",
        example: "olaratumab-fda",
      },
      drug: {
        is: "name",
        of: "concept",
        types: ["drug", "device"],
        label: "Drug",
        means: "The drug or device that was decided about.",
        example: "olaratumab",
      },
      jurisdiction: {
        is: "text",
        label: "Jurisdiction",
        means: "Where the decision holds.",
        example: "United States",
      },
      date: {
        is: "date",
        label: "Date",
        means: "When it was decided, as exactly as the paper says.",
        example: "2016-10",
      },
      indication: {
        is: "text",
        label: "Indication",
        means: "What the drug may be used for, as the paper gives it.",
        example: "advanced soft-tissue sarcoma, with doxorubicin",
      },
    },
    sentences: ["{drug}, {indication}; {jurisdiction}, {date}. Approval: {approval}."],
  },
  "risk-factor": {
    word: "risk factor",
    meaning: "What is said to make an outcome more or less likely.",
    answers: "association",
    fields: {
      factor: {
        is: "name",
        of: "concept",
        label: "Factor",
        means: "What is said to change the outcome.",
        example: "tumour-size",
      },
      outcome: {
        is: "name",
        of: "concept",
        label: "Outcome",
        means: "The outcome that it is said to change.",
        example: "recurrence",
      },
    },
    sentences: ["{factor} as a factor for {outcome}."],
  },
  "operative-finding": {
    ...plain(
      "operative finding",
      "What surgeons met at an operation: site, extent, adhesion, invasion.",
      "operation",
    ),
    fields: comparedFeature,
    sentences: comparedSentences,
  },
  outcome: plain("outcome", "What became of patients.", "outcome"),
  "follow-up": {
    ...plain("follow-up", "How and for how long patients were watched.", "outcome"),
    describesPractice: true,
  },
  "study-design": {
    ...plain(
      "study design",
      "How a study was set up: enrolment, period, sources, materials.",
      "design",
    ),
    describesPractice: true,
  },
  gap: plain(
    "gap",
    "What the paper itself says is unknown, not compared, or too small to tell.",
    "gaps",
  ),
} as const satisfies Record<string, ClaimKind>;

/** The kinds as they are declared, with the type of every field. */
export type ClaimKinds = typeof claimKinds;
/** A kind of claim by its type. */
export type ClaimType = keyof ClaimKinds;
