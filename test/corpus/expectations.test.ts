// Tests what an expectation comes to: amounts are brought into one unit, powers of ten included, or are not compared.
import { describe, expect, test } from "vitest";
import { arithmetic } from "./breaches/added-files.ts";
import { claimsWith, found } from "./found-by-arithmetic.ts";

type Given = { value: number; unit?: string; n?: number };

/** Figures of one statement, `told-1#<id>`. */
const figuresText = (given: Readonly<Record<string, Given>>): string =>
  Object.entries(given)
    .map(([id, own]) => JSON.stringify({ id, measure: "count", ...own }))
    .join(", ");

/** What is said of figures of which this is expected: outcome and sentence. */
const saidOf = (given: Readonly<Record<string, Given>>, expectation: object): string[] =>
  found("expected", {
    ...claimsWith(figuresText(given)),
    [arithmetic]: `review: { drafted: { by: first reader, on: 2026-01-05 } }
expectations: [${JSON.stringify({ id: "expected", expects: "Both counts should be the same.", ...expectation })}]
explanations: []
`,
  });

const outcomesOf = (...args: Parameters<typeof saidOf>): (string | undefined)[] =>
  saidOf(...args).map((said) => said.split(":")[0]);

const equal = { figure: "told-1#one", is: "equal-to", to: "told-1#other" };

describe("figures in powers of ten", () => {
  test.each<[Given, Given, "holds" | "fails"]>([
    [{ value: 2.3, unit: "10*9/L" }, { value: 2300, unit: "10*6/L" }, "holds"],
    [{ value: 2.3, unit: "10*9/L" }, { value: 2.3, unit: "10*6/mL" }, "holds"],
    [{ value: 2.3, unit: "10*9/L" }, { value: 2.3, unit: "10*6/L" }, "fails"],
    [{ value: 1.8, unit: "10*6" }, { value: 1_800_000 }, "holds"],
    [{ value: 1_800_000 }, { value: 1.8, unit: "10*6" }, "holds"],
    [{ value: 1.8, unit: "10*6" }, { value: 1.8 }, "fails"],
    [{ value: 1.8 }, { value: 1.8, unit: "10*6" }, "fails"],
  ])("%j is compared with %j: it %s", (one, other, outcome) => {
    expect(outcomesOf({ one, other }, equal)).toEqual([outcome]);
  });

  test.each<[Given, Given]>([
    [
      { value: 2, unit: "10*9/L" },
      { value: 2, unit: "g/L" },
    ],
    [{ value: 2, unit: "10*9/L" }, { value: 2_000_000_000 }],
    [{ value: 2_000_000_000 }, { value: 2, unit: "10*9/L" }],
    [{ value: 2, unit: "10*5{cells}" }, { value: 200_000 }],
  ])("%j is not compared with %j", (one, other) => {
    expect(outcomesOf({ one, other }, equal)).toEqual([]);
  });

  test("are added up in one unit, and compared with a number in that unit", () => {
    const given = {
      one: { value: 1.5, unit: "10*6" },
      other: { value: 300_000 },
      third: { value: 200, unit: "10*3" },
    };
    const sum = { by: "sum", of: ["told-1#one", "told-1#other", "told-1#third"] };
    expect(outcomesOf(given, { figure: sum, is: "equal-to", to: 2 })).toEqual(["holds"]);
    expect(outcomesOf(given, { figure: sum, is: "equal-to", to: 2_000_000 })).toEqual(["fails"]);
  });
});

describe("figures without a power of ten", () => {
  test("and without a unit are taken to be in that of the other", () => {
    const given = { one: { value: 40 }, other: { value: 40, unit: "%" } };
    expect(outcomesOf(given, equal)).toEqual(["holds"]);
  });

  test("are brought into the unit of the other, which is told", () => {
    const given = { one: { value: 14, unit: "d" }, other: { value: 2, unit: "wk" } };
    expect(saidOf(given, equal)).toEqual([
      "holds: Both counts should be the same. 14 days (2 weeks), as expected.",
    ]);
  });

  test("may be at most the other", () => {
    const given = { one: { value: 5, n: 40 }, other: { value: 4 } };
    const atMost = (figure: string, to: string) => outcomesOf(given, { figure, is: "at-most", to });
    expect(atMost("told-1#one", "told-1#other")).toEqual(["fails"]);
    expect(atMost("told-1#other", "told-1#one")).toEqual(["holds"]);
    expect(atMost("told-1#one", "told-1#one.n")).toEqual(["holds"]);
  });

  test("that are not there give nothing", () => {
    expect(outcomesOf({ one: { value: 5 } }, equal)).toEqual([]);
  });
});
