// Owns what the gallery shows its components with: objects as the server answers them, of a fictional article on kelp patches.
import type { ArithmeticCheck } from "../../model/arithmetic-check.ts";
import type { ConceptNode, GraphFigure, TensionNode, WorkNode } from "../../model/nodes.ts";
import type { Caution } from "../../model/support.ts";
import type { Appraisal, Question, Quotation } from "../../model/views/questions.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Standing } from "../../model/kinds/shared-files.ts";

const review = {
  drafted: { by: "first reader", on: "2026-01-05" },
  reviewed: { by: "second reader", on: "2026-01-06" },
};

/** A caution of each level. */
export const cautions = {
  warning: {
    code: "audit",
    level: "warning",
    text: "the source found no significant difference",
    verdict: "significance-misstated",
    conditional: true,
    source: { reference: "kelp:ref-5", cited: "[5]", name: "Cedar 2014" },
    because: ["work:cedar-2014"],
  },
  second: {
    code: "tension",
    level: "warning",
    text: "five divers got a patch, but the conclusion counts four",
    conditional: false,
    because: ["kelp:four-or-five"],
  },
  note: {
    code: "not-reported",
    level: "note",
    text: "range of the blood loss not reported",
    conditional: false,
    because: [],
  },
  draft: {
    code: "draft",
    level: "detail",
    text: "not yet read a second time",
    conditional: false,
    because: [],
  },
} as const satisfies Record<
  string,
  Readonly<Omit<Caution, "because">> & { because: readonly string[] }
>;

/** Cautions as a list holds them. */
export const cautionsOf = (...names: (keyof typeof cautions)[]): Caution[] =>
  names.map((name) => ({ ...cautions[name], because: [...cautions[name].because] }));

const card = (own: Partial<StatementCard> & { id: string; label: string }): StatementCard => ({
  kind: "claim",
  statement: own.label,
  voice: "cited",
  topics: [{ id: "topic:patching", kind: "topic", label: "Patching" }],
  dossier: "dossier:kelp",
  paper: "Ash 2018",
  attribution: "According to Ash 2018, citing [5]",
  verdict: { word: "as cited", basis: "one trial" },
  cautions: [],
  ...own,
});

/** Statements, each in another state. */
export const cards = {
  plain: card({
    id: "kelp:operating-time",
    label: "Operating time",
    statement: "The median operating time was 84 minutes, with a range from 61 to 120.",
    voice: "own-result",
    verdict: { word: "seen in these patients" },
  }),
  advice: card({
    id: "kelp:rec-soft-patch",
    kind: "recommendation",
    label: "A soft patch for divers",
    voice: "opinion",
    force: "should",
    verdict: { word: "recommended", basis: "three statements citing two references" },
  }),
  note: card({
    id: "kelp:blood-loss",
    label: "Blood loss",
    statement: "The median loss of blood was 35 ml; the range is not given.",
    voice: "own-result",
    verdict: { word: "seen in these patients" },
    cautions: cautionsOf("note"),
  }),
  draft: card({
    id: "kelp:series-size",
    label: "Divers who got a patch",
    voice: "own-result",
    verdict: { word: "seen in these patients" },
    cautions: cautionsOf("draft"),
  }),
  warning: card({
    id: "kelp:kelp-against-silk",
    label: "Kelp against silk",
    statement: "Hernias came back in 8% with kelp and in 14% with silk.",
    verdict: { word: "as cited", basis: "one trial", but: "the trial found no difference" },
    cautions: cautionsOf("warning", "second", "note"),
  }),
};

/** Works: one that stands, one that does not. */
export const works: Record<"standing" | "fallen", WorkNode> = {
  standing: {
    id: "work:cedar-2014",
    kind: "work",
    label: "Cedar 2014",
    csl: {
      type: "article-journal",
      title: "Kelp or silk",
      author: [{ family: "Cedar" }],
      authorsIncomplete: false,
      issued: "2014",
      "container-title": "Shore Surgery",
      DOI: "10.5555/cedar-2014",
    },
    record: { depth: "abstract", what: "invented record" },
    review,
  },
  fallen: {
    id: "work:birch-2012",
    kind: "work",
    label: "Birch 2012",
    csl: {
      type: "article-journal",
      title: "Patches of kelp",
      author: [{ family: "Birch" }],
      authorsIncomplete: true,
      issued: "2012",
    },
    record: { depth: "abstract", what: "invented record" },
    standing: { status: "retracted", on: "2020-07", reason: "The divers were counted twice." },
    review,
  },
};

/** What is said of a work that has a standing. */
export const standingOf = (status: Standing["status"]): Standing => ({
  status,
  on: "2020-07",
  reason: "a larger trial found no difference",
});

/** An inconsistency. */
export const tension: TensionNode = {
  id: "kelp:four-or-five",
  kind: "tension",
  label: "four divers, or five",
  dossier: "dossier:kelp",
  type: "hard",
  statement: "Five divers got a patch, but the conclusion counts 4.",
  sides: [],
  mayExplain: "The conclusion may count only the divers without recurrence.",
  review,
};

