// Owns `npm run schemas`: writes the JSON Schemas of data files, by which editors complete and check while a curator types.
// Generated from the zod schemas: nobody edits them by hand.
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas } from "../server/corpus/json-schemas.ts";
import { program } from "../server/program.ts";
import { writeTextAtomically } from "../server/write-atomically.ts";

const usage = `Usage: npm run schemas -- [--out <folder>]

  --out <folder>  where they go; what else is there is removed (default: data/schemas)
  --help          show this`;

/** Writes the schemas and nothing else into their folder. */
export const run = program({
  usage,
  options: { out: { type: "string", default: "data/schemas" } },
  run: async ({ out: folder }, { stdout }) => {
    const schemas = jsonSchemas();
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (!schemas.has(name)) await rm(join(folder, name));
    }
    for (const [name, text] of schemas) {
      await writeTextAtomically(join(folder, name), { what: "the schema" }, text);
    }
    stdout.write(`${folder}: ${schemas.size} schemas.\n`);
    return 0;
  },
});
