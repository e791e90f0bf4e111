// Tests in which order things were begun and undone, and where that stands in the diagrams side by side.
import { describe, expect, test } from "vitest";
import { layOutOrders, stepOrdersOf, type StepOrder } from "../../client/courses/step-orders.ts";
import type { StepPairs } from "../../model/views/browse.ts";
import type { ComparedSeries } from "../../model/views/courses.ts";

const link = (label: string, kind: "concept" | "case" = "concept") => ({
  id: `${kind}:${label}`,
  kind,
  label,
});
const mark = (step: number) => ({ step, claim: `kelp:step-${step}`, how: [], tools: [], place: 1 });
type Row = StepPairs["rows"][number];
const row = (label: string, begin?: number, end?: number, own: Partial<Row> = {}): Row => ({
  what: link(label),
  ...(begin === undefined ? {} : { begin: mark(begin) }),
  ...(end === undefined ? {} : { end: mark(end) }),
  ...own,
});
const pairs = (id: string, rows: Row[]): StepPairs => ({
  ...{ id, name: "Opening and closing", of: "What", begin: "Opened", end: "Closed", rows },
});
const things = (...labels: string[]) => labels.map((label) => ({ thing: link(label) }));
const seriesOf = (
  known: ComparedSeries["things"],
  ...cases: [label: string, stated: StepPairs[]][]
): ComparedSeries => ({
  paper: { id: "dossier:kelp", label: "Ash 2018", attribution: "", licence: "" },
  ...{ measures: [], followUp: [], visits: [], things: known },
  cases: cases.map(([label, stated]) => ({
    case: link(label, "case"),
    events: [],
    procedures: [{ procedure: link("patching"), pairs: stated }],
  })),
});

describe("orders of steps", () => {
  test("are of the pair that is asked for alone, case by case", () => {
    const series = seriesOf(
      things("sac"),
      ["Case 1", [pairs("opening", [row("sac", 1, 2)]), pairs("soaking", [row("sac", 3)])]],
      ["Case 2", [pairs("soaking", [row("sac", 7)])]],
    );
    const labels = (pair: string) => stepOrdersOf(series, pair).map(({ of }) => of.label);
    expect(labels("opening")).toEqual(["Case 1"]);
    expect(labels("soaking")).toEqual(["Case 1", "Case 2"]);
    expect(labels("drying")).toEqual([]);
  });

  test("count each side by itself, and things of one step share a place", () => {
    const rows = [row("sac", 4, 20), row("wall", 4, 12), row("skin", 9, 20), row("fat", 2)];
    const series = seriesOf(things("sac", "wall", "skin", "fat"), [
      "Case 1",
      [pairs("opening", rows)],
    ]);
    const [order] = stepOrdersOf(series, "opening");
    expect(
      order?.rows.map(({ what, begin, end }) => [what.label, begin?.order, end?.order]),
    ).toEqual([
      ["sac", 2, 2],
      ["wall", 2, 1],
      ["skin", 3, 2],
      ["fat", 1, undefined],
    ]);
  });

  test("keep what is said of a side that is not described, and the claim of each step", () => {
    const rows = [row("sac", 5, undefined, { unstated: "closing not described" })];
    const [order] = stepOrdersOf(
      seriesOf(things("sac"), ["Case 1", [pairs("opening", rows)]]),
      "opening",
    );
    expect(order?.rows).toEqual([
      { what: link("sac"), begin: { ...mark(5), order: 1 }, unstated: "closing not described" },
    ]);
    expect([order?.begin, order?.end]).toEqual(["Opened", "Closed"]);
  });
});

