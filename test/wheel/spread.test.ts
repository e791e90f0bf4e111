// Tests that things on a circle are kept apart, in their order, and no further from where they want to be than needed.
import { describe, expect, test } from "vitest";
import { meanAngle, spreadApart, withinTurn } from "../../client/wheel/spread.ts";

const turn = 2 * Math.PI;
/** Distances of neighbours around the circle. */
const gaps = (angles: readonly number[]): number[] => {
  const sorted = angles.toSorted((a, b) => a - b);
  return sorted.map((angle, i) => withinTurn((sorted[(i + 1) % sorted.length] ?? 0) - angle));
};

describe("angles on a circle", () => {
  test("have a mean that knows where the circle closes", () => {
    expect(meanAngle([0.1, turn - 0.1])).toBeCloseTo(0, 9);
    expect(meanAngle([1, 2])).toBeCloseTo(1.5, 9);
    expect(meanAngle([0, Math.PI])).toBeUndefined();
    expect(meanAngle([])).toBeUndefined();
  });

  test("stay where they are when they are apart already", () => {
    for (const [i, angle] of spreadApart([0.5, 2, 4], 0.3).entries())
      expect(angle).toBeCloseTo([0.5, 2, 4][i] ?? Number.NaN, 9);
    expect(spreadApart([], 0.3)).toEqual([]);
  });

  test("move apart evenly around where they all want to be", () => {
    const spread = spreadApart([3, 3, 3], 0.2);
    for (const [i, angle] of spread.entries())
      expect(angle).toBeCloseTo([2.8, 3, 3.2][i] ?? Number.NaN, 9);
  });

  test.each([
    ["crowded in one place", Array.from({ length: 30 }, () => 6.2)],
    ["crowded where the circle closes", [6.2, 6.25, 0.01, 0.02, 0.03, 0.04, 3]],
    ["spread and crowded", [0, 0.01, 1, 1.01, 1.02, 2, 4, 4.2, 4.21, 6]],
  ])("are kept apart, %s", (_, wanted) => {
    const apart = 0.2;
    const spread = spreadApart(wanted, apart);
    expect(Math.min(...gaps(spread))).toBeGreaterThan(apart - 1e-9);
  });

  test("stand at equal distances where there is no room for more", () => {
    const spread = spreadApart([1, 1, 1, 1], 2);
    for (const gap of gaps(spread)) expect(gap).toBeCloseTo(turn / 4, 9);
  });
});
