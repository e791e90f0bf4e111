import { describe, expect, test } from "vitest";
import { moveOf, stepFrom } from "../../client/drawing/column-steps.ts";
import { detailAt } from "../../client/drawing/detail.ts";
import { linkPathOf } from "../../client/drawing/link-paths.ts";
import { columnWays, onwardFrom } from "../../client/trace/column-ways.ts";
import { buildTraceGraph } from "../../client/trace/trace-graph.ts";
import { layOutTrace } from "../../client/trace/trace-layout.ts";
import { sayRow } from "../../client/trace/trace-words.ts";
import { aClaim, anEvidenceLine, aRecommendation, aReference, aTrace, aWork } from "./a-trace.ts";

const evidenceLines = [anEvidenceLine("kelp:one", 1), anEvidenceLine("kelp:two", 2)];
const basedOn = (to: string) => ({
  type: "BASED_ON" as const,
  from: "kelp:advice",
  to,
  direction: "supports" as const,
});
const graph = buildTraceGraph(
  aTrace(
    "kelp:advice",
    [
      aRecommendation("kelp:advice"),
      aClaim("kelp:one"),
      aClaim("kelp:two"),
      ...evidenceLines.map(({ node }) => node),
      aReference(1),
      aReference(2, "unidentified"),
      aWork("cedar"),
    ],
    [
      basedOn("kelp:one"),
      basedOn("kelp:two"),
      ...evidenceLines.flatMap(({ edges }) => edges),
      { type: "IDENTIFIED_AS", from: "kelp:ref-1", to: "work:cedar", basis: "inferred" },
    ],
    {
      deadEnds: [{ from: "kelp:ref-2", reason: "not-identified", text: "not identified" }],
    },
  ),
);
const layout = layOutTrace(graph, { width: 1_200, heightOf: () => 60 });
const entryOf = (id: string) => {
  const entry = graph.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
};

describe("names of references", () => {
  test("say what they are matched to, or that they are not identified", () => {
    expect(entryOf("kelp:ref-1").name).toBe("[1] cedar");
    expect(entryOf("kelp:ref-2").name).toBe("[2] not identified");
  });
});

describe("stepFrom", () => {
  const steps = (id: string, ...moves: Parameters<typeof stepFrom>[2][]) =>
    moves.reduce((at, move) => stepFrom(layout, at, move)?.id ?? at, id);

  test("right follows a link towards the source, left the way back", () => {
    expect(steps("kelp:two", "outward")).toBe("kelp:ref-2");
    expect(steps("kelp:ref-2", "inward")).toBe("kelp:two");
    expect(steps("kelp:one", "outward", "outward")).toBe("work:cedar");
  });

  test("goes to the row beside it where no link leads, and stays at the edges", () => {
    expect(steps("kelp:ref-2", "outward")).toBe("work:cedar");
    expect(steps("work:cedar", "outward")).toBe("work:cedar");
    expect(steps("kelp:advice", "inward", "previous")).toBe("kelp:advice");
  });

  test("up, down and the ends keep to the column", () => {
    expect(steps("kelp:one", "next")).toBe("kelp:two");
    expect(steps("kelp:two", "next")).toBe("kelp:two");
    expect(steps("kelp:two", "first")).toBe("kelp:one");
    expect(steps("kelp:one", "last")).toBe("kelp:two");
  });
});

describe("moveOf", () => {
  test("leaves keys with a modifier to the browser", () => {
    const plain = { altKey: false, ctrlKey: false, metaKey: false };
    expect(moveOf({ ...plain, key: "ArrowRight" })).toBe("outward");
    expect(moveOf({ ...plain, key: "ArrowLeft", altKey: true })).toBeUndefined();
    expect(moveOf({ ...plain, key: "a" })).toBeUndefined();
  });
});

describe("sayRow", () => {
  const said = (id: string): string => {
    const row = layout.rows.find((one) => one.id === id);
    return row === undefined ? "" : sayRow(layout, row);
  };

  test("says in one sentence what a row is, where it stands and how many links lead on", () => {
    expect(said("kelp:ref-1")).toBe(
      "[1] cedar: Reference, inferred; 1 of 2 in References; one link towards the source, one link from what depends on it.",
    );
    expect(said("kelp:ref-2")).toBe(
      "[2] not identified: Reference; 2 of 2 in References; no link towards the source, one link from what depends on it.",
    );
  });
});

describe("detailAt", () => {
  test("leaves words out before they are smaller than can be read", () => {
    expect([1, 0.7, 0.5].map(detailAt)).toEqual(["all", "names", "shapes"]);
  });
});

describe("columnWays", () => {
  test("hold everything, or what is on the way through an entry, in the order of the trace", () => {
    const counts = (direction: "down" | "up", at?: string) =>
      columnWays(graph, direction, at).map(({ id, entries }) => `${id} ${entries.length}`);
    expect(counts("down")).toEqual(["advice 1", "claims 2", "references 2", "works 1"]);
    expect(counts("down", "kelp:two")).toEqual(["advice 1", "claims 1", "references 1", "works 0"]);
    expect(counts("up", "work:cedar")).toEqual(["works 1", "references 1", "claims 1", "advice 1"]);
  });

  test("an entry's ways on are counted by column", () => {
    expect(onwardFrom(graph, "down", entryOf("kelp:one"))).toEqual([
      { id: "references", count: 1 },
      { id: "works", count: 1 },
    ]);
    expect(onwardFrom(graph, "down", entryOf("work:cedar"))).toEqual([]);
  });
});

describe("linkPathOf", () => {
  test("ends before the shape that it leads to", () => {
    const path = layout.paths.find(({ to }) => to === "work:cedar");
    if (path === undefined) throw new Error("no such path");
    const { d } = linkPathOf(path);
    const [x, y] = d.split(" ").slice(-2).map(Number);
    expect(x).toBe(path.end.x - 12);
    expect(y).toBe(path.end.y);
  });
});
