// Tests that everything that a file exports says what it is, in a doc comment.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  canHaveModifiers,
  createSourceFile,
  getModifiers,
  isTypeAliasDeclaration,
  isFunctionDeclaration,
  isVariableStatement,
  ScriptTarget,
  SyntaxKind,
  type Statement,
} from "typescript";
import { expect, test } from "vitest";

const isExported = (statement: Statement): boolean =>
  canHaveModifiers(statement) &&
  (getModifiers(statement) ?? []).some(({ kind }) => kind === SyntaxKind.ExportKeyword);

/**
 * Names of the exports of a file without a doc comment. A type beside the schema of its name needs none of its own, nor does what
 * stands behind the overloads of a function.
 */
const undescribedIn = (file: string, text: string): string[] => {
  const { statements } = createSourceFile(file, text, ScriptTarget.Latest, true);
  const schemas = new Set(
    statements
      .filter(isVariableStatement)
      .flatMap(({ declarationList }) =>
        declarationList.declarations.map(({ name }) => name.getText()),
      ),
  );
  const overloaded = new Set(
    statements
      .filter(isFunctionDeclaration)
      .flatMap(({ name, body }) => (body === undefined ? [name?.text] : [])),
  );
  return statements.flatMap((statement) => {
    const isBehindOverloads =
      isFunctionDeclaration(statement) &&
      statement.body !== undefined &&
      overloaded.has(statement.name?.text);
    const isNamedForSchema =
      isTypeAliasDeclaration(statement) && schemas.has(statement.name.getText());
    const before = text.slice(statement.getFullStart(), statement.getStart());
    if (isBehindOverloads || isNamedForSchema || before.includes("/**")) return [];
    if (!isExported(statement)) return [];
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
    export function sink(far: number): number;
    export function sink(far: unknown): unknown { return far; }
    // No doc comment.
    export interface Boat { length: number }
    const own = 2;`;
  expect(undescribedIn("x.ts", text)).toEqual([
    "x.ts: export const Kelp = told;",
    "x.ts: export type Silk = number;",
    "x.ts: export function dive() { return told; }",
    "x.ts: export function sink(far: number): number;",
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
