// Tests the data themselves: every file that is held is a test case.
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { printProblem } from "../../server/problems/data-problem.ts";

describe.each(["data", "test/fixtures/kelp/data", "test/fixtures/moss/data"])(
  "the data in %s",
  (folder) => {
    test("are files that fit their schemas", async () => {
      expect((await readCorpus(folder)).problems.map(printProblem)).toEqual([]);
    });

    test("keep every rule, and make a graph", async () => {
      const { corpus } = await readCorpus(folder);
      expect(checkCorpus(corpus).map(printProblem)).toEqual([]);
      expect(buildGraph(corpus).nodes.length).toBeGreaterThan(0);
    });
  },
);
