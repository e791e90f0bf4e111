// Owns the drawn trace: words and shapes in HTML over links in SVG, all moved by one camera, below heads that stay.
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import { numberText } from "../../model/formats.ts";
import { seenAt, type Camera, type Size } from "../drawing/camera.ts";
import { useCamera } from "../drawing/use-camera.ts";
import { ZoomButtons } from "../drawing/zoom-buttons.tsx";
import { zoomKeys, zoomStep } from "../drawing/zoom-keys.ts";
import { Glyph } from "../marks/glyph.tsx";
import type { OpenBundle } from "./trace-bundles.ts";
import type { Entry, TraceGraph } from "./trace-graph.ts";
import {
  glyphOffset,
  layOutTrace,
  pathsThrough,
  type Row,
  type TraceLayout,
} from "./trace-layout.ts";
import { TraceLegend } from "./trace-legend.tsx";
import { TraceLinks } from "./trace-links.tsx";
import { partOf, TraceRows } from "./trace-rows.tsx";
import { moveOf, stepFrom, traceKeysHelp } from "./trace-steps.ts";
import { columnName, detailAt, rowName, sayRow } from "./trace-words.ts";
import { useMeasures } from "./use-measures.ts";

/** A frame is no lower, however little is drawn: there must be room to zoom. */
const lowestFrame = 260;

/** The drawing. Pointing at a row, or moving the focus to it, lights its ways; `at` is lit while nothing else is. */
export const TraceDrawing = ({
  graph,
  at,
  onLeave,
}: {
  graph: TraceGraph;
  at: string | undefined;
  /** Nothing is to be lit any more. */
  onLeave: () => void;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenBundle>();
  const [pointed, setPointed] = useState<string>();
  /** The row that a key has led to, and what is said of it. */
  const [reached, setReached] = useState<{ row: string; said: string }>();
  const [shown, setShown] = useState("");
  const { width, heights } = useMeasures(frame, shown);
  const layout = useMemo(
    () => layOutTrace(graph, { open, width, heightOf: (id) => heights.get(id) }),
    [graph, open, width, heights],
  );
  const nowShown = `${layout.columnWidth} ${layout.rows.map(({ id }) => id).join(" ")}`;
  // What is shown decides what is measured, which decides where it is shown.
  if (nowShown !== shown) setShown(nowShown);
  const room = { width, height: Math.max(layout.height, lowestFrame) };
  const { camera, zoom, fit, show } = useCamera(frame, layout, room);
  const isHere = (id: string | undefined): boolean => layout.rows.some((row) => row.id === id);
  const active = [pointed, at].find(isHere);
  const lit = useMemo(
    () => (active === undefined ? undefined : pathsThrough(active, layout.paths)),
    [active, layout],
  );
  const help = useId();

  useEffect(() => {
    if (reached === undefined) return;
    const row = frame.current?.querySelector(`[data-row="${CSS.escape(reached.row)}"]`);
    row?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [reached]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    // What is opened from a row, such as a meaning, stands elsewhere in the page.
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const zooms = zoomKeys[event.key];
    const move = moveOf(event);
    if (zooms !== undefined) {
      event.preventDefault();
      if (zooms === "fit") fit();
      else zoom(zooms === "nearer" ? zoomStep : 1 / zoomStep);
    } else if (event.key === "Escape") {
      setPointed(undefined);
      setReached(undefined);
      onLeave();
    } else if (move !== undefined) {
      event.preventDefault();
      const from = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
      const row =
        from === undefined
          ? layout.rows.find(({ id }) => id === graph.root)
          : stepFrom(layout, from, move);
      if (row === undefined) return;
      show(partOf(row, layout));
      setPointed(row.id);
      setReached({ row: row.id, said: sayRow(layout, row, graph.entries) });
    }
  };
  const detail = detailAt(camera.scale);
  const tip = detail === "shapes" ? layout.rows.find(({ id }) => id === active) : undefined;
  return (
    <>
      <div className="trace-key">
        <TraceLegend />
        <p className="trace-hint">Drag to move; pinch, or Ctrl (⌘) + wheel, to zoom.</p>
      </div>
      <div
        className={layout.columns.length > 3 ? "trace-drawn has-many" : "trace-drawn"}
        role="region"
        aria-label="The trace, drawn"
        aria-describedby={help}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <TraceHeads layout={layout} camera={camera} entries={graph.entries} />
        <div
          ref={frame}
          className="trace-frame"
          style={{ height: room.height }}
          onMouseLeave={() => {
            setPointed(undefined);
          }}
        >
          <div className={`trace-field shows-${detail}`} style={fieldStyle(layout, camera)}>
            <TraceLinks layout={layout} lit={lit} />
            <TraceRows
              layout={layout}
              root={graph.root}
              lit={lit}
              openBundle={setOpen}
              point={setPointed}
              show={show}
            />
          </div>
          {tip !== undefined && <TraceTip row={tip} camera={camera} width={width} />}
        </div>
        <ZoomButtons className="trace-zoom" zoom={zoom} fit={fit} />
      </div>
      <p id={help} className="unseen">
        {traceKeysHelp}
      </p>
      <p className="unseen" role="status">
        {reached?.said}
      </p>
    </>
  );
};

const fieldStyle = (
  { width, height }: Size,
  { x, y, scale }: Camera,
): CSSProperties & Record<"--shape", number> => ({
  width,
  height,
  transform: `translate(${x}px, ${y}px) scale(${scale})`,
  // Shapes and lines do not become smaller than they can be told apart.
  "--shape": Math.max(1, 0.75 / scale),
});

/** The heads, above their columns wherever the camera has them. */
const TraceHeads = ({
  layout,
  camera,
  entries,
}: {
  layout: TraceLayout;
  camera: Camera;
  entries: readonly Entry[];
}) => (
  <div className="trace-heads">
    {layout.columns.map(({ id, x, shown, total }, place) => {
      const next = layout.columns[place + 1]?.x ?? layout.width;
      return (
        <h2
          key={id}
          className="trace-head"
          style={{ left: camera.x + x * camera.scale, width: (next - x) * camera.scale - 8 }}
        >
          {columnName(id, entries)}{" "}
          <span className="count">
            {shown < total && `${numberText(shown)} of `}
            {numberText(total)}
          </span>
        </h2>
      );
    })}
  </div>
);

/** The name of a shape whose words are too small to be read. */
const TraceTip = ({ row, camera, width }: { row: Row; camera: Camera; width: number }) => {
  const at = seenAt(camera, { x: row.x + glyphOffset.x, y: row.y + glyphOffset.y });
  return (
    <p
      className={at.x > width / 2 ? "trace-tip is-left" : "trace-tip"}
      style={{ left: at.x, top: at.y }}
      aria-hidden="true"
    >
      {row.type === "entry" && <Glyph kind={row.entry.node.kind} />} {rowName(row)}
    </p>
  );
};
