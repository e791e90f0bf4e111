// Owns the words and the shape of a row of a drawn trace: each is the way to its entry, or opens its bundle in place.
import { Link } from "@tanstack/react-router";
import { Explained } from "../explain/explained.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import { isUnidentified } from "./trace-graph.ts";
import type { TraceItem } from "./trace-layout.ts";
import { bundleText } from "./trace-words.ts";

/** The row. */
export const TraceRowWords = ({ item }: { item: TraceItem }) => {
  if (item.type === "bundle") {
    return (
      <Link
        from="/trace/$id"
        to="/trace/$id"
        params={(params) => params}
        search={(old) => ({ ...old, open: item.bundle.first })}
        resetScroll={false}
        className="bundle"
      >
        <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h11" />
        </svg>
        <span className="columns-name">{bundleText(item.bundle)}</span>
      </Link>
    );
  }
  const { entry } = item;
  return (
    <>
      <p className={isUnidentified(entry) ? "entry-name is-unidentified" : "entry-name"}>
        <NodeLink node={entry.node} withGlyph>
          <span className="columns-name">
            <Explained text={entry.name} isLink />
          </span>
        </NodeLink>
      </p>
      <div className="columns-facts">
        <EntryStudies entry={entry} />
        <EntryWords entry={entry} />
      </div>
    </>
  );
};
