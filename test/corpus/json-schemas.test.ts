// Tests that the JSON Schemas in data/schemas are those of the code, and that editors find them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { fileKinds } from "../../model/kinds/file-kinds.ts";
import { editorAssociations, jsonSchemas } from "../../server/corpus/json-schemas.ts";

const folder = "data/schemas";

test("the schemas on disk are not stale: `npm run schemas` writes them", async () => {
  const written = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    written.set(name, await readFile(join(folder, name), "utf8"));
  }
  expect(written).toEqual(jsonSchemas());
});

test("the editor's settings join every kind of YAML file with its schema", async () => {
  const settings = z
    .object({ "yaml.schemas": z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(".vscode/settings.json", "utf8")));
  expect(settings["yaml.schemas"]).toEqual(editorAssociations());
});

test("the schemas refuse unknown keys, and let be left out what has a default", () => {
  const Schema = z.object({
    additionalProperties: z.literal(false),
    required: z.array(z.string()),
  });
  const schema = Schema.parse(JSON.parse(jsonSchemas().get("study.schema.json") ?? ""));
  expect(schema.required).toContain("design");
  expect(schema.required).not.toContain("registration");
});

const Noted = z.object({
  description: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  allOf: z.array(z.unknown()).default([]),
});

/** Every property below a schema with its path, wherever objects lie in it. */
const propertiesIn = (value: unknown, path: string): [string, unknown][] => {
  if (typeof value !== "object" || value === null) return [];
  const Properties = z.object({ properties: z.record(z.string(), z.unknown()) });
  const own = Properties.safeParse(value).data?.properties ?? {};
  return [
    ...Object.entries(own).map(([key, inner]): [string, unknown] => [`${path}/${key}`, inner]),
    ...Object.entries(value).flatMap(([key, inner]) => propertiesIn(inner, `${path}/${key}`)),
  ];
};

/** Whether an editor finds a note at a schema, or at what it refers to. */
const says = (schema: unknown, note: "description" | "examples", text: string): boolean => {
  const { definitions } = z
    .object({ definitions: z.record(z.string(), z.unknown()).default({}) })
    .parse(JSON.parse(text));
  const found = (at: unknown): boolean => {
    const { $ref, allOf, ...notes } = Noted.parse(at);
    const target = $ref === undefined ? [] : [definitions[$ref.replace("#/definitions/", "")]];
    return (notes[note]?.length ?? 0) > 0 || [...target, ...allOf].some(found);
  };
  return found(schema);
};

test.each([...jsonSchemas()])(
  "every field of %s is described and has an example, so that an editor teaches the format",
  (name, text) => {
    const all = propertiesIn(JSON.parse(text), name);
    expect(all.length).toBeGreaterThan(0);
    for (const note of ["description", "examples"] as const) {
      const lacking = all.filter(([, schema]) => !says(schema, note, text));
      expect({ note, lacking: lacking.map(([path]) => path) }).toEqual({ note, lacking: [] });
    }
  },
);

/** Every field of the objects that a schema is made of, with its path. */
const fieldsIn = (schema: z.core.$ZodType, path: string): [string, z.core.$ZodType][] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fieldsIn(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.entries(shape).flatMap(([key, field]) => [
      [`${path}/${key}`, field],
      ...fieldsIn(field, `${path}/${key}`),
    ]);
  }
  if (schema instanceof z.ZodArray) return fieldsIn(schema.element, path);
  if (schema instanceof z.ZodRecord) return fieldsIn(schema.valueType, path);
  if (!(schema instanceof z.ZodUnion)) return [];
  return schema.options.flatMap((option, i) => fieldsIn(option, `${path}|${i}`));
};

const examplesOf = (field: z.core.$ZodType): unknown[] => {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return examplesOf(field.unwrap());
  }
  return z.array(z.unknown()).parse(z.globalRegistry.get(field)?.["examples"] ?? []);
};

test.each(Object.entries(fileKinds))(
  "each example of a field of %s files is one that the field takes",
  (name, { schema }) => {
    const all = fieldsIn(schema, name).flatMap(([path, field]) =>
      examplesOf(field).map((example) => {
        const { error } = z.safeParse(field, example);
        return { path, example, problem: error === undefined ? undefined : z.prettifyError(error) };
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ problem }) => problem !== undefined)).toEqual([]);
  },
);

test("closed lists tell what each of their words means", () => {
  const text = jsonSchemas().get("recommendations.schema.json") ?? "";
  expect(text).toContain("must: Worded as necessary.");
  expect(text).toContain("citesAsEvidence: Cited as evidence for the statement.");
  expect(text).toContain("population: Who it holds for.");
});
