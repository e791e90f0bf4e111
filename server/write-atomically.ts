// Owns putting a file in its place whole or not at all, and what is said when the disk refuses. Must not know what is in it.
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { listText } from "../model/formats.ts";
import { AppError } from "./app-error.ts";

/** How a file is spoken of when it cannot be written. */
export type FileWords = {
  /** With its article: "the lock". */
  what: string;
  /** What else helps than a writable disk with room: "give another path with --out". */
  orElse?: string;
};

/**
 * Writes a file with what `write` puts into it, and gives back what that returns. The file appears by renaming a finished,
 * flushed temporary file of the same folder, which is made when it is missing: a reader, a crash or a kill at any moment finds
 * the old file or the new one. Throws `io` when the disk refuses, and what `write` throws; the old file is then untouched.
 */
export const writeAtomically = async <T>(
  path: string,
  { what, orElse }: FileWords,
  write: (file: FileHandle) => Promise<T>,
): Promise<T> => {
  const folder = dirname(path);
  const unique = `${process.pid}.${randomBytes(4).toString("hex")}`;
  const temporary = join(folder, `${temporaryPrefix(path)}${unique}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(path);
    const file = await open(temporary, "wx", 0o644);
    let written: T;
    try {
      written = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
    return written;
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = codeOf(cause);
    if (code === undefined || !(cause instanceof Error)) throw cause;
    const remedies = listText([remedyFor(code), ...(orElse === undefined ? [] : [orElse])], "or");
    throw new AppError(
      "io",
      `${path}: ${what} could not be written (${cause.message}). What was there before, if anything, is untouched. ` +
        `${remedies.charAt(0).toUpperCase()}${remedies.slice(1)}.`,
      { cause },
    );
  }
};

/** Writes `text` to a file as {@link writeAtomically} does. */
export const writeTextAtomically = (path: string, words: FileWords, text: string): Promise<void> =>
  writeAtomically(path, words, (file) => file.writeFile(text));

/** Full disks, quotas and limits need room, everything else a folder that can be written to. */
const remedyFor = (code: string): string =>
  ["ENOSPC", "EDQUOT", "EFBIG"].includes(code)
    ? "make room on the disk"
    : "make the folder writable";

/** Hidden, so that nobody who lists the folder takes it for one of its files. */
const temporaryPrefix = (path: string): string => `.${basename(path)}.`;

/** Removes what writers that were killed have left behind; the files of living ones stay. */
const removeLeftovers = async (path: string): Promise<void> => {
  const prefix = temporaryPrefix(path);
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    const writer = Number(name.slice(prefix.length).split(".")[0]);
    if (Number.isInteger(writer) && writer > 0 && !isRunning(writer)) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
};

/** Without this a rename may be lost with the power. Windows cannot open folders and does not need it. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
