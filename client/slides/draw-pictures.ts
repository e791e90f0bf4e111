// Owns the pictures of collected drawings for slides: drawn anew from the data, in the light colours, whatever the page has. Drawings of
// results only; others are shown at their own addresses.
import { listText } from "../../model/formats.ts";
import { parseComparedView } from "../address.ts";
import { fetchJson } from "../api/fetch-json.ts";
import type { GatheredItem } from "../collection/gathered.ts";
import { drawPlot } from "../compare/draw-plot.ts";
import { betterText, plotsOf, sourcesOf } from "../compare/plot-data.ts";
import { pngOf } from "../download/save-file.ts";
import { standaloneSvg } from "../download/standalone-svg.ts";
import { drawingNotes } from "../drawing/drawing-notes.ts";
import type { SlidePicture } from "./slide-list.ts";

/** In px: a width at which the words of a drawing can be read from the last row. */
const width = 760;

const signs =
  "Round marks are as cited by the paper, diamonds as reported by the work itself; a dotted line means not stated.";

/** The picture of a drawing, by its address; undefined where it is none of results, or is not there any more. */
const drawPicture = async (address: string): Promise<SlidePicture | undefined> => {
  const { pathname, searchParams, hash } = new URL(address, window.location.origin);
  if (pathname !== "/compare/regimens" || hash === "") return undefined;
  const view = parseComparedView(Object.fromEntries(searchParams));
  const answer = await fetchJson("regimens", view);
  const { paired, ratios } = plotsOf(answer);
  const data = [...paired, ...ratios].find(({ id }) => `#${id}` === hash);
  if (data === undefined) return undefined;
  const drawing = drawPlot(data, width);
  if (!(drawing instanceof SVGSVGElement)) throw new TypeError("expected a drawing as SVG");
  const { origin, notes } = drawingNotes({
    about: betterText(data),
    remarks: ["Nothing is pooled.", signs],
    source: listText(sourcesOf(data), "and"),
    papers: answer.papers,
  });
  const picture = await inLight((ground) => pngOf(standaloneSvg(drawing, "", [signs], ground)));
  return { ...picture, about: `${data.title}. ${betterText(data)}`, source: origin, told: notes };
};

/** Does something with an element that has the light colours. */
const inLight = async <Done>(act: (ground: Element) => Promise<Done>): Promise<Done> => {
  const ground = document.createElement("div");
  ground.dataset["theme"] = "light";
  document.body.append(ground);
  try {
    return await act(ground);
  } finally {
    ground.remove();
  }
};

/** Pictures of those of the items that are drawings of results, by the items' ids. */
export const drawPictures = async (
  items: readonly GatheredItem[],
): Promise<Map<string, SlidePicture>> => {
  const pictures = new Map<string, SlidePicture>();
  for (const item of items) {
    const picture = item.as === "view" ? await drawPicture(item.address) : undefined;
    if (picture !== undefined) pictures.set(item.id, picture);
  }
  return pictures;
};
