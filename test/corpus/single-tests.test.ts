// Tests what arithmetic finds in one figure by itself, and where it has nothing to test.
import { describe, expect, test } from "vitest";
import type { ArithmeticKind } from "../../model/kinds/arithmetic-kinds.ts";
import { foundAlone, type StatedAlone } from "./found-by-arithmetic.ts";

const found = (kind: ArithmeticKind, ...figures: string[]): string[] =>
  foundAlone(kind, { figures });

describe("a share of a group", () => {
  const share = "measure: share, value: 50, n: 12, of: oedema, among: divers";
  const thirty: StatedAlone = { figures: ["measure: count, value: 30, of: divers"] };

  test("is held against another size of its group, and that of an arm is not", () => {
    expect(foundAlone("whole-counts", { figures: [share] }, thirty)).toEqual([
      "holds: 50% is 6 of 12 (50%); of 30, the number given elsewhere, it would be 15.",
    ]);
    const ofArm: StatedAlone = {
      type: "regimen-result",
      more: "    population: divers\n    outcome: oedema\n    arms: [{ id: kelp, name: kelp }, { id: silk, name: silk }]\n",
      figures: [`${share}, arm: kelp`],
    };
    expect(foundAlone("whole-counts", ofArm, thirty)).toEqual(["holds: 50% is 6 of 12 (50%)."]);
  });

  test("is not tested where nobody is in the group", () => {
    expect(found("whole-counts", "measure: share, value: 50, n: 0")).toEqual([]);
  });
});

describe("a mean of whole numbers", () => {
  test("follows from them, and so does its standard deviation where it is printed", () => {
    expect(found("whole-values", "measure: count, value: 3.5, statistic: mean, n: 10")).toEqual([
      "holds: 10 whole numbers can have the mean 3.5.",
    ]);
    const withDeviation = (sd: string) =>
      found("whole-values", `measure: count, value: 3.5, sd: ${sd}, statistic: mean, n: 10`);
    expect(withDeviation("1.18")).toEqual([
      "holds: 10 whole numbers can have the mean 3.5 with this standard deviation.",
    ]);
    expect(withDeviation("1.20")).toEqual([
      "fails: 10 whole numbers cannot have the mean 3.5 with this standard deviation.",
    ]);
  });

  test("is no median", () => {
    expect(found("whole-values", "measure: count, value: 2.7, statistic: median, n: 3")).toEqual(
      [],
    );
  });
});

test("a median exactly midway in its range is suspect, a mean there is not", () => {
  const midway = (statistic: string) =>
    found(
      "median-midway",
      `measure: size, value: 5.5, low: 2.3, high: 8.7, statistic: ${statistic}, over: patients`,
    );
  expect(midway("median")).toEqual([
    expect.stringMatching(/^suspect: The median, 5.5 cm, is exactly/),
  ]);
  expect(midway("mean")).toEqual([]);
});

const ci = (low: number, high: number): string => `ci: { level: 95, low: ${low}, high: ${high} }`;

test.each([
  ["midway on the log scale", `measure: hazard, value: 0.50, ${ci(0.25, 1)}`, ["holds"]],
  ["elsewhere", `measure: hazard, value: 0.80, ${ci(0.25, 1)}`, ["fails"]],
  [
    "with a limit of nothing, which has no logarithm",
    `measure: hazard, value: 0.50, ${ci(0, 1)}`,
    [],
  ],
  ["without limits", "measure: hazard, value: 0.50", []],
  ["of a measure that is no ratio", `measure: gap, value: 0.50, ${ci(0.25, 1)}`, []],
])("a ratio %s in its interval", (_where, figure, outcomes) => {
  expect(found("ratio-interval", figure).map((said) => said.split(":")[0])).toEqual(outcomes);
});

describe("an interval and a p value", () => {
  const p = (value: number, comparator = "=") =>
    `p: { comparator: "${comparator}", value: ${value} }`;
  const compared = "factor: { what: kelp, against: silk }, outcome: oedema, among: divers";

  test.each([
    [
      "agree",
      `measure: hazard, value: 0.50, ${ci(0.25, 1)}, ${p(0.05)}`,
      "holds: The interval 0.25–1 and p = 0.05 agree.",
    ],
    [
      "are on different sides: the interval leaves no difference out below it",
      `measure: hazard, value: 0.50, ${ci(0.3, 0.83)}, ${p(0.3)}`,
      "fails: The interval 0.3–0.83 excludes 1, no difference, but p = 0.3.",
    ],
    [
      "are on different sides: the interval has no difference in it",
      `measure: hazard, value: 0.90, ${ci(0.6, 1.35)}, ${p(0.01)}`,
      "fails: The interval 0.6–1.35 includes 1, no difference, but p = 0.01.",
    ],
    [
      "are on one side and do not follow from each other",
      `measure: hazard, value: 0.50, ${ci(0.31, 0.83)}, ${p(0.00002)}`,
      "suspect: From the interval 0.31–0.83, p would be 0.0042 to 0.0078; given is p = 0.00002.",
    ],
    [
      "of a difference as well",
      `measure: gap, value: 2.0, ${ci(-1, 5)}, ${p(0.01)}`,
      "fails: The interval -1–5 includes 0, no difference, but p = 0.01.",
    ],
  ])("%s", (_what, figure, said) => {
    expect(found("p-interval", figure)).toEqual([said]);
  });

  test("are not held against each other where a limit has no logarithm", () => {
    expect(found("p-interval", `measure: hazard, value: 0.50, ${ci(0, 1)}, ${p(0.05)}`)).toEqual(
      [],
    );
  });

  test("tell a p of less than a hundred-millionth so", () => {
    expect(found("p-interval", `measure: gap, value: 50, ${ci(49, 51)}, ${p(0.04)}`)).toEqual([
      "suspect: From the interval 49–51, p would be less than 0.00000001; given is p = 0.04.",
    ]);
    expect(found("p-interval", `measure: gap, value: 6.0, ${ci(4, 8)}, ${p(0.04)}`)).toEqual([
      "suspect: From the interval 4–8, p would be 0.00000001 to 0.0000031; given is p = 0.04.",
    ]);
  });

  test("may stand in two figures of one comparison, not of two", () => {
    const limits = (more: string) => `measure: hazard, value: 0.50, ${ci(0.25, 1)}, ${more}`;
    const alone = (more: string) => `measure: ratio, value: 3, ${p(0.05)}, ${more}`;
    const agree = ["holds: The interval 0.25–1 and p = 0.05 agree."];
    expect(found("p-interval", limits(compared), alone(compared))).toEqual(agree);
    for (const other of [
      compared.replace("silk", "sand"),
      compared.replace("kelp", "sand"),
      compared.replace("oedema", "leg-oedema"),
      compared.replace("divers", "oedema"),
    ]) {
      expect(found("p-interval", limits(compared), alone(other))).toEqual([]);
    }
    expect(found("p-interval", limits("outcome: oedema"), alone("outcome: oedema"))).toEqual([]);
  });
});
