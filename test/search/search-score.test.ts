// Tests how well a node fits a query: what it must cover, what decides between two, which question is offered, and what is told.
import { describe, expect, test } from "vitest";
import { openAnalysis } from "../../server/search/analysis.ts";
import {
  figureWorth,
  fullWeight,
  planQuery,
  type Lexicon,
  type QueryPlan,
} from "../../server/search/query-plan.ts";
import {
  asksForUnknown,
  coverBase,
  coverWorth,
  fitOf,
  halfLength,
  leastCovered,
  likenessOf,
  measuresAmong,
  offeredQuestion,
  placeWorth,
  resultOf,
} from "../../server/search/search-score.ts";
import { claimOf, conceptOf } from "../graphs/hand-made.ts";

const analysis = openAnalysis([]);
const readingsIn = (text: string) => analysis.readingsIn(text);
const tokensOf = (text: string): ReadonlySet<string> => new Set(analysis.tokensOf(text));
/** A lexicon in which every word of a text stands in one statement. */
const lexiconOf = (text: string): Lexicon => ({
  analysis,
  words: [...new Set(readingsIn(text).map(({ word }) => word))].sort(),
  frequencyOf: (token) => (tokensOf(text).has(token) ? 1 : undefined),
  statements: 1,
});

/** A plan of words that each have a weight; what weighs nothing is not asked. */
const planOf = (weights: Record<string, number>, missing: Partial<QueryPlan> = {}): QueryPlan => ({
  parts: Object.entries(weights).map(([text, weight]) => ({ text, tokens: [text], weight })),
  missing: [],
  missingWeight: 0,
  asksForFigure: false,
  ...missing,
});
const missingWord = (word: string, ...tried: string[]) => ({ word, tried, near: [] });

describe("how well a node fits", () => {
  test("is what it covers, ten times, and where that stands", () => {
    expect(fitOf("work", 0, 300, 40)).toBe(3_040);
    expect(fitOf("work", 0, 0, 0)).toBe(0);
  });

  test("counts half at the half length, and a third at twice that", () => {
    expect(fitOf("work", halfLength, 300, 0)).toBe(1_500);
    expect(fitOf("work", 2 * halfLength, 300, 0)).toBe(1_000);
  });

  test("prefers statements and decisions to others, and others to disagreements", () => {
    const fits = ["claim", "recommendation", "decision", "work", "topic", "tension"] as const;
    expect(fits.map((kind) => fitOf(kind, 0, 100, 0))).toEqual([
      ...[1_600, 1_600, 1_600, 1_000, 1_000, 900],
    ]);
  });

  test("never has more for where parts stand than what is covered can be told from", () => {
    const most = Object.values(placeWorth).reduce((sum, worth) => sum + worth, 0) * fullWeight;
    expect(most + figureWorth).toBeLessThan(coverBase);
    // Whole numbers up to here are exact in a float of 32 bits.
    expect(fullWeight * coverBase + most + figureWorth).toBeLessThan(2 ** 24);
  });

  test("is decided by what is covered before where it stands", () => {
    // All places but the literal word together are worth as much as is covered.
    expect(placeWorth.own + placeWorth.name + placeWorth.asked).toBe(coverWorth);
  });
});

describe("what a node must cover", () => {
  test("is three fifths of what is asked, what is missing included, rounded up", () => {
    expect(leastCovered(planOf({ eel: 250, kelp: 250 }), 0, undefined)).toBe(300);
    expect(leastCovered(planOf({ eel: 101 }, { missingWeight: 100 }), 0, undefined)).toBe(121);
  });

  test("is three quarters where two words or more stand nowhere", () => {
    const missing = [missingWord("zeppelin"), missingWord("airship")];
    const plan = planOf({ eel: 200 }, { missing, missingWeight: 200 });
    expect(leastCovered(plan, 0, undefined)).toBe(300);
    expect(leastCovered({ ...plan, missing: missing.slice(1) }, 0, undefined)).toBe(240);
  });

  test("is four fifths of what the best one covers, where that is more", () => {
    expect(leastCovered(planOf({ eel: 500 }), 500, undefined)).toBe(400);
    expect(leastCovered(planOf({ eel: 500 }), 375, undefined)).toBe(300);
    expect(leastCovered(planOf({ eel: 500 }), 376, undefined)).toBe(301);
  });

  test("is the share that is asked for alone, whatever the best one covers", () => {
    expect(leastCovered(planOf({ eel: 500 }), 500, 0.25)).toBe(125);
    expect(leastCovered(planOf({ eel: 500 }), 500, 1)).toBe(500);
  });

  test("is something always", () => {
    expect(leastCovered(planOf({ eel: 500 }), 500, 0)).toBe(1);
    expect(leastCovered(planOf({}), 0, undefined)).toBe(1);
  });
});

describe("a query asks for what is unknown", () => {
  test.each([
    [[], false],
    [[missingWord("zeppelin")], false],
    [[missingWord("zeppelin"), missingWord("airship")], true],
    // A slip is no unknown word.
    [[missingWord("zeppelin"), missingWord("airshp", "airship")], false],
    [[missingWord("giant zeppelin")], true],
    [[missingWord("price of zeppelin")], true],
    [[missingWord("of the zeppelin")], false],
    [[missingWord("25 cm")], false],
  ])("with the missing words %j: %j", (missing, expected) => {
    expect(asksForUnknown(missing)).toBe(expected);
  });
});

