// Tests what arithmetic finds among figures that belong together by their fields, each case with figures of its own.
import { describe, expect, test } from "vitest";
import {
  foundAlone as found,
  foundBeside,
  type StatedAlone as Stated,
} from "./found-by-arithmetic.ts";
import { concepts, type Edits } from "./small-data.ts";

const arms = `    population: divers
    outcome: oedema
    arms: [{ id: kelp, name: kelp }, { id: silk, name: silk }]
`;
const inArms = (all: number, kelp: number, silk: number): Stated => ({
  type: "regimen-result",
  more: arms,
  figures: [
    `measure: count, value: ${all}, of: divers`,
    `measure: count, value: ${kelp}, of: divers, arm: kelp`,
    `measure: count, value: ${silk}, of: divers, arm: silk`,
  ],
});

describe("the arms of a trial", () => {
  test("are all its participants together", () => {
    expect(found("arms-whole", inArms(30, 12, 18))).toEqual([
      "holds: 12 + 18 = 30, all participants.",
    ]);
    expect(found("arms-whole", inArms(31, 12, 18))).toEqual(["fails: 12 + 18 = 30, not 31."]);
  });

  test("are added within one group only", () => {
    const { figures, ...same } = inArms(31, 12, 18);
    const [all = "", ...parts] = figures;
    const among = parts.map((part) => `${part}, among: oedema`);
    expect(found("arms-whole", { ...same, figures: [all, ...among] })).toEqual([]);
  });

  test("are not added where one is not told", () => {
    const { figures, ...same } = inArms(30, 12, 18);
    expect(found("arms-whole", { ...same, figures: figures.slice(0, 2) })).toEqual([]);
  });
});

describe("the same thing, counted twice", () => {
  const counted = (value: number, more = ""): Stated => ({
    figures: [`measure: count, value: ${value}, of: oedema, among: divers${more}`],
  });

  test("has one number, in whichever statement it stands", () => {
    expect(found("stated-twice", counted(6), counted(6))).toEqual([
      "holds: The same number is given wherever this is told: 6.",
    ]);
    expect(found("stated-twice", counted(6), counted(7), counted(6))).toEqual([
      "fails: The same thing is counted as 6 and as 7.",
    ]);
  });

  test("is not the same where it is counted without it, or is a bound that both may keep", () => {
    expect(found("stated-twice", counted(6), counted(7, ", polarity: without"))).toEqual([]);
    expect(found("stated-twice", counted(6), counted(5, ', comparator: ">"'))).toEqual([
      "holds: 6 and > 5 may be the same, as far as they are written.",
    ]);
    expect(found("stated-twice", counted(6), counted(7, ', comparator: ">"'))).toEqual([
      "fails: The same thing is counted as 6 and as > 7.",
    ]);
  });
});

describe("a part, by the hierarchy of concepts", () => {
  const shares = (part: number, whole: number, more = ""): Stated => ({
    figures: [
      `measure: share, value: ${part}, of: leg-oedema, among: divers`,
      `measure: share, value: ${whole}, of: oedema, among: divers${more}`,
    ],
  });

  test("is no more than its whole, within rounding", () => {
    expect(found("part-whole", shares(20, 50))[0]).toMatch(/^holds: 20% \(oedema of the leg\)/);
    expect(found("part-whole", shares(60, 50))).toEqual([
      "fails: 60% (oedema of the leg) is more than 50% (oedema), of which it is a part or a kind.",
    ]);
    expect(found("part-whole", shares(50, 50))[0]).toMatch(/^holds/);
  });

  test("is not compared with what is told without the whole", () => {
    expect(found("part-whole", shares(60, 50, ", polarity: without"))).toEqual([]);
  });

  test("may be a part of a part", () => {
    const through: Edits = {
      [concepts]: [
        [
          "broader: [oedema] }",
          "partOf: [legs] }\n  - { id: legs, name: legs, type: anatomy, partOf: [oedema] }",
        ],
      ],
    };
    expect(foundBeside(through, "part-whole", shares(60, 50))[0]).toMatch(/^fails: 60%/);
  });

  test("is compared within a group that is told", () => {
    const { figures } = shares(60, 50);
    const ofNobody = figures.map((figure) => figure.replace(", among: divers", ""));
    expect(found("part-whole", { figures: ofNobody })).toEqual([]);
    const [part = "", whole = ""] = figures;
    const apart = whole.replace("among: divers", "among: kelp-patch");
    expect(found("part-whole", { figures: [part, apart] })).toEqual([]);
  });
});

describe("a share beside a number", () => {
  const both = (count: number, share: number, n: number): Stated => ({
    figures: [
      `measure: count, value: ${count}, n: ${n}, of: oedema, among: divers`,
      `measure: share, value: ${share}, of: oedema, among: divers`,
    ],
  });

  test("agrees with it when it is rounded as it is written", () => {
    expect(found("share-count", both(2, 66.7, 3))).toEqual(["holds: 2 of 3 is 66.7%, as given."]);
    expect(found("share-count", both(2, 67, 3))).toEqual(["holds: 2 of 3 is 67%, as given."]);
    expect(found("share-count", both(2, 66, 3))).toEqual(["fails: 2 of 3 is 66.7%, not 66%."]);
  });
});

