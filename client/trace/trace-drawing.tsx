// Owns the drawn trace: words in HTML, placed by the layout, over a canvas that draws shapes and links at the same places.
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { countText, numberText } from "../../model/formats.ts";
import { loadPart } from "../api/load-part.ts";
import { isWarned, type ColumnId, type Entry, type TraceGraph } from "./trace-graph.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import type { Drawing } from "./open-drawing.ts";
import { TraceLegend } from "./trace-legend.tsx";
import {
  columnWidth,
  layOutTrace,
  pathsThrough,
  type Row,
  type TraceLayout,
} from "./trace-layout.ts";

/** What a column holds, in words. */
const columnName = (column: ColumnId, entries: readonly Entry[]): string => {
  const here = entries.filter((entry) => entry.column === column);
  switch (column) {
    case "advice":
      if (here.every((entry) => entry.node.kind === "recommendation")) return "Advice";
      return here.length === 1 ? "Statement" : "Advice and conclusions";
    case "claims":
      return here.some((entry) => entry.places.length > 0) ? "Claims, with their place" : "Claims";
    case "references":
      return "References";
    case "works":
      return "Works and studies";
  }
};
const bundleNames: Record<ColumnId, [one: string, many: string]> = {
  advice: ["more recommendation", "more recommendations"],
  claims: ["more claim", "more claims"],
  references: ["more reference", "more references"],
  works: ["more work", "more works"],
};
/** Browsers draw no canvas longer than this, in device pixels. */
const longestCanvas = 8_000;

/** A drawing that the graphics card takes away is drawn anew, so often while a page is open. */
const mostLosses = 3;

/**
 * Keeps a drawing of the layout open in the element that `canvas` is given to, in the colours of the page's theme. `lit` holds
 * the rows that are highlighted; undefined shows all alike. `isDrawable` becomes false where the browser cannot draw.
 */
const useDrawing = (
  layout: TraceLayout,
  isTooLong: boolean,
  lit: ReadonlySet<string> | undefined,
): { canvas: RefObject<HTMLDivElement | null>; isDrawable: boolean } => {
  const [isDrawable, setIsDrawable] = useState(true);
  const canvas = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);

  useEffect(() => {
    const container = canvas.current;
    if (container === null || isTooLong) return;
    let isLeft = false;
    let losses = 0;
    const recolour = (): void => drawing.current?.recolour();
    void loadPart(() => import("./open-drawing.ts"))
      .then(({ openDrawing }) => {
        const open = (): void => {
          drawing.current = openDrawing(container, layout, () => {
            drawing.current?.close();
            losses += 1;
            if (losses > mostLosses) setIsDrawable(false);
            else open();
          });
          if (drawing.current === undefined) setIsDrawable(false);
        };
        if (!isLeft) open();
      })
      .catch((error: unknown) => {
        setIsDrawable(false);
        throw error;
      });
    const theme = new MutationObserver(recolour);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", recolour);
    return () => {
      isLeft = true;
      theme.disconnect();
      system.removeEventListener("change", recolour);
      drawing.current?.close();
      drawing.current = undefined;
    };
  }, [layout, isTooLong]);

  useEffect(() => {
    drawing.current?.light(lit);
  }, [lit]);

  return { canvas, isDrawable };
};

/**
 * The drawing. Pointing at a node, or moving the focus to it, lights its paths. Where the browser cannot draw it, `outline`
 * takes its place, with a word.
 */
export const TraceDrawing = ({ graph, outline }: { graph: TraceGraph; outline: ReactNode }) => {
  const [open, setOpen] = useState<ReadonlySet<ColumnId>>(new Set());
  const [pointed, setPointed] = useState<string>();
  const layout = useMemo(() => layOutTrace(graph, open), [graph, open]);
  const lit = useMemo(
    () => (pointed === undefined ? undefined : pathsThrough(pointed, layout.paths)),
    [pointed, layout],
  );
  const isTooLong = layout.height * window.devicePixelRatio > longestCanvas;
  const { canvas, isDrawable } = useDrawing(layout, isTooLong, lit);
  const size = { width: layout.width, height: layout.height };
  const openBundle = (column: ColumnId): void => {
    setOpen(new Set([...open, column]));
  };
  if (!isDrawable) {
    return (
      <>
        <p className="quiet">
          This browser does not draw here: its access to the graphics card (WebGL) is missing,
          switched off or lost. The outline holds the same.
        </p>
        {outline}
      </>
    );
  }
  return (
    <>
      <TraceLegend />
      {isTooLong && (
        <p className="quiet">Too long to be drawn with its links; the outline shows them all.</p>
      )}
      <div className="trace-scroll" role="region" aria-label="The trace, drawn" tabIndex={0}>
        <div className="trace-heads" style={{ width: layout.width }}>
          {layout.columns.map(({ id, x, total }) => (
            <h2 key={id} className="trace-head" style={{ left: x, width: columnWidth }}>
              {columnName(id, graph.entries)} <span className="count">{numberText(total)}</span>
            </h2>
          ))}
        </div>
        <div className="trace-field" style={size}>
          <div ref={canvas} className="trace-canvas" style={size} aria-hidden="true" />
          <ul
            className="trace-rows"
            onMouseLeave={() => {
              setPointed(undefined);
            }}
          >
            {layout.rows.map((row) => (
              <li
                key={row.id}
                className={[
                  "trace-row",
                  row.id === graph.root ? "is-root" : "",
                  lit !== undefined && !lit.has(row.id) ? "is-dim" : "",
                ].join(" ")}
                style={{ left: row.x, top: row.y, width: columnWidth }}
                onMouseEnter={() => {
                  setPointed(row.id);
                }}
                onFocus={() => {
                  setPointed(row.id);
                }}
                onBlur={() => {
                  setPointed(undefined);
                }}
              >
                <RowWords row={row} openBundle={openBundle} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
};

const RowWords = ({ row, openBundle }: { row: Row; openBundle: (column: ColumnId) => void }) => {
  if (row.type === "bundle") {
    const [one, many] = bundleNames[row.column];
    const warned = row.entries.filter(isWarned).length;
    return (
      <button
        type="button"
        className="plain-button bundle"
        onClick={() => {
          openBundle(row.column);
        }}
      >
        {countText(row.entries.length, one, many)}
        {row.entries.every(isUnidentified) && ", not identified"}
        {warned > 0 &&
          `, ${warned === row.entries.length ? "each" : numberText(warned)} with a caution`}
      </button>
    );
  }
  const { entry } = row;
  return (
    <>
      <p className="entry-name">
        <NodeLink node={entry.node} />
      </p>
      <EntryStudies entry={entry} />
      <EntryWords entry={entry} />
    </>
  );
};

const isUnidentified = ({ node }: Entry): boolean =>
  node.kind === "reference" && node.basis === "unidentified";
