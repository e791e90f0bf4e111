// Conformance of GRIM and GRIMMER with verdicts that others published. Numbers and verdicts only are theirs: from the articles named
// below, and from the documentation and the tests of scrutiny (Jung L. scrutiny: Error Detection in Science. R package, MIT licence,
// github.com/lhdjung/scrutiny, as of 2025-12-02). Where our verdict is another, a row gives numbers that prove it.
import { describe, expect, test } from "vitest";
import { mayBeWhole } from "../../../model/arithmetic/grimmer.ts";
import type { Interval } from "../../../model/arithmetic/interval.ts";
import { countsOfShare, sumsOfMean } from "../../../model/arithmetic/whole-counts.ts";
import { decimalsWritten, meantBy } from "../../../model/arithmetic/written-number.ts";

const meant = (written: string): Interval => meantBy(Number(written), decimalsWritten(written));

const mayBeMean = (mean: string, n: number, items = 1): boolean =>
  sumsOfMean(meant(mean), n, items) !== undefined;

const mayBe = (mean: string, sd: string, n: number, items = 1): boolean =>
  mayBeWhole({ mean: meant(mean), sd: meant(sd), n, items });

/** A verdict a letter: "tf" is yes, no. */
const verdicts = (letters: string): boolean[] => Array.from(letters, (letter) => letter === "t");
/** So many numbers, each a step above the one before, with as many decimals as the first. */
const counted = (from: string, howMany: number, step: number): string[] =>
  Array.from({ length: howMany }, (_, i) =>
    (Number(from) + i * step).toFixed(decimalsWritten(from)),
  );

describe("GRIM", () => {
  test.each([
    // Brown and Heathers 2017: 145 of 28 is 5.18 and 146 of 28 is 5.21, so that 5.19 is neither.
    ["Brown and Heathers 2017", "5.19", 28, false],
    ["Brown and Heathers 2017", "5.18", 28, true],
    ["Brown and Heathers 2017", "5.21", 28, true],
    ["The Economist on it, 18 June 2016", "5.93", 49, false],
    ["Allard 2018", "3.45", 10, false],
    // A half is rounded up by some and down by others: 641 of 40 is 16.025.
    ["scrutiny, of forties", "16.02", 40, true],
    ["scrutiny, of forties", "16.03", 40, true],
  ] as const)("%s: a mean of %s of %d", (_, mean, n, isWhole) => {
    expect(mayBeMean(mean, n)).toBe(isWhole);
  });

  test.each([
    ["5.19", 0.01, 28, 1, "fftffftffftf"],
    ["0.150", 0.001, 120, 3, "tfftfftftf"],
    ["0.80", 0.01, 28, 2, "tftftftttt"],
  ] as const)("scrutiny: means from %s on in steps of %d, of %d with %d items", (...row) => {
    const [from, step, n, items, letters] = row;
    const means = counted(from, letters.length, step);
    expect(means.map((mean) => mayBeMean(mean, n, items))).toEqual(verdicts(letters));
  });

  test("scrutiny: per cent from 6 to 16 of 50, every other one", () => {
    const shares = counted("6", 11, 1).map((share) => countsOfShare(meant(share), 50));
    expect(shares.map((counts) => counts !== undefined)).toEqual(verdicts("tftftftftft"));
  });

  // Means of a fictional data set, of its own sizes and of 40 and 80, where halves decide.
  const means = "7.22 4.74 5.23 2.57 6.77 2.68 7.01 7.38 3.14 6.89 5.00 0.24".split(" ");
  const own = [32, 25, 29, 24, 27, 28, 29, 26, 27, 31, 25, 28];
  test.each([
    ["of its sizes", own, "tfffftftfftf"],
    ["of 40", own.map(() => 40), "tfttttftfftf"],
    ["of 80", own.map(() => 80), "tttttttttttt"],
  ] as const)("scrutiny: twelve means %s", (_, sizes, letters) => {
    expect(means.map((mean, i) => mayBeMean(mean, sizes[i] ?? 0))).toEqual(verdicts(letters));
  });
});

