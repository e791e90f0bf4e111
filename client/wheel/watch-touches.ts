// Owns who gets the touches of a wheel: one finger is the page's, which scrolls, and a tap is a click; two move the drawing. Sigma,
// which listens within the element, would take every touch and move with one.

/**
 * Watches the element that Sigma draws in; a still wheel leaves the page two fingers too. `isTouched` says whether the pointer that
 * was used last was a finger. `stop` ends the watch.
 */
export const watchTouches = (
  container: HTMLElement,
  isStill: boolean,
): { isTouched: () => boolean; stop: () => void } => {
  const watching = new AbortController();
  const options = { capture: true, passive: true, signal: watching.signal } as const;
  for (const name of ["touchstart", "touchmove"] as const) {
    container.addEventListener(
      name,
      (event) => {
        // What cannot be cancelled scrolls the page already.
        const isDrawings = !isStill && event.touches.length > 1 && event.cancelable;
        if (!isDrawings) event.stopPropagation();
      },
      options,
    );
  }
  let type = "";
  for (const name of ["pointerdown", "pointermove"] as const) {
    container.addEventListener(
      name,
      ({ pointerType }) => {
        type = pointerType;
      },
      options,
    );
  }
  return {
    isTouched: () => type === "touch",
    stop: () => {
      watching.abort();
    },
  };
};
