// Tests walking a map of decisions by its address, and the lanes of the lines beside it.
import { describe, expect, test } from "vitest";
import {
  afterNotKnown,
  anchorOf,
  lanesOf,
  localName,
  premisesOf,
  walkOf,
  wayBack,
  wayWith,
} from "../../client/decide/walk.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import { decision } from "./a-decision.ts";

const map: DecisionNode[] = [
  decision("first", "before", { left: "second", right: "third" }),
  decision("second", "during", { on: "third" }),
  decision("third", "during", { on: undefined, off: undefined }),
  decision("fourth", "before", { on: undefined }),
];
const namesOf = (way: string | undefined, start?: string) => {
  const { steps, current, isCut } = walkOf(map, { start, way });
  return {
    steps: steps.map((step) => `${localName(step.decision)} ${step.branch?.id ?? "not known"}`),
    open: current === undefined ? undefined : localName(current),
    isCut,
  };
};

describe("walkOf", () => {
  test("begins at the first question", () => {
    expect(namesOf(undefined)).toEqual({ steps: [], open: "first", isCut: false });
  });
  test("follows the answers to the question that is open", () => {
    expect(namesOf("left")).toEqual({ steps: ["first left"], open: "second", isCut: false });
  });
  test("comes to an end", () => {
    expect(namesOf("right.off")).toEqual({
      steps: ["first right", "third off"],
      open: undefined,
      isCut: false,
    });
  });
  test("begins elsewhere where the address says so", () => {
    expect(namesOf("on", "second")).toEqual({ steps: ["second on"], open: "third", isCut: false });
  });
  test.each([
    ["left.no-such.on", undefined, ["first left"], "second"],
    ["right.off.more", undefined, ["first right", "third off"], undefined],
    [undefined, "no-such", [], "first"],
  ])("keeps what it knows of %s from %s, and says so", (way, start, steps, open) => {
    expect(namesOf(way, start)).toEqual({ steps, open, isCut: true });
  });
});

describe("an answer that is not known", () => {
  // As the map above, with an answer of the second question that skips the third.
  const skipping: DecisionNode[] = [
    decision("first", "before", { left: "second", right: "third" }),
    decision("second", "during", { on: "third", off: undefined }),
    decision("third", "during", { on: "fourth" }),
    decision("fourth", "before", { on: undefined, off: undefined }),
  ];
  const premisesAt = (way: string, name: string) => {
    const asked = skipping.find((one) => localName(one) === name);
    if (asked === undefined) throw new Error(`the map has no ${name}`);
    return premisesOf(walkOf(skipping, { way }), asked, skipping).map((premise) => [
      localName(premise.decision),
      premise.excluding.map(({ id }) => id),
    ]);
  };

  test("is kept on the way, which goes on to the first question in the map's order that an answer leads to", () => {
    expect(namesOf("not_known.on.not_known")).toEqual({
      steps: ["first not known", "second on", "third not known"],
      open: undefined,
      isCut: false,
    });
    expect(skipping.map((one) => afterNotKnown(one, skipping)?.id)).toEqual([
      "kelp:decide-second",
      "kelp:decide-third",
      "kelp:decide-fourth",
      undefined,
    ]);
  });
  test("is a premise of what follows only for some of the answers, and of nothing that all lead to", () => {
    expect(premisesAt("not_known", "second")).toEqual([["first", ["right"]]]);
    expect(premisesAt("not_known.on", "third")).toEqual([]);
    expect(premisesAt("left.not_known", "third")).toEqual([["second", ["off"]]]);
    expect(premisesAt("not_known.not_known.on", "fourth")).toEqual([["second", ["off"]]]);
    expect(premisesAt("left.on", "third")).toEqual([]);
  });
  test("is no premise of the question itself and what was asked before it", () => {
    expect(premisesAt("left.not_known.on", "second")).toEqual([]);
    expect(premisesAt("left.not_known.on", "first")).toEqual([]);
  });
});

describe("the way after an answer", () => {
  const [first, second] = map;
  const { steps } = walkOf(map, { way: "left.on.off" });
  test("grows by one that is not known, and goes back to it", () => {
    if (second === undefined) throw new Error("the map has a second question");
    const way = wayWith(steps.slice(0, 1), second, undefined);
    expect(way).toBe("left.not_known");
    expect(wayBack(walkOf(map, { way: `${way}.on` }).steps)).toBe(way);
  });
  test("grows by it", () => {
    if (second === undefined) throw new Error("the map has a second question");
    expect(wayWith(steps.slice(0, 1), second, { id: "on", condition: "on", from: [] })).toBe(
      "left.on",
    );
  });
  test("drops what followed an answer that is given anew", () => {
    if (first === undefined) throw new Error("the map has a first question");
    expect(wayWith(steps, first, { id: "right", condition: "right", from: [] })).toBe("right");
  });
  test("goes back by one, and to nothing", () => {
    expect(wayBack(steps)).toBe("left.on");
    expect(wayBack(steps.slice(0, 1))).toBeUndefined();
  });
});

test("lines that pass at one height have lanes of their own, the short one inside", () => {
  const lanes = lanesOf(
    new Map([
      ["far", { from: 0, to: 100 }],
      ["near", { from: 10, to: 40 }],
      ["after", { from: 60, to: 90 }],
    ]),
  );
  expect([...lanes].sort()).toEqual([
    ["after", 0],
    ["far", 1],
    ["near", 0],
  ]);
});

test("a question and each of its answers have a place on the page", () => {
  expect(map.map((decision) => anchorOf(decision))).toEqual(["first", "second", "third", "fourth"]);
  expect(anchorOf({ id: "kelp:decide-first" }, "left")).toBe("first.left");
});
