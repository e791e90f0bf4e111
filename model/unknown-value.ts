// Owns looking into values of which no schema has been asked yet, or whose schema is known only while the program runs.

/** Whether it is an object with keys: a map or a list. */
export const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;

/** What `value` has of its own under `key`; undefined where it has no such key, or is no object. */
export const fieldIn = (value: unknown, key: PropertyKey): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
