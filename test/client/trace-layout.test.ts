import { describe, expect, test } from "vitest";
import type { Caution } from "../../model/support.ts";
import {
  columnWidth,
  layOutTrace,
  longestColumn,
  pathsThrough,
  rowPitch,
} from "../../client/trace/trace-layout.ts";
import { buildTraceGraph } from "../../client/trace/trace-graph.ts";
import { aClaim, anEvidenceLine, aRecommendation, aReference, aTrace, aWork } from "./a-trace.ts";

const closed = new Set<never>();

/** Advice on `count` claims, each of which cites a reference of its own. */
const broad = (count: number, cautions: Record<string, Caution[]> = {}) => {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const lines = numbers.map((n) => anEvidenceLine(`kelp:claim-${n}`, n));
  return buildTraceGraph(
    aTrace(
      "kelp:advice",
      [
        aRecommendation("kelp:advice"),
        ...numbers.map((n) => aClaim(`kelp:claim-${n}`)),
        ...lines.map((line) => line.node),
        ...numbers.map((n) => aReference(n)),
      ],
      [
        ...numbers.map((n) => ({
          type: "BASED_ON" as const,
          from: "kelp:advice",
          to: `kelp:claim-${n}`,
          direction: "supports" as const,
        })),
        ...lines.flatMap((line) => line.edges),
      ],
      { cautions },
    ),
  );
};

describe("layOutTrace", () => {
  test("one node alone has one row and no path", () => {
    const layout = layOutTrace(
      buildTraceGraph(aTrace("kelp:alone", [aClaim("kelp:alone")], [])),
      closed,
    );
    expect(layout.rows).toHaveLength(1);
    expect(layout.paths).toHaveLength(0);
    expect(layout.height).toBeGreaterThanOrEqual(rowPitch);
  });

  test("rows of a column are at least one pitch apart, however many there are", () => {
    const layout = layOutTrace(broad(60), new Set(["claims", "references"]));
    const ys = layout.rows
      .filter((row) => row.column === "claims")
      .map((row) => row.y)
      .sort((a, b) => a - b);
    expect(ys).toHaveLength(60);
    expect(Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))).toBe(rowPitch);
  });

  test("a column longer than a dozen ends in a bundle that keeps the links of what it hides", () => {
    const layout = layOutTrace(broad(30), closed);
    const claims = layout.rows.filter((row) => row.column === "claims");
    expect(claims).toHaveLength(longestColumn);
    const bundle = claims.at(-1);
    expect(bundle?.type === "bundle" && bundle.entries.length).toBe(30 - longestColumn + 1);
    expect(layout.paths.some((p) => p.from === "kelp:advice" && p.to === "bundle:claims")).toBe(
      true,
    );
  });

  test("an opened bundle shows every entry in place", () => {
    const layout = layOutTrace(broad(30), new Set(["claims"]));
    expect(layout.rows.filter((row) => row.column === "claims")).toHaveLength(30);
    expect(layout.rows.some((row) => row.id === "bundle:claims")).toBe(false);
  });

  test("an entry with a warning is never bundled", () => {
    const caution: Caution = {
      code: "overtaken",
      text: "no longer stands",
      conditional: false,
      because: [],
    };
    const layout = layOutTrace(broad(30, { "kelp:claim-30": [caution] }), closed);
    expect(layout.rows.some((row) => row.id === "kelp:claim-30")).toBe(true);
  });

  test("a link that passes over a column runs between two rows, not through words", () => {
    const line = anEvidenceLine("kelp:advice", 5);
    const layout = layOutTrace(
      buildTraceGraph(
        aTrace(
          "kelp:advice",
          [aRecommendation("kelp:advice"), aClaim("kelp:claim"), line.node, aReference(5)],
          [
            { type: "BASED_ON", from: "kelp:advice", to: "kelp:claim", direction: "supports" },
            ...line.edges,
          ],
        ),
      ),
      closed,
    );
    const claim = layout.rows.find((row) => row.id === "kelp:claim");
    const path = layout.paths.find((p) => p.to === "kelp:ref-5");
    expect(path?.lanes).toHaveLength(1);
    const lane = path?.lanes[0];
    expect(lane?.from.y).toBe(lane?.to.y);
    expect(lane?.from.y).toBeLessThan(claim?.y ?? 0);
    expect((lane?.to.x ?? 0) - (lane?.from.x ?? 0)).toBeGreaterThan(columnWidth);
  });

  test("the same trace gives the same drawing", () => {
    expect(layOutTrace(broad(20), closed)).toEqual(layOutTrace(broad(20), closed));
  });
});

describe("pathsThrough", () => {
  test("lights what an entry depends on and what depends on it, and nothing beside", () => {
    const trace = aTrace(
      "kelp:advice",
      [
        aRecommendation("kelp:advice"),
        aClaim("kelp:one"),
        aClaim("kelp:two"),
        aReference(1),
        aWork("cedar"),
        anEvidenceLine("kelp:one", 1).node,
      ],
      [
        { type: "BASED_ON", from: "kelp:advice", to: "kelp:one", direction: "supports" },
        { type: "BASED_ON", from: "kelp:advice", to: "kelp:two", direction: "supports" },
        ...anEvidenceLine("kelp:one", 1).edges,
        { type: "IDENTIFIED_AS", from: "kelp:ref-1", to: "work:cedar", basis: "inferred" },
      ],
    );
    const { paths } = layOutTrace(buildTraceGraph(trace), closed);
    expect([...pathsThrough("kelp:one", paths)].sort()).toEqual([
      "kelp:advice",
      "kelp:one",
      "kelp:ref-1",
      "work:cedar",
    ]);
  });
});
