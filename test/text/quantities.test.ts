// Owns the decisions on which numbers are quantities, one line each.
import { describe, expect, it } from "vitest";
import { collectOccurrences } from "../../server/text/quantities.ts";
import { plainReading } from "../../server/text/token.ts";
import { tokenize } from "../../server/text/tokens.ts";

/** The numbers of a sentence as "value" for quantities and "value:kind" for the others. */
const numbersIn = (sentence: string, hasLostTh = false): readonly (number | string)[] => {
  const reading = { ...plainReading, references: 40, hasLostTh, cases: 4 };
  return collectOccurrences(sentence, tokenize(sentence, reading), reading).occurrences.map(
    ({ value, kind }) => (kind === "quantity" ? value : `${value}:${kind}`),
  );
};

const decisions: readonly (readonly [string, string, readonly (number | string)[]])[] = [
  ["digits, decimals and thousands count", "We saw 7 of 4.5 and 1,900.", [7, 4.5, 1900]],
  [
    "each end of a range counts, whatever the dash",
    "Aged 40–70, 6 -12 days, 37-42%.",
    [40, 70, 6, 12, 37, 42],
  ],
  ["both sides of a ratio count", "Of male: female=1: 4 and 1/100000.", [1, 4, 1, 100000]],
  ["a minus sign belongs to its number", "It fell to −5 units.", [-5]],
  ["number words count", "Sixty of ninety-nine, two hundred and five, three.", [60, 99, 205, 3]],
  [
    "number words count with the letters of ligatures lost",
    "In fve, ffty and ffteen.",
    [5, 50, 15],
  ],
  [
    "one counts, but not one of the others, one another, another, once",
    "One of the best, one another, another, once, and one patient.",
    [1],
  ],
  ["half, twice and tenfold count", "A half came twice, a tenfold rise.", [0.5, 2, 10]],
  [
    "an ordinal counts before a unit of time and is a name elsewhere",
    "On the third day at the twelfth rib for the first time.",
    [3, "12:name", "1:name"],
  ],
  [
    "a number before a hyphen counts, unless it is chemistry",
    "A 78-subject study and a 6-patient series of 3-methyl-4-hydroxymandelic acid.",
    [78, 6, "3:name", "4:name"],
  ],
  ["years count, months do not", "From August 2018 on.", [2018]],
  [
    "digits within codes are names",
    "At cmH2O in NCT00061984, Ki-67, grade G1 (No.62012).",
    ["2:name", "61984:name", "67:name", "1:name", "62012:name"],
  ],
  [
    "a suture size is a name",
    "With 4–0 Prolene and 3-0 silk.",
    ["4:name", "0:name", "3:name", "0:name"],
  ],
  ["a number glued to its unit counts", "For 24h with 5mm and 2U.", [24, 5, 2]],
  [
    "numbers of figures, tables and lists are labels",
    "See Fig. 3A, B, Tables 1 and 2, and (1) this.",
    ["3:label", "1:label", "2:label", "1:label"],
  ],
  [
    "cases are labels of patients",
    "In cases 1, 3, and 4, it was 800 ml.",
    ["1:case-label", "3:case-label", "4:case-label", 800],
  ],
  [
    "after a single case a comma ends the label",
    "In case 3, 1400 ml came.",
    ["3:case-label", 1400],
  ],
  ["a power of ten is one number", "Up to 10⁶ cells.", [1_000_000]],
  ["millions are multiplied out", "Some 1.2 million people.", [1_200_000]],
  [
    "a million multiplies both ends of a range and a standard deviation",
    "Of 1.8 ± 0.4 million cells, 2–3 thousand, 5 (4 to 6) million; 2 wells held 7 hundred.",
    [1.8e6, 4e5, 2000, 3000, 5e6, 4e6, 6e6, 2, 700],
  ],
  // Minus signs
  [
    "a minus counts behind any punctuation, whatever dash is printed",
    "By −1.2 (–2.3, −0.1); -3: ‐4 / ﹣5, “−6” and [−7, −8].",
    [-1.2, -2.3, -0.1, -3, -4, -5, -6, -7, -8],
  ],
  ["a minus counts behind a percent sign", "(95% −2.3 to 0.1)", [95, -2.3, 0.1]],
  ["a dash joins two shares", "From 5% -10% and 5%–10%.", [5, 10, 5, 10]],
  ["a dash joins two lengths", "For 30 min -60 min.", [30, 60]],
  [
    "a range may run between negative ends",
    "CI −2.3–−0.1, −2 – −1 or -2--1.",
    [-2.3, -0.1, -2, -1, -2, -1],
  ],
  [
    "a printed minus may stand apart",
    "It fell from − 3 to − 1, (- 2), r = - 0.5.",
    [-3, -1, -2, -0.5],
  ],
  [
    "a dash between words is no minus",
    "All came – 5 patients - 6 in all - and went—7 days.",
    [5, 6, 7],
  ],
  ["a minus stands before money", "It saved −£448 or £−12 of £5–£9.", [-448, -12, 5, 9]],
  ["a minus begins a sentence", "−5 was the least.", [-5]],
  ["a minus may be a word", "From minus 2 to 5 minus 3.", [-2, 5, 3]],
  ["plus or minus is no minus", "It was 5 +/- 2 or 5 ± 2.", [5, 2, 5, 2]],
  [
    "hyphens of codes and pairs are no minus",
    "IL-6, (IL)-7, 5′-3′, 5 (2) -10 (4).",
    ["6:name", 7, 5, 3, 5, 2, 10, 4],
  ],
  // Fractions
  [
    "every fraction sign is one number, with what it follows",
    "½, ¾, ⅔, ⅞, ⅒, 10½, 3 ¼ and −1½.",
    [0.5, 0.75, 2 / 3, 0.875, 0.1, 10.5, 3.25, -1.5],
  ],
  [
    "a fraction may be set of raised and lowered digits",
    "10¹⁄₂ and 1⁄4, not 120⁄80.",
    [10.5, 0.25, 120, 80],
  ],
  ["a fraction may touch its unit", "½mile, ½h", [0.5, 0.5]],
  // Powers of ten
  [
    "a number with a power of ten is one number",
    "2.3×10⁹/L, 5.8 × 10⁻⁸, 3·10³, 2 x 10^4, 7 ⋅ 10^-2, 4 * 10⁵, 1.5 ✕ 10⁺².",
    [2.3e9, 5.8e-8, 3000, 20000, 0.07, 400000, 150],
  ],
  ["an exponent may have two digits", "Up to 10²³ or 10⁻¹².", [1e23, 1e-12]],
  [
    "an exponent may be written with e",
    "5e-8, 1.2E+05, 3e6, 2.5E4 and 2.3 × 10e9.",
    [5e-8, 1.2e5, 3e6, 2.5e4, 2.3e9],
  ],
  [
    "a letter e in a code is none",
    "CYP2E1, clone 3E10.",
    ["2:name", "1:name", "3:name", "10:name"],
  ],
  [
    "a power multiplies both ends of a range",
    "16–28×10⁶, 2.3 ± 0.4 × 10³, (2 to 3) × 10⁴ and 5 (4–6) × 10².",
    [16e6, 28e6, 2300, 400, 20000, 30000, 500, 400, 600],
  ],
  ["powers may be the ends of a range", "From 10⁶–10⁸ cells.", [1e6, 1e8]],
  [
    "what a PDF lowers stays a power where it can be nothing else",
    "5.8 × 10−8, 5.8 × 10-8, 2.3 × 109/L, 2.3 x 10(9)/L.",
    [5.8e-8, 5.8e-8, 2.3e9, 2.3e9],
  ],
  [
    "a product with ten is no power",
    "A plate of 7 × 10 cm, 3 × 10–20 mg, 5 × 100.",
    [7, 10, 3, 10, 20, 5, 100],
  ],
  ["a power without a number is a unit", "Platelets (×10⁹/L) were 230.", ["1000000000:name", 230]],
  [
    "hydrates have no decimals",
    "MgSO4•7H2O and CuSO4·5H2O",
    ["4:name", "7:name", "2:name", "4:name", "5:name", "2:name"],
  ],
  // Ranges with digits left out
  [
    "the end of a range may leave out digits",
    "Pages 156–9 in 2001–05 and 1998-9.",
    [156, 159, 2001, 2005, 1998, 1999],
  ],
  ["a range may run down", "From 12–4, from 100–50.", [12, 4, 100, 50]],
  // Names
  [
    "case labels name patients of the series only",
    "In one case 20 mL, in each case 3 drains, case 3 mL, in case 9, in cases 3 and 9.",
    [1, 20, 3, 3, 9, 3, 9],
  ],
  [
    "locants are names",
    "1,3,4-oxadiazol-2(3H)-one, 2,2′,4-tribromo, 4′-hydroxy, 3-(meta-phenyl), 5-fluoropyrimidin-2(1H)-one.",
    [
      "1:name",
      "3:name",
      "4:name",
      "2:name",
      "3:name",
      "2:name",
      "2:name",
      "4:name",
      "4:name",
      "3:name",
      "5:name",
      "2:name",
      "1:name",
    ],
  ],
  ["years of a list count", "The 1,3,5-year rates and a 2-year one.", [1, 3, 5, 2, 1]],
  [
    "what a slash adds to a code is a name",
    "t1/2, ERK1/2, t½",
    ["1:name", "2:name", "1:name", "2:name", "0.5:name"],
  ],
  [
    "versions are names",
    "Version 4.1.2, version 7, (version 3.0), SPSS 20, R 3.1.1, v. 2.4 but the version (10.9%).",
    ["4.1:name", "2:name", "7:name", "3:name", "20:name", "3.1:name", "1:name", "2.4:name", 10.9],
  ],
  [
    "dates in digits are names",
    "On 12.03.2019, 12/3/2019 and 2019-03-12, from 1.5–2.5.",
    [
      "12:name",
      "3:name",
      "2019:name",
      "12:name",
      "3:name",
      "2019:name",
      "2019:name",
      "3:name",
      "12:name",
      1.5,
      2.5,
    ],
  ],
  [
    "designations are names",
    "Compound 7600, types 1 and 2, each compound 5 mg, type 10-fold.",
    ["7600:name", "1:name", "2:name", 5, 10],
  ],
  [
    "one is no number where it stands for people or for what was said",
    "From this one can see it. What one should not do, one must also consider. The other one. One by one.",
    [],
  ],
  [
    "one counts where one is meant",
    "Only one has it, and one could not walk. That one arm.",
    [1, 1, 1],
  ],
  [
    "markers and what stands in addresses are no quantities",
    "Shown [13, 17–19] at doi:10.3/x.",
    ["10.3:name"],
  ],
];

describe("collectOccurrences", () => {
  it.each(decisions)("%s", (_what, sentence, numbers) => {
    expect(numbersIn(sentence)).toEqual(numbers);
  });

  it("reads Tree as three and Ten before a comma as then where Th is lost", () => {
    expect(numbersIn("Tree patients came.", true)).toEqual([3]);
    expect(numbersIn("Ten, we cut.", true)).toEqual([]);
    expect(numbersIn("Ten patients came.", true)).toEqual([10]);
    expect(numbersIn("Ten, we cut.", false)).toEqual([10]);
    expect(numbersIn("Tree patients came.", false)).toEqual([]);
  });

  it("takes a bracketed number for a list number only where it goes on with a list", () => {
    expect(numbersIn("They were four (4) in all.")).toEqual([4, 4]);
    expect(numbersIn("(1) this; (2) that; (3) more.")).toEqual(["1:label", "2:label", "3:label"]);
  });

  it("takes a bracketed number above the reference list for a quantity", () => {
    expect(numbersIn("The range [12–300] was wide [12].")).toEqual([12, 300]);
  });
});
