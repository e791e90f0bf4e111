// Tests which numbers a figure holds, and in which order.
import { expect, test } from "vitest";
import { numbersOf } from "../../model/figure-numbers.ts";

const figure = { id: "met", measure: "share" };

test("gives every number by its part, in the order in which equal ones are bound", () => {
  const all = {
    ...figure,
    p: { comparator: "=", value: 0.06 },
    ci: { level: 95, low: 30, high: 50 },
    sd: 3,
    n: 40,
    per: 100,
    high: 42,
    low: 37,
    value: 39,
  } as const;
  expect(numbersOf(all)).toEqual([
    ["value", 39],
    ["low", 37],
    ["high", 42],
    ["per", 100],
    ["n", 40],
    ["ciLow", 30],
    ["ciHigh", 50],
    ["p", 0.06],
    ["sd", 3],
  ]);
});

test("leaves out what is not there, and keeps nought", () => {
  expect(numbersOf({ ...figure, value: 0, n: 40 })).toEqual([
    ["value", 0],
    ["n", 40],
  ]);
  expect(numbersOf({ ...figure, date: "2016" })).toEqual([]);
});
