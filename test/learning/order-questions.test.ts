// Tests of which steps the order is asked, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test.each(papers)(
  "%s: the order of steps is asked of no single patient’s operation",
  async (at) => {
    const asked = draftedBy("order", await roomOf(at));
    expect(asked.length).toBeGreaterThan(0);
    for (const { of } of asked) expect(of.cases, of.node.id).not.toBe(1);
  },
);
