// Tests that a concept tells what it is a kind of from what it is a part of, and that its lists hold both.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerConcept } from "../../server/answers/concepts.ts";
import { answerRelated } from "../../server/answers/related.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import type { ListFilter } from "../../server/store/evidence-store.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { edited, parseTexts, problemsWith, type Edits } from "../corpus/small-data.ts";
import { openPlainStore } from "../store/plain-store.ts";

/** The patch has a rim, which one claim is about; kelpinol consists of nothing, a plan of it does. */
const withParts: Edits = {
  "vocabulary/concepts/all.yaml": [
    [
      "  - { id: divers,",
      "  - { id: patch-rim, name: rim of the patch, type: device, definition: Where a patch ends., partOf: [kelp-patch] }\n" +
        "  - { id: brine-patch, name: patch kept in brine, type: device, broader: [kelp-patch], partOf: [patch-operation] }\n" +
        "  - { id: kelpinol-plan, name: kelpinol plan, type: regimen, components: [kelpinol] }\n  - { id: divers,",
    ],
  ],
  "dossiers/ash/claims/results.yaml": [
    [
      "about: [{ concept: kelp-patch, role: intervention }]",
      "about: [{ concept: patch-rim, role: site }, { concept: brine-patch, role: intervention }, { concept: kelpinol-plan, role: comparator }]",
    ],
  ],
  "vocabulary/renames.yaml":
    "conceptAliases: [{ from: patch-edge, to: patch-rim }]\nconceptTombstones: []\n",
};

const openSmall = async () => {
  const graph = buildGraph(parseTexts(edited(withParts)).corpus);
  const file = join(await mkdtemp(join(tmpdir(), "parts-")), "small.ndjson");
  await writeSnapshot(graph, file);
  return { graph, store: await (await openSnapshotStore(file)).current() };
};

test("a whole has its parts, a kind what it is a kind of, and a regimen its drugs", async () => {
  expect(problemsWith(withParts)).toEqual([]);
  const { store } = await openSmall();
  const labels = (nodes: readonly { label: string }[]) => nodes.map(({ label }) => label);
  const whole = await answerConcept(store, { id: "concept:kelp-patch" });
  expect(labels(whole.parts)).toEqual(["rim of the patch"]);
  expect(labels(whole.narrower)).toEqual(["patch kept in brine"]);
  const rim = await answerConcept(store, { id: "concept:patch-rim" });
  expect(labels(rim.wholes)).toEqual(["kelp patch"]);
  expect(rim.broader).toEqual([]);
  expect(rim.concept.definition).toBe("Where a patch ends.");
  const plan = await answerConcept(store, { id: "concept:kelpinol-plan" });
  expect(labels(plan.concept.components ?? [])).toEqual(["kelpinol"]);
  const listed = await answerRelated(store, { id: "concept:kelp-patch", list: "parts", limit: 5 });
  expect(listed.items.map(({ id }) => id)).toEqual(["concept:patch-rim"]);
});

test("statements about a part are listed about the whole, by every store", async () => {
  const { graph, store } = await openSmall();
  const filter: ListFilter = { kinds: ["claim"], concept: "concept:kelp-patch" };
  const { nodes } = await store.list(filter, { limit: 20 });
  expect(nodes.map(({ id }) => id)).toContain("ash:soaked-first");
  const plain = await openPlainStore(graph).list(filter, { limit: 20 });
  expect(plain.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
});

test("the old id of a concept leads to the one that took its place", async () => {
  const { graph } = await openSmall();
  expect(graph.forwardings).toContainEqual({
    type: "alias",
    from: "concept:patch-edge",
    to: "concept:patch-rim",
  });
});
