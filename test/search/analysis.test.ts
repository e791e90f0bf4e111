// Tests how texts become tokens: stems, phrases of senses, quantities, and what a kind of statement means without saying it.
import { describe, expect, test } from "vitest";
import {
  isShareAt,
  openAnalysis,
  quantityOf,
  sensesOf,
  type Sense,
} from "../../server/search/analysis.ts";
import { conceptOf, first } from "../graphs/hand-made.ts";

const said = (token: string, ...phrases: string[]): Sense => ({ token, phrases, kinds: [] });

describe("the senses of a node", () => {
  test("are a concept's name, synonyms and lay words, in one", () => {
    const concept = conceptOf("wet-leg", { synonyms: ["soaked leg"], layWords: ["damp shin"] });
    expect(sensesOf(concept)).toEqual([
      { token: "=concept:wet-leg", phrases: ["wet-leg", "soaked leg", "damp shin"], kinds: [] },
    ]);
  });

  test("are none of a concept with one name: it is found by its words", () => {
    expect(sensesOf(conceptOf("wet-leg"))).toEqual([]);
  });

  test("are the wordings of a profile by their place, with the kinds that mean them", () => {
    const wording = [
      { words: ["soak", "bathe"] },
      { words: ["risk", "danger"], kinds: ["outcome" as const] },
    ];
    expect(sensesOf({ ...first("profile"), wording })).toEqual([
      { token: "=profile:kelp-care/0", phrases: ["soak", "bathe"], kinds: [] },
      { token: "=profile:kelp-care/1", phrases: ["risk", "danger"], kinds: ["outcome"] },
    ]);
    expect(sensesOf(first("profile"))).toEqual([]);
  });

  test("are none of other nodes", () => {
    expect(sensesOf(first("claim"))).toEqual([]);
  });
});

describe("a text read without senses", () => {
  const { readingsIn, tokensOf } = openAnalysis([]);

  test("has each word with its place and stem, joined ones after the pieces", () => {
    expect(readingsIn("Resected Ki-67")).toMatchObject([
      { word: "resected", start: 0, end: 8, tokens: ["resect"] },
      { word: "ki", start: 9, end: 11, tokens: ["ki"] },
      { word: "67", start: 12, end: 14, tokens: ["67"] },
      { word: "ki67", start: 9, end: 14, tokens: ["ki67"] },
    ]);
    expect(readingsIn("")).toEqual([]);
  });

  test.each([
    ["five of them", ["5", "of", "them"]],
    ["five years", ["5", "5year", "year"]],
    ["5 yrs", ["5", "5year", "yr"]],
    ["10 Gy", ["10", "10grai", "gy"]],
    ["12 mm", ["12", "12mm", "mm"]],
    ["12.5%", ["12.5", "12.5percent"]],
    ["12 percent", ["12", "12percent", "percent"]],
    // The unit belongs to the number right before it.
    ["5 to 10 %", ["5", "to", "10", "10percent"]],
    ["5, years", ["5", "year"]],
    ["a year", ["a", "year"]],
    // "One" is no number: it mostly stands for something else.
    ["one year", ["on", "year"]],
  ])("%j counts as %j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test("says no sense, and no kind means one", () => {
    const { phrasesIn, tokensOfKind } = openAnalysis([]);
    expect(phrasesIn("giant kelp")).toEqual([]);
    expect(tokensOfKind("risk")).toEqual([]);
  });
});

