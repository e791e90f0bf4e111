// Owns which entries of a trace are shown one by one and which are bundled, so that no more are shown at once than can be read. Pure.
import { grouped } from "./grouped.ts";
import { columnIds, isWarned, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";

/** Shapes that a trace shows at once, its bundles among them. */
export const mostShown = 60;
/** A column shows at most so many rows before it makes a bundle. */
export const longestColumn = 12;
/** It shows so many warned entries all the same; the bundle counts the further ones. Four such columns are as much as is shown. */
export const mostWarned = mostShown / columnIds.length - 1;

/** The one bundle that was opened: its column, and the first entry that is shown of it. */
export type OpenBundle = { column: ColumnId; from: number };

/** Entries that are hidden behind one row; to open it shows the column from `from` on. */
export type Bundle = { id: string; column: ColumnId; from: number; entries: Entry[] };

/** The entries of a column that have a row of their own, and those in the bundles before and after them. */
export type ColumnPart = {
  column: ColumnId;
  /** How many entries the column has, shown or not. */
  total: number;
  shown: Entry[];
  before?: Bundle;
  after?: Bundle;
};

/** Columns from left to right, each with what it shows. */
export const bundleColumns = (graph: TraceGraph, open: OpenBundle | undefined): ColumnPart[] => {
  const linksTo = grouped(graph.links, (link) => link.to);
  const shownSoFar = new Set<string>();
  const isLedTo = ({ id }: Entry): boolean =>
    linksTo.get(id)?.some((link) => shownSoFar.has(link.from)) ?? false;
  const parts = columnIds.flatMap((column): ColumnPart[] => {
    const entries = graph.entries.filter((entry) => entry.column === column);
    if (entries.length === 0) return [];
    const part = closedPart(column, entries, graph.root, isLedTo);
    for (const { id } of part.shown) shownSoFar.add(id);
    return [part];
  });
  const rows = (of: readonly ColumnPart[]): number =>
    of.reduce((sum, part) => sum + part.shown.length + Number(part.after !== undefined), 0);
  return parts.map((part) =>
    part.column === open?.column
      ? openPart(graph, open, mostShown - rows(parts.filter((other) => other !== part)))
      : part,
  );
};

/** Never the root, and warned entries last; what `isLedTo` says is shown before what stands alone. */
const closedPart = (
  column: ColumnId,
  entries: readonly Entry[],
  root: string,
  isLedTo: (entry: Entry) => boolean,
): ColumnPart => {
  const whole = { column, total: entries.length, shown: [...entries] };
  if (entries.length <= longestColumn) return whole;
  const isRoot = ({ id }: Entry): boolean => id === root;
  const first = [...entries.filter(isRoot), ...entries.filter((e) => !isRoot(e) && isWarned(e))];
  const kept = new Set(first.slice(0, mostWarned).map(({ id }) => id));
  for (const entry of [...entries.filter(isLedTo), ...entries]) {
    if (kept.size >= longestColumn - 1) break;
    kept.add(entry.id);
  }
  const bundled = entries.filter(({ id }) => !kept.has(id));
  // One hidden entry would save nothing.
  if (bundled.length < 2) return whole;
  return {
    column,
    total: entries.length,
    shown: entries.filter(({ id }) => kept.has(id)),
    after: { id: `bundle:${column}`, column, from: 0, entries: bundled },
  };
};

/** As many rows as there is room for; what comes before and after is one step away. The root is always shown. */
const openPart = (
  { entries: all, root }: TraceGraph,
  { column, from }: OpenBundle,
  room: number,
): ColumnPart => {
  const entries = all.filter((entry) => entry.column === column);
  const whole = { column, total: entries.length, shown: entries };
  if (entries.length <= room) return whole;
  const others = entries.filter(({ id }) => id !== root);
  const most = room - 2 - (entries.length - others.length);
  const start = Math.max(0, Math.min(from, others.length - most));
  const [before, shown, after] = [
    others.slice(0, start),
    others.slice(start, start + most),
    others.slice(start + most),
  ];
  return {
    column,
    total: entries.length,
    shown: [...entries.filter(({ id }) => id === root), ...shown],
    ...(before.length === 0
      ? {}
      : {
          before: {
            id: `bundle-before:${column}`,
            column,
            from: Math.max(0, start - most),
            entries: before,
          },
        }),
    ...(after.length === 0
      ? {}
      : { after: { id: `bundle:${column}`, column, from: start + most, entries: after } }),
  };
};
