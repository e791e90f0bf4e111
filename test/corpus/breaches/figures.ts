// Owns breaches of the rules about figures: what they need to be read alone, and whether they add up; and edits that come near one and keep it.
import { background, measures, results, smallData } from "../small-data.ts";
import type { Breach, Kept } from "./breach.ts";
import { arithmetic, arithmeticOf, reliefExplained } from "./added-files.ts";

const tensions = "dossiers/ash/tensions.yaml";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "power-printed",
    "a power of ten in the unit of a measure",
    {
      [measures]: [["{ id: count, name: count }", "{ id: count, name: count, unit: 10*6/mL }"]],
    },
    [
      "data/vocabulary/measures.yaml:3:37 power-printed: the measure count has the unit 10*6/mL, which would hold for figures that are printed without this power of ten\n    leave `unit` out here, and give each figure of the measure the unit that is printed with it: `unit: 10*6/mL`",
    ],
    {
      [measures]: [[", unit: 10*6/mL", ""]],
      [results]: [["measure: count, value: 3,", "measure: count, unit: 10*6/mL, value: 3,"]],
    },
  ],
  [
    "p-named",
    "a measure of p values with an id of its own",
    {
      ["vocabulary/measures.yaml"]: [
        ["{ id: count, name: count }", "{ id: count, name: count }\n  - { id: p, name: p value }"],
      ],
    },
    [
      "data/vocabulary/measures.yaml:4:11 entry-used: nothing names the measure p\n    use it or remove it",
      "data/vocabulary/measures.yaml:4:11 p-named: the measure p is named p value, and its figures would not be told as p values\n    give it the id p-value",
    ],
    {
      [measures]: [["{ id: p, name", "{ id: p-value, name"]],
      [results]: [
        [
          "measure: grade, grade: { scale: wear-scale, value: 4-0 } }]",
          "measure: grade, grade: { scale: wear-scale, value: 4-0 } }, { id: other, measure: p-value, value: 0.04 }]",
        ],
      ],
    },
  ],
  [
    "p-named",
    "another measure with the id of p values",
    {
      ["vocabulary/measures.yaml"]: [
        [
          "{ id: count, name: count }",
          "{ id: count, name: count }\n  - { id: p-value, name: pressure }",
        ],
      ],
    },
    [
      "data/vocabulary/measures.yaml:4:11 entry-used: nothing names the measure p-value\n    use it or remove it",
      "data/vocabulary/measures.yaml:4:11 p-named: the measure p-value is named pressure, and its figures would be told as p values\n    give it another id",
    ],
    {
      [measures]: [["{ id: p-value, name", "{ id: pressure, name"]],
      [results]: [
        [
          "measure: grade, grade: { scale: wear-scale, value: 4-0 } }]",
          "measure: grade, grade: { scale: wear-scale, value: 4-0 } }, { id: other, measure: pressure, value: 0.04 }]",
        ],
      ],
    },
  ],
  [
    "arithmetic-answered",
    "figures that do not come out as expected, and are neither entered nor explained",
    { [arithmetic]: arithmeticOf() },
    [
      "data/dossiers/ash/arithmetic.yaml:3:11 arithmetic-answered: expected: Relief should be rarer than that. 50% is more than 40%.\n    correct the figure, or say in `explanations` of arithmetic.yaml why it is none",
    ],
    { [arithmetic]: arithmeticOf(reliefExplained) },
    {
      [background]: [
        ["value: 50, of: leg-oedema", "value: 40, of: leg-oedema"],
        ["in 50 % of", "in 40 % of"],
      ],
      ["dossiers/ash/summaries.yaml"]: [["half of 12", "40 % of 12"]],
    },
  ],
  [
    "arithmetic-answered",
    "figures of two statements that do not come out as expected",
    {
      [arithmetic]: arithmeticOf().replace("to: 40", 'to: "two-arms#kelp"'),
      [tensions]: undefined,
    },
    [
      "data/dossiers/ash/arithmetic.yaml:3:11 arithmetic-answered: expected: Relief should be rarer than that. 50% is more than 30%.\n    correct the figure, enter the inconsistency in tensions.yaml with all of these statements, or say in `explanations` of arithmetic.yaml why it is none",
    ],
    { [tensions]: smallData[tensions] },
  ],
  [
    "arithmetic-answered",
    "an explanation of what was not found",
    {
      [arithmetic]: arithmeticOf(
        reliefExplained,
        '{ kind: stated-twice, figures: ["relief-share#share"], reason: It is told once. }',
      ),
    },
    [
      "data/dossiers/ash/arithmetic.yaml:4:117 arithmetic-answered: nothing that stated-twice found is explained by this, or it is entered already\n    remove it, or name figures and statements of a finding of this kind",
    ],
    { [arithmetic]: arithmeticOf(reliefExplained) },
  ],
  [
    "arithmetic-answered",
    "an expectation whose sides cannot be compared",
    {
      [background]: [
        [
          "id: kelp, measure: share, value: 30",
          "id: kelp, measure: share, unit: 10*9/L, value: 30",
        ],
      ],
      [arithmetic]: arithmeticOf().replace("to: 40", 'to: "two-arms#kelp"'),
    },
    [
      "data/dossiers/ash/arithmetic.yaml:3:11 arithmetic-answered: the expectation relief-rare cannot be tested: its sides are in units that cannot be compared, or a figure that it names gives no number\n    name figures of one sort of unit that give numbers, or remove it",
    ],
    { [arithmetic]: [['to: "two-arms#kelp"', 'to: "case-2-relief#share"']] },
    { [arithmetic]: undefined },
  ],
  [
    "figure-complete",
    "a share of nothing, among nobody",
    {
      [measures]: [['unit: "%" }', 'unit: "%", requires: [of, among] }']],
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
      "data/dossiers/ash/claims/results.yaml:35:15 figure-complete: case-2-relief#share is a share, which needs among to be read alone\n    add `among`",
    ],
    { [results]: [["value: 75, of: oedema,", "value: 75, of: oedema, among: divers,"]] },
  ],
  [
    "counted-adds",
    "a measure that is counted once more",
    {
      [measures]: [
        ["- { id: count,", "- { id: oedema, name: extent of oedema }\n  - { id: count,"],
      ],
      [background]: [
        [
          "{ id: share, measure: share, value: 50, of: leg-oedema,",
          "{ id: share, measure: share, value: 50, of: leg-oedema, among: divers, n: 12 }, { id: extent, measure: oedema, value: 50, of: oedema,",
        ],
      ],
    },
    [
      "data/dossiers/ash/claims/background.yaml:11:141 counted-adds: relief-share#extent measures oedema, and counts oedema again\n    take `of` away; in whom it was measured goes into `among`",
    ],
    { [background]: [[" of: oedema,", ""]] },
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
    { [background]: [["{ id: rest,", "{ id: rest, note: counted a year later,"]] },
    { [background]: [["{ id: rest,", "{ id: rest, polarity: without,"]] },
  ],
  [
    "polarity-holds",
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
      "data/dossiers/ash/claims/background.yaml:11:59 polarity-holds: relief-share denies oedema of the leg, and its figure share counts those with it\n    say `polarity: without`; or `polarity: with` where the figure does count those who have it",
    ],
    { [background]: [["n: 12 }", "n: 12, polarity: without }"]] },
    { [background]: [["n: 12 }", "n: 12, polarity: with }"]] },
  ],
  [
    "time-fits",
    "a time before the operation entered as a duration",
    {
      [measures]: [
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
    {
      [measures]: [
        [
          "{ id: lasting, name: duration, time: lasting }",
          "{ id: ahead, name: time before, time: before }",
        ],
      ],
      [results]: [["measure: lasting", "measure: ahead"]],
    },
  ],
];

/** What keeps them. */
export const kept: readonly Kept[] = [
  [
    "arithmetic-answered",
    "figures that do not come out as expected, and are explained",
    { [arithmetic]: arithmeticOf(reliefExplained) },
  ],
  [
    "time-fits",
    "a time that lasts until something",
    {
      [measures]: [
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
    "polarity-holds",
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
];
