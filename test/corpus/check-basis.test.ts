// Tests what statements of one sentence may take from each other.
import { describe, expect, test } from "vitest";
import { problemsWith, type Edits, results } from "./small-data.ts";
import { lockText } from "./small-lock.ts";

const recommendations = "dossiers/ash/recommendations.yaml";

/** What is said of the small folder with these edits and a lock that was written for them. */
const problemsLocked = (edits: Edits): string[] =>
  problemsWith({ ...edits, ["dossiers/ash/passages.lock.json"]: lockText(edits) });
const onSoaked = (own: string): Edits => ({
  [recommendations]: [
    ["basedOn: [{ claim: relief-share }]", `basedOn: [{ claim: soaked-first${own} }]`],
    ['keys: [should be soaked, "2"]', 'keys: [because, should be soaked, "2"]'],
  ],
});
const graded = [
  [
    "    sequence: { procedure: patch-operation, step: 1 }\n",
    "    sequence: { procedure: patch-operation, step: 1 }\n    cites: [{ ref: 2, intent: usesMethodIn, attachment: same-sentence }]\n",
  ],
] as const;

describe("what stands in the same sentence", () => {
  test("supports nothing without a word that joins them", () => {
    expect(problemsLocked(onSoaked(""))).toEqual([
      "data/dossiers/ash/recommendations.yaml:11:24 basis-argued: rec-soak is supported by soaked-first, which stands in the same sentence\n    give the word by which the sentence argues as `joinedBy`, or take the basis out",
    ]);
  });

  test("supports by a word that is a key", () => {
    expect(problemsLocked(onSoaked(", joinedBy: because"))).toEqual([]);
    expect(problemsLocked(onSoaked(", joinedBy: since"))).toEqual([
      'data/dossiers/ash/recommendations.yaml:11:48 basis-argued: rec-soak is joined to soaked-first by "since", which is none of its keys\n    add it to the keys of `where`, in the order of the text',
    ]);
  });

  test("supports once its word is added to the keys, or no more once the basis is out", () => {
    const since: Edits = {
      [recommendations]: [
        ["{ claim: relief-share }", "{ claim: soaked-first, joinedBy: since }"],
        ["keys: [should", "keys: [since, should"],
      ],
    };
    const out: Edits = { [recommendations]: [["    basedOn: [{ claim: relief-share }]\n", ""]] };
    expect([problemsLocked(since), problemsLocked(out)]).toEqual([[], []]);
  });

  test("may be named where it supports nothing", () => {
    expect(problemsLocked(onSoaked(", direction: neutral"))).toEqual([]);
  });

  test("gives a grade the source of its scale", () => {
    expect(problemsLocked({ [results]: graded })).toEqual([
      "data/dossiers/ash/claims/results.yaml:22:14 grade-sourced: patch-set gives a grade without the source [2] that its sentence gives for the scale\n    cite 2 with intent usesMethodIn",
    ]);
    const cited: Edits = {
      [results]: [
        ...graded,
        [
          "    basedOn: [{ claim: relief-share }]",
          "    cites: [{ ref: 2, intent: usesMethodIn, attachment: same-sentence }]\n    basedOn: [{ claim: relief-share }]",
        ],
      ],
    };
    expect(problemsLocked(cited)).toEqual([]);
  });
});
