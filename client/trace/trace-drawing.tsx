// Owns the drawn trace: what of a trace stands in the drawing in columns, what lights it, and how it is stated.
import { useCallback, useMemo, type ComponentProps } from "react";
import { Link } from "@tanstack/react-router";
import { keysHelp } from "../drawing/column-steps.ts";
import { ColumnsDrawing } from "../drawing/columns-drawing.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { openedColumn } from "./trace-bundles.ts";
import type { TraceGraph, TraceLink } from "./trace-graph.ts";
import {
  layOutTrace,
  pathsThrough,
  type TraceItem,
  type TraceLayout,
  type TraceRow,
} from "./trace-layout.ts";
import { TraceLegend } from "./trace-legend.tsx";
import { TraceLinks } from "./trace-links.tsx";
import { TraceRowWords } from "./trace-row-words.tsx";
import { rowName, sayRow } from "./trace-words.ts";

type Given = ComponentProps<typeof ColumnsDrawing<TraceItem, TraceLink>>;

/** The drawing. Pointing at a row lights the ways through it; `at` is lit while nothing else is. */
export const TraceDrawing = ({
  graph,
  open,
  at,
  onLeave,
}: {
  graph: TraceGraph;
  /** The entry from which on a column is shown whose bundle was opened. */
  open: string | undefined;
  at: string | undefined;
  /** Nothing is to be lit any more. */
  onLeave: () => void;
}) => {
  const opened = useMemo(() => openedColumn(graph, open), [graph, open]);
  const layOut: Given["layOut"] = useCallback(
    (room) => layOutTrace(graph, { open, ...room }),
    [graph, open],
  );
  const light: Given["light"] = useCallback(
    (layout, pointed) => {
      const row = [pointed, at].find((id) => layout.rows.some((one) => one.id === id));
      return { row, rows: row === undefined ? undefined : pathsThrough(row, layout.paths) };
    },
    [at],
  );
  const classOf = useCallback(
    ({ id }: TraceRow): string => (id === graph.root ? "is-root" : ""),
    [graph],
  );
  return (
    <ColumnsDrawing
      name="The trace"
      legend={<TraceLegend />}
      help={keysHelp("opens the entry")}
      layOut={layOut}
      start={graph.root}
      light={light}
      drawLinks={drawLinks}
      drawRow={drawRow}
      classOf={classOf}
      besideHead={(column) => column === opened && <CloseBundle />}
      drawTip={drawTip}
      say={sayRow}
      onLeave={onLeave}
    />
  );
};

const drawLinks: Given["drawLinks"] = (layout: TraceLayout, { rows }) => (
  <TraceLinks layout={layout} lit={rows} />
);

const drawRow = ({ item }: TraceRow) => <TraceRowWords item={item} />;

/** The way back to what a column shows while its bundle is closed. */
const CloseBundle = () => (
  <Link
    from="/trace/$id"
    to="/trace/$id"
    params={(params) => params}
    search={(old) => ({ ...old, open: undefined })}
    resetScroll={false}
  >
    Show fewer
  </Link>
);

const drawTip = ({ item }: TraceRow) => (
  <>
    {item.type === "entry" && <Glyph kind={item.entry.node.kind} />} {rowName(item)}
  </>
);
