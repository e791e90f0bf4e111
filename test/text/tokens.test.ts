// Owns what folding makes equal and what it must tell apart.
import { describe, expect, it } from "vitest";
import { plainReading } from "../../server/text/token.ts";
import { canonicalOf, tokenize } from "../../server/text/tokens.ts";

const canonical = (text: string, hasLostTh = false): string =>
  canonicalOf(tokenize(text, { ...plainReading, references: 40, hasLostTh }));

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
    ["composed and decomposed letters", "Ménière's", "Me\u0301nie\u0300re's"],
    ["which dash is a minus", "from (−2.3, −0.1)", "from (-2.3, –0.1)"],
    ["plus or minus set of signs", "5 +/- 2", "5 ± 2"],
    ["how a fraction is set", "½ and 10½", "1⁄2 and 10¹⁄₂"],
    ["how a power is set", "3 × 10⁻⁸", "3 · 10^-8"],
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
    ["a minus behind a comma", "CI −2.3, −0.1", "CI −2.3, 0.1"],
    ["a minus behind a bracket", "CI [−2.3]", "CI [2.3]"],
    ["a minus behind a colon", "CI: -2.3", "CI: 2.3"],
    ["a minus behind a percent sign", "95% −2.3", "95% 2.3"],
    ["a minus behind a dash", "−2.3 – −0.1", "−2.3 – 0.1"],
    ["a minus behind a quotation mark", "“−2.3”", "“2.3”"],
    ["a minus of an exponent", "10⁻⁸", "10⁸"],
    ["a minus of an exponent with e", "5e-8", "5e8"],
    ["a fraction", "10½ miles", "101 miles"],
    ["fractions", "⅓", "⅔"],
    ["a fraction and a sum in digits", "10½", "101/2"],
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

describe("markers", () => {
  const markersIn = (text: string, markers: "bracketed" | "linked" | "raised") =>
    tokenize(text, { ...plainReading, references: 40, markers }).flatMap((t) =>
      t.kind === "marker" ? [t.marker] : [],
    );

  it("are numbers in brackets, but not those of a statistic or an interval", () => {
    const text = "Slope F[1,12] = 8.4, t [30] < 2, 95% CI [1, 4], IQR: [2–5], a range [12, 13].";
    expect(markersIn(text, "bracketed")).toEqual([12, 13]);
  });

  it("are all numbers in brackets where they are links", () => {
    expect(markersIn("The CI [13] = [14].", "linked")).toEqual([13, 14]);
  });

  it("are raised numbers behind words, stops and numbers where a text cites so", () => {
    const text = "Seen.¹² Others³,⁴ agree,⁵–⁷ in 2004⁸ (5.4¹,²) of it ⁹.";
    expect(markersIn(text, "raised")).toEqual([12, 3, 4, 5, 6, 7, 8, 1, 2, 9]);
  });

  it("are no powers, names of isotopes or numbers beyond the list", () => {
    const text = "Of 5 m², χ², 10⁶, 2⁸ and ¹⁸F [12] and most.⁹⁹";
    expect(markersIn(text, "raised")).toEqual([]);
  });
});

describe("spans", () => {
  it("lead back to the text as printed", () => {
    const text = "eﬀects of 10\u202f000 [3–5]";
    const printed = tokenize(text, { ...plainReading, references: 40 }).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(printed).toEqual(["eﬀects", "of", "10\u202f000", "[3–5]", "[3–5]", "[3–5]"]);
  });
});
