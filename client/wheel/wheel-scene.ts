// Owns what a drawn wheel is given and what it reports: types only, so that its parts need not know each other.
import type { Wheel } from "../../model/views/wheel.ts";
import type { Point } from "../drawing/camera.ts";
import type { LensAnswer } from "./ask-lens.ts";
import type { WheelCamera } from "./wheel-camera.ts";
import type { Highlight } from "./wheel-figures.ts";
import type { Turning, WheelLayout } from "./wheel-layout.ts";

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
