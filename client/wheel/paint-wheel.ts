// Owns what is painted around the marks: sectors and links on a layer below them, rings and names on one above.
import type Sigma from "sigma";
import { openLayer } from "../drawing/canvas-layer.ts";
import { linkFigures } from "./link-figures.ts";
import { markNames } from "./mark-names.ts";
import { markRings } from "./mark-rings.ts";
import { paintPath, paintText } from "./paint-figures.ts";
import { sectorFigures, sectorNames } from "./sector-figures.ts";
import type { SeenWheel } from "./seen-wheel.ts";
import type { Highlight, Palette } from "./wheel-figures.ts";
import type { WheelScene } from "./wheel-scene.ts";

/** Opens the layers. What is given back paints both anew. */
export const openPainting = (
  sigma: Sigma,
  { wheel, layout }: WheelScene,
): ((seen: SeenWheel, highlight: Highlight, palette: Palette) => void) => {
  const below = openLayer(sigma, "edgeLabels");
  const above = openLayer(sigma, "labels");
  const placed = new Map(
    layout.placed.flatMap((one) => (one.mark === undefined ? [] : [[one.mark, one] as const])),
  );
  // A link goes from the middle of one mark to that of another, however large they are drawn.
  return ({ layout: drawn, view, turns }, highlight, palette) => {
    below(view, (context) => {
      for (const path of [
        ...sectorFigures(layout, view, turns, highlight.sector),
        ...linkFigures(layout, (mark) => placed.get(mark), view, turns, highlight),
      ])
        paintPath(context, path, palette);
    });
    above(view, (context) => {
      for (const ring of markRings(drawn, view, turns, highlight))
        paintPath(context, ring, palette);
      const sectors = sectorNames(drawn, wheel, view, turns);
      for (const name of [...sectors, ...markNames(drawn, wheel, view, turns, highlight, sectors)])
        paintText(context, name, palette);
    });
  };
};
