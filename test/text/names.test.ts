// Tests which numbers of a text are parts of names, token by token.
import { describe, expect, test } from "vitest";
import { dateAt, findNames, isDesignation, isInCode } from "../../server/text/names.ts";
import { plainReading } from "../../server/text/token.ts";
import { tokenize } from "../../server/text/tokens.ts";

const cut = (text: string) => tokenize(text, plainReading);

/** The numbers of a text that are picked, by their digits. */
const digitsAt = (text: string, isPicked: (index: number) => boolean): string[] =>
  cut(text).flatMap((token, index) =>
    token.kind === "number" && isPicked(index) ? token.digits : [],
  );
const named = (text: string): string[] => {
  const names = findNames(cut(text));
  return digitsAt(text, (index) => names.has(index));
};
const inCode = (text: string): string[] => {
  const tokens = cut(text);
  return digitsAt(text, (index) => isInCode(tokens, index));
};

describe("numbers around a number make it a name", () => {
  test.each([
    [
      "a date, whichever part comes first",
      "12.03.2019, 12/3/2019, 2019-03-12",
      ["12", "03", "2019", "12", "3", "2019", "2019", "03", "12"],
    ],
    ["places in a molecule", "1,3,4-oxadiazole", ["1", "3", "4"]],
    ["primed places", "2,2′,4-tribromo", ["2", "2", "4"]],
    ["a place of its own that is primed", "4′-hydroxy", ["4"]],
    ["places before a bracket", "1,3-(dimethyl)", ["1", "3"]],
    ["the parts of a version", "version 7.0.2", ["7.0", "2"]],
    ["a version behind a program", "SPSS 20", ["20"]],
    ["three parts behind a capital", "R 3.1.1", ["3.1", "1"]],
  ])("%s", (_what, text, digits) => {
    expect(named(text)).toEqual(digits);
  });

  test.each([
    ["a list of years", "1,3,5-year survival"],
    ["a number before a hyphen", "78-subject"],
    ["a quantity behind a program", "SPSS 20%"],
    ["two parts behind a capital", "Aged 3.1"],
    ["a ratio", "3/12"],
    ["a day that no month has", "32/11/2019"],
    ["two days and no month", "25/30/2019"],
  ])("but not of %s", (_what, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe("a date in digits", () => {
  test("does not say which part is the day", () => {
    expect(dateAt(cut("3/12/2019"), 0)).toEqual({
      tokens: [0, 2, 4],
      year: 2019,
      dayAndMonth: [3, 12],
    });
    expect(dateAt(cut("2019-03-12"), 0)?.dayAndMonth).toEqual([3, 12]);
  });

  test("has one mark throughout, and no space", () => {
    expect(dateAt(cut("3/12-2019"), 0)).toBeUndefined();
    expect(dateAt(cut("3 / 12 / 2019"), 0)).toBeUndefined();
    expect(dateAt(cut("3/12/1819"), 0)).toBeUndefined();
  });
});

describe("a number is part of a code", () => {
  test.each([
    ["behind letters", "cmH2O and NCT00061984", ["2", "00061984"]],
    ["behind a word and a hyphen", "Ki-67", ["67"]],
    ["in a size of thread", "4-0 silk", ["4", "0"]],
    ["before a letter", "Fig 3A", ["3"]],
    ["behind the code of its kin", "ERK1/2", ["1", "2"]],
    ["behind No.", "No. 62012", ["62012"]],
    ["behind an abbreviation, where it is long", "EORTC 62012", ["62012"]],
    ["of a type, also the second of two", "types 1 and 2", ["1", "2"]],
    ["in chemistry", "3-methyl and 5-FU", ["3", "5"]],
  ])("%s", (_what, text, digits) => {
    expect(inCode(text)).toEqual(digits);
  });

  test.each([
    "in 24 h",
    "5mm",
    "a 10-fold rise",
    "the 3rd rib",
    "EORTC 62",
    "type 2 mL",
    "5 and 2",
    "a 6-patient series",
  ])("not of %s", (text) => {
    expect(inCode(text)).toEqual([]);
  });
});

test("what counts one of several, or a unit, designates nothing", () => {
  const designates = (text: string): boolean => {
    const tokens = cut(text);
    const at = tokens.findIndex(({ kind }) => kind === "number");
    return isDesignation(tokens, at - 1, at);
  };
  expect(designates("in case 3")).toBe(true);
  expect(designates("in each case 3")).toBe(false);
  expect(designates("in case 20 mL")).toBe(false);
  expect(designates("in case 20%")).toBe(false);
  expect(designates("in case 10-fold")).toBe(false);
});
