import { describe, expect, test } from "vitest";
import type { Question } from "../../model/views/questions.ts";
import { drawSeed, isRight, missedIn, moved, scoreOf } from "../../client/learn/run.ts";

const question = (id: string, answer: number[]): Question => ({
  id,
  rule: "figure",
  statement: { id: `kelp:${id}`, kind: "claim", label: id },
  ask: "Which figure belongs in the gap?",
  abbreviations: [],
  options: ["1", "2", "3"],
  answer,
  explanation: ["According to Ash 2018: it is so."],
});

describe("a run", () => {
  const questions = [question("a", [1]), question("b", [2, 0, 1]), question("c", [0])];

  test("counts an order only when every place is right", () => {
    const [, order = question("none", [0])] = questions;
    expect(isRight(order, [2, 0, 1])).toBe(true);
    expect(isRight(order, [0, 2, 1])).toBe(false);
    expect(isRight(order, [2, 0])).toBe(false);
  });

  test("scores what was answered, and names what was missed, not what is still open", () => {
    const run = [[1], [0, 1, 2]];
    expect(scoreOf(questions, run)).toBe(1);
    expect(missedIn(questions, run)).toEqual([{ question: questions[1], given: [0, 1, 2] }]);
  });
});

describe("moved", () => {
  test("moves one item, and leaves the rest in their order", () => {
    expect(moved([0, 1, 2, 3], 3, -2)).toEqual([0, 3, 1, 2]);
    expect(moved([0, 1, 2, 3], 0, 1)).toEqual([1, 0, 2, 3]);
  });

  test("moves nothing out of the list", () => {
    expect(moved([0, 1], 0, -1)).toEqual([0, 1]);
    expect(moved([0, 1], 1, 1)).toEqual([0, 1]);
    expect(moved([0, 1], 5, 1)).toEqual([0, 1]);
  });
});

test("a drawn seed is one that the server takes, without letters that are read for digits", () => {
  const numbers = [0, 0.2, 0.4, 0.6, 0.8, 0.999];
  const seed = drawSeed(() => numbers.shift() ?? 0);
  expect(seed).toHaveLength(6);
  expect(seed).toMatch(/^[a-km-np-z2-9]{6}$/);
});
