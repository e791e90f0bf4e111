// Owns where everything of a drawn trace stands, in CSS pixels from its top left corner: a fixed pitch of rows that never
// shrinks, columns of one width, bundles for what would make a column too long. Pure.
import { grouped } from "./grouped.ts";
import { orderColumns } from "./trace-order.ts";
import {
  columnIds,
  isWarned,
  type ColumnId,
  type Entry,
  type TraceGraph,
  type TraceLink,
} from "./trace-graph.ts";

/** Height of a row. */
export const rowPitch = 104;
/** Width of a column's text, its shape included. */
export const columnWidth = 236;
/** Room between columns for the links. */
export const columnGap = 74;
/** Distance from the left and the top of a row to the middle of its shape. */
export const glyphOffset = { x: 10, y: 13 };
/** A column shows at most so many rows before it makes a bundle. */
export const longestColumn = 12;
/** It shows so many warned entries all the same; the bundle counts the further ones. */
export const mostWarned = 18;
/** Room on the left for links within the first column, above for links that pass over the first row. */
const leftRoom = 8;
const topRoom = 14;
/** Room on the right for an open end of the last column. */
const endRoom = 36;
/** Links that pass over a column run so far above a row's top, where no words stand. */
const laneAbove = 6;
const laneSpacing = 3;
const lanesAbreast = 3;

/** One row: an entry, or a bundle of entries that can be opened in place. */
export type Row =
  | { type: "entry"; id: string; column: ColumnId; x: number; y: number; entry: Entry }
  | { type: "bundle"; id: string; column: ColumnId; x: number; y: number; entries: Entry[] };

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

/** A point in CSS pixels. */
export type Point = { x: number; y: number };

/** The whole drawing. */
export type TraceLayout = {
  width: number;
  height: number;
  columns: { id: ColumnId; x: number; total: number }[];
  rows: Row[];
  paths: Path[];
};

/** The entries of a column: those that have a row of their own, those in its bundle, and how many there are. */
type ColumnPart = { column: ColumnId; total: number; shown: Entry[]; bundled: Entry[] };

const bundleId = (column: ColumnId): string => `bundle:${column}`;

/**
 * Which entries a column shows one by one, and which it bundles: never the root, and warned entries last. What `isLedTo`
 * says is shown before what stands alone.
 */
const splitColumn = (
  entries: readonly Entry[],
  root: string,
  isOpen: boolean,
  isLedTo: (entry: Entry) => boolean,
) => {
  if (isOpen || entries.length <= longestColumn) return { shown: [...entries], bundled: [] };
  const warned = entries.filter((e) => e.id !== root && isWarned(e)).slice(0, mostWarned);
  const kept = new Set([...entries.filter((e) => e.id === root), ...warned].map((e) => e.id));
  for (const entry of [...entries.filter(isLedTo), ...entries]) {
    if (kept.size >= longestColumn - 1) break;
    kept.add(entry.id);
  }
  const bundled = entries.filter((entry) => !kept.has(entry.id));
  // One hidden entry would save nothing.
  if (bundled.length < 2) return { shown: [...entries], bundled: [] };
  return { shown: entries.filter((entry) => kept.has(entry.id)), bundled };
};

/** Places everything. `open` names the columns whose bundle has been opened. */
export const layOutTrace = (graph: TraceGraph, open: ReadonlySet<ColumnId>): TraceLayout => {
  const present = columnIds.filter((id) => graph.entries.some((e) => e.column === id));
  const linksTo = grouped(graph.links, (link) => link.to);
  const shownSoFar = new Set<string>();
  const isLedTo = (entry: Entry): boolean =>
    linksTo.get(entry.id)?.some((link) => shownSoFar.has(link.from)) ?? false;
  const parts = present.map((column): ColumnPart => {
    const entries = graph.entries.filter((e) => e.column === column);
    const part = splitColumn(entries, graph.root, open.has(column), isLedTo);
    for (const { id } of part.shown) shownSoFar.add(id);
    return { column, total: entries.length, ...part };
  });
  const ends = endsBetweenRows(graph.links, parts);
  const ordered = orderColumns(
    parts.map((part) =>
      childrenBelow(
        part.shown.map((e) => e.id),
        ends,
      ),
    ),
    ends,
  );
  const longest = Math.max(
    1,
    ...parts.map((part) => part.shown.length + (part.bundled.length > 0 ? 1 : 0)),
  );
  const rowOf = new Map<string, number>();
  const endsAt = grouped(ends, (e) => e.to);
  parts.forEach((part, c) => {
    const ids = [...(ordered[c] ?? [])];
    if (part.bundled.length > 0) ids.push(bundleId(part.column));
    placeColumn(ids, endsAt, rowOf, longest);
  });

  const xOf = (column: ColumnId): number =>
    leftRoom + present.indexOf(column) * (columnWidth + columnGap);
  const inReadingOrder = parts
    .flatMap((part) => rowsOf(part, xOf(part.column), rowOf))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const byId = new Map(inReadingOrder.map((row) => [row.id, row]));
  const columnXs = present.map(xOf);
  return {
    width: leftRoom + present.length * columnWidth + (present.length - 1) * columnGap + endRoom,
    height: Math.max(...inReadingOrder.map((row) => row.y)) + rowPitch,
    columns: parts.map(({ column, total }) => ({ id: column, x: xOf(column), total })),
    rows: inReadingOrder,
    paths: spreadLanes(
      ends.flatMap(({ link, from, to }) => {
        const [a, b] = [byId.get(from), byId.get(to)];
        return a === undefined || b === undefined ? [] : [pathBetween(link, a, b, columnXs)];
      }),
    ),
  };
};

