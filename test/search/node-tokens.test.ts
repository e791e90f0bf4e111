// Tests by which tokens a node is found.
import { describe, expect, test } from "vitest";
import { openAnalysis } from "../../server/search/analysis.ts";
import {
  allBroader,
  nodeReadings,
  openRelatedTokens,
  questionsFor,
  tokensOfNode,
  wholeQuestionsFor,
} from "../../server/search/node-tokens.ts";
import { claimOf, conceptOf, figureOf, first, handMadeGraph } from "../graphs/hand-made.ts";

const analysis = openAnalysis([{ token: "=sea", phrases: ["ocean", "open sea"], kinds: [] }]);
const { nodes } = handMadeGraph();
const nodeOf = (id: string) => {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`${id} is not in the graph`);
  return node;
};

describe("a statement that readers ask for", () => {
  const { asked, own, words } = tokensOfNode(nodeOf("kelp:bare-word"), analysis);

  test("is found by the telling words of these questions, and what they mean", () => {
    expect([...asked].sort()).toEqual(["=sea", "bath", "best", "brine", "ocean"]);
  });

  test("has them apart from its text, and among the words that a slip may mean", () => {
    expect(own.has("bath")).toBe(false);
    expect([words.has("bathe"), words.has("which")]).toEqual([true, false]);
  });

  test("without questions it is found by its text alone", () => {
    expect(tokensOfNode(nodeOf("kelp:soak-opinion"), analysis).asked).toEqual(new Set());
  });
});

describe("a node's own tokens", () => {
  const { name, own, words } = tokensOfNode(
    claimOf("own", { label: "Soaking", statement: "Kelps swell.", note: "At sea." }),
    analysis,
  );

  test("are those of its name, of all its text, and the words as they stand there", () => {
    expect([...name]).toEqual(["soak"]);
    expect([...own].sort()).toEqual(["at", "kelp", "sea", "soak", "swell"]);
    expect([...words].sort()).toEqual(["at", "kelps", "sea", "soaking", "swell"]);
  });

  test("are none of a node without text", () => {
    const none = { name: new Set(), own: new Set(), asked: new Set(), words: new Set() };
    expect(tokensOfNode(first("passage"), analysis)).toEqual(none);
  });
});

describe("the questions for a node", () => {
  const asked = claimOf("asked", {
    askedAs: ["soak time", "How long is it soaked?"],
    askedInFull: ["Is the time of soaking known?", "soaking time?"],
  });

  test("are all that readers ask, those in full last", () => {
    expect(questionsFor(asked)).toEqual([
      "soak time",
      "How long is it soaked?",
      "Is the time of soaking known?",
      "soaking time?",
    ]);
  });

  test("are whole where they begin and end as a question does", () => {
    expect(wholeQuestionsFor(asked)).toEqual([
      "How long is it soaked?",
      "Is the time of soaking known?",
    ]);
  });

  test("are none of what is no statement, and none where nobody asks", () => {
    expect(questionsFor(first("concept"))).toEqual([]);
    expect(questionsFor(claimOf("silent", {}))).toEqual([]);
  });

  test("in full give no tokens: they repeat the subject", () => {
    const inFull = claimOf("in-full", { askedInFull: ["Is the brine strong?"] });
    expect(tokensOfNode(inFull, analysis).asked).toEqual(new Set());
  });
});

describe("everything broader", () => {
  const broader: Record<string, string[]> = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["a"], e: [] };
  const found = (...from: string[]) => allBroader(from, (one) => broader[one] ?? []).sort();

  test("is each once, with what it begins at, round in a ring too", () => {
    expect(found("a")).toEqual(["a", "b", "c", "d"]);
    expect(found("e", "e")).toEqual(["e"]);
    expect(found("b", "e")).toEqual(["a", "b", "c", "d", "e"]);
    expect(found()).toEqual([]);
  });
});

describe("a statement is found besides by", () => {
  const senses = [{ token: "=harm", phrases: ["harm"], kinds: ["outcome"] }];
  const concepts = {
    shin: conceptOf("shin", { synonyms: ["lower leg"], definition: "A part." }),
    limb: conceptOf("limb"),
  };
  const relatedTokens = openRelatedTokens<string>(
    openAnalysis(senses),
    (id) =>
      Object.values({ ...concepts, soaking: nodeOf("topic:soaking") }).find((n) => n.id === id),
    (id) => (id === "concept:shin" ? ["concept:limb"] : []),
  );
  const tokens = (
    node: Parameters<typeof relatedTokens>[0],
    about: readonly string[] = [],
    under: readonly string[] = [],
  ) => [...relatedTokens(node, about, under)].sort();
  const plain = claimOf("plain", { type: "practice" });

  test("the names of what it is about and of everything broader, not by what these mean", () => {
    expect(tokens(plain, ["concept:shin"])).toEqual(["leg", "limb", "lower", "shin"]);
    expect(tokens(plain, ["concept:limb"])).toEqual(["limb"]);
  });

  test("the name and the question of its topics", () => {
    expect(tokens(plain, [], ["topic:soaking"])).toEqual(["it", "soak"]);
  });

  test("what its kind means, and by having figures", () => {
    expect(tokens(claimOf("outcome", { type: "outcome" }))).toEqual(["=harm"]);
    const counted = claimOf("counted", { type: "outcome", figures: [figureOf("share")] });
    expect(tokens(counted)).toEqual(["#figure", "=harm"]);
  });

  test("nothing, where nothing is known of it or it is no statement", () => {
    expect(tokens(plain, ["concept:absent"], ["topic:absent"])).toEqual([]);
    expect(tokens(concepts.limb)).toEqual([]);
  });
});

test("a node is read in its name, text and notes, each with its own places", () => {
  const claim = claimOf("read", { label: "Soak", statement: "Kelp soaks.", note: "Slow." });
  expect(nodeReadings(claim, analysis).map(({ word, start }) => [word, start])).toEqual([
    ["soak", 0],
    ["kelp", 0],
    ["soaks", 5],
    ["slow", 0],
  ]);
});
