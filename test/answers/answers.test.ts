// Tests that questions are answered to a program that holds a store and nothing else: no server, no address, no request.
import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { answerOverview } from "../../server/answers/overview.ts";
import { answerRelated } from "../../server/answers/related.ts";
import { answerSearch } from "../../server/answers/search.ts";
import { answerReference, answerWork } from "../../server/answers/sources.ts";
import {
  answerClaim,
  answerClaims,
  answerRecommendation,
} from "../../server/answers/statements.ts";
import { answerTopics } from "../../server/answers/topics.ts";
import { answerTrace } from "../../server/answers/trace.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let store: EvidenceStore;
beforeAll(async () => {
  store = await storeOf("test/fixtures/kelp/data");
});

/** The error that a question is refused with. */
const refusal = async (asked: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, found ${String(error)}`);
};

describe("a program with a store", () => {
  test("follows advice down to the works behind it", async () => {
    const detail = await answerRecommendation(store, { id: "kelp:rec-soft-patch" });
    expect(detail.recommendation.force).toBe("should");
    expect(detail.basedOn.map(({ card }) => card.id)).toEqual(["kelp:kelp-better"]);
    expect(detail.evidenceLines.map(({ reference }) => reference.marker)).toEqual([5, 6]);
    const trace = await answerTrace(store, { id: "kelp:rec-soft-patch" });
    expect(trace.direction).toBe("down");
    expect(trace.answer).toEqual(detail.answer);
    expect(trace.nodes.map(({ id }) => id)).toContain("kelp:ref-5");
  });

  test("follows a reference up to what cites it", async () => {
    const { citedBy } = await answerReference(store, { id: "kelp:ref-5" });
    const trace = await answerTrace(store, { id: "kelp:ref-5" });
    expect(trace.direction).toBe("up");
    const shown = new Set(trace.nodes.map(({ id }) => id));
    expect(citedBy.length).toBeGreaterThan(0);
    expect(citedBy.filter(({ card }) => !shown.has(card.id))).toEqual([]);
  });

  test("walks through a list by its cursors, each bound to the question that gave it", async () => {
    const whole = await answerClaims(store, { limit: 200 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await answerClaims(store, { limit: 7, cursor });
      expect(page.start).toBe(seen.length);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    const { next } = await answerClaims(store, { limit: 7 });
    const other = await refusal(answerClaims(store, { limit: 7, voice: "cited", cursor: next }));
    expect(other.code).toBe("cursor-invalid");
  });

  test("counts the same in the overview, the topics and the lists", async () => {
    const overview = await answerOverview(store);
    const { total } = await answerClaims(store, {});
    expect(overview.kinds.claim).toBe(total);
    expect((await answerTopics(store)).items).toEqual(overview.topics);
  });

  test("finds by words, with the place of each match", async () => {
    const { items, total } = await answerSearch(store, { q: "soft patches" });
    expect(items.map(({ id }) => id)).toContain("kelp:rec-soft-patch");
    expect(items.length).toBeLessThanOrEqual(total);
    expect(items[0]?.excerpt).toMatch(/\u2068\w+\u2069/);
  });

  test("is given the sentence where it brings the text", async () => {
    const text = { sentence: "Kelp held.", marks: [{ start: 0, end: 4 }], isVerifiedText: true };
    const texts = { dossiers: ["dossier:kelp"], version: "1", find: () => text };
    const id = "kelp:kelp-better";
    const [place] = (await answerClaim(store, { id }, texts)).passages;
    expect(place?.text).toEqual(text);
    expect((await answerClaim(store, { id })).passages[0]?.text).toBeUndefined();
  });
});

describe("a question that cannot be answered", () => {
  test("names the node of another kind", async () => {
    const { code, message, details } = await refusal(answerWork(store, { id: "kelp:ref-5" }));
    expect({ code, message, details }).toEqual({
      code: "not-found",
      message: "kelp:ref-5 is a reference, not a work.",
      details: { id: "kelp:ref-5", kind: "reference" },
    });
  });

  test("names an id of nothing", async () => {
    const { code, details } = await refusal(answerClaim(store, { id: "kelp:nothing" }));
    expect({ code, details }).toEqual({ code: "not-found", details: { id: "kelp:nothing" } });
  });

  test("says where a renamed node went, and why a dropped one did", async () => {
    const renamed = await refusal(answerClaim(store, { id: "kelp:hernia-share" }));
    expect([renamed.code, renamed.details["to"]]).toEqual(["moved", "kelp:hernia-rate"]);
    const dropped = await refusal(answerClaim(store, { id: "kelp:fish-count" }));
    expect([dropped.code, dropped.details["on"]]).toEqual(["gone", "2026-01-06"]);
  });

  test("names the parameter, what was found and what was expected", async () => {
    const { code, message, details } = await refusal(
      answerRelated(store, { id: "kelp:kelp-better", list: "narrower" }),
    );
    expect(code).toBe("bad-request");
    expect(details).toMatchObject({ parameter: "list", found: "narrower" });
    expect(message).toContain("Ask for it of a concept.");
  });

  test("never tells an address", async () => {
    const refused = await Promise.all([
      refusal(answerWork(store, { id: "kelp:ref-5" })),
      refusal(answerClaim(store, { id: "kelp:nothing" })),
      refusal(answerClaims(store, { topic: "topic:nothing" })),
      refusal(answerClaims(store, { cursor: "bm90IGEgY3Vyc29y" })),
    ]);
    expect(refused.filter(({ message }) => /\/api|GET/.test(message))).toEqual([]);
  });
});

test("an answer names the arms of its figures, and nothing else of them", async () => {
  const { answer } = await answerSearch(store, { q: "recurrence with kelp or silk", limit: 30 });
  const trial = answer.find(({ card }) => card.id === "kelp:kelp-against-silk");
  expect(trial?.arms.map((arm) => Object.keys(arm))).toEqual([
    ["id", "name"],
    ["id", "name"],
  ]);
});
