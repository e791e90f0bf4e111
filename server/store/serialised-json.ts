// Owns the JSON text of objects: a node or edge that was read as text is sent as that text, and what is written again and
// again is written once. Must not build answers.

/** Key of the text on its object; not enumerable, so that nobody who copies or compares objects meets it. */
const json = Symbol("json");
/** In place of a text that is to be remembered. */
const unwritten = Symbol("unwritten");
type Remembering = { [json]?: unknown };

/** Remembers that `object` is what `text` says. The object must not be changed afterwards. */
export const rememberJson = <T extends object>(object: T, text: string): T =>
  Object.defineProperty(object, json, { value: text });

/** Lets `object` remember its text from the first time on that it is written. It must not be changed any more. */
export const keepJson = <T extends object>(object: T): T =>
  Object.defineProperty(object, json, { value: unwritten, writable: true });

/** The JSON text of an object: what it remembers, else what `write` makes of it. */
export const jsonOf = <T extends object>(
  object: T & Remembering,
  write: (object: T) => string,
): string => {
  const known = object[json];
  if (typeof known === "string") return known;
  const text = write(object);
  if (known === unwritten) object[json] = text;
  return text;
};
