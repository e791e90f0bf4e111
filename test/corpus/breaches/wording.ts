// Owns breaches of the rules about texts that readers see; and edits that come near one and keep it.
import { background, concepts, dossier, results } from "../small-data.ts";
import { tourOf, tours } from "./added-files.ts";
import type { Breach, Kept } from "./breach.ts";

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
    "statement-alone",
    "a statement that its neighbour has to explain",
    { [results]: [["The patch was soaked", "The same patch was soaked"]] },
    [
      'data/dossiers/ash/claims/results.yaml:5:16 statement-alone: soaked-first begins with "The same", which points back to another statement\n    name what is meant',
    ],
    { [results]: [["The same patch", "The patch"]] },
  ],
];

/** What keeps them. */
export const kept: readonly Kept[] = [
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
