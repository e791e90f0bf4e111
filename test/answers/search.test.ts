// Tests what a search gives beside statements: the question that readers ask, the answer of a decision, the place on a drawing,
// and what is a draft.
import { beforeAll, describe, expect, test } from "vitest";
import type { SearchHit } from "../../model/views/search.ts";
import { answerConcept } from "../../server/answers/concepts.ts";
import { answerSearch } from "../../server/answers/search.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "./a-store.ts";
import { graphIn } from "../graphs/read-data.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  [kelp, rvlms] = await Promise.all([storeOf("test/fixtures/kelp/data"), storeOf("data")]);
});

const hitFor = async (store: EvidenceStore, q: string, id: string): Promise<SearchHit> => {
  const { items } = await answerSearch(store, { q });
  const hit = items.find((one) => one.id === id);
  if (hit === undefined) throw new Error(`${q} finds ${items.map((one) => one.id).join(", ")}`);
  return hit;
};

describe("questions that readers ask", () => {
  test("a hit brings the one that holds what was typed, up to the letter that was typed last", async () => {
    const { question } = await hitFor(kelp, "seaweed plu", "kelp:kelp-swells");
    expect(question).toBe("How much does the seaweed plump up overnight?");
  });

  test("a search phrase is never offered", async () => {
    const { question } = await hitFor(kelp, "brine soak", "kelp:soaked-one-week");
    expect(question).toBeUndefined();
  });
});

describe("a statement that readers ask for", () => {
  test("is among the first three where others hold the words of its question better", async () => {
    const q = "Is it settled whether drugs are needed after the operation?";
    const id = "rvlms:adjuvant-chemotherapy-controversial";
    const { found } = await rvlms.search(q, { kinds: ["claim", "recommendation"], limit: 20 });
    expect(found.findIndex(({ node }) => node.id === id)).toBeGreaterThan(2);
    expect(
      (await answerSearch(rvlms, { q })).answer.slice(0, 3).map(({ card }) => card.id),
    ).toContain(id);
  });
});

describe("statements that are steps of one procedure", () => {
  test("answer in the order of the steps", async () => {
    const { answer } = await answerSearch(rvlms, { q: "order of unclamping" });
    const released = answer.map(({ card }) => card.id).filter((id) => id.includes("release"));
    expect(released).toEqual([
      "rvlms:case-4-release-proximal",
      "rvlms:case-4-release-left-rv",
      "rvlms:case-4-release-distal",
    ]);
  });
});

describe("a statement that readers ask for in nearly these words", () => {
  const q = "how many of the patients operated on are still alive";

  test.each([
    [q, "rvlms:own-all-alive"],
    ["should blood be prepared for the operation in case 3", "rvlms:blood-prepared-volume"],
  ])("answers, though it covers less than others do: %s", async (asked, right) => {
    const alone = await rvlms.search(asked, { limit: 200 });
    expect(alone.found.map(({ node }) => node.id)).not.toContain(right);
    const { items, answer, total } = await answerSearch(rvlms, { q: asked });
    expect(answer.map(({ card }) => card.id)).toContain(right);
    expect(items.find(({ id }) => id === right)).toMatchObject({ kind: "claim" });
    expect(items.find(({ id }) => id === right)).not.toHaveProperty("isNear");
    expect(total).toBe(new Set(items.map(({ id }) => id)).size);
  });

  test("stands at one place on all pages of hits", async () => {
    const whole = (await answerSearch(rvlms, { q })).items.map(({ id }) => id);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await answerSearch(rvlms, { q, limit: 2, cursor });
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(pages).toEqual(whole);
  });
});

