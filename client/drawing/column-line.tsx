// Owns how one link of a drawing in columns looks: its curve, a cross-bar where it disputes, a triangle where the source says otherwise.
import type { Path } from "./columns-layout.ts";
import { linkPathOf } from "./link-paths.ts";

/** The link. `stroke`: solid, dashed or dotted, as the drawing's key explains. */
export const ColumnLine = ({
  path,
  stroke,
  isLit,
  isDisputed,
  isOtherwise,
}: {
  path: Path<unknown>;
  stroke: "solid" | "dashed" | "dotted";
  isLit: boolean;
  isDisputed: boolean;
  isOtherwise: boolean;
}) => {
  const { d, middle } = linkPathOf(path);
  const classes = [
    "columns-line",
    `is-${stroke}`,
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
