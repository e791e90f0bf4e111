// Tests how steps are put into the lists of their procedures.
import { describe, expect, test } from "vitest";
import { isStep, proceduresOf, stepNumber } from "../../server/judgement/procedures.ts";
import { claimOf } from "../graphs/hand-made.ts";

const link = (id: string) => ({ id: `concept:${id}`, kind: "concept", label: id });
const step = (id: string, procedure: string, number: number, after?: string) =>
  claimOf(id, {
    type: "technique",
    sequence: {
      procedure: link(procedure),
      step: number,
      ...(after === undefined ? {} : { after: link(after) }),
    },
  });
const stepless = claimOf("kelp-share", {});

/** Each procedure with the ids of its steps. */
const listed = (...claims: readonly ReturnType<typeof step>[]): [string, string][] =>
  proceduresOf(claims).map(({ procedure, steps }) => [
    procedure.label,
    steps.map(({ id }) => id.replace("kelp:", "")).join(" "),
  ]);

describe("procedures", () => {
  test("hold their steps by number, in whatever order the claims come", () => {
    expect(
      listed(step("b", "soaking", 2), step("c", "soaking", 3), step("a", "soaking", 1)),
    ).toEqual([["soaking", "a b c"]]);
  });

  test("stand in the order of their first claim, and claims that are no steps are in none", () => {
    expect(listed(stepless, step("x", "patching", 1), step("a", "soaking", 1))).toEqual([
      ["patching", "x"],
      ["soaking", "a"],
    ]);
  });

  test("are one list with the one that they go on from, by the name of the last", () => {
    const claims = [
      step("a", "start", 1),
      step("x", "patching", 1, "start"),
      step("y", "patching", 2),
      step("b", "start", 2),
    ];
    expect(listed(...claims)).toEqual([["patching", "a b x y"]]);
  });

  test("share a beginning that several go on from", () => {
    const claims = [
      step("a", "start", 1),
      step("x", "patching", 1, "start"),
      step("y", "sewing", 1, "start"),
    ];
    expect(listed(...claims)).toEqual([
      ["patching", "a x"],
      ["sewing", "a y"],
    ]);
  });

  test("begin by themselves where nothing tells what they go on from", () => {
    expect(listed(step("x", "patching", 1, "start"))).toEqual([["patching", "x"]]);
  });
});

describe("a step", () => {
  const claims = [step("a", "start", 1), step("x", "patching", 1, "start"), step("b", "start", 2)];

  test.each([
    ["kelp:a", 1],
    ["kelp:b", 2],
    ["kelp:x", 3],
    ["kelp:kelp-share", undefined],
  ])("%s has the number %s of its whole list", (id, number) => {
    expect(stepNumber(id, [...claims, stepless])).toBe(number);
  });

  test("is a claim with a place in a procedure", () => {
    expect([isStep(step("a", "start", 1)), isStep(stepless)]).toEqual([true, false]);
  });
});
