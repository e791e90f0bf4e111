// Tests what falls when sentences of a copy are changed, and how it is said.
import { describe, expect, test } from "vitest";
import { findFallen, type Fallen } from "../../client/your-copy/fallen.ts";
import { marginsOf } from "../../client/your-copy/margin.ts";
import { openCopy } from "../../client/your-copy/read-copy.ts";
import { fallenText, reasonsText } from "../../client/your-copy/reason-text.ts";
import { bytesOf, heldKelp, kelpCopy } from "./a-copy.ts";

const copy = kelpCopy();
const margins = marginsOf(heldKelp);

/** The sentence of a section that holds these words, with a part of it replaced. */
const edit = (section: string, words: string, by: readonly [was: string, becomes: string]) => {
  const sentences = copy.text.sections.find(({ id }) => id === section)?.sentences ?? [];
  const sentence = sentences.findIndex(({ raw }) => raw.includes(words));
  const raw = sentences[sentence]?.raw ?? "";
  expect(raw).toContain(by[0]);
  return { section, sentence, text: raw.replace(...by) };
};
const swelling = edit("choice-of-patch-material", "swells by", ["42", "43"]);

const reasonsIn = ({ statements }: Fallen): string[] =>
  statements.flatMap(({ id, standing, reasons }) =>
    reasons.map((reason) => {
      const statement = margins.statements.get(id)?.statement;
      if (statement === undefined) throw new Error(`${id} is no statement`);
      return `${id} ${standing}: ${reasonsText([reason], statement, margins.titleOf)}`;
    }),
  );

describe("what falls", () => {
  test("is nothing while nothing was changed, or only what digests do not see", () => {
    expect(findFallen(copy, [])).toMatchObject({ statements: [], resting: [], branches: [] });
    const spaced = edit("choice-of-patch-material", "swells by", ["swells by", "swells  by"]);
    expect(findFallen(copy, [spaced]).statements).toEqual([]);
  });

  test("is the statement on the sentence, what rests on it, and the branch that stands on that", () => {
    const fallen = findFallen(copy, [swelling]);
    expect(fallen.statements.map(({ id, standing }) => [id, standing])).toEqual([
      ["kelp-swells", "falls"],
    ]);
    expect(fallen.resting).toEqual([
      { id: "rec-longer-patch", standing: "loses", on: ["kelp-swells"] },
    ]);
    expect(fallen.branches).toEqual([
      { decision: "length", branch: "any", standing: "loses", on: ["rec-longer-patch"] },
    ]);
    expect(margins.branchOf("length", "any")).toEqual({
      node: { id: "kelp:decide-length", kind: "decision", label: "How long is the gap?" },
      condition: "Of any length",
    });
  });

  test("says why, in a sentence for each", () => {
    expect(reasonsIn(findFallen(copy, [swelling]))).toEqual([
      "kelp-swells falls: The number 42 can no longer be found in “Choice of patch material”.",
    ]);
    const marker = edit("discussion", "kelp than with silk", [" [5]", ""]);
    expect(reasonsIn(findFallen(copy, [marker]))).toEqual([
      "kelp-against-silk falls: Reference [5] is no longer cited there in the way that was entered.",
    ]);
  });

  test("is read again where everything is still found", () => {
    const word = edit("results", "free of recurrence", ["After a median", "Before a median"]);
    const fallen = findFallen(copy, [word]);
    expect(reasonsIn(fallen)).toEqual([
      "free-of-recurrence unread: The sentence has changed. All that the statement is found by still stands there; whether the sentence still says the same has to be read again.",
    ]);
    expect(fallen.branches.map(({ branch, standing }) => [branch, standing])).toEqual([
      ["no", "unread"],
    ]);
  });

  test("is only weakened where it has more to rest on", () => {
    const fallen = findFallen(copy, [edit("discussion", "kelp than with silk", ["8 vs", "9 vs"])]);
    const advice = fallen.resting.find(({ id }) => id === "rec-soft-patch");
    expect(fallen.statements.map(({ id }) => id)).toEqual(["kelp-against-silk"]);
    expect(advice).toEqual({ id: "rec-soft-patch", standing: "weakens", on: ["kelp-better"] });
    expect(fallen.branches.map(({ branch, standing }) => [branch, standing])).toEqual([
      ["soft", "weakens"],
    ]);
  });

  test("adds up over several changes, and is gone when all are taken back", () => {
    const loss = edit("results", "blood loss", ["35", "36"]);
    const both = findFallen(copy, [swelling, loss]);
    const ids = both.statements.map(({ id }) => id);
    expect(ids).toContain("kelp-swells");
    expect(ids).toContain("blood-loss");
    const back = { ...swelling, text: swelling.text.replace("43", "42") };
    expect(findFallen(copy, [back]).statements).toEqual([]);
  });

  test("is told of changes only, in a copy that did not fit before", () => {
    const text = new TextDecoder().decode(bytesOf("kelp-plain.txt")).replace(/\b35\b/, "37");
    const other = openCopy(new TextEncoder().encode(text), "kelp", heldKelp);
    expect(other.report.isVerified).toBe(false);
    expect(findFallen(other, [swelling]).statements.map(({ id }) => id)).toEqual(["kelp-swells"]);
  });

  test("is a waiver's reason too", () => {
    const [waiver] = heldKelp.waivers;
    const section = waiver?.where.section ?? "";
    const key = waiver?.where.keys[0] ?? "";
    const fallen = findFallen(copy, [edit(section, key, [key, "nothing"])]);
    expect(fallen.waivers).toContain(waiver?.id);
  });
});

test("what falls is told in sentences", () => {
  expect(fallenText(findFallen(copy, [swelling]))).toBe(
    "One passage falls. One more statement and one branch of the decision map are reached through what they rest on. Seven sentences, numbers or markers are no longer accounted for.",
  );
});
