// Owns the decisions on which numbers are quantities, one line each.
import { describe, expect, it } from "vitest";
import { readOccurrences } from "../../server/text/quantities.ts";
import { readTokens } from "../../server/text/tokens.ts";

/** The numbers of a sentence as "value" for quantities and "value:kind" for the others. */
const numbersIn = (sentence: string, hasLostTh = false): readonly (number | string)[] =>
  readOccurrences(
    sentence,
    readTokens(sentence, { references: 40, hasLostTh }),
    hasLostTh,
  ).occurrences.map(({ value, kind }) => (kind === "quantity" ? value : `${value}:${kind}`));

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
    "markers and what stands in addresses are no quantities",
    "Shown [13, 17–19] at doi:10.3/x.",
    ["10.3:name"],
  ],
];

describe("readOccurrences", () => {
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
