// The table of the benchmarks: medians, spread, and whether a goal was reached.
import { expect, test } from "vitest";
import {
  goalRow,
  median,
  percentile,
  renderTable,
  reportedRow,
  unmeasuredRow,
} from "../../bench/table.ts";

test("the median is the middle one, or the mean of the two in the middle", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a percentile is a number of the list, never beyond its end", () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(percentile(numbers, 0.99)).toBe(100);
  expect(percentile(numbers, 0.5)).toBe(51);
  expect(percentile([7], 0.99)).toBe(7);
});

test("a goal is compared with the median, whichever side it is on", () => {
  expect(goalRow("a", { atLeast: 1 }, [0.9, 1, 5]).isMet).toBe(true);
  expect(goalRow("a", { atLeast: 1 }, [0.9, 0.99, 5]).isMet).toBe(false);
  expect(goalRow("a", { atMost: 1.5 }, [1.5]).isMet).toBe(true);
  expect(goalRow("a", { atMost: 1.5 }, [1.4, 1.6, 1.7]).isMet).toBe(false);
});

test("a goal is missed when nothing was measured", () => {
  expect(goalRow("a", { atMost: 1.5 }, [NaN]).isMet).toBe(false);
  expect(goalRow("a", { atLeast: 0.7 }, []).isMet).toBe(false);
});

test("every row shows its goal, its spread and what became of it", () => {
  const table = renderTable([
    goalRow("a", { atMost: 50 }, [10, 30, 20], { unit: "ms", note: "n", whenMissed: "w" }),
    goalRow("b", { atLeast: 1 }, [0.5], { note: "n", whenMissed: "w" }),
    reportedRow("c", "3 ms"),
    unmeasuredRow("d", "≤ 2", "no Java | here"),
  ]);
  expect(table.split("\n").slice(2)).toEqual([
    "| a | ≤ 50 ms | 20.00 (10.00–30.00) ms | met: n |",
    "| b | ≥ 1 | 0.50 (0.50–0.50) | **missed**: n; w |",
    "| c | reported | 3 ms |  |",
    "| d | ≤ 2 | **not measured** | no Java \\| here |",
  ]);
});
