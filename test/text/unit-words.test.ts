// Tests which words are units.
import { describe, expect, it } from "vitest";
import { isTimeUnit, isUnit } from "../../server/text/unit-words.ts";

describe("a unit of time", () => {
  it.each(["day", "days", "week", "months", "year", "hours", "minute", "decades", "quarter"])(
    "is %s",
    (word) => {
      expect(isTimeUnit(word)).toBe(true);
    },
  );
  it.each(["Days", "second", "daily", "weekend", "mo", ""])("is not %s", (word) => {
    expect(isTimeUnit(word)).toBe(false);
  });
});

describe("a symbol of a unit", () => {
  it.each(
    "m cm mm km nm µm μm L mL dl µL g kg mg ng µg h hr min s sec wk mo y yr Gy cGy kDa mmHg cmH U IU kV MV Hz MHz M mM nM mol mmol µmol F Fr W J fold".split(
      " ",
    ),
  )("is %s", (text) => {
    expect(isUnit(text)).toBe(true);
  });
  it.each(["", "cM", "ML", "days", "kg/m", "x", "mmh", "GY", "mgs"])("is not %s", (text) => {
    expect(isUnit(text)).toBe(false);
  });
});
