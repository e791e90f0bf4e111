// Tests what is answered for the evidence wheel: every statement with what it rests on, of a paper, of a topic, and of more than one
// drawing holds.
import { beforeAll, describe, expect, test } from "vitest";
import { Wheel } from "../../model/views/wheel.ts";
import { answerWheel } from "../../server/answers/wheel.ts";
import { findJudged } from "../../server/answers/judged-statements.ts";
import type { EvidenceStore, ListFilter } from "../../server/store/evidence-store.ts";
import { storeOf, syntheticStore } from "./a-store.ts";

let store: EvidenceStore;
beforeAll(async () => {
  store = await storeOf("test/fixtures/kelp/data");
});

describe("the wheel of everything", () => {
  test("holds every statement and every reference, work and study that they lead to, each once", async () => {
    const wheel = Wheel.parse(await answerWheel(store, {}));
    const counts = (await store.counts()).kinds;
    const of = (kind: string) => wheel.marks.filter((mark) => mark.kind === kind).length;
    expect(of("claim")).toBe(counts["claim"]);
    expect(of("recommendation")).toBe(counts["recommendation"]);
    expect(new Set(wheel.marks.map(({ id }) => id)).size).toBe(wheel.marks.length);
    expect(wheel.shown).toBe(wheel.total);
    expect(wheel.sectors.reduce((sum, { claims }) => sum + claims, 0)).toBe(counts["claim"]);
  });

  test("links only what it holds, each link towards the source", async () => {
    const { marks, links } = await answerWheel(store, {});
    const order = ["recommendation", "claim", "reference", "work", "study"];
    for (const link of links) {
      const [from, to] = [marks[link.from], marks[link.to]];
      expect(from).toBeDefined();
      expect(to).toBeDefined();
      if (link.how === "conflicts" || from === undefined || to === undefined) continue;
      expect(order.indexOf(to.kind)).toBeGreaterThanOrEqual(order.indexOf(from.kind));
    }
  });

  test("tells of each statement with identified references their highest level and how direct they are", async () => {
    const { marks } = await answerWheel(store, {});
    const judged = await findJudged(
      store,
      marks.flatMap(({ id, kind }) => (kind === "claim" || kind === "recommendation" ? [id] : [])),
    );
    const found = new Set<string>();
    for (const mark of marks) {
      if (!("voice" in mark)) continue;
      const { levels } = judged.get(mark.id)?.support ?? { levels: [] };
      expect(mark.evidence === undefined, mark.id).toBe(mark.ground !== "identified");
      const highest =
        levels.length === 0 ? undefined : Math.min(...levels.map(({ level }) => level));
      expect(mark.evidence?.level?.highest, mark.id).toBe(highest);
      const isAllDirect = ({ directness }: (typeof levels)[number]): boolean => {
        const grades = Object.values(directness);
        return grades.length > 0 && grades.every((grade) => grade === "direct");
      };
      expect(mark.evidence?.level?.isDirect ?? false, mark.id).toBe(
        levels.some((one) => one.level === highest && isAllDirect(one)),
      );
      if (levels.some(isAllDirect)) expect(mark.evidence?.directness, mark.id).toBe("direct");
      found.add(
        `${mark.evidence?.level?.highest ?? "none"} ${mark.evidence?.directness ?? "none"}`,
      );
    }
    expect(found.size).toBeGreaterThan(2);
  });

  test.each([
    ["is direct where one source is", "rvlms:kidney-sparing-recurrence", "direct"],
    ["is indirect where the best source is", "rvlms:eortc-overall-survival", "indirect"],
    ["is unknown where nothing is known of any", "rvlms:liposarcoma-calcification", "unknown"],
  ])("tells how direct its evidence is: it %s", async (_, id, directness) => {
    const { marks } = await answerWheel(await storeOf("data"), {});
    expect(marks.find((mark) => mark.id === id)).toMatchObject({ evidence: { directness } });
  });

  test("says of evidence that is not cited which way it points and when it came", async () => {
    const { marks, links } = await answerWheel(store, {});
    const found = links.flatMap((link) =>
      link.how === "not-cited" && marks[link.to]?.id === "work:dune-2021"
        ? [[link.direction, link.age]]
        : [],
    );
    expect(found.length).toBeGreaterThan(0);
    for (const pair of found) expect(pair).toEqual(["disputes", expect.stringContaining("paper")]);
  });
});

