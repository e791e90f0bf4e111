// Owns knowing how wide a place on the page is, for drawings that are made for a width.
import { useCallback, useRef, useState, type RefObject } from "react";

/** A place for a drawing: give `hold` to its element as ref. */
export type DrawnPlace = {
  place: RefObject<HTMLDivElement | null>;
  hold: (element: HTMLDivElement | null) => (() => void) | undefined;
  /** In px, kept up to date; 0 before the element is there, which is over before the page is painted. */
  width: number;
};

/** A place whose width is known. */
export const useDrawnPlace = (): DrawnPlace => {
  const [width, setWidth] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const hold = useCallback((element: HTMLDivElement | null) => {
    place.current = element;
    if (element === null) return undefined;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      // What is hidden for a moment has no width, and keeps its drawing.
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { place, hold, width };
};
