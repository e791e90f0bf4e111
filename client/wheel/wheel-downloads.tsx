// Owns carrying the wheel away: as a picture (SVG, PNG) with legend, source and licence, and as a graph for other programs (GEXF,
// GraphML). On paper the picture takes the drawing's place.
import type { Wheel } from "../../model/views/wheel.ts";
import { countText, listText, numberText } from "../../model/formats.ts";
import { gather } from "../collection/gather.ts";
import { FileButton } from "../download/file-button.tsx";
import { savePng, saveText } from "../download/save-file.ts";
import { loadPart } from "../api/load-part.ts";
import type { LensId } from "../address.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { askedFor, type Exported } from "./exported-graph.ts";
import { lenses } from "./lenses.ts";
import { PaperWheel } from "./paper-wheel.tsx";
import { litMarks, pickOut } from "./pick-out.ts";
import { restingCamera, type WheelCamera } from "./wheel-camera.ts";
import { layOutWheel } from "./wheel-layout.ts";
import type { WheelWays } from "./wheel-ways.ts";
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

/** What is exported as a graph, with what its statements say and where its works are found. */
const gatherExported = async (
  seen: Pick<Exported, "wheel" | "answer" | "kept">,
): Promise<Exported> => ({
  ...seen,
  palette: readPalette(),
  origin: window.location.origin,
  gathered: await gather(askedFor(seen)),
});

/** The buttons. */
export const WheelDownloads = ({
  wheel,
  answer,
  narrowed,
  lens,
  ways,
  chosen,
  selected,
  camera,
}: {
  wheel: Wheel;
  answer: LensAnswer;
  narrowed: readonly number[] | undefined;
  lens: LensId;
  ways: WheelWays;
  chosen: number | undefined;
  selected: readonly number[];
  /** How it is looked at; undefined: nobody has moved it. */
  camera: WheelCamera | undefined;
}) => {
  const name = `evidence-wheel-${lens}`;
  const highlight = pickOut({ wheel, ways, answer }, { focus: chosen, narrowed, chosen, selected });
  const kept = litMarks({ wheel, answer }, highlight);
  const graphOf = `${numberText(kept.length)} of ${countText(wheel.marks.length, "item")}: those that stand out, with the links among them`;
  const picture = (): string =>
    wheelSvg(
      wheel,
      answer,
      highlight,
      readPalette(),
      {
        title:
          `${lenses[lens].question} ${wheel.of === undefined ? "" : `(${wheel.of.label})`}`.trim(),
        note: lenses[lens].note,
        source: sourceLine(wheel),
      },
      camera ?? restingCamera(layOutWheel(wheel), narrowed),
    );
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
        <FileButton
          about="evidence wheel"
          title={graphOf}
          isDisabled={kept.length === 0}
          make={async () => {
            const [exported, { wheelGexf }] = await Promise.all([
              gatherExported({ wheel, answer, kept }),
              loadPart(() => import("./wheel-gexf.ts")),
            ]);
            const text = wheelGexf(exported, sourceLine(wheel));
            saveText(text, "evidence.gexf", "application/gexf+xml");
          }}
        >
          GEXF
        </FileButton>
        <FileButton
          about="evidence wheel"
          title={graphOf}
          isDisabled={kept.length === 0}
          make={async () => {
            const text = wheelGraphml(
              await gatherExported({ wheel, answer, kept }),
              sourceLine(wheel),
            );
            saveText(text, "evidence.graphml", "application/graphml+xml");
          }}
        >
          GraphML
        </FileButton>
      </p>
    </>
  );
};
