// Tests that docs/claim-path.md is true of the code: every module that it names holds what it names of it, and the claim that it
// follows has at each step the shape that it tells.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { answerClaim } from "../../server/answers/statements.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { readableOfNode } from "../../server/store/neo4j/readable-row.ts";
import { corpusIn, graphIn } from "../graphs/read-data.ts";

const doc = await readFile("docs/claim-path.md", "utf8");
/** Each function that the table names, with the module that it says to hold it. */
const named = [...doc.matchAll(/`(\w+)` in `([\w./-]+)`/g)].map(([, name = "", module = ""]) => ({
  name,
  module,
}));

test("names a function for each step, in at most sixty lines", () => {
  expect(named.length).toBeGreaterThan(15);
  expect(doc.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
});

test.each(named)("$name is in $module", async ({ name, module }) => {
  expect(await readFile(module, "utf8")).toMatch(new RegExp(`(?:const|function) ${name}\\b`));
});

test("the claim is an entry with its place, a node with links, a row, and the answer to its address", async () => {
  const corpus = await corpusIn("data");
  const entry = corpus.dossiers
    .flatMap(({ claims }) => claims)
    .find(({ value }) => value.id === "ivc-segments");
  expect(entry?.value).toMatchObject({ type: "definition", defines: "ivc-segment" });
  expect(entry?.placeOf().file).toMatch(/claims\/comprehensive-preoperative-evaluation\.yaml$/);
  expect(entry?.review.reviewed?.by).toBe("second reader");

  const graph = await graphIn("data");
  const node = graph.nodes.find(({ id }) => id === "rvlms:ivc-segments");
  if (node === undefined) throw new Error("the claim is no node");
  const hepaticVein = { id: "concept:hepatic-vein", kind: "concept", label: "hepatic vein" };
  expect(node).toMatchObject({ kind: "claim", parts: [{}, { to: hepaticVein }, {}] });
  expect(readableOfNode(node)).toMatchObject({
    partsTo: ["concept:renal-hilum", "concept:hepatic-vein", "none given"],
  });

  const store = await openMemoryStore(graph, "data").current();
  const { claim, verdict, evidenceLines } = await answerClaim(store, { id: "rvlms:ivc-segments" });
  expect(claim).toEqual(node);
  expect([verdict.word, evidenceLines.length]).toEqual(["as cited", 3]);
});
