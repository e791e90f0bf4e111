// Tests that what is walked to judge statements holds the field of their paper, which names what evidence is indirect in.
import { expect, test } from "vitest";
import { findJudged } from "../../server/answers/judged-statements.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { graphIn } from "../graphs/read-data.ts";

test("an axis of directness is called as the field calls it", async () => {
  const graph = await graphIn("data");
  const nodes = graph.nodes.map((one) =>
    one.kind === "profile"
      ? { ...one, axes: one.axes.map((axis) => ({ ...axis, name: `${axis.name} of the field` })) }
      : one,
  );
  const store = await openMemoryStore({ ...graph, nodes }, "renamed axes").current();
  const ids = nodes.flatMap(({ id, kind }) =>
    kind === "claim" || kind === "recommendation" ? [id] : [],
  );
  const stated = [...(await findJudged(store, ids)).values()].flatMap(({ support: { cautions } }) =>
    cautions.flatMap(({ text }) => (text.includes("(indirect in ") ? [text] : [])),
  );
  expect(stated.length).toBeGreaterThan(0);
  for (const text of stated) expect(text).toContain("of the field");
});
