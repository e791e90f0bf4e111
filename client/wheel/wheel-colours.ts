// Owns which of the theme's colours the wheel is painted in.
import { currentColours } from "../drawing/theme-colours.ts";
import type { ColourName, Palette } from "./wheel-figures.ts";

const properties: Record<ColourName, string> = {
  ink: "--ink",
  soft: "--ink-soft",
  rule: "--rule",
  paper: "--paper",
  sunk: "--paper-sunk",
  accent: "--accent",
  own: "--wheel-own",
  cited: "--wheel-cited",
  word: "--wheel-word",
  warning: "--wheel-warning",
  missing: "--wheel-missing",
};

/** The colours of the theme that is shown now. */
export const currentPalette = (): Palette => currentColours(properties);
