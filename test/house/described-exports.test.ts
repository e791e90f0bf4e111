// Tests that everything that a file exports says what it is, in a doc comment.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  canHaveModifiers,
  createSourceFile,
  getModifiers,
  isTypeAliasDeclaration,
  isVariableStatement,
  ScriptTarget,
  SyntaxKind,
  type Statement,
} from "typescript";
import { expect, test } from "vitest";

const isExported = (statement: Statement): boolean =>
  canHaveModifiers(statement) &&
  (getModifiers(statement) ?? []).some(({ kind }) => kind === SyntaxKind.ExportKeyword);

/** Names of the exports of a file without a doc comment. A type beside the schema of its name needs none of its own. */
const undescribedIn = (file: string, text: string): string[] => {
  const { statements } = createSourceFile(file, text, ScriptTarget.Latest, true);
  const schemas = new Set(
    statements
      .filter(isVariableStatement)
      .flatMap(({ declarationList }) =>
        declarationList.declarations.map(({ name }) => name.getText()),
      ),
  );
  return statements.flatMap((statement) => {
    const isNamedForSchema =
      isTypeAliasDeclaration(statement) && schemas.has(statement.name.getText());
    const before = text.slice(statement.getFullStart(), statement.getStart());
    if (!isExported(statement) || isNamedForSchema || before.includes("/**")) return [];
    return [`${file}: ${statement.getText().split("\n", 1)[0] ?? ""}`];
  });
};

const filesBelow = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name));
};

test("finds exports of every sort that say nothing", () => {
  const text = `
    /** Told. */
    export const told = 1;
    export const Kelp = told;
    export type Kelp = number;
    export type Silk = number;
    export function dive() { return told; }
    // No doc comment.
    export interface Boat { length: number }
    const own = 2;`;
  expect(undescribedIn("x.ts", text)).toEqual([
    "x.ts: export const Kelp = told;",
    "x.ts: export type Silk = number;",
    "x.ts: export function dive() { return told; }",
    "x.ts: export interface Boat { length: number }",
  ]);
});

test.each(["model", "server", "client", "scripts", "bench"])(
  "everything that %s exports is described",
  async (room) => {
    const files = await filesBelow(room);
    const found = await Promise.all(
      files.map(async (file) => undescribedIn(file, await readFile(file, "utf8"))),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(found.flat()).toEqual([]);
  },
);
