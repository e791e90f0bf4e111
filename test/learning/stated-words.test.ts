// Tests what words of statements, labels and names give away, word by word.
import { describe, expect, test } from "vitest";
import { contentWords, pluralOfName } from "../../server/learning/concept-names.ts";
import { givesAwayPast, givesAwayVoice } from "../../server/learning/drafted-question.ts";
import { contentStems } from "../../server/learning/fair-options.ts";

describe("a text states whose word it is", () => {
  test.each([
    "The authors’ patients swelled",
    "In case 2 kelp was met",
    "A trial found relief",
    "Kelp is reported to swell",
    "Kelp should be soaked",
    "Soaking is necessary",
    "Evidence is lacking",
  ])("%s", (text) => {
    expect(givesAwayVoice(text)).toBe(true);
  });

  test.each(["Kelp swells in brine", "Wet legs", "Casein swells", "Mayweed grows"])(
    "%s does not",
    (text) => {
      expect(givesAwayVoice(text)).toBe(false);
    },
  );
});

describe("a label tells that something was done", () => {
  test.each(["Hormones measured", "Drain kept", "Kelp found", "Patch taken out"])("%s", (label) => {
    expect(givesAwayPast(label)).toBe(true);
  });

  test.each(["Contrast-enhanced imaging", "Red kelp", "Soaking", "Need for a drain"])(
    "%s does not",
    (label) => {
      expect(givesAwayPast(label)).toBe(false);
    },
  );
});

describe("the plural of a name", () => {
  test.each([
    ["tumour", "tumours"],
    ["kidney", "kidneys"],
    ["kidneys", "kidneys"],
    ["segments of the vein", "segments of the vein"],
    ["segment of the vein", undefined],
    ["biopsy", undefined],
    ["mass", undefined],
    ["branch", undefined],
    ["resection", undefined],
    ["imaging", undefined],
    ["thrombus", undefined],
  ])("%s: %s", (name, plural) => {
    expect(pluralOfName(name)).toBe(plural);
  });
});

describe("words that tell something", () => {
  test.each([
    ["lower segment of the vena cava", ["lower", "segment"]],
    ["Ki-67", []],
    ["Œdème grave", ["œdème", "grave"]],
    ["vein", []],
  ])("of the name %s: %j", (name, words) => {
    expect(contentWords(name)).toEqual(words);
  });

  test("of options are compared by their stems, without numbers and what asks", () => {
    expect(contentStems("Swelling swells 12 mm")).toEqual(new Set(["swell"]));
    expect(contentStems("what is the patient")).toEqual(new Set());
    expect(contentStems("")).toEqual(new Set());
  });
});
