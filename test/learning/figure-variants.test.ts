// Tests which figures are asked for, and beside which others: by hand, and over the fictional article and the first paper.
import { describe, expect, test } from "vitest";
import type { ClaimNode, DossierNode } from "../../model/nodes.ts";
import { findFigureVariants, type FigureVariants } from "../../server/learning/figure-variants.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, edge, figureOf } from "../graphs/hand-made.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";
import { handMadeRoom, held, plainPaper, teachable, type Given } from "./hand-made-room.ts";

/** The number of an option, or the middle of its range: "37–42%" is 39.5. */
const numberOf = (option: string): number => {
  const numbers = (option.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
};

test.each(papers)(
  "%s: no option of a figure is less than half as great again as another one",
  async (at) => {
    const asked = draftedBy("figure", await roomOf(at)).filter(({ choices }) =>
      choices.every((one) => /^[\d.–%]+$/.test(one)),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { of, choices } of asked) {
      const inOrder = choices.map(numberOf).toSorted((a, b) => a - b);
      inOrder.slice(1).forEach((n, i) => {
        expect(n / (inOrder[i] ?? n), of.node.id).toBeGreaterThanOrEqual(1.5);
      });
    }
  },
);

test.each(papers)(
  "%s: a figure is asked for only where advice gives it or rests on it, or a summary names it",
  async (at) => {
    const room = await roomOf(at);
    const matters = [...(room.figuresThatMatter ?? [])];
    for (const { of } of draftedBy("figure", room)) {
      const isGround = room.part.in(of.node.id, "BASED_ON").length > 0;
      const isNamed = matters.some((one) => one.startsWith(`${of.node.id}#`));
      expect(of.node.kind === "recommendation" || isGround || isNamed, of.node.id).toBe(true);
      // Five divers and four patients are too few for their figures to be known by heart.
      expect(of.node.voice, of.node.id).not.toBe("own-result");
    }
  },
);

test("no end of a range is asked for, and nothing that only the summary of another topic lists", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("figure", room);
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, choices } of asked) {
    for (const choice of choices) expect(choice, of.node.id).not.toMatch(/–| to /);
  }
  const ids = asked.map(({ of }) => of.node.id);
  expect(ids).toContain("rvlms:female-share-discussion");
  expect(ids).not.toContain("rvlms:renal-vein-left-share");
  expect(ids).not.toContain("rvlms:ivc-segment-share");
});

test("the right figure does not stand apart from others that stand together", async () => {
  for (const { of, choices } of draftedBy("figure", await roomOf("data"))) {
    const [right = 1, ...wrong] = choices.map(numberOf).map(Math.log);
    const inOrder = wrong.toSorted((a, b) => a - b);
    const widest = Math.max(...inOrder.slice(1).map((n, i) => n - (inOrder[i] ?? n)));
    const nearest = Math.min(...wrong.map((n) => Math.abs(n - right)));
    if (Number.isFinite(nearest)) expect(nearest, of.node.id).toBeLessThanOrEqual(widest * 1.5);
  }
});

test("a bound is not asked for: the right one would always be the least or the greatest", async () => {
  const asked = draftedBy("figure", await roomOf("data")).map(({ of }) => of.node.id);
  expect(asked).not.toContain("rvlms:smac-size");
  expect(asked).not.toContain("rvlms:rvlms-cases-reported");
});

/** What forty draws make of a statement's figures, with others beside it in its paper. */
const drawn = (own: Partial<ClaimNode>, { statements = [], ...given }: Partial<Given> = {}) => {
  const claim = claimOf("asked", { statement: "It held in 12 of them.", ...own });
  const room = handMadeRoom({ ...given, statements: [claim, ...statements] });
  return Array.from({ length: 40 }, (_none, seed) =>
    findFigureVariants(room, teachable(room, "asked"), openDraw(`${seed}`)),
  ).filter((one) => one !== undefined);
};
/** The wrong numbers of all draws, from the least. */
const numbersIn = (all: readonly FigureVariants[]): number[] =>
  [...new Set(all.flatMap(({ wrong }) => wrong.map(({ number }) => number)))].toSorted(
    (a, b) => a - b,
  );
const textsIn = (all: readonly FigureVariants[]): string[] =>
  [...new Set(all.flatMap(({ wrong }) => wrong.map(({ text }) => text)))].toSorted();

const twelve = { figures: [figureOf("share", { value: 12 })] };
/** Twelve, times 0.4 to 2.5, without what is less than half as great again: 9.6 and 15. */
const aroundTwelve = [5, 6, 8, 19, 24, 30];

