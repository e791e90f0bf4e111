import { describe, expect, test } from "vitest";
import {
  attributedSentence,
  attributionHeading,
  attributionOf,
  type CitedAs,
} from "../../model/attribution.ts";

const claim = (voice: "own-result" | "own-practice" | "cited" | "opinion" | "uncited") =>
  ({ kind: "claim", voice }) as const;

describe("an attribution", () => {
  test("names the paper and what it cites, as far as that is known", () => {
    expect(
      attributionOf(
        claim("cited"),
        "Ash 2018",
        [{ cited: "[2]" }, { cited: "[5]", work: "Cedar 2014" }, { cited: "Elm" }],
        true,
      ),
    ).toBe("According to Ash 2018, citing [2], [5] (probably Cedar 2014) and Elm");
  });

  test("does not doubt what the reference list confirms", () => {
    const cited = { cited: "[5]", work: "Cedar 2014", isConfirmed: true };
    expect(attributionOf(claim("cited"), "Ash 2018", [cited], true)).toBe(
      "According to Ash 2018, citing [5] (Cedar 2014)",
    );
  });

  test.each([
    ["opinion", "In the opinion of the authors of Ash 2018"],
    ["uncited", "According to Ash 2018, without a reference"],
    ["own-result", "Seen in the patients of Ash 2018"],
    ["own-practice", "Done in the patients of Ash 2018 and not worded as advice"],
  ] as const)("tells whose word %s is", (voice, text) => {
    expect(attributionOf(claim(voice), "Ash 2018", [], true)).toBe(text);
  });

  test("speaks of no patients where the paper reports none of its own", () => {
    expect(attributionOf(claim("own-practice"), "Ash 2018", [], false)).toBe(
      "Done by the authors of Ash 2018 and not worded as advice",
    );
  });

  test("keeps how strongly advice is worded", () => {
    const of = (force: "must" | "should" | "may") =>
      attributionOf({ kind: "recommendation", voice: "opinion", force }, "Ash 2018", [], true);
    expect([of("must"), of("should"), of("may")]).toEqual([
      "Called necessary by the authors of Ash 2018",
      "Recommended by the authors of Ash 2018",
      "Offered as an option by the authors of Ash 2018",
    ]);
  });

  test("does not say that the authors advise what they cite, or state without a reference", () => {
    const of = (voice: "cited" | "uncited", citing: readonly CitedAs[]) =>
      attributionOf({ kind: "recommendation", voice, force: "should" }, "Ash 2018", citing, true);
    expect(of("cited", [{ cited: "[2]" }])).toBe("Recommended in Ash 2018, citing [2]");
    expect(of("uncited", [])).toBe("Recommended in Ash 2018, without a reference");
  });
});

test("a statement is quoted behind its attribution", () => {
  expect(
    attributedSentence({
      attribution: "According to Ash 2018, citing [2]",
      statement: "Kelp patches last for 12 years.",
    }),
  ).toBe("According to Ash 2018, citing [2]: Kelp patches last for 12 years.");
});

test.each([
  ["recommended", "opinion", "should", "Recommended by the authors"],
  ["called necessary", "opinion", "must", "Called necessary by the authors"],
  ["offered as an option", "opinion", "may", "Offered as an option by the authors"],
  ["recommended", "cited", "should", "Recommended"],
  ["recommended", "uncited", "should", "Recommended"],
  ["done in these patients", "own-practice", undefined, "Done in these patients"],
  ["authors’ opinion", "opinion", undefined, "Authors’ opinion"],
] as const)(
  "above a title, “%s” in the voice %s says whose word it is",
  (word, voice, force, heading) => {
    expect(attributionHeading(word, { voice, force })).toBe(heading);
  },
);
