// Owns going through a trace one column at a time: in which order, and what of each column is on the way through a chosen entry. Pure.
import type { Trace } from "../../model/views/trace.ts";
import { columnIds, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";
import { pathsThrough } from "./trace-layout.ts";

/** A column, all of it or what is on the way through an entry. */
export type ColumnWay = { id: ColumnId; entries: Entry[]; total: number };

/**
 * The columns that hold something, in the order in which a trace is followed: to the sources, or up from one. With `at`, each holds
 * what leads to that entry or what it leads to; without, everything.
 */
export const columnWays = (
  { entries, links }: TraceGraph,
  direction: Trace["direction"],
  at: string | undefined,
): ColumnWay[] => {
  const through = at === undefined ? undefined : pathsThrough(at, links);
  const ordered = direction === "down" ? columnIds : columnIds.toReversed();
  return ordered.flatMap((id) => {
    const all = entries.filter(({ column }) => column === id);
    if (all.length === 0) return [];
    const on = through === undefined ? all : all.filter((entry) => through.has(entry.id));
    return [{ id, entries: on, total: all.length }];
  });
};

/** How many entries of each further column are on the way from an entry; columns without any are left out. */
export const onwardFrom = (
  graph: TraceGraph,
  direction: Trace["direction"],
  { id, column }: Entry,
): { id: ColumnId; count: number }[] => {
  const ways = columnWays(graph, direction, id);
  const here = ways.findIndex((way) => way.id === column);
  return ways
    .slice(here + 1)
    .filter(({ entries }) => entries.length > 0)
    .map(({ id: further, entries }) => ({ id: further, count: entries.length }));
};
