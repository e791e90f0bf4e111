// Owns painting the figures of the wheel on a 2D canvas, in CSS pixels.
import type { Palette, PathFigure, TextFigure } from "./wheel-figures.ts";

/** Paints a line or an area. */
export const paintPath = (
  context: CanvasRenderingContext2D,
  { d, fill, stroke, width = 1, dash = [], opacity = 1 }: PathFigure,
  palette: Palette,
): void => {
  const path = new Path2D(d);
  context.globalAlpha = opacity;
  if (fill !== undefined) {
    context.fillStyle = palette[fill];
    context.fill(path);
  }
  if (stroke !== undefined) {
    context.strokeStyle = palette[stroke];
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(path);
  }
  context.globalAlpha = 1;
};

/** Paints a line of text, with a halo, or its own ground, that keeps it legible where something lies below. */
export const paintText = (
  context: CanvasRenderingContext2D,
  { text, x, y, turned, anchor, size, isBold = false, colour, opacity = 1, ground }: TextFigure,
  palette: Palette,
): void => {
  context.save();
  context.translate(x, y);
  context.rotate((turned * Math.PI) / 180);
  context.globalAlpha = opacity;
  context.font = `${isBold ? 650 : 400} ${size}px "Source Sans 3", system-ui, sans-serif`;
  context.textAlign = anchor === "middle" ? "center" : anchor === "start" ? "left" : "right";
  context.textBaseline = "middle";
  context.lineWidth = ground?.width ?? 3;
  context.lineJoin = "round";
  context.strokeStyle = palette[ground?.colour ?? "paper"];
  context.globalAlpha = ground === undefined ? opacity * 0.85 : opacity;
  context.strokeText(text, 0, 0);
  context.globalAlpha = opacity;
  context.fillStyle = palette[colour];
  context.fillText(text, 0, 0);
  context.restore();
};
