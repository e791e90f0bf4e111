// Owns the frame of a drawing: its caption, where its figures are from, and the ways to take it away. Marks that are links lead on
// within the explorer.
import { useRouter } from "@tanstack/react-router";
import { useEffect, type ReactNode, type RefObject } from "react";
import { drawingNotes, type DrawnPaper } from "./drawing-notes.ts";
import type { DrawnPlace } from "./use-drawn-place.ts";
import { CollectDrawing } from "../collection/collect-button.tsx";
import { savePng, saveText } from "../download/save-file.ts";
import { AbbreviationLine } from "../explain/abbreviation-line.tsx";
import { standaloneSvg } from "../download/standalone-svg.ts";

/** A drawing in its frame. `place` holds the SVG: drawn into it by hand, or given as `children`. */
export const DrawnFigure = ({
  id,
  title,
  about,
  remarks = [],
  source,
  papers,
  csv,
  place: { place, hold },
  minHeight,
  below,
  children,
}: {
  id: string;
  title: string;
  /** What must be known to read it. */
  about: string;
  /** What a file says besides, where the page says it elsewhere. */
  remarks?: readonly string[];
  /** Where its figures are from: "Zhang 2021". */
  source: string;
  papers: readonly DrawnPaper[];
  /** The same as a file of values, given what stands above them: title, remarks, sources and licences. */
  csv: (notes: readonly string[]) => string;
  place: DrawnPlace;
  /** In px, while the drawing is not there yet. */
  minHeight?: number;
  /** What stands right below the drawing. */
  below?: ReactNode;
  children?: ReactNode;
}) => {
  useFollowing(place);
  const { origin, licences, notes } = drawingNotes({ about, remarks, source, papers });
  const name = `claimtrail-${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`.replace(/-$/, "");
  const picture = (): string | undefined => {
    const svg = place.current?.querySelector("svg");
    return svg == null ? undefined : standaloneSvg(svg, title, notes);
  };
  return (
    <figure className="plot-figure" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p className="quiet">{about}</p>
      </figcaption>
      <div
        ref={hold}
        className="plot-place"
        style={minHeight === undefined ? {} : { minHeight: `${minHeight}px` }}
      >
        {children}
      </div>
      {below}
      <AbbreviationLine texts={csv([title]).split("\n")} />
      <p className="small quiet">{[origin, ...licences].join(" ")}</p>
      <p className="plot-exports">
        <span className="quiet">Save as</span>
        <SaveButton
          format="SVG"
          title={title}
          onSave={() => {
            const svg = picture();
            if (svg !== undefined) saveText(svg, `${name}.svg`, "image/svg+xml");
          }}
        />
        <SaveButton
          format="PNG"
          title={title}
          onSave={() => {
            const svg = picture();
            if (svg !== undefined) void savePng(svg, `${name}.png`);
          }}
        />
        <SaveButton
          format="CSV"
          title={title}
          onSave={() => {
            saveText(csv([title, ...notes]), `${name}.csv`, "text/csv");
          }}
        />
        <CollectDrawing id={id} title={title} />
      </p>
    </figure>
  );
};

const SaveButton = ({
  format,
  title,
  onSave,
}: {
  format: string;
  title: string;
  onSave: () => void;
}) => (
  <button type="button" className="plain-button" onClick={onSave}>
    {format}
    <span className="unseen">: {title}</span>
  </button>
);

/** Lets links within a drawing lead on without loading the page anew. */
const useFollowing = (place: RefObject<HTMLDivElement | null>): void => {
  const router = useRouter();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const address = link?.getAttribute("href");
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      if (address == null || !isPlain) return;
      event.preventDefault();
      router.history.push(address);
    };
    element.addEventListener("click", follow);
    return () => {
      element.removeEventListener("click", follow);
    };
  }, [place, router]);
};
