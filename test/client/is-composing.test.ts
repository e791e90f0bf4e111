import { expect, test } from "vitest";
import { isComposing } from "../../client/shell/is-composing.ts";

test.each([
  ["a key while a text is composed", { isComposing: true, keyCode: 229 }, true],
  ["a key that ended a composition in Safari", { isComposing: false, keyCode: 229 }, true],
  ["a key of a browser that tells composing and the key", { isComposing: true, keyCode: 13 }, true],
  ["Enter", { isComposing: false, keyCode: 13 }, false],
])("tells %s", (_, event, expected) => {
  expect(isComposing(event)).toBe(expected);
});
