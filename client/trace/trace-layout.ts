// Owns which rows a drawn trace has, in which order, and what each stands for. Where they stand is `columns-layout.ts`. Pure.
import { orderColumns, type Pair } from "../drawing/column-order.ts";
import {
  placeColumns,
  type ColumnsLayout,
  type Room,
  type Row,
  type Spacing,
} from "../drawing/columns-layout.ts";
import { grouped } from "../lists/grouped.ts";
import { columnName } from "./column-words.ts";
import { bundleColumns, type Bundle, type ColumnPart } from "./trace-bundles.ts";
import type { Entry, TraceGraph, TraceLink } from "./trace-graph.ts";

/** What a row is: an entry, or a bundle of entries that can be opened in place. */
export type TraceItem = { type: "entry"; entry: Entry } | { type: "bundle"; bundle: Bundle };

/** A row with its place. */
export type TraceRow = Row<TraceItem>;
/** Columns, rows and paths of a trace with their places. */
export type TraceLayout = ColumnsLayout<TraceItem, TraceLink>;

const spacing: Spacing = {
  widths: { least: 200, most: 290 },
  columnGap: 74,
  rowGap: 26,
  topRoom: 18,
  isAligned: true,
};

/** Places everything. `open`: the entry with which an opened bundle begins. */
export const layOutTrace = (
  graph: TraceGraph,
  { open, ...room }: Room & { open?: string | undefined },
): TraceLayout => {
  const parts = bundleColumns(graph, open);
  const ends = endsBetweenRows(graph.links, parts);
  const ordered = orderColumns(
    parts.map(({ shown }) =>
      childrenBelow(
        shown.map(({ id }) => id),
        ends,
      ),
    ),
    ends,
  );
  const columns = parts.map((part, place) => ({
    id: part.column,
    name: columnName(part.column, graph.entries),
    shown: part.shown.length,
    total: part.total,
    rows: rowsOf(part, ordered[place] ?? []),
  }));
  return placeColumns(columns, ends, room, spacing);
};

/** Links with the ids of the rows they join; none for a link that a bundle hides whole. */
const endsBetweenRows = (
  links: readonly TraceLink[],
  parts: readonly ColumnPart[],
): (Pair & { link: TraceLink })[] => {
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

/** The rows of a column: its entries in an order in which few links cross, between the bundles before and after them. */
const rowsOf = (
  { shown, before, after }: ColumnPart,
  order: readonly string[],
): { id: string; item: TraceItem }[] => {
  const entries = new Map(shown.map((entry) => [entry.id, entry] as const));
  const bundled = (bundle: Bundle | undefined): { id: string; item: TraceItem }[] =>
    bundle === undefined ? [] : [{ id: bundle.id, item: { type: "bundle", bundle } }];
  return [
    ...bundled(before),
    ...order.flatMap((id): { id: string; item: TraceItem }[] => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [{ id, item: { type: "entry", entry } }];
    }),
    ...bundled(after),
  ];
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
