// Tests the rules about what entries name, one by one, on the small folder.
import { describe, expect, test } from "vitest";
import {
  entryUsed,
  mentionKnown,
  mentionTyped,
  ownVocabulary,
} from "../../server/corpus/check-mentions.ts";
import type { DataRule } from "../../server/corpus/data-rule.ts";
import { breachesOf, type Edits, background, results, concepts, measures } from "./small-data.ts";

/** What a rule says of the folder with these edits, as "found: hint". */
const said = (rule: DataRule, edits: Edits): string[] =>
  breachesOf(rule, edits).map(({ found, hint }) => `${found}: ${hint}`);

describe("what is named is there", () => {
  test.each<[what: string, edits: Edits, said: string]>([
    [
      "a reference, which nobody guesses",
      { [background]: [["cites: [{ ref: 2,", "cites: [{ ref: 4,"]] },
      "4: known: 1, 2, 3",
    ],
    [
      "a figure of the claim that is named",
      { [results]: [["case-2-relief#legs, case", "case-2-relief#legz, case"]] },
      'case-2-relief#legz: did you mean "case-2-relief#legs"?',
    ],
    [
      "a topic, or it is to be added",
      { ["dossiers/ash/tensions.yaml"]: [["topics: [care]", "topics: [tide-and-time]"]] },
      "tide-and-time: known: care, soaking",
    ],
  ])("%s", (_what, edits, expected) => {
    expect(said(mentionKnown, edits)).toEqual([expected]);
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
