// Owns the JSON text of what a store returned: a node or edge that was read as text is sent as that text. Must not build
// answers.

/** Key of the text on its object; not enumerable, so that nobody who copies or compares objects meets it. */
const json = Symbol("json");
type Remembering = { readonly [json]?: unknown };

/** Remembers that `object` is what `text` says. The object must not be changed afterwards. */
export const rememberJson = <T extends object>(object: T, text: string): T =>
  Object.defineProperty(object, json, { value: text });

/** The JSON text of an object that came from a store, or undefined. */
export const rememberedJson = (object: Remembering): string | undefined => {
  const text = object[json];
  return typeof text === "string" ? text : undefined;
};
