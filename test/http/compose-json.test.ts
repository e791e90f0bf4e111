import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeJson } from "../../server/http/compose-json.ts";
import { keepJson, rememberJson } from "../../server/store/serialised-json.ts";

describe("the JSON of an answer", () => {
  test("is what JSON.stringify gives, for anything that JSON can say", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(composeJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  test.each([
    ["a field that is undefined", { a: undefined, b: 1 }],
    ["a list with a gap", [1, undefined, 2]],
    ["nothing but undefined fields", { a: undefined }],
    ["a key with quotes", { 'say "so"': "\u2028 \ud83d\ude00 \u0007" }],
    ["an empty list in an empty object's place", { a: [], b: {} }],
  ])("is so with %s", (_what, value) => {
    expect(composeJson(value)).toBe(JSON.stringify(value));
  });

  test("takes an object that was read as text as that text, wherever it stands", () => {
    const node = rememberJson({ id: "kelp:a", n: 1 }, '{"id":"kelp:a","n":1.0}');
    expect(composeJson({ items: [node, { node }] })).toBe(
      '{"items":[{"id":"kelp:a","n":1.0},{"node":{"id":"kelp:a","n":1.0}}]}',
    );
  });

  test("writes an object that is kept once, from the first time on", () => {
    const card = keepJson({ id: "kelp:a" });
    const first = composeJson([card]);
    card.id = "kelp:b";
    expect([first, composeJson([card])]).toEqual(['[{"id":"kelp:a"}]', '[{"id":"kelp:a"}]']);
  });
});
