import { expect, test } from "vitest";
import { decimalsWritten, meantBy } from "../../../model/arithmetic/written-number.ts";

test.each([
  ["7.80", 2],
  ["7.8", 1],
  [7.8, 1],
  ["60", 0],
  ["-0.05", 2],
  ["1e-4", 4],
  ["1.5e-3", 4],
  ["2e3", 0],
])("%s has %d decimal places", (written, decimals) => {
  expect(decimalsWritten(written)).toBe(decimals);
});

test.each([
  [7.8, 2, "=", [7.795, 7.805]],
  [7.8, 1, "=", [7.75, 7.85]],
  [60, 0, "=", [59.5, 60.5]],
  [60, 0, "~", [55, 65]],
  [58, 0, "~", [57.5, 58.5]],
  [1500, 0, "~", [1450, 1550]],
  [2, 1, "~", [1.5, 2.5]],
  [70, 0, ">", [70, Infinity]],
  [0.05, 2, "<", [-Infinity, 0.05]],
] as const)(
  "%d with %d decimals after %s may be %j",
  (value, decimals, comparison, [low, high]) => {
    const meant = meantBy(value, decimals, comparison);
    expect(meant.low).toBeCloseTo(low, 10);
    expect(meant.high).toBeCloseTo(high, 10);
  },
);