/** A concept with all that a list shows. */
export const concept: ConceptNode = {
  id: "concept:kelp-patch",
  kind: "concept",
  label: "kelp patch",
  type: "device",
  synonyms: ["seaweed mesh"],
  definition: "A patch that is woven from dried kelp.",
  identifiers: [],
};

/** Figures in each way in which they can be known. */
export const figures: GraphFigure[] = [
  {
    id: "time",
    measure: "duration",
    measureName: "operating time",
    value: 84,
    low: 61,
    high: 120,
    unit: "min",
    statistic: "median",
    standsBy: "bound",
  },
  {
    id: "share",
    measure: "share",
    measureName: "share",
    value: 30,
    unit: "%",
    n: 40,
    standsBy: "derived",
  },
  {
    id: "p",
    measure: "survival-time",
    measureName: "survival time",
    unit: "mo",
    notStated: true,
    standsBy: "not stated",
  },
  {
    id: "loss",
    measure: "volume",
    measureName: "blood loss",
    value: 35,
    unit: "ml",
    standsBy: "unchecked",
  },
];

const checked = [
  { id: "kelp:share", kind: "claim", label: "Share of kelp", figure: "share" },
  { id: "kelp:whole", kind: "claim", label: "Share of seaweed", figure: "share" },
] as const satisfies ArithmeticCheck["of"];

/** Checks of figures, each with another outcome, and intervals of every shape. */
export const checks: ArithmeticCheck[] = [
  {
    kind: "part-whole",
    outcome: "fails",
    says: "> 70% (kelp) is more than 60% (seaweed), of which it is a part or a kind.",
    expected: { high: 60.5 },
    found: { low: 70 },
    unit: "%",
    of: [...checked],
    answer: { tension: "kelp:four-or-five", label: "four divers, or five" },
  },
  {
    kind: "median-midway",
    outcome: "suspect",
    says: "The median, 7.45 cm, is exactly midway between 4.2 and 10.7 cm.",
    expected: { low: 4.15, high: 10.75 },
    found: { low: 7.445, high: 7.455 },
    unit: "cm",
    of: [checked[0]],
    answer: { reason: "Single lengths are not given." },
  },
  {
    kind: "units-differ",
    outcome: "units",
    says: "20 cmH2O is 14.7 mmHg; elsewhere, 12 mmHg is given.",
    expected: { low: 11.5, high: 12.5 },
    found: { low: 14.3, high: 15.1 },
    unit: "mm[Hg]",
    of: [...checked],
    answer: { tension: "kelp:four-or-five", label: "four divers, or five" },
  },
  {
    kind: "whole-counts",
    outcome: "holds",
    says: "30% is 9 of 30 (30%).",
    expected: { low: 30, high: 30 },
    found: { low: 29.5, high: 30.5 },
    unit: "%",
    of: [checked[0]],
  },
];

const trial = { id: "kelp:kelp-against-silk", kind: "claim", label: "Kelp against silk" } as const;

/** A question with one right option. */
export const question: Question = {
  id: "figure kelp:kelp-against-silk",
  rule: "figure",
  statement: trial,
  given: "Recurrence was _____ with kelp and 14% with silk.",
  ask: "Which figure does the paper give?",
  abbreviations: [{ short: "TWI", long: "tidal wall index" }],
  options: ["4%", "8%", "20%"],
  answer: [1],
  explanation: ["According to Ash 2018: Recurrence was 8% with kelp and 14% with silk."],
};

/** A sentence beside its source, before the verdict is shown. */
export const quotation: Quotation = {
  id: "kelp:kelp-or-silk@5?report:cedar-2014.trial",
  statement: trial,
  attribution: "According to Ash 2018, citing [5] (probably Cedar 2014)",
  sentence: "Recurrence was 8% with kelp and 14% with silk.",
  source: { id: "work:cedar-2014", kind: "work", label: "Cedar 2014" },
  depth: "abstract",
  reports: "Recurrence was 8% with kelp and 14% with silk; the difference was not significant.",
  verdict: "significance-misstated",
  alsoFits: ["wording-differs"],
  headline: "the trial found the difference not significant",
  explanation: "The paper leaves out that the difference was not significant.",
  conditional: true,
};

/** A study before its answer is shown. */
export const appraisal: Appraisal = {
  id: "study:cedar-trial?significance",
  subject: "significance",
  described: [
    { name: "Study", text: "Kelp-or-silk trial" },
    { name: "Population", text: "120 divers with shore hernia" },
    { name: "Compared", text: "Kelp patch versus silk patch" },
    { name: "Measured", text: "Recurrence" },
  ],
  ask: "Was the difference statistically significant?",
  options: ["Statistically significant", "Not statistically significant"],
  answer: 1,
  explanation: ["Cedar 2014: the difference was not significant."],
  study: { id: "study:cedar-trial", kind: "study", label: "Kelp-or-silk trial" },
};
