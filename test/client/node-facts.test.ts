// Tests what is written with a node of a neighbourhood.
import { expect, test } from "vitest";
import { factsOf, isUnidentified, nameOf } from "../../client/around/node-facts.ts";

const reference = { id: "k:ref-2", kind: "reference", label: "Reference 2", cited: "[2]" } as const;

test("a reference goes by what it is matched to, or by how the paper points to it", () => {
  const matched = { ...reference, basis: "inferred", name: "[2] Cedar 2014" } as const;
  expect([nameOf(matched), factsOf(matched)]).toEqual(["[2] Cedar 2014", "inferred"]);
  expect(nameOf(reference)).toBe("[2]");
});

test("that a reference is not identified is said once", () => {
  const basis = "unidentified";
  const named = { ...reference, basis, name: "[2] not identified" } as const;
  expect([nameOf(named), factsOf(named)]).toEqual(["[2] not identified", "reference"]);
  expect(factsOf({ ...reference, basis })).toBe("not identified");
  expect([isUnidentified(named), isUnidentified({ basis: "inferred" })]).toEqual([true, false]);
});

test("the paper is said where there are several", () => {
  expect(factsOf({ ...reference, basis: "inferred", paper: "Ash 2018" })).toBe(
    "Ash 2018, inferred",
  );
});
