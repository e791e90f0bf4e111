// Owns the trace where only one column has room: each column narrowed down to what is on the way through a chosen entry.
import { useMemo } from "react";
import { Link } from "@tanstack/react-router";
import type { Trace } from "../../model/views/trace.ts";
import type { TraceView } from "../address.ts";
import { ColumnPages, type ToColumn } from "../drawing/column-pages.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { columnCount, columnName } from "./column-words.ts";
import { columnWays, onwardFrom } from "./column-ways.ts";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import { isUnidentified, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";

/** The columns. */
export const TraceColumns = ({
  graph,
  direction,
  view,
}: {
  graph: TraceGraph;
  direction: Trace["direction"];
  view: Pick<TraceView, "at" | "column" | "open">;
}) => {
  const chosen = graph.entries.find(({ id }) => id === view.at);
  const columns = useMemo(
    () =>
      columnWays(graph, direction, chosen?.id).map((way) => ({
        ...way,
        name: columnName(way.id, graph.entries),
      })),
    [graph, direction, chosen],
  );
  const [root, first] = [graph.root, view.open].map((id) =>
    graph.entries.find((entry) => entry.id === id),
  );
  return (
    <ColumnPages
      name="The trace"
      columns={columns}
      shown={view.column ?? first?.column ?? root?.column}
      at={chosen?.id}
      open={first?.id}
      narrowedTo={`Only what is on the way through ${chosen?.name ?? ""}.`}
      To={ToTraceColumn}
      drawEntry={(entry) => (
        <>
          <p className={isUnidentified(entry) ? "entry-name is-unidentified" : "entry-name"}>
            <NodeLink node={entry.node} withGlyph>
              {entry.name}
            </NodeLink>
          </p>
          <EntryStudies entry={entry} />
          <EntryWords entry={entry} />
          <OnwardLinks entry={entry} graph={graph} direction={direction} />
        </>
      )}
    />
  );
};

const ToTraceColumn: ToColumn<ColumnId> = ({ column, at, open, className, children }) => (
  <Link
    from="/trace/$id"
    to="/trace/$id"
    params={(params) => params}
    search={(old) => ({ ...old, column, at, open })}
    resetScroll={false}
    className={className}
  >
    {children}
  </Link>
);

/** The ways on from an entry, counted; each leads to a column that shows just these. */
const OnwardLinks = ({
  entry,
  graph,
  direction,
}: {
  entry: Entry;
  graph: TraceGraph;
  direction: Trace["direction"];
}) => {
  const onward = onwardFrom(graph, direction, entry);
  if (onward.length === 0) return null;
  return (
    <p className="column-onward">
      <span>{direction === "down" ? "Leads to" : "Depended on by"}</span>
      {onward.map(({ id, count }) => (
        <ToTraceColumn key={id} column={id} at={entry.id}>
          {columnCount(id, count)}
          <span className="unseen"> of {entry.name}</span>
        </ToTraceColumn>
      ))}
    </p>
  );
};
