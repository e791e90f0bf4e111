// Tests the small questions that are asked of ids, of keys and of values that no schema has been asked about.
import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../model/by-code-unit.ts";
import { localName } from "../../model/local-name.ts";
import { isOwnPractice, isOwnWord, isPractice } from "../../model/own-word.ts";
import { fieldIn, isRecord } from "../../model/unknown-value.ts";
import { voices } from "../../model/words.ts";

test.each([
  ["dossier:rvlms", "rvlms"],
  ["kelp:rec-silk", "rec-silk"],
  ["kelp:kelp-share@13", "kelp-share@13"],
  ["no-namespace", "no-namespace"],
])("the local name of %s is %s", (id, name) => {
  expect(localName(id)).toBe(name);
});

describe("the order by code units", () => {
  test.each([
    ["a", "b", -1],
    ["b", "a", 1],
    ["a", "a", 0],
    ["Z", "a", -1],
    ["a-b", "aa", -1],
    ["é", "z", 1],
  ])("of %s and %s is %d", (a, b, order) => {
    expect(byCodeUnit(a, b)).toBe(order);
  });

  test("sorts alike whatever the order was", () => {
    expect(["b", "A", "a", "B"].sort(byCodeUnit)).toEqual(["A", "B", "a", "b"]);
  });
});

describe("the authors’ own word", () => {
  test("is what they saw or did, and nothing that they cite, think or state without a source", () => {
    const all = Object.keys(voices);
    expect(all.filter((voice) => isOwnWord({ voice }))).toEqual(["own-result", "own-practice"]);
    expect(all.filter((voice) => isOwnPractice({ voice }))).toEqual(["own-practice"]);
  });

  test("is practice by its kind, whatever its voice", () => {
    expect(["practice", "technique", undefined].map((type) => isPractice({ type }))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a value that nobody has parsed", () => {
  test.each([
    [{ a: 1 }, true],
    [[1], true],
    [null, false],
    ["text", false],
    [undefined, false],
  ])("%j has keys: %s", (value, expected) => {
    expect(isRecord(value)).toBe(expected);
  });

  test("gives what it has of its own, and nothing that it inherits", () => {
    expect(fieldIn({ a: 0 }, "a")).toBe(0);
    expect(fieldIn(["x"], 0)).toBe("x");
    expect(fieldIn({ a: 0 }, "b")).toBeUndefined();
    expect(fieldIn({}, "toString")).toBeUndefined();
    expect(fieldIn(null, "a")).toBeUndefined();
    expect(fieldIn("text", "length")).toBeUndefined();
  });
});
