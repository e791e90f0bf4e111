// Owns what every drawing on the graphics card meets: a browser without WebGL, and a card that takes the drawing away.
import type Sigma from "sigma";

/** Whether the browser gives a canvas of the graphics card at all: it may know none, or have it switched off. */
const hasWebGl = (): boolean => {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
};

/** What `open` opens in `container`; undefined where the browser has no WebGL. Throws what `open` throws where it has. */
export const openWithWebGl = <Opened>(
  container: HTMLElement,
  open: () => Opened,
): Opened | undefined => {
  try {
    return open();
  } catch (error) {
    // Sigma stops halfway, with a message about a function of nothing.
    container.replaceChildren();
    if (hasWebGl()) throw error;
    return undefined;
  }
};

/**
 * Closes Sigma, once. `onLost` is called once when the graphics card takes the drawing away, as a sleeping or crashed one does,
 * unless it was closed before.
 */
export const closing = (sigma: Sigma, onLost: () => void): (() => void) => {
  let isOpen = true;
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener("webglcontextlost", (event) => {
      // Without this the browser takes its loss for accepted and complains when the card comes back.
      event.preventDefault();
      if (!isOpen) return;
      isOpen = false;
      onLost();
    });
  }
  return () => {
    // Sigma gives its contexts back by losing them.
    isOpen = false;
    sigma.kill();
  };
};
