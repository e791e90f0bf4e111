// Owns what keys do on a wheel whose statements are only counted: they go through its topics and open one.
import { useState, type KeyboardEvent } from "react";
import type { Wheel } from "../../model/views/wheel.ts";
import { zoomStep } from "../drawing/zoom-keys.ts";
import type { LensAnswer } from "./ask-lens.ts";
import { announceSector, stepSector } from "./sector-steps.ts";
import { commandOf } from "./wheel-keys.ts";

/** The same in words: seen while the drawing has the focus, and heard. */
export const sectorKeysHelp =
  "Arrow keys move among topics, Enter opens one, + and − zoom, 0 shows everything, Esc leaves.";

/** Keys on the topics of a wheel, of which `at` has the focus; `said` is what the last key led to. */
export const useSectorKeys = (
  wheel: Wheel,
  answer: LensAnswer,
  at: number | undefined,
  actions: {
    /** Gives the focus to a topic, or takes it from all. */
    moveTo: (sector: number | undefined) => void;
    onSector: (sector: number) => void;
    zoom: (by: number) => void;
    /** Looks at the whole wheel. */
    fit: () => void;
  },
): { said: string; onKeyDown: (event: KeyboardEvent) => void } => {
  const [said, setSaid] = useState("");
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === undefined || wheel.sectors.length === 0) return;
    event.preventDefault();
    if ("move" in command) {
      const next = at === undefined ? 0 : stepSector(wheel, at, command.move);
      actions.moveTo(next);
      setSaid(announceSector(wheel, answer, next));
      return;
    }
    switch (command.does) {
      case "choose":
      case "open":
        if (at !== undefined) actions.onSector(at);
        break;
      case "leave":
        actions.moveTo(undefined);
        break;
      case "nearer":
        actions.zoom(zoomStep);
        break;
      case "farther":
        actions.zoom(1 / zoomStep);
        break;
      case "fit":
        actions.fit();
        break;
      case "select":
        break;
    }
  };
  return { said, onKeyDown };
};
