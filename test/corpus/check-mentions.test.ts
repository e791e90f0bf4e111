// Tests the rules about what entries name, one by one, on the small folder.
import { describe, expect, test } from "vitest";
import {
  broaderFits,
  entryUsed,
  mentionKnown,
  mentionTyped,
  ownVocabulary,
} from "../../server/corpus/check-mentions.ts";
import { breachesOf, type Edits } from "./small-data.ts";

const background = "dossiers/ash/claims/background.yaml";
const results = "dossiers/ash/claims/results.yaml";
const concepts = "vocabulary/concepts/all.yaml";
const measures = "vocabulary/measures.yaml";

/** What a rule says of the folder with these edits, as "found: hint". */
const said = (rule: Parameters<typeof breachesOf>[0], edits: Edits): string[] =>
  breachesOf(rule, edits).map(({ found, hint }) => `${found}: ${hint}`);

test("clean data break none of them", () => {
  const rules = [mentionKnown, mentionTyped, broaderFits, ownVocabulary, entryUsed];
  expect(rules.flatMap((rule) => breachesOf(rule, {}))).toEqual([]);
});

describe("what is named is there", () => {
  test.each<[what: string, edits: Edits, said: string]>([
    [
      "a concept, with what may be meant",
      { [background]: [["concept: kelpinol, role", "concept: kelpinal, role"]] },
      'kelpinal: did you mean "kelpinol"?',
    ],
    [
      "a case, by the number of the series",
      { [results]: [["cases: [2]", "cases: [2, 3]"]] },
      "3: known: 1, 2",
    ],
    [
      "a reference, which nobody guesses",
      { [background]: [["cites: [{ ref: 2,", "cites: [{ ref: 4,"]] },
      "4: known: 1, 2, 3",
    ],
    [
      "an arm of the claim",
      { [background]: [["value: 30, arm: kelp", "value: 30, arm: kelb"]] },
      'kelb: did you mean "kelp"?',
    ],
    [
      "a figure of the claim that is named",
      { [results]: [["case-2-relief#legs, case", "case-2-relief#legz, case"]] },
      'case-2-relief#legz: did you mean "case-2-relief#legs"?',
    ],
    [
      "a stage of the dossier's own field",
      { ["dossiers/ash/recommendations.yaml"]: [["stage: preparation", "stage: afterwards"]] },
      "afterwards: known: preparation, operation",
    ],
    [
      "a topic, or it is to be added",
      { ["dossiers/ash/tensions.yaml"]: [["topics: [care]", "topics: [tide-and-time]"]] },
      "tide-and-time: known: care, soaking",
    ],
  ])("%s", (_what, edits, expected) => {
    expect(said(mentionKnown, edits)).toContain(expected);
  });

  test("or may be in a file that could not be read", () => {
    const missing: Edits = { [background]: [["concept: kelpinol, role", "concept: kelpin, role"]] };
    expect(said(mentionKnown, missing)).toHaveLength(1);
    expect(
      said(mentionKnown, { ...missing, ["vocabulary/concepts/more.yaml"]: "concepts: [" }),
    ).toEqual([]);
  });
});

test("a field that wants a type of concept names one of it", () => {
  expect(
    breachesOf(mentionTyped, { [background]: [["    drug: kelpinol", "    drug: divers"]] }),
  ).toMatchObject([{ found: "divers (population)", expected: "drug or device" }]);
});

describe("a kind of something", () => {
  test("is of the same type", () => {
    expect(
      breachesOf(broaderFits, { [concepts]: [["broader: [oedema]", "broader: [divers]"]] }),
    ).toMatchObject([{ found: "divers (population)", expected: "disease" }]);
  });

  test("is no part of it too", () => {
    const edits: Edits = {
      [concepts]: [["broader: [oedema]", "broader: [oedema], partOf: [oedema]"]],
    };
    expect(said(broaderFits, edits)).toEqual(["oedema: keep one of them"]);
  });
});

test("what belongs to one dossier is named there only", () => {
  const own: Edits = {
    ["dossiers/ash/vocabulary.yaml"]:
      "concepts: [{ id: own-series, name: own series, type: population }]\n",
  };
  const inClaim: Edits = {
    ...own,
    [background]: [["concept: divers, role", "concept: own-series, role"]],
  };
  const inStudy: Edits = { ...own, [concepts]: [["broader: [oedema]", "broader: [own-series]"]] };
  expect(said(ownVocabulary, inClaim)).toEqual([]);
  expect(said(ownVocabulary, inStudy)).toEqual([
    "own-series: move it from dossiers/ash/vocabulary.yaml to vocabulary/",
  ]);
});

describe("nothing is held that nothing names", () => {
  const unused: Edits = {
    [measures]: [["measures:\n", "measures:\n  - { id: price, name: price }\n"]],
  };

  test("a measure", () => {
    expect(said(entryUsed, unused)).toEqual(["price: use it or remove it"]);
  });

  test("nor what names only itself", () => {
    const edits: Edits = {
      [concepts]: [
        [
          "  - { id: divers",
          "  - { id: sea, name: sea, type: population, broader: [sea] }\n  - { id: divers",
        ],
      ],
    };
    expect(said(entryUsed, edits)).toEqual(["sea: use it or remove it"]);
  });

  test("but a file that could not be read may name it", () => {
    expect(said(entryUsed, { ...unused, ["works/elm.yaml"]: "id: [" })).toEqual([]);
  });
});
