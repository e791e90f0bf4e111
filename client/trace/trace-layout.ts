// Owns where everything of a drawn trace stands, in CSS pixels from its top left corner: columns of one width, rows as high as their
// words and never closer than that, links around the words. Pure.
import type { Point, Size } from "../drawing/camera.ts";
import { grouped } from "./grouped.ts";
import { bundleColumns, type Bundle, type ColumnPart, type OpenBundle } from "./trace-bundles.ts";
import type { ColumnId, Entry, TraceGraph, TraceLink } from "./trace-graph.ts";
import { orderColumns, type Pair } from "./trace-order.ts";

/** Width of a column, its shapes included: as wide as there is room for. */
const columnWidths = { least: 200, most: 290 };
/** Room between columns for the links. */
const columnGap = 74;
/** Room between the rows of a column: links that pass over the column run there. */
export const rowGap = 26;
/** Distance from the left and the top of a row to the middle of its shape. */
export const glyphOffset = { x: 10, y: 13 };
/** Room on the left for links within the first column, above for links that pass over the first row. */
const leftRoom = 16;
const topRoom = 18;
/** Room on the right for an open end of the last column, and for what zooms. */
export const endRoom = 48;
/** Links that pass over a column run so far above a row's top, where no words stand. */
const laneAbove = 8;
const laneSpacing = 3;
const lanesAbreast = 5;

type Placed = { id: string; column: ColumnId; x: number; y: number; height: number };

/** One row: an entry, or a bundle of entries that can be opened in place. */
export type Row =
  (Placed & { type: "entry"; entry: Entry }) | (Placed & { type: "bundle"; bundle: Bundle });

/** A link with its curve: two ends and whether they are in one column. */
export type Path = {
  link: TraceLink;
  /** Ids of the rows it joins: entries, or the bundles that hide them. */
  from: string;
  to: string;
  start: Point;
  end: Point;
  /** Where it passes over the columns between its ends, from left to right: level stretches between two rows. */
  lanes: { from: Point; to: Point }[];
  isWithinColumn: boolean;
};

/** One column: what it is, where it begins, and of how many entries it shows how many. */
export type PlacedColumn = { id: ColumnId; x: number; shown: number; total: number };

/** The whole drawing. */
export type TraceLayout = Size & {
  columnWidth: number;
  columns: PlacedColumn[];
  /** In reading order: column by column, from top to bottom. */
  rows: Row[];
  paths: Path[];
};

/** How a trace is drawn. */
export type TraceRoom = {
  open?: OpenBundle | undefined;
  /** Width that there is for it; it may need more. */
  width: number;
  /** Height of the words of a row, once they are known. */
  heightOf: (row: string) => number | undefined;
};

/** Height of a row until its words are measured. */
const usualHeight = 84;

/** Places everything. */
export const layOutTrace = (
  graph: TraceGraph,
  { open, width, heightOf }: TraceRoom,
): TraceLayout => {
  const parts = bundleColumns(graph, open);
  const rows = new Map(
    parts.map((part) => [part.column, rowsOf(part, (id) => heightOf(id) ?? usualHeight)] as const),
  );
  const ends = endsBetweenRows(graph.links, parts);
  orderRows(parts, rows, ends);
  placeRows([...rows.values()], ends);
  const gaps = leftRoom + (parts.length - 1) * columnGap + endRoom;
  const columnWidth = Math.round(
    Math.min(columnWidths.most, Math.max(columnWidths.least, (width - gaps) / parts.length)),
  );
  parts.forEach(({ column }, place) => {
    for (const row of rows.get(column) ?? []) row.x = leftRoom + place * (columnWidth + columnGap);
  });
  const inReadingOrder = [...rows.values()].flat();
  const byId = new Map(inReadingOrder.map((row) => [row.id, row]));
  const placed = [...rows.values()];
  return {
    width: gaps + parts.length * columnWidth,
    height: Math.max(...inReadingOrder.map((row) => row.y + row.height)) + rowGap,
    columnWidth,
    columns: parts.map(({ column, total, shown }, place) => ({
      id: column,
      x: leftRoom + place * (columnWidth + columnGap),
      shown: shown.length,
      total,
    })),
    rows: inReadingOrder,
    paths: spreadLanes(
      ends.flatMap(({ link, from, to }) => {
        const [a, b] = [byId.get(from), byId.get(to)];
        return a === undefined || b === undefined
          ? []
          : [pathBetween(link, a, b, placed, columnWidth)];
      }),
    ),
  };
};

type Ends = Pair & { link: TraceLink };

/** Links with the ids of the rows they join; none for a link that a bundle hides whole. */
const endsBetweenRows = (links: readonly TraceLink[], parts: readonly ColumnPart[]): Ends[] => {
  const standsFor = new Map<string, string>();
  for (const { shown, before, after } of parts) {
    for (const { id } of shown) standsFor.set(id, id);
    for (const bundle of [before, after]) {
      for (const { id } of bundle?.entries ?? []) standsFor.set(id, bundle?.id ?? id);
    }
  }
  return links.flatMap((link) => {
    const [from, to] = [standsFor.get(link.from), standsFor.get(link.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ link, from, to }];
  });
};

/** The rows of a column, not placed yet. */
const rowsOf = (
  { column, shown, before, after }: ColumnPart,
  heightOf: (id: string) => number,
): Row[] => {
  const place = (id: string): Placed => ({ id, column, x: 0, y: 0, height: heightOf(id) });
  const bundled = (bundle: Bundle | undefined): Row[] =>
    bundle === undefined ? [] : [{ ...place(bundle.id), type: "bundle", bundle }];
  return [
    ...bundled(before),
    ...shown.map((entry): Row => ({ ...place(entry.id), type: "entry", entry })),
    ...bundled(after),
  ];
};

