// Tests which questions with answers from closed lists are asked, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { verdicts } from "../../model/words.ts";
import { answerQuestions } from "../../server/answers/questions.ts";
import { sectionsOf } from "../../server/learning/learning-room.ts";
import { draftQuestion } from "../../server/learning/make-question.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { storeOf } from "../answers/a-store.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test.each(["test/fixtures/kelp/data", "data"])(
  "what a statement of %s is based on is asked only where its own sentence shows it, or nothing near is cited",
  async (folder) => {
    const room = await roomOf(folder);
    const asked = room.statements.filter(
      (of) => draftQuestion("ground", room, of, openDraw("1")) !== undefined,
    );
    expect(asked.length).toBeGreaterThan(1);
    for (const { node } of asked) {
      const lines = room.part.targets(node.id, "HAS_LINE", "line");
      const own = lines.filter(({ attachment }) => /^(?:same-sentence|cluster)$/.test(attachment));
      if (node.voice === "cited") expect(own, node.id).not.toEqual([]);
      if (node.voice !== "uncited") continue;
      const near = sectionsOf(node.id, room.part).filter((one) => room.citingSections.has(one));
      expect(near, node.id).toEqual([]);
    }
  },
);

test("what has the same answer all through the first paper is not asked under a topic either", async () => {
  const store = await storeOf("data");
  for (const topic of ["topic:presentation", "topic:adjuvant-chemotherapy", "topic:imaging"]) {
    const { questions } = await answerQuestions(store, { topic });
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.map(({ rule }) => rule)).not.toContain("ground");
  }
});

test.each(papers)("%s: a verdict that could be another as well is not asked", async (at) => {
  const room = await roomOf(at);
  const asked = draftedBy("support", room);
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, choices, given = "", turn } of asked) {
    const [right = ""] = choices;
    expect(right, of.node.id).not.toBe(verdicts["wording-differs"]);
    // What nobody read in full may be told in the rest of it.
    expect(right, of.node.id).not.toBe(verdicts["not-in-what-we-read"]);
    if (right !== verdicts["setting-differs"]) continue;
    expect(given, of.node.id).toMatch(/^Under “.+”, in /);
    expect(turn?.answer).toBe("setting-differs");
  }
});

test("of advice, what is called necessary is not told from what is recommended", async () => {
  const asked = draftedBy("advice", await roomOf("data"));
  const forces = new Set(
    asked.flatMap(({ of, turn }) =>
      of.node.kind === "recommendation" ? [`${of.node.force}: ${turn?.answer ?? ""}`] : [],
    ),
  );
  expect([...forces].toSorted()).toEqual([
    "may: It only offers it as an option.",
    "must: It recommends it, or calls it necessary.",
    "should: It recommends it, or calls it necessary.",
  ]);
});
