// Tests how a question is read: forms of a word, names in all their spellings, numbers, slips, and what counts.
import { describe, expect, test } from "vitest";
import { openAnalysis, type Sense } from "../../server/search/analysis.ts";
import { asksForUnknown } from "../../server/search/search-score.ts";
import {
  fullWeight,
  isMetBy,
  planQuery,
  strictPartsOf,
  wordsMeeting,
  type Lexicon,
} from "../../server/search/query-plan.ts";

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

describe("numbers of a question", () => {
  const tokensIn = (query: string, ...texts: readonly string[]) =>
    planQuery(query, lexiconOf(...texts)).parts.map(({ tokens }) => tokens);

  test("are a share where a per cent sign follows them, and only there", () => {
    expect(tokensIn("5 years, 12.5%", "12.5% at 5 years")).toEqual([["5year"], ["12.5percent"]]);
    expect(tokensIn("30 of the 30 %", "30% of 30")).toEqual([["30"], ["30percent"]]);
    expect(tokensIn("thirty % eels", "30% of 30 eels")).toEqual([["30percent"], ["eel"]]);
  });

  test("keep the decimal point", () => {
    expect(tokensIn("1.5 or 105%", "1.5, 105%")).toEqual([["1.5"], ["105percent"]]);
  });

  test("take the unit along, which is not looked for by itself", () => {
    expect(tokensIn("eels after two years", "eels in 2 years", "a year")).toEqual([
      ["eel"],
      ["2year"],
    ]);
  });

  test("without a unit after them are themselves", () => {
    expect(tokensIn("12 eels", "12 eels")).toEqual([["12"], ["eel"]]);
  });
});

describe("an identifier", () => {
  const lexicon = lexiconOf("10.5555/kelp-2020", "31234567", "PMC1234567", "NCT01234567");
  test.each([
    ["PMID: 31234567", ["31234567"]],
    ["pmid31234567", ["31234567"]],
    ["https://pubmed.ncbi.nlm.nih.gov/31234567/", ["31234567"]],
    ["PMC 1234567", ["pmc1234567"]],
    ["PMCID: PMC1234567", ["pmc1234567"]],
    ["https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", ["pmc1234567"]],
    ["https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567", ["pmc1234567"]],
    ["NCT 01234567", ["nct01234567"]],
    ["https://clinicaltrials.gov/study/NCT01234567", ["nct01234567"]],
    ["clinicaltrials.gov/ct2/show/NCT01234567", ["nct01234567"]],
    ["doi: 10.5555/kelp-2020", ["10.5555", "kelp", "2020"]],
    ["https://doi.org/10.5555/kelp-2020", ["10.5555", "kelp", "2020"]],
    ["https://dx.doi.org/10.5555/kelp-2020", ["10.5555", "kelp", "2020"]],
  ])("written %j is looked for without what only says what it is", (query, looked) => {
    const { parts, missing } = planQuery(query, lexicon);
    expect(parts.map(({ literal }) => literal)).toEqual(looked);
    expect(missing).toEqual([]);
  });
});

describe("a name written otherwise than the texts write it", () => {
  const plan = (query: string, ...texts: readonly string[]) =>
    planQuery(query, lexiconOf(...texts));

  test("is found in one word, with a gap, and with a hyphen", () => {
    for (const query of ["Ki67", "Ki 67", "Ki-67"]) {
      expect(plan(query, "Ki-67 of eels").missing).toEqual([]);
    }
    expect(plan("Ki 67", "Ki67 of eels").parts.map(({ tokens }) => tokens)).toEqual([
      ["ki67"],
      ["ki67"],
    ]);
  });

  test("is taken apart where texts have its pieces only, which share its weight", () => {
    const { parts, missing } = plan("Ki67 hepatic", "Ki 67, hepatic");
    expect(parts.map(({ tokens, weight }) => [tokens, weight])).toEqual([
      [["ki"], 125],
      [["67"], 125],
      [["hepat"], 250],
    ]);
    expect(missing).toEqual([]);
  });

  test("is joined with a number or a Greek letter behind it, and with no other word", () => {
    expect(plan("PDGFR alpha", "PDGFRα").parts.map(({ tokens }) => tokens)).toEqual([
      ["pdgfr", "pdgfralpha", "pdgfra"],
      ["alpha", "pdgfralpha", "pdgfra"],
    ]);
    expect(plan("giant eels", "gianteels").missing.map(({ word }) => word)).toEqual([
      "giant",
      "eels",
    ]);
  });
});

describe("the weights of a plan", () => {
  test("share out the whole, what is missing included", () => {
    const { parts, missingWeight } = planQuery(
      "hepatic zeppelins",
      lexiconOf("hepatic", "eels", "clams"),
    );
    expect(missingWeight).toBeGreaterThan(0);
    expect(parts.reduce((sum, { weight }) => sum + weight, missingWeight)).toBe(fullWeight);
  });

  test("give a single word all of it", () => {
    const { parts, missingWeight } = planQuery("hepatic", lexiconOf("hepatic", "eels"));
    expect([parts.map(({ weight }) => weight), missingWeight]).toEqual([[500], 0]);
  });

  test("give words of one name a share each, by how many they are", () => {
    // A name of two words says as much as a word that stands in as many statements.
    const { parts } = planQuery("giant kelp hepatic", lexiconOf("giant kelp", "hepatic"));
    expect(parts.map(({ weight }) => weight)).toEqual([125, 125, 250]);
  });

  test("are at least 1, so that every part counts", () => {
    const texts = [...Array.from({ length: 40 }, () => "boats together"), "hepatic"];
    const weights = planQuery("together hepatic", lexiconOf(...texts)).parts.map((p) => p.weight);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(1);
  });

  test("are of the first 24 words, and a word that is asked twice counts once", () => {
    const words = Array.from({ length: 30 }, (_, i) => `xylem${i}`);
    expect(planQuery(words.join(" "), lexiconOf(words.join(" "))).parts).toHaveLength(24);
    expect(planQuery("eels, eels, eel", lexiconOf("eels")).parts).toHaveLength(1);
  });
});

