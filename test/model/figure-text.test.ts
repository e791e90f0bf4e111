import { describe, expect, test } from "vitest";
import type { GraphFigure, GraphReportedFigure } from "../../model/nodes.ts";
import {
  amountOf,
  certaintyOf,
  figureLineOf,
  measuredOf,
  measureOf,
  factorOf,
  resultText,
  scopeOf,
  subjectOf,
  unitOf,
} from "../../model/figure-text.ts";

const figure = (more: Partial<GraphFigure>): GraphFigure => ({
  id: "f",
  measure: "share",
  measureName: "share",
  standsBy: "bound",
  ...more,
});

describe("amountOf", () => {
  test.each([
    ["a range with its unit", { low: 37, high: 42, unit: "%" }, "37–42%"],
    ["a median with its range", { value: 5, low: 2, high: 9, unit: "mo" }, "5\u00a0months (2–9)"],
    ["one of a unit in the singular", { value: 1, unit: "a" }, "1\u00a0year"],
    ["a ratio", { value: 1, per: 4 }, "1 : 4"],
    [
      "a rate with its comparator",
      { value: 1, per: 100_000, comparator: "<" as const },
      "< 1 per 100,000",
    ],
    ["a grade by its value", { grade: { scale: "fnclcc", value: "G2" } }, "G2"],
    ["a date as it is known", { date: "2016-10" }, "2016-10"],
    ["what is not stated", { notStated: true as const }, "not stated"],
    ["a count without a unit", { value: 4, unit: "1" }, "4"],
    ["blood units as a word", { value: 4, unit: "{unit}" }, "4\u00a0units"],
    ["a power of ten as it is printed", { value: 1.8, unit: "10*6/mL" }, "1.8\u00a0×\u00a010⁶/mL"],
    ["a power below one", { value: 2, unit: "10*-3/L" }, "2\u00a0×\u00a010⁻³/L"],
    ["pressure without brackets", { value: 15, unit: "mm[Hg]" }, "15\u00a0mmHg"],
  ])("writes %s", (_, given, expected) => {
    expect(amountOf(figure(given))).toBe(expected);
  });
});

test("a p value that is a result of its own says what it is, anything else its amount", () => {
  const p = { measure: "p-value", measureName: "p value" };
  expect(resultText(figure({ ...p, value: 0.001 }))).toBe("p\u00a0=\u00a00.001");
  expect(resultText(figure({ ...p, value: 0.05, comparator: "<" }))).toBe("p\u00a0<\u00a00.05");
  expect(resultText(figure({ ...p, notStated: true }))).toBe("not stated");
  expect(resultText(figure({ value: 37, unit: "%" }))).toBe("37%");
});

describe("certaintyOf", () => {
  test("tells interval, p and significance in this order", () => {
    expect(
      certaintyOf(
        figure({
          value: 0.8,
          ci: { level: 95, low: 0.6, high: 1.05 },
          p: { comparator: "=", value: 0.06 },
          significance: "not-significant",
        }),
      ),
    ).toBe("95% CI 0.6–1.05; p\u00a0=\u00a00.06; not significant");
  });

  test("begins with the standard deviation", () => {
    expect(certaintyOf(figure({ value: 2.4, sd: 0.3, significance: "significant" }))).toBe(
      "SD\u00a00.3; significant",
    );
  });

  test("is empty when nothing is given", () => {
    expect(certaintyOf(figure({ value: 1 }))).toBe("");
  });
});

test("an unknown unit is shown as it is written", () => {
  expect(unitOf("mg/m2", 75)).toBe("mg/m2");
});

test("a measure is told with its statistic, and with what is counted, where they say more", () => {
  const age = { measureName: "age", statistic: "median" as const };
  expect([
    measureOf(figure(age)),
    measureOf(figure({ measureName: "median age", statistic: "median" })),
    measureOf(figure({ ...age, statistic: "count" })),
    measuredOf(figure({ ...age, ofName: "women" })),
    measuredOf(figure({ measureName: "response rate", ofName: "response rate" })),
  ]).toEqual(["median age", "median age", "age", "age, women", "response rate"]);
});

test("the scope of a figure tells among whom, how many, which case, and what its range is of", () => {
  const all = { amongName: "women", n: 6, case: 2, over: "patients" as const, note: "As printed." };
  expect([scopeOf(figure(all)), scopeOf(figure({ value: 1 }))]).toEqual([
    "among women; n = 6; case 2; range over patients; As printed.",
    "",
  ]);
});

