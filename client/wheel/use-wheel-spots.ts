// Owns what is pointed at on a wheel and what has the focus there, each with where it is on the drawing: what is said of them stands
// beside it.
import { useState } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { useStandpoint } from "./use-standpoint.ts";
import type { TipPlace } from "./wheel-scene.ts";
import type { Standpoint } from "./wheel-steps.ts";

type MarkSpot = { mark: number } & TipPlace;
type SectorSpot = { sector: number } & TipPlace;

/** Nothing at first. What has the focus is spoken of while it is drawn, and what is pointed at before it. */
export const useWheelSpots = (wheel: Wheel) => {
  const [pointed, setPointed] = useState<MarkSpot>();
  const [pointedSector, setPointedSector] = useState<SectorSpot>();
  const [focused, setFocused] = useState<MarkSpot>();
  const [focusedSector, setFocusedSector] = useState<SectorSpot & { wheel: Wheel }>();
  const standing = useStandpoint();
  const { standpoint } = standing;
  // Of another wheel it would be another topic.
  const stood = focusedSector?.wheel === wheel ? focusedSector : undefined;
  return {
    standing,
    pointed: pointed?.mark,
    /** The topic that has the focus. */
    sector: stood?.sector,
    /** The mark that is spoken of, and where. */
    tip: pointed ?? (standpoint === undefined ? undefined : focused),
    /** The topic that is spoken of where no mark is. */
    sectorTip: pointedSector ?? stood,
    pointAt: setPointed,
    pointAtSector: setPointedSector,
    pointAtNothing: (): void => {
      setPointed(undefined);
      setPointedSector(undefined);
    },
    /** Gives the focus to a mark; `place` is absent where it is not drawn. */
    standAt: (at: Standpoint, place: TipPlace | undefined): void => {
      standing.standAt(at);
      setPointed(undefined);
      setFocused(place === undefined ? undefined : { mark: at.mark, ...place });
    },
    /** Gives the focus to a topic that is drawn at `place`, or takes it from all. */
    standAtSector: (sector: number | undefined, place: TipPlace | undefined): void => {
      setPointedSector(undefined);
      setFocusedSector(
        sector === undefined || place === undefined ? undefined : { wheel, sector, ...place },
      );
    },
    /** Takes the focus from all; keys go on from where they were. */
    leave: (): void => {
      standing.leave();
      setFocusedSector(undefined);
    },
  };
};
