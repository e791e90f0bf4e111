// Tests where abbreviations are found in a text, and where not.
import { expect, test } from "vitest";
import { abbreviationsIn, openExplainer } from "../../client/explain/explainer.ts";

const explain = openExplainer([
  { short: "CT", standsFor: "computed tomography" },
  { short: "CTU", standsFor: "computed tomography urography" },
  { short: "IVC", standsFor: "inferior vena cava" },
  { short: "PDGFRα", standsFor: "platelet-derived growth factor receptor alpha" },
]);

/** What is explained, in the order of the text. */
const found = (text: string): string[] =>
  explain(text).flatMap(({ text: segment, standsFor }) =>
    standsFor === undefined ? [] : [`${segment}: ${standsFor}`],
  );

test.each([
  ["CTU shows the ureters.", ["CTU: computed tomography urography"]],
  ["A CT, then another CT.", ["CT: computed tomography"]],
  ["Serial CTs (and the IVC) were read.", ["CT: computed tomography", "IVC: inferior vena cava"]],
  [
    "The IVC-wall and PDGFRα",
    ["IVC: inferior vena cava", "PDGFRα: platelet-derived growth factor receptor alpha"],
  ],
  ["NCT00061984, ACTH and ct are none.", []],
  ["The inferior vena cava (IVC) is spelt out.", []],
])("in %j", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("the segments joined are the text", () => {
  const text = "In CT, the IVC; again IVC, and CTU.";
  expect(
    explain(text)
      .map((segment) => segment.text)
      .join(""),
  ).toBe(text);
  expect(openExplainer([])("IVC")).toEqual([{ text: "IVC" }]);
});

test("the abbreviations of several texts are told once each, by name", () => {
  const texts = ["The IVC on CT.", "CTU and CT.", "The inferior vena cava (IVC).", "None."];
  expect(abbreviationsIn(texts, explain).map(({ short }) => short)).toEqual(["CT", "CTU", "IVC"]);
});
