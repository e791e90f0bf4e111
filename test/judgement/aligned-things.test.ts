// Tests in which order what paired steps were done to stands.
import { describe, expect, test } from "vitest";
import { alignedThings } from "../../server/judgement/aligned-things.ts";
import { indexSubgraph } from "../../server/judgement/subgraph.ts";
import { edge } from "../graphs/hand-made.ts";

const link = (id: string) => ({ id: `concept:${id}`, kind: "concept" as const, label: id });
const part = (...edges: readonly (readonly [string, "BROADER" | "PART_OF_WHOLE", string])[]) =>
  indexSubgraph({
    nodes: [],
    edges: edges.map(([from, type, to]) => edge(type, `concept:${from}`, `concept:${to}`)),
  });

/** Names of the things, each with what it stands within. */
const order = (names: readonly string[], graph: ReturnType<typeof part>): string[] =>
  alignedThings(names.map(link), graph).map(({ thing, within }) =>
    within === undefined ? thing.label : `${thing.label} in ${within.replace("concept:", "")}`,
  );

describe("things", () => {
  test("stand as they are first met, each once", () => {
    expect(order(["vein", "artery", "vein", "duct"], part())).toEqual(["vein", "artery", "duct"]);
  });

  test("stand behind what they are a part or a kind of", () => {
    const graph = part(["hilum", "PART_OF_WHOLE", "vein"], ["shunt", "BROADER", "artery"]);
    expect(order(["hilum", "artery", "vein", "shunt"], graph)).toEqual([
      "artery",
      "shunt in artery",
      "vein",
      "hilum in vein",
    ]);
  });

  test("stand within the nearest that is there, over others that are not", () => {
    const graph = part(
      ["tip", "PART_OF_WHOLE", "segment"],
      ["segment", "PART_OF_WHOLE", "vein"],
      ["vein", "BROADER", "vessel"],
    );
    expect(order(["vessel", "vein", "tip"], graph)).toEqual([
      "vessel",
      "vein in vessel",
      "tip in vein",
    ]);
    expect(order(["vessel", "tip"], graph)).toEqual(["vessel", "tip in vessel"]);
  });

  test("stand by themselves where nothing above them is there", () => {
    expect(order(["tip", "duct"], part(["tip", "PART_OF_WHOLE", "segment"]))).toEqual([
      "tip",
      "duct",
    ]);
  });

  test("none is an empty list", () => {
    expect(order([], part())).toEqual([]);
  });
});
