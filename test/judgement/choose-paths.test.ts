import { describe, expect, test } from "vitest";
import { choosePaths } from "../../server/judgement/choose-paths.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const graph = handMadeGraph();
const choose = (root: string, candidates: readonly string[], limit: number) => {
  const { nodes, edges } = choosePaths(root, candidates, graph, limit);
  return { ids: nodes.map(({ id }) => id), edges: edges.map(({ type }) => type) };
};

/** From advice over a claim, its evidence line and its reference down to the work. */
const path = [
  "kelp:use-the-patch",
  "kelp:patch-strength",
  "kelp:patch-strength@1",
  "kelp:ref-1",
  "work:birch-2015",
];

describe("choosePaths", () => {
  test("keeps a whole path with its places and comparisons, and nothing that leads elsewhere", () => {
    const { ids, edges } = choose("work:birch-2015", ["kelp:use-the-patch"], 100);
    expect(ids[0]).toBe("work:birch-2015");
    expect(ids.toSorted()).toEqual(
      [
        ...path,
        "kelp:use-the-patch~1",
        "kelp:patch-strength~1",
        "report:birch-2015.strength",
      ].toSorted(),
    );
    expect(edges).not.toContain("ASSERTED_IN");
    expect(edges.filter((type) => type === "BASED_ON")).toHaveLength(1);
  });

  test("leaves out a statement whose ways do not fit, and goes on with the next", () => {
    const candidates = ["kelp:use-the-patch", "kelp:patch-strength"];
    const { ids } = choose("work:birch-2015", candidates, 6);
    expect(ids).toHaveLength(6);
    expect(ids).not.toContain("kelp:use-the-patch");
    expect(ids).toContain("kelp:patch-strength");
  });

  test("follows what bears on a statement without being cited there", () => {
    const { ids } = choose("work:dune-2023", ["kelp:oedema-relief"], 100);
    expect(ids).toEqual([
      "work:dune-2023",
      "kelp:oedema-relief",
      "report:dune-2023.relief",
      "kelp:oedema-relief~1",
    ]);
  });

  test("leaves out what does not depend on the root at all", () => {
    expect(choose("work:birch-2015", ["kelp:bare-word"], 100).ids).toEqual(["work:birch-2015"]);
  });
});
