// Tests what an expectation comes to: amounts are brought into one unit, powers of ten included, or are not compared.
import { describe, expect, test } from "vitest";
import { exactly } from "../../model/arithmetic/interval.ts";
import type { Expectation } from "../../model/kinds/arithmetic-entries.ts";
import type { Figure } from "../../model/figure.ts";
import { testExpectation } from "../../server/corpus/arithmetic/expectations.ts";
import type { Teller, ToldFigure } from "../../server/corpus/arithmetic/told-figures.ts";

const place = { file: "a.yaml", line: 1, column: 1 };
const placeOf = () => place;
const writtenAt = () => undefined;

type Given = { value: number; unit?: string; n?: number };

/** Figures of one statement, `a#<id>`, each exact. */
const knownOf = (given: Readonly<Record<string, Given>>) => {
  const figures: ToldFigure[] = [];
  const teller: Teller = {
    link: { id: "sea:a", kind: "claim", label: "A" },
    name: "a",
    figures,
    place,
    arms: [],
  };
  for (const [id, { value, unit, n }] of Object.entries(given)) {
    const figure: Figure = {
      id,
      measure: "count",
      value,
      ...(n === undefined ? {} : { n }),
    };
    figures.push({
      value: figure,
      measure: { id: "count", name: "count", requires: [] },
      unit,
      teller,
      name: `a#${id}`,
      place,
      decimals: (part) => (part === "value" ? (String(value).split(".")[1]?.length ?? 0) : 0),
      meant: (part) =>
        part === "value"
          ? exactly(value)
          : part === "n" && n !== undefined
            ? exactly(n)
            : undefined,
    });
  }
  return {
    figures: new Map(figures.map((one) => [one.name, one] as const)),
    tellers: new Map([["a", teller]]),
  };
};

const outcomeOf = (
  given: Readonly<Record<string, Given>>,
  expectation: Pick<Expectation, "figure" | "is" | "to">,
) => {
  const value = { id: "expected", expects: "Both counts should be the same.", ...expectation };
  return testExpectation({ value, fileName: "arithmetic", placeOf, writtenAt }, knownOf(given));
};

const equal = { figure: "a#one", is: "equal-to", to: "a#other" } as const;

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
    expect(outcomeOf({ one, other }, equal)?.outcome).toBe(outcome);
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
    expect(outcomeOf({ one, other }, equal)).toBeUndefined();
  });

  test("are added up in one unit, and compared with a number in that unit", () => {
    const given = {
      one: { value: 1.5, unit: "10*6" },
      other: { value: 300_000 },
      third: { value: 200, unit: "10*3" },
    };
    const sum = { by: "sum" as const, of: ["a#one", "a#other", "a#third"] };
    expect(outcomeOf(given, { figure: sum, is: "equal-to", to: 2 })?.outcome).toBe("holds");
    expect(outcomeOf(given, { figure: sum, is: "equal-to", to: 2_000_000 })?.outcome).toBe("fails");
  });
});

describe("figures without a power of ten", () => {
  test("and without a unit are taken to be in that of the other", () => {
    const given = { one: { value: 40 }, other: { value: 40, unit: "%" } };
    expect(outcomeOf(given, equal)?.outcome).toBe("holds");
  });

  test("are brought into the unit of the other, which is told", () => {
    const given = { one: { value: 14, unit: "d" }, other: { value: 2, unit: "wk" } };
    expect(outcomeOf(given, equal)).toMatchObject({ outcome: "holds", unit: "wk" });
  });

  test("may be at most the other", () => {
    const given = { one: { value: 5, n: 40 }, other: { value: 4 } };
    const atMost = (figure: string, to: string) =>
      outcomeOf(given, { figure, is: "at-most", to })?.outcome;
    expect(atMost("a#one", "a#other")).toBe("fails");
    expect(atMost("a#other", "a#one")).toBe("holds");
    expect(atMost("a#one", "a#one.n")).toBe("holds");
  });

  test("that are not there give nothing", () => {
    expect(outcomeOf({ one: { value: 5 } }, equal)).toBeUndefined();
  });
});
