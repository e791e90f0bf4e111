// Owns the wheel as a part of a page: the drawing, what is pointed at, moving about it by pointer and keyboard, and what is said of it
// to those who do not see it.
import { useId, useMemo, useState } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { usePointerHelp } from "../drawing/use-pointer-help.ts";
import { ZoomButtons } from "../drawing/zoom-buttons.tsx";
import type { LensAnswer } from "./ask-lens.ts";
import { pickOut } from "./pick-out.ts";
import { sectorKeysHelp, useSectorKeys } from "./use-sector-keys.ts";
import { useStandpoint } from "./use-standpoint.ts";
import { useWheelDrawing } from "./use-wheel-drawing.ts";
import { useWheelKeys } from "./use-wheel-keys.ts";
import { cameraText, restingCamera, wholeWheel, type WheelCamera } from "./wheel-camera.ts";
import { keysHelp } from "./wheel-keys.ts";
import { layOutWheel, type Turning } from "./wheel-layout.ts";
import type { TipPlace } from "./wheel-scene.ts";
import type { Standpoint } from "./wheel-steps.ts";
import { MarkTip, SectorTip } from "./wheel-tip.tsx";
import type { WheelWays } from "./wheel-ways.ts";

/** What the wheel shows and reports. */
export type WheelViewProps = {
  wheel: Wheel;
  ways: WheelWays;
  answer: LensAnswer;
  /** Marks that are left after narrowing down; undefined: all. */
  narrowed?: readonly number[] | undefined;
  chosen?: number | undefined;
  /** Marks that are selected together. */
  selected?: readonly number[];
  onChoose: (mark: number | undefined) => void;
  /** It was made the centre: by a double click, or Enter. */
  onOpen: (mark: number) => void;
  onSector: (sector: number) => void;
  /** Marks that were selected now: one that was pressed, or all that a line was drawn around. Absent: nothing can be selected. */
  onSelect?: (marks: readonly number[]) => void;
  /** How it is looked at; undefined: all of it, or all of what is left after narrowing down. */
  camera?: WheelCamera | undefined;
  /** It was moved, by whatever; undefined: to where it stands without a camera. */
  onMoved?: (camera: WheelCamera | undefined) => void;
  /** A picture among other things: it leaves the page its scrolling and cannot be moved. */
  isStill?: boolean;
};

const turningOf = (): Turning => (document.documentElement.dir === "rtl" ? "rtl" : "ltr");

const noMarks: readonly number[] = [];
const ignore = (): void => undefined;

