// Tests how text becomes words: spellings, names in several pieces, Greek letters, places, and the text that a node is found by.
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../server/judgement/excerpts.ts";
import {
  compoundsOf,
  isGreekName,
  joinedForms,
  joinedSpansOf,
  searchTextOf,
  wordsOf,
  wordSpansOf,
} from "../../server/search/words.ts";
import { conceptOf, first } from "../graphs/hand-made.ts";
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
  ["", []],
  [" – (…) ", []],
])("%j counts as %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["oesophagus", "esophagus"],
  ["lymphoedema", "lymphedema"],
  ["haemangioma", "hemangioma"],
  ["ischaemia", "ischemia"],
  ["orthopaedic", "orthopedic"],
  ["anaesthesia", "anesthesia"],
  ["dyspnoea", "dyspnea"],
  ["diarrhoeal", "diarrheal"],
  ["dysmenorrhoeic", "dysmenorrheic"],
  ["aetiology", "etiology"],
  ["caecum", "cecum"],
  ["gynaecology", "gynecology"],
  ["leukaemia", "leukemia"],
  ["tumours", "tumors"],
  ["fibres", "fibers"],
  ["centre", "center"],
  ["millimetre", "millimeter"],
  ["centimetres", "centimeters"],
  ["litres", "liters"],
  ["sulphate", "sulfate"],
  ["randomised", "randomized"],
  ["randomising", "randomizing"],
  ["randomisation", "randomization"],
  ["analyses", "analyzes"],
])("the British %j and the American %j are one word", (british, american) => {
  expect(wordsOf(british)).toEqual(wordsOf(american));
});

test.each(["analysis", "disease", "symmetric", "aerobic", "shoe", "colitis"])(
  "%j is spelt alike on both sides of the ocean",
  (word) => {
    expect(wordsOf(word)).toEqual([word]);
  },
);

describe("a word of more than 40 letters", () => {
  test("is cut to 40", () => {
    expect(wordsOf("x".repeat(41))).toEqual(["x".repeat(40)]);
  });

  test("counts letters, not what a font has for several of them, nor their accents", () => {
    // One character of Unicode that stands for three letters.
    expect(wordsOf("ﬃ".repeat(40))).toEqual([`${"ffi".repeat(13)}f`]);
    expect(wordsOf("e\u0301".repeat(30))).toEqual(["e".repeat(30)]);
  });

  test("is cut when it is joined of several", () => {
    expect(joinedForms(["x".repeat(30), "y".repeat(30)])).toEqual([
      "x".repeat(30) + "y".repeat(10),
    ]);
  });
});

describe("Greek letters", () => {
  test("are known by their names", () => {
    expect(["alpha", "omega", "mu"].map(isGreekName)).toEqual([true, true, true]);
    expect(["α", "a", "Alpha", "alphabet", ""].map(isGreekName)).toEqual([
      ...[false, false, false, false, false],
    ]);
  });

  test("are joined by name and by the Latin letter that stands for them", () => {
    expect(joinedForms(["tgf", "beta", "1"])).toEqual(["tgfbeta1", "tgfb1"]);
  });

  test("without a Latin letter are joined by name alone", () => {
    expect(joinedForms(["phi", "x"])).toEqual(["phix"]);
  });
});

describe("joined pieces", () => {
  test("are none of a single one, nor of numbers", () => {
    expect(joinedForms([])).toEqual([]);
    expect(joinedForms(["ki"])).toEqual([]);
    expect(joinedForms(["2021", "03"])).toEqual([]);
  });

  test("are spelt as a word is", () => {
    expect(joinedForms(["anti", "tumour"])).toEqual(["antitumor"]);
  });

  test("are every stretch of up to four, with the place of each", () => {
    const [compound] = compoundsOf("anti-PD-1");
    expect(joinedSpansOf(compound?.components ?? [])).toEqual([
      { word: "antipd", start: 0, end: 7 },
      { word: "antipd1", start: 0, end: 9 },
      { word: "pd1", start: 5, end: 9 },
    ]);
  });

  test("are six of four pieces, and the whole alone of five", () => {
    expect(joinedSpansOf(compoundsOf("a-b-c-d")[0]?.components ?? []).map((s) => s.word)).toEqual([
      ...["ab", "abc", "abcd", "bc", "bcd", "cd"],
    ]);
    const [compound] = compoundsOf("to-and-fro-and-back");
    expect(joinedSpansOf(compound?.components ?? [])).toEqual([
      { word: "toandfroandback", start: 0, end: 19 },
    ]);
  });
});