describe("a figure of a statement", () => {
  test("stands beside numbers that are far from it, and is left out of the sentence", () => {
    const all = drawn(twelve);
    expect(numbersIn(all)).toEqual(aroundTwelve);
    for (const { gapped, right, wrong, inOrder } of all) {
      expect(gapped).toBe("It held in _____ of them.");
      expect(right).toEqual({ text: "12", number: 12 });
      expect(inOrder).toEqual(
        [right, ...wrong].toSorted((a, b) => a.number - b.number).map(({ text }) => text),
      );
    }
  });

  test("is the second or the third by lot, where two on each side are far from each other", () => {
    const places = drawn(twelve).map(({ inOrder }) => inOrder.indexOf("12"));
    expect([...new Set(places)].toSorted()).toEqual([1, 2]);
  });

  test("is the greatest where nothing greater is offered, and the least where nothing less is", () => {
    const rate = (per: number) =>
      drawn({
        statement: `It comes in 1 in ${per} legs.`,
        figures: [figureOf("rate", { value: 1, per })],
      });
    const places = (per: number) => rate(per).map(({ inOrder }) => inOrder.indexOf(`1 in ${per}`));
    expect([...new Set(places(10))]).toEqual([3]);
    expect([...new Set(places(2))]).toEqual([0]);
  });

  test("stands beside none that is greater than all whom it counts among", () => {
    expect(numbersIn(drawn({ figures: [figureOf("share", { n: 20 })] }))).toEqual([5, 6, 8, 19]);
  });

  test("stands beside rounded ones where it is round, and beside no share above 95", () => {
    const figures = [figureOf("share", { value: 40, unit: "%" })];
    const all = drawn({ statement: "It held in 40% of them.", figures });
    expect(textsIn(all)).toEqual(["20%", "60%", "80%"]);
    expect(all[0]?.right.text).toBe("40%");
  });

  test("has as many decimals as the others", () => {
    const figures = [figureOf("share", { value: 2.25 })];
    // 2.25 times 0.4, 0.5, 0.64, 1.6, 2 and 2.5; what is not above 1 is left out.
    expect(textsIn(drawn({ statement: "It held for 2.25 tides.", figures }))).toEqual([
      ...["1.13", "1.44", "3.60", "4.50", "5.63"],
    ]);
  });

  test("written as a word stands beside words", () => {
    const figures = [figureOf("share", { value: 3 })];
    expect(textsIn(drawn({ statement: "Three eels swam.", figures }))).toEqual([
      ...["Five", "Six", "Two"],
    ]);
    expect(textsIn(drawn({ statement: "It met three eels.", figures }))).toEqual([
      ...["five", "six", "two"],
    ]);
  });

  test("with a range stands beside what lies within it", () => {
    const figures = [figureOf("age", { value: 20, low: 5, high: 60 })];
    expect(numbersIn(drawn({ statement: "Their age was 20 (5 to 60).", figures }))).toEqual([
      // 40 is near to each of the others, and would stand alone.
      ...[30, 45, 55],
    ]);
  });

  test("in so many has the second number changed: tenfold where it is great, and never to one near it", () => {
    const rate = (per: number, statement: string) =>
      drawn({ statement, figures: [figureOf("rate", { value: 1, per })] });
    expect(textsIn(rate(10_000, "It comes in 1 in 10,000 legs."))).toEqual([
      ...["1 in 1,000", "1 in 1,000,000", "1 in 100", "1 in 100,000"],
    ]);
    expect(numbersIn(rate(5, "It comes in 1 in 5 legs."))).toEqual([2, 3, 8, 10]);
    expect(textsIn(rate(4, "They stood 1:4."))).toEqual(["1:10", "1:2", "1:6", "1:8"]);
  });
});

describe("no figure is asked for", () => {
  const isAsked = (own: Partial<ClaimNode>, given: Partial<Given> = {}): boolean =>
    drawn(own, given).length > 0;
  const figure = (own: Parameters<typeof figureOf>[1]) => ({ figures: [figureOf("share", own)] });

  test.each<[string, Partial<ClaimNode>]>([
    ["that no place of the text is known for", figure({ standsBy: "unchecked" })],
    ["of a single patient", figure({ case: 2 })],
    ["that is a bound", figure({ comparator: ">" })],
    ["that is a bound, itself included", figure({ comparator: "<=" })],
    ["that is only a range", figure({ value: undefined, low: 12, high: 20 })],
    ["that is 1", { statement: "It held in 1 of them.", ...figure({ value: 1 }) }],
    ["that stands twice in the sentence", { statement: "It held in 12 of 12.", ...twelve }],
    ["that does not stand in it", { statement: "It held in a dozen.", ...twelve }],
    ["of a sentence that has none", { figures: [] }],
    ["that tells how many a study counted", { type: "study-design", ...twelve }],
  ])("%s", (_what, own) => {
    expect(isAsked(own)).toBe(false);
  });

  test("but one that is about so much is", () => {
    expect(isAsked(figure({ comparator: "~" }))).toBe(true);
  });

  test("of few patients of the authors’ own", () => {
    const of = (cases: number): DossierNode => ({
      ...plainPaper,
      series: { study: "study:birch", cases, population: "concept:leg-oedema" },
    });
    const own = { voice: "own-result" as const, ...twelve };
    expect(isAsked(own)).toBe(false);
    expect(isAsked(own, { dossier: of(9) })).toBe(false);
    expect(isAsked(own, { dossier: of(10) })).toBe(true);
  });
});

