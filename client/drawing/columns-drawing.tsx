// Owns a drawing in columns as it is looked at: words and shapes in HTML over links in SVG, all moved by one camera, below heads that
// stay. What is drawn, and how it is stated, is given; what a row is, is not known here.
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from "react";
import { numberText } from "../../model/formats.ts";
import { seenAt, type Camera, type Point, type Size } from "./camera.ts";
import { endRoom, glyphOffset, type ColumnsLayout, type Room, type Row } from "./columns-layout.ts";
import { detailAt } from "./detail.ts";
import { useCamera } from "./use-camera.ts";
import { useColumnKeys } from "./use-column-keys.ts";
import { useMeasures } from "./use-measures.ts";
import { usePointerHelp } from "./use-pointer-help.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

/** A frame is no lower, however little is drawn: there must be room to zoom. */
const lowestFrame = 260;
/** Room beside a row that is brought into sight: of its shape, and of the ring around what has the focus. */
const beforeRow = 13;

/** What is looked at: the row whose links are lit, and the rows that stay bright beside it; without `rows` all do. */
type Lit = { row: string | undefined; rows: ReadonlySet<string> | undefined };

/** What is drawn, and how it is stated. Functions that stay the same keep what they drew. */
type ColumnsProps<Item, Link> = {
  /** What is drawn: "The trace". */
  name: string;
  /** The key to its lines. */
  legend: ReactNode;
  /** What else the pointer does there, in a sentence. */
  hint?: string;
  /** What keys do, for readers who do not see the drawing. */
  help: string;
  /** Places everything in the room that there is. */
  layOut: (room: Room) => ColumnsLayout<Item, Link>;
  /** The row that is looked at first, and at which keys begin. */
  start: string;
  /** What is lit while a row is pointed at or in focus, or while none is. */
  light: (layout: ColumnsLayout<Item, Link>, pointed: string | undefined) => Lit;
  drawLinks: (layout: ColumnsLayout<Item, Link>, lit: Lit) => ReactNode;
  /** Words and shape of a row. */
  drawRow: (row: Row<Item>, lit: Lit) => ReactNode;
  /** The class of a row, beside those of what is lit. */
  classOf: (row: Row<Item>) => string;
  /** A row in short, where its words are too small to be read. */
  drawTip: (row: Row<Item>) => ReactNode;
  /** Where one is, when a key has led there. */
  say: (layout: ColumnsLayout<Item, Link>, row: Row<Item>) => string;
  /** What stands beside the head of a column. */
  besideHead?: (column: string) => ReactNode;
  /** Nothing is to be lit any more. */
  onLeave: () => void;
};

/** The drawing. Pointing at a row, or moving the focus to it, lights its links. */
export const ColumnsDrawing = <Item, Link>({
  name,
  legend,
  hint,
  help,
  layOut,
  start,
  light,
  drawLinks,
  drawRow,
  classOf,
  drawTip,
  say,
  besideHead,
  onLeave,
}: ColumnsProps<Item, Link>) => {
  const frame = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string>();
  const { layout, width } = useLayout(frame, layOut);
  const room = { width, height: Math.max(layout.height, lowestFrame) };
  const { camera, zoom, fit, show, shift } = useCamera(frame, layout, room);
  const here = layout.rows.some(({ id }) => id === pointed) ? pointed : undefined;
  useKeptPlace(layout, camera, here, shift);
  const lit = useMemo(() => light(layout, here), [light, layout, here]);
  const helpId = useId();
  const onFocusRow = useKeptFocus(frame, layout);
  useBeginning(layout, width, start, show);
  const { reached, onKeyDown } = useRowKeys(frame, layout, start, say, {
    zoom,
    fit,
    goTo: (row) => {
      show(partOf(row, layout));
      setPointed(row.id);
    },
    leave: () => {
      setPointed(undefined);
      onLeave();
    },
  });

  const links = useMemo(() => drawLinks(layout, lit), [drawLinks, layout, lit]);
  const rows = useMemo(
    () => (
      <ColumnRows
        layout={layout}
        lit={lit}
        classOf={classOf}
        drawRow={drawRow}
        onPoint={setPointed}
        onFocus={onFocusRow}
        show={show}
      />
    ),
    [layout, lit, drawRow, classOf, show, onFocusRow],
  );
  const detail = detailAt(camera.scale);
  const tip = detail === "shapes" ? layout.rows.find(({ id }) => id === lit.row) : undefined;
  return (
    <>
      <ColumnsKey legend={legend} hint={hint} />
      <div
        className={layout.columns.length > 3 ? "columns-drawn has-many" : "columns-drawn"}
        role="region"
        aria-label={`${name}, drawn`}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <ColumnHeads layout={layout} camera={camera} besideHead={besideHead} />
        <div
          ref={frame}
          className="columns-frame"
          style={{ height: room.height }}
          onMouseLeave={() => {
            setPointed(undefined);
          }}
        >
          <div className={`columns-field shows-${detail}`} style={fieldStyle(layout, camera)}>
            {links}
            {rows}
          </div>
          {tip !== undefined && (
            <RowTip row={tip} camera={camera} width={width}>
              {drawTip(tip)}
            </RowTip>
          )}
        </div>
        <ZoomButtons className="columns-zoom" zoom={zoom} fit={fit} />
      </div>
      <p id={helpId} className="unseen">
        {help}
      </p>
      <p className="unseen" role="status">
        {reached?.said}
      </p>
    </>
  );
};

