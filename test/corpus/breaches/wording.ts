// Owns breaches of the rules about texts that readers see; and edits that come near one and keep it.
import { background, concepts, dossier, results } from "../small-data.ts";
import { tourOf, tours } from "./added-files.ts";
import type { Breach, Kept } from "./breach.ts";

const recommendations = "dossiers/ash/recommendations.yaml";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
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
    {
      [results]: [
        ["must be soaked", "was soaked"],
        ["Thread is recommended", "Thread is used"],
      ],
    },
  ],
  [
    "prose-numbers",
    "a number that no figure has",
    { [background]: [["in 50 % of", "in 55 % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "55", and none of its figures is 55\n    its figures: 50, 12',
    ],
    { [background]: [["in 55 % of", "in 50 % of"]] },
  ],
  [
    "prose-numbers",
    "a figure's number with the other sign",
    { [background]: [["in 50 % of", "in −50 % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "−50", and none of its figures is -50\n    its figures: 50, 12',
    ],
    { [background]: [["in −50 % of", "in 50 % of"]] },
  ],
  [
    "prose-numbers",
    "a fraction that no figure has",
    { [background]: [["in 50 % of", "in 50½ % of"]] },
    [
      'data/dossiers/ash/claims/background.yaml:5:16 prose-numbers: relief-share says "50½", and none of its figures is 50.5\n    its figures: 50, 12',
    ],
    { [background]: [["in 50½ % of", "in 50 % of"]] },
  ],
  [
    "prose-numbers",
    "a number word that no figure has",
    { [results]: [["came in three of", "came in two of"]] },
    [
      'data/dossiers/ash/claims/results.yaml:26:16 prose-numbers: case-2-relief says "two", and none of its figures is 2\n    its figures: 3, 4, 75',
    ],
    { [results]: [["came in two of", "came in three of"]] },
  ],
  [
    "prose-numbers",
    "a case that is not among the cases",
    { [results]: [["statement: In case 2", "statement: In case 1"]] },
    [
      "data/dossiers/ash/claims/results.yaml:26:16 prose-numbers: case-2-relief speaks of case 1, which is neither in its `cases` nor in its `mentionsCases`\n    add 1 to `cases` if it says something of that patient, to `mentionsCases` if it only names it",
    ],
    { [results]: [["cases: [2]", "cases: [2, 1]"]] },
    { [results]: [["cases: [2]", "cases: [2]\n    mentionsCases: [1]"]] },
  ],
  [
    "prose-numbers",
    "numbers in a label, in what helps and harms, and in a condition",
    {
      [results]: [["label: The patch is soaked", "label: Soaked 6 times"]],
      [recommendations]: [
        [
          "    force:",
          "    expectedBenefit: Relief in 7 legs.\n    expectedHarm: Pain in 8 legs.\n    force:",
        ],
        ["text: oedema in more than 2 legs", "text: oedema in more than 9 legs"],
      ],
    },
    [
      'data/dossiers/ash/claims/results.yaml:6:12 prose-numbers: soaked-first says "6", and none of its figures is 6\n    add a figure that gives it, or leave the number out',
      'data/dossiers/ash/recommendations.yaml:12:22 prose-numbers: rec-soak says "7", and none of its figures is 7\n    its figures: 2',
      'data/dossiers/ash/recommendations.yaml:13:19 prose-numbers: rec-soak says "8", and none of its figures is 8\n    its figures: 2',
      'data/dossiers/ash/recommendations.yaml:17:46 prose-numbers: rec-soak says "9", and none of its figures is 9\n    its figures: 2',
    ],
    {
      [results]: [["Soaked 6 times", "Soaked"]],
      [recommendations]: [
        ["in 7 legs", "in 2 legs"],
        ["in 8 legs", "in 2 legs"],
        ["9 legs", "2 legs"],
      ],
    },
    {
      [results]: [
        [
          "    sequence: { procedure: patch-operation, step: 1 }",
          "    figures: [{ id: times, measure: count, value: 6 }]\n    sequence: { procedure: patch-operation, step: 1 }",
        ],
      ],
      [recommendations]: [
        ["in 7 legs", "in 2 legs"],
        ["in 8 legs", "in 2 legs"],
        ["9 legs", "2 legs"],
      ],
    },
  ],
  [
    "prose-numbers",
    "a number in a row of the case record",
    {
      ["profiles/wave-care.yaml"]: [
        [
          "\naxes:",
          "\ncaseRecord: [{ id: after, name: After, rows: [{ id: course, name: Course }] }]\naxes:",
        ],
      ],
      [results]: [
        ["cases: [2]", "cases: [2]\n    caseValues: [{ row: course, value: relief on day 9 }]"],
      ],
    },
    [
      'data/dossiers/ash/claims/results.yaml:32:40 prose-numbers: case-2-relief says "9", and none of its figures is 9\n    its figures: 3, 4, 75',
    ],
    { [results]: [["day 9", "day 4"]] },
  ],
  [
    "prose-numbers",
    "numbers in the question of a decision, in what is not stated and where a way ends",
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["Are the legs swollen?", "Are 5 legs swollen?"],
        ["What one swollen leg asks for.", "What 6 swollen legs ask for."],
        ["The paper ends here.", "The paper ends after 7 legs."],
      ],
    },
    [
      'data/dossiers/ash/pathway.yaml:5:15 prose-numbers: the decision swollen says "5", and none of its figures is 5\n    its figures: 2',
      'data/dossiers/ash/pathway.yaml:8:51 prose-numbers: the decision swollen says "6", and none of its figures is 6\n    name in `from` a statement that gives it, or leave the number out',
      'data/dossiers/ash/pathway.yaml:13:66 prose-numbers: the decision relieved says "7", and none of its figures is 7\n    its figures: 50, 12',
    ],
    {
      ["dossiers/ash/pathway.yaml"]: [
        ["Are 5 legs", "Are 2 legs"],
        ["What 6 swollen legs ask for.", "What swollen legs ask for."],
        ["after 7 legs", "after 12 legs"],
      ],
    },
  ],
  [
    "grade-in-keys",
    "a grade whose code stands in no key",
    { [results]: [["keys: [thread, 4-0]", "keys: [thread, suture]"]] },
    [
      "data/dossiers/ash/claims/results.yaml:21:80 grade-in-keys: patch-set gives the grade 4-0, which is in none of its keys\n    correct it, or add it to the keys of `where`: thread, suture",
    ],
    { [results]: [["keys: [thread, suture]", "keys: [thread, suture, 4-0]"]] },
  ],
  [
    "statement-ends",
    "a statement without its full stop",
    { [results]: [["before the operation.", "before the operation"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-ends: "The patch was soaked before the operation" does not end with a full stop',
    ],
    { [results]: [["before the operation", "before the operation."]] },
  ],
  [
    "statement-ends",
    "a statement that begins small",
    { [results]: [["statement: The patch was soaked", "statement: the patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-ends: "the patch was soaked before the operation." does not begin with a capital',
    ],
    { [results]: [["the patch was soaked", "The patch was soaked"]] },
  ],
  [
    "statement-ends",
    "a definition without its full stop",
    { [concepts]: [["type: device }", "type: device, definition: A patch of kelp }"]] },
    [
      'data/vocabulary/concepts/all.yaml:4:67 statement-ends: "A patch of kelp" does not end with a full stop',
    ],
    { [concepts]: [["A patch of kelp", "A patch of kelp."]] },
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
    { [results]: [[" in brine for a day", " in brine"]] },
  ],
  [
    "label-short",
    "a label with a full stop",
    { [results]: [["label: The patch is soaked", "label: The patch is soaked."]] },
    [
      'data/dossiers/ash/claims/results.yaml:6:12 label-short: "The patch is soaked." ends with a full stop\n    take the full stop away',
    ],
    { [results]: [["The patch is soaked.", "The patch is soaked"]] },
  ],
  [
    "spaces-single",
    "two spaces in a row",
    { [dossier]: [["why: not part of", "why: not  part of"]] },
    [
      'data/dossiers/ash/dossier.yaml:17:32 spaces-single: "not  part of the text" has two spaces in a row',
    ],
    { [dossier]: [["not  part", "not part"]] },
  ],
  [
    "prose-numbers",
    "a number in a summary that none of its statements gives",
    { ["dossiers/ash/summaries.yaml"]: [["30 % in another", "40 % in another"]] },
    [
      'data/dossiers/ash/summaries.yaml:4:25 prose-numbers: the summary of care says "40", and none of its figures is 40\n    its figures: 50, 12, 30',
    ],
    { ["dossiers/ash/summaries.yaml"]: [["40 % in another", "30 % in another"]] },
  ],
  [
    "prose-numbers",
    "a number in a question that the statement which answers it does not give",
    { ["dossiers/ash/questions.yaml"]: [["relief in half of 12", "relief in half of 13"]] },
    [
      'data/dossiers/ash/questions.yaml:3:65 prose-numbers: a question for relief-share says "13", and none of its figures is 13\n    its figures: 50, 12',
    ],
    { ["dossiers/ash/questions.yaml"]: [["half of 13", "half of 12"]] },
  ],
  [
    "prose-numbers",
    "a number in a decision that no statement of its branch gives",
    { ["dossiers/ash/pathway.yaml"]: [["More than 2 legs", "More than 3 legs"]] },
    [
      'data/dossiers/ash/pathway.yaml:7:31 prose-numbers: the decision swollen says "3", and none of its figures is 3\n    its figures: 2',
    ],
    { ["dossiers/ash/pathway.yaml"]: [["More than 3 legs", "More than 2 legs"]] },
  ],
  [
    "prose-numbers",
    "a number on a tour that is no figure of the statements named beside it",
    {
      [tours]: tourOf("/topics", "/claim/ash:relief-share")
        .replaceAll("A thought on what is seen.", "Relief was seen in 50 % of them.")
        .replace("of them.", "of them., from: [relief-share]"),
    },
    [
      'data/dossiers/ash/tours.yaml:8:48 prose-numbers: the tour soaking says "50", and none of its figures is 50\n    name in `from` a statement that gives it, or leave the number out',
    ],
    {
      [tours]: [
        [
          'ash:relief-share", says: Relief was seen in 50 % of them.',
          'ash:relief-share", says: Relief was seen in 50 % of them., from: [relief-share]',
        ],
      ],
    },
    {
      [tours]: [
        [
          'ash:relief-share", says: Relief was seen in 50 % of them.',
          'ash:relief-share", says: Relief was seen in them.',
        ],
      ],
    },
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
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["finding: No relief in Dune.", "finding: No relief in divers with kelp"],
      ],
    },
    { ["dossiers/ash/uncited.yaml"]: [["finding: No relief in Dune., ", ""]] },
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
      'data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none says "48", and no report of dune-2023 holds 48\n    enter it in the report that gives it, or leave the number out',
    ],
    { ["dossiers/ash/uncited.yaml"]: [["in 48 divers", "in divers"]] },
    {
      ["works/dune-2023.yaml"]: [
        [
          "    readFrom:",
          "    figures: [{ id: divers, measure: count, value: 48 }]\n    readFrom:",
        ],
      ],
    },
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
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["finding: Silk for oedema of the leg in old divers", "finding: Silk gave no relief"],
      ],
    },
  ],
  [
    "finding-fits",
    "a finding with eight words of the title in a row",
    {
      ["works/dune-2023.yaml"]: [
        ["title: Kelp or silk", "title: Kelp or silk for oedema of the leg in old divers"],
      ],
      ["dossiers/ash/uncited.yaml"]: [
        [
          "explanation: No",
          "finding: Nets or silk for oedema of the leg in young divers, explanation: No",
        ],
      ],
    },
    [
      "data/dossiers/ash/uncited.yaml:3:116 finding-fits: the finding of dune-2023.none repeats the title of dune-2023\n    say in words of your own what was found",
    ],
    {
      ["dossiers/ash/uncited.yaml"]: [
        ["Nets or silk for oedema of the leg in young divers", "Neither gave relief"],
      ],
    },
  ],
  [
    "statement-alone",
    "a statement that its neighbour has to explain",
    { [results]: [["The patch was soaked", "The same patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-alone: soaked-first begins with "The same", which points back to another statement\n    name what is meant',
    ],
    { [results]: [["The same patch", "The patch"]] },
  ],
  [
    "statement-alone",
    "a word of order that leans on the step before, with its verb and at the end",
    {
      [results]: [
        ["The patch was soaked", "The patch was then soaked"],
        ["The patch was set with a 4-0 thread.", "The patch was set with a 4-0 thread next."],
      ],
    },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-alone: soaked-first says "was then", and does not tell after what\n    say after what, or leave the word out: its step in `sequence` gives the order',
      'data/dossiers/ash/claims/results.yaml:15:16 statement-alone: patch-set says "next", and does not tell after what\n    say after what, or leave the word out: its step in `sequence` gives the order',
    ],
    {
      [results]: [
        ["was then soaked", "was soaked"],
        ["thread next.", "thread."],
      ],
    },
    {
      [results]: [
        ["The patch was then soaked", "Once wrung, the patch was then soaked"],
        ["thread next.", "thread after it had been soaked."],
      ],
    },
  ],
  [
    "statement-alone",
    "a statement that begins with a word of order",
    { [results]: [["The patch was soaked", "Then the patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-alone: soaked-first begins with "Then", which points back to another statement\n    name what is meant',
    ],
    { [results]: [["Then the patch", "The patch"]] },
  ],
];

/** What keeps them. */
export const kept: readonly Kept[] = [
  [
    "statement-alone",
    "words of order that go on from the same statement, and what lies next to a thing",
    {
      [results]: [
        [
          "soaked before the operation.",
          "next to the sea, was wrung and was then soaked from one tide to the next.",
        ],
      ],
    },
  ],
  [
    "prose-numbers",
    "every number that a figure gives: ends of ranges, deviations, limits, dates, grades, powers of ten",
    {
      [results]: [
        [
          "The patch was soaked before the operation.",
          "Of 8 patches, 50 per 1000 (37 to 62, give or take 3; 95 % interval 41 to 59, p 0.04) were soaked on 14 May 2016 in 1.8 × 10⁹ drops of grade 2, which is two, or 5 of 7.",
        ],
        ["keys: [soaked]", "keys: [soaked, grade 2, 5 of 7]"],
        [
          "    sequence: { procedure: patch-operation, step: 1 }\n",
          `    sequence: { procedure: patch-operation, step: 1 }
    figures:
      - { id: all, measure: share, value: 50, low: 37, high: 62, sd: 3, per: 1000, n: 8, ci: { level: 95, low: 41, high: 59 }, p: { comparator: "=", value: 0.04 } }
      - { id: day, measure: date, date: "2016-05-14" }
      - { id: drops, measure: count, value: 1.8, unit: 10*9/mL }
      - { id: grade, measure: grade, grade: { scale: wear-scale, value: "2" } }
      - { id: other, measure: grade, grade: { scale: wear-scale, value: 5 of 7 }, note: by others }
`,
        ],
      ],
    },
  ],
  [
    "prose-numbers",
    "numbers that are names: of concepts, the longest first, of studies, of threads; and one in words",
    {
      [concepts]: [["name: divers, type", "name: divers, synonyms: [band 7, band 7 of 9], type"]],
      ["studies/birch.yaml"]: [["setting:", 'registration: ["register 4455"]\nsetting:']],
      [results]: [
        [
          "The patch was soaked before the operation.",
          "One patch was soaked with a 3-0 thread in band 7 of 9 (register 4455).",
        ],
      ],
    },
  ],
  [
    "grade-in-keys",
    "a grade in the dashes, capitals and words of a key",
    {
      [results]: [
        ["keys: [thread, 4-0]", "keys: [Worn thread, a 4–0 knot, Very Worn]"],
        [
          "value: 4-0 } }]",
          "value: 4-0 } }, { id: wear, note: at first, measure: grade, grade: { scale: wear-scale, value: worn } }, { id: most, note: at last, measure: grade, grade: { scale: wear-scale, value: very worn } }]",
        ],
      ],
    },
  ],
  [
    "finding-fits",
    "a finding with seven words of the title in a row",
    {
      ["works/dune-2023.yaml"]: [
        ["title: Kelp or silk", "title: Kelp or silk for oedema of the leg in old divers"],
      ],
      ["dossiers/ash/uncited.yaml"]: [
        ["explanation: No", "finding: Nets for oedema of the leg in old, explanation: No"],
      ],
    },
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
];
