import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAtomically, writeTextAtomically } from "../../server/write-atomically.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimtrail-write-"));
  path = join(folder, "list.txt");
});
afterEach(() => rm(folder, { recursive: true }));

const words = { what: "the list" };
/** What a disk says that refuses. */
const refusal = (code: string, words: string): Error =>
  Object.assign(new Error(`${code}: ${words}, write`), { code });

test("makes the folder, writes, and leaves nothing else there", async () => {
  const deep = join(folder, "a", "b", "list.txt");
  await writeTextAtomically(deep, words, "kelp\n");
  expect(await readFile(deep, "utf8")).toBe("kelp\n");
  expect(await readdir(join(folder, "a", "b"))).toEqual(["list.txt"]);
});

test.each([
  ["ENOSPC", "no space left on device", "Make room on the disk."],
  ["EDQUOT", "disk quota exceeded", "Make room on the disk."],
  ["EROFS", "read-only file system", "Make the folder writable."],
  ["EACCES", "permission denied", "Make the folder writable."],
])("on %s says in one line what is so, and leaves the old file alone", async (code, said, help) => {
  await writeFile(path, "old");
  const writing = writeAtomically(path, words, async (file) => {
    await file.writeFile("ne");
    throw refusal(code, said);
  });
  await expect(writing).rejects.toMatchObject({
    code: "io",
    message: `${path}: the list could not be written (${code}: ${said}, write). What was there before, if anything, is untouched. ${help}`,
  });
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["list.txt"]);
});

test("names what else helps", async () => {
  await mkdir(path);
  const orElse = "give another path with --out";
  await expect(writeTextAtomically(path, { ...words, orElse }, "new")).rejects.toThrow(
    /\. Make the folder writable or give another path with --out\.$/,
  );
});

test("passes on what went wrong beside the disk", async () => {
  const writing = writeAtomically(path, words, () => Promise.reject(new Error("no such kelp")));
  await expect(writing).rejects.toThrow(/^no such kelp$/);
  expect(await readdir(folder)).toEqual([]);
});
