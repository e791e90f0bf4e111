// Owns writing an answer as JSON text, with nodes and edges as the text that their store read. Knows no endpoint.
import { jsonOf } from "../store/serialised-json.ts";

/**
 * The JSON of an answer, as `JSON.stringify` gives it. Objects that a store read as text are taken as that text, so that
 * what was serialised once is not serialised again. Answers hold plain objects, lists, strings, numbers, booleans, null and
 * undefined fields only.
 */
export const composeJson = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return jsonOf(value, writeJson);
};

const writeJson = (value: object): string =>
  Array.isArray(value) ? listJson(value) : objectJson(value);

const listJson = (values: readonly unknown[]): string => {
  let text = "[";
  for (let i = 0; i < values.length; i += 1) {
    const item = values[i];
    text += (i === 0 ? "" : ",") + (item === undefined ? "null" : composeJson(item));
  }
  return `${text}]`;
};

const objectJson = (object: object): string => {
  let text = "{";
  for (const [key, field] of Object.entries(object)) {
    if (field === undefined) continue;
    text += `${text === "{" ? "" : ","}${JSON.stringify(key)}:${composeJson(field)}`;
  }
  return `${text}}`;
};
