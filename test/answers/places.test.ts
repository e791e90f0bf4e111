// Tests the places of a paper: of the fictional one and of the real one, and where nothing is told or drawn.
import { beforeAll, describe, expect, test } from "vitest";
import { answerPlaces } from "../../server/answers/places.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "./a-store.ts";
import { corpusIn } from "../graphs/read-data.ts";

let kelp: EvidenceStore;
let rvlms: EvidenceStore;
beforeAll(async () => {
  kelp = await storeOf("test/fixtures/kelp/data");
  rvlms = await storeOf("data");
});

describe("the places of the fictional paper", () => {
  test("are those of its drawing, each with how much is told of it", async () => {
    const { dossier, drawing, parts, at } = await answerPlaces(kelp, { dossier: "dossier:kelp" });
    expect(dossier?.label).toBe("Ash 2018");
    expect(drawing?.label).toBe("The tidal wall");
    expect(parts.map(({ concept, total }) => [concept.label, total])).toEqual([
      ["tidal wall", 3],
      ["sac of the hernia", 1],
      ["left side", 1],
    ]);
    expect(at).toBeUndefined();
  });

  test("tell of one its figures, statements and references", async () => {
    const { at } = await answerPlaces(kelp, { at: "concept:left-side" });
    expect(at?.figures).toMatchObject([
      { statement: { id: "kelp:left-side-share" }, figure: { value: 60 } },
    ]);
    expect(at?.groups.map(({ question, items }) => [question, items.length])).toEqual([
      ["Where does it occur?", 1],
    ]);
    expect(at?.references.map(({ reference }) => reference.label)).toEqual([
      "Reference 2",
      "Reference 3",
    ]);
    expect(at?.bounds).toEqual([]);
  });

  test("tell nothing of a concept that no statement is about, and refuse one that is not there", async () => {
    const { at } = await answerPlaces(kelp, { dossier: "dossier:kelp", at: "concept:suture-size" });
    expect(at).toMatchObject({ total: 0, groups: [], gaps: [] });
    await expect(answerPlaces(kelp, { at: "concept:nowhere" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(answerPlaces(kelp, { at: "kelp:rec-silk" })).rejects.toThrow(
      "which is a recommendation",
    );
  });
});

describe("a segment of the real paper", () => {
  test("has the bounds that the paper allows, and whose reading they are", async () => {
    const { at } = await answerPlaces(rvlms, { at: "concept:middle-ivc-segment" });
    expect(at?.bounds).toMatchObject([
      {
        statement: { id: "rvlms:ivc-segments" },
        from: { label: "renal hilum" },
        to: { label: "hepatic vein" },
        isReading: true,
      },
    ]);
  });

  test("has its share, told as not stated where it is not", async () => {
    const figuresAt = async (at: string) =>
      (await answerPlaces(rvlms, { at })).at?.figures.map(({ figure }) => figure);
    expect(await figuresAt("concept:lower-ivc-segment")).toMatchObject([{ low: 37, high: 42 }]);
    expect(await figuresAt("concept:upper-ivc-segment")).toMatchObject([{ notStated: true }]);
  });

  test("has its symptoms with the paper's word for how often", async () => {
    const { at } = await answerPlaces(rvlms, { at: "concept:upper-ivc-segment" });
    const symptoms = at?.groups.find(({ question }) => question === "How does it present?");
    expect(symptoms?.items.map(({ card, frequency }) => [card.id, frequency])).toEqual([
      ["rvlms:upper-segment-ascites", "may"],
      ["rvlms:upper-segment-budd-chiari", "may"],
      ["rvlms:upper-segment-heart-failure", "even"],
    ]);
  });

  test("holds what is told of its parts: what was found behind the liver is told of the middle segment", async () => {
    const { at } = await answerPlaces(rvlms, { at: "concept:middle-ivc-segment" });
    const stated = at?.groups.flatMap(({ items }) => items.map(({ card }) => card.id));
    expect(stated).toContain("rvlms:case-4-thrombus-retrohepatic");
    expect(at?.cases.map(({ id }) => id)).toContain("rvlms:case-4");
  });
});

test("a paper without a drawing has no parts", async () => {
  const corpus = await corpusIn("test/fixtures/kelp/data");
  const without = {
    ...corpus,
    dossiers: corpus.dossiers.map(({ dossier, ...own }) => ({
      ...own,
      dossier: { ...dossier, value: { ...dossier.value, drawing: undefined } },
    })),
  };
  const store = await openMemoryStore(buildGraph(without), "kelp-undrawn").current();
  expect(await answerPlaces(store, {})).toEqual({ parts: [] });
  const { drawing, parts } = await answerPlaces(store, { dossier: "dossier:kelp" });
  expect({ drawing, parts }).toEqual({ drawing: undefined, parts: [] });
});
