// Owns what stands beside the mark or topic of a wheel that is pointed at.
import { useMemo } from "react";
import { countText, listText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { Glyph } from "../marks/glyph.tsx";
import { classesAmong, classesOfVoices, type LensAnswer } from "./ask-lens.ts";
import { SectorClasses } from "./lens-legend.tsx";
import type { TipPlace } from "./wheel-scene.ts";
import { isUnidentified, sayDependents, sayMark } from "./wheel-steps.ts";
import { isStatementMark } from "./wheel-ways.ts";

/** On which side of its point something is said. What lies to its left ends there, with all the room up to it. */
const tipAt = ({ x, y, isLeft, isAbove }: TipPlace) => ({
  className: `wheel-tip ${isLeft ? "is-left" : ""} ${isAbove ? "is-above" : ""}`,
  style: { top: y, ...(isLeft ? { right: `calc(100% - ${x}px)` } : { left: x }) },
});

/** A mark that is pointed at, or stood at: its name, what it is, and how much depends on it where the lens asks that. */
export const MarkTip = ({
  wheel,
  answer,
  mark: at,
  ...place
}: {
  wheel: Wheel;
  answer: LensAnswer;
  mark: number;
} & TipPlace) => {
  const mark = wheel.marks[at];
  if (mark === undefined) return null;
  const matched = wheel.links.flatMap(({ how, from, to }) =>
    how === "identified-as" && from === at ? (wheel.marks[to]?.label ?? []) : [],
  );
  return (
    <div {...tipAt(place)} aria-hidden="true">
      <p className={`wheel-tip-name ${isUnidentified(mark) ? "is-unidentified" : ""}`}>
        <Glyph kind={mark.kind} /> {mark.label}
      </p>
      <p className="quiet">{sayMark(mark)}</p>
      {matched.length > 0 && <p className="quiet">Matched to {listText(matched, "and")}</p>}
      {answer.countOf !== undefined && answer.countOf(at) > 0 && (
        <p>{sayDependents(answer.countOf(at))}</p>
      )}
    </div>
  );
};

/** A topic that is pointed at: its name, and how many of its statements are of each colour of the lens. */
export const SectorTip = ({
  wheel,
  answer,
  sector,
  ...place
}: {
  wheel: Wheel;
  answer: LensAnswer;
  sector: number;
} & TipPlace) => {
  const found = wheel.sectors[sector];
  const marks = useMemo(
    () =>
      wheel.marks.flatMap((mark, place) =>
        isStatementMark(mark) && mark.sector === sector ? [place] : [],
      ),
    [wheel, sector],
  );
  if (found === undefined) return null;
  return (
    <div {...tipAt(place)} aria-hidden="true">
      <p className="wheel-tip-name">
        <Glyph kind="topic" /> {found.topic.label}
      </p>
      <p className="quiet">{countText(found.claims + found.recommendations, "statement")}</p>
      <SectorClasses
        classes={
          found.voices === undefined
            ? classesAmong(answer, marks)
            : classesOfVoices(answer, found.voices)
        }
      />
    </div>
  );
};