describe("no wrong number", () => {
  const beside = (own: Parameters<typeof figureOf>[1], given: Partial<Given> = {}) =>
    numbersIn(
      drawn(
        { figures: [figureOf("share", { of: "concept:reed", ofName: "reed" })] },
        {
          concepts: ["reed", "rush", "grass"],
          edges: [edge("BROADER", "concept:reed", "concept:grass")],
          ...given,
          statements: [claimOf("other", { figures: [figureOf("other", own)] })],
        },
      ),
    );

  test("is one that another statement gives for the same, or for what contains it", () => {
    const without24 = aroundTwelve.filter((one) => one !== 24);
    expect(beside({ value: 24 })).toEqual(without24);
    expect(beside({ value: 24, of: "concept:grass", ofName: "grass" })).toEqual(without24);
    expect(beside({ value: 24, of: "concept:rush", ofName: "rush" })).toEqual(aroundTwelve);
    expect(beside({ value: 24, measure: "depth" })).toEqual(aroundTwelve);
  });

  test("lies within a range, beyond a bound or about where another statement puts it", () => {
    expect(beside({ value: undefined, low: 6, high: 19 })).toEqual([5, 24, 30]);
    // Of 5, 6 and 8 only the outer ones are far from each other, and so it is of 19, 24 and 30.
    expect(beside({ value: 19, comparator: ">" })).toEqual([5, 8]);
    expect(beside({ value: 8, comparator: "<=" })).toEqual([19, 30]);
    // About 26 is 22.1 to 29.9.
    expect(beside({ value: 26, comparator: "~" })).toEqual([5, 6, 8, 19, 30]);
  });

  test("is one of a statement that does not agree, whatever it measures", () => {
    const sides = { sides: [0] };
    const opposed = drawn(twelve, {
      statements: [
        {
          ...held("kelp:bare-word"),
          figures: [figureOf("other", { value: 24, measure: "depth" })],
        },
      ],
      edges: [edge("PARTY_TO", "kelp:asked", "kelp:soak-or-not", sides)],
    });
    expect(numbersIn(opposed)).toEqual(aroundTwelve.filter((one) => one !== 24));
  });

  test("stands in the sentence already", () => {
    const all = drawn({ ...twelve, statement: "It held in 12 of 24." });
    expect(numbersIn(all)).toEqual([5, 6, 8, 19, 30]);
  });

  test("turns the sides of a comparison round, or comes near to the other one", () => {
    const other = figureOf("other", { value: 5, standsBy: "unchecked" });
    const figures = [figureOf("share", {}), other];
    // Above 5, to which 6 is near and 8 is not.
    expect(numbersIn(drawn({ statement: "It held in 12, else in 5.", figures }))).toEqual([
      ...[8, 19, 24, 30],
    ]);
  });

  test("makes the shares of one whole more than all of it", () => {
    const share = { unit: "%", among: "concept:grass", amongName: "grass" };
    const of = (name: string) => ({ of: `concept:${name}`, ofName: name });
    const figures = (sedges: number) => [
      figureOf("reeds", { ...share, ...of("reed"), value: 30 }),
      figureOf("rushes", { ...share, ...of("rush"), value: 5, standsBy: "unchecked" }),
      figureOf("sedges", { ...share, ...of("sedge"), value: sedges, standsBy: "unchecked" }),
    ];
    const statement = "Of it 30% were reeds.";
    // 12 to 75 per cent, rounded; 10 is near to 8, and at most 87 are left.
    expect(numbersIn(drawn({ statement, figures: figures(8) }))).toEqual([20, 50, 60, 80]);
    // Above 27 and not near to it are 50, 60 and 80, and at most 77 are left: too few that are far from each other.
    expect(numbersIn(drawn({ statement, figures: figures(18) }))).toEqual([]);
  });
});

describe("with summaries at hand a figure is asked for where", () => {
  const room = handMadeRoom({
    statements: [
      claimOf("asked", { statement: "It held in 12 of them.", ...twelve }),
      held("kelp:use-the-patch"),
    ],
  });
  const of = teachable(room, "asked");
  const isAsked = (figuresThatMatter: readonly string[], part = room.part): boolean => {
    const asked = { ...room, part, figuresThatMatter: new Set(figuresThatMatter) };
    return findFigureVariants(asked, of, openDraw("1")) !== undefined;
  };

  test("one of them gives it", () => {
    expect(isAsked([])).toBe(false);
    expect(isAsked(["kelp:asked#other"])).toBe(false);
    expect(isAsked(["kelp:asked#share"])).toBe(true);
  });

  test("advice rests on it", () => {
    const based = handMadeRoom({
      statements: [of.node, held("kelp:use-the-patch")],
      edges: [edge("BASED_ON", "kelp:use-the-patch", "kelp:asked", { direction: "supports" })],
    });
    expect(isAsked([], based.part)).toBe(true);
  });
});
