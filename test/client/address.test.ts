import { describe, expect, test } from "vitest";
import {
  readCasesView,
  readRelatedView,
  readSearchView,
  readStatementsView,
  readTensionsView,
  readTraceView,
} from "../../client/address.ts";

describe("readSearchView", () => {
  test("keeps words without the blanks around them", () => {
    expect(readSearchView({ q: "  oedema " })).toEqual({ q: "oedema" });
  });
  test("takes a number that the router parsed for a word", () => {
    expect(readSearchView({ q: 62012 })).toEqual({ q: "62012" });
  });
  test.each([{}, { q: "" }, { q: "   " }, { q: ["a"] }, { q: { a: 1 } }])(
    "is empty for %j",
    (given) => {
      expect(readSearchView(given)).toEqual({});
    },
  );
  test("cuts what the server would refuse", () => {
    expect(readSearchView({ q: "x".repeat(500) }).q).toHaveLength(200);
  });
  test("keeps to a kind that there is", () => {
    expect(readSearchView({ q: "a", kind: "work" }).kind).toBe("work");
    expect(readSearchView({ q: "a", kind: "constructor" }).kind).toBeUndefined();
  });
});

describe("readStatementsView", () => {
  test("takes nodes, known words and the place in the list", () => {
    const given = { work: "work:ash-2018", voice: "cited", stage: "work-up", cursor: "eyJz" };
    expect(readStatementsView(given)).toEqual(given);
  });
  test("leaves out words that no list holds", () => {
    expect(readStatementsView({ voice: "loud", force: "shall", kind: "work" })).toEqual({});
  });
  test("shows the kind that a filter is for, whatever else is asked", () => {
    expect(readStatementsView({ type: "gap", kind: "recommendation", force: "must" })).toEqual({
      type: "gap",
      kind: "claim",
    });
    expect(readStatementsView({ force: "must" })).toEqual({
      force: "must",
      kind: "recommendation",
    });
  });
});

test("readTensionsView and readCasesView take a paper and a place", () => {
  const given = { dossier: "dossier:kelp", cursor: "eyJz" };
  expect(readTensionsView({ ...given, type: "hard" })).toEqual({ ...given, type: "hard" });
  expect(readCasesView(given)).toEqual(given);
});

test("readRelatedView falls back to what is reported", () => {
  expect(readRelatedView({ list: "works" })).toEqual({ list: "works" });
  expect(readRelatedView({ list: "toString" })).toEqual({ list: "reports" });
});

test("readTraceView takes known words and leaves out others", () => {
  expect(readTraceView({ view: "outline", direction: "up" })).toEqual({
    view: "outline",
    direction: "up",
  });
  expect(readTraceView({ view: "cube", direction: 3 })).toEqual({});
});
