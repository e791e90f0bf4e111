// Owns writing the JSON Schemas of data files, by which editors complete and check while a curator types. Generated from
// the zod schemas: nobody edits them by hand.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { countText } from "../model/formats.ts";
import { AppError } from "../server/app-error.ts";
import { jsonSchemas } from "../server/corpus/json-schemas.ts";
import { writeWholeText } from "../server/write-whole.ts";

const folder = "data/schemas";

try {
  const schemas = jsonSchemas();
  for (const [name, text] of schemas) {
    await writeWholeText(join(folder, name), { what: "the schema" }, text);
  }
  for (const name of await readdir(folder)) {
    if (!schemas.has(name)) await rm(join(folder, name));
  }
  console.log(`${folder}: ${countText(schemas.size, "schema")}.`);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
