// What the benchmarks ask for: the same draws each time, few ids often and many rarely.
import { expect, test } from "vitest";
import { drawZipf, shuffled } from "../../bench/draw.ts";

const ids = Array.from({ length: 1_000 }, (_, i) => `id-${i}`);

test("the same seed draws the same, another one something else", () => {
  expect(drawZipf(ids, 50, 1)).toEqual(drawZipf(ids, 50, 1));
  expect(drawZipf(ids, 50, 1)).not.toEqual(drawZipf(ids, 50, 2));
});

test("the item at place k is drawn a k-th as often as the first", () => {
  const drawn = drawZipf(ids, 100_000, 3);
  const countOf = (id: string): number => drawn.filter((one) => one === id).length;
  // Of 1 000 items the first gets 1 / 7.485 of all draws, the harmonic number of 1 000.
  expect(countOf("id-0") / 100_000).toBeCloseTo(1 / 7.485, 2);
  expect(countOf("id-9") / countOf("id-0")).toBeCloseTo(0.1, 1);
  expect(new Set(drawn).size).toBeGreaterThan(900);
});

test("shuffling keeps every item and leaves the list as it was", () => {
  const before = [...ids];
  const mixed = shuffled(ids, 7);
  expect(mixed).not.toEqual(ids);
  expect(mixed.toSorted()).toEqual(ids.toSorted());
  expect(ids).toEqual(before);
});
