// Owns the keys that zoom, the same in every drawing. Pure.

/** What a key asks of the camera, by the key's name. */
export const zoomKeys: Readonly<Record<string, "nearer" | "farther" | "fit">> = {
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
  "0": "fit",
};

/** How much nearer one press or click comes. */
export const zoomStep = 1.6;
