// Tests what a line drawn around marks selects.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPress, isWithin } from "../../client/wheel/outline.ts";

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
/** A U open at the top: its middle is outside. */
const horseshoe = [
  { x: 0, y: 0 },
  { x: 3, y: 0 },
  { x: 3, y: 7 },
  { x: 7, y: 7 },
  { x: 7, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe("a line around marks", () => {
  test.each([
    ["inside a square", { x: 5, y: 5 }, square, true],
    ["left of it", { x: -1, y: 5 }, square, false],
    ["below it", { x: 5, y: 11 }, square, false],
    ["between the arms of a horseshoe", { x: 5, y: 3 }, horseshoe, false],
    ["in an arm of it", { x: 1.5, y: 3 }, horseshoe, true],
    ["a line of no points", { x: 0, y: 0 }, [], false],
  ])("%s", (_, point, outline, expected) => {
    expect(isWithin(point, outline)).toBe(expected);
  });

  test("holds the same whichever way it was drawn, and wherever it began", () => {
    const number = fc.double({ min: -5, max: 15, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.nat(7), (x, y, start) => {
        const turned = [...horseshoe.slice(start), ...horseshoe.slice(0, start)];
        const inside = isWithin({ x, y }, horseshoe);
        expect(isWithin({ x, y }, turned)).toBe(inside);
        expect(isWithin({ x, y }, turned.toReversed())).toBe(inside);
      }),
    );
  });

  test("is a press while the pointer stays where it was put down", () => {
    expect(isPress([])).toBe(true);
    expect(
      isPress([
        { x: 3, y: 3 },
        { x: 5, y: 4 },
      ]),
    ).toBe(true);
    expect(isPress(square)).toBe(false);
  });
});
