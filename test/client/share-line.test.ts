// Tests where a share is drawn on the line from nothing to the whole.
import { expect, test } from "vitest";
import { spanOf } from "../../client/compare/share-line.tsx";

test.each([
  ["a share", { unit: "%", value: 60 }, { from: 60, to: 60, isOpen: false }],
  [
    "about a share",
    { unit: "%", value: 60, comparator: "~" as const },
    { from: 60, to: 60, isOpen: false },
  ],
  ["a range", { unit: "%", low: 37, high: 42 }, { from: 37, to: 42, isOpen: false }],
  [
    "more than a share",
    { unit: "%", value: 70, comparator: ">" as const },
    { from: 70, to: 100, isOpen: true },
  ],
  [
    "at most a share",
    { unit: "%", value: 15, comparator: "<=" as const },
    { from: 0, to: 15, isOpen: true },
  ],
  ["a number that is no share", { value: 4 }, undefined],
  ["a share that is not stated", { unit: "%" }, undefined],
  ["a share beyond the whole", { unit: "%", value: 140 }, undefined],
  ["a range of changes", { unit: "%", low: -20, high: 35 }, undefined],
  ["a range beyond the whole", { unit: "%", low: 90, high: 140 }, undefined],
  ["all that can be", { unit: "%", low: 0, high: 100 }, { from: 0, to: 100, isOpen: false }],
  ["none", { unit: "%", value: 0 }, { from: 0, to: 0, isOpen: false }],
  ["a range with one end alone", { unit: "%", low: 20 }, undefined],
])("%s lies where it says", (_what, figure, span) => {
  expect(spanOf(figure)).toEqual(span);
});
