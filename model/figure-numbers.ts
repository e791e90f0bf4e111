// Owns the numbers of a figure by their parts. Free of schemas, so that the browser takes this from here and nothing else with it.
import type { Figure, FigurePart, ReportedFigure } from "./figure.ts";
import { figureParts } from "./figure-parts.ts";

/** The numbers of a figure by part, in the order in which equal ones are bound; parts without a number are left out. */
export const numbersOf = (figure: Figure | ReportedFigure): [FigurePart, number][] => {
  const { value, low, high, per, n, ci, p, sd } = figure;
  const parts: Readonly<Record<FigurePart, number | undefined>> = {
    value,
    low,
    high,
    per,
    n,
    ciLow: ci?.low,
    ciHigh: ci?.high,
    p: p?.value,
    sd,
  };
  return figureParts.flatMap((part): [FigurePart, number][] => {
    const number = parts[part];
    return number === undefined ? [] : [[part, number]];
  });
};