test("the best one is looked for among statements, where they are wanted, and else among all", () => {
  expect(measuresAmong(["topic", "recommendation", "claim"])).toEqual(["recommendation", "claim"]);
  expect(measuresAmong(["work", "claim"])).toEqual(["claim"]);
  expect(measuresAmong(["work", "topic"])).toEqual(["work", "topic"]);
  expect(measuresAmong([])).toEqual([]);
});

describe("the question that is offered for a node", () => {
  const lexicon = lexiconOf("kelp strength brine tide wave shore");
  const offered = (query: string, asked: readonly string[], text: string) =>
    offeredQuestion(
      planQuery(query, lexicon),
      claimOf("asked", { askedAs: asked }),
      tokensOf(text),
      lexicon,
    );

  test("is the one that covers most of the query, the first of several", () => {
    const asked = ["Kelp, brine, tide?", "Kelp, brine, tide, wave?", "Wave, tide, brine, kelp?"];
    expect(offered("kelp brine tide wave?", asked, "kelp brine tide wave")).toBe(asked[1]);
    expect(offered("kelp brine tide?", asked, "kelp brine tide wave")).toBe(asked[0]);
  });

  test("covers nearly all of the query: four words of five, not three", () => {
    const query = "kelp brine tide wave shore?";
    expect(offered(query, ["Kelp, brine, tide, wave?"], "kelp brine tide wave")).toBe(
      "Kelp, brine, tide, wave?",
    );
    expect(offered(query, ["Kelp, brine, tide?"], "kelp brine tide wave")).toBeUndefined();
  });

  test("is one that the node itself answers", () => {
    expect(offered("kelp?", ["Kelp, brine?"], "kelp")).toBeUndefined();
    expect(offered("kelp?", ["Kelp, brine?", "Kelp?"], "kelp")).toBe("Kelp?");
  });

  test("is no search phrase, and none where nobody asks", () => {
    expect(offered("kelp?", ["kelp", "kelp?", "Kelp"], "kelp")).toBeUndefined();
    expect(offered("kelp?", [], "kelp")).toBeUndefined();
    const concept = conceptOf("kelp");
    const plan = planQuery("kelp?", lexicon);
    expect(offeredQuestion(plan, concept, tokensOf("kelp"), lexicon)).toBeUndefined();
  });
});

describe("how like a query is to a question", () => {
  const lexicon = lexiconOf("kelp strength brine tide");
  const likeness = (query: string, ...asked: readonly string[]) =>
    likenessOf(planQuery(query, lexicon), claimOf("asked", { askedAs: asked }), lexicon);

  test("is 1 where both ask for the same, in whatever order", () => {
    expect(likeness("brine kelp?", "kelp brine")).toBe(1);
  });

  test("is the share of each in the other, multiplied", () => {
    // All of the query is in the question, half of the question in the query.
    expect(likeness("kelp?", "kelp brine")).toBe(0.5);
    expect(likeness("kelp brine?", "kelp")).toBe(0.5);
    expect(likeness("kelp brine?", "kelp tide")).toBe(0.25);
  });

  test("is that of the most like of several, and 0 where none is asked or none alike", () => {
    expect(likeness("kelp?", "tide", "kelp brine", "kelp")).toBe(1);
    expect(likeness("kelp?", "tide")).toBe(0);
    expect(likeness("kelp?")).toBe(0);
    expect(likenessOf(planQuery("kelp?", lexicon), conceptOf("kelp"), lexicon)).toBe(0);
  });
});

describe("the answer to a search", () => {
  const node = claimOf("soaked", {});
  const found = {
    node,
    fit: 7,
    likeness: 0.5,
    covered: 300,
    readings: readingsIn("Kelps were soaked; the kelp, soaked"),
    tokens: tokensOf("kelp soak"),
    question: undefined,
  };
  const plan = planOf({ soak: 100, kelp: 200, brine: 100 }, { missingWeight: 100 });

  test("tells the words that matched once, by ASCII, the share, and what is unmet as it was typed", () => {
    expect(resultOf(plan, [found], 3)).toEqual({
      found: [
        {
          node,
          fit: 7,
          likeness: 0.5,
          matched: ["kelp", "kelps", "soaked"],
          share: 0.6,
          unmet: ["brine"],
        },
      ],
      total: 3,
      missing: [],
    });
  });

  test("has the question where one is offered, and keeps the order of the engine", () => {
    const asked = { ...found, question: "Was it soaked?", fit: 9 };
    const answer = resultOf(plan, [found, asked], 2);
    expect(answer.found.map(({ fit, question }) => [fit, question])).toEqual([
      [7, undefined],
      [9, "Was it soaked?"],
    ]);
  });

  test("tells an unmet word that stands in several parts once", () => {
    const parts = ["ki", "67"].map((token) => ({ text: "Ki67", tokens: [token], weight: 250 }));
    expect(resultOf({ ...plan, parts }, [found], 1).found[0]?.unmet).toEqual(["Ki67"]);
  });

  test("of an empty query has a share of 0", () => {
    const nothing = { ...found, covered: 0 };
    expect(resultOf(planOf({}), [nothing], 0).found[0]?.share).toBe(0);
  });

  test("tells what stands nowhere, also where nothing is found", () => {
    const missing = [missingWord("zeppelin", "zeppelins")];
    expect(resultOf(planOf({}, { missing }), [], 0)).toEqual({ found: [], total: 0, missing });
  });
});
