// Owns breaches of the rules about what a statement holds: voice, kind, cases, sides, review.
import { background, concepts, results } from "../small-data.ts";
import type { Breach } from "./breach.ts";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "claim-home",
    "a claim in the file of another section",
    { [results]: [["section: results, keys: [soaked]", "section: background, keys: [soaked]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:10:24 claim-home: soaked-first stands first in background, but lies in results.yaml\n    move it to claims/background.yaml, or put its passage in results first",
    ],
    {
      [results]: [
        [
          "where: [{ section: background, keys: [soaked] }]",
          "where: [{ section: results, keys: [soaked] }, { section: background, keys: [soaked] }]",
        ],
      ],
    },
  ],
  [
    "voice-fits",
    "a cited statement that cites nothing",
    { [results]: [["voice: own-result", "voice: cited"]] },
    [
      "data/dossiers/ash/claims/results.yaml:28:12 voice-fits: case-2-relief is said to be cited, but `cites` is empty\n    name the reference, or say uncited or opinion",
    ],
    { [results]: [["voice: cited", "voice: uncited"]] },
    { [results]: [["voice: cited", "voice: opinion"]] },
    {
      [results]: [
        [
          "    cases: [2]",
          "    cites: [{ ref: 3, intent: citesAsEvidence, attachment: same-sentence }]\n    cases: [2]",
        ],
      ],
    },
  ],
  [
    "voice-fits",
    "an uncited statement that cites",
    { [background]: [["voice: cited", "voice: uncited"]] },
    [
      "data/dossiers/ash/claims/background.yaml:7:12 voice-fits: relief-share is said to be uncited, but it cites [1]\n    say cited, or remove what it cites",
    ],
    { [background]: [["voice: uncited", "voice: cited"]] },
  ],
  [
    "figure-case",
    "a figure of another case",
    { [results]: [["n: 4, case: 2", "n: 4, case: 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:34:59 figure-case: case-2-relief has a figure of case 1, which is not in its `cases`\n    add 1 to `cases`",
    ],
    { [results]: [["cases: [2]", "cases: [2, 1]"]] },
  ],
  [
    "case-once",
    "a case that is meant and only named at once",
    { [results]: [["cases: [2]", "cases: [2]\n    mentionsCases: [2]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:32:21 case-once: case-2-relief has case 2 in `cases` and in `mentionsCases`\n    keep it in `cases` if the statement says something of that patient, else in `mentionsCases`",
    ],
    { [results]: [["\n    mentionsCases: [2]", ""]] },
  ],
  [
    "case-once",
    "a step that is about another case than the step before",
    { [results]: [["step: 2 }", "step: 2 }\n    cases: [1]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:24:12 case-once: patch-set is a step of patch-operation as soaked-first is, but is about other cases\n    give all steps of the procedure the same `cases`; a case that a step only compares with goes to `mentionsCases`",
    ],
    { [results]: [["step: 1 }", "step: 1 }\n    cases: [1]"]] },
    { [results]: [["    cases: [1]", "    mentionsCases: [1]"]] },
  ],
  [
    "case-row-value",
    "a claim in a row of the case record that has no value for it",
    {
      ["profiles/wave-care.yaml"]: [
        [
          "\naxes:",
          "\ncaseRecord: [{ id: after, name: After, rows: [{ id: course, name: Course, claims: { types: [outcome] } }] }]\naxes:",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:24:9 case-row-value: the row course of the case record tells case-2-relief, which has no value for it\n    add `caseValues: [{ row: course, value: … }]`",
    ],
    { [results]: [["cases: [2]", "cases: [2]\n    caseValues: [{ row: course, value: relief }]"]] },
  ],
  [
    "arms-filled",
    "an arm without a figure",
    { [background]: [["      - { id: silk, measure: share, notStated: true, arm: silk }\n", ""]] },
    [
      "data/dossiers/ash/claims/background.yaml:40:38 arms-filled: two-arms has no figure for the arm silk\n    add one with `arm: silk`, with `notStated: true` where the paper gives none",
    ],
    {
      [background]: [
        [
          "arm: kelp }\n",
          "arm: kelp }\n      - { id: silk, measure: share, notStated: true, arm: silk }\n",
        ],
      ],
    },
  ],
  [
    "approval-fits",
    "a claim about another drug than its approval",
    { [background]: [["drug: kelpinol", "drug: kelp-patch"]] },
    [
      "data/dossiers/ash/claims/background.yaml:24:11 approval-fits: kelpinol-approved is about kelp-patch, the approval kelpinol-nowhere about kelpinol\n    correct one of them",
    ],
    { [background]: [["drug: kelp-patch", "drug: kelpinol"]] },
  ],
  [
    "derivation-holds",
    "a share that is reckoned wrongly",
    {
      [results]: [
        ["value: 75", "value: 76"],
        ["75 %", "76 %"],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:35:58 derivation-holds: case-2-relief#share: share of case-2-relief#legs, case-2-relief#legs.n is 75, not 76\n    correct the value or the formula",
    ],
    {
      [results]: [
        ["value: 76", "value: 75"],
        ["76 %", "75 %"],
      ],
    },
  ],
  [
    "steps-whole",
    "a step that is left out",
    { [results]: [["step: 2", "step: 3"]] },
    [
      "data/dossiers/ash/claims/results.yaml:23:51 steps-whole: patch-set is step 3 of patch-operation, and there is no step 2\n    number the steps 1, 2, 3 … in the order in which they are done",
    ],
    { [results]: [["step: 3", "step: 2"]] },
  ],
  [
    "steps-whole",
    "a procedure that goes on from itself",
    { [results]: [["step: 1 }", "step: 1, after: patch-operation }"]] },
    [
      "data/dossiers/ash/claims/results.yaml:11:61 steps-whole: patch-operation goes on from patch-operation, which is the same\n    name the procedure whose last step comes before, or remove `after`",
    ],
    { [results]: [[", after: patch-operation", ""]] },
  ],
  [
    "steps-whole",
    "a step told twice",
    { [results]: [["step: 2", "step: 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:23:51 steps-whole: patch-set is step 1 of patch-operation, and so is soaked-first\n    number the steps 1, 2, 3 … in the order in which they are done",
    ],
    {
      [results]: [
        ["patch-operation, step: 1 }\n  - id: case", "patch-operation, step: 2 }\n  - id: case"],
      ],
    },
  ],
  [
    "waiver-fits",
    "a waived quantity that is no key",
    { ["dossiers/ash/coverage.yaml"]: [['quantities: ["9"]', 'quantities: ["8"]']] },
    [
      "data/dossiers/ash/coverage.yaml:3:104 waiver-fits: the waiver thanks waives 8, which is none of its keys\n    its keys: thank the 9, 9, [3]",
    ],
    { ["dossiers/ash/coverage.yaml"]: [['quantities: ["8"]', 'quantities: ["9"]']] },
  ],
  [
    "completion-fits",
    "a key that does not stand in its statement, distractors that do or come twice",
    {
      ["dossiers/ash/completions.yaml"]: `review: { drafted: { by: first reader, on: 2026-01-05 } }
completions:
  - { statement: soaked-first, key: in brine, distractors: [soaked, in oil, In oil] }
`,
    },
    [
      "data/dossiers/ash/completions.yaml:3:37 completion-fits: the key of soaked-first stands 0 times in it\n    take words that stand there once, as they stand there",
      "data/dossiers/ash/completions.yaml:3:61 completion-fits: a distractor of soaked-first stands in the statement itself\n    offer something else, or leave it out",
      "data/dossiers/ash/completions.yaml:3:77 completion-fits: a distractor of soaked-first is offered twice\n    offer something else, or leave it out",
    ],
    {
      ["dossiers/ash/completions.yaml"]: [
        [
          "key: in brine, distractors: [soaked, in oil, In oil]",
          "key: before, distractors: [during, after]",
        ],
      ],
    },
  ],
  [
    "review-independent",
    "a reader who reviews the own draft",
    { [results]: [["reviewed: { by: second reader", "reviewed: { by: first reader"]] },
    [
      "data/dossiers/ash/claims/results.yaml:12:13 review-independent: first reader drafted and reviewed it\n    a second reading needs a second reader; take `reviewed` out until then",
    ],
    { [results]: [["reviewed: { by: first reader", "reviewed: { by: third reader"]] },
    { [results]: [[", reviewed: { by: first reader, on: 2026-01-06 }", ""]] },
  ],
  [
    "review-independent",
    "a review before the draft",
    { [results]: [["on: 2026-01-06", "on: 2026-01-04"]] },
    [
      "data/dossiers/ash/claims/results.yaml:12:13 review-independent: it was reviewed on 2026-01-04, before it was drafted on 2026-01-05\n    correct one of the dates",
    ],
    { [results]: [["on: 2026-01-04", "on: 2026-01-05"]] },
  ],
  [
    "practice-kind",
    "own practice told as an outcome, and a practice in another voice",
    {
      [results]: [
        ["type: outcome", "type: practice"],
        ["type: technique", "type: outcome"],
        ["    sequence: { procedure: patch-operation, step: 1 }\n", ""],
        ["step: 2", "step: 1"],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:4:11 practice-kind: soaked-first tells what the authors did, as outcome\n    let it be of type technique, practice, follow-up, study-design, or of another voice",
      "data/dossiers/ash/claims/results.yaml:27:12 practice-kind: case-2-relief is a practice, and its voice is own-result\n    say own-practice, or choose the type of what is said in general: treatment, technique, diagnostic",
    ],
    {
      [results]: [
        ["type: outcome", "type: practice"],
        ["voice: own-result", "voice: own-practice"],
      ],
    },
    {
      [results]: [
        ["voice: own-practice", "voice: own-result"],
        ["type: practice", "type: treatment"],
      ],
    },
  ],
  [
    "value-known",
    "a value that the feature does not have, and one of no feature",
    {
      [results]: [["type: outcome", "type: imaging\n    feature: leg-oedema\n    value: soft"]],
      [background]: [["type: incidence", "type: presentation\n    value: soft"]],
    },
    [
      "data/dossiers/ash/claims/background.yaml:5:12 value-known: relief-share gives a value of no feature\n    name the feature, or take the value away",
      'data/dossiers/ash/claims/results.yaml:27:12 value-known: case-2-relief says that leg-oedema is "soft"\n    add it to the `values` of leg-oedema',
    ],
    {
      [background]: [["\n    value: soft", ""]],
      [concepts]: [["name: oedema of the leg,", "name: oedema of the leg, values: [soft],"]],
    },
    {
      [background]: [["    value: soft", "    feature: leg-oedema\n    value: soft"]],
      [concepts]: [["name: oedema of the leg,", "name: oedema of the leg, values: [soft],"]],
    },
  ],
  [
    "sides-apart",
    "a statement on both sides",
    {
      ["dossiers/ash/tensions.yaml"]: [
        ["statements: [two-arms]", "statements: [two-arms, relief-share]"],
      ],
    },
    [
      "data/dossiers/ash/tensions.yaml:9:34 sides-apart: share-or-share has relief-share on two sides\n    keep it on one side: split the statement in two, or say in its note what is odd about it",
    ],
    { ["dossiers/ash/tensions.yaml"]: [["[two-arms, relief-share]", "[two-arms]"]] },
  ],
];
