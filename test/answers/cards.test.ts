// Tests decks and cards over the fictional article and the papers that ship: every question that a set can ask is a card.
import { beforeAll, describe, expect, test } from "vitest";
import { mostCards } from "../../model/card-files.ts";
import { answerCards, answerDecks } from "../../server/answers/cards.ts";
import { answerQuestions } from "../../server/answers/questions.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

const closedRules: ReadonlySet<string> = new Set(["support", "advice", "feature", "ground"]);
const seeds = Array.from({ length: 12 }, (_, i) => `class-${i}`);

describe.each(["test/fixtures/kelp/data", "data"])("cards of %s", (folder) => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf(folder);
  });

  test("are in one deck each, that of the topic they are shown with", async () => {
    const { decks, isCut, dossier } = await answerDecks(store, {});
    const { items, total } = await answerCards(store, { format: "csv" });
    const ids = decks.flatMap(({ cards }) => cards);
    expect(isCut).toBe(false);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(total).toBeLessThan(mostCards);
    for (const { topic, cards } of decks) {
      const page = await answerCards(store, { dossier: dossier?.id, topic: topic?.id, limit: 200 });
      if (topic !== undefined) expect(page.items.map(({ id }) => id)).toEqual(cards);
    }
  });

  test("have their decks in the order of the reading path, as sets have their topics", async () => {
    const { topics } = await answerQuestions(store, {});
    const order = topics.map(({ id }) => id);
    const { decks } = await answerDecks(store, {});
    const places = decks.flatMap(({ topic }) =>
      topic === undefined ? [] : order.indexOf(topic.id),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const seen: string[] = [];
    for (let [next] = order; next !== undefined;) {
      seen.push(next);
      next = (await answerTopic(store, { id: next })).next?.id;
    }
    expect(order.filter((id) => seen.includes(id))).toEqual(
      seen.filter((id) => order.includes(id)),
    );
  });

  test("are found for all that sets ask, whatever their seed, and stand in decks unless their answer would come too often", async () => {
    const { decks } = await answerDecks(store, {});
    const inDecks = new Set(decks.flatMap(({ cards }) => cards));
    for (const seed of seeds) {
      const { questions } = await answerQuestions(store, { seed, limit: 50 });
      const ids = questions.map(({ id }) => id);
      const { withdrawn } = await answerCards(store, { ids: ids.join(",") });
      expect(withdrawn).toEqual([]);
      const open = questions.filter(({ rule }) => !closedRules.has(rule));
      expect(open.filter(({ id }) => !inDecks.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  test("are right by no answer from a closed list more often than by all others together", async () => {
    const { items } = await answerCards(store, { format: "csv" });
    for (const rule of ["ground", "advice"]) {
      const answers = items
        .filter((card) => card.rule === rule)
        .map(({ options, answer }) => options[answer[0] ?? -1]);
      const most = Math.max(
        0,
        ...[...new Set(answers)].map((one) => answers.filter((other) => other === one).length),
      );
      if (answers.length > 1) expect(most, rule).toBeLessThanOrEqual(answers.length / 2);
    }
  });

  test("are the same by their ids as in their deck, and have one right answer or a whole order", async () => {
    const { items } = await answerCards(store, { limit: 40 });
    const found = await answerCards(store, { ids: items.map(({ id }) => id).join(",") });
    expect(found.items).toEqual(items);
    expect(found.withdrawn).toEqual([]);
    for (const { id, options, answer, rule } of items) {
      expect(new Set(options).size, id).toBe(options.length);
      expect(answer.length, id).toBe(rule === "order" ? options.length : 1);
    }
  });
});

describe("cards by their ids", () => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf("test/fixtures/kelp/data");
  });

  test("that are questions no more are told as withdrawn", async () => {
    const { items } = await answerCards(store, { limit: 1 });
    const [card] = items;
    const gone = ["kelp:never-was?figure", "kelp:series-size?no-such-rule"];
    const found = await answerCards(store, { ids: [gone[0], card?.id, gone[1]].join(",") });
    expect(found.items).toEqual(items);
    expect(found.withdrawn).toEqual(gone);
  });

  test("come a page at a time, one after the other", async () => {
    const whole = await answerCards(store, { limit: 200 });
    const first = await answerCards(store, { limit: 3 });
    const second = await answerCards(store, { limit: 3, cursor: first.next });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 6));
    expect(second.start).toBe(3);
  });
});
