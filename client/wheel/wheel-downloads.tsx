// Owns carrying the wheel away: as a picture (SVG, PNG) with legend, source and licence, and as a graph for other programs (GEXF,
// GraphML). On paper the picture takes the drawing's place.
import type { Wheel } from "../../model/views/wheel.ts";
import { countText, listText, numberText } from "../../model/formats.ts";
import { gather } from "../collection/gather.ts";
import { FileButton } from "../download/file-button.tsx";
import { savePng, saveText } from "../download/save-file.ts";
import { loadPart } from "../api/load-part.ts";
import { servedText } from "./counted-narrowing.ts";
import { dotsText, sectorsCsv } from "./counted-text.ts";
import { askedFor, type Exported } from "./exported-graph.ts";
import { lenses } from "./lenses.ts";
import { narrowingText } from "./narrowing-text.ts";
import { PaperWheel } from "./paper-wheel.tsx";
import { litMarks, pickOut } from "./pick-out.ts";
import { restingCamera } from "./wheel-camera.ts";
import { layOutWheel } from "./wheel-layout.ts";
import type { Explored } from "./use-explored.ts";
import { currentPalette } from "./wheel-colours.ts";
import { wheelGraphml } from "./wheel-graphml.ts";
import { wheelSvg } from "./wheel-svg.ts";

/** Papers that are named one by one. */
const mostPapers = 6;

/** Whose paper it is and under which licence, for what leaves the page. */
const sourceLine = ({ dossiers, total }: Wheel): string => {
  const licences = [...new Set(dossiers.map(({ licence }) => licence))];
  const papers =
    dossiers.length > mostPapers
      ? `${countText(dossiers.length, "paper")} (${listText(licences, "and")})`
      : listText(
          dossiers.map(({ paper, licence }) => `${paper} (${licence})`),
          "and",
        );
  const restated =
    papers === "" ? countText(total, "statement") : `Statements restated from ${papers}`;
  return `${restated}; curated and drawn by Claimtrail, ${window.location.origin}${window.location.pathname}. Educational use, not medical advice.`;
};

/** What is exported as a graph, with what its statements say and where its works are found. */
const gatherExported = async (
  seen: Pick<Exported, "wheel" | "answer" | "kept">,
): Promise<Exported> => ({
  ...seen,
  palette: currentPalette(),
  origin: window.location.origin,
  gathered: await gather(askedFor(seen)),
});

/** What is seen of the wheel, as it leaves the page. Its words are only put together when something does. */
const seenIn = (explored: Explored) => {
  const { wheel, ways, answer, facets, narrowing, narrowed, lens, chosen, selected, camera } =
    explored;
  const { served } = explored;
  const isCounted = wheel.marks.length === 0;
  const highlight = pickOut({ wheel, ways, answer }, { focus: chosen, narrowed, chosen, selected });
  const title =
    `${lenses[lens].question} ${wheel.of === undefined ? "" : `(${wheel.of.label})`}`.trim();
  /** What narrows it down. It is only asked for when something leaves: names of values are looked for among all marks. */
  const narrowedBy = (): string =>
    [
      served === undefined ? "" : servedText(served, wheel),
      narrowingText(facets, {
        narrowing,
        left: narrowed?.length ?? wheel.marks.length,
        total: wheel.marks.length,
        selected: selected.length,
        chosen: chosen === undefined ? undefined : wheel.marks[chosen]?.label,
      }),
    ]
      .filter((part) => part !== "")
      .join("; ");
  const picture = (): string =>
    wheelSvg(
      wheel,
      answer,
      highlight,
      currentPalette(),
      {
        title,
        narrowing: narrowedBy(),
        note: isCounted ? `${lenses[lens].note} ${dotsText(wheel)}` : lenses[lens].note,
        source: sourceLine(wheel),
      },
      camera ?? restingCamera(layOutWheel(wheel), narrowed),
    );
  return {
    /** The marks that stand out. */
    kept: litMarks({ wheel, answer }, highlight),
    /** The question, what narrows it down, and the source. */
    notes: (): string[] => [title, narrowedBy(), sourceLine(wheel)].filter((note) => note !== ""),
    /** As SVG. */
    picture,
  };
};

/** The buttons. Where statements are only counted there is no graph of them: its topics leave as a table. */
export const WheelDownloads = ({ explored }: { explored: Explored }) => {
  const { wheel, answer, lens } = explored;
  const name = `evidence-wheel-${lens}`;
  const { kept, notes, picture } = seenIn(explored);
  const isCounted = wheel.marks.length === 0;
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
        {isCounted ? (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              const text = sectorsCsv(wheel, answer, notes(), location.origin);
              saveText(text, `${name}.csv`, "text/csv");
            }}
          >
            CSV
          </button>
        ) : (
          <GraphButtons seen={{ wheel, answer, kept }} about={() => notes().join(" · ")} />
        )}
      </p>
    </>
  );
};

/** Graphs of what stands out, for other programs; `about` says in each what it is of. */
const GraphButtons = ({
  seen,
  about,
}: {
  seen: Pick<Exported, "wheel" | "answer" | "kept">;
  about: () => string;
}) => {
  const { wheel, kept } = seen;
  const isNothing = kept.length === 0;
  const graphOf = `${numberText(kept.length)} of ${countText(wheel.marks.length, "item")}: those that stand out, with the links among them`;
  return (
    <>
      <FileButton
        about="evidence wheel"
        title={graphOf}
        isDisabled={isNothing}
        make={async () => {
          const [exported, { wheelGexf }] = await Promise.all([
            gatherExported(seen),
            loadPart(() => import("./wheel-gexf.ts")),
          ]);
          const text = wheelGexf(exported, about());
          saveText(text, "evidence.gexf", "application/gexf+xml");
        }}
      >
        GEXF
      </FileButton>
      <FileButton
        about="evidence wheel"
        title={graphOf}
        isDisabled={isNothing}
        make={async () => {
          const text = wheelGraphml(await gatherExported(seen), about());
          saveText(text, "evidence.graphml", "application/graphml+xml");
        }}
      >
        GraphML
      </FileButton>
    </>
  );
};
