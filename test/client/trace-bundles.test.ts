// Tests which entries of a trace are shown by themselves and which are bundled, closed and opened.
import { describe, expect, test } from "vitest";
import {
  bundleColumns,
  longestColumn,
  mostWarned,
  openedColumn,
  type ColumnPart,
} from "../../client/trace/trace-bundles.ts";
import {
  buildTraceGraph,
  type ColumnId,
  type Entry,
  type TraceGraph,
} from "../../client/trace/trace-graph.ts";
import { aClaim, aTrace } from "./a-trace.ts";

const [pattern] = buildTraceGraph(aTrace("kelp:a", [aClaim("kelp:a")], [])).entries;

/** Entries of a column, called by its first letter and their number from 1; those of `warned` warn. */
const column = (id: ColumnId, count: number, warned: readonly number[] = []): Entry[] =>
  Array.from({ length: count }, (_, i) => {
    if (pattern === undefined) throw new Error("no entry");
    const verdicts = warned.includes(i + 1) ? ["figures-differ" as const] : [];
    return { ...pattern, id: `${id.charAt(0)}${i + 1}`, column: id, verdicts };
  });
/** A trace of these columns from `root`, with links as "from to". */
const graphOf = (root: string, columns: Entry[][], links: readonly string[] = []): TraceGraph => ({
  root,
  entries: columns.flat(),
  links: links.map((link) => {
    const [from = "", to = ""] = link.split(" ");
    return { from, to, kind: "cites", direction: "supports", closeness: "direct", verdicts: [] };
  }),
});
const ids = (entries: readonly Entry[] = []): string[] => entries.map(({ id }) => id);
const upTo = (letter: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);
const partOf = (parts: readonly ColumnPart[], id: ColumnId): ColumnPart => {
  const part = parts.find((one) => one.column === id);
  if (part === undefined) throw new Error(`no column ${id}`);
  return part;
};
const rowsOf = (parts: readonly ColumnPart[]): number =>
  parts.reduce(
    (sum, { shown, before, after }) =>
      sum + shown.length + Number(before !== undefined) + Number(after !== undefined),
    0,
  );

test("a column that holds nothing is none", () => {
  expect(bundleColumns(graphOf("r1", []), undefined)).toEqual([]);
  const parts = bundleColumns(graphOf("a1", [column("works", 1), column("advice", 1)]), undefined);
  expect(parts.map(({ column: id }) => id)).toEqual(["advice", "works"]);
});

describe("a closed column", () => {
  const closed = (claims: Entry[], root = "a1", links: readonly string[] = []) =>
    partOf(bundleColumns(graphOf(root, [column("advice", 1), claims], links), undefined), "claims");

  test("is shown whole up to a dozen", () => {
    const part = closed(column("claims", longestColumn));
    expect(ids(part.shown)).toEqual(upTo("c", 1, 12));
    expect([part.after, part.total]).toEqual([undefined, 12]);
  });

  test("of more ends in a bundle as its twelfth row", () => {
    const part = closed(column("claims", 13));
    expect(ids(part.shown)).toEqual(upTo("c", 1, 11));
    expect(ids(part.after?.entries)).toEqual(["c12", "c13"]);
    expect(part.after).toMatchObject({ id: "bundle:claims", column: "claims", first: "c1" });
    expect(part.total).toBe(13);
  });

  test("shows what warns before what does not, in the order of the trace", () => {
    const part = closed(column("claims", 20, [14, 19]));
    expect(ids(part.shown)).toEqual([...upTo("c", 1, 9), "c14", "c19"]);
  });

  test("shows fourteen that warn at most", () => {
    expect(mostWarned).toBe(14);
    const part = closed(
      column(
        "claims",
        20,
        Array.from({ length: 20 }, (_, i) => i + 1),
      ),
    );
    expect(ids(part.shown)).toEqual(upTo("c", 1, 14));
    expect(ids(part.after?.entries)).toEqual(upTo("c", 15, 20));
  });

  test("is shown whole where a bundle would hide a single entry", () => {
    const part = closed(
      column(
        "claims",
        13,
        Array.from({ length: 12 }, (_, i) => i + 1),
      ),
    );
    expect(part.shown).toHaveLength(13);
    expect(part.after).toBeUndefined();
  });

  test("shows what something shown leads to before what stands alone", () => {
    const part = closed(column("claims", 20), "a1", ["a1 c18", "a1 c20", "c18 c19"]);
    expect(ids(part.shown)).toEqual([...upTo("c", 1, 9), "c18", "c20"]);
  });

  test("is led to by what is shown of the columns before it alone", () => {
    const parts = bundleColumns(
      graphOf("a1", [column("claims", 20), column("references", 20)], ["c1 r20", "c20 r19"]),
      undefined,
    );
    expect(ids(partOf(parts, "references").shown)).toEqual([...upTo("r", 1, 10), "r20"]);
  });

  test("always shows where the trace begins, and its bundle begins with another", () => {
    const last = closed(column("claims", 20), "c20");
    expect(ids(last.shown)).toEqual([...upTo("c", 1, 10), "c20"]);
    expect(last.after?.first).toBe("c1");
    expect(closed(column("claims", 20), "c1").after?.first).toBe("c2");
  });
});

