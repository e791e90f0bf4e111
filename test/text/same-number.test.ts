// Tests when a printed number is a number of a figure.
import { describe, expect, it } from "vitest";
import {
  decimalsOf,
  isEndless,
  isSameNumber,
  withoutUnitPower,
} from "../../server/text/same-number.ts";

describe("how many decimals a number has", () => {
  it.each([
    [12, 0],
    [0.5, 1],
    [-50.25, 2],
    [1e21, 0],
    [1.5e21, 0],
    [5e-8, 8],
    [5.8e-8, 9],
  ])("%d has %d", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});

describe("a fraction that does not end", () => {
  it.each([1 / 3, 2 / 3, -1 / 7, 100 + 1 / 3])("is %d", (value) => {
    expect(isEndless(value)).toBe(true);
  });
  it.each([0, 3, 0.5, 0.333, 1 / 8, 1e-9 / 3])("is not %d", (value) => {
    expect(isEndless(value)).toBe(false);
  });
});

describe("two numbers are the same", () => {
  it.each([
    ["where they are equal", 5, 5],
    ["where a third is given with two decimals", 1 / 3, 0.33],
    ["where a third is given with four", 1 / 3, 0.3333],
    ["where two thirds are rounded up", 2 / 3, 0.67],
    ["where a half of them is negative", -1 / 3, -0.33],
  ])("%s: %d and %d", (_when, printed, given) => {
    expect(isSameNumber(printed, given)).toBe(true);
  });

  it.each([
    ["one is the other’s negative", 5, -5],
    ["one decimal is too few, however near", 211 / 300, 0.7],
    ["it is rounded the wrong way", 2 / 3, 0.66],
    ["what is printed ends, however near", 0.333, 0.33],
    ["what is given does not end and what is printed does", 0.33, 1 / 3],
    ["they are too far apart", 1 / 3, 0.34],
  ])("unless %s: %d and %d", (_when, printed, given) => {
    expect(isSameNumber(printed, given)).toBe(false);
  });
});

describe("a number without its unit’s power of ten", () => {
  it.each([
    [2.3, "10*9/L", 2.3e9],
    [5, "10*-6", 5e-6],
    [2.3, "mm", 2.3],
    [2.3, undefined, 2.3],
  ])("%d in %s is %d", (value, unit, expected) => {
    expect(withoutUnitPower(value, unit)).toBe(expected);
  });
});
