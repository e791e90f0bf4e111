// Owns where sentences end.
import { describe, expect, it } from "vitest";
import { joinLines, splitSentences } from "../../server/text/sentences.ts";

describe("splitSentences", () => {
  it.each([
    ["plain ends", "It grew. It shrank! Why? So.", ["It grew.", "It shrank!", "Why?", "So."]],
    [
      "et al. and Fig.",
      "Ash et al. saw it (Fig. 2). All did.",
      ["Ash et al. saw it (Fig. 2).", "All did."],
    ],
    [
      "et al. at an end",
      "So did Ash et al. The rest did not.",
      ["So did Ash et al.", "The rest did not."],
    ],
    [
      "numbered names",
      "In trial No.620 (No. 7) it held. Yes.",
      ["In trial No.620 (No. 7) it held.", "Yes."],
    ],
    ["decimals and versus", "It was 7.4 vs. 4.6 cm. Fine.", ["It was 7.4 vs. 4.6 cm.", "Fine."]],
    ["a lost space", "Until 2020.We went on.", ["Until 2020.", "We went on."]],
    [
      "a name after a marker",
      "As told [16]. Federico saw it.",
      ["As told [16].", "Federico saw it."],
    ],
    [
      "a marker behind the stop",
      "As told.[16] Federico saw. [3] Then.",
      ["As told.[16]", "Federico saw. [3]", "Then."],
    ],
    ["etc. before a marker", "Veins, etc [8, 9]. The end.", ["Veins, etc [8, 9].", "The end."]],
    ["list numbers", "It was closed. (2) In case 2 not.", ["It was closed.", "(2) In case 2 not."]],
    ["initials", "By J. Smith of U.S. Food. Yes.", ["By J. Smith of U.S. Food.", "Yes."]],
    ["no stop at all", "It went on without end", ["It went on without end"]],
  ])("knows %s", (_what, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe("joinLines", () => {
  it("joins broken words and keeps hyphens that belong", () => {
    expect(joinLines("a tumor-\nspecific find\nof 40–\n70 and liver-\nIVC")).toBe(
      "a tumorspecific find of 40–70 and liver-IVC",
    );
  });
});
