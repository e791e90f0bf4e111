// Tests how ways are chosen, on graphs of a few links.
import { describe, expect, test } from "vitest";
import type { Connection } from "../../model/views/connection.ts";
import { chooseWays, passingCost } from "../../server/judgement/ways.ts";

const cites = (from: string, to: string): Connection => ({
  how: "cites",
  from,
  to,
  direction: "supports",
  isDirect: true,
});

const asked = { from: "x:a", to: "x:z", steps: 6, limit: 5 };

const idsOf = (links: readonly Connection[], degrees: Record<string, number>, own = {}) =>
  chooseWays(
    links,
    new Map(Object.entries(degrees).map(([id, degree]) => [id, passingCost(degree)] as const)),
    { ...asked, ...own },
  ).map(({ ids }) => ids.join(" "));

describe("ways", () => {
  const overHub = [cites("x:a", "x:hub"), cites("x:hub", "x:z")];
  const longer = [cites("x:a", "x:b"), cites("x:b", "x:c"), cites("x:c", "x:z")];

  test("a longer way through narrow places goes before a short one through a hub", () => {
    const degrees = { "x:hub": 400, "x:b": 2, "x:c": 2 };
    expect(idsOf([...overHub, ...longer], degrees)[0]).toBe("x:a x:b x:c x:z");
  });

  test("the short one goes first where its middle holds little", () => {
    const degrees = { "x:hub": 2, "x:b": 2, "x:c": 2 };
    expect(idsOf([...overHub, ...longer], degrees)).toEqual(["x:a x:hub x:z", "x:a x:b x:c x:z"]);
  });

  test("a way that shares most of its middle with a nearer one is left out", () => {
    const detour = [cites("x:b", "x:d"), cites("x:d", "x:c")];
    const degrees = { "x:b": 2, "x:c": 2, "x:d": 2 };
    expect(idsOf([...longer, ...detour], degrees)).toEqual(["x:a x:b x:c x:z"]);
  });

  test("nothing that has no cost is passed, and no way is longer than allowed", () => {
    expect(idsOf(overHub, {})).toEqual([]);
    expect(idsOf(longer, { "x:b": 2, "x:c": 2 }, { steps: 2 })).toEqual([]);
  });

  test("the order in which links come decides nothing", () => {
    const degrees = { "x:hub": 3, "x:b": 2, "x:c": 2 };
    const all = [...overHub, ...longer];
    expect(idsOf(all.toReversed(), degrees)).toEqual(idsOf(all, degrees));
  });
});
