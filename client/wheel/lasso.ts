// Owns selecting by pointer: a line drawn around marks while shift is held, or while selecting is switched on. What is drawn so never
// reaches the drawing below, which would move.

import type { Point } from "../drawing/camera.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Draws the line that is being drawn; `end` takes it away. */
const openLine = (container: HTMLElement) => {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("class", "wheel-lasso");
  const path = document.createElementNS(svgNamespace, "path");
  svg.append(path);
  container.append(svg);
  return {
    show: (outline: readonly Point[]) => {
      path.setAttribute("d", `M${outline.map(({ x, y }) => `${x} ${y}`).join("L")}Z`);
    },
    end: () => {
      svg.remove();
    },
  };
};

/**
 * Watches a drawing's element. `isOn` says whether selecting is switched on; with shift it always is. `onEnd` is given the outline
 * when the pointer is lifted; not when the browser takes it away. The result stops watching.
 */
export const watchLasso = (
  container: HTMLElement,
  isOn: () => boolean,
  onEnd: (outline: readonly Point[]) => void,
): (() => void) => {
  const watching = new AbortController();
  const options = { capture: true, passive: false, signal: watching.signal } as const;
  let drawn: { pointer: number; outline: Point[]; line: ReturnType<typeof openLine> } | undefined;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const isMeant = (event: { shiftKey: boolean }): boolean => event.shiftKey || isOn();
  container.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || drawn !== undefined || !isMeant(event)) return;
      container.setPointerCapture(event.pointerId);
      drawn = {
        pointer: event.pointerId,
        outline: [placeOf(event)],
        line: openLine(container),
      };
    },
    options,
  );
  container.addEventListener(
    "pointermove",
    (event) => {
      if (drawn?.pointer !== event.pointerId) return;
      drawn.outline.push(placeOf(event));
      drawn.line.show(drawn.outline);
    },
    options,
  );
  const end = (event: PointerEvent, isDone: boolean): void => {
    if (drawn?.pointer !== event.pointerId) return;
    const { outline, line } = drawn;
    drawn = undefined;
    line.end();
    if (isDone) onEnd(outline);
  };
  container.addEventListener(
    "pointerup",
    (event) => {
      end(event, true);
    },
    options,
  );
  container.addEventListener(
    "pointercancel",
    (event) => {
      end(event, false);
    },
    options,
  );
  // The drawing listens to these: it must not take the line for a movement of its own.
  for (const name of ["mousedown", "click", "dblclick", "touchstart"] as const) {
    container.addEventListener(
      name,
      (event: MouseEvent | TouchEvent) => {
        if (!isMeant(event)) return;
        event.stopPropagation();
        if (name === "touchstart") event.preventDefault();
      },
      options,
    );
  }
  return () => {
    watching.abort();
    drawn?.line.end();
  };
};
