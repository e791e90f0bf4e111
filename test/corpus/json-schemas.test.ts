// Tests that the JSON Schemas in data/schemas are those of the code, and that editors find them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
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

const JsonSchema = z.object({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** Every property below a schema with its path, wherever objects lie in it. */
const propertiesIn = (value: unknown, path: string): [string, unknown][] => {
  if (typeof value !== "object" || value === null) return [];
  const own = JsonSchema.safeParse(value).data?.properties ?? {};
  return [
    ...Object.entries(own).map(([key, inner]): [string, unknown] => [`${path}/${key}`, inner]),
    ...Object.entries(value).flatMap(([key, inner]) => propertiesIn(inner, `${path}/${key}`)),
  ];
};

test.each([...jsonSchemas()].filter(([name]) => name !== "lock.schema.json"))(
  "every field of %s is described, so that an editor teaches the format",
  (name, text) => {
    const root: unknown = JSON.parse(text);
    const Definitions = z.object({ definitions: z.record(z.string(), z.unknown()).default({}) });
    const { definitions } = Definitions.parse(root);
    const isDescribed = (schema: unknown): boolean => {
      const Ref = z.object({ $ref: z.string().optional() });
      const Noted = Ref.extend({
        description: z.string().optional(),
        allOf: z.array(Ref).default([]),
      });
      const { description, $ref, allOf } = Noted.parse(schema);
      if (description !== undefined) return true;
      const targets = [$ref, ...allOf.map((part) => part.$ref)].map((ref) =>
        ref?.replace("#/definitions/", ""),
      );
      return targets.some((name) => name !== undefined && isDescribed(definitions[name]));
    };
    const all = propertiesIn(root, name);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, schema]) => !isDescribed(schema)).map(([path]) => path)).toEqual([]);
  },
);

test("closed lists tell what each of their words means", () => {
  const text = jsonSchemas().get("recommendations.schema.json") ?? "";
  expect(text).toContain("must: Worded as necessary.");
  expect(text).toContain("citesAsEvidence: Cited as evidence for the statement.");
  expect(text).toContain("population: Who it holds for.");
});