describe("a compound", () => {
  test("is what no gap divides: hyphens of three kinds, and Greek letters within", () => {
    const pieces = (text: string) =>
      compoundsOf(text).map(({ components }) => components.map(({ word }) => word));
    expect(pieces("Ki-67 Ki\u201067 Ki\u201167")).toEqual([
      ["ki", "67"],
      ["ki", "67"],
      ["ki", "67"],
    ]);
    expect(pieces("1α")).toEqual([["1", "alpha"]]);
    expect(pieces("either/or")).toEqual([["either"], ["or"]]);
  });

  test("leaves out the hyphen that joins nothing", () => {
    expect(compoundsOf("pre- and")).toEqual([
      { start: 0, end: 3, components: [{ word: "pre", start: 0, end: 3 }] },
      { start: 5, end: 8, components: [{ word: "and", start: 5, end: 8 }] },
    ]);
  });

  test("keeps the places of its pieces in the text, not in itself", () => {
    expect(compoundsOf("of HIF-1α")[1]).toEqual({
      start: 3,
      end: 9,
      components: [
        { word: "hif", start: 3, end: 6 },
        { word: "1", start: 7, end: 8 },
        { word: "alpha", start: 8, end: 9 },
      ],
    });
  });
});

test("words come in the order in which they begin, the longer first", () => {
  expect(wordSpansOf("a Ki-67")).toEqual([
    { word: "a", start: 0, end: 1 },
    { word: "ki67", start: 2, end: 7 },
    { word: "ki", start: 2, end: 4 },
    { word: "67", start: 5, end: 7 },
  ]);
});

describe("a node is found by", () => {
  test("the name, synonyms, values and lay words of a concept, then by what it means", () => {
    const concept = conceptOf("wet-leg", {
      label: "wet leg",
      synonyms: ["soaked leg"],
      values: ["left", "right"],
      layWords: ["damp shin"],
      definition: "A leg in water.",
      note: "Rare.",
      identifiers: [{ system: "MeSH", id: "D000001", label: "Leg, wet" }],
    });
    expect(searchTextOf(concept)).toEqual({
      name: "wet leg",
      body: "soaked leg; left; right; damp shin",
      extra: "A leg in water. Rare. D000001",
    });
  });

  test("the title, authors and identifiers of a work", () => {
    const { name, body, extra } = searchTextOf(first("work"));
    expect([name, body]).toEqual(["ash-2020", "On ash-2020"]);
    expect(wordsOf(extra)).toEqual(["ash", "10.5555", "ash2020", "ash", "2020"]);
  });

  test("the wording of a statement, then by what it does not report", () => {
    const claim = { ...first("claim"), label: "soak", statement: "It was soaked.", note: "Twice." };
    expect(searchTextOf({ ...claim, notReported: ["how long", "in what"] })).toEqual({
      name: "soak",
      body: "It was soaked.",
      extra: "Twice. how long in what",
    });
  });

  test("both sides of a tension, then by what may explain it", () => {
    expect(searchTextOf(first("tension"))).toEqual({
      name: "soaked, or not",
      body: "The patch was soaked in one place and dry in another.",
      extra: "Two patches.",
    });
  });

  test("nothing, where it is a part of another: a passage, an evidence line", () => {
    const nothing = { name: "", body: "", extra: "" };
    expect(searchTextOf(first("passage"))).toEqual(nothing);
    expect(searchTextOf(first("evidence-line"))).toEqual(nothing);
  });
});

test("an excerpt marks a name in several pieces once", () => {
  const named = spelledGraph().nodes.find(({ id }) => id === "concept:ki");
  if (named === undefined) throw new Error("the graph has no such node");
  expect(excerptOf(named, ["67", "ki67"])).toBe("share of \u2068Ki-67\u2069");
});
