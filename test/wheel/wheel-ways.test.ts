// Tests what is reached along the links of the wheel, of marks made by hand.
import { describe, expect, test } from "vitest";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel, WheelLink, WheelMark } from "../../model/views/wheel.ts";
import { largeWheel, wheelOfData } from "./a-wheel.ts";

const kelp = await wheelOfData("test/fixtures/kelp/data");
const markOf = (kind: WheelMark["kind"], id: string): WheelMark => {
  const like = kelp.marks.find((mark) => mark.kind === kind);
  if (like === undefined) throw new Error(`the fictional article has no ${kind}`);
  return { ...like, id };
};
const link = (from: number, how: WheelLink["how"], to: number): WheelLink => {
  const like = kelp.links.find((one) => one.how === how);
  if (like === undefined) throw new Error(`the fictional article has no link ${how}`);
  return { ...like, from, to };
};

/** Advice 0 on claim 1, which cites 2; that is work 3 of study 4. Claim 5 cites 2 as well; work 6 bears on claim 1 uncited. */
const wheel: Wheel = {
  ...largeWheel([2]),
  marks: [
    markOf("recommendation", "k:soak"),
    markOf("claim", "k:swells"),
    markOf("reference", "k:ref-2"),
    markOf("work", "work:cedar"),
    markOf("study", "study:cedar"),
    markOf("claim", "k:shrinks"),
    markOf("work", "work:dune"),
  ],
  links: [
    link(0, "based-on", 1),
    link(1, "cites", 2),
    link(2, "identified-as", 3),
    link(3, "describes", 4),
    link(5, "cites", 2),
    link(1, "not-cited", 6),
  ],
};
const ways = findWays(wheel);

describe("from a mark", () => {
  test("its links lead outwards and reach it, in the wheel's order", () => {
    expect(ways.out(1).map(({ to }) => to)).toEqual([2, 6]);
    expect(ways.into(2).map(({ from }) => from)).toEqual([1, 5]);
    expect([ways.out(4), ways.into(0)]).toEqual([[], []]);
  });

  test("a way goes through all that it leads to and all that leads to it", () => {
    expect([...ways.through(2)].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...ways.through(4)].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...ways.through(5)].toSorted()).toEqual([2, 3, 4, 5]);
  });

  test("sources lie beyond, nearest first: without what it is linked with, what is not cited, or statements", () => {
    expect(ways.beyond(0)).toEqual([2, 3, 4]);
    expect(ways.beyond(1)).toEqual([3, 4]);
    expect(ways.beyond(3)).toEqual([]);
    expect(ways.beyond(6)).toEqual([]);
  });

  test("as many statements depend on it as lead to it over what carries support", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(ways.dependents)).toEqual([0, 1, 3, 3, 3, 0, 0]);
  });

  test("it is found by its id", () => {
    expect([ways.placeOf("work:cedar"), ways.placeOf("work:none")]).toEqual([3, undefined]);
  });
});
