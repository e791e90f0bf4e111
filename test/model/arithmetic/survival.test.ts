import fc from "fast-check";
import { expect, test } from "vitest";
import { exactly, meets } from "../../../model/arithmetic/interval.ts";
import { leftBesideMedian, leftLater } from "../../../model/arithmetic/survival.ts";
import { roundedTo } from "../../../model/arithmetic/written-number.ts";

test("half or more are left before the median, half or less from it on", () => {
  const median = roundedTo(51, 0);
  expect(leftBesideMedian(exactly(50.4), median)).toEqual({ low: 50, high: Infinity });
  expect(leftBesideMedian(exactly(51), median)).toBeUndefined();
  expect(leftBesideMedian(exactly(60), median)).toEqual({ low: -Infinity, high: 50 });
});

/** The share in per cent that is left after `time`, by Kaplan and Meier, of patients who die or are last seen at whole times. */
const leftAt = (patients: readonly { at: number; died: boolean }[], time: number): number => {
  let left = 1;
  for (const at of new Set(patients.map((one) => one.at).toSorted((a, b) => a - b))) {
    if (at > time) break;
    const watched = patients.filter((one) => one.at >= at).length;
    const died = patients.filter((one) => one.at === at && one.died).length;
    left *= 1 - died / watched;
  }
  return 100 * left;
};

test("no survival that patients have is ever called impossible, however it was rounded", () => {
  const patients = fc.array(
    fc.record({ at: fc.integer({ min: 1, max: 80 }), died: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  );
  const time = fc.integer({ min: 1, max: 80 });
  fc.assert(
    fc.property(patients, time, time, fc.integer({ min: 0, max: 2 }), (all, one, other, places) => {
      const stated = (at: number) =>
        roundedTo(Math.round(leftAt(all, at) * 10 ** places) / 10 ** places, places);
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      expect(meets(stated(later), leftLater(stated(earlier)))).toBe(true);
      const times = Array.from({ length: 80 }, (_, i) => i + 1);
      const median = times.find((at) => leftAt(all, at) <= 50);
      if (median === undefined) return;
      const expected = leftBesideMedian(exactly(one), roundedTo(median, 0));
      if (expected !== undefined) expect(meets(stated(one), expected)).toBe(true);
    }),
  );
});
