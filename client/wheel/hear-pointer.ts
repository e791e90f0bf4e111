// Owns what a pointer does on a drawn wheel: what it points at, and what it presses. A finger does not point before it presses.
import type Sigma from "sigma";
import { besideSector, inwards, nearestMark, sectorAt, type SeenWheel } from "./seen-wheel.ts";
import type { WheelEvents } from "./wheel-scene.ts";

/** The wheel as it is looked at when something happens, and whether the pointer that was used last was a finger. */
type Heard = {
  seenNow: () => SeenWheel;
  isTouched: () => boolean;
  /** Whether a mark answers what is asked, among what is left after narrowing down. */
  isAnswer: (mark: number) => boolean;
};

/** Says which mark or topic is pointed at. */
export const hearPointing = (
  sigma: Sigma,
  { seenNow, isTouched }: Pick<Heard, "seenNow" | "isTouched">,
  { onPoint, onPointSector }: Pick<WheelEvents, "onPoint" | "onPointSector">,
): void => {
  let pointed: number | undefined;
  let pointedSector: number | undefined;
  const pointAtSector = (sector: number | undefined): void => {
    if (sector === pointedSector) return;
    pointedSector = sector;
    onPointSector(
      sector === undefined ? undefined : { sector, ...besideSector(seenNow(), sector) },
    );
  };
  sigma.on("enterNode", ({ node, event }) => {
    // What a finger pressed is described by itself.
    if (isTouched()) return;
    const { layout, view } = seenNow();
    pointed = layout.placed[Number(node)]?.mark;
    onPoint(pointed === undefined ? undefined : { mark: pointed, ...inwards(view, event) });
  });
  sigma.on("leaveNode", () => {
    pointed = undefined;
    onPoint();
  });
  sigma.on("moveBody", ({ event }) => {
    if (isTouched()) return;
    pointAtSector(pointed === undefined ? sectorAt(seenNow(), event) : undefined);
  });
  sigma.on("leaveStage", () => {
    pointAtSector(undefined);
  });
};

/** Whether Sigma takes the end of a pinch for a tap: those it may see are no clicks. */
const isPinch = ({ original }: { original: object }): boolean => "touches" in original;

/** Says what is pressed: a mark, a topic, or the room between them. */
export const hearPresses = (
  sigma: Sigma,
  { seenNow, isTouched, isAnswer }: Heard,
  { onPick, onOpen, onSector }: Pick<WheelEvents, "onPick" | "onOpen" | "onSector">,
): void => {
  const placedAt = (node: string) => seenNow().layout.placed[Number(node)];
  sigma.on("clickNode", ({ node, event }) => {
    if (isPinch(event)) return;
    const { mark: hit, sector } = placedAt(node) ?? {};
    // A large mark is hit further from its middle than a finger's width.
    const near =
      hit !== undefined && isTouched() ? nearestMark(seenNow(), event, isAnswer) : undefined;
    const mark = near ?? hit;
    if (mark !== undefined) onPick(mark);
    else if (sector !== undefined) onSector(sector);
  });
  sigma.on("doubleClickNode", (click) => {
    click.preventSigmaDefault();
    if (isPinch(click.event)) return;
    const mark = placedAt(click.node)?.mark;
    if (mark !== undefined) onOpen(mark);
  });
  sigma.on("clickStage", ({ event }) => {
    if (isPinch(event)) return;
    const seen = seenNow();
    const mark = isTouched() ? nearestMark(seen, event, isAnswer) : undefined;
    const sector = sectorAt(seen, event);
    if (mark !== undefined) onPick(mark);
    else if (sector === undefined) onPick(undefined);
    else onSector(sector);
  });
};
