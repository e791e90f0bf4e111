// Owns the trace where only one column has room: a column at a time, with the ways on and back in sight, narrowed down to what a chosen
// entry leads to. What is shown stands in the address.
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { numberText } from "../../model/formats.ts";
import type { Trace } from "../../model/views/trace.ts";
import type { TraceView } from "../address.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { columnWays, onwardFrom, type ColumnWay } from "./column-ways.ts";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import { mostShown } from "./trace-bundles.ts";
import { isUnidentified, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";
import { columnCount, columnName } from "./trace-words.ts";

type ColumnsProps = {
  graph: TraceGraph;
  direction: Trace["direction"];
  view: Pick<TraceView, "at" | "column">;
};

/** The columns. */
export const TraceColumns = ({ graph, direction, view }: ColumnsProps) => {
  const chosen = graph.entries.find(({ id }) => id === view.at);
  const ways = useMemo(() => columnWays(graph, direction, chosen?.id), [graph, direction, chosen]);
  const root = graph.entries.find(({ id }) => id === graph.root);
  const column = view.column ?? root?.column;
  const place = Math.max(
    0,
    ways.findIndex(({ id }) => id === column),
  );
  const way = ways[place];
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [place]);
  if (way === undefined) return null;
  const { id, entries, total } = way;
  return (
    <section className="trace-column" aria-label="The trace, one column at a time">
      <h2 ref={heading} tabIndex={-1} className="trace-column-head">
        {columnName(id, graph.entries)} <span className="count">{countOf(way)}</span>
      </h2>
      {chosen !== undefined && (
        <p className="trace-chosen">
          Only what is on the way through {chosen.name}.{" "}
          <ToColumn column={id} at={undefined}>
            Show all {numberText(total)}
          </ToColumn>
        </p>
      )}
      <ColumnEntries
        key={`${id} ${chosen?.id ?? ""}`}
        entries={entries}
        graph={graph}
        direction={direction}
        chosen={chosen?.id}
      />
      <nav className="trace-ways" aria-label="Columns">
        <WayTo way={ways[place - 1]} graph={graph} at={chosen?.id} isBack />
        <WayTo way={ways[place + 1]} graph={graph} at={chosen?.id} />
      </nav>
    </section>
  );
};

/** "5", or "2 of 5" where only a part is on the way. */
const countOf = ({ entries, total }: ColumnWay): string =>
  entries.length === total
    ? numberText(total)
    : `${numberText(entries.length)} of ${numberText(total)}`;

const WayTo = ({
  way,
  graph,
  at,
  isBack = false,
}: {
  way: ColumnWay | undefined;
  graph: TraceGraph;
  at: string | undefined;
  isBack?: boolean;
}) => {
  if (way === undefined) return <span />;
  const name = columnName(way.id, graph.entries).toLowerCase();
  return (
    <ToColumn column={way.id} at={at} className={isBack ? "is-back" : "is-next"}>
      {isBack ? "← Back: " : "Next: "}
      {name} ({countOf(way)}){isBack ? "" : " →"}
    </ToColumn>
  );
};

const ToColumn = ({
  column,
  at,
  className,
  children,
}: {
  column: ColumnId;
  at: string | undefined;
  className?: string;
  children: React.ReactNode;
}) => (
  <Link
    from="/trace/$id"
    to="/trace/$id"
    params={(params) => params}
    search={(old) => ({ ...old, column, at })}
    resetScroll={false}
    className={className}
  >
    {children}
  </Link>
);

/** Entries of a column, as many at once as a drawing shows. */
const ColumnEntries = ({
  entries,
  graph,
  direction,
  chosen,
}: {
  entries: readonly Entry[];
  graph: TraceGraph;
  direction: Trace["direction"];
  chosen: string | undefined;
}) => {
  const [from, setFrom] = useState(0);
  const to = Math.min(entries.length, from + mostShown);
  return (
    <>
      <ul className="trace-cards">
        {entries.slice(from, to).map((entry) => (
          <li
            key={entry.id}
            className={entry.id === chosen ? "trace-card is-chosen" : "trace-card"}
          >
            <p className={isUnidentified(entry) ? "entry-name is-unidentified" : "entry-name"}>
              <NodeLink node={entry.node} withGlyph>
                {entry.name}
              </NodeLink>
            </p>
            <EntryStudies entry={entry} />
            <EntryWords entry={entry} />
            <OnwardLinks entry={entry} graph={graph} direction={direction} />
          </li>
        ))}
      </ul>
      {entries.length > mostShown && (
        <p className="trace-windows">
          {numberText(from + 1)}–{numberText(to)} of {numberText(entries.length)}
          {from > 0 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setFrom(Math.max(0, from - mostShown));
              }}
            >
              Earlier
            </button>
          )}
          {to < entries.length && (
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setFrom(to);
              }}
            >
              More
            </button>
          )}
        </p>
      )}
    </>
  );
};

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
    <p className="trace-onward">
      <span>{direction === "down" ? "Leads to" : "Depended on by"}</span>
      {onward.map(({ id, count }) => (
        <ToColumn key={id} column={id} at={entry.id}>
          {columnCount(id, count)}
          <span className="unseen"> of {entry.name}</span>
        </ToColumn>
      ))}
    </p>
  );
};