/** Links with the ids of the rows they join; none for a link that a bundle hides whole. */
const endsBetweenRows = (links: readonly TraceLink[], parts: readonly ColumnPart[]) => {
  const standsFor = new Map<string, string>();
  for (const { column, shown, bundled } of parts) {
    for (const entry of shown) standsFor.set(entry.id, entry.id);
    for (const entry of bundled) standsFor.set(entry.id, bundleId(column));
  }
  return links.flatMap((link) => {
    const [from, to] = [standsFor.get(link.from), standsFor.get(link.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ link, from, to }];
  });
};

/** The rows of a column whose left edge is at `x`; `rowOf` has the place of each from the top. */
const rowsOf = (
  { column, shown, bundled }: ColumnPart,
  x: number,
  rowOf: ReadonlyMap<string, number>,
): Row[] => {
  const yOf = (id: string): number => topRoom + (rowOf.get(id) ?? 0) * rowPitch;
  const rows = shown.map((entry): Row => ({
    type: "entry",
    id: entry.id,
    column,
    x,
    y: yOf(entry.id),
    entry,
  }));
  if (bundled.length === 0) return rows;
  const id = bundleId(column);
  return [...rows, { type: "bundle", id, column, x, y: yOf(id), entries: bundled }];
};

const pathBetween = (link: TraceLink, a: Row, b: Row, columnXs: readonly number[]): Path => {
  const isWithinColumn = a.column === b.column;
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const start = {
    x: isWithinColumn ? left.x + glyphOffset.x : left.x + columnWidth + 6,
    y: left.y + glyphOffset.y,
  };
  const end = { x: right.x + glyphOffset.x, y: right.y + glyphOffset.y };
  return {
    link,
    from: a.id,
    to: b.id,
    start,
    end,
    lanes: columnXs
      .filter((x) => x > left.x && x < right.x)
      .map((x) => {
        const share = (x + columnWidth / 2 - start.x) / (end.x - start.x);
        const level = start.y + (end.y - start.y) * share;
        const row = Math.max(0, Math.round((level - topRoom) / rowPitch));
        const y = topRoom + row * rowPitch - laneAbove;
        return { from: { x: x - 4, y }, to: { x: x + columnWidth + 4, y } };
      }),
    isWithinColumn,
  };
};

/** Lanes between the same two rows lie side by side, as far as there is room. */
const spreadLanes = (paths: readonly Path[]): Path[] => {
  const used = new Map<string, number>();
  return paths.map((path) => ({
    ...path,
    lanes: path.lanes.map(({ from, to }) => {
      const key = `${from.x} ${from.y}`;
      const nth = used.get(key) ?? 0;
      used.set(key, nth + 1);
      const y = from.y + ((nth % lanesAbreast) - 1) * laneSpacing;
      return { from: { ...from, y }, to: { ...to, y } };
    }),
  }));
};

type Ends = { from: string; to: string };

/** Claims that carry another claim of the same column follow it directly. */
const childrenBelow = (ids: readonly string[], ends: readonly Ends[]): string[] => {
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

/** Rows of one column: beside what leads to them where there is room, in order, and no lower than the longest column. */
const placeColumn = (
  ids: readonly string[],
  endsAt: ReadonlyMap<string, readonly Ends[]>,
  rowOf: Map<string, number>,
  longest: number,
): void => {
  const rows: number[] = [];
  ids.forEach((id, i) => {
    const beside = (endsAt.get(id) ?? []).flatMap((e) => {
      const row = rowOf.get(e.from);
      return row === undefined ? [] : [row];
    });
    const wanted = beside.length === 0 ? 0 : Math.min(...beside);
    rows.push(Math.max(wanted, (rows[i - 1] ?? -1) + 1));
  });
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const lowest = (rows[i + 1] ?? longest) - 1;
    const row = rows[i];
    if (row !== undefined && row > lowest) rows[i] = lowest;
  }
  ids.forEach((id, i) => rowOf.set(id, rows[i] ?? i));
};

/** Everything that is connected with an entry along the way, upward and downward: what is lit when it is pointed at. */
export const pathsThrough = (id: string, paths: readonly Path[]): ReadonlySet<string> => {
  const lit = new Set([id]);
  const follow = (from: string, next: (path: Path, at: string) => string | undefined): void => {
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
