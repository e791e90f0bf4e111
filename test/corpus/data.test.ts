// Tests the data themselves: every file that is held is a test case.
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { statementsOf } from "../../server/corpus/corpus.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { printProblem } from "../../server/problems/data-problem.ts";
import { corpusIn } from "../graphs/read-data.ts";

describe.each(["data", "test/fixtures/kelp/data", "test/fixtures/moss/data"])(
  "the data in %s",
  (folder) => {
    test("are files that fit their schemas", async () => {
      expect((await readCorpus(folder)).problems.map(printProblem)).toEqual([]);
    });

    test("keep every rule, and make a graph", async () => {
      const corpus = await corpusIn(folder);
      expect(checkCorpus(corpus).map(printProblem)).toEqual([]);
      expect(buildGraph(corpus).nodes.length).toBeGreaterThan(0);
    });
  },
);

test("each vessel, drug, regimen, scale, procedure, disease or finding that a statement is about is defined, but for a dossier's own", async () => {
  const corpus = await corpusIn("data");
  const named = new Set(
    corpus.dossiers.flatMap((dossier) =>
      statementsOf(dossier).flatMap(({ value }) => value.about.map(({ concept }) => concept)),
    ),
  );
  const explained = new Set<string>([
    "vessel",
    "drug",
    "regimen",
    "scale",
    "procedure",
    "disease",
    "finding",
  ]);
  const asked = corpus.concepts.filter(
    ({ owner, value: { id, type } }) =>
      owner?.kind !== "dossier" && explained.has(type) && named.has(id),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(
    asked.flatMap(({ value: { id, definition } }) => (definition === undefined ? [id] : [])),
  ).toEqual([]);
});
