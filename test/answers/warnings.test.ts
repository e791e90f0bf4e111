// Tests that warnings stay rare, so that they are heard: over the data as they are held, on the first page and within each page.
import { expect, test } from "vitest";
import { answerOverview } from "../../server/answers/overview.ts";
import { findCards } from "../../server/answers/judged-statements.ts";
import { warningsOf } from "../../client/marks/words.ts";
import type { StatementCard } from "../../model/views/card.ts";
import { storeOf } from "./a-store.ts";

const hasWarning = ({ cautions }: StatementCard): boolean => warningsOf(cautions).length > 0;

const heldCards = async (): Promise<StatementCard[]> => {
  const store = await storeOf("data");
  const { nodes, hasMore } = await store.list(
    { kinds: ["claim", "recommendation"] },
    { limit: 1_000 },
  );
  expect(hasMore).toBe(false);
  return [
    ...(
      await findCards(
        store,
        nodes.map(({ id }) => id),
      )
    ).values(),
  ];
};

test("about one claim in ten warns, and no more", async () => {
  const claims = (await heldCards()).filter(({ kind }) => kind === "claim");
  const warned = claims.filter(hasWarning);
  expect(claims.length).toBeGreaterThan(300);
  expect(warned.length).toBeGreaterThan(0);
  expect(warned.length / claims.length).toBeLessThanOrEqual(0.1);
});

test("at most six statements on the first page warn, each of them once", async () => {
  const { adviceByStage, unknown } = await answerOverview(await storeOf("data"));
  const shown = [...adviceByStage.flatMap(({ items }) => items), ...unknown.items];
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  const warned = shown.filter(hasWarning);
  expect(warned.length).toBeGreaterThan(0);
  expect(warned.length).toBeLessThanOrEqual(6);
});

test("no page of a statement says a caution twice", async () => {
  const repeated = (await heldCards()).filter(({ cautions }) => {
    const stated = cautions.map(({ text, source }) => JSON.stringify([text, source?.reference]));
    return new Set(stated).size < stated.length;
  });
  expect(repeated.map(({ id }) => id)).toEqual([]);
});
