// Tests how problems are ordered and printed, and the sentences that say what is wrong.
import { describe, expect, test } from "vitest";
import {
  compareProblems,
  printProblem,
  shorten,
  showValue,
  type DataProblem,
} from "../../server/problems/data-problem.ts";
import { editDistance } from "../../server/problems/did-you-mean.ts";
import { faultSentence, withArticle } from "../../server/problems/fault-sentence.ts";

const problem = (own: Partial<DataProblem>): DataProblem => ({
  file: "works/ash-2018.yaml",
  line: 3,
  column: 5,
  rule: "wrong-value",
  message: "csl.issue is 1.10, expected text",
  ...own,
});

describe("problems", () => {
  test("are ordered by file, line, column, rule and message, numbers as numbers", () => {
    const sorted = [
      problem({ file: "approvals/x.yaml", line: 9 }),
      problem({ line: 2, column: 9 }),
      problem({ line: 3, column: 4, rule: "zeal" }),
      problem({ rule: "missing-key", message: "z" }),
      problem({ message: "a" }),
      problem({ message: "b" }),
      problem({ line: 10 }),
    ];
    expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
    expect(compareProblems(problem({}), problem({}))).toBe(0);
  });

  test("are printed with their place first, the hint on a line of its own", () => {
    expect(printProblem(problem({}))).toBe(
      "works/ash-2018.yaml:3:5 wrong-value: csl.issue is 1.10, expected text",
    );
    expect(printProblem(problem({ message: "m", hint: 'put it in quotes: "1.10"' }))).toBe(
      'works/ash-2018.yaml:3:5 wrong-value: m\n    put it in quotes: "1.10"',
    );
  });
});

describe("a value in a message", () => {
  test.each([
    ["text", '"text"'],
    [12, "12"],
    [null, "null"],
    [undefined, "nothing"],
    [{ a: [1] }, '{"a":[1]}'],
  ])("%j is shown as %s", (value, text) => {
    expect(showValue(value)).toBe(text);
  });

  test("is cut behind 80 characters, three of which say so", () => {
    const full = "k".repeat(80);
    expect(shorten(full)).toBe(full);
    expect(shorten(`${full}k`)).toBe(`${"k".repeat(77)}...`);
  });
});

test.each([
  ["claim", "a claim"],
  ["approval", "an approval"],
  ["evidence line", "an evidence line"],
  ["outcome", "an outcome"],
  ["work", "a work"],
])("%s is %s", (noun, text) => {
  expect(withArticle(noun)).toBe(text);
});

test("a fault says what to do only where that is known", () => {
  expect(faultSentence("limit is 0", "a number from 1")).toBe(
    "limit is 0; expected a number from 1.",
  );
  expect(faultSentence("limit is 0", "a number from 1", "Leave it out.")).toBe(
    "limit is 0; expected a number from 1. Leave it out.",
  );
});

describe("the distance of two words", () => {
  test.each([
    ["kelp", "kelp", 0],
    ["kelp", "help", 1],
    ["kelp", "kelps", 1],
    ["kelp", "klep", 1],
    ["kelp", "", 4],
    ["", "kelp", 4],
    ["kelp", "silk", 3],
    ["abcd", "badc", 2],
  ])("%s and %s: %d, both ways round", (a, b, steps) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([steps, steps]);
  });
});
