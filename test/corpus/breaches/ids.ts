// Owns breaches of the rules about names and ids: used once, free, spelled out, leading in no circle.
import { background, concepts, dossier, references, results } from "../small-data.ts";
import { tourOf, tours } from "./added-files.ts";
import type { Breach } from "./breach.ts";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "id-unique",
    "an id of a claim that a tension has",
    { ["dossiers/ash/tensions.yaml"]: [["id: share-or-share", "id: two-arms"]] },
    [
      "data/dossiers/ash/tensions.yaml:3:9 id-unique: the id two-arms is there already, at data/dossiers/ash/claims/background.yaml:28\n    give one of them another id, or remove it",
    ],
    { ["dossiers/ash/tensions.yaml"]: [["id: two-arms", "id: share-in-two-ways"]] },
  ],
  [
    "id-unique",
    "a reference told twice",
    {
      [references]: [["marker: 3", "marker: 2"]],
      [dossier]: [["references: 3", "references: 2"]],
      ["dossiers/ash/coverage.yaml"]: [
        ['"[3]"', '"[2]"'],
        ["markers: [3]", "markers: [2]"],
      ],
    },
    [
      "data/dossiers/ash/references.yaml:5:15 id-unique: the reference 2 is there already, at data/dossiers/ash/references.yaml:4\n    give one of them another marker, or remove it",
    ],
    { [references]: [["  - { marker: 2, basis: unidentified, reason: Cited for prices. }\n", ""]] },
  ],
  [
    "id-unique",
    "two figures of one name",
    { [background]: [["- { id: silk, measure", "- { id: kelp, measure"]] },
    [
      "data/dossiers/ash/claims/background.yaml:38:15 id-unique: the figure kelp is there already, at data/dossiers/ash/claims/background.yaml:37\n    give one of them another id, or remove it",
    ],
    {
      [background]: [
        ["- { id: kelp, measure: share, notStated", "- { id: silk, measure: share, notStated"],
      ],
    },
  ],
  [
    "id-unique",
    "two concepts of one name",
    { [concepts]: [["name: oedema of the leg", "name: Oedema"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:29 id-unique: the concept name oedema is there already, at data/vocabulary/concepts/all.yaml:2\n    give one of them another name, or remove it",
    ],
    { [concepts]: [["name: Oedema", "name: oedema of the leg"]] },
  ],
  [
    "id-free",
    "a claim that is called like a case",
    { [results]: [["id: patch-set", "id: case-1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:13:9 id-free: case-1 is the id of a reference, a summary, a decision, a tour or a case\n    add a word to it",
    ],
    { [results]: [["id: case-1", "id: case-1-patch"]] },
  ],
  [
    "link-once",
    "a reference cited twice in one statement",
    {
      [background]: [
        [
          "cites: [{ ref: 2, intent: citesAsEvidence, attachment: same-sentence }]",
          "cites: [{ ref: 2, intent: citesAsEvidence, attachment: cluster }, { ref: 2, intent: discusses, attachment: cluster }]",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:39:71 link-once: `cites` names [2] twice\n    keep one of them",
    ],
    { [background]: [[", { ref: 2, intent: discusses, attachment: cluster }", ""]] },
  ],
  [
    "renames-hold",
    "an alias of a claim that is still there",
    { ["dossiers/ash/renames.yaml"]: [["from: share-of-relief", "from: two-arms"]] },
    [
      "data/dossiers/ash/renames.yaml:1:19 renames-hold: two-arms is said to be gone, but it is in use\n    remove this entry",
    ],
    { ["dossiers/ash/renames.yaml"]: [["{ from: two-arms, to: relief-share }", ""]] },
  ],
  [
    "renames-hold",
    "an alias that leads nowhere",
    { ["dossiers/ash/renames.yaml"]: [["to: relief-share", "to: relief-shares"]] },
    [
      'data/dossiers/ash/renames.yaml:1:40 renames-hold: the alias share-of-relief leads to relief-shares, which is not there\n    did you mean "relief-share"?',
    ],
    { ["dossiers/ash/renames.yaml"]: [["to: relief-shares", "to: relief-share"]] },
  ],
  [
    "no-circles",
    "broader concepts in a circle",
    {
      [concepts]: [
        ["name: oedema, type: disease,", "name: oedema, type: disease, broader: [leg-oedema],"],
      ],
    },
    [
      "data/vocabulary/concepts/all.yaml:2:57 no-circles: broader runs in a circle: oedema > leg-oedema > oedema\n    take out one of these steps",
    ],
    { [concepts]: [[" broader: [leg-oedema],", ""]] },
    { [concepts]: [[", broader: [oedema]", ""]] },
  ],
  [
    "no-circles",
    "a claim based on what is based on it",
    {
      [background]: [
        [
          "label: Share with relief",
          "label: Share with relief\n    basedOn: [{ claim: patch-set }]",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:7:14 no-circles: basedOn runs in a circle: relief-share > patch-set > relief-share\n    take out one of these steps",
    ],
    { [background]: [["\n    basedOn: [{ claim: patch-set }]", ""]] },
  ],
  [
    "link-once",
    "an audit made twice",
    {
      ["dossiers/ash/audits.yaml"]: [
        [
          "audits:\n",
          "audits:\n  - { statement: relief-share, ref: 1, against: birch-2015.relief, verdict: figures-differ, headline: 6 of 12, explanation: Both give half. }\n",
        ],
      ],
    },
    [
      "data/dossiers/ash/audits.yaml:4:18 link-once: the audit of [1] in relief-share against birch-2015.relief is there already, at data/dossiers/ash/audits.yaml:3\n    keep one of them",
    ],
    {
      ["dossiers/ash/audits.yaml"]: [
        [
          "  - { statement: relief-share, ref: 1, against: birch-2015.relief, verdict: figures-differ, headline: 6 of 12, explanation: Both give half. }\n",
          "",
        ],
      ],
    },
  ],
  [
    "link-once",
    "evidence that bears on a statement twice",
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["bearsOn: [relief-share]", "bearsOn: [relief-share, relief-share]"],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:55 link-once: the uncited report dune-2023.none on relief-share is there already, at data/dossiers/ash/uncited.yaml:3\n    keep one of them",
    ],
    { ["dossiers/ash/uncited.yaml"]: [["relief-share, relief-share", "relief-share"]] },
  ],
  [
    "link-once",
    "a question that stands twice for a statement",
    {
      ["dossiers/ash/questions.yaml"]: [["relief in half of 12", "how many felt better?"]],
    },
    [
      "data/dossiers/ash/questions.yaml:3:65 link-once: `askedAs` asks how many felt better? again\n    keep one of them",
    ],
    { ["dossiers/ash/questions.yaml"]: [[", how many felt better?", ""]] },
  ],
  [
    "link-once",
    "a question in full that is one of the others",
    {
      ["dossiers/ash/questions.yaml"]: [
        [
          "relief in half of 12]",
          "relief in half of 12], askedInFull: [Who took part?, how many felt better?]",
        ],
      ],
    },
    [
      "data/dossiers/ash/questions.yaml:3:118 link-once: `askedInFull` asks how many felt better? again\n    keep one of them",
    ],
    {
      ["dossiers/ash/questions.yaml"]: [
        ["How many felt better?, relief in half of 12", "relief in half of 12"],
      ],
    },
  ],
  [
    "id-unique",
    "a statement with two lists of questions",
    { ["dossiers/ash/questions.yaml"]: [["statement: rec-soak", "statement: relief-share"]] },
    [
      "data/dossiers/ash/questions.yaml:4:18 id-unique: the entry of questions for relief-share is there already, at data/dossiers/ash/questions.yaml:3\n    give one of them another statement, or remove it",
    ],
    {
      ["dossiers/ash/questions.yaml"]: [
        ["relief-share, askedAs: [What", "rec-soak, askedAs: [What"],
      ],
    },
    {
      ["dossiers/ash/questions.yaml"]: [
        ["  - { statement: relief-share, askedAs: [What helps with puffy legs?] }\n", ""],
      ],
    },
  ],
  [
    "id-unique",
    "two tours of one name",
    {
      [tours]: tourOf("/topics", "/about").replace(
        "tours:\n",
        "tours:\n  - { id: soaking, title: Soaked, about: The same once more., steps: [{ at: /topics, says: A thought on what is seen. }, { at: /about, says: A thought on what is seen. }] }\n",
      ),
    },
    [
      "data/dossiers/ash/tours.yaml:4:9 id-unique: the tour soaking is there already, at data/dossiers/ash/tours.yaml:3\n    give one of them another id, or remove it",
    ],
    { [tours]: [["  - { id: soaking, title: Soaked", "  - { id: soaked, title: Soaked"]] },
  ],
  [
    "no-circles",
    "decisions that lead back to where they began",
    { ["dossiers/ash/pathway.yaml"]: [["end: The paper ends here.", "to: swollen"]] },
    [
      "data/dossiers/ash/pathway.yaml:7:7 no-circles: to runs in a circle: swollen > relieved > swollen\n    take out one of these steps",
    ],
    { ["dossiers/ash/pathway.yaml"]: [["to: swollen", "end: The paper ends here."]] },
  ],
  [
    "synonym-own",
    "a synonym that is another concept's name",
    { [concepts]: [["synonyms: [KP-12 b]", "synonyms: [Kelp patch]"]] },
    [
      "data/vocabulary/concepts/all.yaml:6:60 synonym-own: kelpinol is called Kelp patch, and so is kelp-patch\n    keep it for one of them; where both mean the same, merge them and put the id that goes into vocabulary/renames.yaml",
    ],
    { [concepts]: [[", synonyms: [Kelp patch]", ""]] },
  ],
  [
    "abbreviation-named",
    "an abbreviation that is no name of its concept, and one told twice",
    {
      [concepts]: [
        [
          "synonyms: [edema]",
          "synonyms: [edema, OE], abbreviations: [{ short: OD, standsFor: oedema }, { short: OE, standsFor: oedema }, { short: OE, standsFor: edema }]",
        ],
      ],
    },
    [
      "data/vocabulary/concepts/all.yaml:2:96 abbreviation-named: oedema explains OD, which is none of its names\n    add it to `synonyms`, or correct it",
      "data/vocabulary/concepts/all.yaml:2:164 abbreviation-named: oedema explains OE twice\n    keep one of them",
    ],
    {
      [concepts]: [
        ["[edema, OE]", "[edema, OE, OD]"],
        [", { short: OE, standsFor: edema }", ""],
      ],
    },
  ],
  [
    "abbreviation-explained",
    "two abbreviations of a statement, one of them a plural, beside others that are explained",
    {
      [background]: [
        [
          "Kelpinol was approved in 2016.",
          "Kelpinol (KP) was approved for worn patches of grade II, with QX, RZs and Y2, in 2016.",
        ],
      ],
      [concepts]: [
        [
          "synonyms: [edema]",
          "synonyms: [edema, QX], abbreviations: [{ short: QX, standsFor: quick oedema }]",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:16:16 abbreviation-explained: nothing explains RZ\n    add it to the `synonyms` and `abbreviations` of a concept, or write it out",
      "data/dossiers/ash/claims/background.yaml:16:16 abbreviation-explained: nothing explains Y2\n    add it to the `synonyms` and `abbreviations` of a concept, or write it out",
    ],
    {
      [concepts]: [
        ["[edema, QX]", "[edema, QX, RZ, Y2]"],
        [
          "standsFor: quick oedema }",
          "standsFor: quick oedema }, { short: RZ, standsFor: reed zone }, { short: Y2, standsFor: yellow oedema }",
        ],
      ],
    },
    { [background]: [["RZs and Y2", "reed zones and yellow oedema"]] },
  ],
  [
    "abbreviation-explained",
    "abbreviations on the map of decisions and in a tour",
    {
      ["dossiers/ash/pathway.yaml"]: [["One leg,", "One RZ leg,"]],
      ["dossiers/ash/tours.yaml"]: tourOf("/topics", "/tensions").replace("soak it", "soak QX"),
    },
    [
      "data/dossiers/ash/pathway.yaml:8:31 abbreviation-explained: nothing explains RZ\n    add it to the `synonyms` and `abbreviations` of a concept, or write it out",
      "data/dossiers/ash/tours.yaml:5:12 abbreviation-explained: nothing explains QX\n    add it to the `synonyms` and `abbreviations` of a concept, or write it out",
    ],
    {
      [concepts]: [
        [
          "synonyms: [edema]",
          "synonyms: [edema, RZ, QX], abbreviations: [{ short: RZ, standsFor: reed zone }, { short: QX, standsFor: quick oedema }]",
        ],
      ],
    },
  ],
  [
    "no-circles",
    "parts in a circle",
    {
      [concepts]: [
        ["name: oedema, type: disease,", "name: oedema, type: disease, partOf: [leg-oedema],"],
        ["broader: [oedema]", "partOf: [oedema]"],
      ],
    },
    [
      "data/vocabulary/concepts/all.yaml:2:56 no-circles: partOf runs in a circle: oedema > leg-oedema > oedema\n    take out one of these steps",
    ],
    { [concepts]: [[" partOf: [leg-oedema],", ""]] },
  ],
  [
    "renames-hold",
    "an old id of a concept that is in use, and one that leads nowhere",
    {
      ["vocabulary/renames.yaml"]:
        "conceptAliases: [{ from: divers, to: oedema }, { from: swelling, to: oedem }]\nconceptTombstones: []\n",
    },
    [
      "data/vocabulary/renames.yaml:1:26 renames-hold: divers is said to be gone, but it is in use\n    remove this entry",
      'data/vocabulary/renames.yaml:1:70 renames-hold: the alias swelling leads to oedem, which is not there\n    did you mean "oedema"?',
    ],
    {
      ["vocabulary/renames.yaml"]: [
        ["{ from: divers, to: oedema }, ", ""],
        ["to: oedem }", "to: oedema }"],
      ],
    },
  ],
];
