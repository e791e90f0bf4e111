import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOfShare, leastSize, sumsOfMean } from "../../../model/arithmetic/whole-counts.ts";
import { decimalsWritten, meantBy, roundedTo } from "../../../model/arithmetic/written-number.ts";

const meant = (written: string) => meantBy(Number(written), decimalsWritten(written));

// Worked out from the definition (Brown and Heathers 2017): k of n, k running from 0 to n, to so many decimals.
test.each([
  ["30", 30, [9, 9]],
  ["23", 30, [7, 7]],
  ["37", 30, [11, 11]],
  ["30", 29, undefined],
  ["23", 29, undefined],
  ["37", 29, undefined],
  ["58.6", 29, [17, 17]],
  ["60.0", 30, [18, 18]],
  ["50.8", 7, undefined],
  ["50.8", 59, [30, 30]],
  ["50", 7, undefined],
  ["43", 7, [3, 3]],
  ["39", 353, [136, 139]],
  ["100", 4, [4, 4]],
  ["0", 4, [0, 0]],
  ["12.5", 8, [1, 1]],
  // Halves are rounded up by some and down by others: 1 of 8 is 12.5.
  ["12", 8, [1, 1]],
  ["13", 8, [1, 1]],
] as const)("%s per cent of %d is %j", (share, n, counts) => {
  expect(countsOfShare(meant(share), n)).toEqual(
    counts === undefined ? undefined : { low: counts[0], high: counts[1] },
  );
});

test.each([
  ["50.8", 59],
  ["33", 3],
  ["33.3", 3],
  ["25", 4],
  ["99.9", 667],
] as const)("%s per cent needs %d at least", (share, n) => {
  expect(leastSize(meant(share))).toBe(n);
});

// A mean of n whole numbers, to so many decimals: its sum is whole.
test.each([
  ["3.45", 20, 1, true],
  ["3.46", 20, 1, false],
  ["2.33", 3, 1, true],
  ["2.34", 3, 1, false],
  ["5.18", 28, 1, true],
  ["5.19", 28, 1, false],
  ["5.19", 28, 4, true],
  ["4.1", 1000, 1, true],
] as const)("a mean of %s of %d persons with %d items is whole: %s", (mean, n, items, isWhole) => {
  expect(sumsOfMean(meant(mean), n, items) !== undefined).toBe(isWhole);
});

test("no share of whole patients is ever called impossible, however it was rounded", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(Math.floor, Math.ceil),
      (n, part, decimals, half) => {
        const count = Math.round(part * n);
        const exact = (100 * count) / n;
        const scaled = exact * 10 ** decimals;
        const isHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-9;
        const printed = (isHalf ? half(scaled) : Math.round(scaled)) / 10 ** decimals;
        const counts = countsOfShare(roundedTo(printed, decimals), n);
        return counts !== undefined && counts.low <= count && count <= counts.high;
      },
    ),
  );
});
