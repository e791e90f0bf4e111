// Owns writing the JSON Schemas of data files, by which editors complete and check while a curator types. Generated from
// the zod schemas: nobody edits them by hand.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas } from "../server/corpus/json-schemas.ts";

const folder = "data/schemas";

const schemas = jsonSchemas();
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) {
  if (!schemas.has(name)) await rm(join(folder, name));
}
for (const [name, text] of schemas) await writeFile(join(folder, name), text);
console.log(`${folder}: ${schemas.size} schemas.`);
