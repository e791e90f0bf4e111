// Tests which questions with answers from closed lists are asked: by hand, and over the fictional article and the first paper.
import { describe, expect, test } from "vitest";
import { verdicts } from "../../model/words.ts";
import { answerQuestions } from "../../server/answers/questions.ts";
import { sectionsOf } from "../../server/learning/learning-room.ts";
import { draftQuestion } from "../../server/learning/make-question.ts";
import { askAdvice, askFeature, askGround } from "../../server/learning/word-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { storeOf } from "../answers/a-store.ts";
import { claimOf, conceptOf, edge, first } from "../graphs/hand-made.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";
import { handMadeRoom, link, plainPaper, teachable, type Given } from "./hand-made-room.ts";

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

type Own = Record<string, unknown>;
const as = (id: string, name: string, role: string) =>
  edge("ABOUT", `kelp:${id}`, `concept:${name}`, { roles: [role] });
const series = { study: "study:birch", cases: 4, population: "concept:leg-oedema" };

describe("how a paper presents something", () => {
  const advice = first("recommendation");
  const firm = "It recommends it, or calls it necessary.";
  const option = "It only offers it as an option.";
  const done = "It reports that the authors did this, without advising it.";
  const against = "It advises against it.";
  const askOf = (statement: Given["statements"][number], given: Partial<Given> = {}) => {
    const room = handMadeRoom({
      concepts: ["patch", "weed"],
      ...given,
      statements: [statement, ...(given.statements ?? [])],
      edges: [as("asked", "patch", "intervention"), ...(given.edges ?? [])],
    });
    return askAdvice(room, teachable(room, "asked"), openDraw("1"));
  };
  const ofAdvice = (own: Partial<typeof advice> = {}, given: Partial<Given> = {}) =>
    askOf({ ...advice, id: "kelp:asked", label: "Brine for the patch", ...own }, given);
  const ofPractice = (own: Own = {}, given: Partial<Given> = {}) =>
    askOf(
      claimOf("asked", {
        ...{ type: "practice", voice: "own-practice", label: "Brine for the patch", ...own },
      }),
      given,
    );

  test.each<[Partial<typeof advice>, string]>([
    [{ force: "should" }, firm],
    [{ force: "must", voice: "cited" }, firm],
    [{ force: "may" }, option],
    [{ polarity: "against" }, against],
    [{ polarity: "against", force: "may" }, against],
  ])("is told by its force and which way it goes: %j", (own, right) => {
    const question = ofAdvice(own);
    expect(question?.choices[0]).toBe(right);
    expect(question?.choices.toSorted()).toEqual([firm, option, done, against].toSorted());
    expect(question?.shown).toEqual([firm, option, done, against]);
    expect(question?.closed).toEqual({ asked: "advice", answer: right });
  });

  test("is that something was done, where no more is said; in its own patients, where it has some", () => {
    expect(ofPractice()).toMatchObject({
      rule: "advice",
      given: "Brine for the patch",
      ask: "How does Kelp patches present this?",
    });
    expect(ofPractice()?.choices[0]).toBe(done);
    expect(ofPractice({}, { dossier: { ...plainPaper, series } })?.choices[0]).toBe(
      "It reports that this was done in its own patients, without advising it.",
    );
  });

  test("is used once for what is done, and for what stands before it in its name", () => {
    expect(ofPractice({ label: "Patch: brine" })?.uses).toEqual([
      "advice concept:patch",
      "advice Patch",
    ]);
  });

  test.each([
    ["says that it was done", "Brine given"],
    ["says whose word it is", "Brine in the authors’ view"],
    ["orders it", "Use of brine"],
  ])("is not asked where its name %s", (_what, label) => {
    expect(ofAdvice({ label })).toBeUndefined();
  });

  test("is not asked of what the authors call necessary on their own word, nor of single patients", () => {
    expect(ofAdvice({ force: "must", voice: "opinion" })).toBeUndefined();
    expect(
      ofPractice({}, { edges: [edge("CONCERNS", "kelp:asked", "kelp:case-1")] }),
    ).toBeUndefined();
  });

  test("is not asked of other claims, nor where nothing is done", () => {
    expect(ofPractice({ type: "treatment", voice: "cited" })).toBeUndefined();
    expect(ofPractice({ type: "technique" })).toBeUndefined();
    const room = handMadeRoom({ statements: [{ ...advice, id: "kelp:asked", label: "Brine" }] });
    expect(askAdvice(room, teachable(room, "asked"), openDraw("1"))).toBeUndefined();
  });

  test("is not asked where another statement puts the same otherwise", () => {
    const also = (own: Partial<typeof advice>, of = "patch"): Partial<Given> => ({
      statements: [{ ...advice, id: "kelp:also", ...own }],
      edges: [as("also", of, "intervention")],
    });
    expect(ofAdvice({ force: "should" }, also({ force: "may" }))).toBeUndefined();
    expect(ofAdvice({ force: "should" }, also({ force: "should" }))).toBeDefined();
    expect(ofAdvice({ force: "should" }, also({ force: "may" }, "weed"))).toBeDefined();
    expect(ofPractice({}, also({ force: "should" }))).toBeUndefined();
    expect(ofPractice({}, also({ force: "should" }, "weed"))).toBeDefined();
  });
});

