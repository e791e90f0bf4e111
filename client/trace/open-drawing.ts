// Owns the Sigma canvas of a trace: shapes by Sigma's programs, links on a layer below them. The camera is fixed so that a
// point of the layout is the same pixel of the page; HTML beside it carries the words. Loaded only when a trace is drawn.
import Graph from "graphology";
import Sigma from "sigma";
import { createEdgeCompoundProgram } from "sigma/rendering";
import { drawDeadEnd, drawLink, type TraceColours } from "./draw-links.ts";
import { ShapeProgram, type ShapeAttributes, type ShapeType } from "./shape-program.ts";
import { glyphOffset, type Row, type TraceLayout } from "./trace-layout.ts";

/** An open canvas. Close it when the page is left: it holds a WebGL context, of which a browser has few. */
export type Drawing = {
  /** Lights the rows given and dims the others; `undefined` shows all alike. */
  light: (rows: ReadonlySet<string> | undefined) => void;
  /** Takes the colours of the page's theme again. */
  recolour: () => void;
  close: () => void;
};

const shapeSize = 9;

const resolveColours = (): TraceColours => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: colour("--ink-soft"),
    line: colour("--rule-strong"),
    accent: colour("--accent"),
    caution: colour("--caution"),
    paper: colour("--paper"),
  };
};

const shapeOf = (row: Row): ShapeType => (row.type === "bundle" ? "bundle" : row.entry.node.kind);

const colourOf = (row: Row, colours: TraceColours): string =>
  row.type === "entry" && (row.column === "advice" || row.column === "claims")
    ? colours.accent
    : colours.ink;

/** Sigma's own programs are compiled whether anything is drawn with them or not: this is nothing in their place. */
const noLinks = createEdgeCompoundProgram([]);

/** Whether the browser gives a canvas of the graphics card at all: it may know none, or have it switched off. */
const hasWebGl = (): boolean => {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
};

/**
 * Opens the canvas in `container`, which must already have the layout's size. Undefined where the browser has no WebGL.
 * `onLost` is called once when the graphics card takes the drawing away, as a sleeping or crashed one does: close it then.
 */
export const openDrawing = (
  container: HTMLElement,
  layout: TraceLayout,
  onLost: () => void,
): Drawing | undefined => {
  try {
    return draw(container, layout, onLost);
  } catch (error) {
    // Sigma stops halfway, with a message about a function of nothing.
    container.replaceChildren();
    if (hasWebGl()) throw error;
    return undefined;
  }
};

const draw = (container: HTMLElement, layout: TraceLayout, onLost: () => void): Drawing => {
  const { width, height } = layout;
  let colours = resolveColours();
  let lit: ReadonlySet<string> | undefined;
  const graph = new Graph();
  for (const row of layout.rows) {
    const shape: ShapeAttributes = { shape: shapeOf(row) };
    graph.addNode(row.id, {
      x: row.x + glyphOffset.x,
      // Sigma counts upward.
      y: height - row.y - glyphOffset.y,
      size: shapeSize,
      color: colourOf(row, colours),
      ...shape,
    });
  }
  // Sigma draws as soon as it is made: the graph comes when its frame is known, so that it is drawn once.
  const sigma = new Sigma(new Graph(), container, {
    nodeProgramClasses: { circle: ShapeProgram },
    edgeProgramClasses: { line: noLinks, arrow: noLinks },
    renderLabels: false,
    stagePadding: 0,
    itemSizesReference: "screen",
    enableCameraPanning: false,
    enableCameraRotation: false,
    enableCameraZooming: false,
    nodeReducer: (id, data) =>
      lit === undefined || lit.has(id) ? data : { ...data, color: dimmed(colours) },
  });
  sigma.setCustomBBox({ x: [0, width], y: [0, height] });
  sigma.setGraph(graph);
  const layer = openLinksLayer(sigma, layout);
  const drawLinks = (): void => {
    layer.draw(colours, lit);
  };
  drawLinks();
  let isOpen = true;
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener("webglcontextlost", (event) => {
      // Without this the browser takes its loss for accepted and complains when the card comes back.
      event.preventDefault();
      if (!isOpen) return;
      isOpen = false;
      onLost();
    });
  }
  return {
    light: (rows) => {
      if (rows === lit) return;
      lit = rows;
      sigma.refresh({ skipIndexation: true });
      drawLinks();
    },
    recolour: () => {
      colours = resolveColours();
      for (const row of layout.rows)
        graph.setNodeAttribute(row.id, "color", colourOf(row, colours));
      sigma.refresh();
      drawLinks();
    },
    close: () => {
      // Sigma gives its contexts back by losing them.
      isOpen = false;
      sigma.kill();
    },
  };
};

type LinksLayer = {
  /** Draws all links and dead ends anew. `lit` holds the rows that are highlighted; undefined shows all alike. */
  draw: (colours: TraceColours, lit: ReadonlySet<string> | undefined) => void;
};

/** Opens the canvas below the nodes that links are drawn on. */
const openLinksLayer = (sigma: Sigma, layout: TraceLayout): LinksLayer => {
  const { width, height } = layout;
  const links = sigma.createCanvas("links", { beforeLayer: "nodes" });
  const pixels = window.devicePixelRatio;
  links.width = Math.round(width * pixels);
  links.height = Math.round(height * pixels);
  links.style.width = `${width}px`;
  links.style.height = `${height}px`;
  // Nothing is read from it; the browser then strokes on the processor, which for thousands of dashed curves that are drawn
  // once is many times faster than having them made into triangles.
  const context = links.getContext("2d", { willReadFrequently: true });
  return {
    draw: (colours, lit) => {
      if (context === null) return;
      context.setTransform(pixels, 0, 0, pixels, 0, 0);
      context.clearRect(0, 0, width, height);
      drawAllLinks(context, layout, colours, lit);
    },
  };
};

const drawAllLinks = (
  context: CanvasRenderingContext2D,
  layout: TraceLayout,
  colours: TraceColours,
  lit: ReadonlySet<string> | undefined,
): void => {
  const isOn = (id: string): boolean => lit?.has(id) ?? false;
  // Lit links last, so that nothing dim lies over them.
  const sorted = [...layout.paths].sort(
    (a, b) => Number(isOn(a.from) && isOn(a.to)) - Number(isOn(b.from) && isOn(b.to)),
  );
  for (const path of sorted) {
    const isLit = isOn(path.from) && isOn(path.to);
    drawLink(context, path, colours, { isLit, isDim: lit !== undefined && !isLit });
  }
  for (const row of layout.rows) {
    if (row.type === "entry" && row.entry.deadEnds.length > 0)
      drawDeadEnd(context, row, colours, { isDim: lit !== undefined && !isOn(row.id) });
  }
};

/** A colour for what is not lit: halfway into the page. */
const dimmed = ({ ink, paper }: TraceColours): string => {
  const parts = (hex: string): number[] =>
    [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  const [a, b] = [parts(ink), parts(paper)];
  const mixed = a.map((n, i) => Math.round(n * 0.25 + (b[i] ?? n) * 0.75));
  return `rgb(${mixed.join(",")})`;
};
