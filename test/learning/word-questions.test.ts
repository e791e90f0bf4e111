// Tests which questions on the ground of a statement are asked, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { findPaper, findRoom } from "../../server/answers/learning-rooms.ts";
import { answerQuestions } from "../../server/answers/questions.ts";
import { sectionsOf } from "../../server/learning/learning-room.ts";
import { draftQuestion } from "../../server/learning/make-question.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { storeOf } from "../answers/a-store.ts";

test.each(["test/fixtures/kelp/data", "data"])(
  "what a statement of %s is based on is asked only where its own sentence shows it, or nothing near is cited",
  async (folder) => {
    const store = await storeOf(folder);
    const paper = await findPaper(store, {});
    if (paper === undefined) throw new Error("expected a paper");
    const room = await findRoom(store, paper);
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
