// Owns breaches of the rules about what leads through a paper: decisions, summaries, tours, drawings.
import { tourOf, tours } from "./added-files.ts";
import { background } from "../small-data.ts";
import type { Breach } from "./breach.ts";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "summary-fits",
    "a summary of what stands under other topics",
    {
      ["dossiers/ash/summaries.yaml"]: [
        ["topic: care", "topic: soaking"],
        ["from: [relief-share, two-arms]", "from: [two-arms]"],
        ["half of 12 divers in one place and 30 % in another", "30 %"],
        ["relief-share#share", "two-arms#kelp"],
      ],
    },
    [
      "data/dossiers/ash/summaries.yaml:4:52 summary-fits: the summary of soaking has a sentence from statements of other topics only\n    put a statement under the topic soaking first, or leave it out here",
      "data/dossiers/ash/summaries.yaml:5:15 summary-fits: the summary of soaking shows a figure of a statement of another topic\n    put a statement under the topic soaking first, or leave it out here",
      "data/dossiers/ash/summaries.yaml:6:58 summary-fits: the summary of soaking has a sentence from statements of other topics only\n    put a statement under the topic soaking first, or leave it out here",
    ],
    {
      [background]: [
        [
          "silk the paper gives no share.\n    label: Kelp against silk\n    voice: cited\n    topics: [care]",
          "silk the paper gives no share.\n    label: Kelp against silk\n    voice: cited\n    topics: [care, soaking]",
        ],
      ],
    },
  ],
  [
    "branch-grounded",
    "a branch that stands on nothing and says so nowhere",
    { ["dossiers/ash/pathway.yaml"]: [[", notStated: What one swollen leg asks for.", ""]] },
    [
      "data/dossiers/ash/pathway.yaml:8:9 branch-grounded: the branch one of swollen names no statement\n    name statements in `from`, or say in `notStated` what the paper gives no criterion for",
    ],
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["condition: One leg,", "condition: One leg, from: [two-arms],"],
      ],
    },
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["condition: One leg,", "condition: One leg, notStated: What is done for one leg.,"],
      ],
    },
  ],
  [
    "branch-leads",
    "a branch that leads nowhere, and one that ends and leads on",
    {
      ["dossiers/ash/pathway.yaml"]: [
        [", end: The paper ends here.", ""],
        ["asks for., to: relieved", "asks for., to: relieved, end: It ends here."],
      ],
    },
    [
      "data/dossiers/ash/pathway.yaml:8:9 branch-leads: the branch one of swollen leads on and ends at once\n    keep `to` or `end`, not both",
      "data/dossiers/ash/pathway.yaml:13:9 branch-leads: the branch told of relieved leads nowhere\n    give it `to`, a decision, or `end`, what the paper says where the way ends",
    ],
    {
      ["dossiers/ash/pathway.yaml"]: [
        [", end: It ends here.", ""],
        ["from: [relief-share]", "from: [relief-share], end: The paper ends here."],
      ],
    },
  ],
  [
    "branch-leads",
    "a decision to which no way leads",
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["[rec-soak], to: relieved", "[rec-soak], end: It ends here."],
        ["asks for., to: relieved", "asks for., end: It ends here."],
      ],
    },
    [
      "data/dossiers/ash/pathway.yaml:9:9 branch-leads: no way leads from swollen to the decision relieved\n    name it in `to` of a branch, in place of `end` where there is one, or remove it",
    ],
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["[rec-soak], end: It ends here.", "[rec-soak], to: relieved"],
      ],
    },
    {
      ["dossiers/ash/pathway.yaml"]: [
        [
          "  - id: relieved\n    stage: operation\n    question: Is it relieved?\n    branches:\n      - { id: told, condition: It is, from: [relief-share], end: The paper ends here. }\n",
          "",
        ],
      ],
    },
  ],
  [
    "tour-leads",
    "steps that lead to no page, ask a page what it does not know, or name what is not there",
    {
      [tours]: tourOf(
        "/topic",
        "/clam/ash:relief-share",
        "/claim/ash:relief-shore",
        "/claim/ash:share-of-relief",
        "/claim/ash:rec-soak",
        "/explore?lense=audit",
        "/explore?lens=audits",
        "/collection?ids=ash:rec-soak,ash:case-3",
      ),
    },
    [
      'data/dossiers/ash/tours.yaml:7:15 tour-leads: step 1 of the tour soaking leads to /topic, which is no page of the explorer\n    did you mean "/topics"?',
      'data/dossiers/ash/tours.yaml:8:15 tour-leads: step 2 of the tour soaking leads to /clam/ash:relief-share, which is no page of the explorer\n    did you mean "/claim/ash:relief-share"?',
      'data/dossiers/ash/tours.yaml:9:15 tour-leads: step 3 of the tour soaking names ash:relief-shore, which is not there\n    did you mean "ash:relief-share"?',
      "data/dossiers/ash/tours.yaml:10:15 tour-leads: step 4 of the tour soaking names ash:share-of-relief, which is called ash:relief-share now\n    write ash:relief-share",
      "data/dossiers/ash/tours.yaml:11:15 tour-leads: step 5 of the tour soaking names ash:rec-soak, a recommendation, where a claim belongs\n    its own page is /recommendation/ash:rec-soak",
      'data/dossiers/ash/tours.yaml:12:15 tour-leads: step 6 of the tour soaking asks /explore for "lense", which that page does not know\n    did you mean "lens"?',
      'data/dossiers/ash/tours.yaml:13:15 tour-leads: step 7 of the tour soaking says "audits" where one of a few words stands\n    did you mean "audit"?',
      'data/dossiers/ash/tours.yaml:14:15 tour-leads: step 8 of the tour soaking names ash:case-3, which is not there\n    did you mean "ash:case-1"?',
    ],
    {
      [tours]: tourOf(
        "/topics",
        "/claim/ash:relief-share",
        "/claim/ash:relief-share",
        "/claim/ash:relief-share",
        "/recommendation/ash:rec-soak",
        "/explore?lens=audit",
        "/explore?lens=audit",
        "/collection?ids=ash:rec-soak,ash:case-1",
      ),
    },
  ],
  [
    "drawing-fits",
    "a part that is drawn twice, and one that adjoins what is not drawn",
    {
      ["drawings/shore.yaml"]: [
        ["concept: leg-oedema", "concept: oedema"],
        ["nextTo: [oedema]", "nextTo: [kelp-patch]"],
      ],
    },
    [
      "data/drawings/shore.yaml:7:52 drawing-fits: oedema adjoins leg-oedema, which is no other part of the drawing shore\n    draw it, or take it out",
      "data/drawings/shore.yaml:8:16 drawing-fits: the drawing shore has oedema twice\n    join both outlines in one path",
      "data/drawings/shore.yaml:8:53 drawing-fits: oedema adjoins kelp-patch, which is no other part of the drawing shore\n    draw it, or take it out",
    ],
    {
      ["drawings/shore.yaml"]: [
        [
          "path: M0 0H40V40Z, nextTo: [leg-oedema] }\n  - { concept: oedema, path: M40 0H80V40Z, nextTo: [kelp-patch] }",
          "path: M0 0H40V40ZM40 0H80V40Z }",
        ],
      ],
    },
  ],
];