describe("an opened column", () => {
  const claims = column("claims", 100);

  test("begins with the entry that was asked for, with bundles before and after it", () => {
    const parts = bundleColumns(graphOf("a1", [column("advice", 1), claims]), "c41");
    const { shown, before, after, total } = partOf(parts, "claims");
    // 60 rows are shown at once: one is advice, two are bundles.
    expect(ids(shown)).toEqual(upTo("c", 41, 97));
    expect(ids(before?.entries)).toEqual(upTo("c", 1, 40));
    expect(ids(after?.entries)).toEqual(upTo("c", 98, 100));
    expect([before?.first, after?.first]).toEqual(["c1", "c98"]);
    expect([before?.id, after?.id]).toEqual(["bundle-before:claims", "bundle:claims"]);
    expect([rowsOf(parts), total]).toEqual([60, 100]);
  });

  test("ends with the last entry however late it was asked for, and what is before opens the part before", () => {
    const parts = bundleColumns(graphOf("a1", [column("advice", 1), claims]), "c100");
    const { shown, before, after } = partOf(parts, "claims");
    expect(ids(shown)).toEqual(upTo("c", 44, 100));
    expect(after).toBeUndefined();
    expect([before?.entries.length, before?.first]).toEqual([43, "c1"]);
    const earlier = bundleColumns(
      graphOf("a1", [column("advice", 1), column("claims", 200)]),
      "c150",
    );
    // 57 are shown at once: those before c144 from c87 on.
    expect(partOf(earlier, "claims").before?.first).toBe("c87");
  });

  test("is shown whole where there is room for it", () => {
    const parts = bundleColumns(graphOf("a1", [column("advice", 1), column("claims", 59)]), "c30");
    const { shown, before, after } = partOf(parts, "claims");
    expect([shown.length, before, after]).toEqual([59, undefined, undefined]);
  });

  test("leaves the other columns as they were", () => {
    const graph = graphOf("a1", [column("advice", 1), claims, column("references", 30)]);
    const [shut, open] = [bundleColumns(graph, undefined), bundleColumns(graph, "c41")];
    expect(partOf(open, "references")).toEqual(partOf(shut, "references"));
    expect(rowsOf(open)).toBe(60);
  });

  test("still shows where the trace begins", () => {
    const { shown, before } = partOf(bundleColumns(graphOf("c1", [claims]), "c60"), "claims");
    expect(shown[0]?.id).toBe("c1");
    expect(shown).toHaveLength(58);
    expect(ids(before?.entries)).not.toContain("c1");
  });

  test("shows its beginning where it was asked to begin with where the trace does", () => {
    const { shown, before } = partOf(bundleColumns(graphOf("c1", [claims]), "c1"), "claims");
    expect(ids(shown)).toEqual(upTo("c", 1, 58));
    expect(before).toBeUndefined();
  });
});

test.each([
  ["an entry of a column with a bundle", "c5", "claims"],
  ["an entry of a column without one", "a1", undefined],
  ["what is no entry", "bundle:claims", undefined],
  ["nothing", undefined, undefined],
])("%s opens the right column", (_, open, expected) => {
  const graph = graphOf("a1", [column("advice", 1), column("claims", 13)]);
  expect(openedColumn(graph, open)).toBe(expected);
  if (expected === undefined)
    expect(bundleColumns(graph, open)).toEqual(bundleColumns(graph, undefined));
});
