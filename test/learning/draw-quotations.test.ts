// Tests sentences beside their sources: by hand, and over the fictional article and the first paper, as they are answered.
import { describe, expect, test } from "vitest";
import { answerQuotations } from "../../server/answers/questions.ts";
import { drawQuotations } from "../../server/learning/draw-quotations.ts";
import { storeOf } from "../answers/a-store.ts";
import { claimOf, edge, node } from "../graphs/hand-made.ts";
import { handMadeRoom, held } from "./hand-made-room.ts";

describe.each(["test/fixtures/kelp/data", "data"])(
  "sentences beside their sources, from %s",
  (folder) => {
    test("are the same for the same seed, each sentence and each report once", async () => {
      const store = await storeOf(folder);
      const draw = async (seed: string) =>
        (await answerQuotations(store, { seed, limit: 50 })).quotations;
      const drawn = await draw("a");
      expect(await draw("a")).toEqual(drawn);
      expect(drawn.length).toBeGreaterThan(1);
      expect(new Set(drawn.map(({ sentence }) => sentence)).size).toBe(drawn.length);
      expect(new Set(drawn.map(({ reports }) => reports)).size).toBe(drawn.length);
    });
  },
);

test("the fictional trial is drawn with the verdict on it and the one reference that is compared", async () => {
  const { quotations } = await answerQuotations(await storeOf("test/fixtures/kelp/data"), {});
  const trial = quotations.find(({ statement }) => statement.id === "kelp:kelp-against-silk");
  expect(trial).toMatchObject({
    attribution: "According to Ash 2018, citing [5] (probably Cedar 2014)",
    source: { id: "work:cedar-2014" },
    verdict: "significance-misstated",
    alsoFits: ["wording-differs"],
    headline: "the trial found the difference not significant",
    conditional: true,
  });
});

test("the first paper’s most common verdict does not come most", async () => {
  const { quotations } = await answerQuotations(await storeOf("data"), { limit: 12 });
  const counts = new Map<string, number>();
  for (const { verdict } of quotations) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(4);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(4);
});

test("what later evidence overtook is not drawn: neither the sentence nor the report shown tells it", async () => {
  const store = await storeOf("data");
  const { quotations } = await answerQuotations(store, { limit: 50 });
  const { quotations: others } = await answerQuotations(store, { limit: 50, seed: "2" });
  expect(quotations.length).toBeGreaterThan(20);
  const verdicts = [...quotations, ...others].map(({ verdict }) => verdict);
  expect(verdicts).toContain("significance-misstated");
  expect(verdicts).not.toContain("overtaken");
});

test("a sentence stands beside what its source reports, with the verdict and whose word it is", () => {
  const room = handMadeRoom({ statements: [held("kelp:patch-strength"), held("kelp:bare-word")] });
  expect(drawQuotations(room, "1", 10)).toEqual([
    {
      id: "kelp:patch-strength@1?report:birch-2015.strength",
      statement: { id: "kelp:patch-strength", kind: "claim", label: "patch-strength" },
      attribution: "According to Kelp patches, citing [1] (probably birch-2015)",
      topic: { id: "topic:soaking", kind: "topic", label: "Soaking" },
      sentence: "What is said of patch-strength.",
      source: { id: "work:birch-2015", kind: "work", label: "birch-2015" },
      depth: "abstract",
      reports: "What birch-2015.strength reports.",
      verdict: "setting-differs",
      alsoFits: [],
      headline: "the trial was in dry legs",
      explanation: "Birch studied dry legs.",
      conditional: true,
    },
  ]);
  expect(drawQuotations(room, "1", 0)).toEqual([]);
});

describe("of sentences made by hand", () => {
  type Made = { verdict: string; report?: string; own?: Record<string, unknown> };
  /** Statements, each with one evidence line that is compared with a report of its own, unless a test says otherwise. */
  const drawn = (made: Readonly<Record<string, Made>>, limit = 10, seed = "1") => {
    const all = Object.entries(made);
    const evidenceLine = { intent: "citesAsEvidence", direction: "supports", directness: {} };
    const room = handMadeRoom({
      statements: all.map(([id, { own = {} }]) =>
        claimOf(id, { statement: `Kelp says ${id}.`, ...own }),
      ),
      nodes: all.flatMap(([id, { report = id }]) => [
        node({
          ...{ ...evidenceLine, id: `kelp:${id}@1`, kind: "evidence-line", label: "[1]" },
          attachment: "same-sentence",
        }),
        node({
          ...{ id: `report:${report}`, kind: "report", label: report, figures: [] },
          statement: `It reports ${report}.`,
          readFrom: { depth: "abstract", what: "invented record" },
        }),
      ]),
      edges: all.flatMap(([id, { verdict, report = id }]) => [
        edge("HAS_EVIDENCE_LINE", `kelp:${id}`, `kelp:${id}@1`),
        edge("CITES", `kelp:${id}@1`, "kelp:ref-1"),
        edge("REPORTS", "work:birch-2015", `report:${report}`),
        edge("AUDITED_AGAINST", `kelp:${id}@1`, `report:${report}`, {
          ...{ verdict, headline: "so it is", explanation: "So it is.", conditional: false },
        }),
      ]),
    });
    return drawQuotations(room, seed, limit);
  };
  const [same, other] = [{ verdict: "as-reported" }, { verdict: "figures-differ" }];

  test("verdicts take turns, so that the most common one does not come most", () => {
    const many = { a: same, b: same, c: same, d: same, e: other };
    for (const seed of ["1", "2", "3", "4"]) {
      const verdicts = drawn(many, 2, seed).map(({ verdict }) => verdict);
      expect(verdicts.toSorted()).toEqual(["as-reported", "figures-differ"]);
    }
    expect(drawn(many)).toHaveLength(5);
  });

  test("a report comes once, and so does a sentence", () => {
    expect(drawn({ a: { ...same, report: "one" }, b: { ...other, report: "one" } })).toHaveLength(
      1,
    );
    const own = { statement: "Kelp swells." };
    expect(drawn({ a: { ...same, own }, b: { ...other, own } })).toHaveLength(1);
  });

  test("none is drawn whose source was overtaken: that is read elsewhere", () => {
    expect(drawn({ a: { verdict: "overtaken" } })).toEqual([]);
  });

  test("a draft is drawn only where nothing was checked, and says so", () => {
    const own = { review: { drafted: { by: "first reader", on: "2026-01-05" } } };
    expect(drawn({ a: { ...same, own } })).toMatchObject([{ isDraft: true }]);
    expect(drawn({ a: { ...same, own }, b: other }).map(({ sentence }) => sentence)).toEqual([
      "Kelp says b.",
    ]);
  });

  test("the remark at the end of a sentence is left out", () => {
    const own = { statement: "Kelp swells; how far is not stated." };
    expect(drawn({ a: { ...same, own } })[0]?.sentence).toBe("Kelp swells.");
  });

  test("the same seed gives the same ones in the same order", () => {
    const many = { a: same, b: same, c: other, d: other };
    expect(drawn(many, 3, "tide")).toEqual(drawn(many, 3, "tide"));
  });
});
