// Owns how the links of a drawn trace look: solid where the source studied the same, dashed where something else, dotted where that is
// not known; a cross-bar where it disputes, a triangle where the source says otherwise, an open end where nothing follows.
import { memo } from "react";
import { linkPathOf } from "./link-paths.ts";
import { glyphOffset, type Path, type Row, type TraceLayout } from "./trace-layout.ts";

/** The links. `lit` holds the rows that are lit; undefined shows all alike. */
export const TraceLinks = memo(
  ({ layout, lit }: { layout: TraceLayout; lit: ReadonlySet<string> | undefined }) => {
    const isLit = ({ from, to }: Path): boolean =>
      lit !== undefined && lit.has(from) && lit.has(to);
    // Lit links last, so that nothing dim lies over them.
    const sorted = layout.paths.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
    return (
      <svg
        className={lit === undefined ? "trace-links" : "trace-links has-lit"}
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
      >
        {sorted.map((path) => (
          <TraceLine
            key={`${path.from} ${path.to} ${path.link.from} ${path.link.to} ${path.link.kind}`}
            path={path}
            isLit={isLit(path)}
          />
        ))}
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
  },
);

const TraceLine = ({ path, isLit }: { path: Path; isLit: boolean }) => {
  const { link } = path;
  const { d, middle } = linkPathOf(path);
  const isDisputed = link.direction === "disputes";
  const isOtherwise = link.verdicts.length > 0;
  const classes = [
    "trace-line",
    `is-${link.closeness}`,
    isDisputed || isOtherwise ? "is-loud" : "",
    isLit ? "is-lit" : "",
  ];
  return (
    <g className={classes.join(" ")}>
      <path d={d} />
      {isDisputed && (
        <path
          className="bar"
          d="M0-7v14"
          transform={`translate(${middle.x} ${middle.y}) rotate(${middle.angle})`}
        />
      )}
      {isOtherwise && (
        <path
          className="warning"
          d="M0-7 7 5H-7z"
          transform={`translate(${middle.x} ${middle.y})`}
        />
      )}
    </g>
  );
};

const leavesFrom = ({ from, isWithinColumn }: Path, { id }: Row): boolean =>
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
  row: Row;
  leads: boolean;
  columnWidth: number;
  isLit: boolean;
}) => {
  const lit = isLit ? "is-lit" : "";
  const [start, y] = [row.x + glyphOffset.x, row.y + glyphOffset.y];
  const end = row.x + columnWidth + 6;
  const isEnd = row.type === "entry" && row.entry.deadEnds.length > 0;
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
