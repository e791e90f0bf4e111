// Tests by which tokens a node is found.
import { describe, expect, test } from "vitest";
import { openAnalysis } from "../../server/search/analysis.ts";
import { tokensOfNode } from "../../server/search/node-tokens.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";

const analysis = openAnalysis([{ token: "=sea", phrases: ["ocean", "open sea"], kinds: [] }]);
const nodeOf = (id: string) => {
  const node = handMadeGraph().nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`${id} is not in the graph`);
  return node;
};

describe("a statement that readers ask for", () => {
  const { asked, own, words } = tokensOfNode(nodeOf("kelp:bare-word"), analysis);

  test("is found by the telling words of these questions, and what they mean", () => {
    expect([...asked].sort()).toEqual(["=sea", "bath", "best", "brine", "ocean"]);
  });

  test("has them apart from its text, and among the words that a slip may mean", () => {
    expect(own.has("bath")).toBe(false);
    expect([words.has("bathe"), words.has("which")]).toEqual([true, false]);
  });

  test("without questions it is found by its text alone", () => {
    expect(tokensOfNode(nodeOf("kelp:soak-opinion"), analysis).asked).toEqual(new Set());
  });
});
