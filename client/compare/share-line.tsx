// Owns where a share lies between nothing and the whole, drawn: a point, a range, open on one side, or not stated. The number
// stands beside it.
import type { GraphFigure } from "../../model/nodes.ts";

/** Where a share may lie, in per cent; `isOpen` where the paper gives one end only. */
export type Span = { from: number; to: number; isOpen: boolean };

/** Where a figure in per cent lies; undefined for any other, for what is no part of a whole, or where none is stated. */
export const spanOf = ({
  unit,
  value,
  low,
  high,
  comparator = "=",
}: Pick<GraphFigure, "unit" | "value" | "low" | "high" | "comparator">): Span | undefined => {
  if (unit !== "%") return undefined;
  if (low !== undefined && high !== undefined)
    return low < 0 || high > 100 ? undefined : { from: low, to: high, isOpen: false };
  if (value === undefined || value < 0 || value > 100) return undefined;
  if (comparator.startsWith(">")) return { from: value, to: 100, isOpen: true };
  if (comparator.startsWith("<")) return { from: 0, to: value, isOpen: true };
  return { from: value, to: value, isOpen: false };
};

/** The line from 0 to 100% with the share on it; nothing for a figure that is no share. */
export const ShareLine = ({ figure }: { figure: GraphFigure }) => {
  const span = spanOf(figure);
  if (span === undefined && !(figure.notStated === true && figure.unit === "%")) return null;
  return (
    <svg className={`share-line ${span === undefined ? "is-unstated" : ""}`} aria-hidden="true">
      <line className="share-track" x1="0" x2="100%" y1="8" y2="8" />
      {["0", "50%", "100%"].map((x) => (
        <line key={x} className="share-tick" x1={x} x2={x} y1="4" y2="12" />
      ))}
      {span !== undefined && span.from < span.to && (
        <line
          className={span.isOpen ? "share-span is-open" : "share-span"}
          x1={`${span.from}%`}
          x2={`${span.to}%`}
          y1="8"
          y2="8"
        />
      )}
      {span !== undefined && (span.isOpen || span.from === span.to) && (
        <circle
          className={figure.comparator === "~" ? "share-point is-about" : "share-point"}
          cx={`${figure.value ?? span.from}%`}
          cy="8"
          r="4.5"
        />
      )}
    </svg>
  );
};
