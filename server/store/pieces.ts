// Owns the JSON text of what a store returned: a node or edge that was read as text is sent as that text. Must not build
// answers.

/** Weak, so that a text lives no longer than its object. */
const texts = new WeakMap<object, string>();

/** Remembers that `object` is what `text` says. The object must not be changed afterwards. */
export const rememberJson = <T extends object>(object: T, text: string): T => {
  texts.set(object, text);
  return object;
};

/** The JSON text of an object that came from a store, or undefined. */
export const rememberedJson = (object: object): string | undefined => texts.get(object);
