import { describe, expect, test } from "vitest";
import { attributedSentence, attributionHeading, attributionOf } from "../../model/attribution.ts";

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
  ["recommended", "should", "Recommended by the authors"],
  ["called necessary", "must", "Called necessary by the authors"],
  ["offered as an option", "may", "Offered as an option by the authors"],
  ["done in these patients", undefined, "Done in these patients"],
  ["authors’ opinion", undefined, "Authors’ opinion"],
] as const)("above a title, “%s” says whose word it is", (word, force, heading) => {
  expect(attributionHeading(word, { force })).toBe(heading);
});
