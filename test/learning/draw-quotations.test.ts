// Tests sentences beside their sources over the fictional article and the first paper, as they are answered.
import { describe, expect, test } from "vitest";
import { answerQuotations } from "../../server/answers/questions.ts";
import { storeOf } from "../answers/a-store.ts";

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
