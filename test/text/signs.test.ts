// Tests which dash is a minus sign, case by case.
import { describe, expect, it } from "vitest";
import { findMinus, isMinus } from "../../server/text/signs.ts";
import { plainReading } from "../../server/text/token.ts";
import { tokenize } from "../../server/text/tokens.ts";

/** The dashes of a text, each as a minus sign or not. */
const minusesIn = (text: string): readonly boolean[] => {
  const tokens = tokenize(text, plainReading);
  return tokens.flatMap((token, i) =>
    token.kind === "punctuation" && /^[-\u2014]$/u.test(token.text) ? [isMinus(tokens, i)] : [],
  );
};

describe("a dash is a minus sign", () => {
  it.each([
    ["at the beginning", "-5 units"],
    ["at the beginning and apart, where it is printed as a minus", "\u2212 5 units"],
    ["behind a word", "fell to -5"],
    ["behind a word and apart, where it is printed as a minus", "fell to \u2212 5"],
    ["behind a sign that compares", "p < -5"],
    ["behind a sign that compares, apart", "x = - 5"],
    ["behind an opening bracket", "(-5)"],
    ["behind an opening bracket, apart", "[ - 5 ]"],
    ["behind an opening quotation mark", "“-5”"],
    ["behind a comma", "from 2, -5"],
    ["behind a colon", "CI: -5"],
    ["behind a semicolon", "2; -5"],
    ["behind a slash", "2/-5"],
    ["behind a raising mark", "10^-5"],
    ["behind a per cent sign, where no per cent follows", "95% -5"],
    ["behind a bracket that closes", "(n = 3) -5"],
    ["behind a unit that does not follow again", "5 mg -2"],
    ["behind a marker, with a space", "so [13] -5"],
    ["in front of money", "lost -£5"],
    ["behind a degree sign, where none follows", "5° -3"],
    ["and printed as a long dash, behind a bracket", "(\u20145)"],
  ])("%s: %s", (_where, text) => {
    expect(minusesIn(text)).toEqual([true]);
  });
});

describe("a dash is none", () => {
  it.each([
    ["between two numbers", "4-5 days"],
    ["between two numbers, apart", "4 - 5 days"],
    ["between two numbers, with a space before", "6 -12 days"],
    ["within a word and a number", "Ki-67"],
    ["in front of a word", "-shaped"],
    ["apart and not printed as a minus", "fell to - 5"],
    ["between shares", "5% -10%"],
    ["between amounts with the same unit", "30 min -60 min"],
    ["between degrees", "5° -30°"],
    ["between numbers with their spread", "5 (2) -10 (4)"],
    ["glued to a bracket", "(a)-5"],
    ["glued to a marker", "so [13]-5"],
    ["printed as a long dash behind a word", "patients\u20145 of them"],
    ["printed as a long dash behind a word and a space", "patients \u20145 of them"],
    ["with nothing behind it", "5 -"],
  ])("%s: %s", (_where, text) => {
    expect(minusesIn(text)).toEqual([false]);
  });
});

describe("two dashes", () => {
  it.each([
    [
      "the first joins and the second is a minus",
      "\u22122.3 \u2013 \u22120.1",
      [true, false, true],
    ],
    ["glued between numbers likewise", "\u22122.3\u2013\u22120.1", [true, false, true]],
    ["between words and a number neither is", "treatment--5 patients", [false, false]],
  ])("%s: %s", (_what, text, expected) => {
    expect(minusesIn(text)).toEqual(expected);
  });
});

describe("the minus of a number", () => {
  const found = (text: string): number | undefined => {
    const tokens = tokenize(text, plainReading);
    return findMinus(
      tokens,
      tokens.findIndex((token) => token.kind === "number" && token.value === 5),
    );
  };

  it.each([
    ["the sign right before it", "fell to -5", 2],
    ["the sign before its currency", "lost -£5", 1],
    ["the word", "minus 5 degrees", 0],
    ["no word between two numbers", "7 minus 5", undefined],
    ["none", "fell to 5", undefined],
    ["no dash that joins a range", "4-5 days", undefined],
  ])("is %s: %s", (_what, text, index) => {
    expect(found(text)).toBe(index);
  });
});
