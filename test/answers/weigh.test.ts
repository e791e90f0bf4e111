// Tests what is answered when sources are taken away: of the fictional paper, of the real one, and what is refused.
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { answerRecommendation } from "../../server/answers/statements.ts";
import { answerWhatIf } from "../../server/answers/weigh.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { wheelOfData } from "../wheel/a-wheel.ts";
import { storeOf } from "./a-store.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
  rvlms = await storeOf("data");
});

describe("the fictional paper", () => {
  test("nothing changes while nothing falls", async () => {
    const { dossier, effects, claims, shown, total } = await answerWhatIf(kelp, {});
    expect(dossier).toMatchObject({ id: "dossier:kelp" });
    expect(effects).toMatchObject({ loses: [], weakens: [], changes: [] });
    expect(claims.loses + claims.weakens + claims.changes).toBe(0);
    expect(shown).toBe(total);
  });

  test("names the sources of advice, those that most stands on first", async () => {
    const { sources, advice } = await answerWhatIf(kelp, {});
    const counted = sources.map(({ advice: n }) => n);
    expect(counted).toEqual(counted.toSorted((a, b) => b - a));
    for (const { source, advice: n, alone } of sources) {
      const standing = advice.filter(({ left }) =>
        left.some((one) => one.source.id === source.source.id),
      );
      expect(standing).toHaveLength(n);
      expect(standing.filter(({ left }) => left.length === 1)).toHaveLength(alone);
    }
  });
});

