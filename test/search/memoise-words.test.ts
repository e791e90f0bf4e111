// Tests what is remembered of words, and for how long.
import { expect, test, vi } from "vitest";
import { memoiseWords } from "../../server/search/memoise-words.ts";

const shout = (word: string): string => `${word}!`;

test("what was made of a word is made once", () => {
  const of = vi.fn(shout);
  const shoutOnce = memoiseWords(of);
  expect(["kelp", "eel", "kelp", ""].map(shoutOnce)).toEqual(["kelp!", "eel!", "kelp!", "!"]);
  expect(of.mock.calls).toEqual([["kelp"], ["eel"], [""]]);
});

test("a word of 40 letters is remembered, a longer one is not", () => {
  const of = vi.fn(shout);
  const shoutOnce = memoiseWords(of);
  for (const length of [40, 41]) {
    const word = "x".repeat(length);
    expect([shoutOnce(word), shoutOnce(word)]).toEqual([`${word}!`, `${word}!`]);
  }
  expect(of).toHaveBeenCalledTimes(3);
});

test("100,000 words are remembered; the next one makes all be forgotten", () => {
  const of = vi.fn(shout);
  const shoutOnce = memoiseWords(of);
  const words = Array.from({ length: 100_000 }, (_, i) => `w${i}`);
  for (const word of words) shoutOnce(word);
  for (const word of words) shoutOnce(word);
  expect(of).toHaveBeenCalledTimes(100_000);
  shoutOnce("one more");
  expect(shoutOnce("w0")).toBe("w0!");
  expect(of).toHaveBeenCalledTimes(100_002);
});
