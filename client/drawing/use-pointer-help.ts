// Owns what is said beside a drawing of how it is moved, by what the reader points with.
import { useIsTouched } from "./use-is-wide.ts";

/** How a drawing is moved and zoomed, the same in every one: with a mouse or touchpad, or with fingers. */
export const usePointerHelp = (): string =>
  useIsTouched()
    ? "Two fingers move and zoom; one scrolls the page."
    : "Drag to move; pinch, or Ctrl (⌘) + wheel, to zoom.";
