// Tests of which steps the order is asked: by hand, and over the fictional article and the first paper.
import { describe, expect, test } from "vitest";
import type { ClaimNode } from "../../model/nodes.ts";
import { askOrder } from "../../server/learning/order-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { claimOf, edge } from "../graphs/hand-made.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";
import { handMadeRoom, link, teachable, type Given } from "./hand-made-room.ts";

test.each(papers)(
  "%s: the order of steps is asked of no single patient’s operation",
  async (at) => {
    const asked = draftedBy("order", await roomOf(at));
    expect(asked.length).toBeGreaterThan(0);
    for (const { of } of asked) expect(of.cases, of.node.id).not.toBe(1);
  },
);

const step = (number: number, label: string, own: Record<string, unknown> = {}): ClaimNode =>
  claimOf(`step-${number}`, {
    type: "technique",
    label,
    sequence: { procedure: link("patching"), step: number },
    ...own,
  });
const five = [
  step(1, "Cut"),
  step(2, "Soak"),
  step(3, "Lay the patch"),
  step(4, "Sew"),
  step(5, "Dry"),
];

describe("the order of steps", () => {
  const ask = (id: string, statements = five, given: Partial<Given> = {}) => {
    const room = handMadeRoom({ ...given, statements });
    return askOrder(room, teachable(room, id), openDraw("1"));
  };
  const choices = (...of: Parameters<typeof ask>) => ask(...of)?.choices;
  const replaced = (other: ClaimNode): ClaimNode[] =>
    five.map((one) => (one.id === other.id ? other : one));

  test("is asked of four, from the statement's own step on", () => {
    expect(ask("step-1")).toMatchObject({
      rule: "order",
      given: "Patching",
      ask: "In which order does Kelp patches describe these steps?",
      choices: ["Cut", "Soak", "Lay the patch", "Sew"],
      shown: "by lot",
      isOrder: true,
      uses: ["kelp:step-1", "kelp:step-2", "kelp:step-3", "kelp:step-4"],
      remarks: ["The order is: Cut; Soak; Lay the patch; Sew."],
    });
    expect(choices("step-2")).toEqual(["Soak", "Lay the patch", "Sew", "Dry"]);
  });

  test("is not asked where fewer than four are left, nor of what is no step", () => {
    expect(ask("step-3")).toBeUndefined();
    expect(ask("other", [...five, claimOf("other", {})])).toBeUndefined();
  });

  test("is that of their numbers, wherever the text tells them", () => {
    expect(choices("step-1", five.toReversed())).toEqual(["Cut", "Soak", "Lay the patch", "Sew"]);
  });

  test("is that of one procedure", () => {
    const elsewhere = { sequence: { procedure: link("drying"), step: 2 } };
    expect(choices("step-1", replaced(step(2, "Soak", elsewhere)))).toEqual([
      ...["Cut", "Lay the patch", "Sew", "Dry"],
    ]);
  });

  test("is asked without the words that tell a step's place", () => {
    expect(choices("step-1", replaced(step(1, "Preparation: cut first")))?.[0]).toBe("Cut");
    // The colon far behind is a part of the name.
    expect(choices("step-1", replaced(step(1, "Cutting of all the edges: by knife")))?.[0]).toBe(
      "Cutting of all the edges: by knife",
    );
  });

  test("leaves out a step whose name tells its place, and is not asked from it", () => {
    const named = replaced(step(2, "Soaking after the cut"));
    expect(choices("step-1", named)).toEqual(["Cut", "Lay the patch", "Sew", "Dry"]);
    expect(ask("step-2", [...named, step(6, "Fold")])).toBeUndefined();
  });

  test("has a step that is told twice in its first place", () => {
    expect(choices("step-1", replaced(step(3, "Soak")))).toEqual(["Cut", "Soak", "Sew", "Dry"]);
  });

  test("is asked of what several patients had, not of one patient's course", () => {
    const concerning = (id: string, ...cases: string[]) =>
      cases.map((one) => edge("CONCERNS", `kelp:${id}`, one));
    const [one, two] = ["kelp:case-1", "kelp:case-2"];
    expect(ask("step-1", five, { edges: concerning("step-1", one) })).toBeUndefined();
    expect(choices("step-1", five, { edges: concerning("step-1", one, two) })?.[0]).toBe("Cut");
    expect(choices("step-1", five, { edges: concerning("step-2", one) })).toEqual([
      ...["Cut", "Lay the patch", "Sew", "Dry"],
    ]);
  });

  test("is not asked where a step is a draft beside what was checked", () => {
    const review = { drafted: { by: "first reader", on: "2026-01-05" } };
    expect(ask("step-1", replaced(step(4, "Sew", { review })))).toBeUndefined();
    // The fifth is not among the four.
    expect(ask("step-1", replaced(step(5, "Dry", { review })))).toBeDefined();
  });
});