/** The key to the lines, and what the pointer does. */
const ColumnsKey = ({ legend, hint }: { legend: ReactNode; hint: string | undefined }) => {
  const pointerHelp = usePointerHelp();
  return (
    <div className="columns-key">
      {legend}
      <p className="columns-hint">
        {pointerHelp} {hint}
      </p>
    </div>
  );
};

/** The rows at their places. Pointing at one, or moving the focus to it, says what it is and brings what has the focus into sight. */
const ColumnRows = <Item, Link>({
  layout,
  lit,
  classOf,
  drawRow,
  onPoint,
  onFocus,
  show,
}: Pick<ColumnsProps<Item, Link>, "classOf" | "drawRow"> & {
  layout: ColumnsLayout<Item, Link>;
  lit: Lit;
  onPoint: (row: string | undefined) => void;
  onFocus: (row: Row<Item>, part: Element) => void;
  show: (part: Point & Size) => void;
}) => (
  <ul className="columns-rows">
    {layout.rows.map((row) => (
      <li
        key={row.id}
        data-row={row.id}
        className={[
          "columns-row",
          classOf(row),
          row.id === lit.row ? "is-lit" : "",
          lit.rows?.has(row.id) === false ? "is-dim" : "",
        ].join(" ")}
        style={{ left: row.x, top: row.y, width: layout.columnWidth }}
        onMouseEnter={() => {
          onPoint(row.id);
        }}
        onFocus={({ target }) => {
          onPoint(row.id);
          onFocus(row, target);
          // A press of the pointer must not move what is pressed.
          if (!target.matches(":focus-visible")) return;
          show(partOf(row, layout));
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
          onPoint(undefined);
        }}
      >
        {drawRow(row, lit)}
      </li>
    ))}
  </ul>
);

/** Places everything in the room that the frame has; what is shown is measured, and placed again. */
const useLayout = <Item, Link>(frame: Frame, layOut: ColumnsProps<Item, Link>["layOut"]) => {
  const [shown, setShown] = useState("");
  const { width, heights } = useMeasures(frame, shown);
  const layout = useMemo(
    () => layOut({ width, heightOf: (id) => heights.get(id) }),
    [layOut, width, heights],
  );
  const nowShown = `${layout.columnWidth} ${layout.rows.map(({ id }) => id).join(" ")}`;
  // What is shown decides what is measured, which decides where it is shown.
  if (nowShown !== shown) setShown(nowShown);
  return { layout, width };
};

/** Where not all columns have room, one begins at that of the start. */
const useBeginning = (
  layout: ColumnsLayout<unknown, unknown>,
  width: number,
  start: string,
  show: (part: Point & Size) => void,
): void => {
  const hasBegun = useRef(false);
  useEffect(() => {
    const row = layout.rows.find(({ id }) => id === start);
    if (hasBegun.current || width === 0 || row === undefined) return;
    hasBegun.current = true;
    show(partOf(row, layout));
  }, [width, layout, start, show]);
};

/** Keys on the rows: the one that a key leads to has the focus from then on. */
const useRowKeys = <Item, Link>(
  frame: Frame,
  ...driven: Parameters<typeof useColumnKeys<Item, Link>>
) => {
  const keys = useColumnKeys(...driven);
  const { reached } = keys;
  useEffect(() => {
    if (reached === undefined) return;
    focusRow(frame, reached.row);
    rowIn(frame, reached.row)?.scrollIntoView({ block: "nearest" });
  }, [frame, reached]);
  return keys;
};

