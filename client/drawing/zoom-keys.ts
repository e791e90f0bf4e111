// Owns what zooms, by keys, wheel and pinch, the same in every drawing. Pure.

/** What a key asks of the camera, by the key's name. */
export const zoomKeys: Readonly<Record<string, "nearer" | "farther" | "fit">> = {
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
  "0": "fit",
};

/** What the pointer does on a drawing, the same in every one. */
export const pointerHelp = "Drag to move; pinch, or Ctrl (⌘) + wheel, to zoom.";

/** Whether a turn of the wheel zooms a drawing, as a pinch on a touchpad is told too; otherwise it is the page's. */
export const isZoom = ({ ctrlKey, metaKey }: Pick<WheelEvent, "ctrlKey" | "metaKey">): boolean =>
  ctrlKey || metaKey;

/** How much nearer one press or click comes. */
export const zoomStep = 1.6;
