// Owns the lines below the words of a drawn neighbourhood: those of one node, where the boxes stand now.
import type { RefObject } from "react";
import type { OwnLink } from "./around-columns.ts";
import { curvesOf } from "./link-curves.ts";
import { useBoxes } from "./use-boxes.ts";

/** More lines than this are drawn lightly. */
const manyLines = 14;
/** How far a cross-bar reaches to each side. */
const barReach = 7;

/** The lines of `of`. `shown` changes when other nodes are shown in `field`. */
export const AroundLines = ({
  field,
  shown,
  of,
  links,
}: {
  field: RefObject<HTMLElement | null>;
  shown: unknown;
  of: string;
  links: readonly OwnLink[];
}) => {
  const boxes = useBoxes(field, shown);
  const curves = curvesOf(of, links, boxes);
  return (
    <svg
      className={curves.length > manyLines ? "around-lines is-many" : "around-lines"}
      aria-hidden="true"
    >
      {curves.map(({ key, path, stroke, bar, isLoud }) => (
        <g key={key} className={`around-line is-${stroke}${isLoud ? " is-loud" : ""}`}>
          <path d={path} />
          {bar !== undefined && (
            <path d={`M${bar.x} ${bar.y - barReach}v${2 * barReach}`} className="bar" />
          )}
        </g>
      ))}
    </svg>
  );
};
