// Tests every data rule: clean data pass all of them, and each breach is told at its place in its words.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { dataRules } from "../../server/corpus/check-corpus.ts";
import { lockFits } from "../../server/corpus/check-lock.ts";
import { problemsWith, type Edits } from "./small-data.ts";

const background = "dossiers/ash/claims/background.yaml";
const results = "dossiers/ash/claims/results.yaml";
const references = "dossiers/ash/references.yaml";
const dossier = "dossiers/ash/dossier.yaml";
const concepts = "vocabulary/concepts/all.yaml";

/** A breach of a rule: what is edited, and everything that is said about it. */
type Breach = readonly [rule: string, title: string, edits: Edits, said: readonly string[]];

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
      "data/dossiers/ash/claims/results.yaml:13:9 id-free: case-1 is the id of a reference or a case\n    add a word to it",
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
    "a basis that is an advice",
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
    },
    [
      "data/dossiers/ash/recommendations.yaml:13:12 mention-known: recommendation rec-soak names the stage preparation, which is not there\n    choose a field with `profile` in dossier.yaml; files of profiles/ hold stages and axes",
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
      "data/dossiers/ash/claims/results.yaml:26:16 prose-numbers: case-2-relief speaks of case 1, which is not in its `cases`\n    add 1 to `cases`",
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
      'data/dossiers/ash/dossier.yaml:16:32 spaces-single: "not  part of the text" has two spaces in a row',
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
      ["dossiers/ash/uncited.yaml"]: undefined,
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
    ],
  ],
  [
    "uncited-fits",
    "a cited work entered as uncited",
    {
      ["dossiers/ash/uncited.yaml"]: [["dune-2023.none", "birch-2015.relief"]],
      [references]: [
        [
          "marker: 3, basis: unidentified",
          "marker: 3, basis: unidentified, alternatives: [{ work: dune-2023, title: Kelp or silk, why: it may be }]",
        ],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:15 uncited-fits: birch-2015 is cited as [1], so its report is not uncited\n    compare it in audits.yaml",
    ],
  ],
  [
    "uncited-fits",
    "a work without a date",
    { ["works/dune-2023.yaml"]: [[', issued: "2023"', ""]] },
    [
      "data/dossiers/ash/uncited.yaml:3:15 uncited-fits: dune-2023 has no date, so it cannot be said which came first, it or the paper\n    add `issued` to its `csl`",
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
];

/** Edits that come near a rule and keep it. */
const kept: readonly (readonly [rule: string, title: string, edits: Edits])[] = [
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
    const broken = new Set(breaches.map(([rule]) => rule).concat(lockFits.name));
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
