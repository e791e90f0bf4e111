// Tests what is read of topics that were opened.
import { expect, test } from "vitest";
import { parseOpened } from "../../client/topic/opened-topics.ts";

test("ids are read, each once, and anything else is left out", () => {
  expect(parseOpened(["topic:a", 7, "topic:b", "topic:a", null])).toEqual(["topic:a", "topic:b"]);
});

test.each([undefined, null, {}, "topic:a"])("%j holds none", (stored) => {
  expect(parseOpened(stored)).toEqual([]);
});
