// Tests results of regimens as cited beside as reported, over the fictional article and the first paper.
import { beforeAll, describe, expect, test } from "vitest";
import type { ViewOf } from "../../model/endpoints.ts";
import { amountOf, certaintyOf, withPlainSpaces } from "../../model/figure-text.ts";
import type { RegimenResult } from "../../model/views/compare.ts";
import { answerRegimens } from "../../server/answers/compare-regimens.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

type Figure = Parameters<typeof certaintyOf>[0];
const said = (figure: Figure): string =>
  withPlainSpaces([amountOf(figure), certaintyOf(figure)].filter((part) => part !== "").join("; "));
const linesOf = ({ arms, between }: RegimenResult): Record<string, [string[], string[]]> =>
  Object.fromEntries(
    [...arms, { name: "between", ...between }].map(({ name, cited, reported }) => [
      name,
      [cited.map(said), reported.map(({ figure }) => said(figure))],
    ]),
  );

describe("the fictional article", () => {
  let answer: ViewOf<"regimens">;
  beforeAll(async () => {
    answer = await answerRegimens(await storeOf("test/fixtures/kelp/data"), {});
  });

  test("has its result arm by arm, the paper's word beside the source's", () => {
    expect(answer.results.map(linesOf)).toEqual([
      {
        kelp: [["8%; significance not stated"], ["8%; p = 0.3; not significant"]],
        silk: [["14%"], ["14%"]],
        between: [[], []],
      },
    ]);
  });

  test("says where the result is from, how deeply that was read, how directly it fits, and what comparing found", () => {
    const [result] = answer.results;
    expect(result?.participants).toBe(120);
    expect(
      result?.sources.map(({ cited, work, directness, reports, standing }) => ({
        cited,
        work: work?.label,
        standing,
        directness: directness.map(({ name, grade }) => `${name}: ${grade}`),
        reports: reports.map(({ depth, verdict }) => [depth, verdict]),
      })),
    ).toEqual([
      {
        cited: "[5]",
        work: "Cedar 2014",
        standing: undefined,
        directness: ["exposure: direct"],
        reports: [["abstract", "significance-misstated"]],
      },
    ]);
  });

  test("names the papers with the licence under which their figures may be used", () => {
    expect(answer.papers.map(({ label, licence }) => [label, licence])).toEqual([
      ["Ash 2018", "CC BY 4.0"],
    ]);
  });
});

describe("the first paper", () => {
  let store: EvidenceStore;
  let answer: ViewOf<"regimens">;
  beforeAll(async () => {
    store = await storeOf("data");
    answer = await answerRegimens(store, {});
  });
  const resultOf = (id: string): RegimenResult | undefined =>
    answer.results.find((result) => result.id === `rvlms:${id}`);

  test("shows what the paper does not state and its source does", () => {
    const result = resultOf("italian-trial-dfs");
    expect(result === undefined ? undefined : linesOf(result)).toEqual({
      "EI regimen": [["not stated"], ["48 months; p = 0.04"]],
      "no chemotherapy": [["not stated"], ["16 months"]],
      between: [["about 30 months; significance not stated"], ["0.001"]],
    });
  });

  test("takes what a source reports on the outcome or what that is a kind of, and on no other", () => {
    const result = resultOf("eortc-progression-free");
    expect(
      result?.arms.flatMap(({ reported }) => reported.map(({ figure }) => figure.outcome)),
    ).toEqual(["concept:progression-free-survival", "concept:progression-free-survival"]);
    const wider = resultOf("smac-monotherapy-os")?.between.reported.map(
      ({ figure }) => figure.outcome,
    );
    expect(new Set(wider)).toEqual(new Set(["concept:survival", "concept:overall-survival"]));
  });

  test("has trials that bear on statements uncited, each with what it bears on, and none that is cited for it", () => {
    expect(answer.uncited.length).toBeGreaterThan(5);
    expect(
      answer.uncited.every(({ claim, bearsOn }) => claim === undefined && bearsOn.length > 0),
    ).toBe(true);
    const overall = answer.uncited.find(
      ({ study, outcome }) => study?.id === "study:lms-04" && outcome.label === "overall survival",
    );
    expect(overall === undefined ? undefined : linesOf(overall)["between"]).toEqual([
      [],
      ["0.65; CI 0.44–0.95"],
    ]);
  });

  test("under a topic has that topic's results, and trials that bear on its statements", async () => {
    const part = await answerRegimens(store, { topic: "topic:adjuvant-chemotherapy" });
    expect(part.results).toHaveLength(6);
    expect(part.uncited.length).toBeLessThan(answer.uncited.length);
    const none = await answerRegimens(store, { topic: "topic:segments" });
    expect(none.results).toEqual([]);
  });

  test("refuses a paper that is not there", async () => {
    await expect(answerRegimens(store, { dossier: "dossier:nowhere" })).rejects.toThrow(
      "dossier:nowhere, which is unknown",
    );
  });
});
