// Owns the shapes of the marks as paths, for pictures that are not drawn on the graphics card. Pure.
import { fixed } from "./wheel-figures.ts";

/** Outlines of the shapes of kinds around a point, as paths: the same as `marks/glyph.tsx` has. */
export const markPath = (
  kind: "claim" | "recommendation" | "reference" | "work" | "study",
  x: number,
  y: number,
  r: number,
): string => {
  const at = (dx: number, dy: number): string => `${fixed(x + dx * r)} ${fixed(y + dy * r)}`;
  switch (kind) {
    case "claim":
      return `M${at(-0.72, 0)}a${fixed(r * 0.72)} ${fixed(r * 0.72)} 0 1 0 ${fixed(r * 1.44)} 0a${fixed(r * 0.72)} ${fixed(r * 0.72)} 0 1 0 ${fixed(-r * 1.44)} 0Z`;
    case "recommendation": {
      const c = fixed(r * 0.34);
      return `M${at(-0.5, -0.66)}L${at(0.5, -0.66)}A${c} ${c} 0 0 1 ${at(0.84, -0.32)}L${at(0.84, 0.32)}A${c} ${c} 0 0 1 ${at(0.5, 0.66)}L${at(-0.5, 0.66)}A${c} ${c} 0 0 1 ${at(-0.84, 0.32)}L${at(-0.84, -0.32)}A${c} ${c} 0 0 1 ${at(-0.5, -0.66)}Z`;
    }
    case "reference":
      return `M${at(0, -0.9)}L${at(0.9, 0)}L${at(0, 0.9)}L${at(-0.9, 0)}Z`;
    case "work":
      return `M${at(-0.68, -0.68)}L${at(0.68, -0.68)}L${at(0.68, 0.68)}L${at(-0.68, 0.68)}Z`;
    case "study":
      return `M${at(0, -0.83)}L${at(0.72, -0.42)}L${at(0.72, 0.42)}L${at(0, 0.83)}L${at(-0.72, 0.42)}L${at(-0.72, -0.42)}Z`;
  }
};
