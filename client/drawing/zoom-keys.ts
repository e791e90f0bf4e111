// Owns what zooms, by keys, wheel and pinch, the same in every drawing. Pure.

/** What a key asks of the camera, by the key's name. */
export const zoomKeys: Readonly<Record<string, "nearer" | "farther" | "fit">> = {
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
  "0": "fit",
};

/** Whether a turn of the wheel zooms a drawing, as a pinch on a touchpad is reported too; otherwise it is the page's. */
export const isZoom = ({ ctrlKey, metaKey }: Pick<WheelEvent, "ctrlKey" | "metaKey">): boolean =>
  ctrlKey || metaKey;

/** How much nearer one press or click comes. */
export const zoomStep = 1.6;
