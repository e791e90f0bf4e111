// Tests what is answered on narrowing statements down: each count is that of the list which the further condition would leave.
import { beforeAll, expect, test } from "vitest";
import { Narrowing } from "../../model/views/narrowing.ts";
import { answerClaims, answerRecommendations } from "../../server/answers/statements.ts";
import { answerNarrowing } from "../../server/answers/narrowing.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let store: EvidenceStore;
beforeAll(async () => {
  store = await storeOf("test/fixtures/kelp/data");
});
const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

test("each value counts what it would leave beside the other conditions, its own name aside", async () => {
  const conditions = { voice: "cited", q: "kelp" } as const;
  const left = Narrowing.parse(await answerNarrowing(store, conditions));
  const claims = await answerClaims(store, { ...conditions, limit: 1 });
  const advice = await answerRecommendations(store, { ...conditions, limit: 1 });
  expect(claims.total).toBeGreaterThan(0);
  expect(left.total).toBe(claims.total + advice.total);
  expect(sum(left.kinds)).toBe(left.total);
  expect(sum(left.types)).toBe(claims.total);
  for (const { voice, count } of left.voices) {
    const asked = { voice, q: "kelp", limit: 1 };
    const of = await answerClaims(store, asked);
    expect(count).toBe(of.total + (await answerRecommendations(store, asked)).total);
  }
  // What is chosen leaves the others of its name to be chosen in its place.
  expect(left.voices.length).toBeGreaterThan(1);
});

test("what would leave nothing is absent, and advice has no type", async () => {
  const left = await answerNarrowing(store, { kind: "recommendation" });
  expect(left.types).toEqual([]);
  expect(left.kinds.map(({ kind }) => kind)).toEqual(["recommendation", "claim"]);
  for (const { count } of [...left.kinds, ...left.voices]) expect(count).toBeGreaterThan(0);
});

test("names what the conditions name, and refuses what is not there", async () => {
  const named = (await store.list({ kinds: ["concept"] }, { limit: 100 })).nodes;
  const about = await Promise.all(
    named.map(async ({ id, label }) => ({
      label,
      left: await answerNarrowing(store, { concept: id }),
    })),
  );
  for (const { label, left } of about) expect(left.of.map((node) => node.label)).toEqual([label]);
  expect(about.some(({ left }) => left.total > 0)).toBe(true);
  await expect(answerNarrowing(store, { concept: "concept:none" })).rejects.toMatchObject({
    code: "not-found",
  });
});
