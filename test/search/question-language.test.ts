// Tests what English does to a question: words that say little, units, and what asks for a figure or for advice.
import { describe, expect, test } from "vitest";
import {
  asksForAdvice,
  asksForFigure,
  isEasyStem,
  isLightStem,
  joiningWords,
  lightWords,
  numberWords,
  silentWords,
  unitOf,
} from "../../server/search/question-language.ts";
import { stemOf } from "../../server/search/stems.ts";
import { wordsOf } from "../../server/search/words.ts";

describe("the word lists", () => {
  test.each([
    ["joining", joiningWords],
    ["silent", silentWords],
    ["light", lightWords],
  ])("of %s words have them as a text has them after folding", (_, words) => {
    for (const word of words) expect(wordsOf(word)).toEqual([word]);
  });

  test("know British and American spellings alike", () => {
    expect(
      wordsOf("analyses summarise").map((w) => silentWords.has(w) || lightWords.has(w)),
    ).toEqual([true, true]);
  });

  test("have no number, which always counts", () => {
    const numbers = Object.keys(numberWords);
    expect(numbers.filter((word) => silentWords.has(word) || lightWords.has(word))).toEqual([]);
  });
});

test.each([
  ["seconds", "second"],
  ["min", "minut"],
  ["hrs", "hour"],
  ["hourly", "hour"],
  ["days", "dai"],
  ["weekly", "week"],
  ["wks", "week"],
  ["mos", "month"],
  ["months", "month"],
  ["yrs", "year"],
  ["yearly", "year"],
  ["gray", "grai"],
  ["Gy", "grai"],
  ["mg", "mg"],
])("the unit %j is %j", (written, unit) => {
  expect(wordsOf(written).map((word) => unitOf(stemOf(word)))).toEqual([unit]);
});

test("millilitres are no litres, and a word is no unit", () => {
  expect(unitOf("ml")).not.toBe(unitOf("l"));
  expect([unitOf("kelp"), unitOf("")]).toEqual([undefined, undefined]);
});

describe("a stem", () => {
  test("is light in every form of its word", () => {
    expect(["reduces", "reduction", "reducing"].map((w) => isLightStem(stemOf(w)))).toEqual([
      ...[true, true, true],
    ]);
    expect(["kelp", "surviv", ""].map(isLightStem)).toEqual([false, false, false]);
  });

  test("is easy where every reader knows the word", () => {
    expect(["boats", "together", "seaweed"].map((word) => isEasyStem(stemOf(word)))).toEqual([
      ...[true, true, false],
    ]);
  });
});

test.each([
  ["How many eels?", true],
  ["how long do eels live", true],
  ["the PERCENTAGE of eels", true],
  ["hazard ratio of eels", true],
  ["How do eels live?", false],
  ["what is meant by eels", false],
  ["rations of eels", false],
])("whether %j asks for a figure is %j", (question, expected) => {
  expect(asksForFigure.test(question)).toBe(expected);
});

test.each([
  ["Should kelp be soaked?", true],
  ["When may kelp be soaked?", true],
  ["Which patients should soak?", true],
  ["For whom can it be given?", true],
  ["What is recommended?", true],
  ["Is it advisable?", true],
  ["Do they advise it?", true],
  ["How should eels look?", false],
  ["Eels that must swim", false],
  ["adviser of eels", false],
])("whether %j asks for advice is %j", (question, expected) => {
  expect(asksForAdvice.test(question)).toBe(expected);
});
