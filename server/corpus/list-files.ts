// Owns looking at a data folder: which files lie in it, and their bytes. Knows neither YAML nor schemas.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../app-error.ts";
import type { DataProblem } from "../problems/data-problem.ts";
import { ignoredFiles, ignoredFolders } from "./data-layout.ts";

/** One file of the data folder. */
export interface FoundFile {
  /** Path below the data folder, with forward slashes. */
  readonly path: string;
  /** Path as problems show it: with the data folder in front, as the user gave it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Larger files are refused: no curator writes them, and nobody could find anything in them. */
export const largestFileBytes = 4 * 1024 * 1024;

/**
 * All files below `folder`, in ASCII order of their paths; names that begin with a dot are passed over. Links, special
 * files and huge ones are problems. Throws `usage` when there is no such folder, `io` when the disk refuses.
 */
export const listFiles = async (
  folder: string,
): Promise<{ files: FoundFile[]; problems: DataProblem[] }> => {
  const root = await stat(folder).catch(() => undefined);
  if (root?.isDirectory() !== true) {
    throw new AppError(
      "usage",
      `${folder}: there is no such folder. Name the data folder with --data.`,
    );
  }
  const files: FoundFile[] = [];
  const problems: DataProblem[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const file = join(folder, path).replaceAll("\\", "/");
      const refuse = (rule: string, message: string, hint: string): void => {
        problems.push({ file, line: 1, column: 1, rule, message, hint });
      };
      if (entry.isDirectory()) {
        if (!ignoredFolders.includes(path)) await walk(path);
      } else if (entry.isSymbolicLink()) {
        refuse("file-link", "this is a symbolic link", "put the file itself here");
      } else if (!entry.isFile()) {
        refuse("file-kind", "this is no ordinary file", "remove it");
      } else if (!ignoredFiles.includes(entry.name)) {
        const { size } = await stat(join(folder, path));
        if (size > largestFileBytes) {
          const megabytes = largestFileBytes / 1024 / 1024;
          refuse(
            "file-huge",
            `the file has ${size} bytes, more than ${megabytes} MiB`,
            "divide it",
          );
        } else {
          files.push({ path, file, bytes: await readFile(join(folder, path)) });
        }
      }
    }
  };
  try {
    await walk("");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "unknown reason";
    throw new AppError("io", `${folder}: the data could not be read (${reason}).`, { cause });
  }
  const byPath = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : 1);
  return { files: files.sort(byPath), problems };
};
