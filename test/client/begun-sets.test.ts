import { describe, expect, test } from "vitest";
import type { Question } from "../../model/views/questions.ts";
import {
  askedAgain,
  findBegun,
  mostSets,
  parseBegun,
  resume,
  setKey,
  withAnswer,
  withBegun,
} from "../../client/learn/begun-sets.ts";

const question = (id: string, options = ["1", "2", "3"]): Question => ({
  id,
  rule: "figure",
  statement: { id: `kelp:${id}`, kind: "claim", label: id },
  ask: "Which figure belongs in the gap?",
  abbreviations: [],
  options,
  answer: [1],
  explanation: ["According to Ash 2018: it is so."],
});

const a = question("a");
const b = question("b");
const c = question("c");
const untouched = findBegun([], "kelp 1");

test("a set goes by paper, topic and seed", () => {
  expect(setKey("dossier:kelp", "topic:patching", "1")).not.toBe(
    setKey("dossier:kelp", undefined, "1"),
  );
});

describe("a set is taken up", () => {
  test("at its first question when it was never begun", () => {
    expect(resume([a, b], untouched)).toEqual({ asked: [a, b], run: [], place: 0 });
  });

  test("at an answered question until that was left behind", () => {
    const begun = withAnswer(untouched, a, [2]);
    expect(resume([a, b], begun)).toMatchObject({ run: [[2]], place: 0 });
    expect(resume([a, b], { ...begun, place: 1 })).toMatchObject({ run: [[2]], place: 1 });
  });

  test("with its answers where the options have another order", () => {
    const begun = { ...withAnswer(untouched, a, [2, 0, 1]), place: 1 };
    expect(resume([question("a", ["3", "1", "2"]), b], begun).run).toEqual([[0, 1, 2]]);
  });

  test("at the first question whose answer is no option any more", () => {
    const begun = { ...withAnswer(withAnswer(untouched, a, [2]), b, [0]), place: 2 };
    expect(resume([question("a", ["1", "2", "4"]), b], begun)).toMatchObject({ run: [], place: 0 });
  });

  test("with those only that are asked again, and with all where none of them is there", () => {
    const again = askedAgain(withAnswer(untouched, a, [2]), [c, b]);
    expect(resume([a, b, c], again)).toEqual({ asked: [b, c], run: [], place: 0 });
    expect(resume([a], again).asked).toEqual([a]);
  });
});

describe("kept sets", () => {
  test("come back as they were", () => {
    const kept = [withAnswer(untouched, a, [2]), askedAgain(untouched, [b])];
    expect(parseBegun(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test("are the last few, the one touched last behind the others", () => {
    const sets = Array.from({ length: mostSets }, (_, i) => findBegun([], `kelp ${i}`));
    const touched = withBegun(sets, findBegun(sets, "kelp 0"));
    expect(touched).toHaveLength(mostSets);
    expect(touched.at(-1)?.set).toBe("kelp 0");
    expect(withBegun(touched, findBegun([], "new")).map(({ set }) => set)).not.toContain("kelp 1");
  });

  test.each([
    ["nothing", undefined],
    ["no list", { set: "kelp 1" }],
    ["no set", [1, null, { set: 1, answers: {}, place: 0 }, { set: "s", answers: {}, place: -1 }]],
    ["no answers", [{ set: "s", place: 0 }]],
  ])("are none where %s is kept", (_, stored) => {
    expect(parseBegun(stored)).toEqual([]);
  });

  test("lose an answer that is no list of texts", () => {
    expect(parseBegun([{ set: "s", place: 1, answers: { a: [1], b: ["2"] } }])).toEqual([
      { set: "s", place: 1, answers: { b: ["2"] } },
    ]);
  });
});
