// Owns looking at a drawing that is part of a page: dragging, pinching and zooming with the wheel, without taking the page its scrolling.
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import {
  fitWithin,
  keepWithin,
  moveBy,
  ownSize,
  showing,
  stepBy,
  zoomAt,
  type Camera,
  type Point,
  type Size,
} from "./camera.ts";
import { isZoom } from "./zoom-keys.ts";

/** A pointer that moves less is held still: it clicks. */
const leastDrag = 4;
/** Pixels of one turn of a wheel that count at most, and how much nearer one of them comes. */
const wheelTurn = { most: 40, nearer: 0.01 };

/** What a drawing is looked at with. The functions stay the same. */
export type Look = {
  camera: Camera;
  /** So many times nearer, to the middle of what is seen. */
  zoom: (by: number) => void;
  /** Everything in one window. */
  fit: () => void;
  /** Brings a part of the drawing into its frame. */
  show: (part: Point & Size) => void;
  /** Moves what is seen by so many pixels; where the drawing ends, the page scrolls by the rest of the height. */
  shift: (by: Point) => void;
};

/**
 * Looks at a drawing in `frame`, which is as large as `room`. A drag moves it, and what it cannot move scrolls the page; two fingers
 * move and zoom it; the wheel zooms it while Ctrl or ⌘ is held, as a pinch on a touchpad is stated, and is left to the page otherwise.
 */
export const useCamera = (frame: Frame, drawing: Size, room: Size): Look => {
  const [wanted, setWanted] = useState(ownSize);
  const camera = keepWithin(wanted, drawing, room);
  const latest = useRef({ camera, drawing, room });
  useEffect(() => {
    latest.current = { camera, drawing, room };
  });
  const change: Change = useCallback((to) => {
    const now = latest.current;
    const next = to(now.camera, now.room, now.drawing);
    const kept = keepWithin(next, now.drawing, now.room);
    // Several events may come before the next frame is drawn.
    now.camera = kept;
    setWanted(kept);
    return { x: next.x - kept.x, y: next.y - kept.y };
  }, []);
  useEffect(() => {
    const element = frame.current;
    return element === null ? undefined : listenForMoves(element, change);
  }, [frame, change]);
  const zoom = useCallback(
    (by: number): void => {
      zoomInMiddle(frame, change, by);
    },
    [frame, change],
  );
  const fit = useCallback((): void => {
    fitInWindow(frame, change);
  }, [frame, change]);
  const show = useCallback(
    (part: Point & Size): void => {
      change((now, size) => showing(now, part, size));
    },
    [change],
  );
  const shift = useCallback(
    (by: Point): void => {
      const held = change((now) => moveBy(now, by));
      if (held.y !== 0) window.scrollBy(0, -held.y);
    },
    [change],
  );
  return { camera, zoom, fit, show, shift };
};

type Frame = RefObject<HTMLElement | null>;

/** Asks for another camera, from what it is now and how large frame and drawing are; returns how far it was held back. */
type Change = (to: (now: Camera, room: Size, drawing: Size) => Camera) => Point;

const zoomInMiddle = (frame: Frame, change: Change, by: number): void => {
  const element = frame.current;
  if (element === null) return;
  const { top, bottom, width } = element.getBoundingClientRect();
  const middle = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2 - top;
  change((now) => zoomAt(now, stepBy(now.scale, by), { x: width / 2, y: middle }));
};

const fitInWindow = (frame: Frame, change: Change): void => {
  const element = frame.current;
  if (element === null) return;
  // Heads that stay cover so much of the window.
  const covered = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  let height = 0;
  change((_, room, drawing) => {
    const seen = Math.min(room.height, window.innerHeight - covered);
    const camera = fitWithin(drawing, { width: room.width, height: seen });
    height = drawing.height * camera.scale;
    return camera;
  });
  const { top } = element.getBoundingClientRect();
  const isSeen = top >= covered && top + height <= window.innerHeight;
  if (!isSeen) element.scrollIntoView({ block: "start" });
};

/** Moves the camera as pointers and wheels in `element` ask; returns what ends that. */
const listenForMoves = (element: HTMLElement, change: Change): (() => void) => {
  const listening = new AbortController();
  const { signal } = listening;
  listenForDrags(element, change, signal);
  element.addEventListener(
    "wheel",
    (event) => {
      if (isZoom(event)) {
        event.preventDefault();
        const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
        const turn = Math.min(wheelTurn.most, Math.max(-wheelTurn.most, pixels));
        const at = pointIn(element, event);
        change((now) => zoomAt(now, Math.exp(-turn * wheelTurn.nearer), at));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        const held = change((now) => moveBy(now, { x: -event.deltaX, y: 0 }));
        // At the drawing's edge the browser has its gesture, such as going back.
        if (held.x === 0) event.preventDefault();
      }
    },
    { signal, passive: false },
  );
  return () => {
    listening.abort();
  };
};

const pointIn = (element: HTMLElement, { clientX, clientY }: MouseEvent): Point => {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

const listenForDrags = (element: HTMLElement, change: Change, signal: AbortSignal): void => {
  /** Where each pointer is, in the window. */
  const pointers = new Map<number, Point>();
  let start: Point = { x: 0, y: 0 };
  let wasDragged = false;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
  const begin = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (pointers.size === 0) {
      start = placeOf(event);
      wasDragged = false;
    }
    pointers.set(event.pointerId, placeOf(event));
  };
  const drag = (event: PointerEvent, before: Point, to: Point): void => {
    if (!wasDragged && Math.hypot(to.x - start.x, to.y - start.y) < leastDrag) return;
    if (!wasDragged) {
      wasDragged = true;
      element.setPointerCapture(event.pointerId);
      element.classList.add("is-dragged");
    }
    const held = change((now) => moveBy(now, { x: to.x - before.x, y: to.y - before.y }));
    if (event.pointerType === "mouse" && held.y !== 0) window.scrollBy(0, -held.y);
    pointers.set(event.pointerId, to);
  };
  const pinch = (event: PointerEvent, before: Point, to: Point): void => {
    wasDragged = true;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? before;
    const reach = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y) || 1;
    const { left, top } = element.getBoundingClientRect();
    const middle = { x: (to.x + other.x) / 2 - left, y: (to.y + other.y) / 2 - top };
    change((now) =>
      moveBy(zoomAt(now, reach(to) / reach(before), middle), {
        x: (to.x - before.x) / 2,
        y: (to.y - before.y) / 2,
      }),
    );
    pointers.set(event.pointerId, to);
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    if (pointers.size === 1) drag(event, before, placeOf(event));
    else pinch(event, before, placeOf(event));
  };
  const end = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) element.classList.remove("is-dragged");
  };
  element.addEventListener("pointerdown", begin, { signal });
  // On the window: before it is captured, a pointer may leave the frame.
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", end, { signal });
  window.addEventListener("pointercancel", end, { signal });
  element.addEventListener(
    "click",
    (event) => {
      // A key clicks too, without a pointer's count of clicks.
      if (!wasDragged || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  // Links would be dragged away as files are.
  element.addEventListener(
    "dragstart",
    (event) => {
      event.preventDefault();
    },
    { signal },
  );
  element.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { signal, passive: false },
  );
};
