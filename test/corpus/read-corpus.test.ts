// Tests that whatever is wrong with single files is told with its place, all of it, and that the rest is read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { largestFileBytes } from "../../server/corpus/list-files.ts";
import { parseCorpus, readCorpus } from "../../server/corpus/read-corpus.ts";
import { printProblem } from "../../server/problems/data-problem.ts";
import {
  problemsWith,
  smallData,
  type Edits,
  background,
  results,
  references,
  concepts,
  measures,
} from "./small-data.ts";
import { lockText } from "./small-lock.ts";

const topics = "vocabulary/topics.yaml";
const head = "review: { drafted: { by: first reader, on: 2026-01-05 } }";

/** What is edited, everything that is said about it, and edits further that do what the hints say: one for each way. */
type Fault = readonly [
  title: string,
  edits: Edits,
  said: readonly unknown[],
  ...mends: readonly Edits[],
];

const faults: readonly Fault[] = [
  [
    "an unknown key, with the one that was meant",
    { [background]: [["measure: share, value: 50", "measur: share, value: 50"]] },
    [
      'data/dossiers/ash/claims/background.yaml:11:15 missing-key: claims[relief-share].figures[share] needs "measure": expected text',
      'data/dossiers/ash/claims/background.yaml:11:28 unknown-key: claims[relief-share].figures[share] has the unknown key "measur"\n    did you mean "measure"?',
    ],
    { [background]: [["measur: share, value: 50", "measure: share, value: 50"]] },
  ],
  [
    "a key that belongs to another type of claim, by the keys of its own type only",
    { [background]: [["drug: kelpinol", "drug: kelpinol\n    outcome: oedema"]] },
    [
      'data/dossiers/ash/claims/background.yaml:25:5 unknown-key: claims[kelpinol-approved] has the unknown key "outcome"\n    known here: type, id, statement, label, voice, topics, about, where, figures, cites, basedOn, cases, mentionsCases, caseValues, notReported, note, review, approval, drug, jurisdiction, date, indication',
    ],
    { [background]: [["\n    outcome: oedema", ""]] },
  ],
  [
    "a lock of another version, once, with the command that writes it anew",
    { ["dossiers/ash/passages.lock.json"]: '{ "dossier": "ash" }' },
    [
      'data/dossiers/ash/passages.lock.json:1:1 missing-key: the file needs "format": expected 1; 4 more problems like this in the file\n    it was edited, or written by another version: remove the file, then run `npm run verify -- --source <file> --update`',
    ],
    { "dossiers/ash/passages.lock.json": lockText() },
  ],
  [
    "a type of claim that there is not",
    { [background]: [["type: regulatory", "type: regulatry"]] },
    [
      'data/dossiers/ash/claims/background.yaml:15:11 wrong-value: claims[kelpinol-approved].type is "regulatry", expected "definition", "incidence", "demographic", "distribution", "association", "natural-history", "presentation", "imaging", "pathology", "laboratory", "differential", "diagnostic", "technique", "practice", "treatment", "regimen-result", "regulatory", "risk-factor", "operative-finding", "outcome", "follow-up", "study-design" or "gap"\n    did you mean "regulatory"?',
    ],
    { [background]: [["regulatry", "regulatory"]] },
  ],
  [
    "a word that is not in its list",
    { [background]: [["attachment: by-name", "attachment: by name"]] },
    [
      'data/dossiers/ash/claims/background.yaml:13:56 wrong-value: claims[relief-share].cites[entry 1].attachment is "by name", expected "same-sentence", "cluster", "carried" or "by-name"\n    did you mean "by-name"?',
    ],
    { [background]: [["attachment: by name", "attachment: by-name"]] },
  ],
  [
    "a number where text is needed, with the quotes that are missing",
    { [background]: [['"12", "[1]"', '12, "[1]"']] },
    [
      'data/dossiers/ash/claims/background.yaml:10:49 wrong-value: claims[relief-share].where[entry 1].keys[entry 2] is 12, expected text\n    put it in quotes: "12"',
    ],
    { [background]: [['12, "[1]"', '"12", "[1]"']] },
  ],
  [
    "numbers where text is needed as they stand in the file, so that the quotes change nothing",
    { "works/birch-2015.yaml": [['PMID: "123"', "issue: 1.10, page: 0012, volume: 1e3"]] },
    [
      'data/works/birch-2015.yaml:2:109 wrong-value: csl.issue is 1.10, expected text\n    put it in quotes: "1.10"',
      'data/works/birch-2015.yaml:2:121 wrong-value: csl.page is 0012, expected text\n    put it in quotes: "0012"',
      'data/works/birch-2015.yaml:2:135 wrong-value: csl.volume is 1e3, expected text\n    put it in quotes: "1e3"',
    ],
    {
      "works/birch-2015.yaml": [
        ["issue: 1.10, page: 0012, volume: 1e3", 'issue: "1.10", page: "0012", volume: "1e3"'],
      ],
    },
  ],
  [
    "digits too long for a number, a truth and a sign, in the letters of the file",
    {
      "works/birch-2015.yaml": [
        ['PMID: "123"', "page: 12345678901234567890, issue: True, number: +5"],
      ],
    },
    [
      'data/works/birch-2015.yaml:2:108 wrong-value: csl.page is 12345678901234567890, expected text\n    put it in quotes: "12345678901234567890"',
      'data/works/birch-2015.yaml:2:137 wrong-value: csl.issue is True, expected text\n    put it in quotes: "True"',
      'data/works/birch-2015.yaml:2:151 wrong-value: csl.number is +5, expected text\n    put it in quotes: "+5"',
    ],
    {
      "works/birch-2015.yaml": [
        ["number: +5", 'number: "+5"'],
        ["issue: True", 'issue: "True"'],
        ["page: 12345678901234567890", 'page: "12345678901234567890"'],
      ],
    },
  ],
  [
    "a name that YAML takes for nothing, a value behind #, and one left empty",
    {
      "works/birch-2015.yaml": [
        ["[{ family: Birch }]", "[{ family: Null }]"],
        ["    label: Relief in Birch\n", "    label: #5\n"],
        ["    statement: Relief was seen in 6 of 12 divers.\n", "    statement:\n"],
      ],
    },
    [
      'data/works/birch-2015.yaml:2:68 wrong-value: csl.author[entry 1].family is Null, expected text\n    YAML reads this as nothing: put it in quotes if it is the text: "Null", or take the key out where it may be missing',
      'data/works/birch-2015.yaml:7:5 wrong-value: reports[relief].label is left empty, expected text\n    what begins with # is a comment: put it in quotes if it is the text: "#5", or take the key out where it may be missing',
      "data/works/birch-2015.yaml:8:5 wrong-value: reports[relief].statement is left empty, expected text\n    write what belongs there, or take the key out where it may be missing",
    ],
    {
      "works/birch-2015.yaml": [
        ["{ family: Null }", '{ family: "Null" }'],
        ["    label: #5\n", '    label: "#5"\n'],
        ["    statement:\n", "    statement: Relief was seen in 6 of 12 divers.\n"],
      ],
    },
  ],
  [
    "a year where text or a word is needed",
    { "approvals/kelpinol-nowhere.yaml": [['approvedOn: "2016"', "approvedOn: 2016"]] },
    [
      'data/approvals/kelpinol-nowhere.yaml:7:13 wrong-value: approvedOn is 2016, expected text or "not known"\n    put it in quotes: "2016"',
    ],
    { "approvals/kelpinol-nowhere.yaml": [["approvedOn: 2016", 'approvedOn: "2016"']] },
  ],
  [
    "text where a number or a truth is needed, with the quotes that are too many",
    {
      [background]: [
        ["value: 50", 'value: "50"'],
        ["notStated: true,", 'notStated: "true",'],
      ],
    },
    [
      'data/dossiers/ash/claims/background.yaml:11:51 wrong-value: claims[relief-share].figures[share].value is "50", expected a number\n    write it without quotes: 50',
      'data/dossiers/ash/claims/background.yaml:38:48 wrong-value: claims[two-arms].figures[silk].notStated is "true", expected true\n    write it without quotes: true',
    ],
    {
      [background]: [
        ['value: "50"', "value: 50"],
        ['notStated: "true"', "notStated: true"],
      ],
    },
  ],
  [
    "a key of five words",
    { [background]: [["keys: [Kelpinol", "keys: [Kelpinol was approved at last"]] },
    [
      'data/dossiers/ash/claims/background.yaml:21:43 wrong-value: claims[kelpinol-approved].where[entry 1].keys[entry 1] is "Kelpinol was approved at last": a key has at most four words',
    ],
    { [background]: [["Kelpinol was approved at last", "Kelpinol was approved"]] },
  ],
  [
    "a branch of a union by what was meant",
    {
      "dossiers/ash/coverage.yaml": [["markers: [3]", "markers: [three]"]],
      "works/ash-2020.yaml": [["family: Ash", "familiy: Ash"]],
    },
    [
      'data/dossiers/ash/coverage.yaml:3:120 wrong-value: waivers[thanks].waives.markers[entry 1] is "three", expected a number',
      'data/works/ash-2020.yaml:2:64 missing-key: csl.author[entry 1] needs "family": expected text',
      'data/works/ash-2020.yaml:2:66 unknown-key: csl.author[entry 1] has the unknown key "familiy"\n    did you mean "family"?',
    ],
    {
      "dossiers/ash/coverage.yaml": [["[three]", "[3]"]],
      "works/ash-2020.yaml": [["familiy", "family"]],
    },
  ],
  [
    "a date that is neither a date nor a word for having none",
    { [background]: [['date: "2016"\n', "date: someday\n"]] },
    [
      'data/dossiers/ash/claims/background.yaml:26:11 wrong-value: claims[kelpinol-approved].date is "someday", expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    { [background]: [["date: someday", 'date: "2016"']] },
  ],
  [
    "a value that fits no branch of a union by all that would fit",
    {
      "dossiers/ash/recommendations.yaml": [
        ["threshold: { figure: legs }", "threshold: non needed"],
      ],
    },
    [
      'data/dossiers/ash/recommendations.yaml:15:85 wrong-value: recommendations[rec-soak].conditions.items[entry 1].threshold is "non needed", expected a map of keys, "not stated" or "none needed"\n    did you mean "none needed"?',
    ],
    { "dossiers/ash/recommendations.yaml": [["non needed", "none needed"]] },
  ],
  [
    "a figure that is two things at once",
    { [background]: [["value: 30,", 'value: 30, date: "2016",']] },
    [
      "data/dossiers/ash/claims/background.yaml:37:9 wrong-value: claims[two-arms].figures[kelp]: expected exactly one of: numbers (value, low, high), grade, date, notStated",
    ],
    { [background]: [['value: 30, date: "2016",', "value: 30,"]] },
  ],
  [
    "a key that stands twice",
    { [topics]: [["name: Care,", "name: Care, name: Care,"]] },
    [
      "data/vocabulary/topics.yaml:2:29 yaml-syntax: the key stands twice in this map\n    keep one of them",
    ],
    { [topics]: [["name: Care, name: Care,", "name: Care,"]] },
  ],
  [
    "a tab",
    { [topics]: [["topics:\n  - { id: care", "topics:\n\t- { id: care"]] },
    [
      "data/vocabulary/topics.yaml:2:1 yaml-syntax: a tab indents this line\n    indent with spaces",
    ],
    { [topics]: [["\t", "  "]] },
  ],
  [
    "an alias",
    {
      [topics]: [
        ["order: 1, stage", "order: &one 1, stage"],
        ["order: 1, broader", "order: *one, broader"],
      ],
    },
    [
      "data/vocabulary/topics.yaml:3:62 yaml-alias: the alias *one stands for a value that is written elsewhere\n    write the value here; data files say what they mean where they mean it",
    ],
    { [topics]: [["*one", "1"]] },
  ],
  [
    "an empty file",
    { [topics]: "\n# nothing yet\n" },
    [
      "data/vocabulary/topics.yaml:1:1 file-empty: the file is empty\n    remove it, or write what belongs in it",
    ],
    { [topics]: smallData[topics] },
  ],
  [
    "a character that cannot be seen",
    { [topics]: [["topics:\n", "topics: # \u200b\n"]] },
    [
      "data/vocabulary/topics.yaml:1:11 file-encoding: the character U+200B cannot be seen\n    delete it",
    ],
    { [topics]: [["\u200b", ""]] },
  ],
  [
    "a byte order mark",
    { [topics]: [["topics:", "\ufefftopics:"]] },
    [
      "data/vocabulary/topics.yaml:1:1 file-encoding: the file begins with a byte order mark\n    save it as UTF-8 without one",
    ],
    { [topics]: [["\ufeff", ""]] },
  ],
  [
    "a file that nobody knows",
    {
      "dossiers/ash/tension.yaml": "tensions: []\n",
      "works/ash-2020.yml": "id: x\n",
      "extra/notes.txt": "text",
    },
    [
      'data/dossiers/ash/tension.yaml:1:1 file-unknown: no data file of this name belongs here\n    did you mean "tensions.yaml"?',
      "data/extra/notes.txt:1:1 file-unknown: no data file of this name belongs here\n    nothing is expected in this folder",
      "data/works/ash-2020.yml:1:1 file-unknown: no data file of this name belongs here\n    data files here are named <id>.yaml",
    ],
  ],
  [
    "an id that is not the name of its file",
    { "studies/dune.yaml": [["id: dune", "id: dunes"]] },
    [
      'data/studies/dune.yaml:1:5 file-name: id is "dunes", expected "dune", the name of the file or folder\n    rename one of them',
    ],
    { "studies/dune.yaml": [["id: dunes", "id: dune"]] },
  ],
  [
    "files that are needed and missing, once and not at every mention",
    { [measures]: undefined, [references]: undefined },
    [
      "data/dossiers/ash/references.yaml:1:1 file-missing: there is no such file, and it is needed\n    write it; data/schemas says what belongs in it",
      "data/vocabulary/measures.yaml:1:1 file-missing: there is no such file, and it is needed\n    write it; data/schemas says what belongs in it",
    ],
    { [measures]: smallData[measures], [references]: smallData[references] },
  ],
  [
    "a faulty file without blaming those who mention its entries",
    { [concepts]: [["type: drug", "type: drugs"]] },
    [
      'data/vocabulary/concepts/all.yaml:6:43 wrong-value: concepts[kelpinol].type is "drugs", expected "disease", "vessel", "anatomy", "population", "symptom", "finding", "test", "procedure", "device", "drug", "regimen", "marker", "protein", "gene", "organism", "chemical", "cell-line", "outcome", "factor", "team", "organisation", "scale", "guidance" or "research"\n    did you mean "drug"?',
    ],
    { [concepts]: [["type: drugs", "type: drug"]] },
  ],
  [
    "a faulty file without taking names that it may hold for numbers",
    {
      [concepts]: [["type: drug,", "type: drugs,"]],
      [background]: [["Kelpinol was approved in", "KP-12 b was approved in"]],
    },
    [
      'data/vocabulary/concepts/all.yaml:6:43 wrong-value: concepts[kelpinol].type is "drugs", expected "disease", "vessel", "anatomy", "population", "symptom", "finding", "test", "procedure", "device", "drug", "regimen", "marker", "protein", "gene", "organism", "chemical", "cell-line", "outcome", "factor", "team", "organisation", "scale", "guidance" or "research"\n    did you mean "drug"?',
    ],
  ],
  [
    "a faulty file without missing the steps that it may hold",
    {
      [results]: [["type: technique", "type: technic"]],
      [background]: [
        ["type: regulatory", "type: technique"],
        ["    approval: kelpinol-nowhere\n    drug: kelpinol\n    jurisdiction: Nowhere\n", ""],
        [
          '    date: "2016"\n    indication: oedema',
          "    sequence: { procedure: patch-operation, step: 3 }",
        ],
      ],
    },
    [expect.stringContaining("results.yaml:4:11 wrong-value: claims[soaked-first].type")],
    { [results]: [["type: technic\n", "type: technique\n"]] },
  ],
];

const stated = faults.map(([title, edits, said]) => [title, edits, said] as const);
const mended = faults.flatMap(([title, edits, , ...mends]) =>
  mends.map((mend, i) => [title, i + 1, edits, mend] as const),
);

describe("reading a data folder", () => {
  test.each(mended)(
    "has nothing to tell once the hint is followed: %s, way %i",
    (_title, _way, edits, mend) => {
      expect(problemsWith(edits, mend)).toEqual([]);
    },
  );
  test.each(stated)("tells %s", (_title, edits, said) => {
    expect(problemsWith(edits)).toEqual(said);
  });

  test("tells bytes that are not UTF-8, with their line", () => {
    const bytes = Buffer.concat([Buffer.from("topics: []\n# caf"), Buffer.from([0xe9, 0x0a])]);
    const file = { path: topics, file: `data/${topics}`, bytes };
    expect(parseCorpus([file], "data").problems.map(printProblem)).toContain(
      "data/vocabulary/topics.yaml:2:6 file-encoding: the file is not UTF-8 here\n    save it as UTF-8",
    );
  });

  test("tells every problem of every file, sorted by file, line and column", () => {
    const { problems } = parseCorpus(
      [
        { path: "works/b.yaml", text: "id: b\ntitle: x\n" },
        { path: topics, text: "topics:\n  - { id: B c, name: 3 }\n" },
      ].map(({ path, text }) => ({ path, file: `data/${path}`, bytes: Buffer.from(text) })),
      "data",
    );
    expect(problems.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ["data/vocabulary/measures.yaml", 1, 1, "file-missing"],
      ["data/vocabulary/topics.yaml", 2, 5, "missing-key"],
      ["data/vocabulary/topics.yaml", 2, 5, "missing-key"],
      ["data/vocabulary/topics.yaml", 2, 11, "wrong-value"],
      ["data/vocabulary/topics.yaml", 2, 22, "wrong-value"],
      ["data/works/b.yaml", 1, 1, "missing-key"],
      ["data/works/b.yaml", 1, 1, "missing-key"],
      ["data/works/b.yaml", 1, 1, "missing-key"],
      ["data/works/b.yaml", 2, 1, "unknown-key"],
    ]);
  });

  test("gives a claim its own review, or else its file's", () => {
    const files = Object.entries(smallData).map(([path, text]) => ({
      path,
      file: path,
      bytes: Buffer.from(text),
    }));
    const claims = parseCorpus(files, "data").corpus.dossiers[0]?.claims ?? [];
    const reviewer = (id: string) =>
      claims.find(({ value }) => value.id === id)?.review.reviewed?.by ?? "nobody";
    expect([reviewer("soaked-first"), reviewer("patch-set")]).toEqual(["second reader", "nobody"]);
    expect(smallData[background]).toContain(head);
  });
});

