// Tests the record and the procedure of a patient, on the fictional article: another field, with pairs and rows of its own.
import { beforeAll, describe, expect, test } from "vitest";
import type { ViewOf } from "../../model/endpoints.ts";
import { answerCase, answerCases } from "../../server/answers/cases.ts";
import { answerCourses } from "../../server/answers/compare-courses.ts";
import { answerClaim } from "../../server/answers/statements.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { thingsByStep } from "../../model/things-by-step.ts";
import { storeOf } from "./a-store.ts";
import { graphIn } from "../graphs/read-data.ts";

const fieldsOf = ({ groups }: Pick<ViewOf<"case">, "groups">) =>
  groups.flatMap(({ fields }) => fields);
const valuesOf = (record: Pick<ViewOf<"case">, "groups">, row: string) =>
  fieldsOf(record).find(({ field }) => field === row)?.values;
const pairRows = ({ procedures }: ViewOf<"case">) =>
  procedures
    .flatMap(({ pairs }) => pairs)
    .flatMap(({ rows }) => rows)
    .map(({ what, begin, end, unstated }) => [what.label, begin?.step, end?.step, unstated]);

/** Each step of a case by its number on the page of the case, and by that on the page of its claim. */
const stepNumbers = async (store: EvidenceStore, { procedures }: ViewOf<"case">) =>
  Promise.all(
    procedures
      .flatMap(({ steps }) => steps.map(({ id }, i) => ({ id, number: i + 1 })))
      .map(async ({ id, number }) => ({
        id,
        number,
        ofClaim: (await answerClaim(store, { id })).stepInCase,
      })),
  );

describe("a case of the fictional article", () => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf("test/fixtures/kelp/data");
  });

  test("has its procedure as one numbered list, and what was opened and never closed as a hole", async () => {
    const record = await answerCase(store, { id: "kelp:case-3" });
    expect(record.procedures.map(({ steps }) => steps.map(({ label }) => label))).toEqual([
      ["Cut along the shore", "Folds flattened", "Patch fixed with silk", "Wall closed"],
    ]);
    expect(pairRows(record)).toEqual([
      ["tidal wall", 1, 4, undefined],
      ["sac of the hernia", 2, undefined, "closing not described"],
    ]);
  });

  test("has values, each with its claim: short ones of the claim, figures, concepts and paired steps", async () => {
    const record = await answerCase(store, { id: "kelp:case-1" });
    expect(valuesOf(record, "work")).toEqual([
      { text: "hernia back after 9 months", claim: "kelp:case-1-recurrence" },
    ]);
    expect(valuesOf(record, "fibre")).toEqual([{ text: "G1", claim: "kelp:fibre-grades" }]);
    expect(valuesOf(record, "before")).toEqual([
      { text: "floating in seawater", claim: "kelp:soaked-one-week" },
    ]);
    expect(valuesOf(record, "closed")).toEqual([
      { text: "tidal wall", claim: "kelp:step-close" },
      { text: "sac of the hernia: closing not described" },
    ]);
  });

  test("has what one step was done to as one value, as its statement names it, told that no order is described", async () => {
    const graph = await graphIn("test/fixtures/kelp/data");
    const sharing = graph.nodes.map((node) =>
      node.id === "kelp:step-close" && node.kind === "claim"
        ? { ...node, statement: "At the end the tidal wall and the sac of the hernia were closed." }
        : node,
    );
    const site = { type: "ABOUT" as const, to: "concept:hernia-sac", roles: ["site" as const] };
    const next = graph.edges.findIndex(
      ({ type, from, to }) => type === "ABOUT" && from === "kelp:step-close" && to > site.to,
    );
    const edges = graph.edges.toSpliced(next, 0, { ...site, from: "kelp:step-close" });
    const shared = await openMemoryStore({ ...graph, nodes: sharing, edges }, "shared").current();
    const record = await answerCase(shared, { id: "kelp:case-1" });
    expect(pairRows(record)).toEqual([
      ["tidal wall", 1, 4, undefined],
      ["sac of the hernia", 2, 4, undefined],
    ]);
    expect(valuesOf(record, "closed")).toEqual([
      {
        text: "tidal wall and sac of the hernia, in one step; in which order is not described",
        claim: "kelp:step-close",
      },
    ]);
  });

  test("numbers each step as the page of its claim does", async () => {
    const numbers = await stepNumbers(store, await answerCase(store, { id: "kelp:case-1" }));
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(numbers.filter(({ number, ofClaim }) => number !== ofClaim)).toEqual([]);
  });

  test("tells a row that a part of the paper would fill, and was not read, from one that nothing tells", async () => {
    const fields = fieldsOf(await answerCase(store, { id: "kelp:case-2" }));
    expect(fields.find(({ field }) => field === "depth")).toMatchObject({
      values: [],
      unread: "Table 1",
    });
    expect(fields.find(({ field }) => field === "age")).not.toHaveProperty("unread");
  });
});

