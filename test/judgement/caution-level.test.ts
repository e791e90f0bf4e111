import { describe, expect, test } from "vitest";
import type { GraphEdge } from "../../model/graph.ts";
import { cautionLevel, highestLevel } from "../../server/judgement/caution-level.ts";
import { judge } from "../../server/judgement/judged.ts";
import { indexSubgraph, isStatement } from "../../server/judgement/subgraph.ts";
import type { Caution, CautionLevel } from "../../model/support.ts";
import { edge, handMadeGraph } from "../graphs/hand-made.ts";

const caution = (level: CautionLevel): Caution => ({
  code: "audit",
  level,
  text: "so",
  conditional: false,
  because: [],
});

describe("a caution", () => {
  test.each([
    ["overtaken", "warning"],
    ["uncited-evidence", "note"],
    ["none-identified", "note"],
    ["practice-not-advice", "detail"],
    ["no-source", "detail"],
    ["not-reported", "detail"],
    ["draft", "detail"],
  ] as const)("that says %s is a %s", (code, level) => {
    expect(cautionLevel({ code })).toBe(level);
  });

  test("warns where figures, patients, setting or significance are misstated", () => {
    const misstated = [
      "significance-misstated",
      "setting-differs",
      "population-differs",
      "figures-of-another-work",
      "figures-differ",
      "overtaken",
    ] as const;
    expect(misstated.map((verdict) => cautionLevel({ code: "audit", verdict }))).toEqual(
      misstated.map(() => "warning"),
    );
  });

  test("notes where only the wording differs", () => {
    expect(cautionLevel({ code: "audit", verdict: "wording-differs" })).toBe("note");
  });

  test("warns of statements that cannot both be true, and notes what can be read in two ways", () => {
    expect(cautionLevel({ code: "tension", isHard: true })).toBe("warning");
    expect(cautionLevel({ code: "tension", isHard: false })).toBe("note");
  });
});

test("a statement is as loud as the loudest of its cautions", () => {
  expect(highestLevel([caution("detail"), caution("note")])).toBe("note");
  expect(highestLevel([caution("detail"), caution("warning"), caution("note")])).toBe("warning");
  expect(highestLevel([])).toBeUndefined();
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