describe("the real paper", () => {
  const dossier = "dossier:rvlms";

  /** Advice whose ground is lost or weaker, by name, the number of all other, and what becomes of the claims. */
  const fallen = async (asked: Omit<Parameters<typeof answerWhatIf>[1], "dossier">) => {
    const { advice, claims } = await answerWhatIf(rvlms, { ...asked, dossier });
    const ids = (effect: string): string[] =>
      advice.flatMap(({ card, effect: own }) =>
        own === effect ? [card.id.replace(/^rvlms:rec-/, "")] : [],
      );
    const [loses, weakens, none] = [ids("loses"), ids("weakens"), ids("none").length];
    const keeps = advice.length - loses.length - weakens.length - none;
    return { advice: { loses, weakens, keeps, none }, claims };
  };

  test("without Judson 2014 the advice on adjuvant chemotherapy and five claims are weakened, and no other", async () => {
    expect(await fallen({ without: "work:judson-2014" })).toEqual({
      advice: { loses: [], weakens: ["adjuvant-chemotherapy"], keeps: 9, none: 13 },
      claims: { loses: 0, weakens: 5, changes: 0, keeps: 271, none: 81 },
    });
  });

  test("without the own series one piece of advice loses its ground, and 171 claims do", async () => {
    expect(await fallen({ without: "study:zhang-own-series" })).toEqual({
      advice: { loses: ["multicentre-research"], weakens: [], keeps: 9, none: 13 },
      claims: { loses: 171, weakens: 7, changes: 0, keeps: 98, none: 81 },
    });
    const { effects } = await answerWhatIf(rvlms, { dossier, without: "study:zhang-own-series" });
    expect(effects.loses).toContain("rvlms:case-1-recurrence");
    expect(effects.loses).not.toContain("rvlms:lower-segment-oedema");
  });

  test("without the 13 references that were identified by inference, one piece of advice loses its ground and six are weakened", async () => {
    const { nodes } = await rvlms.list({ kinds: ["reference"], dossier }, { limit: 100 });
    const inferred = nodes.flatMap((node) =>
      node.kind === "reference" && node.basis === "inferred" ? [node.id] : [],
    );
    expect(inferred).toHaveLength(13);
    expect(await fallen({ without: inferred.join(",") })).toEqual({
      advice: {
        loses: ["adjuvant-chemotherapy"],
        weakens: [
          "en-bloc-resection",
          "nephrectomy-short-vessels",
          "decide-with-patient",
          "select-for-adjuvant",
          "dose-and-combination",
          "explore-targeted",
        ],
        keeps: 3,
        none: 13,
      },
      claims: { loses: 24, weakens: 37, changes: 0, keeps: 215, none: 81 },
    });
  });

  test("with confirmed references only, eight pieces of advice lose their ground: none is confirmed", async () => {
    expect(await fallen({ only: "confirmed" })).toEqual({
      advice: {
        loses: [
          "biopsy-suspected-metastasis",
          "en-bloc-resection",
          "milking",
          "nephrectomy-short-vessels",
          "decide-with-patient",
          "select-for-adjuvant",
          "dose-and-combination",
          "adjuvant-chemotherapy",
        ],
        weakens: ["explore-targeted"],
        keeps: 1,
        none: 13,
      },
      claims: { loses: 96, weakens: 9, changes: 0, keeps: 171, none: 81 },
    });
    const { advice } = await answerWhatIf(rvlms, { dossier, only: "confirmed" });
    const left = advice.flatMap((one) => one.left);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ kind }) => kind === "publication" || kind === "unidentified")).toEqual(
      [],
    );
  });

  test("as if [34] were the other work, what cites it stands on that", async () => {
    const { alternatives } = await answerWhatIf(rvlms, { dossier });
    expect(alternatives).toContainEqual({
      reference: { id: "rvlms:ref-34", kind: "reference", label: "Reference 34" },
      now: { id: "work:pervaiz-2008", kind: "work", label: "Pervaiz 2008" },
      work: {
        id: "work:smac-1997",
        kind: "work",
        label: "Sarcoma Meta-analysis Collaboration 1997",
      },
    });
    const instead = "rvlms:ref-34=work:smac-1997";
    const { advice } = await answerWhatIf(rvlms, { dossier, instead });
    const changed = advice.find(({ card }) => card.id === "rvlms:rec-select-for-adjuvant");
    expect(changed?.effect).toBe("changes");
    expect(changed?.lost.map(({ source }) => source.id)).toEqual(["work:pervaiz-2008"]);
    expect(changed?.left.map(({ source }) => source.id)).toContain("work:smac-1997");
  });

  test("advice says what would overturn it", async () => {
    const { footing } = await answerRecommendation(rvlms, {
      id: "rvlms:rec-adjuvant-chemotherapy",
    });
    expect(footing.alone).toEqual([]);
    expect(footing.against.map(({ id }) => id)).toContain("work:woll-2012");
    expect(footing.sources.map(({ source }) => source.id)).toContain("work:judson-2014");
  });
});

test("the wheel tells what has no source to lose from what is unchanged", async () => {
  const wheel = await wheelOfData("test/fixtures/kelp/data");
  const ways = findWays(wheel);
  const { effects, advice, claims } = await answerWhatIf(kelp, { only: "identified" });
  const { classes, classOf } = askLens(lenses.fall, { wheel, ways, effects });
  const none = advice.filter(({ effect }) => effect === "none");
  expect(effects.none).toHaveLength(none.length + claims.none);
  expect(classes).toContainEqual(
    expect.objectContaining({ id: "none", name: "No source to lose", count: effects.none.length }),
  );
  for (const { card, effect } of advice) {
    expect(classOf(wheel.marks.findIndex(({ id }) => id === card.id))?.id).toBe(effect);
  }
});

describe("what cannot be taken away is refused", () => {
  test.each([
    [{ without: "work:nobody" }, /"without" is work:nobody, which is unknown/],
    [{ without: "topic:surgery" }, /"without"/],
    [{ instead: "work:judson-2014=work:judson-2014" }, /"instead" is work:judson-2014/],
    [{ dossier: "dossier:nobody" }, /"dossier" is dossier:nobody/],
  ])("%o", async (asked, message) => {
    await expect(answerWhatIf(rvlms, asked)).rejects.toThrow(message);
  });
});
