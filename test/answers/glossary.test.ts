// Tests what the glossary is made of: concepts that have a definition, and what abbreviations stand for.
import { expect, test } from "vitest";
import { answerAbbreviations, answerConcepts } from "../../server/answers/concepts.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { edited, parseTexts, problemsWith, type Edits } from "../corpus/small-data.ts";

const explained: Edits = {
  "vocabulary/concepts/all.yaml": [
    [
      "synonyms: [edema]",
      "synonyms: [edema, OE], abbreviations: [{ short: OE, standsFor: oedema }], definition: Water in the tissue.",
    ],
    ["type: population }", "type: population, definition: People who dive. }"],
    [
      "synonyms: [KP-12 b]",
      "synonyms: [KP-12 b, KPL, KP], abbreviations: [{ short: KPL, standsFor: kelpinol }, { short: KP, standsFor: kelp powder }]",
    ],
  ],
};

const openSmall = () =>
  openMemoryStore(buildGraph(parseTexts(edited(explained)).corpus), "small").current();

test("concepts with a definition can be listed alone, by name, in pages and by words", async () => {
  expect(problemsWith(explained)).toEqual([]);
  const store = await openSmall();
  const all = await answerConcepts(store, { has: "definition" });
  expect(all.items.map(({ label }) => label)).toEqual(["divers", "oedema"]);
  expect(all.total).toBe(2);
  const first = await answerConcepts(store, { has: "definition", limit: 1 });
  const second = await answerConcepts(store, { has: "definition", limit: 1, cursor: first.next });
  expect(second).toMatchObject({ start: 1, total: 2, items: [{ label: "oedema" }] });
  const found = await answerConcepts(store, { has: "definition", q: "oedema" });
  expect(found.items.map(({ id }) => id)).toEqual(["concept:oedema"]);
});

test("abbreviations come with what they stand for and the concept that explains them", async () => {
  expect(await answerAbbreviations(await openSmall())).toEqual({
    items: [
      { short: "KP", standsFor: "kelp powder", concept: "concept:kelpinol" },
      { short: "KPL", standsFor: "kelpinol", concept: "concept:kelpinol" },
      { short: "OE", standsFor: "oedema", concept: "concept:oedema" },
    ],
    total: 2,
    shown: 2,
  });
});
