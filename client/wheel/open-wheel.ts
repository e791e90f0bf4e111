// Owns the Sigma canvas of the wheel: marks by the shape program, sectors and links on a layer below them, names on a layer above.
// The camera pans and zooms; the layers are painted anew with each of its frames. Loaded only when a wheel is drawn.
import Graph from "graphology";
import Sigma from "sigma";
import { createEdgeCompoundProgram } from "sigma/rendering";
import type { CameraState } from "sigma/types";
import type { Wheel } from "../../model/views/wheel.ts";
import type { Point } from "../drawing/camera.ts";
import { openLayer } from "../drawing/canvas-layer.ts";
import { mixed } from "../drawing/mix-colours.ts";
import { closing, openWithWebGl } from "../drawing/open-with-webgl.ts";
import { ShapeProgram, type ShapeAttributes } from "../drawing/shape-program.ts";
import type { OpenDrawing } from "../drawing/use-drawing.ts";
import { isZoom } from "../drawing/zoom-keys.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { readPalette } from "./wheel-colours.ts";
import { watchLasso } from "./lasso.ts";
import { linkFigures } from "./link-figures.ts";
import { markNames } from "./mark-names.ts";
import { markRings } from "./mark-rings.ts";
import { fittingSizes } from "./mark-sizes.ts";
import { isPress, isWithin } from "./outline.ts";
import { paintPath, paintText } from "./paint-figures.ts";
import { sectorFigures, sectorNames } from "./sector-figures.ts";
import { watchTouches } from "./watch-touches.ts";
import { edgeOf, markGrowth, type WheelCamera } from "./wheel-camera.ts";
import { pointOf, type Highlight, type View } from "./wheel-figures.ts";
import type { Placed, Turning, WheelLayout } from "./wheel-layout.ts";

/** What a wheel shows. */
export type WheelScene = {
  wheel: Wheel;
  layout: WheelLayout;
  turning: Turning;
};

/** What is asked of it and pointed at now. */
export type WheelState = { answer: LensAnswer; highlight: Highlight };

/** Where something is said of a point of the drawing, in its pixels: to its left or right, below or above it. */
export type TipPlace = Point & { isLeft: boolean; isAbove: boolean };

/** What the reader does with the drawing. Marks are given by their places. */
export type WheelEvents = {
  /** The mark that is pointed at; undefined when none is any more. */
  onPoint: (mark?: { mark: number } & TipPlace) => void;
  /** The topic that is pointed at; undefined while none is, or a mark is. */
  onPointSector: (sector?: { sector: number } & TipPlace) => void;
  onPick: (mark: number | undefined) => void;
  /** A double click. */
  onOpen: (mark: number) => void;
  onSector: (sector: number) => void;
  /** Marks that a line was drawn around, or the one that was pressed with shift. */
  onSelect: (marks: readonly number[]) => void;
  /** How it is looked at once a movement has ended, whoever began it. */
  onMoved: (camera: WheelCamera) => void;
};

/** How the reader may move it, and how it is looked at first. A still wheel leaves the page its scrolling. */
export type WheelMoves = { isStill: boolean; isReduced: boolean; from: WheelCamera };

/** An open wheel. */
export type OpenWheel = OpenDrawing & {
  show: (state: WheelState) => void;
  /** Nearer for numbers above 1. */
  zoom: (by: number) => void;
  /** Looks at it so. */
  lookAt: (camera: WheelCamera) => void;
  /** Whether dragging draws a line around marks instead of moving the wheel. */
  setSelecting: (isOn: boolean) => void;
  /** Where something is said of a mark now. */
  placeOf: (mark: number) => TipPlace | undefined;
};

const flyMs = 420;
/** A camera that stands still for so long has been moved to where it is. */
const restMs = 200;
/** From this zoom on the topic in the middle of a wheel without marks is opened. */
const openingZoom = 3;
/** A pointer this near to a mark, in pixels, means it: a finger is not as fine as a mouse. */
const touchRadius = 22;
const noLinks = createEdgeCompoundProgram([]);

