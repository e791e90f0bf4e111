import { describe, expect, test } from "vitest";
import { Figure } from "../../model/figure.ts";
import { checkDerivation, lookupFigures } from "../../server/text/derivations.ts";

const lookup = lookupFigures([
  {
    id: "dives",
    figures: [
      Figure.parse({ id: "met", measure: "count", value: 3, n: 24 }),
      Figure.parse({ id: "missed", measure: "count", value: 21 }),
    ],
  },
]);
const check = (value: number, by: string, from: (string | number)[]) =>
  checkDerivation(
    Figure.parse({ id: "x", measure: "share", value, derived: { by, from } }),
    lookup,
  );

describe("a derived figure", () => {
  test.each([
    [12.5, "share", ["dives#met", "dives#met.n"]],
    [13, "share", ["dives#met", "dives#met.n"]],
    [24, "sum", ["dives#met", "dives#missed"]],
    [18, "difference", ["dives#missed", "dives#met"]],
    [7, "ratio", ["dives#missed", "dives#met"]],
    [6, "product", ["dives#met", 2]],
  ])("of %d holds by %s of %j, rounded to its own decimals", (value, by, from) => {
    expect(check(value, by, from)).toBeUndefined();
  });

  test("that is not its formula is told with what the formula gives", () => {
    expect(check(12.6, "share", ["dives#met", "dives#met.n"])).toBe(
      "share of dives#met, dives#met.n is 12.5, not 12.6",
    );
  });

  test("from a figure that is not there is refused", () => {
    expect(check(1, "sum", ["dives#none"])).toContain("dives#none, which is no number of a figure");
  });

  test("from plain numbers only is refused, since that proves nothing", () => {
    expect(check(2, "sum", [1, 1])).toContain("proves nothing");
  });
});
