// Tests how computed amounts and intervals of them are written.
import { describe, expect, test } from "vitest";
import { boundsText, computedText, intervalText } from "../../model/interval-text.ts";

describe("a computed amount", () => {
  test.each([
    [14.666, "mm[Hg]", 1, "14.7 mmHg"],
    [60.5, "%", 1, "60.5%"],
    [60, "%", 1, "60%"],
    [1240, undefined, 0, "1,240"],
    [0.049, undefined, 1, "0"],
    [2.35, "cm", 1, "2.4 cm"],
    [-2.35, "cm", 1, "-2.4 cm"],
    [-0.04, undefined, 1, "0"],
  ])("%d in %s with %d decimals is %s", (value, unit, decimals, text) => {
    expect(computedText(value, unit, decimals)).toBe(text);
  });
});

describe("an interval", () => {
  test.each([
    ["both ends", 88.5, 91.5, "%", "88.5–91.5%"],
    ["no lower end", -Infinity, 60.5, "%", "at most 60.5%"],
    ["no upper end", 70, Infinity, "%", "at least 70%"],
    ["one number", 4, 4, undefined, "4"],
    ["ends that are one number once rounded", 3.98, 4.02, undefined, "4"],
    ["thousands at both ends", 1200, 1240, undefined, "1,200–1,240"],
  ])("with %s", (_what, low, high, unit, text) => {
    expect(intervalText({ low, high }, unit, 1)).toBe(text);
  });
});

describe("bounds have as many decimals as tell four digits", () => {
  test.each([
    [{ low: 0.12345, high: 0.23456 }, "0.1235–0.2346"],
    [{ low: 1.23456, high: 2.34567 }, "1.235–2.346"],
    [{ low: 123.456, high: 234.567 }, "123.5–234.6"],
    [{ low: 12345.6, high: 23456.7 }, "12,346–23,457"],
    [{ high: 12.3456 }, "at most 12.35"],
    [{ low: 12.3456 }, "at least 12.35"],
    [{ low: 0, high: 0 }, "0"],
  ])("%j", (bounds, text) => {
    expect(boundsText(bounds)).toBe(text);
  });
});
