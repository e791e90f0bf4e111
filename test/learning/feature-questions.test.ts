// Tests which features stand beside each other, over the first paper.
import { expect, test } from "vitest";
import { draftedBy, roomOf } from "./a-room.ts";

test("a feature of a condition stands beside features of others, no two of the same and none of its family", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("pointer", room);
  const ids = asked.map(({ of }) => of.node.id);
  expect(ids).toContain("rvlms:well-differentiated-liposarcoma-soft-tissue");
  // Whoever knows what a liposarcoma is knows that there is fat in it.
  const fat = "rvlms:well-differentiated-liposarcoma-fat";
  expect([...ids, ...draftedBy("feature", room).map(({ of }) => of.node.id)]).not.toContain(fat);
  const byText = new Map(
    room.statements.flatMap(({ node }) =>
      node.kind === "claim" && node.type === "differential"
        ? [[node.feature.label.toLowerCase(), node.condition.id] as const]
        : [],
    ),
  );
  for (const { of, choices, ask } of asked) {
    expect(ask).toMatch(/^Which of these features does Zhang 2021 describe in .+\?$/);
    const conditions = choices.map((one) => byText.get(one.split(":")[0]?.toLowerCase() ?? ""));
    expect(conditions, of.node.id).not.toContain(undefined);
    expect(new Set(conditions).size, of.node.id).toBe(conditions.length);
  }
});
