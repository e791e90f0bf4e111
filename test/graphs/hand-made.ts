// Owns a small graph made by hand: one of everything, all of it invented, for tests of stores, judgement and HTTP.
import {
  GraphEdge,
  type Forwarding,
  type Graph,
  type GraphEdge as Edge,
} from "../../model/graph.ts";
import {
  GraphFigure,
  GraphNode,
  type ClaimNode,
  type ConceptNode,
  type GraphNode as Node,
} from "../../model/nodes.ts";

type Loose = Record<string, unknown>;

const review = { drafted: { by: "first reader", on: "2026-01-05" } };
const reviewed = { ...review, reviewed: { by: "second reader", on: "2026-01-06" } };
const record = { depth: "abstract", what: "invented record" };
const standing = (status: string, reason: string) => ({ status, reason });

const stageNamed = (id: string): Loose => ({ id, name: `Stage of ${id}`, means: `About ${id}.` });

/** As the text has them: another order than that of their ids. */
const statementOrder = [
  ...["patch-strength", "oedema-relief", "two-week-soak", "soak-opinion"],
  ...["bare-word", "kelp-approval", "use-the-patch"],
];

const statement = (id: string, own: Loose): Loose => ({
  id: `kelp:${id}`,
  kind: "claim",
  ...(own["kind"] === "recommendation" ? {} : { type: "outcome" }),
  label: id,
  dossier: "dossier:kelp",
  order: statementOrder.indexOf(id),
  statement: `What is said of ${id}.`,
  voice: "cited",
  figures: [],
  notReported: [],
  review: reviewed,
  ...own,
});
const passage = (id: string, sentence: number): Loose => ({
  id: `kelp:${id}~1`,
  kind: "passage",
  label: "Results",
  dossier: "dossier:kelp",
  section: "results",
  sectionTitle: "Results",
  keys: ["kelp", "12"],
  sentences: [sentence],
  url: "https://example.org/kelp",
});
const evidenceLine = (id: string, marker: number, own: Loose = {}): Loose => ({
  id: `kelp:${id}@${marker}`,
  kind: "evidence-line",
  label: `[${marker}]`,
  intent: "citesAsEvidence",
  direction: "supports",
  attachment: "same-sentence",
  directness: { site: "direct" },
  ...own,
});
const reference = (marker: number, own: Loose): Loose => ({
  id: `kelp:ref-${marker}`,
  kind: "reference",
  label: `[${marker}]`,
  dossier: "dossier:kelp",
  marker,
  basis: "unidentified",
  reason: "cited for patch strength",
  alternatives: [],
  ...own,
});
const work = (id: string, own: Loose = {}): Loose => ({
  id: `work:${id}`,
  kind: "work",
  label: id,
  csl: {
    type: "article-journal",
    title: `On ${id}`,
    author: [{ family: "Ash" }],
    authorsIncomplete: false,
    DOI: `10.5555/${id}`,
  },
  record,
  review: reviewed,
  ...own,
});
const study = (id: string, own: Loose = {}): Loose => ({
  id: `study:${id}`,
  kind: "study",
  label: id,
  name: `The ${id} trial`,
  design: "randomised-trial",
  registration: [],
  population: "invented patients",
  setting: "invented clinics",
  arms: [],
  review: reviewed,
  ...own,
});
const report = (id: string): Loose => ({
  id: `report:${id}`,
  kind: "report",
  label: id,
  statement: `What ${id} reports.`,
  figures: [],
  readFrom: record,
});

/** A node checked against the model; a mistake in a test's own graph shows at once. */
export const node = (given: Loose): Node => GraphNode.parse(given);
/** An edge checked against the model. */
export const edge = (type: string, from: string, to: string, own: Loose = {}): Edge =>
  GraphEdge.parse({ type, from, to, ...own });

/** A claim of the fiction beside those of the graph; fields that no test asks about are as in the graph. */
export const claimOf = (id: string, own: Loose): ClaimNode => {
  const made = node(statement(id, { order: statementOrder.length, ...own }));
  if (made.kind !== "claim") throw new Error(`${id} is no claim`);
  return made;
};

/** A concept of the fiction: a finding, where a test does not say otherwise. */
export const conceptOf = (id: string, own: Loose = {}): ConceptNode => {
  const given = { kind: "concept", label: id, type: "finding", synonyms: [], identifiers: [] };
  const made = node({ id: `concept:${id}`, ...given, ...own });
  if (made.kind !== "concept") throw new Error(`${id} is no concept`);
  return made;
};

/** A figure of a statement: a share of 12, where a test does not say otherwise. */
export const figureOf = (id: string, own: Loose = {}): GraphFigure =>
  GraphFigure.parse({ ...strengthFigure(), id, ...own });

