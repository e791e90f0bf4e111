// Owns the marks as Sigma draws them: their places, which stay, and their colours, fills and sizes, which follow what is asked and
// pointed at.
import Graph from "graphology";
import { mixed } from "../drawing/mix-colours.ts";
import type { ShapeAttributes } from "../drawing/shape-program.ts";
import { dotStyle } from "./dot-style.ts";
import type { Palette } from "./wheel-figures.ts";
import type { Placed } from "./wheel-layout.ts";
import type { WheelScene, WheelState } from "./wheel-scene.ts";

/** The marks at their places. A node is called by its place in the layout's list. */
export const graphOfMarks = ({ wheel, layout }: WheelScene): Graph => {
  const graph = new Graph();
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
  return graph;
};

/** How something at its place is drawn. */
export type DrawnStyle = { color: string; fill: ShapeAttributes["fill"]; size: number };

/** How a mark or dot, of the size that it has then, is drawn while `state` is shown; without a state as if nothing were asked. */
export const styleOf = (
  one: Placed,
  state: WheelState | undefined,
  palette: Palette,
): DrawnStyle => {
  const { mark } = one;
  if (mark === undefined) {
    const { colour, fill } = dotStyle(state?.answer.classOfVoice(one.voice));
    return { color: palette[colour], fill, size: one.size };
  }
  const found = state?.answer.classOf(mark);
  const { lit, chosen, focused } = state?.highlight ?? { lit: undefined };
  const isLit = lit === undefined || lit.has(mark);
  const colour = found === undefined ? palette.rule : palette[found.style.colour];
  const isPicked = mark === chosen || mark === focused;
  return {
    color: isLit ? colour : mixed(colour, palette.paper, 0.16),
    fill: found?.style.fill ?? "none",
    size: one.size * (isPicked ? 1.35 : 1),
  };
};
