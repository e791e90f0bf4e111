// Owns keeping a wheel drawn in its place on the page: opened with its program, shown as it is asked, looked at as its address says.
import { useEffect, useMemo, useRef } from "react";
import { loadPart } from "../api/load-part.ts";
import { useDrawing } from "../drawing/use-drawing.ts";
import { cameraText, type WheelCamera } from "./wheel-camera.ts";
import type { WheelEvents, WheelScene, WheelState } from "./wheel-scene.ts";

/** How a wheel is drawn now. */
type Drawn = WheelScene &
  WheelState & {
    isStill: boolean;
    /** Whether dragging draws a line around marks. */
    isSelecting: boolean;
    /** How it is to be looked at. */
    camera: WheelCamera;
  };

/** The drawing, for as long as the component is there. `events` may be others each time. */
export const useWheelDrawing = (
  { wheel, layout, turning, answer, highlight, isStill, isSelecting, camera }: Drawn,
  events: WheelEvents,
) => {
  const latest = useRef(events);
  const lookedAt = useRef(camera);
  useEffect(() => {
    latest.current = events;
  });
  const load = useMemo(
    () => async () => {
      const { openWheel } = await loadPart(() => import("./open-wheel.ts"));
      // The names are painted: their typeface must be there first.
      await document.fonts.ready;
      const stated: WheelEvents = {
        onPoint: (mark) => {
          latest.current.onPoint(mark);
        },
        onPointSector: (sector) => {
          latest.current.onPointSector(sector);
        },
        onPick: (mark) => {
          latest.current.onPick(mark);
        },
        onOpen: (mark) => {
          latest.current.onOpen(mark);
        },
        onSector: (sector) => {
          latest.current.onSector(sector);
        },
        onSelect: (marks) => {
          latest.current.onSelect(marks);
        },
        onMoved: (to) => {
          lookedAt.current = to;
          latest.current.onMoved(to);
        },
      };
      const isReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
      return (container: HTMLElement, onLost: () => void) => {
        const moves = { isStill, isReduced, from: lookedAt.current };
        return openWheel(container, { wheel, layout, turning }, stated, moves, onLost);
      };
    },
    [wheel, layout, turning, isStill],
  );
  const { place, drawing, opened, isDrawable } = useDrawing(load);

  useEffect(() => {
    drawing.current?.show({ answer, highlight });
  }, [answer, highlight, opened, drawing]);

  useEffect(() => {
    drawing.current?.setSelecting(isSelecting);
  }, [isSelecting, opened, drawing]);

  // Where the address leads is flown to, and what is narrowed down to; where the reader has moved it, it stands already.
  useEffect(() => {
    if (cameraText(camera) === cameraText(lookedAt.current)) return;
    lookedAt.current = camera;
    drawing.current?.lookAt(camera);
  }, [camera, drawing]);

  return { place, drawing, isDrawable };
};
