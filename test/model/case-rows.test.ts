// Tests which claims a row of a case record states.
import { describe, expect, test } from "vitest";
import { isStatedIn, type RowFacts } from "../../model/case-rows.ts";

const facts: RowFacts = {
  type: "imaging",
  topics: ["imaging", "work-up"],
  concepts: [
    { id: "thrombus", roles: ["finding"] },
    { id: "vein", roles: ["site", "subject"] },
  ],
  cases: 1,
  isStep: false,
};

describe("a row states a claim", () => {
  test.each([
    ["where it asks nothing more", {}],
    ["of one of its types", { types: ["outcome", "imaging"] }],
    ["under one of its topics", { under: ["work-up", "other"] }],
    ["under none of those that it leaves out", { notUnder: ["own-operations"] }],
    ["about one of its concepts", { about: ["thrombus"] }],
    ["about one of them in one of its roles", { about: ["vein"], as: ["site", "outcome"] }],
    ["about this case alone", { ofOneCase: true }],
    ["that is no step", { steps: false }],
    ["for which all of that holds", { types: ["imaging"], under: ["imaging"], about: ["vein"] }],
  ] as const)("%s", (_when, claims) => {
    expect(isStatedIn(structuredClone<object>(claims), facts)).toBe(true);
  });
});

describe("a row does not state a claim", () => {
  test.each([
    ["where it picks none", undefined, facts],
    ["of another type", { types: ["outcome" as const] }, facts],
    ["under another topic", { under: ["other"] }, facts],
    [
      "under one that it leaves out, whatever else",
      { under: ["imaging"], notUnder: ["work-up"] },
      facts,
    ],
    ["about another concept", { about: ["kidney"] }, facts],
    ["about its concept in another role", { about: ["thrombus"], as: ["site" as const] }, facts],
    [
      "where one concept is named and another has the role",
      { about: ["thrombus"], as: ["subject" as const] },
      facts,
    ],
    ["about several cases", { ofOneCase: true as const }, { ...facts, cases: 2 }],
    ["about none", { ofOneCase: true as const }, { ...facts, cases: 0 }],
    ["that is a step", { steps: false as const }, { ...facts, isStep: true }],
    [
      "for which one of several does not hold",
      { types: ["imaging" as const], about: ["kidney"] },
      facts,
    ],
  ])("%s", (_when, claims, given) => {
    expect(isStatedIn(claims, given)).toBe(false);
  });
});
