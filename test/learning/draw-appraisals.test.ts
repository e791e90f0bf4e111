// Tests studies to appraise, over the fictional article and the first paper, as they are answered.
import { describe, expect, test } from "vitest";
import { levelOf } from "../../model/evidence-levels.ts";
import { answerAppraisals } from "../../server/answers/questions.ts";
import { isOneOf } from "../../server/answers/get-node.ts";
import { storeOf } from "../answers/a-store.ts";

// Which way the fictional measures are better is not entered: no direction is asked.
describe.each([
  ["test/fixtures/kelp/data", 2],
  ["data", 3],
] as const)("studies to appraise, from %s", (folder, subjects) => {
  test("are the same for the same seed, each once, subject after subject", async () => {
    const store = await storeOf(folder);
    const draw = async (seed: string) =>
      (await answerAppraisals(store, { seed, limit: 50 })).appraisals;
    const drawn = await draw("a");
    expect(await draw("a")).toEqual(drawn);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    const first = drawn.slice(0, subjects).map(({ subject }) => subject);
    expect(new Set(first).size).toBe(subjects);
  });

  test("are answered by one of their options, the level by the study’s design", async () => {
    const store = await storeOf(folder);
    const { appraisals } = await answerAppraisals(store, { limit: 50 });
    for (const { id, subject, options, answer, study, described } of appraisals) {
      expect(options[answer], id).toBeDefined();
      expect(new Set(options).size, id).toBe(options.length);
      if (subject !== "level") continue;
      const node = await store.findNode(study.id);
      if (node === undefined || !isOneOf("study")(node)) throw new TypeError(study.id);
      const asked = ["frequency", "diagnosis", "prognosis", "benefit", "harm"] as const;
      const question = asked.find((one) => id.endsWith(`=${one}`));
      if (question === undefined) throw new TypeError(id);
      expect(options[answer], id).toBe(`Level ${levelOf(node.design, question) ?? 0}`);
      expect(described.map(({ name }) => name)).not.toContain("Study");
    }
  });
});

test("the fictional trial is asked about by its figures: fewer hernias come back with kelp, not significantly", async () => {
  const { appraisals } = await answerAppraisals(await storeOf("test/fixtures/kelp/data"), {
    limit: 50,
  });
  const ofTrial = appraisals.filter(({ study }) => study.id === "study:cedar-trial");
  expect(ofTrial.find(({ subject }) => subject === "significance")).toMatchObject({
    options: ["Statistically significant", "Not statistically significant"],
    answer: 1,
    work: { id: "work:cedar-2014" },
  });
});

test("of the first paper’s trials, what their reports differ on is not asked", async () => {
  const { appraisals } = await answerAppraisals(await storeOf("data"), { limit: 50 });
  const directions = appraisals.filter(({ subject }) => subject === "direction");
  expect(directions.length).toBeGreaterThan(5);
  // Olaratumab: longer overall, shorter among leiomyosarcoma: two questions, each saying among whom.
  const announce = directions.filter(({ study }) => study.id === "study:announce");
  const measured = announce.flatMap(({ described }) =>
    described.filter(({ name }) => name === "Measured").map(({ text }) => text),
  );
  expect(new Set(measured).size).toBe(announce.length);
  expect(announce.map(({ answer }) => answer).toSorted()).toEqual([0, 1]);
});
