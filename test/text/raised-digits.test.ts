// Tests how raised and lowered digits are written and read.
import { describe, expect, it } from "vitest";
import { lowerDigits, raiseDigits, sinkDigits } from "../../server/text/raised-digits.ts";

const every = "0123456789";

describe("raised and lowered digits", () => {
  it("are read as ordinary ones, each of the ten", () => {
    expect(raiseDigits(every)).toBe("⁰¹²³⁴⁵⁶⁷⁸⁹");
    expect(lowerDigits(raiseDigits(every))).toBe(every);
    expect(sinkDigits(every)).toBe("₀₁₂₃₄₅₆₇₈₉");
    expect(lowerDigits(sinkDigits(every))).toBe(every);
  });

  it.each([
    ["⁻⁸", "-8"],
    ["₋₈", "-8"],
    ["⁺²", "+2"],
    ["₊₂", "+2"],
    ["10⁶ cells", "106 cells"],
    ["a–b", "a–b"],
  ])("%s is read as %s", (raised, text) => {
    expect(lowerDigits(raised)).toBe(text);
  });
});

describe("what markup raises", () => {
  it.each([
    ["a number", "12", "¹²"],
    ["spaces around it", "  6 ", "⁶"],
    ["a hyphen in front", "-8", "⁻⁸"],
    ["a minus in front", "\u22128", "⁻⁸"],
    ["a dash in front, with a space", "\u2013 8", "⁻⁸"],
    ["a plus in front", "+2", "⁺²"],
    ["a dash alone", "-", "⁻"],
    ["a dash between two numbers, which joins them", "5\u20137", "⁵\u2013⁷"],
    ["a letter", "th", "th"],
    ["a dash in front of a letter", "-x", "-x"],
  ])("%s", (_what, text, raised) => {
    expect(raiseDigits(text)).toBe(raised);
  });
});

it("lowers digits and leaves everything else", () => {
  expect(sinkDigits("2 of x")).toBe("₂ of x");
});
