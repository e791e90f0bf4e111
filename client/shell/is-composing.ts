// Owns distinguishing keys that belong to an input method from keys that are meant for the page.

/**
 * Whether a key serves the composition of a text, as in writing Chinese, Japanese or Korean: Enter then confirms a candidate
 * and asks for nothing. Safari ends the composition before it reports the key that ended it; there only the code 229, which
 * stands for "an input method has taken it", remains (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode).
 */
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari says it in no other way
  event.isComposing || event.keyCode === 229;
