// Tests the sentences on what a statement rests on, case by case.
import { describe, expect, test } from "vitest";
import type { Caution } from "../../model/support.ts";
import { basisText, disputeText, studiesText, verdictSentence } from "../../model/verdict-text.ts";

const none = { claims: 0, references: 0, identified: 0, confirmed: 0, voices: {} };
const claim = (voice = "cited") => ({ kind: "claim", voice }) as const;
const advice = (voice = "cited") => ({ kind: "recommendation", voice }) as const;

describe("what a claim rests on", () => {
  test.each([
    [1, 0, 0, "one reference, not identified"],
    [1, 1, 0, "one reference, matched to a publication by inference"],
    [1, 1, 1, "one reference, confirmed in the reference list"],
    [2, 0, 0, "two references, neither identified"],
    [2, 1, 0, "two references; one matched to a publication, not confirmed"],
    [2, 1, 1, "two references; one matched to a publication, one confirmed"],
    [2, 2, 0, "two references; both matched to publications, none confirmed"],
    [2, 2, 1, "two references; both matched to publications, one confirmed"],
    [2, 2, 2, "two references; both confirmed in the reference list"],
    [3, 0, 0, "three references, none identified"],
    [3, 2, 0, "three references; two matched to publications, none confirmed"],
    [3, 3, 2, "three references; all matched to publications, two confirmed"],
    [12, 12, 12, "12 references; all confirmed in the reference list"],
  ])("%d references, %d identified, %d confirmed", (references, identified, confirmed, text) => {
    const support = { ...none, references, identified, confirmed };
    expect(basisText(claim(), support, true)).toBe(text);
  });

  test.each([
    ["own-practice", "not worded as advice"],
    ["opinion", "no reference cited"],
    ["own-result", undefined],
    ["uncited", undefined],
    ["cited", undefined],
  ])("without any, in the voice %s: %s", (voice, text) => {
    expect(basisText(claim(voice), none, true)).toBe(text);
  });
});

describe("what advice rests on", () => {
  test("is told by its statements and what they cite", () => {
    const support = { ...none, claims: 9, references: 5, identified: 3 };
    expect(basisText(advice(), support, true)).toBe(
      "nine statements citing five references; three matched to publications, none confirmed",
    );
  });

  test.each([
    [
      "all of the own patients",
      { "own-result": 2 },
      2,
      true,
      "two statements from the authors’ own patients",
    ],
    [
      "all of an own study",
      { "own-result": 2 },
      2,
      false,
      "two statements of the authors’ own results",
    ],
    [
      "some of the own patients",
      { "own-result": 1, "own-practice": 1, uncited: 1 },
      3,
      true,
      "three statements, two from the authors’ own patients, without a reference",
    ],
    ["none of them", { uncited: 1 }, 1, true, "one statement without a reference"],
  ])("is told where nothing is cited: %s", (_what, voices, claims, hasSeries, text) => {
    expect(basisText(advice(), { ...none, claims, voices }, hasSeries)).toBe(text);
  });

  test.each([
    ["opinion", "on the authors’ opinion; no reference cited"],
    ["uncited", "no reference cited"],
    ["cited", "no reference cited"],
  ])("without any, in the voice %s: %s", (voice, text) => {
    expect(basisText(advice(voice), none, true)).toBe(text);
  });
});

describe("a verdict as a sentence", () => {
  test.each([
    ["its word alone", { word: "recommended" }, 0, 0, "Recommended."],
    [
      "what counts behind a colon",
      { word: "recommended", basis: "one reference" },
      0,
      1,
      "Recommended: one reference.",
    ],
    [
      "statements likewise",
      { word: "recommended", basis: "two statements" },
      2,
      0,
      "Recommended: two statements.",
    ],
    [
      "what counts nothing behind a comma",
      { word: "done in these patients", basis: "not worded as advice" },
      0,
      0,
      "Done in these patients, not worded as advice.",
    ],
  ])("has %s", (_what, verdict, claims, references, sentence) => {
    expect(verdictSentence(verdict, { claims, references })).toBe(sentence);
  });
});

describe("the studies behind a statement", () => {
  test.each([
    [0, 0, 0, undefined],
    [
      1,
      0,
      1,
      "No independent study is known; up to one may stand behind an unidentified reference.",
    ],
    [
      3,
      0,
      3,
      "No independent study is known; up to three may stand behind unidentified references.",
    ],
    [1, 1, 0, "One independent study known."],
    [3, 2, 0, "Two independent studies known."],
    [3, 2, 1, "Two independent studies known; up to one more behind an unidentified reference."],
    [5, 1, 2, "One independent study known; up to two more behind unidentified references."],
  ])("%d references, %d studies, %d hidden", (references, studies, hiddenStudies, text) => {
    expect(studiesText({ references, studies, hiddenStudies })).toBe(text);
  });
});

describe("that nothing disputes it", () => {
  const caution = (code: "audit" | "overtaken" | "tension") =>
    ({ code, level: "warning", text: "…", conditional: false, because: [] }) satisfies Caution;

  test.each([
    ["nothing is entered", [], []],
    ["what is entered is an inconsistency of the paper", [], [caution("tension")]],
  ])("is said where %s", (_when, disputing, cautions) => {
    expect(disputeText({ disputing, cautions })).toBe(
      "No disputing evidence has been entered; no systematic search was made.",
    );
  });

  test.each([
    ["evidence disputes it", ["kelp:kelp-share@13"], []],
    ["a source says otherwise", [], [caution("audit")]],
    ["it was overtaken", [], [caution("overtaken")]],
  ])("is not said where %s", (_when, disputing, cautions) => {
    expect(disputeText({ disputing, cautions })).toBeUndefined();
  });
});