describe("the answer above the hits", () => {
  const asked = [
    "Which vessels were clamped in case 2?",
    "liver and kidney",
    "median survival",
    "leiomyosarcoma of the inferior vena cava in case 4",
    "trial of 351 patients with chemotherapy",
  ];
  test.each(asked)("is the same on every page and for every limit: %s", async (q) => {
    const usual = await answerSearch(rvlms, { q });
    const more = await answerSearch(rvlms, { q, limit: 50 });
    expect(more.answer).toEqual(usual.answer);
    expect(more.isRefused).toBe(usual.isRefused);
    if (usual.next === undefined) return;
    const next = await answerSearch(rvlms, { q, cursor: usual.next });
    expect(next.answer).toEqual(usual.answer);
  });

  test.each([
    ["Which vessels were clamped in case 2?", "Which vessels were clamped in case two?"],
    ["case 2 survived", "case two survived"],
  ])("is the same for digits as for words: %s", async (digits, words) => {
    const ask = async (q: string): Promise<string[]> =>
      (await answerSearch(rvlms, { q })).answer.map(({ card }) => card.id);
    expect(await ask(words)).toEqual(await ask(digits));
    expect(await ask(words)).not.toEqual([]);
  });
});

describe("what nothing tells of", () => {
  test("a question with two words that nothing holds is refused, however much else is covered", async () => {
    const q =
      "How frequent is febrile neutropenia under combined anthracycline and ifosfamide treatment?";
    const { isRefused, missing } = await answerSearch(rvlms, { q });
    expect(isRefused).toBe(true);
    expect(missing.map(({ word }) => word)).toEqual(["febrile neutropenia"]);
    const [best] = (await rvlms.search(q, { limit: 1, leastShare: 0.1 })).found;
    expect(best?.share).toBeGreaterThan(0.6);
  });

  test("a name of several words that no statement has is told whole, with what has a word of it", async () => {
    const q = "phenoxybenzamine dose";
    const { isRefused, missing, nearest } = await answerSearch(rvlms, { q });
    expect(isRefused).toBe(true);
    expect(missing).toEqual([{ word: q, tried: [], near: [] }]);
    expect(nearest.map(({ id }) => id)).toContain("rvlms:phenoxybenzamine-given");
  });

  test("what lacks a number that is asked for does not answer where something has it", async () => {
    const { answer } = await answerSearch(rvlms, { q: "how was case 2 clamped and released" });
    expect(answer.map(({ card }) => card.id)).toEqual([
      "rvlms:case-2-flow-restored",
      "rvlms:common-reopen",
    ]);
    const { found } = await rvlms.search("how was case 2 clamped and released", { limit: 5 });
    expect(found.map(({ node }) => node.id)).toContain("rvlms:case-4-release-proximal");
  });

  test("a refusal tells what none of the nearest statements holds", async () => {
    const found = await answerSearch(rvlms, { q: "What was the hospital stay of the women?" });
    expect([found.isRefused, found.missing]).toEqual([true, []]);
    expect(found.nearest.length).toBeGreaterThan(0);
    expect(found.ignored).toEqual(["hospital", "stay"]);
  });

  test("words of general English are not told as what an answer lacks", async () => {
    const { answer, ignored } = await answerSearch(rvlms, {
      q: "how many months apart are checks",
    });
    expect(answer.length).toBeGreaterThan(0);
    expect(ignored).not.toContain("apart");
  });

  test("what an answer lacks is told, however common its word", async () => {
    const { answer, ignored } = await answerSearch(rvlms, {
      q: "What was the transfusion volume in women?",
    });
    expect(answer.length).toBeGreaterThan(0);
    expect(ignored).toContain("women");
  });
});

