// Owns what keys do on a wheel, and what is said of it to those who do not see it.
import { useState, type KeyboardEvent } from "react";
import type { Standing } from "./use-standpoint.ts";
import { zoomStep } from "../drawing/zoom-keys.ts";
import { commandOf, type WheelCommand } from "./wheel-keys.ts";
import { announce, announceStep, step, type Standpoint, type StepInput } from "./wheel-steps.ts";

/** What keys ask for. */
type KeyActions = {
  /** Stands at a mark from now on. */
  moveTo: (at: Standpoint) => void;
  onChoose: (mark: number | undefined) => void;
  onSelect: (marks: readonly number[]) => void;
  onOpen: (mark: number) => void;
  zoom: (by: number) => void;
  /** Looks at the whole wheel. */
  fit: () => void;
};

/** Keys on a wheel; `said` is what the last one led to. */
export const useWheelKeys = (
  input: StepInput,
  { standpoint, lastLed, leave }: Standing,
  { chosen, selected }: { chosen: number | undefined; selected: readonly number[] },
  { moveTo, onChoose, onSelect, onOpen, zoom, fit }: KeyActions,
): { said: string; onKeyDown: (event: KeyboardEvent) => void } => {
  const [said, setSaid] = useState("");
  const { wheel, narrowed } = input;
  /** Where keys begin: where they have led last, or at what is chosen. */
  const start = (): Standpoint => {
    const last = lastLed();
    if (last !== undefined && narrowed?.includes(last.mark) !== false) return last;
    return { mark: chosen ?? narrowed?.[0] ?? 0, group: "ring" };
  };
  const act = (command: Exclude<WheelCommand, { move: unknown }>["does"], mark: number): void => {
    switch (command) {
      case "choose":
        onChoose(mark);
        break;
      case "select":
        onSelect([mark]);
        setSaid(
          `${wheel.marks[mark]?.label ?? ""}: ${selected.includes(mark) ? "no longer selected" : "selected"}.`,
        );
        break;
      case "open":
        onOpen(mark);
        break;
      case "leave":
        // What is chosen is left first, where one stands only then.
        if (chosen === undefined) leave();
        else onChoose(undefined);
        break;
      case "nearer":
        zoom(zoomStep);
        break;
      case "farther":
        zoom(1 / zoomStep);
        break;
      case "fit":
        fit();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = wheel.marks.length === 0 ? undefined : commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    const at = standpoint ?? start();
    if ("does" in command) {
      act(command.does, at.mark);
      return;
    }
    const isFirst = standpoint === undefined && command.move !== "group";
    const next = isFirst ? at : step(input, at, command.move);
    moveTo(next);
    setSaid(isFirst ? announce(input, at) : announceStep(input, at, command.move, next));
  };
  return { said, onKeyDown };
};
