// Owns how the links of a drawn trace look: solid where the source studied the same, dashed where something else, dotted where that is
// not known; an open end where nothing follows.
import { ColumnLine } from "../drawing/column-line.tsx";
import { glyphOffset, type Path } from "../drawing/columns-layout.ts";
import type { Closeness, TraceLink } from "./trace-graph.ts";
import type { TraceLayout, TraceRow } from "./trace-layout.ts";

const strokes: Record<Closeness, "solid" | "dashed" | "dotted"> = {
  direct: "solid",
  indirect: "dashed",
  unknown: "dotted",
};

/** The links. `lit` holds the rows that are lit; undefined shows all alike. */
export const TraceLinks = ({
  layout,
  lit,
}: {
  layout: TraceLayout;
  lit: ReadonlySet<string> | undefined;
}) => {
  const isLit = ({ from, to }: Path<TraceLink>): boolean =>
    lit !== undefined && lit.has(from) && lit.has(to);
  // Lit links last, so that nothing dim lies over them.
  const sorted = layout.paths.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
  return (
    <svg
      className={lit === undefined ? "columns-links" : "columns-links has-lit"}
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
    >
      {sorted.map((path) => {
        const { link } = path;
        return (
          <ColumnLine
            key={`${path.from} ${path.to} ${link.from} ${link.to} ${link.kind}`}
            path={path}
            stroke={strokes[link.closeness]}
            isLit={isLit(path)}
            isDisputed={link.direction === "disputes"}
            isOtherwise={link.verdicts.length > 0}
          />
        );
      })}
      {layout.rows.map((row) => {
        const leads = layout.paths.some((path) => leavesFrom(path, row));
        return (
          <RowEnd
            key={row.id}
            row={row}
            leads={leads}
            columnWidth={layout.columnWidth}
            isLit={lit === undefined || lit.has(row.id)}
          />
        );
      })}
    </svg>
  );
};

const leavesFrom = ({ from, isWithinColumn }: Path<TraceLink>, { id }: TraceRow): boolean =>
  from === id && !isWithinColumn;

/**
 * What stands at the end of a row: where its support ends, a short line that leads to an open ring, its text beside it among the words;
 * and where its words are too small to be shown, a line in their place to the links that leave it.
 */
const RowEnd = ({
  row,
  leads,
  columnWidth,
  isLit,
}: {
  row: TraceRow;
  leads: boolean;
  columnWidth: number;
  isLit: boolean;
}) => {
  const lit = isLit ? "is-lit" : "";
  const [start, y] = [row.x + glyphOffset.x, row.y + glyphOffset.y];
  const end = row.x + columnWidth + 6;
  const isEnd = row.item.type === "entry" && row.item.entry.deadEnds.length > 0;
  // Beside links that lead on all the same, such as to what is not cited, the open end stands below them.
  const below = leads ? 2 * glyphOffset.y : 0;
  return (
    <>
      {(leads || isEnd) && (
        <path className={`trace-stub ${lit}`} d={`M${start + 12} ${y}H${end}`} />
      )}
      {isEnd && (
        <path
          className={`trace-end ${lit}`}
          d={`M${end} ${y + below}h16a4 4 0 1 1 8 0a4 4 0 1 1-8 0`}
        />
      )}
    </>
  );
};
