// Owns looking up which keys a zod schema knows at a place of a value, so that mistyped ones can be guessed. Reads only.
import { z } from "zod";
import type { DataPath } from "./yaml-document.ts";

/** The keys that `schema` knows for the map at `path` of `value`; none when there is no map. */
export const keysAt = (schema: z.core.$ZodType, value: unknown, path: DataPath): string[] => {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodUnion) {
    return [...new Set(branchesFor(bare, value).flatMap((branch) => keysAt(branch, value, path)))];
  }
  const [key, ...rest] = path;
  if (key === undefined) {
    if (bare instanceof z.ZodObject) return Object.keys(bare.shape);
    const names = bare instanceof z.ZodRecord ? unwrap(bare.keyType) : undefined;
    return names instanceof z.ZodEnum ? names.options.map(String) : [];
  }
  const next = innerSchema(bare, key);
  return next === undefined ? [] : keysAt(next, innerValue(value, key), rest);
};

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;

const innerSchema = (schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Record<string, z.core.$ZodType | undefined> = schema.shape;
  return shape[String(key)];
};

const innerValue = (value: unknown, key: PropertyKey): unknown => {
  const entries: [string, unknown][] =
    typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.find(([name]) => name === String(key))?.[1];
};

/** Of a union distinguished by a word, the branch of the value's own word; of any other, all branches. */
const branchesFor = (union: z.ZodUnion, value: unknown): readonly z.core.$ZodType[] => {
  if (!(union instanceof z.ZodDiscriminatedUnion)) return union.options;
  const name = union.def.discriminator;
  const word = innerValue(value, name);
  return union.options.filter((option) => {
    const literal = innerSchema(option, name);
    return literal instanceof z.ZodLiteral && typeof word === "string" && literal.values.has(word);
  });
};