describe("the cases of the first paper", () => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf("data");
  });

  test("are clamped and released in the order of the paper, with what is not described", async () => {
    const rows = await Promise.all(
      [1, 2, 3, 4].map(async (n) => pairRows(await answerCase(store, { id: `rvlms:case-${n}` }))),
    );
    const released = "release not described";
    expect(rows).toEqual([
      [["inferior vena cava", 7, undefined, released]],
      [
        ["renal vein", 9, 13, undefined],
        ["inferior vena cava", 10, 13, undefined],
        ["renal artery", undefined, 13, "clamping not described"],
      ],
      [["inferior vena cava", 3, undefined, released]],
      [
        ["distal end of the inferior vena cava", 7, 15, undefined],
        ["left renal vein", 8, 14, undefined],
        ["first hepatic hilum", 9, undefined, released],
        ["proximal end of the inferior vena cava", 10, 13, undefined],
      ],
    ]);
  });

  test("say of vessels released in one step that no order is described, in the words of the statement, here and compared", async () => {
    const released = "inferior vena cava, renal artery and renal vein";
    const record = await answerCase(store, { id: "rvlms:case-2" });
    expect(valuesOf(record, "released")).toEqual([
      {
        text: `${released}, in one step; in which order is not described`,
        claim: "rvlms:case-2-flow-restored",
      },
    ]);
    const { series } = await answerCourses(store, {});
    const compared = series
      .flatMap(({ cases }) => cases)
      .find(({ case: { id } }) => id === "rvlms:case-2")
      ?.procedures.flatMap(({ pairs }) => pairs)
      .flatMap(({ rows }) => thingsByStep(rows, "end"));
    expect(compared?.map(({ things }) => things.map(({ label }) => label))).toEqual([
      ["inferior vena cava", "renal artery", "renal vein"],
    ]);
  });

  test("have vessels of different steps by their steps", async () => {
    const record = await answerCase(store, { id: "rvlms:case-4" });
    expect(valuesOf(record, "released")?.map(({ text }) => text)).toEqual([
      "proximal end of the inferior vena cava",
      "left renal vein",
      "distal end of the inferior vena cava",
      "first hepatic hilum: release not described",
    ]);
  });

  test("number each step as the page of its claim does, the steps that come before counted", async () => {
    for (const n of [1, 2, 3, 4]) {
      const record = await answerCase(store, { id: `rvlms:case-${n}` });
      const numbers = await stepNumbers(store, record);
      expect(numbers.length).toBeGreaterThan(4);
      expect(numbers.filter(({ number, ofClaim }) => number !== ofClaim)).toEqual([]);
    }
    const { stepInCase } = await answerClaim(store, { id: "rvlms:case-2-flow-restored" });
    expect(stepInCase).toBe(13);
  });

  test("hold no statement that only compares with them", async () => {
    const first = await answerCase(store, { id: "rvlms:case-1" });
    const named = (cards: { id: string }[]) => cards.map(({ id }) => id);
    expect(named(first.mentions)).toEqual([
      "rvlms:case-3-site-at-operation",
      "rvlms:case-3-blocked-below",
    ]);
    expect(named(first.statements).filter((id) => id.includes("case-3"))).toEqual([]);
    expect(named(first.procedures.flatMap(({ steps }) => steps))).not.toContain(
      "rvlms:case-3-blocked-below",
    );
  });

  test("never call a patient alive without saying that follow-up was lost", async () => {
    const { items } = await answerCases(store, {});
    const alive = items.map((record) =>
      valuesOf(record, "course")?.find(({ text }) => text.includes("alive")),
    );
    expect(alive.map((value) => value?.besides?.map(({ text }) => text))).toEqual([
      ["lost to follow-up"],
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("tell what a claim says of a row in its own words, where a step or a series tells it", async () => {
    const { items } = await answerCases(store, {});
    const texts = (row: string) =>
      items.map((record) => valuesOf(record, row)?.map(({ text }) => text));
    expect(texts("clamped")[2]).toEqual([
      "inferior vena cava below the thrombus, by case 1’s technique",
    ]);
    expect(texts("asa")).toEqual(
      [1, 2, 3, 4].map(() => ["grade 2, given for the series as a whole"]),
    );
  });

  test("name first what is not stated", async () => {
    const second = await answerCase(store, { id: "rvlms:case-2" });
    expect(valuesOf(second, "blood")).toEqual([
      { text: "red cell transfusion: not stated", claim: "rvlms:case-2-red-cells" },
    ]);
  });

  test("say of the one who was left out of the preparation that it was so", async () => {
    const { items } = await answerCases(store, {});
    expect(items.map((record) => valuesOf(record, "preparation")?.map(({ text }) => text))).toEqual(
      [...[1, 2, 3].map(() => ["asked to take phenoxybenzamine"]), ["no phenoxybenzamine"]],
    );
  });
});
