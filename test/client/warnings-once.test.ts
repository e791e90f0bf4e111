// Tests that a list of statements tells each warning once, and loses none that it would have told.
import { expect, test } from "vitest";
import { cards, cautionsOf } from "../../client/gallery/fixtures.ts";
import { warningsOnce, warningText } from "../../client/marks/warnings-once.ts";
import { warningsOf } from "../../client/marks/words.ts";
import { answerTopic, topicsInOrder } from "../../server/answers/topics.ts";
import { storeOf } from "../answers/a-store.ts";

const card = (id: string, ...names: Parameters<typeof cautionsOf>) => ({
  ...cards.plain,
  id,
  cautions: cautionsOf(...names),
});

test("what warns of several statements is told at the first of them, with the others", () => {
  const stated = warningsOnce([
    card("kelp:a", "warning"),
    card("kelp:b", "note"),
    card("kelp:c", "warning", "second"),
    card("kelp:d", "second", "warning"),
  ]);
  expect([...stated].map(([id, others]) => [id, others.map((other) => other.id)])).toEqual([
    ["kelp:a", ["kelp:c", "kelp:d"]],
    ["kelp:d", ["kelp:c"]],
  ]);
});

test("the same words about another source are another warning", () => {
  const [caution] = cautionsOf("warning");
  if (caution === undefined) throw new Error("no caution");
  const source = { reference: "kelp:ref-6", cited: "[6]", name: "Dune 2021" };
  const other = { ...caution, source };
  expect([caution, other].map(warningText)).toEqual([
    "the source found no significant difference (Cedar 2014, [5])",
    "the source found no significant difference (Dune 2021, [6])",
  ]);
  const stated = warningsOnce([
    card("kelp:a", "warning"),
    { ...card("kelp:b"), cautions: [other] },
  ]);
  expect([...stated]).toEqual([
    ["kelp:a", []],
    ["kelp:b", []],
  ]);
});

test("each topic of the data tells the first warning of every statement, and none twice", async () => {
  const store = await storeOf("data");
  let shared = 0;
  for (const { id } of await topicsInOrder(store)) {
    const { groups } = await answerTopic(store, { id });
    const items = groups.flatMap((group) => group.items);
    const firstOf = (one: (typeof items)[number]) => warningsOf(one.cautions).map(warningText)[0];
    const once = warningsOnce(items);
    const stated = items.filter((one) => once.has(one.id)).map(firstOf);
    expect(new Set(stated).size).toBe(stated.length);
    const first = items.map(firstOf).filter((text) => text !== undefined);
    expect(first.filter((text) => !stated.includes(text))).toEqual([]);
    shared += first.length - stated.length;
  }
  expect(shared).toBeGreaterThan(5);
});
