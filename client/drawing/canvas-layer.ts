// Owns painting on a 2D canvas of Sigma's own that it has and leaves empty: each further canvas takes time with every frame.
import type Sigma from "sigma";

/** Paints anew: `paint` draws in CSS pixels. Nothing where the browser gives no canvas. */
export type CanvasLayer = (
  size: { width: number; height: number },
  paint: (context: CanvasRenderingContext2D) => void,
) => void;

/**
 * Opens a layer: `edgeLabels` lies below the nodes, `labels` above them. Sigma sizes both, and clears both with each frame that it
 * draws; it must be set to draw no labels itself.
 */
export const openLayer = (sigma: Sigma, layer: "edgeLabels" | "labels"): CanvasLayer => {
  const canvas = sigma.getCanvases()[layer];
  const context = canvas?.getContext("2d");
  return ({ width, height }, paint) => {
    if (canvas === undefined || !context) return;
    context.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context);
  };
};
