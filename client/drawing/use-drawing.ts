// Owns keeping a drawing open in a part of a page, in the colours of its theme, also when the graphics card takes it away.
import { useEffect, useRef, useState, type RefObject } from "react";
import { onThemeChange } from "./theme-colours.ts";

/** An open drawing. It holds a WebGL context, of which a browser has few. */
export type OpenDrawing = {
  /** Takes the colours of the page's theme again. */
  recolour: () => void;
  close: () => void;
};

/** Opens a drawing in an element; undefined where the browser has no WebGL. `onLost`: the graphics card took it away. */
export type Opener<D> = (container: HTMLElement, onLost: () => void) => D | undefined;

/** Calls `begin` as soon as the element is wider than nothing: a part that is not laid out yet cannot be drawn in. */
const onceLaidOut = (element: HTMLElement, begin: () => void): (() => void) => {
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined || entry.contentRect.width === 0) return;
    observer.disconnect();
    begin();
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
};

/** A drawing that the graphics card takes away is drawn anew, so often while a page is open. */
const mostLosses = 3;

/**
 * Keeps what `load` gives open in the element that `place` is given to, and opens it anew when `load` is another function;
 * undefined: nothing is drawn. `opened` counts how often it was opened: what is shown in it must be shown again whenever that
 * changes. `isDrawable` becomes false where the browser cannot draw.
 */
export const useDrawing = <D extends OpenDrawing>(
  load: (() => Promise<Opener<D>>) | undefined,
): {
  place: RefObject<HTMLDivElement | null>;
  drawing: RefObject<D | undefined>;
  opened: number;
  isDrawable: boolean;
} => {
  const [isDrawable, setIsDrawable] = useState(true);
  const [opened, setOpened] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<D | undefined>(undefined);
  useEffect(() => {
    const container = place.current;
    if (container === null || load === undefined) return;
    let isLeft = false;
    let losses = 0;
    let stopWaiting: (() => void) | undefined;
    void load()
      .then((open) => {
        const begin = (): void => {
          drawing.current = open(container, () => {
            drawing.current?.close();
            losses += 1;
            if (losses > mostLosses) setIsDrawable(false);
            else begin();
          });
          if (drawing.current === undefined) setIsDrawable(false);
          else setOpened((before) => before + 1);
        };
        if (!isLeft) stopWaiting = onceLaidOut(container, begin);
      })
      .catch((error: unknown) => {
        setIsDrawable(false);
        throw error;
      });
    const stopWatching = onThemeChange(() => drawing.current?.recolour());
    return () => {
      isLeft = true;
      stopWaiting?.();
      stopWatching();
      drawing.current?.close();
      drawing.current = undefined;
    };
  }, [load]);
  return { place, drawing, opened, isDrawable };
};