describe("where few statements answer", () => {
  const q = "EORTC response rate";

  test("those that come nearest stand behind all that was found, and are no answer", async () => {
    const { items, answer, total } = await answerSearch(rvlms, { q });
    const near = items.filter(({ isNear }) => isNear === true);
    const found = items.filter(({ isNear }) => isNear === undefined);
    const statements = found.filter(({ card }) => card !== undefined);
    expect(statements.length).toBeGreaterThan(0);
    expect(near.length).toBe(5 - statements.length);
    expect(near.every(({ card }) => card !== undefined)).toBe(true);
    expect(items).toEqual([...found, ...near]);
    expect(total).toBe(items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const answering = new Set(answer.map(({ card }) => card.id));
    expect(near.filter(({ id }) => answering.has(id))).toEqual([]);
  });

  test("they are on the page that follows where the first one is full", async () => {
    const whole = (await answerSearch(rvlms, { q })).items;
    const limit = whole.length - 2;
    const first = await answerSearch(rvlms, { q, limit });
    const second = await answerSearch(rvlms, { q, limit, cursor: first.next });
    expect([...first.items, ...second.items]).toEqual(whole);
    expect(second.items.map(({ isNear }) => isNear)).toEqual([true, true]);
  });

  test("they are of the kind that was asked for", async () => {
    const { items } = await answerSearch(rvlms, { q, kind: "claim" });
    expect(items.some(({ isNear }) => isNear === true)).toBe(true);
    expect(items.every(({ kind }) => kind === "claim")).toBe(true);
  });

  test("they hold what a question asks for that another statement covers better", async () => {
    const asked = "At what intervals were patients seen again after discharge?";
    const { items } = await answerSearch(rvlms, { q: asked });
    expect(items[0]?.id).toBe("rvlms:follow-up-start");
    const near = items.slice(0, 5).filter(({ isNear }) => isNear === true);
    expect(near.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["rvlms:follow-up-interval-early", "rvlms:follow-up-interval-late"]),
    );
  });

  test.each(["tumour", "how much does the operation cost", "cruciate ligament"])(
    "none is near where many answer or none does: %j",
    async (asked) => {
      const { items } = await answerSearch(rvlms, { q: asked });
      expect(items.filter(({ isNear }) => isNear === true)).toEqual([]);
    },
  );
});

describe("a question for several things", () => {
  test("is answered thing by thing where no statement tells them together", async () => {
    const page = await answerSearch(rvlms, { q: "bowel prep + crossmatch" });
    expect(page.parts).toEqual(["bowel prep", "crossmatch"]);
    expect(page.isRefused).toBe(false);
    const ids = ["rvlms:bowel-preparation-one-day", "rvlms:blood-prepared-volume"];
    expect(page.answer.map(({ card }) => card.id)).toEqual(ids);
    expect(page.items.slice(0, 2).map(({ id }) => id)).toEqual(ids);
  });

  test("is answered thing by thing where the best statement tells one of them only", async () => {
    const page = await answerSearch(rvlms, { q: "creatinine and operating time" });
    expect(page.parts).toEqual(["creatinine", "operating time"]);
    const ids = ["rvlms:own-creatinine", "rvlms:own-operating-time"];
    expect(page.answer.slice(0, 2).map(({ card }) => card.id)).toEqual(ids);
  });

  test("is refused where one of them is told by nothing", async () => {
    const page = await answerSearch(rvlms, { q: "crossmatch + cruciate ligament" });
    expect(page).toMatchObject({ isRefused: true, parts: [], answer: [] });
  });

  test("is asked whole where a statement tells all of it", async () => {
    const page = await answerSearch(kelp, { q: "kelp and silk" });
    expect(page).toMatchObject({ isRefused: false, parts: [] });
  });

  test("pages hold each hit once", async () => {
    const q = "EBL and skin-to-skin time";
    const first = await answerSearch(rvlms, { q, limit: 10 });
    const { items } = await answerSearch(rvlms, { q, limit: 10, cursor: first.next });
    const ids = [...first.items, ...items].map(({ id }) => id);
    expect(first.parts).toHaveLength(2);
    expect(new Set(ids).size).toBe(Math.min(20, first.total));
  });
});