describe("a share without the size of its group beside it", () => {
  const share = (more = ""): string =>
    `measure: share, value: 50, of: oedema, among: divers${more}`;
  const count = (more = ""): string => `measure: count, value: 6, of: oedema, among: divers${more}`;
  const sized = (value: number): Stated => ({
    figures: [`measure: count, value: ${value}, of: divers`],
  });
  const agrees = ["holds: 6 of 12 is 50%, as given."];

  test("is held against its own, or else the one size that is told", () => {
    expect(found("share-count", { figures: [share(", n: 12"), count()] })).toEqual(agrees);
    expect(found("share-count", { figures: [share(), count()] }, sized(12))).toEqual(agrees);
    expect(found("share-count", { figures: [share(), count()] }, sized(12), sized(13))).toEqual([]);
    expect(found("share-count", { figures: [share(), count(", n: 0")] })).toEqual([]);
  });

  test.each([
    ["of something else", count().replace("of: oedema", "of: leg-oedema")],
    ["of nothing that is named", count().replace("of: oedema, ", "")],
    ["of those without it", count(", polarity: without")],
    ["that is a bound", count(', comparator: ">"')],
  ])("is not held against a number %s", (_which, other) => {
    expect(found("share-count", { figures: [share(", n: 12"), other] })).toEqual([]);
  });

  test("is of nothing that a number of nothing could be", () => {
    const ofNothing = [share(", n: 12"), count()].map((one) => one.replace("of: oedema, ", ""));
    expect(found("share-count", { figures: ofNothing })).toEqual([]);
  });
});

describe("a ratio of two groups", () => {
  const stated = (value: number, per: number, share: number, of = "oedema"): Stated => ({
    figures: [
      `measure: ratio, value: ${value}, per: ${per}, among: divers, factor: { what: kelpinol, against: oedema }`,
      `measure: share, value: ${share}, of: ${of}, among: divers`,
    ],
  });

  test("makes the share of either side", () => {
    expect(found("ratio-share", stated(1, 4, 80))[0]).toMatch(
      /^holds: A ratio of 1 : 4 is a share of 80%/,
    );
    expect(found("ratio-share", stated(1, 4, 20, "kelpinol"))[0]).toMatch(/^holds/);
    expect(found("ratio-share", stated(1, 4, 50))[0]).toMatch(/^fails: .* not 50%\.$/);
  });

  test("is known by a synonym, with its 1 exact", () => {
    const { figures } = stated(1, 4, 80);
    const bySynonym = figures.map((figure) => figure.replace("against: oedema", "against: edema"));
    expect(found("ratio-share", { figures: bySynonym })[0]).toMatch(/^holds/);
    expect(found("ratio-share", stated(1, 4, 75))).toEqual([
      "fails: A ratio of 1 : 4 is a share of 80% (77.8–81.8% within rounding), not 75%.",
    ]);
  });

  test("says nothing of others, of those without it, or against nobody", () => {
    const [ratio = "", share = ""] = stated(1, 4, 50).figures;
    const others = share.replace("among: divers", "among: kelp-patch");
    expect(found("ratio-share", { figures: [ratio, others] })).toEqual([]);
    expect(found("ratio-share", { figures: [ratio, `${share}, polarity: without`] })).toEqual([]);
    expect(found("ratio-share", stated(1, 0, 50))).toEqual([]);
    expect(found("ratio-share", stated(1, 0, 50, "kelpinol"))).toEqual([]);
  });

  test("says nothing of a third thing", () => {
    expect(found("ratio-share", stated(1, 4, 50, "divers"))).toEqual([]);
  });
});

describe("a number of patients of the own series", () => {
  const stated = (value: number, more = "    cases: [1, 2]\n"): Stated => ({
    more,
    figures: [`measure: count, value: ${value}, of: oedema, among: divers`],
  });

  test("is that of the cases concerned", () => {
    expect(found("cases-counted", stated(2))[0]).toMatch(/^holds/);
    expect(found("cases-counted", stated(1))).toEqual([
      "fails: 1 are counted, but the statement is about 2 cases.",
    ]);
    expect(found("cases-counted", stated(1, ""))).toEqual([]);
  });

  test("is not that of another group, or of one patient", () => {
    const figure = "measure: count, value: 1, of: oedema";
    const cases = "    cases: [1, 2]\n";
    for (const own of ["among: kelp-patch", "among: divers, case: 1"]) {
      expect(found("cases-counted", { more: cases, figures: [`${figure}, ${own}`] })).toEqual([]);
    }
  });
});

describe("the value of one patient", () => {
  const range: Stated = {
    figures: [
      "measure: size, value: 5, low: 4.2, high: 7, statistic: median, over: patients, among: divers",
    ],
  };
  const single = (value: number, more = ""): Stated => ({
    more: "    cases: [1]\n",
    figures: [`measure: size, value: ${value}, case: 1${more}`],
  });

  test("lies within the range of the series, in whatever unit, within rounding", () => {
    expect(found("range-holds", range, single(5))[0]).toMatch(/^holds/);
    expect(found("range-holds", range, single(50, ", unit: mm"))).toEqual([
      "holds: 50 mm lies within the range of the series, 4.2–7 cm.",
    ]);
    expect(found("range-holds", range, single(4))).toEqual([
      "holds: 4 cm lies within the range of the series, 4.2–7 cm, allowing for rounding.",
    ]);
    expect(found("range-holds", range, single(9))).toEqual([
      "fails: 9 cm lies outside the range of the series, 4.2–7 cm.",
    ]);
  });

  test("is not compared with the range of something else", () => {
    expect(found("range-holds", range, single(8, ", of: oedema"))).toEqual([]);
  });
});
