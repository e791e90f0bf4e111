// Tests that no files import each other in a circle. The linter sees such circles too, but none that a type alone closes.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { preProcessFile } from "typescript";
import { expect, test } from "vitest";

/** What each file imports, types included. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** What is left once all is taken away that imports nothing that is left, or that nothing left imports: circles, and what lies between two. */
const circlesIn = (imports: Imports): string[] => {
  let left: (readonly [string, readonly string[]])[] = [...imports];
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    const imported = new Set(left.flatMap(([, others]) => others));
    const files = new Set(left.map(([file]) => file));
    left = left
      .filter(([file]) => imported.has(file))
      .map(([file, others]) => [file, others.filter((other) => files.has(other))] as const)
      .filter(([, others]) => others.length > 0);
  }
  return left.map(([file, others]) => `${file} imports ${others.join(", ")}`);
};

const filesBelow = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name));
};

const importsOf = async (file: string): Promise<string[]> =>
  preProcessFile(await readFile(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => /^\..*\.tsx?$/.test(name))
    .map((name) => path.join(path.dirname(file), name));

const rooms = ["model", "server", "client", "scripts", "bench", "test"];

test("no files of ours import each other in a circle, types included", async () => {
  const files = (await Promise.all(rooms.map(filesBelow))).flat();
  const imports = await Promise.all(
    files.map(async (file) => [file, await importsOf(file)] as const),
  );
  // A type only: were it not seen, no circle of types would be.
  expect(new Map(imports).get("server/corpus/check-corpus.ts")).toContain(
    "server/corpus/corpus.ts",
  );
  expect(circlesIn(new Map(imports))).toEqual([]);
});

test("a circle is told with the files in it, and not with what leads to it or away", () => {
  const imports: Imports = new Map([
    ["first", ["a"]],
    ["a", ["b", "last"]],
    ["b", ["c"]],
    ["c", ["a"]],
    ["last", []],
  ]);
  expect(circlesIn(imports)).toEqual(["a imports b", "b imports c", "c imports a"]);
});
