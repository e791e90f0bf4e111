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
      const evidenceLines = room.part.targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line");
      const own = evidenceLines.filter(({ attachment }) =>
        /^(?:same-sentence|cluster)$/.test(attachment),
      );
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
  for (const { of, choices, given = "", remarks, closed } of asked) {
    const [right = ""] = choices;
    // Where a source was read belongs to the explanation.
    expect(given, of.node.id).not.toMatch(/\bread (?:in|on) /);
    expect(remarks.at(-1), of.node.id).toMatch(/ was read (?:in|on) .+\.$/);
    expect(right, of.node.id).not.toBe(verdicts["wording-differs"]);
    // What nobody read in full may be told in the rest of it.
    expect(right, of.node.id).not.toBe(verdicts["not-in-what-we-read"]);
    if (right !== verdicts["setting-differs"]) continue;
    expect(given, of.node.id).toMatch(/^Under “.+”, in /);
    expect(closed?.answer).toBe("setting-differs");
  }
});

test("which way a feature points is asked only where the paper itself says so", async () => {
  const asked = draftedBy("feature", await roomOf("data")).map(({ of }) => of.node);
  expect(asked.length).toBeGreaterThan(0);
  for (const node of asked) expect(node, node.id).not.toHaveProperty("pointsBy", "curator");
  // “More insidious”, in a sentence that likens the two, says neither that both are so nor that one is.
  expect(asked.map(({ id }) => id)).not.toContain("rvlms:liposarcoma-insidious");
});

test("nothing is asked of a source that what is shown of it does not settle", async () => {
  const asked = draftedBy("support", await roomOf("data"));
  const ids = new Set(asked.map(({ of }) => of.node.id));
  expect(ids).toContain("rvlms:smac-size");
  // Six against six, a threshold that the report does not give, a heading that the report denies, people whom the sentence does not name.
  for (const id of [
    "wachtel-series-size",
    "risk-size-metastasis",
    "eortc-response",
    "carvalho-design",
  ])
    expect(ids).not.toContain(`rvlms:${id}`);
  for (const { of, given = "", choices } of asked) {
    if (!/significan|\bp [=<>]/i.test(given))
      expect(choices, of.node.id).not.toContain(verdicts["significance-misstated"]);
  }
});

test("no key is what an audit finds misread", async () => {
  const room = await roomOf("data");
  const misread = room.statements.filter(({ node }) =>
    room.part
      .targets(node.id, "HAS_EVIDENCE_LINE", "evidence-line")
      .flatMap((evidenceLine) => room.part.out(evidenceLine.id, "AUDITED_AGAINST"))
      .some(({ verdict }) => /^(?:figures|population|significance)-/.test(verdict)),
  );
  expect(misread.length).toBeGreaterThan(2);
  for (const rule of ["figure", "name", "completion", "told", "not-told"] as const) {
    for (const of of misread)
      expect(draftQuestion(rule, room, of, openDraw("1")), of.node.id).toBeUndefined();
  }
});

test("of advice, what is called necessary is not told from what is recommended", async () => {
  const room = await roomOf("data");
  // What authors call necessary on their own word is not asked; on a source it is.
  const statements = room.statements.map((one) =>
    one.node.kind === "recommendation" && one.node.force === "must"
      ? { ...one, node: { ...one.node, voice: "cited" as const } }
      : one,
  );
  const asked = draftedBy("advice", { ...room, statements });
  const forces = new Set(
    asked.flatMap(({ of, closed }) =>
      of.node.kind === "recommendation" ? [`${of.node.force}: ${closed?.answer ?? ""}`] : [],
    ),
  );
  expect([...forces].toSorted()).toEqual([
    "may: It only offers it as an option.",
    "must: It recommends it, or calls it necessary.",
    "should: It recommends it, or calls it necessary.",
  ]);
  const voices = draftedBy("advice", room).flatMap(({ of: { node } }) =>
    node.kind === "recommendation" && node.force === "must" ? [node.voice] : [],
  );
  expect(voices).not.toContain("opinion");
});

test("what was done is not asked about where advice rests on something of its kind", async () => {
  const room = await roomOf("data");
  const asked = new Set(draftedBy("advice", room).map(({ of }) => of.node.id));
  // A complete evaluation is called essential, since imaging is what the diagnosis is based on.
  expect(room.statements.map(({ node }) => node.id)).toContain("rvlms:cect-before-surgery");
  expect(asked).not.toContain("rvlms:cect-before-surgery");
  expect(asked).toContain("rvlms:test-vma");
  expect(asked).toContain("rvlms:rec-adjuvant-chemotherapy");
});

test("advice is not asked about by a verb that orders it", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("advice", room);
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, given = "" } of asked)
    expect(given, of.node.id).not.toMatch(/^(?:Choose|Select|Explore|Decide)\b/);
  const second = room.statements.find(
    ({ node }) => node.id === "rvlms:rec-second-line-by-histology",
  );
  expect(second?.node.label).toMatch(/^Choose /);
});
