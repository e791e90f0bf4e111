// Tests which statements stand beside each other where it is asked what the paper says, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { toldPart } from "../../server/learning/drafted-question.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test.each(papers)(
  "%s: one statement that the paper makes stands beside some that it does not",
  async (at) => {
    const room = await roomOf(at);
    const told = new Set(room.statements.map(toldPart));
    const asked = draftedBy("told", room);
    expect(asked.length).toBeGreaterThan(0);
    for (const { of, choices, quotes } of asked) {
      expect(
        choices.map((one) => told.has(one)),
        of.node.id,
      ).toEqual([true, false, false, false]);
      // What can be asked for by itself is, and what nobody would contradict is not.
      expect(of.node.completion, of.node.id).toBeUndefined();
      expect(of.node.voice, of.node.id).not.toBe("opinion");
      // A shifted number cannot be told from the right one; that something was done, or what became of one patient, is nothing to learn.
      for (const { node, cases } of quotes) {
        expect(node.voice, of.node.id).not.toBe("own-practice");
        expect(cases, of.node.id).toBe(0);
      }
      for (const [i, { node }] of quotes.entries()) {
        const own: string[] = node.statement.match(/\d+/g) ?? [];
        for (const number of (choices[i] ?? "").match(/\d+/g) ?? [])
          expect(own, of.node.id).toContain(number);
      }
    }
  },
);

test.each(papers)(
  "%s: a wrong figure never stands alone among statements without one",
  async (at) => {
    const room = await roomOf(at);
    const told = new Set(room.statements.map(toldPart));
    const asked = draftedBy("not-told", room);
    expect(asked.length).toBeGreaterThan(0);
    for (const { of, choices, quotes } of asked) {
      expect(
        choices.map((one) => told.has(one)),
        of.node.id,
      ).toEqual([false, true, true, true]);
      const [wrong = ""] = choices;
      const isOfFigure =
        /\d/.test(wrong) &&
        wrong.replace(/[\d.,–]+/g, "") === toldPart(of).replace(/[\d.,–]+/g, "");
      if (!isOfFigure) continue;
      expect(
        quotes.slice(1).filter((one) => /\d/.test(toldPart(one))).length,
        of.node.id,
      ).toBeGreaterThan(1);
    }
  },
);