/** Puts the entries of each column into an order in which few links cross; bundles stay where they are. */
const orderRows = (
  parts: readonly ColumnPart[],
  rows: ReadonlyMap<ColumnId, Row[]>,
  ends: readonly Ends[],
): void => {
  const ordered = orderColumns(
    parts.map(({ shown }) =>
      childrenBelow(
        shown.map(({ id }) => id),
        ends,
      ),
    ),
    ends,
  );
  parts.forEach(({ column, before, after }, place) => {
    const order = [before?.id, ...(ordered[place] ?? []), after?.id];
    rows.get(column)?.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  });
};

/** Claims that carry another claim of the same column follow it directly. */
const childrenBelow = (ids: readonly string[], ends: readonly Pair[]): string[] => {
  const here = new Set(ids);
  const inside = ends.filter((e) => here.has(e.from) && here.has(e.to));
  const children = grouped(inside, (e) => e.from);
  const carried = new Set(inside.map((e) => e.to));
  const placed = new Set<string>();
  const place = (id: string): void => {
    if (placed.has(id)) return;
    placed.add(id);
    for (const { to } of children.get(id) ?? []) place(to);
  };
  for (const id of ids) if (!carried.has(id)) place(id);
  // Claims that carry each other in a circle have no first one; they follow as they came.
  for (const id of ids) place(id);
  return [...placed];
};

/** Rows beside what leads to them where there is room, in order, and no lower than the longest column. */
const placeRows = (columns: readonly (readonly Row[])[], ends: readonly Pair[]): void => {
  const lengthOf = (rows: readonly Row[]): number =>
    rows.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
  const longest = topRoom + Math.max(...columns.map(lengthOf));
  const endsAt = grouped(ends, ({ to }) => to);
  const placed = new Map<string, number>();
  for (const rows of columns) {
    let next = topRoom;
    for (const row of rows) {
      const beside = (endsAt.get(row.id) ?? []).flatMap(({ from }) => placed.get(from) ?? []);
      row.y = Math.max(next, beside.length === 0 ? 0 : Math.min(...beside));
      next = row.y + row.height + rowGap;
    }
    let lowest = longest;
    for (const row of rows.toReversed()) {
      row.y = Math.min(row.y, lowest - row.height);
      lowest = row.y - rowGap;
    }
    for (const { id, y } of rows) placed.set(id, y);
  }
};

const pathBetween = (
  link: TraceLink,
  a: Row,
  b: Row,
  columns: readonly (readonly Row[])[],
  columnWidth: number,
): Path => {
  const isWithinColumn = a.column === b.column;
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const start = {
    x: isWithinColumn ? left.x + glyphOffset.x : left.x + columnWidth + 6,
    y: left.y + glyphOffset.y,
  };
  const end = { x: right.x + glyphOffset.x, y: right.y + glyphOffset.y };
  const passed = columns.filter(([row]) => row !== undefined && row.x > left.x && row.x < right.x);
  return {
    link,
    from: a.id,
    to: b.id,
    start,
    end,
    lanes: passed.map((rows) => {
      const x = rows[0]?.x ?? 0;
      const share = (x + columnWidth / 2 - start.x) / (end.x - start.x);
      const y = gapNearest(rows, start.y + (end.y - start.y) * share);
      return { from: { x: x - 4, y }, to: { x: x + columnWidth + 4, y } };
    }),
    isWithinColumn,
  };
};

/** The height between two rows of a column, above the first or below the last, that is nearest to `level`; `level` itself where no row is. */
const gapNearest = (rows: readonly Row[], level: number): number => {
  const isFree = rows.every(
    ({ y, height }) => level < y - laneAbove || level > y + height + laneAbove,
  );
  if (isFree) return level;
  const gaps = rows.flatMap(({ y, height }) => [y - laneAbove, y + height + laneAbove]);
  return gaps.reduce(
    (best, gap) => (Math.abs(gap - level) < Math.abs(best - level) ? gap : best),
    Number.POSITIVE_INFINITY,
  );
};

/** Lanes at the same height lie side by side, as far as there is room. */
const spreadLanes = (paths: readonly Path[]): Path[] => {
  const used = new Map<string, number>();
  return paths.map((path) => ({
    ...path,
    lanes: path.lanes.map(({ from, to }) => {
      const key = `${from.x} ${from.y}`;
      const nth = used.get(key) ?? 0;
      used.set(key, nth + 1);
      const abreast = nth % lanesAbreast;
      // To both sides in turn.
      const y = from.y + Math.ceil(abreast / 2) * (abreast % 2 === 0 ? 1 : -1) * laneSpacing;
      return { from: { ...from, y }, to: { ...to, y } };
    }),
  }));
};

/** Everything that is connected with an entry along the way, upward and downward: what is lit when it is pointed at. */
export const pathsThrough = (id: string, paths: readonly Pair[]): ReadonlySet<string> => {
  const lit = new Set([id]);
  const follow = (from: string, next: (path: Pair, at: string) => string | undefined): void => {
    const open = [from];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const path of paths) {
        const other = next(path, at);
        if (other === undefined || seen.has(other)) continue;
        seen.add(other);
        lit.add(other);
        open.push(other);
      }
    }
  };
  follow(id, (path, at) => (path.from === at ? path.to : undefined));
  follow(id, (path, at) => (path.to === at ? path.from : undefined));
  return lit;
};
