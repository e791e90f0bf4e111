// Tests every data rule: clean data pass all of them, and each breach is told at its place in its words.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { dataRules } from "../../server/corpus/check-corpus.ts";
import { basisArgued, gradeSourced } from "../../server/corpus/check-basis.ts";
import { lockFits } from "../../server/corpus/check-lock.ts";
import { problemsWith, type Edits } from "./small-data.ts";

const background = "dossiers/ash/claims/background.yaml";
const results = "dossiers/ash/claims/results.yaml";
const references = "dossiers/ash/references.yaml";
const dossier = "dossiers/ash/dossier.yaml";
const concepts = "vocabulary/concepts/all.yaml";

/** A small arithmetic.yaml that expects the share of relief, 50 per cent, to be at most 40. */
const arithmeticOf = (
  ...explanations: string[]
): string => `review: { drafted: { by: first reader, on: 2026-01-05 } }
expectations:
  - { id: relief-rare, expects: Relief should be rarer than that., figure: "relief-share#share", is: at-most, to: 40 }
explanations: [${explanations.join(", ")}]
`;
const reliefExplained =
  '{ kind: expected, figures: ["relief-share#share"], reason: The divers were chosen for it. }';
const arithmetic = "dossiers/ash/arithmetic.yaml";

/** A breach of a rule: what is edited, and everything that is said about it. */
type Breach = readonly [rule: string, title: string, edits: Edits, said: readonly string[]];

/** A file with one tour through these addresses. */
const tourOf = (...addresses: readonly string[]): string =>
  `review: { drafted: { by: first reader, on: 2026-01-05 } }
tours:
  - id: soaking
    title: Soaking
    about: Whether to soak it.
    steps:
${addresses.map((at) => `      - { at: "${at}", says: A thought on what is seen. }`).join("\n")}
`;

