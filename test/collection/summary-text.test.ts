// Tests a topic's answers as they leave its page, and the words for what warns of a statement.
import { describe, expect, test } from "vitest";
import {
  noteTexts,
  warningTexts,
  worksInCautions,
  type CollectedStatement,
} from "../../client/collection/cautions-and-sources.ts";
import type { GatheredItem } from "../../client/collection/gathered.ts";
import { bracketed, summarySentences } from "../../client/collection/summary-text.ts";
import type { Caution } from "../../model/support.ts";
import type { TopicSummary } from "../../model/views/browse.ts";

const caution = (own: Partial<Caution>): Caution => ({
  code: "audit",
  level: "warning",
  text: "the source counts 11 dives",
  conditional: false,
  because: [],
  ...own,
});

/** A statement with these cautions that cites these works. */
const statement = (id: string, cautions: Caution[], ...cited: string[]): CollectedStatement => ({
  as: "statement",
  id: `kelp:${id}`,
  card: {
    id: `kelp:${id}`,
    kind: "claim",
    type: "incidence",
    label: id,
    statement: `What is said of ${id}.`,
    voice: "cited",
    attribution: "According to Ash 2018",
    verdict: { word: "as cited" },
    topics: [],
    dossier: "dossier:kelp",
    paper: "Ash 2018",
    cautions,
  },
  cites: cited.map((work, i) => ({
    reference: { id: `kelp:ref-${i + 1}`, kind: "reference", label: `Reference ${i + 1}` },
    citedAs: `[${i + 1}]`,
    basis: "inferred",
    work: `work:${work}`,
  })),
  source: "work:ash-2018",
});

const link = (id: string) => ({ id: `kelp:${id}`, kind: "claim" as const, label: id });
const summary = (own: Partial<TopicSummary>): TopicSummary => ({
  id: "kelp:summary",
  dossier: { id: "dossier:kelp", kind: "dossier", label: "Ash 2018" },
  sentences: [{ says: "Kelp swells.", from: [link("a"), link("b")] }],
  figures: [],
  unknown: [],
  isDraft: false,
  ...own,
});

describe("a sentence", () => {
  test.each([
    [[], "Kelp swells."],
    [[2], "Kelp swells. [2]"],
    [[1, 12], "Kelp swells. [1] [12]"],
  ])("has its sources %j behind it", (sources, text) => {
    expect(bracketed({ says: "Kelp swells.", sources })).toBe(text);
  });
});

describe("answers in words", () => {
  const items: GatheredItem[] = [
    statement("a", [], "elm-2011"),
    statement("b", [], "dune-2021", "elm-2011"),
  ];
  const numbers = new Map([
    ["work:ash-2018", 3],
    ["work:dune-2021", 1],
    ["work:elm-2011", 2],
  ]);
  const numbered = { numberOf: (work: string) => numbers.get(work), works: [] };
  const texts = (...summaries: TopicSummary[]) => summarySentences(summaries, { items }, numbered);

  test("number the sources of the statements that each sentence sums up, once and lowest first", () => {
    const unknown = [{ says: "How long is not said.", from: [link("a")] }];
    expect(texts(summary({ unknown }))).toEqual([
      {
        name: "In short, from Ash 2018",
        sentences: [{ says: "Kelp swells.", sources: [1, 2, 3] }],
        unknown: [{ says: "How long is not said.", sources: [2, 3] }],
        sources: [1, 2, 3],
      },
    ]);
  });

  test("lend no number from a statement that is not there", () => {
    const [one] = texts(summary({ sentences: [{ says: "Silk tears.", from: [link("gone")] }] }));
    expect(one?.sentences).toEqual([{ says: "Silk tears.", sources: [] }]);
  });

  test("say so where they are drafts", () => {
    expect(texts(summary({ isDraft: true }))[0]?.name).toBe(
      "In short, from Ash 2018 (draft: no second reader has checked it)",
    );
  });
});

describe("what warns, in words", () => {
  const source = { reference: "kelp:ref-2", cited: "[2]" };
  const named = { ...source, name: "Elm 2011" };

  test.each([
    ["without a source", {}, "The source counts 11 dives."],
    ["of a reference", { source }, "The source counts 11 dives ([2])."],
    ["of a work", { source: named }, "The source counts 11 dives (Elm 2011, [2])."],
    [
      "of a work that the reference is probably",
      { source: named, conditional: true },
      "The source counts 11 dives (probably Elm 2011, [2]).",
    ],
    [
      "of a reference that nobody matched",
      { source, conditional: true },
      "The source counts 11 dives ([2]).",
    ],
  ])("%s", (_of, own, text) => {
    expect(warningTexts(statement("a", [caution(own)]), {})).toEqual([{ text, works: [] }]);
  });

  test("stands apart from what else is to be known, and neither says what the verdict says", () => {
    const all = [
      caution({ text: "a" }),
      caution({ text: "b", level: "note" }),
      caution({ text: "c", level: "detail" }),
      caution({ text: "d", level: "note", code: "none-identified" }),
    ];
    const of = statement("a", all);
    expect(warningTexts(of, {}).map(({ text }) => text)).toEqual(["A."]);
    expect(noteTexts(of, {}).map(({ text }) => text)).toEqual(["B."]);
  });

  test("names the publications that show why, each once, those of warnings first", () => {
    const behind = {
      "report:x": ["work:dune-2021", "work:elm-2011"],
      "study:y": ["work:elm-2011"],
    };
    const of = statement("a", [
      caution({ level: "note", because: ["study:y"] }),
      caution({ because: ["report:x", "study:y", "kelp:none"] }),
    ]);
    expect(warningTexts(of, behind)[0]?.works).toEqual(["work:dune-2021", "work:elm-2011"]);
    expect(worksInCautions(of, behind)).toEqual([
      "work:dune-2021",
      "work:elm-2011",
      "work:elm-2011",
    ]);
  });
});
