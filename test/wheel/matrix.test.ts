// Tests who relates to whom as a table, on the fictional article.
import { beforeAll, describe, expect, test } from "vitest";
import {
  beginningOf,
  cellKey,
  claimsByConcepts,
  evidenceRuns,
  fullName,
  paperRuns,
  sortedByNumber,
  sortedByOne,
  statementsByShared,
  topicsByEvidence,
  topicsByReferences,
  totalsOf,
  type Matrix,
} from "../../client/matrix/matrix.ts";
import { openFacets } from "../../client/wheel/facets.ts";
import { findWays, type WheelWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
let ways: WheelWays;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
  ways = findWays(wheel);
});

/** Cells by the ids of their row and column. */
const named = ({ rows, columns, cells }: Matrix): Record<string, number> =>
  Object.fromEntries(
    rows
      .flatMap((row, r) =>
        columns.map(
          (column, c) => [`${row.id} ${column.id}`, cells.get(cellKey(r, c)) ?? 0] as const,
        ),
      )
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("topics by references", () => {
  test("count what the wheel finds when it is narrowed down to both", () => {
    const matrix = topicsByReferences(wheel, ways);
    const facets = openFacets(wheel, ways);
    const cells = Object.entries(named(matrix));
    expect(cells.length).toBeGreaterThan(0);
    for (const [key, count] of cells) {
      const [topic = "", cites = ""] = key.split(" ");
      expect(facets.narrow({ topic, cites })).toHaveLength(count);
    }
  });

  test("hold the same when sorted by one column or one row, the most of it first", () => {
    const matrix = topicsByReferences(wheel, findWays(wheel));
    const [column] = matrix.columns.slice(-1);
    const [row] = matrix.rows.slice(-1);
    const byColumn = sortedByOne(matrix, "column", column?.id ?? "");
    expect(named(byColumn)).toEqual(named(matrix));
    expect(byColumn.columns).toEqual(matrix.columns);
    const held = byColumn.rows.map(
      (_, r) => byColumn.cells.get(cellKey(r, matrix.columns.length - 1)) ?? 0,
    );
    expect(held).toEqual(held.toSorted((a, b) => b - a));
    expect(held[0]).toBeGreaterThan(0);
    const byRow = sortedByOne(matrix, "row", row?.id ?? "");
    expect(named(byRow)).toEqual(named(matrix));
    expect(byRow.rows).toEqual(matrix.rows);
    expect(sortedByOne(matrix, "column", "kelp:none")).toBe(matrix);
  });

  test("hold the same when sorted, the largest first", () => {
    const matrix = topicsByReferences(wheel, ways);
    const sorted = sortedByNumber(matrix);
    expect(named(sorted)).toEqual(named(matrix));
    const { rows, columns } = totalsOf(sorted);
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
    expect(columns).toEqual(columns.toSorted((a, b) => b - a));
  });
});

describe("totals", () => {
  test("of rows and columns are the sums of their cells, and both sum up to all", () => {
    const matrix = topicsByReferences(wheel, ways);
    const totals = totalsOf(matrix);
    const cell = (r: number, c: number): number => matrix.cells.get(cellKey(r, c)) ?? 0;
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(totals.rows).toEqual(
      matrix.rows.map((_, r) => sum(matrix.columns.map((__, c) => cell(r, c)))),
    );
    expect(totals.columns).toEqual(
      matrix.columns.map((_, c) => sum(matrix.rows.map((__, r) => cell(r, c)))),
    );
    expect([sum(totals.rows), sum(totals.columns)]).toEqual([totals.all, totals.all]);
    expect(totals.all).toBe(wheel.links.filter(({ how }) => how === "cites").length);
  });

  test("of references and of kinds of evidence are what the wheel finds when it is narrowed down to one", () => {
    const facets = openFacets(wheel, ways);
    const references = topicsByReferences(wheel, ways);
    for (const [c, { id }] of references.columns.entries())
      expect(facets.narrow({ cites: id }) ?? []).toHaveLength(
        totalsOf(references).columns[c] ?? Number.NaN,
      );
    for (const by of ["level", "directness"] as const) {
      const kinds = topicsByEvidence(wheel, by);
      const totals = totalsOf(kinds);
      for (const [c, { evidence }] of kinds.columns.entries())
        expect(facets.narrow(evidence?.narrowing ?? {}) ?? []).toHaveLength(
          totals.columns[c] ?? Number.NaN,
        );
      for (const [r, { id }] of kinds.rows.entries())
        expect(facets.narrow({ topic: id }) ?? []).toHaveLength(totals.rows[r] ?? Number.NaN);
    }
  });

  test("are of the whole, also where its beginning is shown", () => {
    const heads = Array.from({ length: 101 }, (_, i) => ({
      id: `${i}`,
      label: `${i}`,
      kind: "concept" as const,
    }));
    const cells = new Map([
      [cellKey(0, 0), 2],
      [cellKey(0, 100), 3],
    ]);
    const { rows, columns, all } = totalsOf({ rows: heads, columns: heads, cells });
    expect([rows[0], columns[0], columns[100], all]).toEqual([5, 2, 3, 5]);
  });
});

describe("references of several papers", () => {
  /** The article's wheel as if its references with an odd number were in the list of another paper. */
  const ofTwo = (other: string): Wheel => {
    const [dossier] = wheel.dossiers;
    if (dossier === undefined) throw new Error("the wheel is of no paper");
    const marks = wheel.marks.map((mark) =>
      mark.kind === "reference" && /^\[\d*[13579]\]/.test(mark.label)
        ? { ...mark, dossier: 1 }
        : mark,
    );
    const second = { id: "dossier:alga", kind: "dossier" as const, label: other };
    return {
      ...wheel,
      marks,
      dossiers: [dossier, { ...dossier, dossier: second, paper: other }],
    };
  };
  const matrixOf = (other: string): Matrix => {
    const two = ofTwo(other);
    return topicsByReferences(two, findWays(two));
  };

  test("stand paper by paper, papers by name, each column with its own", () => {
    const { columns } = matrixOf("Alder 2020");
    const names = columns.map(fullName);
    const own = wheel.marks.flatMap(({ kind, label }) => (kind === "reference" ? [label] : []));
    const isOdd = (label: string): boolean => /^\[\d*[13579]\]/.test(label);
    expect(names).toEqual([
      ...own.filter(isOdd).map((label) => `${label} of Alder 2020`),
      ...own.filter((label) => !isOdd(label)).map((label) => `${label} of Ash 2018`),
    ]);
    expect(paperRuns(columns)).toEqual([
      { paper: { id: "dossier:alga", label: "Alder 2020" }, columns: 3 },
      { paper: { id: "dossier:kelp", label: "Ash 2018" }, columns: 3 },
    ]);
    expect(named(matrixOf("Alder 2020"))).toEqual(named(topicsByReferences(wheel, ways)));
  });

  test("of papers with the same short name are told apart by the ids of these", () => {
    const labels = paperRuns(matrixOf("Ash 2018").columns).map(({ paper }) => paper.label);
    expect(labels).toEqual(["Ash 2018 (alga)", "Ash 2018 (kelp)"]);
  });

  test("keep their papers when the largest come first", () => {
    const sorted = sortedByNumber(matrixOf("Alder 2020")).columns;
    const runs = paperRuns(sorted);
    expect(runs.reduce((sum, { columns }) => sum + columns, 0)).toBe(sorted.length);
    expect(runs.map(({ paper }) => paper.id)).toEqual(
      sorted.flatMap(({ paper }, i) =>
        paper === undefined || paper.id === sorted[i - 1]?.paper?.id ? [] : [paper.id],
      ),
    );
  });

  test("of one paper alone name none", () => {
    const { columns } = topicsByReferences(wheel, ways);
    expect(paperRuns(columns)).toEqual([]);
    expect(columns.map(fullName)).toEqual(columns.map(({ label }) => label));
  });
});

describe.each(["test/fixtures/kelp/data", "test/fixtures/moss/data", "data"])(
  "topics by kind of evidence, of %s",
  (folder) => {
    let here: Wheel;
    beforeAll(async () => {
      here = await wheelOfData(folder);
    });

    test.each(["level", "directness"] as const)(
      "count every statement once by %s, and each cell is what the wheel finds",
      (by) => {
        const { rows, columns, cells } = topicsByEvidence(here, by);
        const statements = here.marks.filter((mark) => "voice" in mark).length;
        expect([...cells.values()].reduce((sum, n) => sum + n, 0)).toBe(statements);
        const facets = openFacets(here, findWays(here));
        for (const [r, row] of rows.entries()) {
          for (const [c, { evidence }] of columns.entries()) {
            const found = facets.narrow({ topic: row.id, ...evidence?.narrowing }) ?? [];
            expect(found).toHaveLength(cells.get(cellKey(r, c)) ?? 0);
          }
        }
      },
    );

    test("tell beside a level how many of its statements rest on direct evidence of that level", () => {
      const { columns, cells, direct } = topicsByEvidence(here, "level");
      for (const [key, count] of direct ?? [])
        expect(count).toBeLessThanOrEqual(cells.get(key) ?? 0);
      const levels = here.marks.flatMap((mark) =>
        "voice" in mark && mark.evidence?.level?.isDirect === true ? [mark.evidence.level] : [],
      );
      const sum = [...(direct?.values() ?? [])].reduce((all, n) => all + n, 0);
      expect(sum).toBe(levels.length);
      expect(columns.map(({ label }) => label).slice(0, 5)).toEqual([
        "Level 1",
        "Level 2",
        "Level 3",
        "Level 4",
        "No level",
      ]);
    });
  },
);

test("levels of evidence stand under one name, and are called by it where nothing else says so", () => {
  const { columns } = topicsByEvidence(wheel, "level");
  expect(evidenceRuns(columns)).toEqual([
    { of: "Identified references", columns: 5 },
    { of: undefined, columns: 1 },
    { of: undefined, columns: 1 },
    { of: undefined, columns: 1 },
    { of: undefined, columns: 1 },
  ]);
  expect(columns.slice(0, 1).map(fullName)).toEqual(["Identified references, level 1"]);
  expect(columns.slice(-1).map(fullName)).toEqual(["No reference and no data"]);
});

test("what is told of direct evidence goes with its cell when rows and columns are sorted", () => {
  const matrix = topicsByEvidence(wheel, "level");
  const stated = ({ rows, columns, direct }: Matrix): string[] =>
    rows
      .flatMap((row, r) =>
        columns.map((column, c) => `${row.id} ${column.id} ${direct?.get(cellKey(r, c)) ?? 0}`),
      )
      .toSorted();
  expect(stated(sortedByNumber(matrix))).toEqual(stated(matrix));
  expect(stated(matrix).some((one) => !one.endsWith(" 0"))).toBe(true);
});

test("statements by concepts hold each concept that a statement of the topic names", () => {
  const topic = wheel.sectors[0]?.topic.id;
  const cells = Object.keys(named(claimsByConcepts(wheel, topic)));
  const expected = wheel.marks.flatMap((mark) =>
    "concepts" in mark && mark.sector === 0
      ? mark.concepts.map((c) => `${mark.id} ${wheel.concepts[c]?.concept.id ?? ""}`)
      : [],
  );
  expect(cells).toEqual([...new Set(expected)].sort());
});

test("statements by shared references are the same both ways, and none shares with itself", () => {
  for (const { topic } of wheel.sectors) {
    const { rows, columns, cells } = statementsByShared(wheel, ways, topic.id);
    expect(rows).toEqual(columns);
    for (const [r] of rows.entries()) {
      expect(cells.has(cellKey(r, r))).toBe(false);
      for (const [c] of rows.entries())
        expect(cells.get(cellKey(r, c))).toBe(cells.get(cellKey(c, r)));
    }
  }
});

test("of a large matrix the beginning is shown, with its own cells; a small one is shown whole", () => {
  const heads = (count: number, name: string): Matrix["rows"] =>
    Array.from({ length: count }, (_, i) => ({
      id: `${name}${i}`,
      label: `${name} ${i}`,
      kind: "concept",
    }));
  const cells = new Map([
    [cellKey(1, 2), 3],
    [cellKey(1, 150), 4],
  ]);
  const large = beginningOf({ rows: heads(612, "row"), columns: heads(700, "column"), cells });
  expect([large.rows.length, large.columns.length]).toEqual([100, 100]);
  expect(named(large)).toEqual({ "row1 column2": 3 });
  const small = topicsByReferences(wheel, ways);
  expect(beginningOf(small)).toEqual(small);
});
