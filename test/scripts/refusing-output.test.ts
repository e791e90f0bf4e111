// Programs on a disk that takes no more, and with a reader that takes no more: no stack, and what was there stays.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimtrail-full-"));
  cpSync("test/fixtures/kelp/data", join(folder, "data"), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("verify --update says in one line that the lock cannot be written, and the old one stays", () => {
  const dossier = join(folder, "data/dossiers/kelp");
  const lock = join(dossier, "passages.lock.json");
  const before = readFileSync(lock, "utf8");
  const source = "test/fixtures/kelp/source/kelp-plain.txt";
  const verify = `${process.execPath} --import tsx scripts/claimtrail.ts verify --data ${join(folder, "data")}`;
  // No file may grow beyond one block: what a shell can do about a disk without being its owner.
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", `ulimit -f 1; ${verify} --source ${source} --update`],
    { encoding: "utf8", env: { ...process.env, TSX_DISABLE_CACHE: "1" } },
  );
  expect(stderr).toBe(
    `verify: ${lock}: the lock could not be written (EFBIG: file too large, write). What was there before, if anything, is untouched. Make room on the disk.\n`,
  );
  expect(status).toBe(1);
  expect(readFileSync(lock, "utf8")).toBe(before);
  expect(readdirSync(dossier).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("verify ends quietly when nobody reads its sentences any more", () => {
  const source = "test/fixtures/kelp/source/kelp-plain.txt";
  const verify = `${process.execPath} --import tsx scripts/claimtrail.ts verify --data test/fixtures/kelp/data`;
  const { stderr } = spawnSync("bash", ["-c", `${verify} --source ${source} --sentences | true`], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
});
