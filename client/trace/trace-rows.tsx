// Owns the words and shapes of a drawn trace: each is the way to its entry, and lights its ways when it is pointed at.
import { memo } from "react";
import { Explained } from "../explain/explained.tsx";
import type { Point, Size } from "../drawing/camera.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import type { OpenBundle } from "./trace-bundles.ts";
import { isUnidentified } from "./trace-graph.ts";
import { endRoom, rowGap, type Row, type TraceLayout } from "./trace-layout.ts";
import { bundleText } from "./trace-words.ts";

type RowsProps = {
  layout: TraceLayout;
  root: string;
  lit: ReadonlySet<string> | undefined;
  openBundle: (bundle: OpenBundle) => void;
  point: (row: string | undefined) => void;
  show: (part: Point & Size) => void;
};

/** What must be seen where a row is to be read: its words, and beside them the room that the buttons may cover. */
export const partOf = ({ x, y, height }: Row, { columnWidth }: TraceLayout): Point & Size => ({
  x: x - rowGap / 2,
  y,
  width: columnWidth + rowGap / 2 + endRoom,
  height,
});

/** The rows. */
export const TraceRows = memo(({ layout, root, lit, openBundle, point, show }: RowsProps) => (
  <ul className="trace-rows">
    {layout.rows.map((row) => (
      <li
        key={row.id}
        data-row={row.id}
        className={[
          "trace-row",
          row.id === root ? "is-root" : "",
          lit !== undefined && !lit.has(row.id) ? "is-dim" : "",
        ].join(" ")}
        style={{ left: row.x, top: row.y, width: layout.columnWidth }}
        onMouseEnter={() => {
          point(row.id);
        }}
        onFocus={({ target }) => {
          point(row.id);
          // A press of the pointer must not move what is pressed.
          if (!target.matches(":focus-visible")) return;
          show(partOf(row, layout));
        }}
        onBlur={() => {
          point(undefined);
        }}
      >
        <RowWords row={row} openBundle={openBundle} />
      </li>
    ))}
  </ul>
));

const RowWords = ({ row, openBundle }: { row: Row } & Pick<RowsProps, "openBundle">) => {
  if (row.type === "bundle") {
    const { column, from } = row.bundle;
    return (
      <button
        type="button"
        className="plain-button bundle"
        onClick={() => {
          openBundle({ column, from });
        }}
      >
        <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h11" />
        </svg>
        <span className="trace-name">{bundleText(row.bundle)}</span>
      </button>
    );
  }
  const { entry } = row;
  return (
    <>
      <p className={isUnidentified(entry) ? "entry-name is-unidentified" : "entry-name"}>
        <NodeLink node={entry.node} withGlyph>
          <span className="trace-name">
            <Explained text={entry.name} isLink />
          </span>
        </NodeLink>
      </p>
      <div className="trace-facts">
        <EntryStudies entry={entry} />
        <EntryWords entry={entry} />
      </div>
    </>
  );
};
