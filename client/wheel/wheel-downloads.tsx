// Owns carrying the wheel away: as a picture (SVG, PNG) with legend, source and licence, and as a graph for other programs (GEXF,
// GraphML). On paper the picture takes the drawing's place.
import type { Wheel } from "../../model/views/wheel.ts";
import { listText } from "../../model/formats.ts";
import { savePng, saveText } from "../download/save-file.ts";
import { loadPart } from "../api/load-part.ts";
import type { LensId } from "../address.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { lenses } from "./lenses.ts";
import { PaperWheel } from "./paper-wheel.tsx";
import { readPalette } from "./wheel-colours.ts";
import { wheelGraphml } from "./wheel-graphml.ts";
import { wheelSvg } from "./wheel-svg.ts";

/** Whose paper it is and under which licence, for what leaves the page. */
const sourceLine = ({ dossiers }: Wheel): string => {
  const papers = listText(
    dossiers.map(({ paper, licence }) => `${paper} (${licence})`),
    "and",
  );
  return `Statements restated from ${papers}; curated and drawn by Claimtrail, ${window.location.origin}${window.location.pathname}. Educational use, not medical advice.`;
};

/** The buttons. */
export const WheelDownloads = ({
  wheel,
  answer,
  narrowed,
  lens,
}: {
  wheel: Wheel;
  answer: LensAnswer;
  narrowed: readonly number[] | undefined;
  lens: LensId;
}) => {
  const name = `evidence-wheel-${lens}`;
  const picture = (): string =>
    wheelSvg(wheel, answer, narrowed, readPalette(), {
      title:
        `${lenses[lens].question} ${wheel.of === undefined ? "" : `(${wheel.of.label})`}`.trim(),
      note: lenses[lens].note,
      source: sourceLine(wheel),
    });
  return (
    <>
      <PaperWheel draw={picture} />
      <p className="wheel-downloads">
        <span className="quiet">Download:</span>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            saveText(picture(), `${name}.svg`, "image/svg+xml");
          }}
        >
          SVG
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            void savePng(picture(), `${name}.png`);
          }}
        >
          PNG
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            void loadPart(() => import("./wheel-gexf.ts")).then(({ wheelGexf }) => {
              saveText(
                wheelGexf(wheel, sourceLine(wheel), narrowed),
                "evidence.gexf",
                "application/gexf+xml",
              );
            });
          }}
        >
          GEXF
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            saveText(
              wheelGraphml(wheel, sourceLine(wheel), narrowed),
              "evidence.graphml",
              "application/graphml+xml",
            );
          }}
        >
          GraphML
        </button>
      </p>
    </>
  );
};