describe("a phrase", () => {
  test("gives its sense to each of its words, in any form, over joining words", () => {
    const { readingsIn } = openAnalysis([said("=leg", "oedema of the leg")]);
    expect(readingsIn("Edema of his legs").map(({ word, tokens }) => [word, tokens])).toEqual([
      ["edema", ["edema", "=leg"]],
      ["of", ["of"]],
      ["his", ["hi"]],
      ["legs", ["leg", "=leg"]],
    ]);
  });

  test("is not said by its words in another order, nor by some of them", () => {
    const { tokensOf } = openAnalysis([said("=leg", "leg oedema")]);
    expect(tokensOf("oedema leg")).toEqual(["edema", "leg"]);
    expect(tokensOf("leg")).toEqual(["leg"]);
  });

  test("is the longest that begins there, and no two overlap", () => {
    const { phrasesIn } = openAnalysis([
      said("=kelp", "kelp"),
      said("=giant", "giant kelp"),
      said("=forest", "kelp forest"),
    ]);
    expect(phrasesIn("giant kelp forest, kelp forest, kelp")).toEqual([
      { start: 0, end: 10, tokens: ["=giant"] },
      { start: 19, end: 30, tokens: ["=forest"] },
      { start: 32, end: 36, tokens: ["=kelp"] },
    ]);
  });

  test("lies between its first word and its last, joining words within", () => {
    const { phrasesIn } = openAnalysis([said("=leg", "oedema leg")]);
    expect(phrasesIn("the oedema of the leg")).toEqual([{ start: 4, end: 21, tokens: ["=leg"] }]);
  });

  test("of four things says all of them, and of five none", () => {
    const things = ["=1", "=2", "=3", "=4", "=5"].map((token) => said(token, "thing"));
    expect(openAnalysis(things.slice(0, 4)).tokensOf("thing")).toEqual([
      ...["thing", "=1", "=2", "=3", "=4"],
    ]);
    expect(openAnalysis(things).tokensOf("thing")).toEqual(["thing"]);
    expect(openAnalysis(things).phrasesIn("thing")).toEqual([]);
  });

  test("that a sense says twice counts once, and one without words says nothing", () => {
    const { tokensOf } = openAnalysis([said("=eel", "eel", "eels", "of the", "")]);
    expect(tokensOf("eels of the sea")).toEqual(["eel", "=eel", "of", "the", "sea"]);
  });

  test("and one within it are each said once, at the end of a text too", () => {
    const { tokensOf } = openAnalysis([said("=hook", "hook"), said("=set", "hook line sinker")]);
    expect(tokensOf("a hook")).toEqual(["a", "hook", "=hook"]);
    expect(tokensOf("hook line sinker")).toEqual([
      ...["hook", "=set", "=hook", "line", "=set", "sinker", "=set"],
    ]);
  });

  test("may have a number in it, in words or digits", () => {
    const { tokensOf } = openAnalysis([said("=hook", "grade three hook")]);
    expect(tokensOf("grade 3 hooks")).toEqual(["grade", "=hook", "3", "=hook", "hook", "=hook"]);
  });
});

test("what a kind of statement means is every sense that names the kind, in their order", () => {
  const { tokensOfKind } = openAnalysis([
    { token: "=risk", phrases: ["risk"], kinds: ["risk", "outcome"] },
    { token: "=harm", phrases: ["harm"], kinds: ["outcome"] },
  ]);
  expect(tokensOfKind("outcome")).toEqual(["=risk", "=harm"]);
  expect(tokensOfKind("risk")).toEqual(["=risk"]);
  expect(tokensOfKind("practice")).toEqual([]);
});

test("a number and a unit make a quantity, whatever the unit is called", () => {
  expect([quantityOf("5", "year"), quantityOf("5", "yr")]).toEqual(["5year", "5year"]);
  expect(quantityOf("5", "eel")).toBeUndefined();
  expect(quantityOf("few", "year")).toBeUndefined();
});

test("a number is a share where a per cent sign stands at most two spaces behind it", () => {
  expect(["30%", "30 %", "30  %", "30   %", "30 of 40%", "30"].map((t) => isShareAt(t, 2))).toEqual(
    [...[true, true, true, false, false, false]],
  );
});

test.each([
  "",
  "Oedema of his legs, in 5 years 12.5 % of divers with Ki-67 or HIF-1α",
  "a-b-c-d-e and giant kelp forests; grade three hooks",
])("collects of %j the words and tokens of its readings", (text) => {
  const { collect, readingsIn } = openAnalysis([
    said("=leg", "oedema of the leg"),
    said("=kelp", "kelp", "giant kelp"),
    said("=hook", "grade 3 hook"),
  ]);
  const [words, tokens] = [new Set(["kept"]), new Set(["kept"])];
  collect(text, words, tokens);
  const readings = readingsIn(text);
  expect(words).toEqual(new Set(["kept", ...readings.map(({ word }) => word)]));
  expect(tokens).toEqual(new Set(["kept", ...readings.flatMap((reading) => reading.tokens)]));
});