describe("a question for advice", () => {
  test("is answered with advice first, where that covers as much as what is told besides", async () => {
    const { answer, items } = await answerSearch(rvlms, { q: "when may the kidney be spared" });
    expect(answer[0]?.card.id).toBe("rvlms:rec-open-kidney-sparing");
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.indexOf("claim")).toBeGreaterThan(0);
  });

  test("has the same order on every page of hits", async () => {
    const q = "when may the kidney be spared";
    const whole = (await answerSearch(rvlms, { q, limit: 12 })).items.map(({ id }) => id);
    const first = await answerSearch(rvlms, { q, limit: 6 });
    const second = await answerSearch(rvlms, { q, limit: 6, cursor: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole);
  });
});

describe("a word that every reader knows", () => {
  test("is whole in a question, and may be the beginning of another before there is one", async () => {
    const asked = await answerSearch(rvlms, { q: "how much does the operation cost" });
    expect(asked.isRefused).toBe(true);
    const typed = await answerSearch(rvlms, { q: "cost" });
    expect(typed.items.map(({ id }) => id)).toContain("rvlms:port-costal-margin");
  });
});

describe("the map of decisions", () => {
  test("an answer is found by its condition, and named", async () => {
    const hit = await hitFor(kelp, "only sponge at hand", "kelp:decide-material");
    expect(hit).toMatchObject({ kind: "decision", label: "Is kelp at hand?", branch: "sponge" });
    expect(hit.excerpt).toContain("\u2068sponge\u2069");
  });

  test("a question alone is found without an answer", async () => {
    const { items } = await answerSearch(kelp, {
      q: "does the hernia come back",
      kind: "decision",
    });
    expect(items.map(({ id }) => id)).toContain("kelp:decide-back-at-work");
  });

  test("the step at which the kidney is spared is found in a reader's words", async () => {
    const hit = await hitFor(rvlms, "when to spare the kidney", "rvlms:decide-kidney");
    expect(hit.kind).toBe("decision");
  });
});

describe("places", () => {
  test("a concept that is drawn leads to its place, another does not", async () => {
    const { place } = await hitFor(rvlms, "hepatic vein", "concept:hepatic-vein");
    expect(place).toMatchObject({
      drawing: { kind: "drawing" },
      dossier: { id: "dossier:rvlms" },
    });
    expect((await answerConcept(rvlms, { id: "concept:hepatic-vein" })).place).toEqual(place);
    expect((await answerConcept(kelp, { id: "concept:suture-size" })).place).toBeUndefined();
  });

  test("of several papers with the drawing the first by id is named", async () => {
    const graph = await graphIn("test/fixtures/kelp/data");
    const dossier = graph.nodes.find(({ kind }) => kind === "dossier");
    if (dossier === undefined) throw new Error("no dossier");
    const other = { ...dossier, id: "dossier:ash" };
    const store = await openMemoryStore(
      {
        ...graph,
        nodes: [...graph.nodes, other].sort((a, b) => (a.id < b.id ? -1 : 1)),
        edges: [
          { type: "DRAWN_ON" as const, from: "dossier:ash", to: "drawing:shore" },
          ...graph.edges,
        ].sort((a, b) => (`${a.from} ${a.type}` < `${b.from} ${b.type}` ? -1 : 1)),
      },
      "two papers",
    ).current();
    expect((await answerConcept(store, { id: "concept:tidal-wall" })).place?.dossier.id).toBe(
      "dossier:ash",
    );
  });
});

test("what was not read a second time is a draft: a statement, a step of the map", async () => {
  const graph = await graphIn("test/fixtures/kelp/data");
  const drafted = { drafted: { by: "first reader", on: "2026-01-05" } };
  const drafts = ["kelp:kelp-swells", "kelp:decide-material"];
  const nodes = graph.nodes.map((node) =>
    drafts.includes(node.id) && "review" in node ? { ...node, review: drafted } : node,
  );
  const store = await openMemoryStore({ ...graph, nodes }, "drafts").current();
  const { items } = await answerSearch(store, { q: "kelp", limit: 50 });
  const marked = items.filter(({ isDraft }) => isDraft === true).map(({ id }) => id);
  expect(marked.toSorted()).toEqual(drafts.toSorted());
  expect(items.length).toBeGreaterThan(2);
});