/** Opens a wheel in `container`. Undefined where the browser has no WebGL. `onLost`: the graphics card took it away. */
export const openWheel = (
  container: HTMLElement,
  scene: WheelScene,
  events: WheelEvents,
  moves: WheelMoves,
  onLost: () => void,
): OpenWheel | undefined =>
  openWithWebGl(container, () => draw(container, scene, events, moves, onLost));

const draw = (
  container: HTMLElement,
  { wheel, layout, turning }: WheelScene,
  events: WheelEvents,
  { isStill, isReduced, from }: WheelMoves,
  onLost: () => void,
): OpenWheel => {
  const turns = turning === "rtl" ? -1 : 1;
  const graph = new Graph();
  const placedByMark = new Map(
    layout.placed.flatMap((one) => (one.mark === undefined ? [] : [[one.mark, one] as const])),
  );
  for (const [index, one] of layout.placed.entries()) {
    const kind = one.mark === undefined ? "claim" : (wheel.marks[one.mark]?.kind ?? "claim");
    const shape = one.ring === "advice" ? "recommendation" : kind;
    const attributes: ShapeAttributes = { shape };
    graph.addNode(String(index), {
      x: one.x,
      y: one.y,
      size: one.size,
      color: "#888888",
      ...attributes,
    });
  }
  let palette = readPalette();
  let state: WheelState | undefined;
  let drawnSize: (mark: number) => number = () => 1;
  const styleOf = (one: Placed): { color: string; fill: ShapeAttributes["fill"]; size: number } => {
    const { mark } = one;
    if (mark === undefined)
      return {
        color: one.ring === "advice" ? palette.accent : palette.soft,
        fill: "full",
        size: one.size,
      };
    const found = state?.answer.classOf(mark);
    const { lit, chosen, focused } = state?.highlight ?? { lit: undefined };
    const isLit = lit === undefined || lit.has(mark);
    const colour = found === undefined ? palette.rule : palette[found.style.colour];
    const isPicked = mark === chosen || mark === focused;
    return {
      color: isLit ? colour : mixed(colour, palette.paper, 0.16),
      fill: found?.style.fill ?? "none",
      size: one.size * drawnSize(mark) * (isPicked ? 1.35 : 1),
    };
  };
  const sigma = new Sigma(new Graph(), container, {
    nodeProgramClasses: { circle: ShapeProgram },
    edgeProgramClasses: { line: noLinks, arrow: noLinks },
    renderLabels: false,
    // On paper the drawing is hidden, and has no size.
    allowInvalidContainer: true,
    stagePadding: 4,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio ** markGrowth,
    minCameraRatio: 0.07,
    maxCameraRatio: 1.6,
    enableCameraRotation: false,
    enableCameraPanning: !isStill,
    enableCameraZooming: !isStill,
    inertiaDuration: isReduced ? 0 : 200,
    zoomDuration: isReduced ? 0 : 160,
    doubleClickZoomingDuration: 0,
    doubleClickZoomingRatio: 1,
    nodeReducer: (id, data) => {
      const one = layout.placed[Number(id)];
      return one === undefined ? data : { ...data, ...styleOf(one) };
    },
  });
  const edge = edgeOf(layout);
  sigma.setCustomBBox({ x: [-edge, edge], y: [-edge, edge] });
  const below = openLayer(sigma, "wheel-links", { beforeLayer: "nodes" });
  const above = openLayer(sigma, "wheel-names", { afterLayer: "nodes" });
  // Sigma forbids the page to scroll below any finger: the style sheet says which may.
  for (const canvas of container.querySelectorAll("canvas"))
    canvas.style.removeProperty("touch-action");
  const { isTouched, stop: stopTouches } = watchTouches(container, isStill);
  const viewNow = (): View => {
    const [centre, right] = [
      sigma.graphToViewport({ x: 0, y: 0 }),
      sigma.graphToViewport({ x: 1, y: 0 }),
    ];
    return {
      ...centre,
      unit: right.x - centre.x,
      markUnit: sigma.scaleSize(1),
      ...sigma.getDimensions(),
    };
  };
  const paint = (): void => {
    if (state === undefined) return;
    const { highlight } = state;
    const view = viewNow();
    below(view, (context) => {
      for (const path of [
        ...sectorFigures(layout, view, turns),
        ...linkFigures(layout, (mark) => placedByMark.get(mark), view, turns, highlight),
      ])
        paintPath(context, path, palette);
    });
    above(view, (context) => {
      for (const ring of markRings(layout, view, turns, highlight))
        paintPath(context, ring, palette);
      const sectors = sectorNames(layout, wheel, view, turns);
      for (const name of [...sectors, ...markNames(layout, wheel, view, turns, highlight, sectors)])
        paintText(context, name, palette);
    });
  };
  const camera = sigma.getCamera();
  camera.setState(stateOf(from));
  sigma.on("afterRender", paint);
  const closeDrawing = closing(sigma, onLost);
  const markAt = (id: string): number | undefined => layout.placed[Number(id)]?.mark;
  /** The sector at a point of the drawing. */
  const sectorAt = (x: number, y: number): number | undefined => {
    const view = viewNow();
    const [dx, dy] = [((x - view.x) / view.unit) * turns, (view.y - y) / view.unit];
    const [radius, angle] = [Math.hypot(dx, dy), Math.atan2(dx, dy)];
    if (radius > layout.bands.names.outer || radius < layout.bands.claims.inner * 0.4) return;
    const around = angle < 0 ? angle + 2 * Math.PI : angle;
    return layout.wedges.find(({ from, to }) => around >= from && around <= to)?.sector;
  };
  /** The mark nearest to a point, within a finger's width. */
  const nearest = (x: number, y: number): number | undefined => {
    const view = viewNow();
    let best: { mark: number; distance: number } | undefined;
    for (const one of placedByMark.values()) {
      const [px, py] = [view.x + one.x * view.unit, view.y - one.y * view.unit];
      const distance = Math.hypot(px - x, py - y);
      if (one.mark === undefined || distance > touchRadius) continue;
      if (best === undefined || distance < best.distance) best = { mark: one.mark, distance };
    }
    return best?.mark;
  };
  let isSelecting = false;
  const marksIn = (outline: readonly Point[]): number[] => {
    const [first] = outline;
    if (first === undefined) return [];
    if (isPress(outline)) return [nearest(first.x, first.y)].filter((mark) => mark !== undefined);
    const view = viewNow();
    return [...placedByMark].flatMap(([mark, one]) => {
      const at = { x: view.x + one.x * view.unit, y: view.y - one.y * view.unit };
      return isWithin(at, outline) ? [mark] : [];
    });
  };
  const listening = new AbortController();
  container.addEventListener(
    "wheel",
    (event) => {
      if (!isZoom(event)) event.stopPropagation();
    },
    { capture: true, passive: true, signal: listening.signal },
  );
  const stopLasso = isStill
    ? undefined
    : watchLasso(
        container,
        () => isSelecting,
        (outline) => {
          events.onSelect(marksIn(outline));
        },
      );
  let pointed: number | undefined;
  let pointedSector: number | undefined;
  /** What is said of a point lies towards the middle of the drawing. */
  const inwards = ({ x, y }: Point): TipPlace => {
    const { width, height } = sigma.getDimensions();
    return { x, y, isLeft: x > width / 2, isAbove: y > height * 0.7 };
  };
  /** Outside the names of a sector, in the middle of its width; inside the drawing where that is out of sight. */
  const besideSector = (sector: number): TipPlace => {
    const view = viewNow();
    const { from, to } = layout.wedges.find((one) => one.sector === sector) ?? { from: 0, to: 0 };
    const angle = (from + to) / 2;
    const { x, y } = pointOf(view, turns, angle, layout.bands.names.outer);
    const [inX, inY] = [
      Math.min(Math.max(x, 0), view.width),
      Math.min(Math.max(y, 0), view.height),
    ];
    if (inX !== x || inY !== y) return inwards({ x: inX, y: inY });
    return { x, y, isLeft: turns * Math.sin(angle) < 0, isAbove: Math.cos(angle) < 0 };
  };
  const pointAtSector = (sector: number | undefined): void => {
    if (sector === pointedSector) return;
    pointedSector = sector;
    events.onPointSector(sector === undefined ? undefined : { sector, ...besideSector(sector) });
  };
  // A finger does not point before it presses: what it pressed is told of by itself.
  sigma.on("enterNode", ({ node, event }) => {
    if (isTouched()) return;
    pointed = markAt(node);
    events.onPoint(pointed === undefined ? undefined : { mark: pointed, ...inwards(event) });
  });
  sigma.on("leaveNode", () => {
    pointed = undefined;
    events.onPoint();
  });
  sigma.on("moveBody", ({ event }) => {
    if (isTouched()) return;
    pointAtSector(pointed === undefined ? sectorAt(event.x, event.y) : undefined);
  });
  sigma.on("leaveStage", () => {
    pointAtSector(undefined);
  });
  /** Whether Sigma takes the end of a pinch for a tap: those it may see are no clicks. */
  const isPinch = ({ original }: { original: object }): boolean => "touches" in original;
  sigma.on("clickNode", ({ node, event }) => {
    if (isPinch(event)) return;
    const mark = markAt(node);
    const sector = layout.placed[Number(node)]?.sector;
    if (mark !== undefined) events.onPick(mark);
    else if (sector !== undefined) events.onSector(sector);
  });
  sigma.on("doubleClickNode", (click) => {
    click.preventSigmaDefault();
    if (isPinch(click.event)) return;
    const mark = markAt(click.node);
    if (mark !== undefined) events.onOpen(mark);
  });
  sigma.on("clickStage", ({ event }) => {
    if (isPinch(event)) return;
    const mark = isTouched() ? nearest(event.x, event.y) : undefined;
    const sector = sectorAt(event.x, event.y);
    if (mark !== undefined) events.onPick(mark);
    else if (sector === undefined) events.onPick(undefined);
    else events.onSector(sector);
  });
  const move = (to: Partial<CameraState>): void => {
    if (isReduced) camera.setState({ ...camera.getState(), ...to });
    else void camera.animate(to, { duration: flyMs, easing: "cubicInOut" });
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let zoomed = from.zoom;
  camera.on("updated", ({ x, y, ratio }) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const isNearer = 1 / ratio > zoomed;
      zoomed = 1 / ratio;
      events.onMoved({ x, y: 1 - y, zoom: zoomed });
      // Dots stand for many statements: who comes near enough to a topic wants to see them.
      const { width, height } = sigma.getDimensions();
      const sector = sectorAt(width / 2, height / 2);
      if (wheel.marks.length === 0 && isNearer && zoomed >= openingZoom && sector !== undefined)
        events.onSector(sector);
    }, restMs);
  });
  return {
    show: (next) => {
      if (next.answer !== state?.answer)
        drawnSize = fittingSizes(wheel, layout, next.answer.sizeOf);
      state = next;
      // Not before it is known how marks look: each would be drawn twice as the wheel opens.
      if (sigma.getGraph() === graph) sigma.refresh();
      else sigma.setGraph(graph);
    },
    recolour: () => {
      palette = readPalette();
      sigma.refresh();
    },
    zoom: (by) => {
      const { ratio } = camera.getState();
      move({ ratio: camera.getBoundedRatio(ratio / by) });
    },
    lookAt: (to) => {
      move(stateOf(to));
    },
    placeOf: (mark) => {
      const one = placedByMark.get(mark);
      return one === undefined ? undefined : inwards(sigma.graphToViewport({ x: one.x, y: one.y }));
    },
    setSelecting: (isOn) => {
      isSelecting = isOn;
    },
    close: () => {
      clearTimeout(resting);
      listening.abort();
      stopLasso?.();
      stopTouches();
      closeDrawing();
    },
  };
};

/** A camera as Sigma counts: in the square of the whole drawing, from below. */
const stateOf = ({ x, y, zoom }: WheelCamera): Pick<CameraState, "x" | "y" | "ratio"> => ({
  x,
  y: 1 - y,
  ratio: 1 / zoom,
});
