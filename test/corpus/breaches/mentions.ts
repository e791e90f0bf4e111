// Owns breaches of the rules about what entries name.
import { background, concepts, dossier, results, smallData } from "../small-data.ts";
import type { Breach } from "./breach.ts";
import { arithmetic, arithmeticOf, tourOf, tours } from "./added-files.ts";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "mention-known",
    "a concept that is mistyped",
    { [background]: [["of: leg-oedema", "of: leg-odema"]] },
    [
      'data/dossiers/ash/claims/background.yaml:11:59 mention-known: claim relief-share names the concept leg-odema, which is not there\n    did you mean "leg-oedema"?',
    ],
    { [background]: [["of: leg-odema", "of: leg-oedema"]] },
  ],
  [
    "mention-known",
    "a case beyond the series",
    { [results]: [["cases: [2]", "cases: [2, 3]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:31:16 mention-known: claim case-2-relief names the case 3, which is not there\n    known: 1, 2",
    ],
    { [results]: [["cases: [2, 3]", "cases: [2, 1]"]] },
  ],
  [
    "mention-known",
    "a number that a figure does not have",
    { [results]: [["case-2-relief#legs.n", "case-2-relief#legs.high"]] },
    [
      'data/dossiers/ash/claims/results.yaml:35:98 mention-known: claim case-2-relief names the figure case-2-relief#legs.high, which is not there\n    did you mean "case-2-relief#legs.n"?',
    ],
    { [results]: [["case-2-relief#legs.high", "case-2-relief#legs.n"]] },
  ],
  [
    "mention-known",
    "a basis that is a piece of advice",
    { [results]: [["basedOn: [{ claim: relief-share }]", "basedOn: [{ claim: rec-soak }]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:22:24 mention-known: claim patch-set names the claim rec-soak, which is not there\n    known: relief-share, kelpinol-approved, two-arms, soaked-first, patch-set, case-2-relief",
    ],
    { [results]: [["basedOn: [{ claim: rec-soak }]", "basedOn: [{ claim: soaked-first }]"]] },
  ],
  [
    "mention-known",
    "an arm that the trial does not have",
    {
      [background]: [
        ["arm: kelp }", "arm: kelps }"],
        [
          "- { id: silk, measure: share, notStated: true, arm: silk }",
          "- { id: silk, measure: share, notStated: true }",
        ],
      ],
    },
    [
      'data/dossiers/ash/claims/background.yaml:37:53 mention-known: claim two-arms names the arm kelps, which is not there\n    did you mean "kelp"?',
    ],
    { [background]: [["arm: kelps", "arm: kelp"]] },
  ],
  [
    "mention-known",
    "a cause of withdrawal that is not there",
    { ["approvals/kelpinol-nowhere.yaml"]: [["study:dune", "study:dun"]] },
    [
      'data/approvals/kelpinol-nowhere.yaml:9:67 mention-known: approval kelpinol-nowhere names the study dun, which is not there\n    did you mean "dune"?',
    ],
    { ["approvals/kelpinol-nowhere.yaml"]: [["study:dun", "study:dune"]] },
  ],
  [
    "mention-known",
    "a stage that the field does not have",
    { ["dossiers/ash/recommendations.yaml"]: [["stage: preparation", "stage: landing"]] },
    [
      "data/dossiers/ash/recommendations.yaml:13:12 mention-known: recommendation rec-soak names the stage landing, which is not there\n    known: preparation, operation",
    ],
    { ["dossiers/ash/recommendations.yaml"]: [["stage: landing", "stage: operation"]] },
  ],
  [
    "mention-known",
    "a stage where no field is chosen",
    {
      [dossier]: [["profile: wave-care\n", ""]],
      [background]: [[", directness: { site: direct }", ""]],
      ["dossiers/ash/uncited.yaml"]: [["{ site: direct }", "{}"]],
      ["vocabulary/topics.yaml"]: [[", stage: operation", ""]],
      ["profiles/wave-care.yaml"]: undefined,
      ["dossiers/ash/pathway.yaml"]: undefined,
    },
    [
      "data/dossiers/ash/recommendations.yaml:13:12 mention-known: recommendation rec-soak names the stage preparation, which is not there\n    choose a field with `profile` in dossier.yaml; files of profiles/ hold stages, axes and rows of case records",
    ],
    {
      [dossier]: [["work: ash-2020\n", "work: ash-2020\nprofile: wave-care\n"]],
      ["profiles/wave-care.yaml"]: smallData["profiles/wave-care.yaml"],
    },
  ],
  [
    "mention-typed",
    "a scale where a procedure belongs",
    {
      [results]: [
        ["procedure: patch-operation, step: 1", "procedure: wear-scale, step: 1"],
        ["procedure: patch-operation, step: 2", "procedure: patch-operation, step: 1"],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:11:28 mention-typed: claim soaked-first names the scale wear-scale where a procedure belongs\n    name a procedure, or correct the type of wear-scale",
    ],
    {
      [results]: [
        ["procedure: wear-scale, step: 1", "procedure: patch-operation, step: 1"],
        ["patch-operation, step: 1 }\n  - id: case", "patch-operation, step: 2 }\n  - id: case"],
      ],
    },
  ],
  [
    "own-vocabulary",
    "a topic of a field that the dossier does not choose",
    {
      [background]: [["topics: [soaking, care]", "topics: [tides, care]"]],
      ["profiles/tide-care.yaml"]: `id: tide-care
name: Tide care
order: in order
stages: [{ id: ebb, name: Ebb, means: Low water. }]
axes: [{ id: moon, name: moon, means: Which moon. }]
topics: [{ id: tides, name: Tides, question: Which tide?, order: 1 }]
review: { drafted: { by: first reader, on: 2026-01-05 } }
`,
    },
    [
      "data/dossiers/ash/claims/background.yaml:8:14 own-vocabulary: claim relief-share names the topic tides, which belongs to the profile tide-care\n    name a topic of this dossier's own profile, or move it to vocabulary/topics.yaml",
      "data/profiles/tide-care.yaml:1:5 entry-used: nothing names the profile tide-care\n    use it or remove it",
    ],
    {
      [background]: [["topics: [tides, care]", "topics: [soaking, care]"]],
      ["profiles/tide-care.yaml"]: undefined,
    },
    {
      ["vocabulary/topics.yaml"]: [
        [
          "topics:\n",
          "topics:\n  - { id: tides, name: Tides, question: Which tide?, order: 1, broader: care }\n",
        ],
      ],
      ["profiles/tide-care.yaml"]: undefined,
    },
  ],
  [
    "entry-used",
    "a concept that nothing names",
    {
      [concepts]: [
        [
          "id: divers, name: divers",
          "id: silk, name: silk, type: device }\n  - { id: divers, name: divers",
        ],
      ],
    },
    [
      "data/vocabulary/concepts/all.yaml:5:11 entry-used: nothing names the concept silk\n    use it or remove it",
    ],
    { [concepts]: [["  - { id: silk, name: silk, type: device }\n", ""]] },
    {
      [background]: [
        [
          "[{ concept: kelp-patch, role: intervention }]",
          "[{ concept: kelp-patch, role: intervention }, { concept: silk, role: comparator }]",
        ],
      ],
    },
  ],
  [
    "entry-used",
    "of two concepts with definitions that nothing names, one whose name stands in no text",
    {
      [concepts]: [
        [
          "id: divers, name: divers",
          "id: silk, name: thread, type: device, synonyms: [silk], definition: A thread. }\n  - { id: tow, name: tow, type: device, definition: Loose tow. }\n  - { id: divers, name: divers",
        ],
      ],
    },
    [
      "data/vocabulary/concepts/all.yaml:6:11 entry-used: nothing names the concept tow\n    use it or remove it",
    ],
    { [concepts]: [["  - { id: tow, name: tow, type: device, definition: Loose tow. }\n", ""]] },
  ],
  [
    "mention-known",
    "a question for a statement that is not there",
    { ["dossiers/ash/questions.yaml"]: [["statement: rec-soak", "statement: rec-soaking"]] },
    [
      'data/dossiers/ash/questions.yaml:4:18 mention-known: questions for rec-soaking names the statement rec-soaking, which is not there\n    did you mean "rec-soak"?',
    ],
    { ["dossiers/ash/questions.yaml"]: [["rec-soaking", "rec-soak"]] },
  ],
  [
    "mention-known",
    "a branch that names a statement and a decision that are not there",
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["[rec-soak], to: relieved", "[rec-soak, rec-float], to: relieve"],
      ],
    },
    [
      'data/dossiers/ash/pathway.yaml:7:66 mention-known: decision swollen names the statement rec-float, which is not there\n    did you mean "rec-soak"?',
      'data/dossiers/ash/pathway.yaml:7:82 mention-known: decision swollen names the decision relieve, which is not there\n    did you mean "relieved"?',
    ],
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["[rec-soak, rec-float], to: relieve", "[rec-soak], to: relieved"],
      ],
    },
  ],
  [
    "mention-known",
    "an expectation of a figure that is not there",
    {
      [arithmetic]: arithmeticOf().replace("relief-share#share", "relief-share#chare"),
    },
    [
      'data/dossiers/ash/arithmetic.yaml:3:76 mention-known: expectation relief-rare names the stated figure relief-share#chare, which is not there\n    did you mean "relief-share#share"?',
    ],
    {
      [arithmetic]: [
        ["relief-share#chare", "relief-share#share"],
        ["to: 40", "to: 60"],
      ],
    },
  ],
  [
    "mention-known",
    "a summary, a tour and a branch of statements that are not there, whose numbers nobody can know",
    {
      ["dossiers/ash/summaries.yaml"]: [
        ["from: [relief-share, two-arms]", "from: [relief-share, two-armz]"],
      ],
      ["dossiers/ash/pathway.yaml"]: [["from: [rec-soak]", "from: [rec-soaks]"]],
      [tours]: tourOf("/topics", "/about").replaceAll(
        "A thought on what is seen.",
        "Relief was seen in 50 % of them., from: [relief-chare]",
      ),
    },
    [
      'data/dossiers/ash/pathway.yaml:7:56 mention-known: decision swollen names the statement rec-soaks, which is not there\n    did you mean "rec-soak"?',
      'data/dossiers/ash/summaries.yaml:4:113 mention-known: summary of care names the statement two-armz, which is not there\n    did you mean "two-arms"?',
      'data/dossiers/ash/tours.yaml:7:73 mention-known: tour soaking names the statement relief-chare, which is not there\n    did you mean "relief-share"?',
      'data/dossiers/ash/tours.yaml:8:72 mention-known: tour soaking names the statement relief-chare, which is not there\n    did you mean "relief-share"?',
    ],
    {
      ["dossiers/ash/summaries.yaml"]: [["two-armz", "two-arms"]],
      ["dossiers/ash/pathway.yaml"]: [["rec-soaks", "rec-soak"]],
      [tours]: [
        ["relief-chare", "relief-share"],
        ["relief-chare", "relief-share"],
      ],
    },
  ],
  [
    "broader-fits",
    "a kind of something of another sort",
    { [concepts]: [["broader: [oedema]", "broader: [kelp-patch]"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:73 broader-fits: leg-oedema is a disease, and kelp-patch, of which it is said to be a kind, a device\n    correct one of the types; a part belongs in `partOf`",
    ],
    { [concepts]: [["broader: [kelp-patch]", "partOf: [kelp-patch]"]] },
    { [concepts]: [["name: kelp patch, type: device", "name: kelp patch, type: disease"]] },
  ],
  [
    "broader-fits",
    "a kind that is said to be a part as well",
    { [concepts]: [["broader: [oedema]", "broader: [oedema], partOf: [oedema]"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:73 broader-fits: leg-oedema is said to be a kind of oedema, and a part of it\n    keep one of them",
    ],
    { [concepts]: [[", partOf: [oedema]", ""]] },
    { [concepts]: [["broader: [oedema], ", ""]] },
  ],
];
