// Owns timing drawings within a browser: our trace view's canvas against Sigma as it comes, on the same nodes, links and
// places. Expects the API's traces where it stands; a driver calls what it puts on the window.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { fetchJson } from "../../client/api/fetch-json.ts";
import { openDrawing } from "../../client/trace/open-drawing.ts";
import { buildTraceGraph, columnIds, type TraceGraph } from "../../client/trace/trace-graph.ts";
import { layOutTrace, type TraceLayout } from "../../client/trace/trace-layout.ts";
import "../../client/styles/base.css";

/** Time of each side until its pixels are there, and of what ours does before it draws, in ms. */
export type Timed = { ours: number; bare: number; layout: number; nodes: number; links: number };

declare global {
  interface Window {
    /** Draws the trace of `id` `copies` times beside itself, both ways, ours first if told so. */
    timeDrawings: (id: string, copies: number, isOursFirst: boolean) => Promise<Timed>;
  }
}

/** Browsers draw no canvas longer than this: what is longer is drawn closer together. */
const longestCanvas = 8_000;

/** Parts that lie beside each other, each with the entries and links of the whole. */
const repeat = (graph: TraceGraph, copies: number): TraceGraph => ({
  root: graph.root,
  ...Array.from({ length: copies }, (_, copy) => {
    const named = (id: string): string => (copy === 0 ? id : `${id}#${copy}`);
    return {
      entries: graph.entries.map((entry) => ({ ...entry, id: named(entry.id) })),
      links: graph.links.map((link) => ({ ...link, from: named(link.from), to: named(link.to) })),
    };
  }).reduce((all, { entries, links }) => {
    all.entries.push(...entries);
    all.links.push(...links);
    return all;
  }),
});

const fit = (layout: TraceLayout): TraceLayout => {
  const share = Math.min(1, longestCanvas / layout.height);
  const place = <P extends { y: number }>(point: P): P => ({ ...point, y: point.y * share });
  return {
    ...layout,
    height: layout.height * share,
    rows: layout.rows.map(place),
    paths: layout.paths.map((path) => ({
      ...path,
      start: place(path.start),
      end: place(path.end),
      lanes: path.lanes.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    })),
  };
};

/** Opens Sigma as its manual begins: a graph with places, no settings. */
const openBare = (container: HTMLElement, { rows, paths, height }: TraceLayout): (() => void) => {
  const graph = new MultiDirectedGraph();
  for (const { id, x, y } of rows) {
    graph.addNode(id, { x, y: height - y, size: 9, color: "#53575e" });
  }
  for (const { from, to } of paths) graph.addEdge(from, to, { size: 1, color: "#8b8984" });
  const sigma = new Sigma(graph, container);
  return () => {
    sigma.kill();
  };
};

const openOurs = (container: HTMLElement, layout: TraceLayout): (() => void) => {
  const drawing = openDrawing(container, layout, () => undefined);
  if (drawing === undefined) throw new Error("this browser has no WebGL");
  return drawing.close;
};

/** Reads a pixel of every canvas: what was asked to be drawn on it has to be drawn then. */
const forcePixels = (container: HTMLElement): void => {
  for (const canvas of container.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (gl === null) canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
    else gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
};

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });

const timeOf = async (
  layout: TraceLayout,
  open: (container: HTMLElement, layout: TraceLayout) => () => void,
): Promise<number> => {
  const container = document.createElement("div");
  Object.assign(container.style, {
    position: "absolute",
    width: `${layout.width}px`,
    height: `${layout.height}px`,
  });
  document.body.append(container);
  await nextFrame();
  const started = performance.now();
  const close = open(container, layout);
  forcePixels(container);
  const milliseconds = performance.now() - started;
  await nextFrame();
  close();
  container.remove();
  await nextFrame();
  return milliseconds;
};

window.timeDrawings = async (id, copies, isOursFirst) => {
  const graph = repeat(buildTraceGraph(await fetchJson("trace", { id })), copies);
  const started = performance.now();
  const layout = fit(layOutTrace(graph, new Set(copies === 1 ? [] : columnIds)));
  const laidOut = performance.now() - started;
  const early = isOursFirst ? await timeOf(layout, openOurs) : undefined;
  const bare = await timeOf(layout, openBare);
  const ours = early ?? (await timeOf(layout, openOurs));
  return { ours, bare, layout: laidOut, nodes: layout.rows.length, links: layout.paths.length };
};