const statements = [
  statement("patch-strength", { figures: [strengthFigure()] }),
  statement("oedema-relief", {
    type: "treatment",
    statement: "The kelp patch is said to relieve oedema of the leg.",
    label: "Relief of oedema",
  }),
  statement("two-week-soak", {
    type: "practice",
    voice: "own-practice",
    stage: stageNamed("preparation"),
    notReported: ["how the patch was soaked"],
  }),
  statement("soak-opinion", { voice: "opinion", type: "gap", review }),
  statement("bare-word", {
    voice: "uncited",
    askedAs: ["Do I have to bathe in brine first?", "Which ocean is best?"],
    askedInFull: ["Is the strength due to the brine?"],
  }),
  statement("kelp-approval", {
    type: "regulatory",
    approval: { id: "approval:kelp-patch", kind: "approval", label: "Kelp patch in Nowhere" },
    drug: { id: "concept:kelp-patch", kind: "concept", label: "kelp patch" },
    jurisdiction: "Nowhere",
    date: "2016",
    indication: "leg oedema",
  }),
  statement("use-the-patch", {
    voice: "opinion",
    kind: "recommendation",
    force: "should",
    stage: stageNamed("operation"),
    polarity: "for",
    forWhom: "patients with leg oedema",
    conditions: { mode: "any", items: [{ text: "the leg is wet", threshold: "not stated" }] },
    expectedBenefit: "not stated",
    expectedHarm: "not stated",
  }),
];

function strengthFigure(): Loose {
  return { id: "strength", measure: "share", value: 12, measureName: "share", standsBy: "bound" };
}

const ids = statements.map((s) => String(s["id"]));

