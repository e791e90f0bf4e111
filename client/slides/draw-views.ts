// Owns what is shown of collected views on slides: drawings, drawn anew from the data in the light colours, whatever the page has, and
// comparisons as tables. Of results and of own cases; other views are shown at their own addresses.
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ViewOf } from "../../model/endpoints.ts";
import { listText } from "../../model/formats.ts";
import { parseComparedView, parseSeriesView } from "../address.ts";
import { fetchJson } from "../api/fetch-json.ts";
import type { GatheredItem } from "../collection/gathered.ts";
import { drawPlot } from "../compare/draw-plot.ts";
import { betterText, plotsOf, sourcesOf } from "../compare/plot-data.ts";
import { seriesDrawings } from "../courses/series-drawings.tsx";
import { pngOf } from "../download/save-file.ts";
import { standaloneSvg } from "../download/standalone-svg.ts";
import { drawingNotes } from "../drawing/drawing-notes.ts";
import { resultTable } from "./result-table.ts";
import type { DrawnView, SlidePicture } from "./slide-list.ts";

/** In px: a width at which the words of a drawing of results can be read from the last row. */
const width = 760;
/** The same for drawings of cases, which have words on both sides of their axis. */
const seriesWidth = 960;
/** As high as such a drawing is where it fills a slide, words below it included; in px. */
const seriesHeight = 400;

const signs =
  "Round marks are as cited by the paper, diamonds as reported by the work itself; a dotted line means not stated.";

type Given = Readonly<Record<string, string>>;

/** Asks for what drawings are made from; those of one page are of one answer. */
type Asked = {
  regimens: (view: ReturnType<typeof parseComparedView>) => Promise<ViewOf<"regimens">>;
  courses: (view: ReturnType<typeof parseSeriesView>) => Promise<ViewOf<"courses">>;
};

/** The same answer to the same question. */
const once = <View, Answer>(
  ask: (view: View) => Promise<Answer>,
): ((view: View) => Promise<Answer>) => {
  const answers = new Map<string, Promise<Answer>>();
  return (view) => {
    const key = JSON.stringify(view);
    const answer = answers.get(key) ?? ask(view);
    answers.set(key, answer);
    return answer;
  };
};

/** What is shown of a view, by its address: one drawing, or the table of all. */
const drawView = async (address: string, asked: Asked): Promise<DrawnView> => {
  const { pathname, searchParams, hash } = new URL(address, window.location.origin);
  const given: Given = Object.fromEntries(searchParams);
  const id = hash.slice(1);
  if (pathname === "/compare/regimens") {
    const answer = await asked.regimens(parseComparedView(given));
    const table = id === "" ? resultTable(answer) : undefined;
    return table === undefined ? withPicture(await drawResults(answer, id)) : { table };
  }
  const drawingsOf = Object.hasOwn(seriesDrawings, pathname) ? seriesDrawings[pathname] : undefined;
  if (drawingsOf === undefined) return {};
  return drawSeries(await asked.courses(parseSeriesView(given)), drawingsOf, id);
};

const withPicture = (picture: SlidePicture | undefined): DrawnView =>
  picture === undefined ? {} : { picture };

/** The picture of the results with this id; undefined where they are not there any more. */
const drawResults = async (
  answer: ViewOf<"regimens">,
  id: string,
): Promise<SlidePicture | undefined> => {
  const { paired, ratios } = plotsOf(answer);
  const data = [...paired, ...ratios].find((one) => id === one.id);
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
  return { ...picture, about: `${data.title}. ${betterText(data)}`, source: origin, stated: notes };
};

/** The drawing of own cases with this id, or the only one that the page has; nothing where there is none. */
const drawSeries = async (
  { series, statements }: ViewOf<"courses">,
  drawingsOf: (typeof seriesDrawings)[string],
  id: string,
): Promise<DrawnView> => {
  const drawn = series.flatMap((one) =>
    drawingsOf(one, statements).map((drawing) => ({ drawing, paper: one.paper })),
  );
  const found =
    id === "" && drawn.length === 1 ? drawn[0] : drawn.find((one) => one.drawing.id === id);
  if (found === undefined) return {};
  const { title, about, signs: stated, draw, drawParts } = found.drawing;
  const { paper } = found;
  const { origin, notes } = drawingNotes({
    about,
    remarks: stated,
    source: paper.label,
    papers: [paper],
  });
  const below = stated.length === 0 ? [about] : stated;
  const pictureOf = async (drawing: ReactElement): Promise<SlidePicture> => {
    const picture = await inLight((ground) =>
      asSvg(drawing, (svg) => pngOf(standaloneSvg(svg, "", below, ground))),
    );
    return { ...picture, about: `${title}. ${about}`, source: origin, stated: notes };
  };
  const picture = await pictureOf(draw(seriesWidth));
  const parts: SlidePicture[] = [];
  for (const part of drawParts?.(seriesWidth, seriesHeight) ?? [])
    parts.push(await pictureOf(part));
  return parts.length < 2 ? { picture } : { picture, parts };
};

/** Does something with what a component draws, which is on no page. */
const asSvg = async <Done>(
  drawing: ReactElement,
  act: (svg: SVGSVGElement) => Promise<Done>,
): Promise<Done> => {
  const place = document.createElement("div");
  const root = createRoot(place);
  try {
    flushSync(() => {
      root.render(drawing);
    });
    const svg = place.querySelector("svg");
    if (svg === null) throw new TypeError("expected a drawing as SVG");
    return await act(svg);
  } finally {
    root.unmount();
  }
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
  const asked: Asked = {
    regimens: once((view) => fetchJson("regimens", view)),
    courses: once((view) => fetchJson("courses", view)),
  };
  const drawn = new Map<string, DrawnView>();
  for (const item of items) {
    if (item.as === "view") drawn.set(item.id, await drawView(item.address, asked));
  }
  return drawn;
};