describe("the diagrams", () => {
  const order = (label: string, rows: StepOrder["rows"]): StepOrder => ({
    of: link(label, "case"),
    procedure: link("patching"),
    begin: "Opened",
    end: "Closed",
    rows,
  });
  const drawn = (label: string, begin?: number, end?: number): StepOrder["rows"][number] => ({
    what: link(label),
    ...(begin === undefined ? {} : { begin: { ...mark(begin), order: 1 } }),
    ...(end === undefined ? {} : { end: { ...mark(end), order: 1 } }),
  });

  test("of nothing take no room", () => {
    expect(layOutOrders([], things("sac"), 1_000)).toEqual({
      ...{ orders: [], names: [], rules: [], height: 0 },
    });
  });

  test("of one procedure have its steps from left to right, the first and the last within its room", () => {
    const one = order("Case 1", [drawn("sac", 2, 9), drawn("wall", 5, 7)]);
    const { orders, names, rules, height } = layOutOrders([one], things("sac", "wall"), 1_000);
    // Beside 210 px of names, 270 px wide; 2, 5, 7 and 9 stand 44 px apart behind 26 px.
    expect(orders).toEqual([
      {
        ...{ order: one, x: 210, width: 270, top: 0 },
        rows: [
          { row: one.rows[0], y: 59, from: 236, to: 368 },
          { row: one.rows[1], y: 97, from: 280, to: 324 },
        ],
      },
    ]);
    expect(names.map(({ lines, x, y }) => [lines, x, y])).toEqual([
      [["sac"], 0, 59],
      [["wall"], 0, 97],
    ]);
    expect(rules).toEqual([{ y: 78 }, { y: 116 }]);
    expect(height).toBe(134);
  });

  test("have a column before for what is not said to begin, and one behind for what is not said to end", () => {
    const one = order("Case 1", [drawn("sac", undefined, 9), drawn("wall", 5)]);
    const [diagram] = layOutOrders([one], things("sac", "wall"), 1_000).orders;
    expect(diagram?.rows.map(({ from, to }) => [from, to])).toEqual([
      // The hole, 5, 9, the other hole.
      [236, 324],
      [280, 368],
    ]);
  });

  test("have their only step at the left", () => {
    const one = order("Case 1", [drawn("sac", 3, 3)]);
    const [diagram] = layOutOrders([one], things("sac"), 1_000).orders;
    expect(diagram?.rows.map(({ from, to }) => [from, to])).toEqual([[236, 236]]);
  });

  test("keep many steps within their room", () => {
    const rows = Array.from({ length: 20 }, (_, i) => drawn(`part ${i}`, i, 40 - i));
    const [diagram] = layOutOrders([order("Case 1", rows)], [], 1_000).orders;
    const across = diagram?.rows.flatMap(({ from, to }) => [from, to]) ?? [];
    expect(Math.min(...across)).toBe(236);
    expect(Math.max(...across)).toBe(454);
    expect(new Set(across.map((x) => x.toFixed(3))).size).toBe(40);
  });

  test("stand side by side with shared names while they fit, and below each other beyond that", () => {
    const orders = ["Case 1", "Case 2", "Case 3"].map((name) => order(name, [drawn("sac", 1, 2)]));
    // 118 px of names leave room for two of at least 150 px.
    const { orders: diagrams, names, height } = layOutOrders(orders, things("sac"), 518);
    expect(diagrams.map(({ x, width, top }) => [x, width, top])).toEqual([
      [118, 200, 0],
      [318, 200, 0],
      [118, 200, 96],
    ]);
    expect(names.map(({ y }) => y)).toEqual([59, 155]);
    expect(height).toBe(192);
  });

  test("name in each band what its own procedures have alone", () => {
    const orders = [
      order("Case 1", [drawn("sac", 1, 2)]),
      order("Case 2", [drawn("sac", 1), drawn("wall", 2)]),
    ];
    const { names } = layOutOrders(orders, things("sac", "wall", "never touched"), 300);
    expect(names.map(({ thing, y }) => [thing.label, y])).toEqual([
      ["sac", 59],
      ["sac", 155],
      ["wall", 193],
    ]);
  });

  test("set a part in behind what it belongs to, where that is shown", () => {
    const parts = [{ thing: link("wall") }, { thing: link("fold"), within: link("wall").id }];
    const both = layOutOrders([order("Case 1", [drawn("wall", 1), drawn("fold", 2)])], parts, 900);
    expect(both.names.map(({ x }) => x)).toEqual([0, 14]);
    const alone = layOutOrders([order("Case 1", [drawn("fold", 2)])], parts, 900);
    expect(alone.names.map(({ x }) => x)).toEqual([0]);
  });

  test("give a name of many lines a row that holds them", () => {
    const label = "aneurysm of the lower part of the vein behind the liver";
    // 102 px are 15 letters: "aneurysm of the", "lower part of", "the vein behind", "the liver".
    const { names, rules } = layOutOrders(
      [order("Case 1", [drawn(label, 1, 2), drawn("sac", 1, 2)])],
      things(label, "sac"),
      300,
    );
    expect(names[0]?.lines).toHaveLength(4);
    expect(rules).toEqual([{ y: 110 }, { y: 148 }]);
    expect(names.map(({ y }) => y)).toEqual([75, 129]);
  });
});
