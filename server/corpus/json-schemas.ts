// Owns the JSON Schemas of data files as text. Writes nothing.
import { z } from "zod";
import { fileKinds, type FileKind } from "../../model/kinds/file-kinds.ts";

/**
 * JSON Schema (draft 7, the one that editors' YAML support understands best) of every kind of data file, by file name, in
 * ASCII order. What curators write is described: fields with a default may be left out.
 */
export const jsonSchemas = (): ReadonlyMap<string, string> => {
  const kinds: [string, FileKind][] = Object.entries(fileKinds);
  return new Map(
    kinds
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, kind]) => [`${name}.schema.json`, schemaText(kind)]),
  );
};

const schemaText = ({ path, schema, what }: FileKind): string => {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-7", reused: "ref" });
  return `${JSON.stringify({ title: `${path}: ${what}`, ...json }, null, 1)}\n`;
};

/** The setting of the YAML extension of VS Code that tells it which schema holds for which files. */
export const editorAssociations = (): Readonly<Record<string, string>> => {
  const kinds: [string, FileKind][] = Object.entries(fileKinds);
  return Object.fromEntries(
    kinds
      .filter(([, { path }]) => path.endsWith(".yaml"))
      .map(([name, { path }]) => [`data/schemas/${name}.schema.json`, `data/${path}`]),
  );
};
