// Tests that nobody can add a kind of node and forget a place: the compiler names each.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** What is written where a kind is declared: its words and its schema. */
const declarations = new Map([
  [
    resolve("model/kinds/node-kinds.ts"),
    {
      before: "  claim: {",
      text: 'guideline: { plural: "Guidelines", meaning: "What a society advises." },',
    },
  ],
  [
    resolve("model/nodes.ts"),
    {
      before: "  topic: TopicNode,",
      text: 'guideline: node("guideline", { society: z.string() }),',
    },
  ],
]);

/** Files of the product in which it does not compile once a kind of node is added to the registry. */
const filesWithErrors = (config: string, added = declarations): string[] => {
  const path = resolve(config);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (file) => readFileSync(file, "utf8")).config,
    ts.sys,
    dirname(path),
  );
  const product = fileNames.filter((file) => !/\/(?:test|bench)\//.test(file));
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => {
    const addition = added.get(resolve(file));
    return addition === undefined
      ? read(file)
      : read(file)?.replace(addition.before, `  ${addition.text}\n${addition.before}`);
  };
  const program = ts.createProgram(product, { ...options, noEmit: true }, host);
  const files = ts
    .getPreEmitDiagnostics(program)
    .map(({ file }) => relative(".", file?.fileName ?? "no file"));
  return [...new Set(files)].sort();
};

test("an added kind of node does not compile before it has a place in lists, readable columns, a text for searches and a glyph", () => {
  expect(filesWithErrors("tsconfig.json")).toEqual([
    "model/list-place.ts",
    "server/search/words.ts",
    "server/store/neo4j/readable-row.ts",
  ]);
  expect(filesWithErrors("client/tsconfig.json")).toEqual([
    "client/marks/glyph.tsx",
    "model/list-place.ts",
  ]);
});

test("a kind of node that is declared without a schema does not compile", () => {
  const named = new Map([...declarations].filter(([file]) => !file.endsWith("nodes.ts")));
  expect(filesWithErrors("tsconfig.json", named)).toContain("model/nodes.ts");
});
