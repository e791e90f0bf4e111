// Owns timing drawings within a browser: the evidence wheel against Sigma as it comes, on the same marks, links and places, both as they
// open and while they are moved and pointed at. Expects wheels beside the page; a driver calls what it puts on the window.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { firstLens, lenses } from "../../client/wheel/lenses.ts";
import { openWheel } from "../../client/wheel/open-wheel.ts";
import { wholeWheel } from "../../client/wheel/wheel-camera.ts";
import { layOutWheel } from "../../client/wheel/wheel-layout.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import { Wheel } from "../../model/views/wheel.ts";
import type { Drawn, Moved, Timed } from "../drawn.ts";
import "../../client/styles/base.css";

declare global {
  interface Window {
    /** Opens the wheel both ways, ours first if told so. */
    timeDrawings: (drawn: Drawn, isOursFirst: boolean) => Promise<Timed>;
    /** Opens, drags, zooms and points at the wheel both ways, one after the other, ours first if told so. */
    timeMoves: (drawn: Drawn, isOursFirst: boolean) => Promise<Moved>;
  }
}

/** A drawing's width and height, in CSS pixels. */
const side = 900;

/** Marks so many times over, with the links of each time among themselves. */
const repeat = (wheel: Wheel, copies: number): Wheel => {
  const times = Array.from({ length: copies }, (_, copy) => copy);
  const first = (copy: number): number => copy * wheel.marks.length;
  return {
    ...wheel,
    marks: times.flatMap((copy) =>
      wheel.marks.map((mark) => (copy === 0 ? mark : { ...mark, id: `${mark.id}#${copy}` })),
    ),
    links: times.flatMap((copy) =>
      wheel.links.map((link) => ({
        ...link,
        from: link.from + first(copy),
        to: link.to + first(copy),
      })),
    ),
  };
};

/** The marks with their places and the links that both sides draw. */
const sceneOf = (wheel: Wheel, { links }: Drawn) => {
  const answer = askLens(lenses[firstLens], { wheel, ways: findWays(wheel) });
  const drawn = links === "all" ? wheel.links : answer.links;
  const highlight = { lit: undefined, links: drawn };
  return { wheel, layout: layOutWheel(wheel), drawn, state: { answer, highlight } };
};
type Scene = ReturnType<typeof sceneOf>;

/** What opens a drawing in a container; returns what closes it. */
type Open = (container: HTMLElement, scene: Scene) => () => void;

/** Opens Sigma as its manual begins: a graph with places, no settings. */
const openBare: Open = (container, { layout, drawn }) => {
  const graph = new MultiDirectedGraph();
  for (const [place, { mark, x, y }] of layout.placed.entries()) {
    graph.addNode(mark ?? `dot ${place}`, { x, y, size: 4, color: "#53575e" });
  }
  for (const { from, to } of drawn) graph.addEdge(from, to, { size: 1, color: "#8b8984" });
  const sigma = new Sigma(graph, container);
  return () => {
    sigma.kill();
  };
};

const nothing = (): void => undefined;

const openOurs: Open = (container, { wheel, layout, state }) => {
  const drawing = openWheel(
    container,
    { wheel, layout, turning: "ltr" },
    {
      onPoint: nothing,
      onPointSector: nothing,
      onPick: nothing,
      onOpen: nothing,
      onSector: nothing,
      onSelect: nothing,
      onMoved: nothing,
    },
    { isStill: false, isReduced: true, from: wholeWheel },
    nothing,
  );
  if (drawing === undefined) throw new Error("this browser has no WebGL");
  drawing.show(state);
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

/** When the next frame begins. No pixel is read back meanwhile: that would change how the canvases are drawn. */
const frameBegins = (): Promise<number> => new Promise(requestAnimationFrame);

const nextFrame = async (): Promise<void> => {
  await frameBegins();
  await new Promise((resolve) => setTimeout(resolve));
};

/** An empty container on the page, taken away once `use` is done. */
const inContainer = async <T>(use: (container: HTMLElement) => Promise<T>): Promise<T> => {
  const container = document.createElement("div");
  Object.assign(container.style, {
    position: "absolute",
    top: "0",
    left: "0",
    width: `${side}px`,
    height: `${side}px`,
  });
  document.body.append(container);
  await nextFrame();
  const used = await use(container);
  container.remove();
  await nextFrame();
  return used;
};

const timeOf = (scene: Scene, open: Open): Promise<number> =>
  inContainer(async (container) => {
    const started = performance.now();
    const close = open(container, scene);
    forcePixels(container);
    const milliseconds = performance.now() - started;
    await nextFrame();
    close();
    return milliseconds;
  });

/** Frames of each movement. */
const framesEach = 40;

/** A mouse over the drawing: what Sigma listens to, on its canvas and on the document. */
const mouseOver = (container: HTMLElement) => {
  const target = container.querySelector(".sigma-mouse") ?? container;
  return (type: "mousemove" | "mousedown" | "mouseup", x: number, y: number): void => {
    const at = { bubbles: true, clientX: x, clientY: y, buttons: type === "mouseup" ? 0 : 1 };
    target.dispatchEvent(new MouseEvent(type, at));
  };
};

/** Drags a drawing around, zooms in and out, and points all over it: the time from the beginning of each frame to that of the next. */
const movesOf = (scene: Scene, open: Open): Promise<number[]> =>
  inContainer(async (container) => {
    const close = open(container, scene);
    await nextFrame();
    const mouse = mouseOver(container);
    const times: number[] = [];
    let last = await frameBegins();
    const each = async (move: (part: number) => void): Promise<void> => {
      for (let frame = 0; frame < framesEach; frame += 1) {
        move(frame / framesEach);
        const now = await frameBegins();
        times.push(now - last);
        last = now;
      }
    };
    const middle = side / 2;
    const around = (part: number, radius: number): [number, number] => [
      middle + radius * Math.cos(part * 2 * Math.PI),
      middle + radius * Math.sin(part * 2 * Math.PI),
    ];
    mouse("mousedown", ...around(0, 100));
    await each((part) => {
      mouse("mousemove", ...around(part, 100));
    });
    mouse("mouseup", ...around(1, 100));
    await each((part) => {
      const at = {
        bubbles: true,
        cancelable: true,
        clientX: middle,
        clientY: middle,
        // Ours leaves a plain turn of the wheel to the page.
        ctrlKey: true,
      };
      container
        .querySelector(".sigma-mouse")
        ?.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: part < 0.5 ? -120 : 120 }));
    });
    await each((part) => {
      mouse("mousemove", ...around(part * 3, 60 + part * 340));
    });
    close();
    return times;
  });

/** Measures both sides of what is to be drawn, one after the other. The wheel is fetched anew, which is not timed. */
const bothWays =
  <T>(measure: (scene: Scene, open: Open) => Promise<T>) =>
  async (drawn: Drawn, isOursFirst: boolean) => {
    const wheel = Wheel.parse(await (await fetch(`/${drawn.wheel}.json`)).json());
    const scene = sceneOf(repeat(wheel, drawn.copies), drawn);
    const early = isOursFirst ? await measure(scene, openOurs) : undefined;
    const bare = await measure(scene, openBare);
    const ours = early ?? (await measure(scene, openOurs));
    return { ours, bare, nodes: scene.layout.placed.length, links: scene.drawn.length };
  };

window.timeDrawings = bothWays(timeOf);
window.timeMoves = bothWays(movesOf);
