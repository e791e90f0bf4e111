// Owns the JSON text of objects: a node or edge that was read as text is sent as that text, and what is written again and
// again is written once. Must not build answers.

/** Key of the text on its object; not enumerable, so that nobody who copies or compares objects meets it. */
const json = Symbol("json");
type Remembering = { [json]?: unknown };

/** Remembers that `object` is what `text` says. The object must not be changed afterwards. */
export const rememberJson = <T extends object>(object: T, text: string): T =>
  Object.defineProperty(object, json, { value: text });

/** Lets `object` keep its text once it is written. It must not be changed any more. */
export const keepJson = <T extends object>(object: T): T =>
  Object.defineProperty(object, json, { value: "", writable: true });

/** The JSON text that an object remembers; "" when it is to be told once it is written, undefined when it keeps none. */
export const rememberedJson = (object: Remembering): string | undefined => {
  const text = object[json];
  return typeof text === "string" ? text : undefined;
};

/** Tells an object of {@link keepJson} its text. */
export const tellJson = (object: Remembering, text: string): void => {
  object[json] = text;
};
