// Owns which entries of a trace are shown one by one and which are bundled, so that no more are shown at once than can be read. Pure.
import { mostShown } from "../drawing/columns-layout.ts";
import { grouped } from "../lists/grouped.ts";
import { columnIds, isWarned, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";

/** A column shows at most so many rows before it makes a bundle. */
export const longestColumn = 12;
/** It shows so many warned entries all the same; the bundle counts the further ones. Four such columns are as much as is shown. */
export const mostWarned = mostShown / columnIds.length - 1;

/** Entries that are hidden behind one row; to open it shows their column from the entry `first` on. */
export type Bundle = { id: string; column: ColumnId; first: string; entries: Entry[] };

/** The entries of a column that have a row of their own, and those in the bundles before and after them. */
export type ColumnPart = {
  column: ColumnId;
  /** How many entries the column has, shown or not. */
  total: number;
  shown: Entry[];
  before?: Bundle | undefined;
  after?: Bundle | undefined;
};

/**
 * Columns from left to right, each with what it shows. One bundle is open at a time: `open` is the entry from which on its column is
 * shown; an entry of a column without a bundle opens nothing, nor does what is no entry.
 */
export const bundleColumns = (graph: TraceGraph, open: string | undefined): ColumnPart[] => {
  const parts = closedParts(graph);
  const first = graph.entries.find(({ id }) => id === open);
  if (first === undefined) return parts;
  const rows = (of: readonly ColumnPart[]): number =>
    of.reduce((sum, part) => sum + part.shown.length + Number(part.after !== undefined), 0);
  return parts.map((part) =>
    part.column === first.column && part.after !== undefined
      ? openPart(graph, first, mostShown - rows(parts.filter((other) => other !== part)))
      : part,
  );
};

/** The column whose bundle is opened by showing it from this entry on; undefined where that opens none. */
export const openedColumn = (graph: TraceGraph, open: string | undefined): ColumnId | undefined => {
  const first = graph.entries.find(({ id }) => id === open);
  return closedParts(graph).find(
    ({ column, after }) => column === first?.column && after !== undefined,
  )?.column;
};

/** The columns while no bundle is open. */
const closedParts = (graph: TraceGraph): ColumnPart[] => {
  const linksTo = grouped(graph.links, (link) => link.to);
  const shownSoFar = new Set<string>();
  const isLedTo = ({ id }: Entry): boolean =>
    linksTo.get(id)?.some((link) => shownSoFar.has(link.from)) ?? false;
  return columnIds.flatMap((column): ColumnPart[] => {
    const entries = graph.entries.filter((entry) => entry.column === column);
    if (entries.length === 0) return [];
    const part = closedPart(column, entries, graph.root, isLedTo);
    for (const { id } of part.shown) shownSoFar.add(id);
    return [part];
  });
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
    after: {
      id: `bundle:${column}`,
      column,
      first: entries.find((entry) => !isRoot(entry))?.id ?? root,
      entries: bundled,
    },
  };
};

/** As many rows as there is room for; what comes before and after is one step away. The root is always shown. */
const openPart = ({ entries: all, root }: TraceGraph, first: Entry, room: number): ColumnPart => {
  const { column } = first;
  const entries = all.filter((entry) => entry.column === column);
  const whole = { column, total: entries.length, shown: entries };
  if (entries.length <= room) return whole;
  const others = entries.filter(({ id }) => id !== root);
  const most = room - 2 - (entries.length - others.length);
  const start = Math.max(0, Math.min(others.indexOf(first), others.length - most));
  const [before, shown, after] = [
    others.slice(0, start),
    others.slice(start, start + most),
    others.slice(start + most),
  ];
  const bundle = (id: string, from: number, hidden: Entry[]): Bundle | undefined => {
    const begins = others[Math.max(0, from)];
    return hidden.length === 0 || begins === undefined
      ? undefined
      : { id: `${id}:${column}`, column, first: begins.id, entries: hidden };
  };
  return {
    ...whole,
    shown: [...entries.filter(({ id }) => id === root), ...shown],
    before: bundle("bundle-before", start - most, before),
    after: bundle("bundle", start + most, after),
  };
};
