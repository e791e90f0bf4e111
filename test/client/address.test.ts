import { describe, expect, test } from "vitest";
import { readSearchWords, readTraceView } from "../../client/address.ts";

describe("readSearchWords", () => {
  test("keeps words without the blanks around them", () => {
    expect(readSearchWords({ q: "  oedema " })).toEqual({ q: "oedema" });
  });
  test("takes a number that the router parsed for a word", () => {
    expect(readSearchWords({ q: 62012 })).toEqual({ q: "62012" });
  });
  test.each([{}, { q: "" }, { q: "   " }, { q: ["a"] }, { q: { a: 1 } }])(
    "is empty for %j",
    (given) => {
      expect(readSearchWords(given)).toEqual({});
    },
  );
  test("cuts what the server would refuse", () => {
    expect(readSearchWords({ q: "x".repeat(500) }).q).toHaveLength(200);
  });
});

test("readTraceView takes known words and leaves out others", () => {
  expect(readTraceView({ view: "outline", direction: "up" })).toEqual({
    view: "outline",
    direction: "up",
  });
  expect(readTraceView({ view: "cube", direction: 3 })).toEqual({});
});
