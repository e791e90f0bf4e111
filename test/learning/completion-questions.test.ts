// Tests questions with words that curators entered, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { standsIn } from "../../server/learning/places-in-text.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test("the words entered for a statement are left out of it, and those in their place are offered", async () => {
  const room = await roomOf("test/fixtures/kelp/data");
  const asked = draftedBy("completion", room).filter(
    ({ of }) => of.node.id === "kelp:hernia-definition",
  );
  expect(asked[0]?.given).toBe(
    "According to Ash 2018, without a reference: A lateral shore hernia is a weak place of the _____.",
  );
  expect(asked[0]?.choices[0]).toBe("tidal wall");
  expect(asked[0]?.choices.slice(1).toSorted()).toEqual(["coral arch", "lung", "tidal valve"]);
});

test.each(papers)(
  "%s: each completion that was entered can be asked, and fills its gap",
  async (at) => {
    const room = await roomOf(at);
    const entered = room.statements.filter(
      ({ node, isContested }) => node.completion !== undefined && !isContested,
    );
    const asked = new Map(
      draftedBy("completion", room).map((one) => [one.of.node.id, one] as const),
    );
    expect(entered.length).toBeGreaterThan(3);
    for (const { node } of entered) {
      const { given = "", choices = [] } = asked.get(node.id) ?? {};
      expect(choices.length, node.id).toBeGreaterThanOrEqual(3);
      // A remark at the end of the statement may have been left out.
      const [stated = ""] = given
        .split(": ")
        .slice(1)
        .join(": ")
        .replace("_____", choices[0] ?? "")
        .split(/\.$/);
      expect(node.statement, node.id).toContain(stated);
    }
  },
);

test.each(papers)(
  "%s: nothing is offered that a statement at odds with this one says",
  async (at) => {
    const room = await roomOf(at);
    const byId = new Map(room.statements.map(({ node }) => [node.id, node.statement] as const));
    for (const { of, choices } of draftedBy("completion", room)) {
      for (const id of of.opposed) {
        const stated = (byId.get(id) ?? "").toLowerCase();
        for (const wrong of choices.slice(1))
          expect(standsIn(stated, wrong.toLowerCase()), `${of.node.id}: ${wrong}`).toBe(false);
      }
    }
  },
);
