// Tests how letters are made plain, and that every plain character still knows where it was printed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  foldLeniently,
  foldStrictly,
  fractionBar,
  fractionMark,
  makePlain,
} from "../../server/text/fold.ts";

const plain = (text: string): string => makePlain(text).text;

describe("text made plain", () => {
  test.each([
    ["dashes", "4–0, −2, 37‑42", "4-0, -2, 37-42"],
    ["quotes", "Ménière’s ‘x’", "Ménière's 'x'"],
    ["what cannot be seen", "tu\u00admor\u200b", "tumor"],
    ["spaces", "5\u00a0mm\u2009of", "5 mm of"],
    [
      "a narrow space that groups digits",
      "10\u202f000 and 1\u2009900\u2009000",
      "10,000 and 1,900,000",
    ],
    ["a narrow space that groups none", "5\u202f12", "5 12"],
    ["a raised point between digits", "3·5", "3.5"],
    ["a raised point in a hydrate", "MgSO4·7H2O", "MgSO4·7H2O"],
    ["raised digits behind a number", "10⁶ and 10⁻⁸", "10^6 and 10^-8"],
    [
      "a sign of multiplication before a power",
      "3·10³, 3 x 10³ and 3 * 10⁶",
      "3×10^3, 3 × 10^3 and 3 × 10^6",
    ],
    ["an x before anything else", "3 x 10 mm", "3 x 10 mm"],
    ["plus or minus", "5 +/- 2", "5 ± 2"],
    ["a minus that was taken for a hyphen", "(\u00ad2.3)", "(-2.3)"],
    ["signs of comparison", "⩽5 ∼ 6", "≤5 ~ 6"],
    ["ligatures", "ﬁnal eﬀect", "final effect"],
  ])("has plain %s", (_what, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("has fractions in one form, however they are set", () => {
    const half = `${fractionMark}1${fractionBar}2`;
    expect(["½", "¹⁄₂", "1⁄2", "⅟2"].map(plain)).toEqual([half, half, half, half]);
    expect(plain("10½")).toBe(`10${half}`);
    expect(plain("120⁄80")).toBe("120/80");
  });

  test("knows of every character where it was printed", () => {
    const { text, starts, ends } = makePlain("10\u202f000 is 3·10⁻⁸ of ½");
    const at = text.indexOf("^");
    expect(text.slice(at, at + 3)).toBe("^-8");
    expect([starts[at], ends[at + 2]]).toEqual([14, 16]);
  });

  const printed = fc
    .array(fc.constantFrom(..."ab 10½²⁻·–−\u00ad\u200b\u202fﬁ(x+/-".split(""), "𝟙", "é"))
    .map((characters) => characters.join(""));

  test("loses no place: spans go forward and lie in the text", () => {
    fc.assert(
      fc.property(printed, (text) => {
        const { text: made, starts, ends } = makePlain(text);
        expect(starts).toHaveLength(made.length);
        expect(ends).toHaveLength(made.length);
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i] ?? -1);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  test("of plain letters and digits is the text itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 ,.()]*$/), (text) => {
        expect(plain(text)).toBe(text);
      }),
    );
  });
});

describe("a folded word", () => {
  test("is the same where a PDF lost letters", () => {
    expect(foldStrictly("difficult")).toBe(foldStrictly("difcult"));
    expect(foldStrictly("The")).toBe(foldStrictly("Te"));
    expect(foldLeniently("three")).toBe(foldLeniently("tree"));
    expect(foldLeniently("tumor-specific")).toBe("tumorspecifc");
  });

  test("tells lower-case th from t where digests are made", () => {
    expect(foldStrictly("then")).not.toBe(foldStrictly("ten"));
    expect(foldLeniently("then")).toBe(foldLeniently("ten"));
  });
});
