// Tests questions over the fictional article and the first paper, as they are answered.
import { beforeAll, describe, expect, test } from "vitest";
import { asSentence } from "../../model/formats.ts";
import { amountOf } from "../../model/figure-text.ts";
import type { Question } from "../../model/views/questions.ts";
import { answerCards } from "../../server/answers/cards.ts";
import { answerQuestions } from "../../server/answers/questions.ts";
import { standsIn } from "../../server/learning/places-in-text.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "../answers/a-store.ts";

const longest = 50;
const seeds = ["1", "2", "3", "class-a", "class-b", "2026-11"];

const drawFrom = async (store: EvidenceStore, seed: string, limit = longest) =>
  (await answerQuestions(store, { seed, limit })).questions;
const drawAll = async (store: EvidenceStore): Promise<Question[]> =>
  (await Promise.all(seeds.map((seed) => drawFrom(store, seed)))).flat();
const rightOf = ({ options, answer }: Question): (string | undefined)[] =>
  answer.map((at) => options[at]);

describe.each(["test/fixtures/kelp/data", "data"])("questions made from %s", (folder) => {
  let store: EvidenceStore;
  let questions: Question[] = [];
  beforeAll(async () => {
    store = await storeOf(folder);
    questions = await drawAll(store);
  });

  test("are the same for the same seed, and others for another", async () => {
    expect(await drawFrom(store, "1", 10)).toEqual(await drawFrom(store, "1", 10));
    expect(await drawFrom(store, "1", 10)).not.toEqual(await drawFrom(store, "2", 10));
  });

  test("begin alike, however many are asked for", async () => {
    expect((await drawFrom(store, "1", 10)).slice(0, 4)).toEqual(await drawFrom(store, "1", 4));
  });

  test("have options that differ from each other, and one right answer or a whole order", () => {
    for (const { id, rule, options, answer } of questions) {
      expect(new Set(options).size, id).toBe(options.length);
      expect(answer.length, id).toBe(rule === "order" ? options.length : 1);
      expect(new Set(answer).size, id).toBe(answer.length);
      expect(Math.min(...answer), id).toBeGreaterThanOrEqual(0);
      expect(Math.max(...answer), id).toBeLessThan(options.length);
    }
  });

  test("are explained by the statement behind whose word it is", () => {
    for (const { id, explanation } of questions) {
      expect(explanation[0], id).toMatch(
        /^(?:According to|In the opinion of|Seen in|Found by|Done|Called necessary|Recommended|Offered)/,
      );
    }
  });

  test("no word that fills a gap is read anywhere else in a set", async () => {
    for (const seed of seeds) {
      const set = await drawFrom(store, seed, 10);
      for (const one of set.filter(({ rule }) => rule === "completion" || rule === "name")) {
        const key = one.options[one.answer[0] ?? -1]?.toLowerCase() ?? "";
        for (const { id, given = "", options, explanation } of set) {
          if (id === one.id) continue;
          const read = [given, ...options, ...explanation].join("\n").toLowerCase();
          expect(standsIn(read, key), `${one.id}: ${key} in ${id}`).toBe(false);
        }
      }
    }
  });

  test("ask about each statement once in a set", async () => {
    for (const seed of seeds) {
      const asked = (await drawFrom(store, seed)).map(({ statement }) => statement.id);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  test("never ask one sentence twice in a set, with another answer", async () => {
    for (const seed of seeds) {
      const asked = (await drawFrom(store, seed)).flatMap(({ given, ask }) =>
        given === undefined ? [] : [`${given}\n${ask}`],
      );
      expect(new Set(asked).size, seed).toBe(asked.length);
    }
  });

  test("name no cited work beside a gap", () => {
    const gaps = questions.filter(({ rule }) => ["figure", "name", "completion"].includes(rule));
    for (const { id, given } of gaps) expect(given, id).not.toMatch(/, citing |probably/);
    expect(gaps.some(({ explanation }) => explanation[0]?.includes(", citing "))).toBe(true);
  });

  test("ask at most two of ten by the same rule, but for gaps that a curator entered, and never two with the same answer from a closed list", async () => {
    for (const seed of seeds) {
      const drawn = await drawFrom(store, seed, 10);
      for (const rule of new Set(drawn.map((one) => one.rule))) {
        const same = drawn.filter((one) => one.rule === rule);
        if (rule !== "completion") expect(same.length, `${seed} ${rule}`).toBeLessThanOrEqual(2);
        if (rule !== "ground" && rule !== "advice") continue;
        expect(new Set(same.map(rightOf).flat()).size, `${seed} ${rule}`).toBe(same.length);
      }
    }
  });

  test("show no figure with its unit before they ask for it", async () => {
    for (const seed of seeds) {
      const drawn = await drawFrom(store, seed);
      for (const [at, question] of drawn.entries()) {
        if (question.rule !== "figure") continue;
        const after = /_____( [\p{L}/]+)?/u.exec(question.given ?? "")?.[1] ?? "";
        const before = drawn
          .slice(0, at)
          .flatMap(({ options, explanation }) => [...options, ...explanation]);
        expect(before.join(" ")).not.toContain(` ${rightOf(question).join("")}${after} `);
      }
    }
  });

  test("ask for a disagreement only where nothing reconciles the two", async () => {
    const { nodes } = await store.list({ kinds: ["tension"] }, { limit: 200 });
    const conflicts = questions.filter(({ rule }) => rule === "conflict");
    for (const { id, ask, explanation } of conflicts) {
      const tension = nodes.find(
        (node) => node.kind === "tension" && explanation.includes(asSentence(node.statement)),
      );
      if (tension?.kind !== "tension") throw new Error(id);
      expect(tension.type, id).toBe("hard");
      expect(ask, id).toMatch(/^Which other statement of .+ does not agree with this one\?$/);
    }
    // In the first paper, the two always share a name that no other option has.
    expect(conflicts.length > 0).toBe(folder !== "data");
  });

  test("ask for figures that the statement gives, and offer none that stands in it besides", async () => {
    for (const question of questions.filter(({ rule }) => rule === "figure")) {
      const node = await store.findNode(question.statement.id);
      if (node?.kind !== "claim" && node?.kind !== "recommendation") throw new Error(question.id);
      const own = node.figures.map(amountOf).join(" ");
      const [right = ""] = rightOf(question);
      const numbers = right.match(/[\d.]+/g) ?? [];
      // Counts are written in words.
      for (const number of numbers) expect(own.replaceAll(",", "")).toContain(number);
      const wrong = question.options.filter((option) => option !== right);
      for (const option of wrong) expect(node.statement, question.id).not.toContain(` ${option} `);
    }
  });
});

describe("the fictional article", () => {
  let questions: Question[] = [];
  beforeAll(async () => {
    questions = await drawAll(await storeOf("test/fixtures/kelp/data"));
  });
  const find = (id: string): Question => {
    const found = questions.find((question) => question.id === id);
    if (found === undefined)
      throw new Error(`${id} is not among ${questions.map((q) => q.id).join(", ")}`);
    return found;
  };

  test("asks for a figure in a gap, its options from the least to the greatest", () => {
    const { given, options, answer, explanation } = find("kelp:rec-longer-patch?figure");
    expect(given).toBe(
      "Recommended by the authors of Ash 2018: The patch should be _____ cm longer than the gap.",
    );
    expect(options.map(Number)).toEqual(options.map(Number).toSorted((a, b) => a - b));
    expect(options[answer[0] ?? -1]).toBe("2");
    expect(explanation).toEqual([
      "Recommended by the authors of Ash 2018: The patch should be 2 cm longer than the gap.",
    ]);
  });

  test("asks for the order of steps, each told without its place", () => {
    expect(rightOf(find("kelp:step-cut?order"))).toEqual([
      "Cut along the shore",
      "Folds flattened",
      "Patch fixed with silk",
      "Wall closed",
    ]);
  });

  test("asks whether a source supports the sentence, and warns when it does not", () => {
    const question = find("kelp:kelp-against-silk?support");
    expect(rightOf(question)).toEqual([
      "The paper treats as real a difference that the source found not significant, or omits this.",
    ]);
    expect(question.explanation).toContain(
      "Cedar 2014, [5]: the trial found the difference not significant.",
    );
  });

  test("asks how something is presented: advised, and how strongly, or only done", () => {
    const question = questions.find(({ rule }) => rule === "advice");
    expect(question?.options).toEqual([
      "It recommends it, or calls it necessary.",
      "It only offers it as an option.",
      "It reports that this was done in its own patients, without advising it.",
      "It advises against it.",
    ]);
  });
});

describe("the first paper", () => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf("data");
  });

  test("never offers what another claim makes right: both outcomes that one factor is tied to", async () => {
    const all = await drawAll(store);
    const named = all.filter(({ rule }) => rule === "name" || rule === "not-told");
    expect(named.length).toBeGreaterThan(20);
    for (const { id, rule, options, answer } of named) {
      const right = options[answer[0] ?? -1] ?? "";
      // "Positive margins are a reported risk factor for" local recurrence and for distant metastasis.
      if (!id.includes("risk-margin")) continue;
      // With another factor in the place of the margins it tells nothing of them.
      if (rule === "not-told" && !right.startsWith("Positive margins")) continue;
      expect(right).not.toMatch(/recurrence|metastasis/);
    }
  });

  test("a figure or a name in a statement that is hard to reconcile with others is explained with that", async () => {
    const { items } = await answerCards(store, { format: "csv" });
    const asked = items.filter(({ rule }) => rule === "figure" || rule === "name");
    const { nodes } = await store.list({ kinds: ["tension"] }, { limit: 200 });
    let said = 0;
    for (const { id, statement, explanation } of asked) {
      for (const node of nodes) {
        if (node.kind !== "tension") continue;
        if (!node.sides.some(({ statements }) => statements.includes(statement.id))) continue;
        expect(node.type, id).toBe("interpretive");
        expect(explanation, id).toContain(
          `This is hard to reconcile with what Zhang 2021 says elsewhere. ${asSentence(node.statement)}`,
        );
        said += 1;
      }
    }
    expect(said).toBeGreaterThan(2);
  });

  test("gives a short set on a topic rather than one rule over and over", async () => {
    const { questions } = await answerQuestions(store, {
      topic: "topic:chemotherapy",
      seed: "s3x86k",
    });
    expect(questions.length).toBeGreaterThan(2);
    expect(questions.filter(({ rule }) => rule === "ground").length).toBeLessThanOrEqual(2);
  });

  test("tell on which topics none can be made", async () => {
    const { topics } = await answerQuestions(store, {});
    for (const { id, hasQuestions } of topics) {
      const sets = ["1", "2", "3"].map((seed) => answerQuestions(store, { topic: id, seed }));
      const most = Math.max(...(await Promise.all(sets)).map(({ questions }) => questions.length));
      expect(most > 0, id).toBe(hasQuestions);
    }
    expect(topics.filter(({ hasQuestions }) => !hasQuestions).map(({ id }) => id)).toEqual([]);
    const fiction = await answerQuestions(await storeOf("test/fixtures/kelp/data"), {});
    expect(fiction.topics.find(({ id }) => id === "topic:soaking")?.hasQuestions).toBe(false);
  });

  test("under a topic asks about that topic only", async () => {
    const { questions, topics } = await answerQuestions(store, { topic: "topic:epidemiology" });
    expect(topics.map(({ id }) => id)).toContain("topic:epidemiology");
    expect(questions.length).toBeGreaterThan(0);
    const under = await store.list(
      { kinds: ["claim", "recommendation"], topic: "topic:epidemiology" },
      { limit: 200 },
    );
    const ids = new Set(under.nodes.map(({ id }) => id));
    for (const { statement } of questions) expect(ids.has(statement.id)).toBe(true);
  });

  test("of a topic without a question tells why, and which topics of its statements have some", async () => {
    // Every topic of the first paper has some, so that none are asked for.
    const asked = { topic: "topic:approach", limit: 0 };
    const { questions, noneOn, topics } = await answerQuestions(store, asked);
    expect(questions).toEqual([]);
    const under = await store.list(
      { kinds: ["claim", "recommendation"], topic: "topic:approach" },
      { limit: 200 },
    );
    const own = under.nodes.filter(
      (node) =>
        (node.kind === "claim" || node.kind === "recommendation") &&
        (node.voice === "own-practice" || node.voice === "own-result"),
    );
    expect(noneOn).toMatchObject({ statements: under.total, own: own.length });
    expect(noneOn?.near[0]?.id).toBe("topic:own-operations");
    const askable = topics.filter(({ hasQuestions }) => hasQuestions).map(({ id }) => id);
    for (const { id } of noneOn?.near ?? []) expect(askable).toContain(id);
    const some = await answerQuestions(store, { topic: "topic:epidemiology" });
    expect(some.noneOn).toBeUndefined();
    const fiction = await storeOf("test/fixtures/kelp/data");
    const none = await answerQuestions(fiction, { topic: "topic:soaking" });
    expect(none.questions).toEqual([]);
    expect(none.noneOn).toMatchObject({ statements: 2, own: 1, drafts: 0 });
  });

  test("that are none by this draw alone name other topics than the one asked about", async () => {
    const { noneOn } = await answerQuestions(store, { topic: "topic:epidemiology", limit: 0 });
    const near = noneOn?.near.map(({ id }) => id) ?? [];
    expect(near.length).toBeGreaterThan(0);
    expect(near).not.toContain("topic:epidemiology");
  });

  test("refuses a topic and a paper that are not there", async () => {
    await expect(answerQuestions(store, { topic: "topic:nowhere" })).rejects.toThrow(
      "topic:nowhere",
    );
    await expect(answerQuestions(store, { dossier: "dossier:none" })).rejects.toThrow(
      "dossier:none",
    );
  });
});