describe("a figure in one line", () => {
  test("has plain spaces and the arm by its name", () => {
    const given = figure({
      value: 15_000,
      unit: "mo",
      ofName: "women",
      arm: "both",
      p: { comparator: "<", value: 0.01 },
      amongName: "divers",
    });
    const text = "share, women, both drugs: 15,000 months (p < 0.01; among divers)";
    expect(figureLineOf(given, [{ id: "both", name: "both drugs" }])).toBe(text);
    expect(figureLineOf(given)).toBe(text.replace("both drugs", "both"));
  });

  test.each<[string, Partial<GraphReportedFigure>, string]>([
    [
      "a ratio with its outcome, what against what, and its interval",
      {
        measureName: "odds ratio",
        outcomeName: "local recurrence",
        factor: { what: "chemotherapy", against: "none" },
        timeText: "5 years",
        value: 0.73,
        ci: { low: 0.56, high: 0.94 },
        amongName: "patients of the trial",
      },
      "odds ratio, local recurrence, chemotherapy versus none, at 5 years: 0.73 (CI 0.56–0.94; among patients of the trial)",
    ],
    [
      "a median with its arm by name",
      {
        measureName: "survival time",
        statistic: "median",
        outcomeName: "progression-free survival",
        arm: "both",
        armName: "both drugs",
        value: 7.4,
        unit: "mo",
      },
      "median progression-free survival, both drugs: 7.4 months",
    ],
    [
      "an outcome that says what is measured, and what is counted, without the measure",
      { measureName: "survival rate", outcomeName: "survival", ofName: "women", value: 55 },
      "survival, women: 55",
    ],
    [
      "an outcome that only mentions the measure, beside it",
      { measureName: "recurrence rate", outcomeName: "recurrence-free survival", value: 55 },
      "recurrence rate, recurrence-free survival: 55",
    ],
    [
      "a count of some of a whole",
      { measureName: "number", ofName: "women", value: 3, n: 4 },
      "number, women: 3 of 4",
    ],
    [
      "a count of those without an event",
      { measureName: "number", ofName: "recurrence", polarity: "without", value: 3, n: 4 },
      "number, without recurrence: 3 of 4",
    ],
    [
      "a share with the size of its whole beside it",
      { value: 4, unit: "%", n: 50 },
      "share: 4% (n = 50)",
    ],
    ["a remark", { value: 4, unit: "%", note: "As printed." }, "share: 4% (As printed.)"],
  ])("tells %s of a work's own report", (_, given, text) => {
    expect(figureLineOf({ id: "f", measure: "m", measureName: "share", ...given })).toBe(text);
  });
});

test("what is compared is told with what it is compared with, where that is known", () => {
  expect([
    factorOf({ factor: { what: "larger size" } }),
    factorOf({ factor: { what: "men", against: "women" } }),
    factorOf({}),
  ]).toEqual(["with larger size", "men versus women", ""]);
});

describe("what a figure says apart from its amount", () => {
  test("is its measure, with the statistic that it is", () => {
    expect(subjectOf(figure({}))).toBe("share");
    expect(subjectOf(figure({ measureName: "age", statistic: "median" }))).toBe("median age");
    // A count or a share is what the measure itself says.
    expect(subjectOf(figure({ measureName: "number", statistic: "count" }))).toBe("number");
  });

  test("names in this order what is counted, the arm, what against what, and when", () => {
    expect(
      subjectOf(
        figure({
          outcomeName: "relapse",
          ofName: "women",
          arm: "soaked",
          factor: { what: "brine", against: "milk" },
          timeText: "5 years",
        }),
      ),
    ).toBe("share, relapse, women, soaked, brine versus milk, at 5 years");
  });

  test("has an outcome that says what is measured in the measure's place", () => {
    const measured = { measureName: "survival time", outcomeName: "overall survival" };
    expect(subjectOf(figure({ ...measured, statistic: "median" }))).toBe("median overall survival");
  });

  test("calls an arm by its own name, else by the trial's, else by its id", () => {
    const arms = [{ id: "wet", name: "Kelp in brine" }];
    const reported: GraphReportedFigure = {
      id: "f",
      measure: "share",
      measureName: "share",
      arm: "wet",
    };
    expect(subjectOf({ ...reported, armName: "Soaked kelp" }, arms)).toBe("share, Soaked kelp");
    expect(subjectOf(reported, arms)).toBe("share, Kelp in brine");
    expect(subjectOf({ ...reported, arm: "dry" }, arms)).toBe("share, dry");
    expect(subjectOf(reported)).toBe("share, wet");
  });
});
