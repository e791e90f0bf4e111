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