const breaches: readonly Breach[] = [
  [
    "practice-plain",
    "practice told as advice, in the statement and in the label",
    {
      [results]: [
        ["The patch was soaked before", "The patch must be soaked before"],
        ["label: The patch is set", "label: Thread is recommended"],
      ],
    },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 practice-plain: soaked-first tells own practice, and its statement advises with "must"\n    say what was done; what the paper advises is a recommendation, or has another voice',
      'data/dossiers/ash/claims/results.yaml:16:12 practice-plain: patch-set tells own practice, and its label advises with "is recommended"\n    say what was done; what the paper advises is a recommendation, or has another voice',
    ],
  ],
  [
    "id-unique",
    "an id of a claim that a tension has",
    { ["dossiers/ash/tensions.yaml"]: [["id: share-or-share", "id: two-arms"]] },
    [
      "data/dossiers/ash/tensions.yaml:3:9 id-unique: the id two-arms is there already, at data/dossiers/ash/claims/background.yaml:28\n    give one of them another id, or remove it",
    ],
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
      "data/dossiers/ash/references.yaml:5:15 id-unique: the reference 2 is there already, at data/dossiers/ash/references.yaml:4\n    give one of them another id, or remove it",
    ],
  ],
  [
    "id-unique",
    "two figures of one name",
    { [background]: [["- { id: silk, measure", "- { id: kelp, measure"]] },
    [
      "data/dossiers/ash/claims/background.yaml:38:15 id-unique: the figure kelp is there already, at data/dossiers/ash/claims/background.yaml:37\n    give one of them another id, or remove it",
    ],
  ],
  [
    "id-unique",
    "two concepts of one name",
    { [concepts]: [["name: oedema of the leg", "name: Oedema"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:29 id-unique: the concept name oedema is there already, at data/vocabulary/concepts/all.yaml:2\n    give one of them another id, or remove it",
    ],
  ],
  [
    "id-free",
    "a claim that is called like a case",
    { [results]: [["id: patch-set", "id: case-1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:13:9 id-free: case-1 is the id of a reference, a summary, a decision, a tour or a case\n    add a word to it",
    ],
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
  ],
  [
    "renames-hold",
    "an alias of a claim that is still there",
    { ["dossiers/ash/renames.yaml"]: [["from: share-of-relief", "from: two-arms"]] },
    [
      "data/dossiers/ash/renames.yaml:1:19 renames-hold: two-arms is said to be gone, but it is in use\n    remove this entry",
    ],
  ],
  [
    "renames-hold",
    "an alias that leads nowhere",
    { ["dossiers/ash/renames.yaml"]: [["to: relief-share", "to: relief-shares"]] },
    [
      'data/dossiers/ash/renames.yaml:1:40 renames-hold: the alias share-of-relief leads to relief-shares, which is not there\n    did you mean "relief-share"?',
    ],
  ],
  [
    "mention-known",
    "a concept that is mistyped",
    { [background]: [["of: leg-oedema", "of: leg-odema"]] },
    [
      'data/dossiers/ash/claims/background.yaml:11:59 mention-known: claim relief-share names the concept leg-odema, which is not there\n    did you mean "leg-oedema"?',
    ],
  ],
  [
    "mention-known",
    "a case beyond the series",
    { [results]: [["cases: [2]", "cases: [2, 3]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:31:16 mention-known: claim case-2-relief names the case 3, which is not there\n    known: 1, 2",
    ],
  ],
  [
    "mention-known",
    "a number that a figure does not have",
    { [results]: [["case-2-relief#legs.n", "case-2-relief#legs.high"]] },
    [
      'data/dossiers/ash/claims/results.yaml:35:98 mention-known: claim case-2-relief names the figure case-2-relief#legs.high, which is not there\n    did you mean "case-2-relief#legs.n"?',
    ],
  ],
  [
    "mention-known",
    "a basis that is a piece of advice",
    { [results]: [["basedOn: [{ claim: relief-share }]", "basedOn: [{ claim: rec-soak }]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:22:24 mention-known: claim patch-set names the claim rec-soak, which is not there\n    known: relief-share, kelpinol-approved, two-arms, soaked-first, patch-set, case-2-relief",
    ],
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
  ],
  [
    "mention-known",
    "a cause of withdrawal that is not there",
    { ["approvals/kelpinol-nowhere.yaml"]: [["study:dune", "study:dun"]] },
    [
      'data/approvals/kelpinol-nowhere.yaml:9:67 mention-known: approval kelpinol-nowhere names the study dun, which is not there\n    did you mean "dune"?',
    ],
  ],
  [
    "mention-known",
    "a stage that the field does not have",
    { ["dossiers/ash/recommendations.yaml"]: [["stage: preparation", "stage: landing"]] },
    [
      "data/dossiers/ash/recommendations.yaml:13:12 mention-known: recommendation rec-soak names the stage landing, which is not there\n    known: preparation, operation",
    ],
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
  ],
  [
    "claim-home",
    "a claim in the file of another section",
    { [results]: [["section: results, keys: [soaked]", "section: background, keys: [soaked]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:10:24 claim-home: soaked-first stands first in background, but lies in results.yaml\n    move it to claims/background.yaml, or put its passage in results first",
    ],
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
  ],
  [
    "voice-fits",
    "a cited statement that cites nothing",
    { [results]: [["voice: own-result", "voice: cited"]] },
    [
      "data/dossiers/ash/claims/results.yaml:28:12 voice-fits: case-2-relief is said to be cited, but `cites` is empty\n    name the reference, or say uncited or opinion",
    ],
  ],
  [
    "voice-fits",
    "an uncited statement that cites",
    { [background]: [["voice: cited", "voice: uncited"]] },
    [
      "data/dossiers/ash/claims/background.yaml:7:12 voice-fits: relief-share is said to be uncited, but it cites [1]\n    say cited, or remove what it cites",
    ],
  ],
  [
    "figure-case",
    "a figure of another case",
    { [results]: [["n: 4, case: 2", "n: 4, case: 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:34:59 figure-case: case-2-relief has a figure of case 1, which is not in its `cases`\n    add 1 to `cases`",
    ],
  ],
  [
    "case-once",
    "a case that is meant and only named at once",
    { [results]: [["cases: [2]", "cases: [2]\n    mentionsCases: [2]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:32:21 case-once: case-2-relief has case 2 in `cases` and in `mentionsCases`\n    keep it in `cases` if the statement says something of that patient, else in `mentionsCases`",
    ],
  ],
  [
    "case-once",
    "a step that is about another case than the step before",
    { [results]: [["step: 2 }", "step: 2 }\n    cases: [1]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:24:12 case-once: patch-set is a step of patch-operation as soaked-first is, but is about other cases\n    give all steps of the procedure the same `cases`; a case that a step only compares with goes to `mentionsCases`",
    ],
  ],
  [
    "case-row-told",
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
      "data/dossiers/ash/claims/results.yaml:24:9 case-row-told: the row course of the case record tells case-2-relief, which has no value for it\n    add `caseValues: [{ row: course, value: … }]`",
    ],
  ],
  [
    "arms-filled",
    "an arm without a figure",
    { [background]: [["      - { id: silk, measure: share, notStated: true, arm: silk }\n", ""]] },
    [
      "data/dossiers/ash/claims/background.yaml:40:38 arms-filled: two-arms has no figure for the arm silk\n    add one with `arm: silk`, with `notStated: true` where the paper gives none",
    ],
  ],
  [
    "approval-fits",
    "a claim about another drug than its approval",
    { [background]: [["drug: kelpinol", "drug: kelp-patch"]] },
    [
      "data/dossiers/ash/claims/background.yaml:24:11 approval-fits: kelpinol-approved is about kelp-patch, the approval kelpinol-nowhere about kelpinol\n    correct one of them",
    ],
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
  ],
  [
    "steps-whole",
    "a step that is left out",
    { [results]: [["step: 2", "step: 3"]] },
    [
      "data/dossiers/ash/claims/results.yaml:23:51 steps-whole: patch-set is step 3 of patch-operation, and there is no step 2\n    number the steps 1, 2, 3 … in the order in which they are done",
    ],
  ],
  [
    "steps-whole",
    "a procedure that goes on from itself",
    { [results]: [["step: 1 }", "step: 1, after: patch-operation }"]] },
    [
      "data/dossiers/ash/claims/results.yaml:11:61 steps-whole: patch-operation goes on from patch-operation, which is the same\n    name the procedure whose last step comes before, or remove `after`",
    ],
  ],
  [
    "steps-whole",
    "a step told twice",
    { [results]: [["step: 2", "step: 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:23:51 steps-whole: patch-set is step 1 of patch-operation, and so is soaked-first\n    number the steps 1, 2, 3 … in the order in which they are done",
    ],
  ],
  [
    "waiver-fits",
    "a waived quantity that is no key",
    { ["dossiers/ash/coverage.yaml"]: [['quantities: ["9"]', 'quantities: ["8"]']] },
    [
      "data/dossiers/ash/coverage.yaml:3:104 waiver-fits: the waiver thanks waives 8, which is none of its keys\n    its keys: thank the 9, 9, [3]",
    ],
  ],
  [
    "prose-numbers",
    "a number that no figure has",
    { [background]: [["in 50 % of", "in 55 % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "55", and none of its figures is 55\n    its figures: 50, 12',
    ],
  ],
  [
    "prose-numbers",
    "a figure's number with the other sign",
    { [background]: [["in 50 % of", "in −50 % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "−50", and none of its figures is -50\n    its figures: 50, 12',
    ],
  ],
  [
    "prose-numbers",
    "a fraction that no figure has",
    { [background]: [["in 50 % of", "in 50½ % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "50½", and none of its figures is 50.5\n    its figures: 50, 12',
    ],
  ],
  [
    "prose-numbers",
    "a number word that no figure has",
    { [results]: [["came in three of", "came in two of"]] },
    [
      'data/dossiers/ash/claims/results.yaml:26:16 prose-numbers: case-2-relief says "two", and none of its figures is 2\n    its figures: 3, 4, 75',
    ],
  ],
  [
    "prose-numbers",
    "a case that is not among the cases",
    { [results]: [["statement: In case 2", "statement: In case 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:26:16 prose-numbers: case-2-relief speaks of case 1, which is neither in its `cases` nor in its `mentionsCases`\n    add 1 to `cases` if it says something of that patient, to `mentionsCases` if it only names it",
    ],
  ],
  [
    "grade-in-keys",
    "a grade whose code stands in no key",
    { [results]: [["keys: [thread, 4-0]", "keys: [thread, suture]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:21:80 grade-in-keys: patch-set gives the grade 4-0, which is in none of its keys\n    its keys: thread, suture",
    ],
  ],
  [
    "statement-ends",
    "a statement without its full stop",
    { [results]: [["before the operation.", "before the operation"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-ends: "The patch was soaked before the operation" does not end with a full stop',
    ],
  ],
  [
    "statement-ends",
    "a statement that begins small",
    { [results]: [["statement: The patch was soaked", "statement: the patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-ends: "the patch was soaked before the operation." does not begin with a capital',
    ],
  ],
  [
    "statement-ends",
    "a definition without its full stop",
    { [concepts]: [["type: device }", "type: device, definition: A patch of kelp }"]] },
    [
      'data/vocabulary/concepts/all.yaml:4:67 statement-ends: "A patch of kelp" does not end with a full stop',
    ],
  ],
  [
    "label-short",
    "a label of nine words",
    {
      [results]: [["label: The patch is soaked", "label: The patch is soaked in brine for a day"]],
    },
    [
      'data/dossiers/ash/claims/results.yaml:6:12 label-short: "The patch is soaked in brine for a day" has 9 words, at most 8 are allowed\n    shorten it',
    ],
  ],
  [
    "label-short",
    "a label with a full stop",
    { [results]: [["label: The patch is soaked", "label: The patch is soaked."]] },
    [
      'data/dossiers/ash/claims/results.yaml:6:12 label-short: "The patch is soaked." ends with a full stop\n    take the full stop away',
    ],
  ],
  [
    "spaces-single",
    "two spaces in a row",
    { [dossier]: [["why: not part of", "why: not  part of"]] },
    [
      'data/dossiers/ash/dossier.yaml:17:32 spaces-single: "not  part of the text" has two spaces in a row',
    ],
  ],
  [
    "reference-list-whole",
    "entries that are missing",
    { [dossier]: [["references: 3", "references: 5"]] },
    [
      "data/dossiers/ash/dossier.yaml:14:13 reference-list-whole: the reference list has 5 entries, but there is none for 4, 5\n    add them to references.yaml, as unidentified where nothing is known",
    ],
  ],
  [
    "reference-list-whole",
    "an entry beyond the list",
    { [dossier]: [["references: 3", "references: 2"]] },
    [
      "data/dossiers/ash/references.yaml:5:15 reference-list-whole: reference 3 is beyond the 2 entries of the list\n    correct it, or `references` in dossier.yaml",
    ],
  ],
  [
    "identification-whole",
    "an unidentified reference with a work",
    {
      [references]: [["marker: 2, basis", "marker: 2, work: dune-2023, basis"]],
    },
    [
      "data/dossiers/ash/references.yaml:4:24 identification-whole: reference 2 is unidentified, but names the work dune-2023\n    move it to `alternatives`",
    ],
  ],
  [
    "identification-whole",
    "an inferred reference that does not say how surely",
    { [references]: [["confidence: high, ", ""]] },
    [
      "data/dossiers/ash/references.yaml:3:43 identification-whole: reference 1 is inferred, but does not say how surely\n    add `confidence`",
    ],
  ],
  [
    "source-named",
    "a source without number and name, cited as if it had a marker",
    {
      [references]: [["marker: 3", "marker: elm"]],
      ["dossiers/ash/dossier.yaml"]: [["references: 3", "references: 2"]],
      [background]: [["ref: 2", "ref: elm"]],
    },
    [
      "data/dossiers/ash/claims/background.yaml:39:62 source-named: two-arms cites elm, which has no marker in the text\n    say by-name",
      "data/dossiers/ash/references.yaml:5:15 source-named: reference elm has no number and no name in the text\n    add `namedInText`, as the text spells it; or give its number in the list",
    ],
  ],
  [
    "citation-fits",
    "a citation by name where no name is known",
    { [references]: [[", namedInText: Birch", ""]] },
    [
      "data/dossiers/ash/claims/background.yaml:13:56 citation-fits: relief-share cites [1] by name, but references.yaml knows no name for it\n    add `namedInText` to the reference, as the text spells it",
    ],
  ],
  [
    "citation-fits",
    "directness of an unidentified work",
    {
      [background]: [
        [
          "attachment: same-sentence }",
          "attachment: same-sentence, directness: { site: indirect, setting: unknown } }",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:39:87 citation-fits: two-arms judges how directly [2] bears on it, but which work that is is not known\n    say unknown, or identify the reference",
    ],
  ],
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
  ],
  [
    "prose-numbers",
    "a number in a summary that none of its statements gives",
    { ["dossiers/ash/summaries.yaml"]: [["30 % in another", "40 % in another"]] },
    [
      'data/dossiers/ash/summaries.yaml:4:25 prose-numbers: the summary of care says "40", and none of its figures is 40\n    its figures: 50, 12, 30',
    ],
  ],
  [
    "prose-numbers",
    "a number in a question that the statement which answers it does not give",
    { ["dossiers/ash/questions.yaml"]: [["relief in half of 12", "relief in half of 13"]] },
    [
      'data/dossiers/ash/questions.yaml:3:65 prose-numbers: a question for relief-share says "13", and none of its figures is 13\n    its figures: 50, 12',
    ],
  ],
  [
    "link-once",
    "a question that stands twice for a statement",
    {
      ["dossiers/ash/questions.yaml"]: [["relief in half of 12", "how many felt better?"]],
    },
    [
      "data/dossiers/ash/questions.yaml:3:65 link-once: `askedAs` names how many felt better? twice\n    keep one of them",
    ],
  ],
  [
    "id-unique",
    "a statement with two lists of questions",
    { ["dossiers/ash/questions.yaml"]: [["statement: rec-soak", "statement: relief-share"]] },
    [
      "data/dossiers/ash/questions.yaml:4:18 id-unique: the entry of questions for relief-share is there already, at data/dossiers/ash/questions.yaml:3\n    give one of them another id, or remove it",
    ],
  ],
  [
    "mention-known",
    "a question for a statement that is not there",
    { ["dossiers/ash/questions.yaml"]: [["statement: rec-soak", "statement: rec-soaking"]] },
    [
      'data/dossiers/ash/questions.yaml:4:18 mention-known: questions for rec-soaking names the statement rec-soaking, which is not there\n    did you mean "rec-soak"?',
    ],
  ],
  [
    "prose-numbers",
    "a number in a decision that no statement of its branch gives",
    { ["dossiers/ash/pathway.yaml"]: [["More than 2 legs", "More than 3 legs"]] },
    [
      'data/dossiers/ash/pathway.yaml:7:31 prose-numbers: the decision swollen says "3", and none of its figures is 3\n    its figures: 2',
    ],
  ],
  [
    "branch-grounded",
    "a branch that stands on nothing and says so nowhere",
    { ["dossiers/ash/pathway.yaml"]: [[", notStated: What one swollen leg asks for.", ""]] },
    [
      "data/dossiers/ash/pathway.yaml:8:9 branch-grounded: the branch one of swollen names no statement\n    name statements in `from`, or say in `notStated` what the paper gives no criterion for",
    ],
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
      "data/dossiers/ash/pathway.yaml:8:9 branch-leads: the branch one of swollen leads on and ends at once\n    give it `to`, a decision, or `end`, what the paper says where the way ends",
      "data/dossiers/ash/pathway.yaml:13:9 branch-leads: the branch told of relieved leads nowhere\n    give it `to`, a decision, or `end`, what the paper says where the way ends",
    ],
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
      "data/dossiers/ash/pathway.yaml:9:9 branch-leads: no way leads from swollen to the decision relieved\n    name it in `to` of a branch, or remove it",
    ],
  ],
  [
    "tour-leads",
    "steps that lead to no page, ask a page what it does not know, or name what is not there",
    {
      ["dossiers/ash/tours.yaml"]: tourOf(
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
      'data/dossiers/ash/tours.yaml:8:15 tour-leads: step 2 of the tour soaking leads to /clam/ash:relief-share, which is no page of the explorer\n    did you mean "/claim/$id"?',
      'data/dossiers/ash/tours.yaml:9:15 tour-leads: step 3 of the tour soaking names ash:relief-shore, which is not there\n    did you mean "ash:relief-share"?',
      "data/dossiers/ash/tours.yaml:10:15 tour-leads: step 4 of the tour soaking names ash:share-of-relief, which is called ash:relief-share now\n    write ash:relief-share",
      "data/dossiers/ash/tours.yaml:11:15 tour-leads: step 5 of the tour soaking names ash:rec-soak, a recommendation, where a claim belongs\n    its own page is /recommendation/ash:rec-soak",
      'data/dossiers/ash/tours.yaml:12:15 tour-leads: step 6 of the tour soaking asks /explore for "lense", which that page does not know\n    did you mean "lens"?',
      'data/dossiers/ash/tours.yaml:13:15 tour-leads: step 7 of the tour soaking says "audits" where one of a few words stands\n    did you mean "audit"?',
      'data/dossiers/ash/tours.yaml:14:15 tour-leads: step 8 of the tour soaking names ash:case-3, which is not there\n    did you mean "ash:case-1"?',
    ],
  ],
  [
    "prose-numbers",
    "a number on a tour that is no figure of the statements named beside it",
    {
      ["dossiers/ash/tours.yaml"]: tourOf("/topics", "/claim/ash:relief-share")
        .replaceAll("A thought on what is seen.", "Relief was seen in 50 % of them.")
        .replace("of them.", "of them., from: [relief-share]"),
    },
    [
      'data/dossiers/ash/tours.yaml:8:48 prose-numbers: the tour soaking says "50", and none of its figures is 50\n    its figures: none',
    ],
  ],
  [
    "id-unique",
    "two tours of one name",
    {
      ["dossiers/ash/tours.yaml"]: tourOf("/topics", "/about").replace(
        "tours:\n",
        "tours:\n  - { id: soaking, title: Soaked, about: The same once more., steps: [{ at: /topics, says: A thought on what is seen. }, { at: /about, says: A thought on what is seen. }] }\n",
      ),
    },
    [
      "data/dossiers/ash/tours.yaml:4:9 id-unique: the tour soaking is there already, at data/dossiers/ash/tours.yaml:3\n    give one of them another id, or remove it",
    ],
  ],
  [
    "no-circles",
    "decisions that lead back to where they began",
    { ["dossiers/ash/pathway.yaml"]: [["end: The paper ends here.", "to: swollen"]] },
    [
      "data/dossiers/ash/pathway.yaml:7:7 no-circles: to runs in a circle: swollen > relieved > swollen\n    take out one of these steps",
    ],
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
  ],
  [
    "arithmetic-answered",
    "figures that do not come out as expected, and are neither entered nor explained",
    { [arithmetic]: arithmeticOf() },
    [
      "data/dossiers/ash/arithmetic.yaml:3:11 arithmetic-answered: expected: Relief should be rarer than that. 50% is more than 40%.\n    correct the figure, enter the inconsistency in tensions.yaml with all of these statements, or say in `explanations` of arithmetic.yaml why it is none",
    ],
  ],
  [
    "arithmetic-answered",
    "an explanation of what was not found",
    {
      [arithmetic]: arithmeticOf(
        reliefExplained,
        '{ kind: told-twice, figures: ["relief-share#share"], reason: It is told once. }',
      ),
    },
    [
      "data/dossiers/ash/arithmetic.yaml:4:117 arithmetic-answered: nothing that told-twice found is explained by this, or it is entered already\n    remove it, or name figures and statements of a finding of this kind",
    ],
  ],
  [
    "mention-known",
    "an expectation of a figure that is not there",
    {
      [arithmetic]: arithmeticOf().replace("relief-share#share", "relief-share#chare"),
    },
    [
      'data/dossiers/ash/arithmetic.yaml:3:76 mention-known: expectation relief-rare names the told figure relief-share#chare, which is not there\n    did you mean "relief-share#share"?',
    ],
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
  ],
  [
    "audit-fits",
    "an audit of a line that is not there",
    { ["dossiers/ash/audits.yaml"]: [["ref: 1", "ref: 2"]] },
    [
      "data/dossiers/ash/audits.yaml:3:37 audit-fits: the audit is of [2] in relief-share, which does not cite it\n    it cites: [1]",
    ],
  ],
  [
    "audit-fits",
    "an audit against another work's report",
    { ["dossiers/ash/audits.yaml"]: [["birch-2015.relief", "dune-2023.none"]] },
    [
      "data/dossiers/ash/audits.yaml:3:49 audit-fits: the audit of [1] is against a report of dune-2023, which the reference is not taken for\n    it is taken for: birch-2015; name dune-2023 among its alternatives if it may be it",
      "data/works/birch-2015.yaml:6:9 report-used: nothing is compared with the report birch-2015.relief, and it bears on nothing\n    name it in an audit or in uncited.yaml, or say in `unused` why not",
    ],
  ],
  [
    "uncited-fits",
    "a work that the statement cites, entered as uncited there",
    {
      ["dossiers/ash/uncited.yaml"]: [
        [
          "uncited:",
          "uncited:\n  - { report: birch-2015.relief, bearsOn: [two-arms, relief-share], direction: neutral, directness: { site: direct }, explanation: Six of twelve. }",
        ],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:54 uncited-fits: relief-share cites [1], which is taken for birch-2015, so its report is not uncited there\n    compare it in audits.yaml",
    ],
  ],
  [
    "finding-fits",
    "a finding that only repeats the label, as a sentence",
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["explanation: No", "finding: No relief in Dune., explanation: No"],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none ends with a full stop\n    take the full stop away",
      "data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none is the label of the report\n    say in whom it was found, and of which treatment; or leave it out",
    ],
  ],
  [
    "finding-fits",
    "a finding with a number that no report of the work holds",
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["explanation: No", "finding: No relief in 48 divers, explanation: No"],
      ],
    },
    [
      'data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none says "48", and no report of dune-2023 holds 48\n    its figures: none',
    ],
  ],
  [
    "finding-fits",
    "a finding that repeats the title of the work",
    {
      ["works/dune-2023.yaml"]: [
        ["title: Kelp or silk", "title: Kelp or silk for oedema of the leg in old divers"],
      ],
      ["dossiers/ash/uncited.yaml"]: [
        ["explanation: No", "finding: Silk for oedema of the leg in old divers, explanation: No"],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none repeats the title of dune-2023\n    say in words of your own what was found",
    ],
  ],
  [
    "confidence-fits",
    "high confidence beside a work that it may be",
    {
      [references]: [
        [
          "namedInText: Birch }",
          "namedInText: Birch, alternatives: [{ title: Old kelp, why: Twelve divers too. }, { title: Silk, why: No kelp in it., ruledOut: true }] }",
        ],
      ],
    },
    [
      "data/dossiers/ash/references.yaml:3:65 confidence-fits: reference 1 is inferred with high confidence, and may be another work all the same: Old kelp\n    say medium, or `ruledOut: true` for each alternative that it cannot be",
    ],
  ],
  [
    "report-used",
    "a report that nothing names",
    { ["dossiers/ash/audits.yaml"]: undefined },
    [
      "data/works/birch-2015.yaml:6:9 report-used: nothing is compared with the report birch-2015.relief, and it bears on nothing\n    name it in an audit or in uncited.yaml, or say in `unused` why not",
    ],
  ],
  [
    "report-used",
    "a report that is used and says that it is not",
    {
      ["works/birch-2015.yaml"]: [
        ["    label: Relief in Birch", "    label: Relief in Birch\n    unused: Nobody asks."],
      ],
    },
    [
      "data/works/birch-2015.yaml:8:13 report-used: the report birch-2015.relief says that it is unused, and a statement is compared with it\n    remove `unused`",
    ],
  ],
  [
    "also-fits-others",
    "a verdict that fits besides itself",
    {
      ["dossiers/ash/audits.yaml"]: [
        [
          "verdict: as-reported,",
          "verdict: as-reported, alsoFits: [wording-differs, as-reported],",
        ],
      ],
    },
    [
      "data/dossiers/ash/audits.yaml:3:118 also-fits-others: as-reported is the verdict itself\n    remove it from `alsoFits`",
    ],
  ],
  [
    "reading-fits",
    "a figure that was read and is said not to have been",
    {
      ["dossiers/ash/audits.yaml"]: [
        ["explanation: Both give half.", "explanation: The share was not in what was read."],
      ],
      ["works/birch-2015.yaml"]: [
        [
          "among: divers }]",
          "among: divers }, { id: share, measure: share, value: 50, of: oedema, among: divers }]",
        ],
      ],
    },
    [
      'data/dossiers/ash/audits.yaml:3:122 reading-fits: this says that something was not read of birch-2015, and birch-2015.relief holds a figure of relief-share\n    compare relief-share with birch-2015.relief, and say only what is missing in both in other words than "not in what was read"',
    ],
  ],
  [
    "reading-fits",
    "a figure that an abstract holds and is said not to report",
    {
      ["dossiers/ash/audits.yaml"]: [
        ["explanation: Both give half.", "explanation: The abstract does not report it."],
      ],
      ["works/birch-2015.yaml"]: [
        [
          "among: divers }]",
          "among: divers }, { id: share, measure: share, value: 50, of: oedema, among: divers }]",
        ],
      ],
    },
    [
      'data/dossiers/ash/audits.yaml:3:122 reading-fits: this says that something was not read of birch-2015, and birch-2015.relief holds a figure of relief-share\n    compare relief-share with birch-2015.relief, and say only what is missing in both in other words than "not in what was read"',
    ],
  ],
  [
    "figure-told",
    "a share of nothing, among nobody",
    {
      ["vocabulary/measures.yaml"]: [['unit: "%" }', 'unit: "%", requires: [of, among] }']],
      [results]: [
        [
          "{ id: share, measure: share, value: 75,",
          "{ id: share, measure: share, value: 75, of: oedema,",
        ],
      ],
      [background]: [
        ["value: 30, arm: kelp }", "value: 30, arm: kelp, of: oedema, among: divers }"],
        ["arm: silk }\n    cites", "arm: silk, of: oedema, among: divers }\n    cites"],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:35:15 figure-told: case-2-relief#share is a share, which needs among to be read alone\n    add `among`",
    ],
  ],
  [
    "figures-apart",
    "two shares of one statement that only their numbers tell apart",
    {
      [background]: [
        [
          "[{ id: share, measure: share, value: 50, of: leg-oedema, among: divers, n: 12 }]",
          "[{ id: share, measure: share, value: 50, of: leg-oedema, among: divers, n: 12 }, { id: rest, measure: share, value: 50, of: leg-oedema, among: divers }]",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:11:101 figures-apart: relief-share#rest reads like #share: only the numbers differ\n    say in `of`, `among`, `outcome`, `arm`, `case`, `factor`, `atTime` or `polarity` what sets them apart, or else in `note`",
    ],
  ],
  [
    "polarity-told",
    "those without an event counted as if they had it",
    {
      [background]: [
        [
          "Kelp patches relieved the oedema in 50 % of 12 divers.",
          "With kelp patches 50 % of 12 divers had no oedema of the leg.",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:11:59 polarity-told: relief-share denies oedema of the leg, and its figure share counts those with it\n    say `polarity: without`; or `polarity: with` where the figure does count those who have it",
    ],
  ],
  [
    "time-fits",
    "a time before the operation entered as a duration",
    {
      ["vocabulary/measures.yaml"]: [
        ["  - { id: date", "  - { id: lasting, name: duration, time: lasting }\n  - { id: date"],
      ],
      [results]: [
        ["soaked before the operation.", "soaked 2 weeks before the operation."],
        [
          "where: [{ section: results, keys: [soaked] }]",
          'where: [{ section: results, keys: [soaked, "2"] }]\n    figures: [{ id: lead, measure: lasting, value: 2, unit: wk }]',
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/results.yaml:11:36 time-fits: soaked-first tells of a time before something, and its figure lead measures duration\n    name a measure whose `time` is before",
    ],
  ],
  [
    "identifiers-fit",
    "a DOI that is an address",
    { ["works/ash-2020.yaml"]: [["DOI: 10.5555", "DOI: https://doi.org/10.5555"]] },
    [
      'data/works/ash-2020.yaml:2:109 identifiers-fit: DOI is "https://doi.org/10.5555/ash", expected 10.<registrant>/<name>, without https://doi.org/',
    ],
  ],
  [
    "identifiers-fit",
    "a PMID that two works have",
    { ["works/dune-2023.yaml"]: [['issued: "2023"', 'issued: "2023", PMID: "123"']] },
    [
      "data/works/dune-2023.yaml:2:102 identifiers-fit: PMID 123 is that of birch-2015 already\n    one publication is one file",
    ],
  ],
  [
    "review-independent",
    "a reader who reviews the own draft",
    { [results]: [["reviewed: { by: second reader", "reviewed: { by: first reader"]] },
    [
      "data/dossiers/ash/claims/results.yaml:12:13 review-independent: first reader drafted and reviewed it\n    a second reading needs a second reader; take `reviewed` out until then",
    ],
  ],
  [
    "review-independent",
    "a review before the draft",
    { [results]: [["on: 2026-01-06", "on: 2026-01-04"]] },
    [
      "data/dossiers/ash/claims/results.yaml:12:13 review-independent: it was reviewed on 2026-01-04, before it was drafted on 2026-01-05\n    correct one of the dates",
    ],
  ],
  [
    "synonym-own",
    "a synonym that is another concept's name",
    { [concepts]: [["synonyms: [KP-12 b]", "synonyms: [Kelp patch]"]] },
    [
      "data/vocabulary/concepts/all.yaml:6:60 synonym-own: kelpinol is called Kelp patch, and so is kelp-patch\n    keep it for one of them; where both mean the same, merge them and put the id that goes into vocabulary/renames.yaml",
    ],
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
      "data/dossiers/ash/claims/background.yaml:16:16 abbreviation-explained: nothing explains RZ\n    add it to the `abbreviations` of a concept, or write it out",
      "data/dossiers/ash/claims/background.yaml:16:16 abbreviation-explained: nothing explains Y2\n    add it to the `abbreviations` of a concept, or write it out",
    ],
  ],
  [
    "broader-fits",
    "a kind of something of another sort",
    { [concepts]: [["broader: [oedema]", "broader: [kelp-patch]"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:73 broader-fits: leg-oedema is a disease, and kelp-patch, of which it is said to be a kind, a device\n    correct one of the types; a part belongs in `partOf`",
    ],
  ],
  [
    "broader-fits",
    "a kind that is said to be a part as well",
    { [concepts]: [["broader: [oedema]", "broader: [oedema], partOf: [oedema]"]] },
    [
      "data/vocabulary/concepts/all.yaml:3:73 broader-fits: leg-oedema is said to be a kind of oedema, and a part of it\n    keep one of them",
    ],
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
      "data/dossiers/ash/tensions.yaml:9:34 sides-apart: share-or-share has relief-share on two sides\n    split the statement in two, or say in its note what is odd about it",
    ],
  ],
  [
    "statement-alone",
    "a statement that its neighbour has to explain",
    { [results]: [["The patch was soaked", "The same patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-alone: soaked-first begins with "The same", which points back to another statement\n    name what is meant',
    ],
  ],
];

/** Edits that come near a rule and keep it. */
const kept: readonly (readonly [rule: string, title: string, edits: Edits])[] = [
  [
    "arithmetic-answered",
    "figures that do not come out as expected, and are explained",
    { [arithmetic]: arithmeticOf(reliefExplained) },
  ],
  [
    "practice-plain",
    "what the paper does not say, and what had to be done",
    {
      [results]: [
        [
          "soaked before the operation.",
          "soaked when needed and had to be wrung; the paper does not say whether it should be dried.",
        ],
      ],
    },
  ],
  [
    "practice-plain",
    "words of advice in another voice",
    {
      [background]: [["Kelp patches relieved", "Divers must know that kelp patches relieved"]],
    },
  ],
  [
    "time-fits",
    "a time that lasts until something",
    {
      ["vocabulary/measures.yaml"]: [
        ["  - { id: date", "  - { id: lasting, name: duration, time: lasting }\n  - { id: date"],
      ],
      [results]: [
        ["soaked before the operation.", "soaked for 2 weeks before the operation."],
        [
          "where: [{ section: results, keys: [soaked] }]",
          'where: [{ section: results, keys: [soaked, "2"] }]\n    figures: [{ id: lead, measure: lasting, value: 2, unit: wk }]',
        ],
      ],
    },
  ],
  [
    "polarity-told",
    "no difference in what is counted, and an event that some did not have",
    {
      [background]: [
        [
          "Kelp patches relieved the oedema in 50 % of 12 divers.",
          "There was no difference in oedema of the leg, which 50 % of 12 divers had.",
        ],
      ],
    },
  ],
  [
    "uncited-fits",
    "a work that the paper cites elsewhere, but not in the statement",
    {
      ["dossiers/ash/uncited.yaml"]: [
        [
          "uncited:",
          "uncited:\n  - { report: birch-2015.relief, bearsOn: [two-arms], direction: neutral, directness: { site: direct }, explanation: Six of twelve. }",
        ],
      ],
    },
  ],
  [
    "finding-fits",
    "a number that a report holds, and the time for which it holds",
    {
      ["works/dune-2023.yaml"]: [
        [
          "    readFrom:",
          "    figures: [{ id: relieved, measure: share, value: 12, atTime: { value: 5, unit: a } }]\n    readFrom:",
        ],
      ],
      ["dossiers/ash/uncited.yaml"]: [
        ["explanation: No", "finding: Relief in 12% at 5 years, explanation: No"],
      ],
    },
  ],
  [
    "uncited-fits",
    "a work without a date",
    { ["works/dune-2023.yaml"]: [[', issued: "2023"', ""]] },
  ],
];

describe("the data rules", () => {
  test("find nothing in clean data", () => {
    expect(problemsWith({})).toEqual([]);
  });
  test.each(kept)("%s: is kept by %s", (_rule, _title, edits) => {
    expect(problemsWith(edits)).toEqual([]);
  });
  test.each(breaches)("%s: %s", (_rule, _title, edits, said) => {
    expect(problemsWith(edits)).toEqual(said);
  });
  test("tell of a profile that is not there, and blame no topic for it", () => {
    const told = problemsWith({
      ["dossiers/ash/dossier.yaml"]: [["profile: wave-care", "profile: wave-car"]],
    }).join("\n");
    expect(told).toContain("names the profile wave-car, which is not there");
    expect(told).not.toContain("own-vocabulary");
  });

  test("are each shown to fail by a breach above, or in the tests of the lock", () => {
    const locked = [lockFits, basisArgued, gradeSourced].map(({ name }) => name);
    const broken = new Set(breaches.map(([rule]) => rule).concat(locked));
    expect(dataRules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
  test("have names of their own and say what they demand", () => {
    expect(new Set(dataRules.map(({ name }) => name)).size).toBe(dataRules.length);
    for (const { requirement } of dataRules) expect(requirement).toMatch(/^[A-Z].*\.$/);
  });
});

test("the documentation lists every rule with what it demands", async () => {
  const text = (await readFile("docs/data-rules.md", "utf8")).replaceAll(/ +/g, " ");
  for (const { name, requirement } of dataRules)
    expect(text).toContain(`| \`${name}\` | ${requirement} |`);
});
