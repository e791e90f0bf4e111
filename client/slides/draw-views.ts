// Owns what is shown of collected views on slides: drawings, drawn anew from the data in the light colours, whatever the page has, and
// comparisons as tables. Of results only; other views are shown at their own addresses.
import type { ViewOf } from "../../model/endpoints.ts";
import { listText } from "../../model/formats.ts";
import { parseComparedView } from "../address.ts";
import { fetchJson } from "../api/fetch-json.ts";
import type { GatheredItem } from "../collection/gathered.ts";
import { drawPlot } from "../compare/draw-plot.ts";
import { betterText, plotsOf, sourcesOf } from "../compare/plot-data.ts";
import { pngOf } from "../download/save-file.ts";
import { standaloneSvg } from "../download/standalone-svg.ts";
import { drawingNotes } from "../drawing/drawing-notes.ts";
import { resultTable } from "./result-table.ts";
import type { DrawnView, SlidePicture } from "./slide-list.ts";

/** In px: a width at which the words of a drawing can be read from the last row. */
const width = 760;

const signs =
  "Round marks are as cited by the paper, diamonds as reported by the work itself; a dotted line means not stated.";

type Regimens = ViewOf<"regimens">;
type ComparedView = ReturnType<typeof parseComparedView>;

/** What is shown of a view, by its address: one drawing, or the table of all. */
const drawView = async (
  address: string,
  ask: (view: ComparedView) => Promise<Regimens>,
): Promise<DrawnView> => {
  const { pathname, searchParams, hash } = new URL(address, window.location.origin);
  if (pathname !== "/compare/regimens") return {};
  const answer = await ask(parseComparedView(Object.fromEntries(searchParams)));
  if (hash === "") {
    const table = resultTable(answer);
    return table === undefined ? {} : { table };
  }
  const picture = await drawPicture(answer, hash);
  return picture === undefined ? {} : { picture };
};

/** The picture of the drawing with this id; undefined where it is not there any more. */
const drawPicture = async (answer: Regimens, hash: string): Promise<SlidePicture | undefined> => {
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

/** What is shown of those of the items that are views, by the items' ids. */
export const drawViews = async (
  items: readonly GatheredItem[],
): Promise<Map<string, DrawnView>> => {
  // Drawings of one comparison are of one answer.
  const asked = new Map<string, Promise<Regimens>>();
  const ask = (view: ComparedView): Promise<Regimens> => {
    const key = JSON.stringify(view);
    const answer = asked.get(key) ?? fetchJson("regimens", view);
    asked.set(key, answer);
    return answer;
  };
  const drawn = new Map<string, DrawnView>();
  for (const item of items) {
    if (item.as === "view") drawn.set(item.id, await drawView(item.address, ask));
  }
  return drawn;
};
