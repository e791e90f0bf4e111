// Tests that drafts are not asked about beside what a second reader has checked, and are marked where nothing was checked.
import { describe, expect, test } from "vitest";
import type { Graph } from "../../model/graph.ts";
import { answerCards } from "../../server/answers/cards.ts";
import { answerQuestions, answerQuotations } from "../../server/answers/questions.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { notesOf } from "../../server/export/card-notes.ts";
import { statedPart } from "../../server/learning/drafted-question.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { findPaper, findRoom } from "../../server/answers/learning-rooms.ts";
import { corpusIn, graphIn } from "../graphs/read-data.ts";

const seeds = ["1", "2", "3", "4", "5"];

/** The fictional article, of which those statements are drafts that `isDraft` tells. */
const storeWith = async (isDraft: (id: string) => boolean): Promise<EvidenceStore> => {
  const { nodes, ...graph } = await graphIn("test/fixtures/kelp/data");
  const drafted: Graph = {
    ...graph,
    nodes: nodes.map((node) =>
      (node.kind === "claim" || node.kind === "recommendation") && isDraft(node.id)
        ? { ...node, review: { drafted: node.review.drafted } }
        : node,
    ),
  };
  return openMemoryStore(drafted, "drafts").current();
};

const questionsOf = async (store: EvidenceStore) =>
  (await Promise.all(seeds.map((seed) => answerQuestions(store, { seed, limit: 50 })))).flatMap(
    ({ questions }) => questions,
  );

describe("where every second statement is a draft", () => {
  /** By the length of the id: some of each topic. */
  const isDraft = (id: string): boolean => id.length % 2 === 0;

  test("no question, card or sentence of the clinic asks about one or offers one", async () => {
    const store = await storeWith(isDraft);
    const paper = await findPaper(store, {});
    if (paper === undefined) throw new Error("no paper");
    const room = await findRoom(store, paper);
    const drafts = new Set(
      room.statements.filter(({ node }) => isDraft(node.id)).map((one) => statedPart(one)),
    );
    expect(drafts.size).toBeGreaterThan(10);
    const asked = [...(await questionsOf(store)), ...(await answerCards(store, {})).items];
    expect(asked.length).toBeGreaterThan(20);
    for (const { id, statement, options, explanation, isDraft: isMarked } of asked) {
      expect(isDraft(statement.id), id).toBe(false);
      expect(isMarked, id).toBeUndefined();
      for (const text of [...options, ...explanation]) expect(drafts.has(text), id).toBe(false);
    }
    const { quotations } = await answerQuotations(store, { limit: 50 });
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.filter(({ statement }) => isDraft(statement.id))).toEqual([]);
  });

  test("fewer are asked than of the whole, and none that the whole does not allow", async () => {
    const all = await storeWith(() => false);
    const some = await storeWith(isDraft);
    const cardsOf = async (store: EvidenceStore) =>
      (await answerCards(store, { limit: 200 })).items.filter(({ rule }) => rule === "figure");
    const allowed = new Set((await cardsOf(all)).map(({ id }) => id));
    const left = (await cardsOf(some)).map(({ id }) => id);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(allowed.size);
    expect(left.filter((id) => !allowed.has(id))).toEqual([]);
  });

  test("a topic of nothing else says so in place of a set", async () => {
    const full = await storeWith(() => false);
    const topic = "topic:patching";
    const { nodes } = await full.list(
      { kinds: ["claim", "recommendation"], topic },
      { limit: 200 },
    );
    const under = new Set(nodes.map(({ id }) => id));
    const store = await storeWith((id) => under.has(id));
    const { questions, noneOn } = await answerQuestions(store, { topic });
    expect(questions).toEqual([]);
    expect(noneOn).toMatchObject({ statements: under.size, drafts: under.size });
  });
});

describe("where every statement is a draft", () => {
  test("the same is asked as of a paper that was checked, marked as a draft", async () => {
    const checked = await questionsOf(await storeWith(() => false));
    const drafts = await questionsOf(await storeWith(() => true));
    expect(drafts).toEqual(checked.map((question) => ({ ...question, isDraft: true })));
  });

  test("so are sentences of the clinic, and cards that leave, before what they ask", async () => {
    const store = await storeWith(() => true);
    const { quotations } = await answerQuotations(store, {});
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.every(({ isDraft }) => isDraft === true)).toBe(true);
    const notes = notesOf(await answerCards(store, {}), "https://claims.example");
    expect(notes.length).toBeGreaterThan(0);
    for (const { question } of notes) {
      expect(question[0]).toBe("Draft: no second reader has checked it.");
    }
  });
});

test("of gaps that a curator entered, those that no second reader has checked are marked as drafts, and nothing else is", async () => {
  const corpus = await corpusIn("test/fixtures/kelp/data");
  const drafted = corpus.dossiers.map((dossier) => ({
    ...dossier,
    completions: dossier.completions.map((entry, i) =>
      i % 2 === 0 ? { ...entry, review: { drafted: entry.review.drafted } } : entry,
    ),
  }));
  const ids = new Set(
    drafted.flatMap(({ folder, completions }) =>
      completions.flatMap(({ value, review }) =>
        review.reviewed === undefined ? [`${folder}:${value.statement}`] : [],
      ),
    ),
  );
  const graph = buildGraph({ ...corpus, dossiers: drafted });
  const asked = await questionsOf(await openMemoryStore(graph, "gaps").current());
  const gaps = asked.filter(({ rule }) => rule === "completion");
  expect(new Set(gaps.map(({ isDraft }) => isDraft)).size).toBe(2);
  for (const { id, statement, isDraft } of gaps)
    expect(isDraft === true, id).toBe(ids.has(statement.id));
  for (const { id, rule, isDraft } of asked)
    if (!["completion", "told", "not-told"].includes(rule)) expect(isDraft, id).toBeUndefined();
});
