// Owns where everything of a drawing in columns stands, in CSS pixels from its top left corner: columns of one width, rows as high as
// their words and never closer than that, links around the words. Pure.
import { grouped } from "../lists/grouped.ts";
import type { Point, Size } from "./camera.ts";
import type { Pair } from "./column-order.ts";

/** Widths of a column, its shapes included, and the room beside and between its rows. */
export type Spacing = {
  /** As wide as there is room for, within these. */
  widths: { least: number; most: number };
  /** Between columns, for the links. */
  columnGap: number;
  /** Between the rows of a column, and above the first: links that pass over the column run there. */
  rowGap: number;
  topRoom: number;
  /** Whether rows stand beside what leads to them where there is room, or one close below the other. */
  isAligned: boolean;
};

/** Shapes that are shown at once, bundles among them. */
export const mostShown = 60;
/** Distance from the left and the top of a row to the middle of its shape. */
export const glyphOffset = { x: 10, y: 13 };
/** Room on the left for links within the first column. */
const leftRoom = 16;
/** Room on the right for an open end of the last column, and for what zooms. */
export const endRoom = 48;
/** From a row's words to where a link leaves. */
const wordsGap = 6;
/** Links that pass over a column run so far above a row's top, where no words stand. */
const laneAbove = 8;
const laneSpacing = 3;
const lanesAbreast = 5;
/** Height of a row until its words are measured. */
const usualHeight = 84;

/** What a column holds, from top to bottom. */
export type Column<Item> = {
  id: string;
  name: string;
  /** Of how many it could show it shows how many. */
  shown: number;
  total: number;
  rows: readonly { id: string; item: Item }[];
};

/** One row: something drawn with its words. */
export type Row<Item> = {
  id: string;
  column: string;
  item: Item;
  x: number;
  y: number;
  height: number;
};

/** A link with its curve. */
export type Path<Link> = Pair & {
  link: Link;
  start: Point;
  end: Point;
  /** Where it passes over the columns between its ends, from left to right: level stretches between two rows. */
  lanes: { from: Point; to: Point }[];
  isWithinColumn: boolean;
};

/** The whole drawing. */
export type ColumnsLayout<Item, Link> = Size & {
  columnWidth: number;
  columns: (Pick<Column<Item>, "id" | "name" | "shown" | "total"> & { x: number })[];
  /** In reading order: column by column, from top to bottom. */
  rows: Row<Item>[];
  paths: Path<Link>[];
};

/** What a drawing has room for. */
export type Room = {
  /** Width that there is for it; it may need more. */
  width: number;
  /** Height of the words of a row, once they are known. */
  heightOf: (row: string) => number | undefined;
};

/** Places everything; `links` join rows by their ids. */
export const placeColumns = <Item, Link>(
  columns: readonly Column<Item>[],
  links: readonly (Pair & { link: Link })[],
  { width, heightOf }: Room,
  { widths, columnGap, rowGap, topRoom, isAligned }: Spacing,
): ColumnsLayout<Item, Link> => {
  const gaps = leftRoom + (columns.length - 1) * columnGap + endRoom;
  const columnWidth = Math.round(
    Math.min(widths.most, Math.max(widths.least, (width - gaps) / columns.length)),
  );
  const xOf = (place: number): number => leftRoom + place * (columnWidth + columnGap);
  const placed = columns.map(({ id: column, rows }, place) =>
    rows.map(({ id, item }): Row<Item> => {
      return { id, column, item, x: xOf(place), y: 0, height: heightOf(id) ?? usualHeight };
    }),
  );
  const inReadingOrder = placed.flat();
  const byId = new Map(inReadingOrder.map((row) => [row.id, row]));
  const joined = links.flatMap(({ from, to, link }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (a === undefined || b === undefined || a === b) return [];
    const [left, right] = a.x <= b.x ? [a, b] : [b, a];
    return [{ from, to, link, left, right }];
  });
  placeRows(placed, isAligned ? joined : [], { rowGap, topRoom });
  return {
    width: gaps + columns.length * columnWidth,
    height: Math.max(...inReadingOrder.map((row) => row.y + row.height)) + rowGap,
    columnWidth,
    columns: columns.map(({ id, name, shown, total }, place) => {
      return { id, name, shown, total, x: xOf(place) };
    }),
    rows: inReadingOrder,
    paths: spreadLanes(
      joined.map(({ from, to, link, left, right }) => {
        return { from, to, link, ...curveBetween(left, right, placed, columnWidth) };
      }),
    ),
  };
};

/** Rows beside what leads to them from the left where there is room, in order, and no lower than the longest column. */
const placeRows = <Item>(
  columns: readonly (readonly Row<Item>[])[],
  links: readonly { left: Row<Item>; right: Row<Item> }[],
  { rowGap, topRoom }: Pick<Spacing, "rowGap" | "topRoom">,
): void => {
  const lengthOf = (rows: readonly Row<Item>[]): number =>
    rows.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
  const longest = topRoom + Math.max(...columns.map(lengthOf));
  const linksTo = grouped(links, ({ right }) => right);
  const placed = new Map<Row<Item>, number>();
  for (const rows of columns) {
    let next = topRoom;
    for (const row of rows) {
      const beside = (linksTo.get(row) ?? []).flatMap(({ left }) => placed.get(left) ?? []);
      row.y = Math.max(next, beside.length === 0 ? 0 : Math.min(...beside));
      next = row.y + row.height + rowGap;
    }
    let lowest = longest;
    for (const row of rows.toReversed()) {
      row.y = Math.min(row.y, lowest - row.height);
      lowest = row.y - rowGap;
    }
    for (const row of rows) placed.set(row, row.y);
  }
};

/** How a link runs between two rows, of which `left` is not to the right of the other. */
const curveBetween = <Item>(
  left: Row<Item>,
  right: Row<Item>,
  columns: readonly (readonly Row<Item>[])[],
  columnWidth: number,
): Pick<Path<unknown>, "start" | "end" | "lanes" | "isWithinColumn"> => {
  const isWithinColumn = left.column === right.column;
  const start = {
    x: isWithinColumn ? left.x + glyphOffset.x : left.x + columnWidth + wordsGap,
    y: left.y + glyphOffset.y,
  };
  const end = { x: right.x + glyphOffset.x, y: right.y + glyphOffset.y };
  const passed = columns.filter(([row]) => row !== undefined && row.x > left.x && row.x < right.x);
  return {
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
const gapNearest = (rows: readonly Row<unknown>[], level: number): number => {
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
const spreadLanes = <Link>(paths: readonly Path<Link>[]): Path<Link>[] => {
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