describe("an empty query", () => {
  test.each(["", "  ", "?!", "–"])("%j has no parts and misses nothing", (query) => {
    const expected = { parts: [], missing: [], missingWeight: 0, asksForFigure: false };
    expect(planQuery(query, lexiconOf("eels"))).toEqual(expected);
    expect(strictPartsOf(query, lexiconOf("eels"))).toEqual([]);
  });
});

describe("a slip of the pen", () => {
  const missingOf = (query: string, ...texts: readonly string[]) =>
    planQuery(query, lexiconOf(...texts)).missing;

  test("is one letter in a word of five, and two in a word of nine", () => {
    expect(missingOf("squids.", "squid")).toEqual([]);
    expect(missingOf("sqiud.", "squid")).toEqual([{ word: "sqiud", tried: ["squid"], near: [] }]);
    expect(missingOf("sqaad.", "squid")).toEqual([{ word: "sqaad", tried: [], near: [] }]);
    expect(missingOf("jelyfich.", "jellyfish")).toEqual([
      { word: "jelyfich", tried: [], near: ["jellyfish"] },
    ]);
    expect(missingOf("jellyfiches.", "jellyfishes")).toEqual([
      { word: "jellyfiches", tried: ["jellyfishes"], near: [] },
    ]);
    expect(missingOf("jelyfiches.", "jellyfishes")).toEqual([
      { word: "jelyfiches", tried: ["jellyfishes"], near: [] },
    ]);
  });

  test("is none where the first letter differs, nor in a word of four letters or with digits", () => {
    expect(missingOf("aquid.", "squid")).toEqual([{ word: "aquid", tried: [], near: ["squid"] }]);
    expect(missingOf("clma.", "clam")).toEqual([{ word: "clma", tried: [], near: [] }]);
    expect(missingOf("squid7.", "squid8")).toEqual([{ word: "squid7", tried: [], near: [] }]);
  });

  test("stands for the nearest words, five at most, by ASCII where they are as near", () => {
    const texts = ["squida", "squidb", "squidc", "squidd", "squide", "squidf", "squixx"];
    expect(missingOf("squidz.", ...texts)[0]?.tried).toEqual(texts.slice(0, 5));
  });
});

describe("a shortened word", () => {
  const looked = (query: string, ...texts: readonly string[]) =>
    planQuery(query, lexiconOf(...texts)).parts.map(({ text, tokens }) => [text, tokens]);

  test("stands for the few words that it begins", () => {
    expect(looked("hepat eels", "hepatic eels")).toEqual([
      ["hepat", ["hepat"]],
      ["eels", ["eel"]],
    ]);
    expect(looked("neoadj eels", "neoadjuvant eels")[0]).toEqual(["neoadj", ["neoadjuv"]]);
  });

  test("has four letters at least", () => {
    expect(looked("neo eels", "neoadjuvant eels")).toEqual([["eels", ["eel"]]]);
  });

  test("stands for none where it begins words of more than six stems", () => {
    const six = ["cystab", "cystad", "cystaf", "cystag", "cystak", "cystam"];
    expect(looked("cyst eels", ...six, "eels")[0]).toEqual(["cyst", six]);
    expect(looked("cyst eels", ...six, "cystan", "eels")).toEqual([["eels", ["eel"]]]);
  });
});

describe("what meets a part", () => {
  test("is any of its tokens, or one that begins as it does", () => {
    const part = { text: "kelp", tokens: ["kelp", "=kelp"], prefix: "kel" };
    expect(["kelp", "=kelp", "kelvin", "ke", "okelp"].map((t) => isMetBy(part, t))).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect(isMetBy({ text: "absent", tokens: [] }, "absent")).toBe(false);
  });

  test("is told in the words of the text, folded, as often as it stands there", () => {
    const readings = analysis.readingsIn("Giant kelp; oedema, then kelps");
    const { parts } = planQuery("kelp edema", lexiconOf("kelp", "edema"));
    expect(wordsMeeting(parts, readings)).toEqual(["kelp", "edema", "kelps"]);
    expect(wordsMeeting([], readings)).toEqual([]);
  });
});

test("a number is asked for by what asks for one", () => {
  const asks = (query: string) => planQuery(query, lexiconOf("eels")).asksForFigure;
  expect(["How many eels?", "median length of eels", "how long do eels live"].map(asks)).toEqual([
    ...[true, true, true],
  ]);
  expect(["Which eels?", "How do eels swim?", "ration of eels"].map(asks)).toEqual([
    ...[false, false, false],
  ]);
});
