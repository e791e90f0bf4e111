// Owns a wheel as it is driven by pointer and keys: its drawing, what stands out on it, what is said of it, and how it is looked at.
// What of this is put on the page, and where, is the view's.
import { useMemo } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { pickOut } from "./pick-out.ts";
import { useSectorKeys } from "./use-sector-keys.ts";
import { useWheelDrawing } from "./use-wheel-drawing.ts";
import { useWheelKeys } from "./use-wheel-keys.ts";
import { useWheelSpots } from "./use-wheel-spots.ts";
import { cameraText, restingCamera, wholeWheel, type WheelCamera } from "./wheel-camera.ts";
import { layOutWheel, type Turning } from "./wheel-layout.ts";
import type { WheelWays } from "./wheel-ways.ts";

/** What a wheel shows and reports, and how it is driven. */
export type DrivenWheel = {
  wheel: Wheel;
  ways: WheelWays;
  answer: LensAnswer;
  /** Marks that are left after narrowing down; undefined: all. */
  narrowed?: readonly number[] | undefined;
  chosen?: number | undefined;
  /** Marks that are selected together. */
  selected: readonly number[];
  onChoose: (mark: number | undefined) => void;
  /** It was made the centre: by a double click, or Enter. */
  onOpen: (mark: number) => void;
  onSector: (sector: number) => void;
  /** Marks that were selected now: one that was pressed, or all that a line was drawn around. */
  onSelect: (marks: readonly number[]) => void;
  /** How it is looked at; undefined: all of it, or all of what is left after narrowing down. */
  camera?: WheelCamera | undefined;
  /** It was moved, by whatever; undefined: to where it stands without a camera. */
  onMoved: (camera: WheelCamera | undefined) => void;
  /** A picture among other things: it leaves the page its scrolling and cannot be moved. */
  isStill: boolean;
  /** Whether dragging draws a line around marks. */
  isSelecting: boolean;
};

const turningOf = (): Turning => (document.documentElement.dir === "rtl" ? "rtl" : "ltr");

/** The wheel, to be drawn in `place`. `said` is what the last key led to; `isMoved` says that not all of it is in sight. */
export const useDrivenWheel = ({
  wheel,
  ways,
  answer,
  narrowed,
  chosen,
  selected,
  onChoose,
  onOpen,
  onSector,
  onSelect,
  camera,
  onMoved,
  isStill,
  isSelecting,
}: DrivenWheel) => {
  const spots = useWheelSpots(wheel);
  const { standing, pointed, sector, pointAtNothing } = spots;
  const { standpoint } = standing;
  const turning = turningOf();
  const layout = useMemo(() => layOutWheel(wheel, turning), [wheel, turning]);
  const focus = pointed ?? standpoint?.mark ?? chosen;
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
  const { place, drawing, isDrawable } = useWheelDrawing(
    { wheel, layout, turning, answer, highlight, isStill, isSelecting, camera: lookedAt },
    {
      onPoint: spots.pointAt,
      onPointSector: spots.pointAtSector,
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
    {
      moveTo: (next) => {
        spots.standAt(next, drawing.current?.placeOf(next.mark));
      },
      ...{ onChoose, onSelect, onOpen, zoom, fit },
    },
  );
  const sectorKeys = useSectorKeys(wheel, answer, sector, {
    moveTo: (next) => {
      spots.standAtSector(
        next,
        next === undefined ? undefined : drawing.current?.placeOfSector(next),
      );
    },
    ...{ onSector, zoom, fit },
  });
  const { said, onKeyDown } = wheel.marks.length === 0 ? sectorKeys : markKeys;
  const { tip, sectorTip, leave } = spots;
  const isMoved = cameraText(lookedAt) !== cameraText(wholeWheel);
  return {
    ...{ place, isDrawable, isMoved, tip, sectorTip, said },
    ...{ onKeyDown, zoom, fit, leave, pointAtNothing },
  };
};
