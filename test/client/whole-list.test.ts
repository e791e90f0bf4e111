// Tests how much of a list is read to be taken away, and how that is told.
import { expect, test } from "vitest";
import { extentText } from "../../client/collection/extent-text.ts";
import { numberText } from "../../model/formats.ts";
import { readFromStart, takenOf } from "../../client/lists/whole-list.ts";

/** Answers with so many of the numbers from 0 on, and counts how often it is asked. */
const listOf = (total: number, each: number) => {
  const asked: (string | undefined)[] = [];
  const ask = (cursor: string | undefined) => {
    asked.push(cursor);
    const start = Number(cursor ?? 0);
    const end = Math.min(total, start + each);
    const items = Array.from({ length: end - start }, (_, i) => start + i);
    return Promise.resolve(end < total ? { items, total, next: String(end) } : { items, total });
  };
  return { ask, asked };
};

test("a list is read to its end, each page once", async () => {
  const { ask, asked } = listOf(7, 3);
  expect(await readFromStart(ask, 10)).toEqual({ items: [0, 1, 2, 3, 4, 5, 6], total: 7 });
  expect(asked).toEqual([undefined, "3", "6"]);
});

test("no page is asked for beyond the most that is taken", async () => {
  const { ask, asked } = listOf(100, 4);
  expect(await readFromStart(ask, 6)).toEqual({ items: [0, 1, 2, 3, 4, 5], total: 100 });
  expect(asked).toEqual([undefined, "4"]);
});

test("no more is promised than can be had of a list", () => {
  const list = { shown: 20, what: "hit", list: "/search?q=patch" };
  expect(takenOf({ ...list, total: 1_357 })).toBe(300);
  expect(takenOf({ ...list, total: 1_357, most: 200 })).toBe(200);
  expect(takenOf({ ...list, total: 134, most: 200 })).toBe(134);
  expect(takenOf({ shown: 20, what: "hit", total: 134 })).toBe(20);
});

test("what is taken is told as part of the whole, and not where it is the whole", () => {
  expect(extentText({ taken: 300, total: 1_357, what: "statement" })).toBe(
    `The first 300 of ${numberText(1_357)} statements.`,
  );
  expect(extentText({ taken: 12, total: 12, what: "statement" })).toBeUndefined();
  expect(extentText({ taken: 32, total: 134, what: "statement", isBeginningOfParts: true })).toBe(
    "32 of 134 statements: the beginning of each part.",
  );
});
