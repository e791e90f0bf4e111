// Tests which words of a sentence are numbers, and where each ends.
import { describe, expect, it } from "vitest";
import { plainReading } from "../../server/text/token.ts";
import { tokenize } from "../../server/text/tokens.ts";
import { ordinalKind, parseWordedNumber } from "../../server/text/worded-numbers.ts";

/** The number that begins at the word `at`, with how many tokens it takes. */
const numberAt = (text: string, at: string, hasLostTh = false) => {
  const tokens = tokenize(text, plainReading);
  const index = tokens.findIndex((token) => token.text.toLowerCase() === at.toLowerCase());
  const token = tokens[index];
  if (token?.kind !== "word") throw new Error(`${at} is no word of ${text}`);
  const found = parseWordedNumber(tokens, index, token, hasLostTh);
  return found === undefined
    ? undefined
    : { value: found.value, kind: found.kind, tokens: found.to - index };
};

describe("a number in words", () => {
  it.each([
    ["three ports", "three", 3, 1],
    ["ninety-nine divers", "ninety-nine", 99, 1],
    ["two hundred and five divers", "two", 205, 4],
    ["half of them", "half", 0.5, 1],
    ["twice a day", "twice", 2, 1],
    ["thrice a day", "thrice", 3, 1],
    ["one patient", "one", 1, 1],
    ["one could be counted", "one", 1, 1],
  ])("%s: %s is %d", (text, at, value, tokens) => {
    expect(numberAt(text, at)).toEqual({ value, kind: "quantity", tokens });
  });

  it.each([
    ["third day", "third", 3, "quantity"],
    ["third postoperative day", "third", 3, "quantity"],
    ["twelfth rib", "twelfth", 12, "name"],
    ["the first dive", "first", 1, "name"],
  ] as const)("%s: %s is %d, a %s", (text, at, value, kind) => {
    expect(numberAt(text, at)).toMatchObject({ value, kind });
  });

  it("is none where the letters that were lost made it one", () => {
    expect(numberAt("Tree ports", "Tree", true)?.value).toBe(3);
    expect(numberAt("Tree ports", "Tree", false)).toBeUndefined();
  });
});

describe("one counts nothing", () => {
  it.each([
    "From this one can see it",
    "one of the best",
    "one of these",
    "one another",
    "no one came",
    "every one of us",
    "one by one",
    "one could argue so",
    "one might not even wonder",
    "as in this one.",
    "the former one",
    "2(3H)-one",
  ])("%s", (text) => {
    expect(numberAt(text, "one")).toBeUndefined();
  });

  it.each(["one of four", "one might die", "this one patient", "in one."])(
    "but it does in: %s",
    (text) => {
      expect(numberAt(text, "one")).toMatchObject({ value: 1, kind: "quantity" });
    },
  );
});

describe("second", () => {
  it("is a unit of time behind a number and behind per, and a rank elsewhere", () => {
    expect(numberAt("for 1 second", "second")).toBeUndefined();
    expect(numberAt("5 mL per second", "second")).toBeUndefined();
    expect(numberAt("the second dive", "second")).toMatchObject({ value: 2, kind: "name" });
    expect(numberAt("the second week", "second")).toMatchObject({ value: 2, kind: "quantity" });
  });
});

it("an ordinal says when before a unit of time, an operation between them or not", () => {
  const kind = (text: string) => ordinalKind(tokenize(text, plainReading), 0);
  expect([kind("day"), kind("postoperative week"), kind("post-operative month")]).toEqual(
    Array.from({ length: 3 }, () => "quantity"),
  );
  expect([kind("rib"), kind("postoperative course"), kind("")]).toEqual(
    Array.from({ length: 3 }, () => "name"),
  );
});