describe("a data folder on disk", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-data-"));
    for (const [path, text] of Object.entries(smallData)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("is read whole; what is for people, and what begins with a dot, is passed over", async () => {
    await writeFile(join(folder, "README.md"), "for people");
    await writeFile(join(folder, "works", ".draft.yaml.swp"), "an editor's");
    await mkdir(join(folder, "schemas"));
    await writeFile(join(folder, "schemas", "claims.schema.json"), "{}");
    const { corpus, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(corpus.works.map(({ value }) => value.id)).toEqual([
      "ash-2020",
      "birch-2015",
      "dune-2023",
    ]);
  });

  test("may hold no links and no huge files", async () => {
    await symlink(join(folder, "works", "ash-2020.yaml"), join(folder, "works", "elm-2001.yaml"));
    await writeFile(join(folder, "works", "oak-2002.yaml"), Buffer.alloc(largestFileBytes + 1, 32));
    const { problems } = await readCorpus(folder);
    expect(problems.map(printProblem)).toEqual([
      `${folder}/works/elm-2001.yaml:1:1 file-link: this is a symbolic link\n    put the file itself here`,
      `${folder}/works/oak-2002.yaml:1:1 file-huge: the file has 4194305 bytes, more than 4 MiB\n    divide it`,
    ]);
  });

  test("that is not there is a mistake in the call", async () => {
    const call = readCorpus(join(folder, "nowhere"));
    await expect(call).rejects.toThrow(
      new AppError(
        "usage",
        `${folder}/nowhere: there is no such folder. Name the data folder with --data.`,
      ),
    );
  });
});
