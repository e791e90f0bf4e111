// Tests figures by their denominator, over the first paper and the fictional article.
import { beforeAll, describe, expect, test } from "vitest";
import { amountOf, withPlainSpaces } from "../../model/figure-text.ts";
import type { ViewOf } from "../../model/endpoints.ts";
import { answerShares } from "../../server/answers/compare-shares.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

const stated = ({ groups }: ViewOf<"shares">) =>
  groups.map(({ among, figures }) => [
    among?.label ?? "no denominator",
    ...figures.map(
      ({ claim, figure }) =>
        `${claim}: ${figure.ofName ?? ""} ${withPlainSpaces(amountOf(figure))}`,
    ),
  ]);

describe("the fictional article", () => {
  test("has each figure under what it is among, and those without a denominator last", async () => {
    const answer = await answerShares(await storeOf("test/fixtures/kelp/data"), {});
    expect(stated(answer)).toMatchInlineSnapshot(`
      [
        [
          "divers",
          "kelp:hernia-rate: lateral shore hernia about 3 per 10,000",
        ],
        [
          "cases of shore hernia",
          "kelp:left-side-share: left side 60%",
        ],
        [
          "men",
          "kelp:sex-ratio: women 3 : 1",
        ],
        [
          "divers of the series",
          "kelp:series-size: women 3",
          "kelp:series-size: men 2",
          "kelp:series-size: women 60%",
          "kelp:series-age:  47 years (29–58)",
        ],
        [
          "no denominator",
          "kelp:series-size: divers of the series 5",
        ],
      ]
    `);
    expect(answer.shown).toBe(answer.total);
  });

  test("holds the statements of its figures, and no others", async () => {
    const { groups, statements } = await answerShares(await storeOf("test/fixtures/kelp/data"), {});
    const named = groups.flatMap(({ figures }) => figures.map(({ claim }) => claim));
    expect(Object.keys(statements).sort()).toEqual([...new Set(named)].sort());
  });

  test("refuses a topic that is not there", async () => {
    const store = await storeOf("test/fixtures/kelp/data");
    await expect(answerShares(store, { topic: "topic:nowhere" })).rejects.toThrow(
      "topic:nowhere, which is unknown",
    );
  });
});

describe("the first paper", () => {
  let store: EvidenceStore;
  beforeAll(async () => {
    store = await storeOf("data");
  });

  test("sets shares of one whole beside each other, wherever the paper gives them", async () => {
    const groups = stated(await answerShares(store, {}));
    expect(groups.find(([among]) => among === "cases of vascular leiomyosarcoma")).toEqual([
      "cases of vascular leiomyosarcoma",
      "rvlms:retroperitoneal-vein-share: great retroperitoneal veins 60%",
      "rvlms:ivc-share-of-vascular-lms: inferior vena cava > 70%",
      "rvlms:further-veins-in-order: renal vein not stated",
      "rvlms:further-veins-in-order: adrenal vein not stated",
      "rvlms:further-veins-in-order: iliac vein not stated",
    ]);
  });

  test("under a topic has that topic's figures only", async () => {
    const { groups } = await answerShares(store, { topic: "topic:segments" });
    expect(groups.flatMap(({ figures }) => figures.map(({ claim }) => claim))).toContain(
      "rvlms:ivc-segment-share",
    );
    expect(groups.map(({ among }) => among?.label)).not.toContain("malignant tumours");
  });
});
