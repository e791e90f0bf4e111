// Tests what is read of kept progress on tours.
import { expect, test } from "vitest";
import { parseProgress } from "../../client/tours/progress.ts";

test("what was kept is read, and anything else is left out", () => {
  const kept = {
    one: { step: 3, isSeen: true },
    two: { step: 1, isSeen: "yes" },
    three: { step: 0 },
    four: { step: 1.5 },
    five: "no",
  };
  expect(parseProgress(kept)).toEqual({
    one: { step: 3, isSeen: true },
    two: { step: 1, isSeen: false },
  });
});

test.each([undefined, null, "", [[]], 7])("%j holds no progress", (stored) => {
  expect(parseProgress(stored)).toEqual({});
});