/** A deep copy each time, so that no test can change another's graph. */
export const handMadeGraph = (): Graph => {
  const nodes = [
    {
      id: "dossier:kelp",
      kind: "dossier",
      label: "Kelp patches",
      title: "Kelp patches",
      paper: "work:ash-2020",
      scope: "Patches of kelp.",
      licence: "CC BY 4.0",
      attribution: "Ash 2020",
      curators: ["first reader"],
      page: "https://example.org/kelp",
      sections: [{ id: "results", title: "Results", level: 1 }],
      endsAt: [],
      references: 3,
      profile: "profile:kelp-care",
      disease: "concept:leg-oedema",
      series: { study: "study:birch", cases: 1, population: "concept:leg-oedema" },
      notHeld: [],
      review: reviewed,
    },
    {
      id: "profile:kelp-care",
      kind: "profile",
      label: "Kelp care",
      order: "in the order of the tide",
      stages: ["preparation", "operation"].map(stageNamed),
      axes: [{ id: "site", name: "site", means: "Where it was." }],
      questions: {},
      pairedSteps: [],
      caseRecord: [],
      review: reviewed,
    },
    ...statements,
    ...ids.map((id, i) => passage(id.slice("kelp:".length), i)),
    evidenceLine("patch-strength", 1, { question: "benefit", level: 2 }),
    evidenceLine("oedema-relief", 2),
    evidenceLine("use-the-patch", 3),
    reference(1, {
      basis: "inferred",
      confidence: "high",
      alternatives: [{ title: "Another", why: "same year" }],
    }),
    reference(2, { basis: "inferred", confidence: "medium" }),
    reference(3, {}),
    {
      id: "kelp:ref-elm",
      kind: "reference",
      label: "Source named “Elm”",
      dossier: "dossier:kelp",
      basis: "unidentified",
      reason: "named for the scale of oedema",
      namedInText: "Elm",
      alternatives: [],
    },
    work("ash-2020"),
    work("birch-2015"),
    work("cedar-2018"),
    work("dune-2023"),
    study("birch"),
    study("cedar", { standing: standing("not-confirmed", "A larger trial found no relief.") }),
    study("dune"),
    report("birch-2015.strength"),
    report("dune-2023.relief"),
    {
      id: "approval:kelp-patch",
      kind: "approval",
      label: "Kelp patch in Nowhere",
      drug: "concept:kelp-patch",
      indication: "leg oedema",
      jurisdiction: "Nowhere",
      authority: "Office of Patches",
      approvedOn: "2016",
      events: [],
      standing: standing("withdrawn", "The confirming trial found no relief."),
      review: reviewed,
    },
    {
      id: "kelp:soak-or-not",
      kind: "tension",
      label: "soaked, or not",
      dossier: "dossier:kelp",
      type: "hard",
      statement: "The patch was soaked in one place and dry in another.",
      sides: [
        { statements: ["kelp:two-week-soak"], says: "soaked" },
        { statements: ["kelp:bare-word"], says: "dry" },
      ],
      mayExplain: "Two patches.",
      review: reviewed,
    },
    { id: "kelp:case-1", kind: "case", label: "Case 1", dossier: "dossier:kelp", number: 1 },
    { id: "topic:care", kind: "topic", label: "Care", question: "What helps?", order: 1 },
    { id: "topic:soaking", kind: "topic", label: "Soaking", question: "Soak it?", order: 1 },
    {
      id: "concept:leg-oedema",
      kind: "concept",
      label: "leg oedema",
      type: "disease",
      synonyms: ["leg edema", "swollen leg"],
      abbreviations: [{ short: "LO", standsFor: "leg oedema" }],
      identifiers: [],
    },
    {
      id: "concept:kelp-patch",
      kind: "concept",
      label: "kelp patch",
      type: "drug",
      synonyms: [],
      identifiers: [],
    },
  ].map(node);
  const parts = [
    ...ids,
    "kelp:ref-1",
    "kelp:ref-2",
    "kelp:ref-3",
    "kelp:ref-elm",
    "kelp:case-1",
    "kelp:soak-or-not",
  ];
  const edges = [
    ...ids.flatMap((id) => [
      edge("ASSERTED_IN", id, "work:ash-2020"),
      edge("FOUND_AT", id, `${id}~1`, { order: 0 }),
      edge("UNDER", id, "topic:soaking", { order: 0 }),
      edge("ABOUT", id, "concept:leg-oedema", { roles: ["finding"] }),
    ]),
    ...parts.map((id) => edge("PART_OF", id, "dossier:kelp")),
    edge("IN_FIELD", "dossier:kelp", "profile:kelp-care"),
    edge("BROADER", "topic:soaking", "topic:care"),
    edge("HAS_EVIDENCE_LINE", "kelp:patch-strength", "kelp:patch-strength@1"),
    edge("HAS_EVIDENCE_LINE", "kelp:oedema-relief", "kelp:oedema-relief@2"),
    edge("HAS_EVIDENCE_LINE", "kelp:use-the-patch", "kelp:use-the-patch@3"),
    edge("CITES", "kelp:patch-strength@1", "kelp:ref-1"),
    edge("CITES", "kelp:oedema-relief@2", "kelp:ref-2"),
    edge("CITES", "kelp:use-the-patch@3", "kelp:ref-3"),
    edge("IDENTIFIED_AS", "kelp:ref-1", "work:birch-2015", {
      basis: "inferred",
      confidence: "high",
    }),
    edge("IDENTIFIED_AS", "kelp:ref-2", "work:cedar-2018", {
      basis: "inferred",
      confidence: "medium",
    }),
    edge("DESCRIBES", "work:birch-2015", "study:birch"),
    edge("DESCRIBES", "work:cedar-2018", "study:cedar"),
    edge("DESCRIBES", "work:dune-2023", "study:dune"),
    edge("OVERLAPS", "study:birch", "study:cedar", { how: "the same patients" }),
    edge("REPORTS", "work:birch-2015", "report:birch-2015.strength"),
    edge("REPORTS", "work:dune-2023", "report:dune-2023.relief"),
    edge("AUDITED_AGAINST", "kelp:patch-strength@1", "report:birch-2015.strength", {
      verdict: "setting-differs",
      headline: "the trial was in dry legs",
      explanation: "Birch studied dry legs.",
      conditional: true,
    }),
    edge("BEARS_ON", "report:dune-2023.relief", "kelp:oedema-relief", {
      direction: "disputes",
      directness: { site: "indirect" },
      age: "after-paper",
      explanation: "Dune found no relief.",
    }),
    edge("BASED_ON", "kelp:use-the-patch", "kelp:patch-strength", { direction: "supports" }),
    edge("BASED_ON", "kelp:use-the-patch", "kelp:oedema-relief", { direction: "supports" }),
    edge("PARTY_TO", "kelp:two-week-soak", "kelp:soak-or-not", { sides: [0] }),
    edge("PARTY_TO", "kelp:bare-word", "kelp:soak-or-not", { sides: [1] }),
    edge("CONCERNS", "kelp:two-week-soak", "kelp:case-1"),
    edge("CONCERNS_APPROVAL", "kelp:kelp-approval", "approval:kelp-patch"),
  ];
  const forwardings: Forwarding[] = [
    { type: "tombstone", id: "kelp:dropped", reason: "It said nothing.", on: "2026-01-07" },
    { type: "alias", from: "kelp:old-strength", to: "kelp:patch-strength" },
  ];
  const ascii = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    nodes: nodes.sort((a, b) => ascii(a.id, b.id)),
    edges: edges.sort(
      (a, b) => ascii(a.from, b.from) || ascii(a.type, b.type) || ascii(a.to, b.to),
    ),
    forwardings,
  };
};

/** The first node of a kind in the graph. */
export const first = <K extends Node["kind"]>(kind: K): Extract<Node, { kind: K }> => {
  const found = handMadeGraph().nodes.find(
    (one): one is Extract<Node, { kind: K }> => one.kind === kind,
  );
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
