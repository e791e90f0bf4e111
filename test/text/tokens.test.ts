// Owns what folding makes equal and what it must tell apart.
import { describe, expect, it } from "vitest";
import { canonicalOf, readTokens } from "../../server/text/tokens.ts";

const canonical = (text: string, hasLostTh = false): string =>
  canonicalOf(readTokens(text, { references: 40, hasLostTh }));

describe("the canonical form", () => {
  it.each([
    [
      "lost ligature letters",
      "signifcant difculty, fuid of fve",
      "significant difficulty, fluid of five",
    ],
    ["half lost ligatures", "insuffciency", "insufficiency"],
    ["ligature characters", "ﬁnal eﬀect, diﬃcult ﬂow", "final effect, difficult flow"],
    ["a lost h", "Te tumor. Tree of Tirty", "The tumor. Three of Thirty"],
    ["lost hyphens", "tumorspecifc and progressionfree", "tumor-specific and progression-free"],
    ["soft hyphens and zero-width spaces", "tu\u00admor\u200b size", "tumor size"],
    ["spaces of any kind", "5\u00a0mm\u2009of\u202f blood", "5 mm of blood"],
    ["narrow spaces within numbers", "10\u202f000 and 1\u2009900", "10,000 and 1,900"],
    ["dashes of any kind", "37\u201142 and 4\u20130, min\u2212max", "37–42 and 4-0, min-max"],
    ["marker ranges written out", "so [19–22]", "so [19, 20, 21, 22]"],
    ["markers each in brackets", "so [4], [5] and [1]–[3]", "so [4, 5] and [1–3]"],
    ["the two micro signs", "85 \u00b5mol", "85 \u03bcmol"],
    ["like comparison signs", "\u2A7D 5, <= 5", "≤ 5, ≤ 5"],
  ])("does not see %s", (_what, a, b) => {
    expect(canonical(a)).toBe(canonical(b));
  });

  it.each([
    ["digits", "12 mm", "13 mm"],
    ["where a number ends", "1 4", "14"],
    ["decimals", "0.50", "0.5"],
    ["number words", "three ports", "seven ports"],
    ["ten and then", "ten days", "then days"],
    ["Ten and Then, in whole text", "Ten, we cut", "Then, we cut"],
    ["markers", "so [13]", "so [14]"],
    ["a marker's loss", "so [13].", "so."],
    ["a marker made a number", "so [13]", "so (13)"],
    ["percent signs", "5%", "5"],
    ["comparison signs", "p < 0.05", "p > 0.05"],
    ["plus signs", "SMA (+)", "SMA ()"],
    ["a minus sign", "fell to −5", "fell to 5"],
    ["digits of codes", "at 20 cmH2O", "at 20 cmH3O"],
    ["words", "left kidney", "right kidney"],
    ["raised digits", "10⁶ cells", "106 cells"],
  ])("sees %s", (_what, a, b) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });

  it("takes Ten before a comma for Then only where Th is lost", () => {
    expect(canonical("Ten, we cut", true)).toBe(canonical("Then, we cut"));
    expect(canonical("Ten patients came", true)).toBe(canonical("Ten patients came"));
  });
});

describe("spans", () => {
  it("lead back to the text as printed", () => {
    const text = "eﬀects of 10\u202f000 [3–5]";
    const printed = readTokens(text, { references: 40, hasLostTh: false }).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(printed).toEqual(["eﬀects", "of", "10\u202f000", "[3–5]", "[3–5]", "[3–5]"]);
  });
});
