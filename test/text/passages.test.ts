// Owns where a passage is found, and what is said when it is not.
import { describe, expect, it } from "vitest";
import { findPassage } from "../../server/text/passages.ts";
import { sampleText } from "./sample-text.ts";

const find = (text: string, ...keys: readonly string[]) =>
  findPassage({ section: "findings", keys }, sampleText(text).sections);
const printed = (text: string, ...keys: readonly string[]): readonly string[] => {
  const result = find(text, ...keys);
  const sentences = sampleText(text).sections[0]?.sentences ?? [];
  return result.isFound
    ? result.keys.map((k) => sentences[k.sentence]?.raw.slice(k.start, k.end) ?? "")
    : [result.reason];
};

describe("a key", () => {
  it.each([
    [
      "stands in any typography",
      "It was 37–42% tumorspecifc.",
      ["37", "42", "tumor-specific"],
      ["37", "42", "tumorspecifc"],
    ],
    [
      "stands in words",
      "Te Tree, sixty and ninety-nine.",
      ["3", "60", "99"],
      ["Tree", "sixty", "ninety-nine"],
    ],
    ["in words stands in digits", "There were 3 of them.", ["Three"], ["3"]],
    ["with thousands stands without", "Some 1,900 came.", ["1900"], ["1,900"]],
    ["keeps to whole words", "Tumors and a tumor grew.", ["tumor"], ["tumor"]],
    [
      "stands in damaged spelling",
      "Terefore signifcant, the frst.",
      ["therefore", "Significant", "the first"],
      ["Terefore", "signifcant", "the frst"],
    ],
    [
      "may be a code",
      "In G1, 4–0 Prolene, cmH2O (No.62012).",
      ["G1", "4-0", "cmH2O", "62012"],
      ["G1", "4–0", "cmH2O", "62012"],
    ],
    [
      "may be a marker of a group",
      "So it is [13, 17–19].",
      ["[13]", "[18]"],
      ["[13, 17–19]", "[13, 17–19]"],
    ],
    [
      "may mix words and numbers",
      "Over 5  mm in 26 vs 14%.",
      ["5 mm", "26 vs 14%"],
      ["5  mm".replace("  ", " "), "26 vs 14"],
    ],
    [
      "is not the number of a case, figure or list",
      "(1) In case 1 (Fig. 1), 1 came.",
      ["1"],
      ["1"],
    ],
  ])("%s", (_what, text, keys, found) => {
    expect(printed(text, ...keys)).toEqual(found);
  });
});

describe("findPassage", () => {
  const text = "One had 5 mm. Two had 7 mm and 5 cm. All had 9 l. None had 5 mm again.";

  it("takes the fewest sentences that hold all keys in order", () => {
    expect(find(text, "7", "5")).toMatchObject({ isFound: true, sentences: [1] });
    expect(find(text, "7", "9")).toMatchObject({ isFound: true, sentences: [1, 2] });
  });

  it("refuses keys that stand in several places, and shows them all", () => {
    const lost = find(text, "5 mm");
    expect(lost).toMatchObject({ isFound: false, reason: "several-places" });
    expect(lost.isFound ? [] : lost.candidates.map((c) => c.first)).toEqual([0, 3]);
  });

  it("refuses a number with two possible places in the passage", () => {
    expect(find("From 5 to 5 mm wide.", "5", "wide")).toMatchObject({
      reason: "ambiguous-key",
      key: "5",
    });
    expect(find("From 5 to 5 mm wide.", "5", "5", "wide")).toMatchObject({ isFound: true });
  });

  it("tells a missing key, words spelled like it, and the nearest place", () => {
    expect(find("The tumour grew by 5 mm.", "tumor", "5")).toMatchObject({
      reason: "missing-key",
      key: "tumor",
      similar: ["tumour"],
      candidates: [{ first: 0, last: 0, matched: ["5"] }],
    });
  });

  it("tells the number with the other sign where a key has the wrong one", () => {
    expect(find("It fell by −2.3 kg.", "2.3")).toMatchObject({ similar: ["−2.3"] });
    expect(find("It grew by 2.3 kg.", "−2.3")).toMatchObject({ similar: ["2.3"] });
  });

  it("tells signs apart within a term", () => {
    expect(printed("CI −2.3, −0.1.", "CI −2.3, −0.1")).toEqual(["CI −2.3, −0.1"]);
    expect(printed("CI −2.3, 0.1.", "CI −2.3, −0.1")).toEqual(["missing-key"]);
    expect(printed("CI −2.3, −0.1.", "−0.1")).toEqual(["−0.1"]);
  });

  it("finds the part of a compound that was meant", () => {
    expect(find("A contrast-enhanced view.", "enhanced")).toMatchObject({
      similar: ["contrast-enhanced"],
    });
  });

  it("tells the first key that fails where keys do not stand together", () => {
    expect(find(text, "Two", "9", "7")).toMatchObject({
      reason: "not-together",
      key: "9",
      candidates: [{ first: 1, last: 1, matched: ["Two", "7"] }],
    });
    const far = "It had 5. So. On. So. On. It had 7.";
    expect(find(far, "5", "7")).toMatchObject({ reason: "not-together" });
  });

  it("names sections spelled like an unknown one", () => {
    const lost = findPassage({ section: "finding", keys: ["5"] }, sampleText(text).sections);
    expect(lost).toMatchObject({ reason: "unknown-section", similar: ["findings"] });
  });

  it("finds nothing in a section without sentences", () => {
    expect(findPassage({ section: "talk", keys: ["5"] }, sampleText(text).sections)).toMatchObject({
      reason: "missing-key",
    });
  });
});