describe("a wheel of more than one drawing holds", () => {
  let large: EvidenceStore;
  beforeAll(async () => {
    large = await syntheticStore(3_000);
  });

  test("tells how many statements each topic holds, and all of them are in one", async () => {
    const wheel = Wheel.parse(await answerWheel(large, {}));
    expect(wheel.marks).toEqual([]);
    expect(wheel.shown).toBe(0);
    const counts = (await large.counts()).kinds;
    expect(wheel.total).toBe((counts["claim"] ?? 0) + (counts["recommendation"] ?? 0));
    expect(wheel.sectors.reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThanOrEqual(
      counts["claim"] ?? Infinity,
    );
  });

  test("tells whose word they are, of each topic and of all together", async () => {
    const sum = (counts: readonly { claims: number; recommendations: number }[] = []): number =>
      counts.reduce((total, { claims, recommendations }) => total + claims + recommendations, 0);
    const [whole, part] = [
      await answerWheel(large, {}),
      await answerWheel(large, { topic: "topic:t1" }),
    ];
    for (const wheel of [whole, part]) {
      expect(wheel.marks).toEqual([]);
      expect(sum(wheel.voices)).toBe(wheel.total);
      for (const sector of wheel.sectors) expect(sum(sector.voices)).toBe(sum([sector]));
    }
    const [{ topic, voices = [] } = { topic: { id: "" } }] = part.sectors;
    for (const { voice, claims } of voices) {
      const { total } = await large.list(
        { kinds: ["claim"], topic: topic.id, voice },
        { limit: 1 },
      );
      expect(claims).toBe(total);
    }
    expect(voices.length).toBeGreaterThan(1);
  });

  test("leads by its topics to statements that are drawn, at most as many as one drawing holds", async () => {
    let asked: string | undefined;
    let wheel = await answerWheel(large, {});
    while (wheel.marks.length === 0) {
      // Each topic is narrower than the one before: this ends.
      expect(wheel.sectors[0]?.topic.id).not.toBe(asked);
      asked = wheel.sectors[0]?.topic.id;
      wheel = Wheel.parse(await answerWheel(large, { topic: asked }));
    }
    expect(wheel.shown).toBeGreaterThan(0);
    expect(wheel.shown).toBeLessThanOrEqual(800);
  });
});

describe("a wheel that conditions narrow down", () => {
  let large: EvidenceStore;
  beforeAll(async () => {
    large = await syntheticStore(3_000);
  });
  const totalOf = async (filter: Partial<ListFilter>): Promise<number> =>
    (await large.list({ kinds: ["claim", "recommendation"], ...filter }, { limit: 1 })).total;

  test("counts what is left where that is too much for one drawing, topic by topic and by whose word it is", async () => {
    const wheel = Wheel.parse(await answerWheel(large, { voice: "cited", kind: "claim" }));
    const left = { voice: "cited", kinds: ["claim"] } as const;
    expect(wheel.marks).toEqual([]);
    expect(wheel.total).toBe(await totalOf(left));
    expect(wheel.voices).toEqual([{ voice: "cited", claims: wheel.total, recommendations: 0 }]);
    for (const { topic, claims, recommendations, voices } of wheel.sectors) {
      expect(claims).toBe(await totalOf({ ...left, topic: topic.id }));
      expect(voices).toEqual([{ voice: "cited", claims, recommendations }]);
      expect(recommendations).toBe(0);
    }
    expect(wheel.sectors.length).toBeGreaterThan(1);
  });

  test("draws each statement where few are left, and nothing but them and what they rest on", async () => {
    const [{ statement } = { statement: "" }] = (
      await large.list({ kinds: ["claim"] }, { limit: 1 })
    ).nodes.filter((node) => node.kind === "claim");
    const [word = ""] = statement.split(" ").filter((one) => one.length > 5);
    const words = `${word} synthetic`;
    const wheel = Wheel.parse(await answerWheel(large, { q: words, type: "presentation" }));
    const left = await large.list(
      { kinds: ["claim"], words, type: "presentation" },
      { limit: 100 },
    );
    expect(left.total).toBeGreaterThan(0);
    expect(wheel.total).toBe(left.total);
    expect(wheel.shown).toBe(left.total);
    const ids = wheel.marks.filter(({ kind }) => kind === "claim").map(({ id }) => id);
    expect(left.nodes.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("is empty where nothing is left, and refuses a concept that is not there", async () => {
    expect(await answerWheel(large, { q: "zzzzzz" })).toMatchObject({ total: 0, marks: [] });
    await expect(answerWheel(large, { concept: "concept:none" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the wheel of a part", () => {
  test("of a paper holds all its references, cited or not", async () => {
    const [dossier] = (await store.list({ kinds: ["dossier"] }, { limit: 1 })).nodes;
    const id = dossier?.id ?? "";
    const { total } = await store.list({ kinds: ["reference"], dossier: id }, { limit: 1 });
    const { marks, of } = await answerWheel(store, { dossier: id });
    expect(marks.filter(({ kind }) => kind === "reference")).toHaveLength(total);
    expect(of?.id).toBe(id);
  });

  test("of a topic holds its statements, in sectors of the narrower ones", async () => {
    const { nodes } = await store.list({ kinds: ["topic"] }, { limit: 50 });
    for (const { id } of nodes) {
      const wheel = await answerWheel(store, { topic: id });
      const { total } = await store.list(
        { kinds: ["claim", "recommendation"], topic: id },
        { limit: 1 },
      );
      expect(wheel.shown).toBe(total);
    }
  });

  test("refuses a paper and a topic that are not there", async () => {
    await expect(answerWheel(store, { dossier: "dossier:none" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(answerWheel(store, { topic: "kelp:step-fix" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
