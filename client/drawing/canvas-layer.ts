// Owns a 2D canvas among those of Sigma: as large as the drawing, as sharp as the screen, empty before each painting.
import type Sigma from "sigma";

/** Paints anew: `paint` draws in CSS pixels. Nothing where the browser gives no canvas. */
export type CanvasLayer = (
  size: { width: number; height: number },
  paint: (context: CanvasRenderingContext2D) => void,
) => void;

/** Opens a layer. */
export const openLayer = (
  sigma: Sigma,
  id: string,
  where: { beforeLayer: string } | { afterLayer: string },
): CanvasLayer => {
  const canvas = sigma.createCanvas(id, { ...where, style: { pointerEvents: "none" } });
  const context = canvas.getContext("2d");
  return ({ width, height }, paint) => {
    if (context === null) return;
    const pixels = window.devicePixelRatio;
    const [w, h] = [Math.round(width * pixels), Math.round(height * pixels)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context);
  };
};
