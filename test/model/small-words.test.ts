// Tests the small questions that are asked of links, figures, attributions, units and forwardings.
import { describe, expect, test } from "vitest";
import { scaled, rising } from "../../model/arithmetic/interval.ts";
import { exponentOf } from "../../model/arithmetic/units.ts";
import { wholeIn } from "../../model/arithmetic/whole-counts.ts";
import { attributionMeaning, attributionWord } from "../../model/attribution.ts";
import { isDisputing, otherEnd, strokeOf } from "../../model/connection-text.ts";
import { countedOf, isP } from "../../model/figure-text.ts";
import { dateText, upperFirst } from "../../model/formats.ts";
import { forwardedId } from "../../model/graph.ts";
import { forces, voices } from "../../model/words.ts";

describe("a link", () => {
  test("has another end, from either side", () => {
    const link = { from: "kelp:a", to: "kelp:b" };
    expect([otherEnd(link, "kelp:a"), otherEnd(link, "kelp:b")]).toEqual(["kelp:b", "kelp:a"]);
  });

  test.each([
    [{ how: "cites", direction: "disputes" }, true],
    [{ how: "not-confirmed-by" }, true],
    [{ how: "cites", direction: "supports" }, false],
    [{ how: "cites", direction: "neutral" }, false],
    [{ how: "cites" }, false],
  ] as const)("%j points against it: %s", (link, expected) => {
    expect(isDisputing(link)).toBe(expected);
  });

  test.each([
    [{ how: "not-cited", isDirect: true }, "dotted"],
    [{ how: "cites", isDirect: true }, "solid"],
    [{ how: "cites", isDirect: false }, "dashed"],
    [{ how: "cites" }, "solid"],
    [{ how: "identified-as", basis: "inferred" }, "dashed"],
    [{ how: "identified-as", basis: "confirmed" }, "solid"],
    [{ how: "based-on", isDirect: false }, "solid"],
  ] as const)("%j is drawn %s", (link, stroke) => {
    expect(strokeOf(link)).toBe(stroke);
  });
});

describe("a figure", () => {
  test.each([
    [{ measure: "p-value", value: 0.06 }, true],
    [{ measure: "p-value" }, false],
    [{ measure: "share", value: 0.06 }, false],
    [{ measure: "p-value", value: 0 }, true],
  ])("%j is a p value: %s", (figure, expected) => {
    expect(isP(figure)).toBe(expected);
  });

  test.each([
    [{ ofName: "recurrence" }, "recurrence"],
    [{ ofName: "recurrence", polarity: "with" }, "recurrence"],
    [{ ofName: "recurrence", polarity: "without" }, "without recurrence"],
    [{ polarity: "without" }, ""],
    [{}, ""],
  ] as const)("%j counts: %s", (figure, text) => {
    expect(countedOf(figure)).toBe(text);
  });
});

describe("whose word a statement is", () => {
  const claim = (voice: keyof typeof voices) => ({ kind: "claim", voice }) as const;

  test("depends on whether the paper has patients of its own, for what its authors saw and did", () => {
    for (const voice of ["own-result", "own-practice"] as const) {
      expect(attributionWord(claim(voice), true)).toMatch(/patients/);
      expect(attributionWord(claim(voice), false)).not.toMatch(/patients/);
    }
  });

  test("is how strongly it is worded, for advice, whatever its voice", () => {
    const words = (force: keyof typeof forces) =>
      (["opinion", "cited"] as const).map((voice) =>
        attributionWord({ kind: "recommendation", voice, force }, true),
      );
    expect(words("must")[0]).toBe(words("must")[1]);
    expect(new Set([...words("must"), ...words("should"), ...words("may")]).size).toBe(3);
  });

  test("means what the list of its words says", () => {
    expect(attributionMeaning({ voice: "cited" })).toBe(voices.cited);
    expect(attributionMeaning({ voice: "cited", force: "may" })).toBe(forces.may);
  });
});

describe("a unit begins with a power of ten", () => {
  test.each([
    ["10*9/L", 9],
    ["10^6.{cells}", 6],
    ["10*-3", -3],
    ["mm", undefined],
    ["100*9/L", undefined],
    ["", undefined],
  ])("%s: %s", (unit, exponent) => {
    expect(exponentOf(unit)).toBe(exponent);
  });
});

describe("whole numbers of an interval", () => {
  test.each([
    [
      { low: 1.2, high: 4.8 },
      { low: 2, high: 4 },
    ],
    [
      { low: 2, high: 4 },
      { low: 2, high: 4 },
    ],
    [{ low: 1.2, high: 1.8 }, undefined],
    [
      { low: -1.5, high: 0.5 },
      { low: -1, high: 0 },
    ],
    [
      { low: 0.1 + 0.2 - 0.3 + 3, high: 3 },
      { low: 3, high: 3 },
    ],
  ])("%j: %j", (interval, whole) => {
    expect(wholeIn(interval)).toEqual(whole);
  });
});

test("an interval is stretched and mapped at both ends, also where it has none", () => {
  expect(scaled({ low: 1, high: 4 }, 0.5)).toEqual({ low: 0.5, high: 2 });
  expect(scaled({ low: -Infinity, high: 4 }, 2)).toEqual({ low: -Infinity, high: 8 });
  expect(rising({ low: 1, high: Infinity }, (value) => value + 1)).toEqual({
    low: 2,
    high: Infinity,
  });
});

test("dates are British, and a capital is put in front of whatever begins", () => {
  expect(dateText(new Date(2026, 10, 29))).toBe("29 November 2026");
  expect([upperFirst("kelp"), upperFirst("élan"), upperFirst("Ki-67"), upperFirst("")]).toEqual([
    "Kelp",
    "Élan",
    "Ki-67",
    "",
  ]);
});

test("a forwarding answers for the old id", () => {
  expect(forwardedId({ type: "alias", from: "kelp:old", to: "kelp:new" })).toBe("kelp:old");
  expect(
    forwardedId({
      type: "tombstone",
      id: "kelp:gone",
      reason: "It repeated another.",
      on: "2026-01-05",
    }),
  ).toBe("kelp:gone");
});
