// Owns writing an answer as JSON text, with nodes and edges as the text that their store read. Knows no endpoint.
import { rememberedJson } from "../store/pieces.ts";

/**
 * The JSON of an answer, as `JSON.stringify` gives it. Objects that a store read as text are taken as that text, so that
 * what was serialised once is not serialised again. Answers hold plain objects, lists, strings, numbers, booleans, null and
 * undefined fields only.
 */
export const composeJson = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const known = rememberedJson(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    let text = "[";
    for (let i = 0; i < value.length; i += 1) {
      const item: unknown = value[i];
      text += (i === 0 ? "" : ",") + (item === undefined ? "null" : composeJson(item));
    }
    return `${text}]`;
  }
  let text = "{";
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    text += `${text === "{" ? "" : ","}${JSON.stringify(key)}:${composeJson(field)}`;
  }
  return `${text}}`;
};
