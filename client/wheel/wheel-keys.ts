// Owns which key does what on the wheel. Pure.
import { zoomKeys } from "../drawing/zoom-keys.ts";
import type { Move } from "./wheel-steps.ts";

/** What a key asks for. */
export type WheelCommand =
  { move: Move } | { does: "choose" | "select" | "open" | "leave" | "nearer" | "farther" | "fit" };

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  g: "group",
};
const shiftedMoves: Readonly<Record<string, Move>> = {
  ArrowUp: "outward",
  ArrowRight: "outward",
  ArrowDown: "inward",
  ArrowLeft: "inward",
  G: "group",
};
const commands: Readonly<Record<string, Extract<WheelCommand, { does: string }>["does"]>> = {
  " ": "choose",
  s: "select",
  Enter: "open",
  Escape: "leave",
  ...zoomKeys,
};

/** The command of a key press; undefined for keys that belong to the page or the browser. */
export const commandOf = ({
  key,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">):
  WheelCommand | undefined => {
  if (altKey || ctrlKey || metaKey) return undefined;
  const move = (shiftKey ? shiftedMoves : moves)[key];
  if (move !== undefined) return { move };
  const does = commands[key];
  return does === undefined ? undefined : { does };
};

/** The same in words: seen while the drawing has the focus, and heard. */
export const keysHelp =
  "Arrow keys move among siblings; with Shift, outward to sources or inward to what depends on them, and where several links lead there the arrow keys then go through their ends. G changes the group, Space shows details, S selects, Enter makes it the centre of its neighbourhood, + and − zoom, 0 shows everything, Esc leaves.";
