// Owns the schemas of the fields that a kind declares: as a curator writes them, and as the graph holds them.
import { z } from "zod";
import { PartialDate, Slug } from "../ids.ts";
import { NodeLink } from "../node-link.ts";
import { fieldIn } from "../unknown-value.ts";
import type { Field, Fields, SharedName } from "./fields.ts";
import { nameOf, naming, described, wordsOf } from "./schema-notes.ts";

/** Which form a field has: as authored, names are local ids; in the graph they are links that carry the name. */
type Form = "authored" | "graph";

/** The schemas of `fields` by key, described for curators where they write them. */
export const ownShape = (fields: Fields, form: Form): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const schema = schemaOf(field, form);
      const examples = field.is === "group" ? [] : [field.example];
      const noted = form === "authored" ? described(schema, field.means, ...examples) : schema;
      return [key, field.optional === true ? noted.optional() : noted];
    }),
  );

const schemaOf = (field: Field, form: Form): z.ZodType => {
  switch (field.is) {
    case "name":
      return form === "graph"
        ? naming(field.of, NodeLink, field.types)
        : nameOf(field.of, field.types);
    case "word":
      return wordsOf(field.words);
    case "text":
      return z.string().min(1);
    case "date":
      return z.union([PartialDate, z.literal("not stated")]);
    case "ordinal":
      return z.number().int().min(1);
    case "local-id":
      return Slug;
    case "group":
      return z.strictObject(ownShape(field.fields, form));
    case "list":
      return z.array(z.strictObject(ownShape(field.fields, form))).min(field.least);
  }
};

/** The graph's values of `fields`: every name as the link that `linkOf` gives for it, everything else as authored. */
export const graphValues = (
  fields: Fields,
  authored: unknown,
  linkOf: (of: SharedName, name: string) => NodeLink,
): Record<string, unknown> => {
  const valueOf = (field: Field, value: unknown): unknown => {
    if (field.is === "name") return linkOf(field.of, String(value));
    if (field.is === "group") return graphValues(field.fields, value, linkOf);
    if (field.is !== "list" || !Array.isArray(value)) return value;
    return value.map((item: unknown) => graphValues(field.fields, item, linkOf));
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = fieldIn(authored, key);
      return value === undefined ? [] : [[key, valueOf(field, value)]];
    }),
  );
};

/** A union of objects, or of such unions, distinguished by the literal that each has under `key`. */
export const unionBy = (key: string, branches: readonly z.ZodType[]): z.ZodType => {
  const isObjectSchema = (branch: z.ZodType): branch is z.ZodObject =>
    branch instanceof z.ZodObject || branch instanceof z.ZodDiscriminatedUnion;
  const [first, ...rest] = branches.filter(isObjectSchema);
  if (first === undefined || rest.length + 1 < branches.length) {
    throw new Error(`every branch of a union by ${key} is an object or such a union`);
  }
  return z.discriminatedUnion(key, [first, ...rest]);
};
