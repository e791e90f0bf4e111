import { expect, test } from "vitest";
import { openDraw } from "../../server/seeded-draw.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

test("the same seed draws the same, another seed something else", () => {
  expect(openDraw("class-1").shuffled(letters)).toEqual(openDraw("class-1").shuffled(letters));
  expect(openDraw("class-1").shuffled(letters)).not.toEqual(openDraw("class-2").shuffled(letters));
});

test("a drawn order holds each item once and leaves the list as it was", () => {
  const before = [...letters];
  expect(openDraw("1").shuffled(letters).toSorted()).toEqual(before);
  expect(letters).toEqual(before);
});

test("draws stay below their bound, and every place comes first about as often as another", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4_000; seed += 1) {
    const [first = ""] = openDraw(`seed ${seed}`).shuffled(letters);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  for (const letter of letters) {
    // 500 expected; five standard deviations of a binomial count.
    expect(Math.abs((counts.get(letter) ?? 0) - 500)).toBeLessThan(105);
  }
  expect(openDraw("1").below(1)).toBe(0);
});