describe("what a paper bases a claim on", () => {
  const cites = "On a source that it cites.";
  const own = "On its authors’ own results.";
  const neither = "On neither: it gives no source and no results of its own.";
  const ask = (fields: Own = {}, given: Partial<Given> = {}) => {
    const room = handMadeRoom({
      concepts: ["weed", "reed"],
      ...given,
      statements: [
        claimOf("asked", { statement: "Weed swells.", voice: "own-result", ...fields }),
        ...(given.statements ?? []),
      ],
      edges: [as("asked", "weed", "finding"), ...(given.edges ?? [])],
    });
    return askGround(room, teachable(room, "asked"), openDraw("1"));
  };

  test("is its own results, where it says so", () => {
    expect(ask()).toMatchObject({
      rule: "ground",
      given: "Weed swells.",
      ask: "What does Kelp patches base this statement on?",
      choices: [own, cites, neither],
      shown: [cites, own, neither],
      closed: { asked: "ground", answer: own },
    });
    expect(ask({}, { dossier: { ...plainPaper, series } })?.choices[0]).toBe(
      "On what was seen in its own patients.",
    );
  });

  test("is a source, where a marker stands in its own sentence", () => {
    const lined = (id: string) => [edge("HAS_EVIDENCE_LINE", "kelp:asked", id)];
    expect(ask({ voice: "cited" }, { edges: lined("kelp:patch-strength@1") })?.choices[0]).toBe(
      cites,
    );
    expect(ask({ voice: "cited" })).toBeUndefined();
  });

  test("is neither, where nothing is cited in its section", () => {
    const edges = [edge("FOUND_AT", "kelp:asked", "kelp:bare-word~1", { order: 0 })];
    expect(ask({ voice: "uncited" }, { edges })?.choices[0]).toBe(neither);
    expect(ask({ voice: "uncited" })).toBeUndefined();
    const citing = claimOf("citing", {});
    const near = [
      ...edges,
      edge("FOUND_AT", "kelp:citing", "kelp:patch-strength~1", { order: 0 }),
      edge("HAS_EVIDENCE_LINE", "kelp:citing", "kelp:patch-strength@1"),
    ];
    expect(ask({ voice: "uncited" }, { statements: [citing], edges: near })).toBeUndefined();
  });

  test.each<[string, Own]>([
    ["an opinion", { voice: "opinion" }],
    ["what was done", { voice: "own-practice", type: "practice" }],
    ["a gap", { type: "gap" }],
    ["what says it itself", { statement: "A trial found that weed swells." }],
  ])("is not asked of %s", (_what, fields) => {
    expect(ask(fields)).toBeUndefined();
  });

  test("is not asked where another statement on the same has another ground", () => {
    const also = (voice: string, name: string): Partial<Given> => ({
      statements: [claimOf("also", { voice })],
      edges: [as("also", name, "finding")],
    });
    expect(ask({}, also("uncited", "weed"))).toBeUndefined();
    expect(ask({}, also("own-result", "weed"))).toBeDefined();
    expect(ask({}, also("uncited", "reed"))).toBeDefined();
  });
});

describe("which way a feature points", () => {
  const feature = (id: string, own: Own = {}) =>
    claimOf(id, {
      ...{ type: "differential", condition: link("eel"), feature: link("slime") },
      ...{ value: "thick", points: "against", ...own },
    });
  const ask = (own: Own = {}, given: Partial<Given> = {}) => {
    const room = handMadeRoom({
      concepts: ["eel", "slime"],
      nodes: [conceptOf("rot", { label: "kelp rot" })],
      dossier: { ...plainPaper, disease: "concept:rot" },
      ...given,
      statements: [feature("asked", own), ...(given.statements ?? [])],
    });
    return askFeature(room, teachable(room, "asked"), openDraw("1"));
  };
  const [towards, away] = ["It points to eel.", "It points away from eel."];
  const both = "It occurs in both, so it does not tell them apart.";

  test.each([
    ["for", towards],
    ["against", away],
    ["shared", both],
  ])("%s is told in a sentence", (points, right) => {
    const question = ask({ points });
    expect(question).toMatchObject({
      rule: "feature",
      given: "Slime: thick",
      ask: "What does Kelp patches make of this feature in distinguishing eel from kelp rot?",
      shown: [towards, away, both],
      closed: { asked: "feature", answer: points },
    });
    expect(question?.choices[0]).toBe(right);
    expect(new Set(question?.choices)).toEqual(new Set([towards, away, both]));
  });

  test("is not asked without what the feature is like, nor where a curator judged", () => {
    expect(ask({ value: undefined })).toBeUndefined();
    expect(ask({ pointsBy: "curator" })).toBeUndefined();
  });

  test("is not asked where the paper has no disease, or does not agree with itself", () => {
    expect(ask({}, { dossier: plainPaper })).toBeUndefined();
    const party = edge("PARTY_TO", "kelp:asked", "kelp:soak-or-not", { sides: [0] });
    expect(ask({}, { edges: [party] })).toBeUndefined();
  });

  test("is not asked where another claim points another way", () => {
    const also = (own: Own) => ({ statements: [feature("also", own)] });
    expect(ask({}, also({ points: "for" }))).toBeUndefined();
    expect(ask({}, also({ points: "against" }))).toBeDefined();
    expect(ask({}, also({ points: "for", condition: link("whale") }))).toBeDefined();
  });
});
