// Owns what a schema says of itself beyond its shape: what its values name, and what it means to whoever writes them. Said
// where the schema is declared; whoever looks for mentions walks values along their schemas, so no list elsewhere can
// forget one.
import { z } from "zod";
import { Slug } from "../ids.ts";
import { fieldIn } from "../unknown-value.ts";
import type { conceptTypes } from "../words.ts";

/** What can be named. Those of a dossier are named by local id or number, those of a statement within it. */
export type NamedThing =
  | "topic"
  | "concept"
  | "measure"
  | "work"
  | "study"
  | "approval"
  | "report"
  | "statement"
  | "claim"
  | "reference"
  | "case"
  | "section"
  | "figure"
  | "whole figure"
  | "stated figure"
  | "own figure"
  | "arm"
  | "stage"
  | "axis"
  | "case row"
  | "pair of steps"
  | "decision"
  | "drawing"
  | "profile"
  | "work, study or approval";

/** What a value names, and which types of concept may be named where not all may. */
export type Naming = { names: NamedThing; types?: readonly (keyof typeof conceptTypes)[] };

const namings = z.registry<Naming>();

/** A copy of the schema whose values name something. */
export const naming = <S extends z.ZodType>(
  names: NamedThing,
  schema: S,
  types?: Naming["types"],
): S => {
  const marked = schema.clone();
  namings.add(marked, types === undefined ? { names } : { names, types });
  const notes = z.globalRegistry.get(schema);
  if (notes !== undefined) z.globalRegistry.add(marked, notes);
  return marked;
};

/** What the schema's values name; undefined where they name nothing. */
export const namingOf = (schema: z.core.$ZodType): Naming | undefined => namings.get(schema);

/** A local id that names something. */
export const nameOf = (names: NamedThing, types?: Naming["types"]) => naming(names, Slug, types);

/**
 * A copy of the schema that says to curators what it means, with values as they would write them. Where the schema is a
 * closed list, the meanings of its words follow. Without `examples`, the schema's own stand, or the one that its parts make
 * ({@link exampleOf}).
 */
export const described = <S extends z.ZodType>(
  schema: S,
  description: string,
  ...examples: unknown[]
): S => {
  const copy = schema.clone();
  const named = namings.get(schema);
  if (named !== undefined) namings.add(copy, named);
  const before =
    schema instanceof z.ZodEnum ? z.globalRegistry.get(schema)?.description : undefined;
  const made = examples.length === 0 ? exampleOf(schema) : undefined;
  z.globalRegistry.add(copy, {
    description: before === undefined ? description : `${description}\n${before}`,
    ...(examples.length > 0 ? { examples } : {}),
    ...(made === undefined ? {} : { examples: [made] }),
  });
  return copy;
};

/** The words of a closed list as a schema that describes what each means. */
export const wordsOf = <const T extends Readonly<Record<string, string>>>(list: T) =>
  described(
    z.enum(keysOf(list)),
    Object.entries(list)
      .map(([word, meaning]) => `${word}: ${meaning}`)
      .join("\n"),
  );

/** The keys of an object, at least one; throws where it has none. */
export const keysOf = <T extends object>(list: T): [keyof T & string, ...(keyof T & string)[]] => {
  const isKey = (word: string): word is keyof T & string => word in list;
  const [first, ...rest] = Object.keys(list).filter(isKey);
  if (first === undefined) throw new Error("a closed list needs a word");
  return [first, ...rest];
};

/**
 * A value that fits the schema, as a curator would write it: the first of its examples; for a closed list its first word, for a list one
 * entry, for an object its required fields. Undefined where a part that it needs has no example.
 */
export const exampleOf = (schema: z.core.$ZodType): unknown => {
  const noted = z.globalRegistry.get(schema)?.["examples"];
  if (Array.isArray(noted) && noted.length > 0) return noted[0];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return exampleOf(schema.unwrap());
  }
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodUnion) return exampleOfFirst(schema.options);
  if (schema instanceof z.ZodArray) {
    const item = exampleOf(schema.element);
    return item === undefined ? undefined : [item];
  }
  return schema instanceof z.ZodObject ? exampleOfFields(schema.shape) : undefined;
};

const exampleOfFirst = (options: readonly z.core.$ZodType[]): unknown => {
  const [first] = options;
  return first === undefined ? undefined : exampleOf(first);
};

/** The fields that may not be left out, each with its example. */
const exampleOfFields = (shape: Readonly<Record<string, z.core.$ZodType>>): unknown => {
  const required = Object.entries(shape).filter(
    ([, field]) => !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
  );
  const made = required.map(([key, field]): [string, unknown] => [key, exampleOf(field)]);
  return made.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(made);
};

/** One place in a value that names something. */
export type Named = Naming & { name: string; path: readonly (string | number)[] };

/** Everything that `value`, which fits `schema`, names, in the order of the schema's fields. */
export const namedIn = (
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Named[] => {
  if (value === undefined) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return namedIn(schema.unwrap(), value, path);
  }
  const own = namings.get(schema);
  if (own !== undefined) {
    const isName = typeof value === "string" || typeof value === "number";
    return isName ? [{ ...own, name: String(value), path }] : [];
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.entries(shape).flatMap(([key, field]) =>
      namedIn(field, fieldIn(value, key), [...path, key]),
    );
  }
  if (schema instanceof z.ZodArray) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, i) => namedIn(schema.element, item, [...path, i]));
  }
  if (schema instanceof z.ZodRecord) {
    const entries: [string, unknown][] =
      typeof value === "object" && value !== null ? Object.entries(value) : [];
    return entries.flatMap(([key, inner]) => [
      ...namedIn(schema.keyType, key, [...path, key]),
      ...namedIn(schema.valueType, inner, [...path, key]),
    ]);
  }
  if (schema instanceof z.ZodUnion) {
    const branch = schema.options.find((option) => z.safeParse(option, value).success);
    return branch === undefined ? [] : namedIn(branch, value, path);
  }
  return [];
};
