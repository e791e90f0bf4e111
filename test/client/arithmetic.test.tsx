// Tests how the arithmetic of figures is told and drawn.
import { describe, expect, test } from "vitest";
import { Arithmetic, ReportArithmetic } from "../../client/statement/arithmetic.tsx";
import { linePartsOf } from "../../client/statement/interval-lines.ts";
import type { ArithmeticCheck } from "../../model/arithmetic-check.ts";
import { boundsText } from "../../model/interval-text.ts";
import { markupOf } from "./shown.tsx";

describe("the line of what is expected and what is given", () => {
  test("runs from the least to the greatest number of both", () => {
    const { expected, found } = linePartsOf({ low: 100, high: 100 }, { low: 88.5, high: 91.5 });
    expect(expected).toMatchObject({ from: 88, to: 88 });
    expect(found.from).toBe(12);
    expect(found.to).toBeCloseTo(31.8, 1);
  });

  test("goes on to the edge where an interval has no end", () => {
    const { expected, found } = linePartsOf({ high: 60.5 }, { low: 70 });
    expect(expected).toEqual({ from: 0, to: 12, opensLeft: true, opensRight: false });
    expect(found).toEqual({ from: 88, to: 100, opensLeft: false, opensRight: true });
  });

  test("has a single number in its middle", () => {
    const { expected, found } = linePartsOf({ low: 4, high: 4 }, { low: 4, high: 4 });
    expect([expected.from, found.to]).toEqual([50, 50]);
  });
});

test.each([
  [{ low: 100, high: 100 }, "%", "100%"],
  [{ low: 88.5, high: 91.5 }, "%", "88.5–91.5%"],
  [{ high: 60.5 }, "%", "at most 60.5%"],
  [{ low: 24 }, "mo", "at least 24 months"],
  [{ low: 3598.5, high: 3601.5 }, "mL", "3,599–3,602 ml"],
  [{ low: 57.142857142857146, high: 57.142857142857146 }, "%", "57.14%"],
  [{ low: 0.011737027358497909, high: 0.12740471778449036 }, undefined, "0.0117–0.1274"],
  [{ low: 0.00000011, high: 0.0000016 }, undefined, "0.00000011–0.0000016"],
])("the bounds %j in %s read %s", (bounds, unit, text) => {
  expect(boundsText(bounds, unit)).toBe(text);
});

/** What a reader sees, a line for each part. */
const textOf = async (
  checks: readonly ArithmeticCheck[],
  Stated: typeof Arithmetic = Arithmetic,
): Promise<string> =>
  (await markupOf(<Stated checks={checks} here="kelp:share" />))
    .replace(/<\/(?:p|span|h2|summary|button)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll(/\n+/g, "\n")
    .trim();

const fails: ArithmeticCheck = {
  kind: "part-whole",
  outcome: "fails",
  says: "> 70% (kelp) is more than 60% (seaweed), of which it is a part or a kind.",
  expected: { high: 60.5 },
  found: { low: 70 },
  unit: "%",
  of: [
    { id: "kelp:share", kind: "claim", label: "Share of kelp", figure: "share" },
    { id: "kelp:whole", kind: "claim", label: "Share of seaweed", figure: "share" },
  ],
  answer: { tension: "kelp:part", label: "the part exceeds the whole" },
};
const holds: ArithmeticCheck = {
  kind: "whole-counts",
  outcome: "holds",
  says: "30% is 9 of 30 (30%).",
  expected: { low: 30, high: 30 },
  found: { low: 29.5, high: 30.5 },
  unit: "%",
  of: [{ id: "kelp:share", kind: "claim", label: "Share of kelp", figure: "share" }],
};

describe("what arithmetic says of a statement's figures", () => {
  test("is told finding by finding, with amounts, the other statement and the inconsistency; what holds is folded", async () => {
    expect((await textOf([fails, holds])).split("\n")).toEqual([
      "Arithmetic",
      "Part and whole",
      "does not hold",
      "&gt; 70% (kelp) is more than 60% (seaweed), of which it is a part or a kind.",
      "Expected",
      "at most 60.5%",
      "Given",
      "at least 70%",
      "Together with: Share of seaweed",
      "Entered as an inconsistency: the part exceeds the whole",
      "One check of the figures holds",
      "Whole patients",
      "holds",
      "30% is 9 of 30 (30%).",
      "Expected",
      "30%",
      "Given",
      "29.5–30.5%",
    ]);
  });

  test("gives the reason where no inconsistency is entered", async () => {
    const reason = "The share may be one of other divers.";
    expect(await textOf([{ ...fails, answer: { reason } }])).toContain(reason);
  });

  test("is nothing where there is nothing to test", async () => {
    expect(await textOf([])).toBe("");
  });
});

test("a finding of a source's report is told and drawn like one of a statement; what holds is not told", async () => {
  const reason = "The share may be one of other divers.";
  const of = [{ id: "kelp:share", kind: "report", label: "Share of kelp" }] as const;
  const text = await textOf(
    [{ ...fails, of: [...of], answer: { reason } }, holds],
    ReportArithmetic,
  );
  expect(text.split("\n")).toEqual([
    "Part and whole",
    "does not hold",
    "&gt; 70% (kelp) is more than 60% (seaweed), of which it is a part or a kind.",
    "Expected",
    "at most 60.5%",
    "Given",
    "at least 70%",
    reason,
  ]);
  expect(await textOf([holds], ReportArithmetic)).toBe("");
});