type Frame = RefObject<HTMLElement | null>;

const rowIn = (frame: Frame, row: string): Element | null | undefined =>
  frame.current?.querySelector(`[data-row="${CSS.escape(row)}"]`);

const focusRow = (frame: Frame, row: string): void => {
  rowIn(frame, row)?.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
};

/**
 * Keeps the focus in the drawing when what had it is taken away, as what opens a bundle is: it goes to the same row, or else to the first
 * that has come into its column. Returns what is to be called with which part of which row has the focus.
 */
const useKeptFocus = (
  frame: Frame,
  { rows }: ColumnsLayout<unknown, unknown>,
): ((row: Row<unknown>, part: Element) => void) => {
  const focused = useRef<{ row: Row<unknown>; part: Element }>(undefined);
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const known = before.current;
    before.current = new Set(rows.map(({ id }) => id));
    if (focused.current === undefined || focused.current.part.isConnected) return;
    const { row } = focused.current;
    focused.current = undefined;
    if (document.activeElement !== document.body) return;
    const column = rows.filter((one) => one.column === row.column);
    const next =
      column.find(({ id }) => id === row.id) ??
      column.find(({ id }) => !known.has(id)) ??
      column[0];
    if (next !== undefined) focusRow(frame, next.id);
  }, [frame, rows]);
  return useCallback((row, part) => {
    focused.current = { row, part };
  }, []);
};

/** Keeps the row that is pointed at, or has the focus, where it is in the window when the drawing around it changes, as what it opens does. */
const useKeptPlace = (
  layout: ColumnsLayout<unknown, unknown>,
  camera: Camera,
  row: string | undefined,
  shift: (by: Point) => void,
): void => {
  const before = useRef({ layout, camera });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { layout, camera };
    if (last.layout === layout) return;
    const [from, to] = [last, { layout, camera }].map((drawn) => {
      const found = drawn.layout.rows.find(({ id }) => id === row);
      return found === undefined ? undefined : seenAt(drawn.camera, found);
    });
    if (from === undefined || to === undefined) return;
    if (from.x !== to.x || from.y !== to.y) shift({ x: from.x - to.x, y: from.y - to.y });
  }, [layout, camera, row, shift]);
};

/** What must be seen where a row is to be read: its words, and beside them the room that the buttons may cover. */
const partOf = (
  { x, y, height }: Row<unknown>,
  { columnWidth }: ColumnsLayout<unknown, unknown>,
): Point & Size => ({ x: x - beforeRow, y, width: beforeRow + columnWidth + endRoom, height });

const fieldStyle = (
  { width, height }: Size,
  { x, y, scale }: Camera,
): CSSProperties & Record<"--shape", number> => ({
  width,
  height,
  transform: `translate(${x}px, ${y}px) scale(${scale})`,
  // Shapes and lines do not become smaller than they can be distinguished.
  "--shape": Math.max(1, 0.75 / scale),
});

/** The heads, above their columns wherever the camera has them. */
const ColumnHeads = ({
  layout,
  camera,
  besideHead,
}: {
  layout: ColumnsLayout<unknown, unknown>;
  camera: Camera;
  besideHead: ((column: string) => ReactNode) | undefined;
}) => (
  <div className="columns-heads">
    {layout.columns.map(({ id, name, x, shown, total }, place) => {
      const next = layout.columns[place + 1]?.x ?? layout.width;
      return (
        <div
          key={id}
          className="columns-head"
          style={{ left: camera.x + x * camera.scale, width: (next - x) * camera.scale - 8 }}
        >
          <h2>
            {name}{" "}
            <span className="count">
              {shown < total && `${numberText(shown)} of `}
              {numberText(total)}
            </span>
          </h2>
          {besideHead?.(id)}
        </div>
      );
    })}
  </div>
);

/** The name of a shape whose words are too small to be read. */
const RowTip = ({
  row,
  camera,
  width,
  children,
}: {
  row: Row<unknown>;
  camera: Camera;
  width: number;
  children: ReactNode;
}) => {
  const at = seenAt(camera, { x: row.x + glyphOffset.x, y: row.y + glyphOffset.y });
  return (
    <p
      className={at.x > width / 2 ? "columns-tip is-left" : "columns-tip"}
      style={{ left: at.x, top: at.y }}
      aria-hidden="true"
    >
      {children}
    </p>
  );
};
