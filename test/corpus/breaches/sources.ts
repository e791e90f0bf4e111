// Owns breaches of the rules about references, citations, audits and reports; and edits that come near one and keep it.
import { background, dossier, references, smallData } from "../small-data.ts";
import type { Breach, Kept } from "./breach.ts";

/** What breaks them, with what is said. */
export const breaches: readonly Breach[] = [
  [
    "reference-list-whole",
    "entries that are missing",
    { [dossier]: [["references: 3", "references: 5"]] },
    [
      "data/dossiers/ash/dossier.yaml:14:13 reference-list-whole: the reference list has 5 entries, but there is none for 4, 5\n    add them to references.yaml, as unidentified where nothing is known",
    ],
    {
      [references]: [
        [
          "reason: Cited for prices. }\n",
          "reason: Cited for prices. }\n  - { marker: 4, basis: unidentified, reason: Not cited. }\n  - { marker: 5, basis: unidentified, reason: Not cited. }\n",
        ],
      ],
    },
  ],
  [
    "reference-list-whole",
    "an entry beyond the list",
    { [dossier]: [["references: 3", "references: 2"]] },
    [
      "data/dossiers/ash/references.yaml:5:15 reference-list-whole: reference 3 is beyond the 2 entries of the list\n    correct it, or `references` in dossier.yaml",
    ],
    { [dossier]: [["references: 2", "references: 3"]] },
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
    {
      [references]: [
        [
          "work: dune-2023, basis: unidentified,",
          "basis: unidentified, alternatives: [{ work: dune-2023, title: Kelp or silk, why: It is of kelp. }],",
        ],
      ],
    },
  ],
  [
    "identification-whole",
    "an inferred reference that does not say how surely",
    { [references]: [["confidence: high, ", ""]] },
    [
      "data/dossiers/ash/references.yaml:3:43 identification-whole: reference 1 is inferred, but does not say how surely\n    add `confidence`",
    ],
    { [references]: [["basis: inferred,", "basis: inferred, confidence: medium,"]] },
  ],
  [
    "source-named",
    "a source without number and name, cited as if it had a marker",
    {
      [references]: [["marker: 3", "marker: elm"]],
      [dossier]: [["references: 3", "references: 2"]],
      [background]: [["ref: 2", "ref: elm"]],
    },
    [
      "data/dossiers/ash/claims/background.yaml:39:62 source-named: two-arms cites elm, which has no marker in the text\n    say by-name",
      "data/dossiers/ash/references.yaml:5:15 source-named: reference elm has no number and no name in the text\n    add `namedInText`, as the text spells it; or give its number in the list",
    ],
    {
      [references]: [["marker: elm,", "marker: elm, namedInText: Elm,"]],
      [background]: [["attachment: same-sentence", "attachment: by-name"]],
    },
  ],
  [
    "citation-fits",
    "a citation by name where no name is known",
    { [references]: [[", namedInText: Birch", ""]] },
    [
      "data/dossiers/ash/claims/background.yaml:13:56 citation-fits: relief-share cites [1] by name, but references.yaml knows no name for it\n    add `namedInText` to the reference, as the text spells it",
    ],
    {
      [references]: [
        ["reason: Twelve divers fit.", "reason: Twelve divers fit., namedInText: Birch"],
      ],
    },
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
    { [background]: [["site: indirect", "site: unknown"]] },
    {
      [references]: [
        [
          "marker: 2, basis: unidentified,",
          "marker: 2, work: dune-2023, basis: inferred, confidence: medium,",
        ],
      ],
    },
  ],
  [
    "audit-fits",
    "an audit of an evidence line that is not there",
    { ["dossiers/ash/audits.yaml"]: [["ref: 1", "ref: 2"]] },
    [
      "data/dossiers/ash/audits.yaml:3:37 audit-fits: the audit is of [2] in relief-share, which does not cite it\n    it cites: [1]",
    ],
    { ["dossiers/ash/audits.yaml"]: [["ref: 2", "ref: 1"]] },
  ],
  [
    "audit-fits",
    "an audit against another work's report",
    { ["dossiers/ash/audits.yaml"]: [["birch-2015.relief", "dune-2023.none"]] },
    [
      "data/dossiers/ash/audits.yaml:3:49 audit-fits: the audit of [1] is against a report of dune-2023, which the reference is not taken for\n    it is taken for: birch-2015; name dune-2023 among its alternatives if it may be it",
      "data/works/birch-2015.yaml:6:9 report-used: nothing is compared with the report birch-2015.relief, and it bears on nothing\n    name it in an audit or in uncited.yaml, or say in `unused` why not",
    ],
    { ["dossiers/ash/audits.yaml"]: [["dune-2023.none", "birch-2015.relief"]] },
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
      "data/dossiers/ash/uncited.yaml:3:54 uncited-fits: relief-share cites [1], which is taken for birch-2015, so its report is not uncited there\n    compare it in audits.yaml, and take the statement out here",
    ],
    { ["dossiers/ash/uncited.yaml"]: [["[two-arms, relief-share]", "[two-arms]"]] },
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
    { [references]: [["confidence: high", "confidence: medium"]] },
    { [references]: [["why: Twelve divers too. }", "why: Twelve divers too., ruledOut: true }"]] },
  ],
  [
    "report-used",
    "a report that nothing names",
    { ["dossiers/ash/audits.yaml"]: undefined },
    [
      "data/works/birch-2015.yaml:6:9 report-used: nothing is compared with the report birch-2015.relief, and it bears on nothing\n    name it in an audit or in uncited.yaml, or say in `unused` why not",
    ],
    {
      ["works/birch-2015.yaml"]: [
        [
          "    label: Relief in Birch",
          "    label: Relief in Birch\n    unused: No statement is about it.",
        ],
      ],
    },
    { ["dossiers/ash/audits.yaml"]: smallData["dossiers/ash/audits.yaml"] },
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
    { ["works/birch-2015.yaml"]: [["\n    unused: Nobody asks.", ""]] },
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
    { ["dossiers/ash/audits.yaml"]: [["[wording-differs, as-reported]", "[wording-differs]"]] },
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
    {
      ["dossiers/ash/audits.yaml"]: [
        ["The share was not in what was read.", "Both give a share of 50 %."],
      ],
    },
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
    {
      ["dossiers/ash/audits.yaml"]: [
        ["The abstract does not report it.", "Both give a share of 50 %."],
      ],
    },
  ],
  [
    "identifiers-fit",
    "a DOI that is an address",
    { ["works/ash-2020.yaml"]: [["DOI: 10.5555", "DOI: https://doi.org/10.5555"]] },
    [
      'data/works/ash-2020.yaml:2:109 identifiers-fit: DOI is "https://doi.org/10.5555/ash", expected 10.<registrant>/<name>, without https://doi.org/ and a full stop behind it',
    ],
    { ["works/ash-2020.yaml"]: [["https://doi.org/10.5555", "10.5555"]] },
  ],
  [
    "identifiers-fit",
    "a DOI with the full stop of its sentence",
    { ["works/ash-2020.yaml"]: [["DOI: 10.5555/ash", "DOI: 10.5555/ash."]] },
    [
      'data/works/ash-2020.yaml:2:109 identifiers-fit: DOI is "10.5555/ash.", expected 10.<registrant>/<name>, without https://doi.org/ and a full stop behind it',
    ],
    { ["works/ash-2020.yaml"]: [["10.5555/ash.", "10.5555/ash"]] },
  ],
  [
    "identifiers-fit",
    "a PMID that two works have",
    { ["works/dune-2023.yaml"]: [['issued: "2023"', 'issued: "2023", PMID: "123"']] },
    [
      "data/works/dune-2023.yaml:2:102 identifiers-fit: PMID 123 is that of birch-2015 already\n    correct one of them; where both are one publication, keep one file",
    ],
    { ["works/dune-2023.yaml"]: [['PMID: "123"', 'PMID: "124"']] },
  ],
];

/** What keeps them. */
export const kept: readonly Kept[] = [
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
    "uncited-fits",
    "a work without a date",
    { ["works/dune-2023.yaml"]: [[', issued: "2023"', ""]] },
  ],
];
