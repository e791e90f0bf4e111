import { describe, expect, test } from "vitest";
import type { GraphEdge } from "../../model/graph.ts";
import { cautionLevel, highestLevel } from "../../server/judgement/caution-level.ts";
import { judge } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import type { Caution } from "../../model/support.ts";
import { edge, handMadeGraph, node } from "../graphs/hand-made.ts";

const caution = (code: Caution["code"], more: Partial<Caution> = {}): Caution => ({
  code,
  text: "so",
  conditional: false,
  because: [],
  ...more,
});

/** The part of a graph with one tension of a kind. */
const withTension = (type: "hard" | "interpretive") => {
  const { nodes } = handMadeGraph();
  const tension = nodes.find(({ kind }) => kind === "tension");
  return indexSubgraph({ nodes: [node({ ...tension, id: "kelp:one", type })], edges: [] });
};
const part = withTension("hard");

describe("a caution", () => {
  test.each([
    ["overtaken", "warning"],
    ["practice-not-advice", "note"],
    ["uncited-evidence", "note"],
    ["none-identified", "note"],
    ["no-source", "note"],
    ["not-reported", "detail"],
    ["draft", "detail"],
  ] as const)("that says %s is a %s", (code, level) => {
    expect(cautionLevel(caution(code), part)).toBe(level);
  });

  test("warns where the source says otherwise, and notes where only the wording differs", () => {
    const of = (verdict: NonNullable<Caution["verdict"]>) =>
      cautionLevel(caution("audit", { verdict }), part);
    expect([of("figures-differ"), of("wording-differs")]).toEqual(["warning", "note"]);
  });

  test("warns of statements that cannot both be true, and notes what can be read in two ways", () => {
    const tension = caution("tension", { because: ["kelp:one"] });
    expect(cautionLevel(tension, withTension("hard"))).toBe("warning");
    expect(cautionLevel(tension, withTension("interpretive"))).toBe("note");
  });
});

test("a statement is as loud as the loudest of its cautions", () => {
  expect(highestLevel([caution("draft"), caution("no-source")], part)).toBe("note");
  expect(highestLevel([], part)).toBeUndefined();
});

test("a statement's topic is the one that its author put first", () => {
  const { nodes, edges } = handMadeGraph();
  const id = "kelp:patch-strength";
  const others = edges.filter(({ from, type }) => from !== id || type !== "UNDER");
  const topicOf = (...under: GraphEdge[]): string | undefined => {
    const whole = indexSubgraph({ nodes, edges: [...others, ...under] });
    const statement = whole.find(id);
    return isStatement(statement) ? judge(statement, whole).topic : undefined;
  };
  expect(
    topicOf(
      edge("UNDER", id, "topic:care", { order: 1 }),
      edge("UNDER", id, "topic:soaking", { order: 0 }),
    ),
  ).toBe("topic:soaking");
  expect(topicOf()).toBeUndefined();
});
