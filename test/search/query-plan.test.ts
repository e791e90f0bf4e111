// Tests how a question is read: forms of a word, names in all their spellings, numbers, slips, and what counts.
import { describe, expect, test } from "vitest";
import { openAnalysis, type Sense } from "../../server/search/analysis.ts";
import { asksForUnknown } from "../../server/search/search-score.ts";
import { planQuery, strictPartsOf, type Lexicon } from "../../server/search/query-plan.ts";

const senses: readonly Sense[] = [
  { token: "=kelp", phrases: ["giant kelp", "big seaweed"], kinds: [] },
  { token: "=back", phrases: ["recurrence", "come back"], kinds: [] },
  { token: "=glow", phrases: ["kelp light", "sea sparkle"], kinds: [] },
  { token: "=show", phrases: ["symptom", "complaint"], kinds: ["presentation"] },
];
const analysis = openAnalysis(senses);

/** What is known of texts, each a statement. */
const lexiconOf = (...texts: readonly string[]): Lexicon => {
  const held = texts.map((text) => new Set(analysis.tokensOf(text)));
  const all = new Set(held.flatMap((tokens) => [...tokens]));
  return {
    analysis,
    words: [
      ...new Set(texts.flatMap((text) => analysis.readingsIn(text).map(({ word }) => word))),
    ].sort(),
    frequencyOf: (token) =>
      all.has(token) ? held.filter((tokens) => tokens.has(token)).length : undefined,
    statements: texts.length,
  };
};

const partsOf = (query: string, lexicon: Lexicon) =>
  planQuery(query, lexicon).parts.map(({ text, tokens }) => [text, [...tokens].sort()]);

describe("a text", () => {
  test.each([
    ["resected, resection", ["resect"]],
    ["the giant kelps", ["=kelp"]],
    ["the big, brown seaweed", []],
    ["the giant of their kelps", ["=kelp"]],
    ["it came after 5-year waits", ["5year"]],
    ["five years", ["5year"]],
    ["6 monthly visits for 2 yrs", ["6month", "2year"]],
    ["30 % of them", ["30percent"]],
    ["30 of them", []],
  ])("%j is found by what it says", (text, expected) => {
    const special = analysis.tokensOf(text).filter((t) => /^=|^\d+[a-z]|^resect$/.test(t));
    expect([...new Set(special)]).toEqual(expected);
  });

  test("says what is within a longer name too", () => {
    const nested = openAnalysis([
      { token: "=sympathetic", phrases: ["sympathetic symptoms"], kinds: [] },
      { token: "=symptom", phrases: ["symptom"], kinds: [] },
    ]);
    expect(nested.tokensOf("sympathetic symptoms")).toContain("=symptom");
  });
});

describe("a question", () => {
  const lexicon = lexiconOf("Recurrence of the giant kelp", "Divers saw 12 eels", "Hepatic eels");

  test("is its telling words, each with what stands for it", () => {
    expect(partsOf("Does the big seaweed come back?", lexicon)).toEqual([
      ["big", ["=kelp"]],
      ["seaweed", ["=kelp"]],
      ["come", ["=back"]],
      ["back", ["=back"]],
    ]);
  });

  test("keeps all its words when none of them tells", () => {
    expect(partsOf("of the", lexiconOf("of the sea"))).toEqual([
      ["of", ["of"]],
      ["the", ["the"]],
    ]);
  });

  test("takes a slip of the pen for the word, and another word for missing", () => {
    expect(planQuery("recurence", lexicon).missing).toEqual([
      { word: "recurence", tried: ["recurrence"], near: [] },
    ]);
    const { parts, missing, missingWeight } = planQuery("heparin eels", lexicon);
    expect(missing).toEqual([{ word: "heparin", tried: [], near: ["hepatic"] }]);
    expect(parts.map(({ text }) => text)).toEqual(["eels"]);
    expect(missingWeight).toBeGreaterThan(parts[0]?.weight ?? Infinity);
  });

  test("means a quantity by a number with its unit, and nothing else", () => {
    const plan = planQuery("5-year eels", lexiconOf("5 eels", "eels of 3 years"));
    expect(plan.missing.map(({ word }) => word)).toEqual(["5 year"]);
  });

  test("misses no word of general English", () => {
    expect(planQuery("please summarise the eels", lexicon).missing).toEqual([]);
  });

  test("counts a rare word more than a common one", () => {
    const weights = planQuery("eels hepatic", lexicon).parts.map(({ weight }) => weight);
    expect(weights[1]).toBeGreaterThan(weights[0] ?? Infinity);
  });

  test("counts a word that carries a question less than one that may name its subject", () => {
    const { parts } = planQuery("boats together", lexiconOf("boats", "together"));
    expect(parts.map(({ weight }) => weight)).toEqual([333, 167]);
  });

  test("tells a name that no statement has whole, and takes no word of it for another word", () => {
    const { parts, missing, missingWeight } = planQuery(
      "kelp light",
      lexiconOf("giant kelp", "lighter eels"),
    );
    expect(missing).toEqual([{ word: "kelp light", tried: [], near: [] }]);
    // What has one of its words is near, and covers too little to be found.
    expect(parts.map(({ tokens }) => tokens)).toEqual([["kelp"]]);
    expect(parts[0]?.weight).toBeLessThan(0.1 * missingWeight);
  });

  test("counts as unknown what may be a subject: each word, and a number with its unit once", () => {
    const unknown = (query: string): boolean =>
      asksForUnknown(planQuery(query, lexiconOf("eels")).missing);
    expect(unknown("eels of 25 cm")).toBe(false);
    expect(unknown("eels of 25 cm in ponds")).toBe(true);
    expect(unknown("eels in ponds")).toBe(false);
    expect(unknown("kelp light on eels")).toBe(true);
  });

  test("takes a name that no statement has for no shortened word, but while it is typed for a beginning", () => {
    const named = openAnalysis([{ token: "=cost", phrases: ["cost", "price"], kinds: [] }]);
    const ribs = { ...lexiconOf("costal ribs"), analysis: named };
    expect(planQuery("cost of ribs?", ribs).missing.map(({ word }) => word)).toEqual(["cost"]);
    expect(planQuery("cost", ribs).parts.map(({ prefix }) => prefix)).toEqual(["cost"]);
  });

  test("ends in the beginning of a word, unless it is one or the question is closed", () => {
    expect(planQuery("div", lexicon).parts[0]?.prefix).toBe("div");
    expect(planQuery("div?", lexicon).parts).toEqual([]);
    expect(planQuery("divers", lexicon).parts[0]?.prefix).toBeUndefined();
    // Longer than the stem of the word it begins.
    expect(planQuery("recurrenc", lexicon).parts[0]?.tokens).toEqual(["recurr"]);
  });

  test("must be met by every word where a list is narrowed down", () => {
    expect(strictPartsOf("eels absent", lexicon).map(({ tokens }) => tokens)).toEqual([
      ["eel"],
      [],
    ]);
  });
});
