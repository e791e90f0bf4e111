import { describe, expect, test } from "vitest";
import type { Caution } from "../../model/support.ts";
import { mostShown } from "../../client/drawing/columns-layout.ts";
import { longestColumn } from "../../client/trace/trace-bundles.ts";
import { layOutTrace, pathsThrough } from "../../client/trace/trace-layout.ts";
import { buildTraceGraph } from "../../client/trace/trace-graph.ts";
import { aClaim, anEvidenceLine, aRecommendation, aReference, aTrace, aWork } from "./a-trace.ts";

const height = 70;
const closed = { width: 1_200, heightOf: () => height };
const openFrom = (open: string) => ({ ...closed, open });

/** Advice on `count` claims, each of which cites a reference of its own. */
const broad = (count: number, cautions: Record<string, Caution[]> = {}) => {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const evidenceLines = numbers.map((n) => anEvidenceLine(`kelp:claim-${n}`, n));
  return buildTraceGraph(
    aTrace(
      "kelp:advice",
      [
        aRecommendation("kelp:advice"),
        ...numbers.map((n) => aClaim(`kelp:claim-${n}`)),
        ...evidenceLines.map((evidenceLine) => evidenceLine.node),
        ...numbers.map((n) => aReference(n)),
      ],
      [
        ...numbers.map((n) => ({
          type: "BASED_ON" as const,
          from: "kelp:advice",
          to: `kelp:claim-${n}`,
          direction: "supports" as const,
        })),
        ...evidenceLines.flatMap((evidenceLine) => evidenceLine.edges),
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
    expect(layout.height).toBeGreaterThan(height);
  });

  test("rows of a column follow each other by their own heights and never overlap", () => {
    const heights = new Map([["kelp:claim-3", 200]]);
    const { rows } = layOutTrace(broad(9), {
      width: 1_200,
      heightOf: (id) => heights.get(id) ?? height,
    });
    const claims = rows.filter((row) => row.column === "claims");
    const gaps = claims.slice(1).map((row, i) => {
      const before = claims[i];
      return before === undefined ? Number.NaN : row.y - before.y - before.height;
    });
    expect(claims.map((row) => row.height)).toContain(200);
    expect(Math.min(...gaps)).toBe(26);
  });

  test("columns share the width that there is, within bounds", () => {
    const widthIn = (width: number) => layOutTrace(broad(3), { ...closed, width }).columnWidth;
    expect(widthIn(900)).toBeGreaterThan(widthIn(700));
    expect(widthIn(10)).toBe(200);
    expect(widthIn(10_000)).toBe(290);
  });

  test("a column longer than a dozen ends in a bundle that keeps the links of what it hides", () => {
    const layout = layOutTrace(broad(30), closed);
    const claims = layout.rows.filter((row) => row.column === "claims");
    expect(claims).toHaveLength(longestColumn);
    const last = claims.at(-1);
    expect(last?.item.type === "bundle" && last.item.bundle.entries.length).toBe(
      30 - longestColumn + 1,
    );
    expect(layout.columns.find(({ id }) => id === "claims")).toMatchObject({
      shown: 11,
      total: 30,
    });
    expect(layout.paths.some((p) => p.from === "kelp:advice" && p.to === "bundle:claims")).toBe(
      true,
    );
  });

  test("an opened bundle shows every entry in place", () => {
    const layout = layOutTrace(broad(30), openFrom("kelp:claim-1"));
    expect(layout.rows.filter((row) => row.column === "claims")).toHaveLength(30);
    expect(layout.rows.some((row) => row.id === "bundle:claims")).toBe(false);
  });

  test("no more is shown at once than can be read; what comes before and after is bundled", () => {
    const from = 40;
    const open = `kelp:claim-${from + 1}`;
    for (const room of [closed, openFrom(open)]) {
      const { rows } = layOutTrace(broad(200), room);
      expect(rows.length).toBeLessThanOrEqual(mostShown);
    }
    const { rows } = layOutTrace(broad(200), openFrom(open));
    const [before, ...claims] = rows.filter((row) => row.column === "claims");
    const after = claims.pop();
    expect(before?.item.type === "bundle" && before.item.bundle.entries.length).toBe(from);
    const next = `kelp:claim-${from + claims.length + 1}`;
    expect(after?.item.type === "bundle" && after.item.bundle.first).toBe(next);
    const shown = claims.flatMap((row) => (row.item.type === "entry" ? [row.id] : []));
    expect(shown).toContain(open);
    expect(shown).toHaveLength(claims.length);
  });

  test("what is no entry of the trace opens nothing, nor does an entry of a column without a bundle", () => {
    const shut = layOutTrace(broad(30), closed);
    for (const open of ["kelp:claim-31", "bundle:claims", "kelp:advice"]) {
      expect(layOutTrace(broad(30), openFrom(open))).toEqual(shut);
    }
  });

  test("an entry with a warning is never bundled", () => {
    const caution: Caution = {
      code: "overtaken",
      level: "warning",
      text: "no longer stands",
      conditional: false,
      because: [],
    };
    const layout = layOutTrace(broad(30, { "kelp:claim-30": [caution] }), closed);
    expect(layout.rows.some((row) => row.id === "kelp:claim-30")).toBe(true);
  });

  test("a link that passes over a column runs between two rows, not through words", () => {
    const evidenceLine = anEvidenceLine("kelp:advice", 5);
    const layout = layOutTrace(
      buildTraceGraph(
        aTrace(
          "kelp:advice",
          [aRecommendation("kelp:advice"), aClaim("kelp:claim"), evidenceLine.node, aReference(5)],
          [
            { type: "BASED_ON", from: "kelp:advice", to: "kelp:claim", direction: "supports" },
            ...evidenceLine.edges,
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
    expect((lane?.to.x ?? 0) - (lane?.from.x ?? 0)).toBeGreaterThan(layout.columnWidth);
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
