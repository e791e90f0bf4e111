// Tests what is answered for nodes that a reader put together: the order asked for, what is cited through what, nothing lost.
import { beforeAll, describe, expect, test } from "vitest";
import { answerCollection } from "../../server/answers/collection.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let rvlms: EvidenceStore;
beforeAll(async () => {
  rvlms = await storeOf("data");
}, 60_000);

const advice = "rvlms:rec-adjuvant-chemotherapy";
const ask = (...ids: string[]) => answerCollection(rvlms, { ids: ids.join(",") });

describe("a collection", () => {
  test("keeps the order asked for, each node once, as its kind is listed", async () => {
    const { items } = await ask("study:eortc-62012", advice, "work:judson-2014", advice);
    expect(items.map(({ as, id }) => [as, id])).toEqual([
      ["node", "study:eortc-62012"],
      ["statement", advice],
      ["work", "work:judson-2014"],
    ]);
  });

  test("tells which references a piece of advice stands on, through the claims that it is based on", async () => {
    const { items, works } = await ask(advice);
    const [item] = items;
    if (item?.as !== "statement") throw new Error(`expected a statement, found ${item?.as}`);
    const edges = await rvlms.walk(
      [advice],
      [
        { from: ["recommendation", "claim"], edge: "BASED_ON", direction: "out" },
        { from: ["recommendation", "claim"], edge: "HAS_EVIDENCE_LINE", direction: "out" },
        { from: ["evidence-line"], edge: "CITES", direction: "out" },
      ],
      1_000,
    );
    const cited = edges.nodes.filter(({ kind }) => kind === "reference").map(({ id }) => id);
    expect(cited.length).toBeGreaterThan(1);
    expect(new Set(item.cites.map(({ reference }) => reference.id))).toEqual(new Set(cited));
    const matched = item.cites.flatMap(({ work }) => work ?? []);
    expect(works.map(({ id }) => id)).toEqual(expect.arrayContaining([...matched, item.source]));
  });

  test("names the publications behind what warns and behind what no longer stands", async () => {
    const { items, works, behind } = await ask(advice, "work:tap-2016");
    const [item] = items;
    if (item?.as !== "statement") throw new Error(`expected a statement, found ${item?.as}`);
    const against = item.card.cautions.find(({ code }) => code === "uncited-evidence");
    expect(against?.text).toContain("Woll 2012");
    const named = against?.because.flatMap((id) => behind[id] ?? []) ?? [];
    expect(works.flatMap(({ id, label }) => (named.includes(id) ? [label] : []))).toContain(
      "Woll 2012",
    );
    expect(behind["work:tap-2016"]).toEqual(["work:tap-2016", "work:tap-2020"]);
    const held = new Set(works.map(({ id }) => id));
    expect(
      Object.values(behind)
        .flat()
        .filter((id) => !held.has(id)),
    ).toEqual([]);
  });

  test("carries along what a publication reports, a topic’s answer with whose it is, a definition, whom a study studied", async () => {
    const { items } = await ask(
      "work:judson-2014",
      "topic:adjuvant-chemotherapy",
      "study:eortc-62012",
      "concept:doxorubicin",
    );
    const [work, topic, study] = items.map((item) => ("says" in item ? item.says : undefined));
    expect(work?.sentences).toContain(
      "Progression-free survival was significantly longer with the combination.",
    );
    expect(topic?.sentences[0]).toMatch(/^In short, from Zhang 2021: The authors call/);
    expect(topic?.sentences.length).toBe(topic?.total);
    expect(study?.sentences).toEqual([
      expect.stringMatching(/^Adults aged 18 to 60 .*adjuvant\.$/),
    ]);
  });

  test("carries the beginning of what is long, and says how long it is", async () => {
    const works = await rvlms.list({ kinds: ["work"] }, { limit: 200 });
    const { items } = await ask(...works.nodes.map(({ id }) => id));
    const said = items.flatMap((item) => ("says" in item ? [item.says] : []));
    expect(said.some(({ sentences, total }) => sentences.length < total)).toBe(true);
    for (const { sentences, total } of said) {
      expect(sentences.length).toBe(Math.min(8, total));
    }
  });

  test("says of a reference that nobody identified that it has no publication", async () => {
    const unidentified = await rvlms.list({ kinds: ["reference"] }, { limit: 200 });
    const [one] = unidentified.nodes.flatMap((node) =>
      node.kind === "reference" && node.basis === "unidentified" ? [node.id] : [],
    );
    const citing = await rvlms.list({ kinds: ["claim"], reference: one }, { limit: 1 });
    const { items } = await ask(citing.nodes[0]?.id ?? "");
    const [item] = items;
    if (item?.as !== "statement") throw new Error(`expected a statement, found ${item?.as}`);
    const cited = item.cites.find(({ reference }) => reference.id === one);
    expect(cited).toMatchObject({ basis: "unidentified" });
    expect(cited?.work).toBeUndefined();
  });

  test("answers a renamed id under its new name, and says of one that was dropped why", async () => {
    const forwarded = await Promise.all(
      ["rvlms:t-nothing", "no:such"].map((id) => ask(id).then(({ items }) => items[0])),
    );
    expect(forwarded).toEqual([
      { as: "missing", id: "rvlms:t-nothing" },
      { as: "missing", id: "no:such" },
    ]);
  });
});