describe("GRIMMER", () => {
  test.each([
    ["Allard 2018", "3.44", "2.47", 18, 1, false],
    ["scrutiny, help page", "5.23", "2.55", 35, 1, false],
    ["scrutiny, help page", "5.23", "2.55", 31, 1, true],
    ["scrutiny, tests", "5.21", "1.6", 28, 1, true],
    // Of ten answers that the package's notes give: 1, 1, 2, 3, 3, 4, 4, 4, 4, 5.
    ["scrutiny, notes", "3.10", "1.37", 10, 1, true],
    ["scrutiny, vignette", "2.6", "2.05", 25, 1, false],
    ["scrutiny, vignette", "7.2", "2.89", 25, 1, true],
    ["scrutiny, vignette", "3.6", "3.11", 25, 1, true],
    ["scrutiny, vignette", "9.2", "7.13", 25, 1, true],
    ["scrutiny, vignette", "10.4", "2.53", 25, 1, true],
    ["scrutiny, vignette", "7.3", "3.14", 25, 1, true],
    ["scrutiny, vignette", "5.90", "2.19", 40, 3, true],
    ["scrutiny, vignette", "5.71", "1.42", 40, 3, true],
    ["scrutiny, vignette", "3.50", "1.81", 40, 3, true],
    ["scrutiny, vignette", "3.82", "2.43", 40, 3, true],
    ["scrutiny, vignette", "4.61", "1.92", 40, 3, true],
    ["scrutiny, vignette", "5.24", "2.51", 40, 3, true],
    ["scrutiny, vignette", "4.04", "1.92", 30, 3, true],
    ["scrutiny, vignette", "4.50", "2.51", 30, 3, true],
    ["scrutiny, vignette", "4.04", "1.92", 30, 1, false],
    ["scrutiny, vignette", "4.50", "2.51", 30, 1, false],
    ["scrutiny, twelve of a data set", "7.22", "5.30", 38, 1, false],
    ["scrutiny, twelve of a data set", "4.74", "6.55", 31, 1, true],
    ["scrutiny, twelve of a data set", "2.57", "2.57", 30, 1, true],
    ["scrutiny, twelve of a data set", "6.77", "2.18", 33, 1, false],
    ["scrutiny, twelve of a data set", "2.68", "2.59", 34, 1, true],
    ["scrutiny, twelve of a data set", "7.01", "6.68", 35, 1, false],
    ["scrutiny, twelve of a data set", "7.38", "3.65", 32, 1, true],
    ["scrutiny, twelve of a data set", "3.14", "5.32", 33, 1, false],
    ["scrutiny, twelve of a data set", "6.89", "4.18", 37, 1, true],
    ["scrutiny, twelve of a data set", "5.00", "2.18", 31, 1, true],
    ["scrutiny, twelve of a data set", "0.24", "6.43", 34, 1, true],
  ] as const)("%s: a mean of %s with %s of %d, %d items", (...row) => {
    const [, mean, sd, n, items, isWhole] = row;
    expect(mayBe(mean, sd, n, items)).toBe(isWhole);
  });

  // Means that end in a half, such as 641 of 40: the package notes that its verdict is yes here, and that of the code of 2018 no.
  test.each([
    ["16.03", "6.41", 40],
    ["64.73", "25.89", 40],
    ["64.73", "25.89", 80],
    ["32.68", "13.07", 80],
    ["16.22", "6.49", 80],
    ["256.03", "102.41", 40],
    ["512.33", "204.93", 80],
    ["518.93", "207.57", 40],
  ] as const)("scrutiny, where older code differs: %s with %s of %d may be", (mean, sd, n) => {
    expect(mayBe(mean, sd, n)).toBe(true);
  });
});

/** A sample told by how many there are of each number, with its mean and deviation as they would be printed. */
const printed = (sample: Readonly<Record<number, number>>, decimals: number) => {
  const values = Object.entries(sample).flatMap(([value, times]) =>
    Array.from({ length: times }, () => Number(value)),
  );
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((a, b) => a + (b - mean) ** 2, 0);
  return {
    n: values.length,
    mean: mean.toFixed(decimals),
    sd: Math.sqrt(squares / (values.length - 1)).toFixed(2),
  };
};

describe("where our verdict is not the published one", () => {
  test("scrutiny’s vignette has 8.9 with 2.81 of 25 for impossible; here are 25 numbers that have them", () => {
    // It tries the sum next to n times the mean only, 222; so few decimals leave 223 open as well.
    const sample = { 3: 2, 5: 2, 7: 3, 8: 3, 9: 2, 10: 5, 11: 4, 12: 2, 13: 2 };
    expect(printed(sample, 1)).toEqual({ n: 25, mean: "8.9", sd: "2.81" });
    expect(mayBe("8.9", "2.81", 25)).toBe(true);
  });

  test("1.2 with 0.3 of 57 passes the published tests; whole numbers as equal as can be differ more", () => {
    // They ask for a whole sum of squares, as even as the sum, such as 86 of a sum of 68; and 57 numbers with that sum have 90 at least.
    // 66 to 71 are the sums that round to 1.2. Of 57 whole numbers the least deviation is that of ones and twos, for each sum.
    expect(sumsOfMean(meant("1.2"), 57)).toEqual({ low: 66, high: 71 });
    for (let total = 66; total <= 71; total += 1) {
      const twos = total - 57;
      const { n, sd } = printed({ 1: 57 - twos, 2: twos }, 1);
      expect(n).toBe(57);
      expect(Number(sd)).toBeGreaterThan(0.35);
    }
    expect(mayBe("1.2", "0.3", 57)).toBe(false);
  });
});
