import { expect, test } from "vitest";
import { excerptOf } from "../../server/judgement/excerpts.ts";
import { wordsOf } from "../../server/search/words.ts";
import { spelledGraph } from "../graphs/spelled.ts";

test.each([
  ["Oedema of the tumour", ["edema", "of", "the", "tumor"]],
  ["Ki-67", ["ki67", "ki", "67"]],
  ["HIF-1α", ["hif1alpha", "hif1a", "hif1", "hif", "1alpha", "1a", "1", "alpha"]],
  ["PDGFRα", ["pdgfralpha", "pdgfra", "pdgfr", "alpha"]],
  ["5 µg", ["5", "mug", "ug", "mu", "g"]],
  // A date and a range are no names; a dash joins nothing.
  ["2021-03-01, 10-12, Nobody–Else", ["2021", "03", "01", "10", "12", "nobody", "else"]],
  ["a 12.5 mg dose", ["a", "12.5", "mg", "dose"]],
  // Of many pieces the whole only.
  ["a-b-c-d-e", ["abcde", "a", "b", "c", "d", "e"]],
  ["λόγος", ["λογος"]],
])("%j counts as %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("an excerpt marks a name in several pieces once", () => {
  const named = spelledGraph().nodes.find(({ id }) => id === "concept:ki");
  if (named === undefined) throw new Error("the graph has no such node");
  expect(excerptOf(named, ["67", "ki67"])).toBe("share of \u2068Ki-67\u2069");
});
