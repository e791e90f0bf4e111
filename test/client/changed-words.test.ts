// Tests what is told of a sentence that was changed.
import { expect, test } from "vitest";
import { changedWords, changeInShort } from "../../client/your-copy/changed-words.ts";

test("what differs is told word by word, and both sentences can be put together from it", () => {
  const [before, after] = ["They lost 550 ml (range 200–1500).", "They lost 560 ml (200–1500)."];
  const words = changedWords(before, after);
  const without = (which: string): string =>
    words.flatMap((run) => (run.in === which ? [] : [run.text])).join("");
  expect(without("after")).toBe(before);
  expect(without("before")).toBe(after);
  expect(words.filter((run) => run.in === "before").map((run) => run.text.trim())).toEqual([
    "550",
    "range",
  ]);
});

test.each([
  ["Seven (6–12) days.", "Seven (4–12) days.", "“6” became “4”"],
  ["It was not given.", "It was given.", "“not” taken away"],
  ["It was given.", "It was not given.", "“not” put in"],
  ["It was given.", "It was given.", undefined],
  ["One of two was lost.", "Two of three was lost.", undefined],
])("%s → %s: %s", (before, after, stated) => {
  expect(changeInShort(before, after)).toBe(stated);
});
