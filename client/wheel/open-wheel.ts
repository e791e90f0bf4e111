// Owns the Sigma canvas of the wheel: marks by the shape program, between the layers that are painted around them. The camera pans and
// zooms; the layers are painted anew with each of its frames. Loaded only when a wheel is drawn.
import Graph from "graphology";
import Sigma from "sigma";
import { createEdgeCompoundProgram } from "sigma/rendering";
import { closing, openWithWebGl } from "../drawing/open-with-webgl.ts";
import { ShapeProgram } from "../drawing/shape-program.ts";
import type { OpenDrawing } from "../drawing/use-drawing.ts";
import { isZoom } from "../drawing/zoom-keys.ts";
import { hearPointing, hearPresses } from "./hear-pointer.ts";
import { watchLasso } from "./lasso.ts";
import { sizedLayout } from "./mark-sizes.ts";
import { graphOfMarks, styleOf, type DrawnStyle } from "./mark-styles.ts";
import { openMover, type WheelMover } from "./move-wheel.ts";
import { openPainting } from "./paint-wheel.ts";
import { besideSector, inwards, marksInside, sectorAt, type SeenWheel } from "./seen-wheel.ts";
import { watchTouches } from "./watch-touches.ts";
import { edgeOf, markGrowth, type WheelCamera } from "./wheel-camera.ts";
import { currentPalette } from "./wheel-colours.ts";
import type { View } from "./wheel-figures.ts";
import type { TipPlace, WheelEvents, WheelScene, WheelState } from "./wheel-scene.ts";

/** How the reader may move it, and how it is looked at first. A still wheel leaves the page its scrolling. */
export type WheelMoves = { isStill: boolean; isReduced: boolean; from: WheelCamera };

/** An open wheel. */
export type OpenWheel = OpenDrawing &
  Omit<WheelMover, "close"> & {
    show: (state: WheelState) => void;
    /** Whether dragging draws a line around marks instead of moving the wheel. */
    setSelecting: (isOn: boolean) => void;
    /** Where something is said of a mark now. */
    placeOf: (mark: number) => TipPlace | undefined;
    /** Where something is said of a topic now. */
    placeOfSector: (sector: number) => TipPlace;
  };

/** From this zoom on the topic in the middle of a wheel without marks is opened. */
const openingZoom = 3;
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
  scene: WheelScene,
  events: WheelEvents,
  moves: WheelMoves,
  onLost: () => void,
): OpenWheel => {
  const { wheel, layout, turning } = scene;
  let palette = currentPalette();
  let state: WheelState | undefined;
  /** The layout with the sizes that show what is asked. */
  let drawn = layout;
  const styleNow = (node: string): DrawnStyle | undefined => {
    const one = drawn.placed[Number(node)];
    return one && styleOf(one, state, palette);
  };
  const sigma = openCanvas(container, scene, moves, styleNow);
  const seenNow = (): SeenWheel => ({
    layout: drawn,
    view: viewOf(sigma),
    turns: turning === "rtl" ? -1 : 1,
  });
  const paint = openPainting(sigma, scene);
  // Sigma forbids the page to scroll below any finger: the style sheet says which may.
  for (const canvas of container.querySelectorAll("canvas"))
    canvas.style.removeProperty("touch-action");
  sigma.on("afterRender", () => {
    if (state !== undefined) paint(seenNow(), state.highlight, palette);
  });
  const mover = openMover(sigma, moves, (camera, isNearer) => {
    events.onMoved(camera);
    // Dots stand for many statements: who comes near enough to a topic wants to see them.
    if (wheel.marks.length > 0 || !isNearer || camera.zoom < openingZoom) return;
    const { width, height } = sigma.getDimensions();
    const sector = sectorAt(seenNow(), { x: width / 2, y: height / 2 });
    if (sector !== undefined) events.onSector(sector);
  });
  const closeDrawing = closing(sigma, onLost);
  const { isTouched, stop: stopTouches } = watchTouches(container, moves.isStill);
  const stopScrolling = leaveScrolling(container);
  let isSelecting = false;
  const selectInside = (outline: Parameters<typeof marksInside>[1]): void => {
    events.onSelect(marksInside(seenNow(), outline));
  };
  const stopLasso = moves.isStill
    ? undefined
    : watchLasso(container, () => isSelecting, selectInside);
  const isAnswer = (mark: number): boolean => {
    if (state?.answer.classOf(mark) === undefined) return false;
    // The ways through what is chosen are lit then, and its neighbours must still be reached.
    const { chosen, lit } = state.highlight;
    return chosen !== undefined || (lit?.has(mark) ?? true);
  };
  hearPointing(sigma, { seenNow, isTouched }, events);
  hearPresses(sigma, { seenNow, isTouched, isAnswer }, events);
  const graph = graphOfMarks(scene);
  return {
    ...mover,
    show: (next) => {
      if (next.answer !== state?.answer) drawn = sizedLayout(wheel, layout, next.answer.sizeOf);
      state = next;
      showMarks(sigma, graph);
    },
    recolour: () => {
      palette = currentPalette();
      sigma.refresh();
    },
    placeOf: (mark) => {
      const one = layout.placed.find((placed) => placed.mark === mark);
      return one && inwards(sigma.getDimensions(), sigma.graphToViewport({ x: one.x, y: one.y }));
    },
    placeOfSector: (sector) => besideSector(seenNow(), sector),
    setSelecting: (isOn) => {
      isSelecting = isOn;
    },
    close: () => {
      mover.close();
      stopScrolling();
      stopLasso?.();
      stopTouches();
      closeDrawing();
    },
  };
};

/** The canvas, still empty, with the room that the wheel takes. `styleNow` says how a node is drawn. */
const openCanvas = (
  container: HTMLElement,
  { layout }: WheelScene,
  { isStill, isReduced }: WheelMoves,
  styleNow: (node: string) => DrawnStyle | undefined,
): Sigma => {
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
    nodeReducer: (id, data) => ({ ...data, ...styleNow(id) }),
  });
  const edge = edgeOf(layout);
  sigma.setCustomBBox({ x: [-edge, edge], y: [-edge, edge] });
  return sigma;
};

/** How the drawing is looked at now. */
const viewOf = (sigma: Sigma): View => {
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

/** Draws the marks anew. Not before it is known how they look: each would be drawn twice as the wheel opens. */
const showMarks = (sigma: Sigma, graph: Graph): void => {
  if (sigma.getGraph() === graph) sigma.refresh();
  else sigma.setGraph(graph);
};

/** Leaves the page its scrolling by the mouse wheel: Sigma is told only of what means to zoom. */
const leaveScrolling = (container: HTMLElement): (() => void) => {
  const listening = new AbortController();
  container.addEventListener(
    "wheel",
    (event) => {
      if (!isZoom(event)) event.stopPropagation();
    },
    { capture: true, passive: true, signal: listening.signal },
  );
  return () => {
    listening.abort();
  };
};
