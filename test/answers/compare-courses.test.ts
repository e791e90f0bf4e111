// Tests own cases side by side: courses, orders and visits of the fictional article and of the first paper.
import { beforeAll, describe, expect, test } from "vitest";
import type { ViewOf } from "../../model/endpoints.ts";
import { answerCourses } from "../../server/answers/compare-courses.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

const stated = ({ series }: ViewOf<"courses">) =>
  series.flatMap(({ cases }) =>
    cases.map(({ case: { label }, events }) => [
      label,
      ...events.map(
        ({ text, time, isAbsent }) =>
          `${isAbsent ? "not: " : ""}${text} @ ${time === undefined ? "?" : time.to.toFixed(1)}`,
      ),
    ]),
  );

describe("the fictional article", () => {
  let answer: ViewOf<"courses">;
  beforeAll(async () => {
    answer = await answerCourses(await storeOf("test/fixtures/kelp/data"), {});
  });

  test("has events at the times that are told, and before the operation what lasted up to it", () => {
    expect(stated(answer)[0]).toEqual([
      "Case 1",
      "A week in seawater @ 0.0",
      "hernia back after 9 months @ 9.0",
    ]);
    const [first] = answer.series[0]?.cases[0]?.events ?? [];
    expect(first?.time?.from).toBeCloseTo(-7 / (365.25 / 12));
    expect(stated(answer)[4]?.[2]).toBe("Complication in case 5 @ 0.1");
  });

  test("has its visits, and as measures only those among the series itself", () => {
    const [series] = answer.series;
    expect(series?.visits).toEqual([
      { statement: "kelp:follow-up-plan", from: 1, first: 1, every: 6 },
    ]);
    expect(series?.measures.map((one) => one.series.claim)).toEqual([
      "kelp:series-age",
      "kelp:free-of-recurrence",
    ]);
  });

  test("holds the statements that it names", () => {
    const named = answer.series.flatMap(({ cases }) =>
      cases.flatMap(({ events }) => events.map(({ claim }) => claim)),
    );
    expect(named.filter((id) => !(id in answer.statements))).toEqual([]);
  });
});

describe("the first paper", () => {
  let store: EvidenceStore;
  let answer: ViewOf<"courses">;
  beforeAll(async () => {
    store = await storeOf("data");
    answer = await answerCourses(store, {});
  });

  test("places the recurrence of case 1, and no event whose time is not told", () => {
    const [first, second] = stated(answer);
    expect(first).toContain("local recurrence at 15 months @ 15.0");
    expect(first).toContain("not: no progression 2 months after radiotherapy was recommended @ ?");
    expect(first?.at(-1)).toBe("lost to follow-up @ ?");
    expect(second).toContain("not: no recurrence @ ?");
  });

  test("has what is only said of an event as no event of its own", () => {
    const [first] = stated(answer);
    expect(first).toContain("postoperative retroperitoneal bleeding @ ?");
    expect(first).not.toContain("no reoperation for bleeding @ ?");
    expect(first).not.toContain("recurrence without symptoms @ ?");
  });

  test("tells how long its series was followed, and when patients were to be seen", () => {
    const [series] = answer.series;
    expect(series?.followUp).toMatchObject([{ value: 16, low: 13, high: 21 }]);
    expect(series?.visits).toEqual([
      { statement: "rvlms:follow-up-start", from: 1, first: 1 },
      { statement: "rvlms:follow-up-interval-early", from: 0, first: 3, every: 3, until: 24 },
      { statement: "rvlms:follow-up-interval-late", from: 24, first: 30, every: 6 },
    ]);
  });

  test("puts parts and kinds of a vessel behind it", () => {
    expect(
      answer.series[0]?.things.map(({ thing, within }) => [thing.label, within ?? ""]),
    ).toEqual([
      ["inferior vena cava", ""],
      ["distal end of the inferior vena cava", "concept:inferior-vena-cava"],
      ["proximal end of the inferior vena cava", "concept:inferior-vena-cava"],
      ["renal vein", ""],
      ["left renal vein", "concept:renal-vein"],
      ["renal artery", ""],
      ["first hepatic hilum", ""],
    ]);
  });

  test("says which part of the paper would tell a measure case by case", () => {
    const size = answer.series[0]?.measures.find(
      ({ series }) => series.claim === "rvlms:own-tumour-size",
    );
    expect(size).toMatchObject({ cases: [], unread: "Table 1" });
  });

  test("refuses a paper that is not there", async () => {
    await expect(answerCourses(store, { dossier: "dossier:nowhere" })).rejects.toThrow(
      "dossier:nowhere, which is unknown",
    );
  });
});