/** The wheel. */
export const WheelView = ({
  wheel,
  ways,
  answer,
  narrowed,
  chosen,
  selected = noMarks,
  onChoose,
  onOpen,
  onSector,
  onSelect = ignore,
  camera,
  onMoved = ignore,
  isStill = false,
}: WheelViewProps) => {
  const [isSelecting, setIsSelecting] = useState(false);
  const [pointed, setPointed] = useState<{ mark: number } & TipPlace>();
  const [pointedSector, setPointedSector] = useState<{ sector: number } & TipPlace>();
  /** Where the mark with the focus is on the drawing. */
  const [spot, setSpot] = useState<{ mark: number } & TipPlace>();
  /** Where the topic with the focus is on the drawing. */
  const [sectorSpot, setSectorSpot] = useState<{ wheel: Wheel; sector: number } & TipPlace>();
  const standing = useStandpoint();
  const { standpoint } = standing;
  const help = useId();
  const pointerHelp = usePointerHelp();
  const turning = turningOf();
  const layout = useMemo(() => layOutWheel(wheel, turning), [wheel, turning]);
  const isCounted = wheel.marks.length === 0;
  // Of another wheel it would be another topic.
  const stood = sectorSpot?.wheel === wheel ? sectorSpot : undefined;
  const sector = stood?.sector;
  const focus = pointed?.mark ?? standpoint?.mark ?? chosen;
  const highlight = useMemo(
    () =>
      pickOut(
        { wheel, ways, answer },
        { focus, narrowed, chosen, focused: standpoint?.mark, selected, sector },
      ),
    [focus, narrowed, answer, wheel, ways, chosen, selected, standpoint, sector],
  );
  /** How it stands where no camera is given: with everything in sight, or what it is narrowed down to. */
  const resting = useMemo(() => restingCamera(layout, narrowed), [narrowed, layout]);
  const lookedAt = camera ?? resting;
  const pointAtNothing = (): void => {
    setPointed(undefined);
    setPointedSector(undefined);
  };
  const { place, drawing, isDrawable } = useWheelDrawing(
    { wheel, layout, turning, answer, highlight, isStill, isSelecting, camera: lookedAt },
    {
      onPoint: setPointed,
      onPointSector: setPointedSector,
      // What was pressed is described beside the wheel: it is not said above it as well.
      onPick: (mark) => {
        standing.forget();
        pointAtNothing();
        onChoose(mark);
      },
      onOpen,
      onSector: (sector) => {
        pointAtNothing();
        onSector(sector);
      },
      onSelect,
      onMoved: (to) => {
        onMoved(cameraText(to) === cameraText(resting) ? undefined : to);
      },
    },
  );
  const moveTo = (next: Standpoint): void => {
    standing.standAt(next);
    setPointed(undefined);
    const at = drawing.current?.placeOf(next.mark);
    setSpot(at === undefined ? undefined : { mark: next.mark, ...at });
  };
  const zoom = (by: number): void => {
    if (!isStill) drawing.current?.zoom(by);
  };
  const fit = (): void => {
    drawing.current?.lookAt(wholeWheel);
  };
  const classNameOf = (mark: number) => answer.classOf(mark)?.name;
  const markKeys = useWheelKeys(
    { wheel, layout, ways, narrowed, countOf: answer.countOf, classNameOf },
    standing,
    { chosen, selected },
    { moveTo, onChoose, onSelect, onOpen, zoom, fit },
  );
  const sectorKeys = useSectorKeys(wheel, answer, sector, {
    moveTo: (next) => {
      const at = next === undefined ? undefined : drawing.current?.placeOfSector(next);
      setPointedSector(undefined);
      setSectorSpot(
        next === undefined || at === undefined ? undefined : { wheel, sector: next, ...at },
      );
    },
    ...{ onSector, zoom, fit },
  });
  const { said, onKeyDown } = isCounted ? sectorKeys : markKeys;
  const isMoved = cameraText(lookedAt) !== cameraText(wholeWheel);
  const tip = pointed ?? (standpoint === undefined ? undefined : spot);
  const sectorTip = pointedSector ?? stood;
  return (
    <div className="wheel">
      {isDrawable ? (
        <div
          id={isStill ? undefined : "wheel"}
          className={`wheel-field ${isSelecting ? "is-selecting" : ""}`}
          role="application"
          aria-label="Evidence wheel"
          aria-describedby={help}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => {
            standing.leave();
            setSectorSpot(undefined);
          }}
          onMouseLeave={pointAtNothing}
        >
          <div ref={place} className="wheel-canvas" aria-hidden="true" />
          {tip !== undefined && <MarkTip wheel={wheel} answer={answer} {...tip} />}
          {tip === undefined && sectorTip !== undefined && (
            <SectorTip {...sectorTip} wheel={wheel} answer={answer} />
          )}
        </div>
      ) : (
        <p className="wheel-missing quiet">
          This browser cannot draw the wheel: its access to the graphics card (WebGL) is missing,
          switched off or lost. The list shows the same.
        </p>
      )}
      <p id={help} className="wheel-help">
        {isCounted ? sectorKeysHelp : keysHelp}
      </p>
      {!isStill && isDrawable && (
        // Who has moved it knows how, and it would lie over the marks.
        <p className={`wheel-hint ${isMoved ? "is-over" : ""}`}>{pointerHelp}</p>
      )}
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {!isStill && isDrawable && (
        <ZoomButtons className="wheel-zoom" zoom={zoom} fit={fit}>
          {onSelect !== ignore && !isCounted && (
            <button
              type="button"
              aria-pressed={isSelecting}
              title="Draw a line around marks, or press them one by one; with Shift at any time"
              onClick={() => {
                setIsSelecting(!isSelecting);
              }}
            >
              Select
            </button>
          )}
        </ZoomButtons>
      )}
    </div>
  );
};
