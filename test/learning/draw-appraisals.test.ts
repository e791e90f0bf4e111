// Tests studies to appraise, over the fictional article and the first paper, as they are answered.
import { describe, expect, test } from "vitest";
import { levelOf } from "../../model/evidence-levels.ts";
import type { EvidenceQuestion } from "../../model/vocabulary.ts";
import { answerAppraisals } from "../../server/answers/questions.ts";
import { isOneOf } from "../../server/answers/get-node.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { studyReportsWalk } from "../../server/judgement/walks.ts";
import { drawAppraisals } from "../../server/learning/draw-appraisals.ts";
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

test("a level is asked for what the reports of a study address only", async () => {
  const levels = async (folder: string) =>
    (await answerAppraisals(await storeOf(folder), { limit: 50 })).appraisals
      .filter(({ subject }) => subject === "level")
      .map(({ id }) => id);
  // The trial compares two patches; how often the hernia came back in one series says nothing of how common it is.
  expect(await levels("test/fixtures/kelp/data")).toEqual(["study:cedar-trial?level=benefit"]);
  const first = await levels("data");
  expect(first).toContain("study:pervaiz-2008?level=benefit");
  expect(first).toContain("study:dambrosio-cohort?level=benefit");
  // Seven resections with a rate quoted from elsewhere, markers of tumours, features of two tumours, a case without a comparison.
  for (const study of ["teixeira-series", "carvalho-tumours", "shen-series", "urkan-case"]) {
    expect(first.filter((id) => id.startsWith(`study:${study}?`))).toEqual([]);
  }
});

test("how common something is is asked of a study that counted so many people itself", async () => {
  const store = await storeOf("test/fixtures/kelp/data");
  const { nodes, edges } = await store.walk(["study:birch-series"], studyReportsWalk, 100);
  const askedOf = (participants: number) => {
    const changed = nodes.map((node) => {
      if (node.kind === "study") return { ...node, design: "registry" as const, participants };
      if (node.kind !== "report") return node;
      return { ...node, figures: node.figures.map((one) => ({ ...one, n: undefined, per: 1000 })) };
    });
    const studies = new Map([["study:birch-series", new Set<EvidenceQuestion>()]]);
    return drawAppraisals(studies, indexSubgraph({ nodes: changed, edges }), "1", 10);
  };
  expect(askedOf(24)).toEqual([]);
  expect(askedOf(40_000).map(({ id }) => id)).toEqual(["study:birch-series?level=frequency"]);
});

test("which group the figures favour is asked only where there is a difference to see", async () => {
  const { appraisals } = await answerAppraisals(await storeOf("data"), { limit: 50 });
  const directions = appraisals.filter(({ subject }) => subject === "direction");
  expect(directions.length).toBeGreaterThan(5);
  const studies = new Set(directions.map(({ study }) => study.id));
  expect(studies).toContain("study:lms-04");
  // STRASS: hazard ratio 1.16, interval 0.65 to 2.05; GeDDiS: 46.4 against 46.3%; ANNOUNCE: hazard ratio 1.05, p 0.69.
  for (const study of ["strass", "geddis", "announce"])
    expect(studies).not.toContain(`study:${study}`);
  for (const { options } of directions) expect(options).toHaveLength(2);
  const first = directions.filter(({ answer }) => answer === 0);
  expect(Math.abs(directions.length - 2 * first.length)).toBeLessThan(directions.length / 2);
});
