// Owns what `npm run verify` answers: exit codes, the lock it writes, and what it says to wrong input.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const fixture = "test/fixtures/kelp";
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimtrail-verify-"));
  cpSync(`${fixture}/data`, join(folder, "data"), { recursive: true });
  cpSync(`${fixture}/source/kelp-plain.txt`, join(folder, "kelp.txt"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...options: readonly string[]) =>
  spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/verify.ts", "--data", join(folder, "data"), ...options],
    { encoding: "utf8" },
  );
const source = () => join(folder, "kelp.txt");
const lock = () => join(folder, "data/dossiers/kelp/passages.lock.json");

describe("verify", () => {
  it("exits 0 and shows the ledger when everything holds", () => {
    const { status, stdout } = run("--source", source());
    expect(stdout).toMatch(/Ledger +total +claimed +waived +open\nsentences +\d+ +\d+ +\d+ +0\n/);
    expect(stdout).toContain("\nVerified.\n");
    expect(status).toBe(0);
  });

  it("exits 1 and names the statement when a figure changed, and --update takes no wrong figure", () => {
    const changed = join(folder, "changed.txt");
    const text = readFileSync(source(), "utf8");
    writeFileSync(changed, text.replace("Sixty percent", "Seventy percent"));
    expect(readFileSync(changed, "utf8")).not.toBe(text);
    const before = readFileSync(lock(), "utf8");
    const { status, stdout } = run("--source", changed, "--update");
    expect(stdout).toMatch(/background 2: source-changed: .*left-side-share/);
    expect(stdout).toContain("Lock not written");
    expect(readFileSync(lock(), "utf8")).toBe(before);
    expect(status).toBe(1);
  });

  it("writes the same lock that is stored", () => {
    const before = readFileSync(lock(), "utf8");
    rmSync(lock());
    expect(run("--source", source()).stdout).toContain("lock-missing");
    const { status } = run("--source", source(), "--update");
    expect(status).toBe(0);
    expect(readFileSync(lock(), "utf8")).toBe(before);
  });

  it("compares nothing while a data file cannot be read, but replaces a lock that cannot", () => {
    const claims = join(folder, "data/dossiers/kelp/claims/results.yaml");
    const whole = readFileSync(claims, "utf8");
    writeFileSync(claims, whole.replace("]", ""));
    const { status, stdout } = run("--source", source());
    writeFileSync(claims, whole);
    expect(stdout).toMatch(
      /^Data files:\n\S+results\.yaml:\d+:\d+ yaml-syntax: .*\n.*\n\nNot verified: mend these first\.\n$/,
    );
    expect(status).toBe(1);

    const before = readFileSync(lock(), "utf8");
    writeFileSync(lock(), before.replace("{", "{\n<<<<<<<"));
    expect(run("--source", source()).stdout).toMatch(/^Data files:\n\S+passages\.lock\.json:/);
    expect(run("--source", source(), "--update").status).toBe(0);
    expect(readFileSync(lock(), "utf8")).toBe(before);
  });

  it("prints JSON for programs", () => {
    const report: unknown = JSON.parse(run("--source", source(), "--json").stdout);
    expect(report).toMatchObject({ isVerified: true, problems: [], open: [] });
  });

  it("prints the sentences of a section", () => {
    const { stdout } = run("--source", source(), "--sentences", "--section", "background");
    expect(stdout).toMatch(/^background \(\d+ sentences\)\n {2}1\. /);
    expect(stdout).not.toContain("conclusion (");
  });

  it.each([
    ["an unknown option", ["--sauce", "x"], "Unknown option '--sauce'"],
    [
      "a file that is not there",
      ["--source", "nowhere.txt"],
      "--source nowhere.txt: there is no such readable file",
    ],
    [
      "an unknown dossier",
      ["--source", "x", "--dossier", "kelb"],
      'found: kelp. Did you mean "kelp"? Another data folder is given with --data <folder>.',
    ],
    [
      "an unknown section",
      ["--source", "x", "--section", "talk"],
      'no section "talk"; sections: background',
    ],
    ["--update without a text", ["--update"], "--update and --sentences need --source <file>"],
  ])("exits 2 on %s", (_what, options, message) => {
    const { status, stderr } = run(...options);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it("says of another paper's text as which dossier's it was read, and how to choose", () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "Conclusions\nNothing is known.\n");
    const { status, stderr } = run("--source", other);
    expect(stderr).toBe(
      `verify: other.txt: found no section titled "Conclusion"; did you mean "Conclusions"? 0 of the 7 titles in dossier.yaml stand in this text. Expected the text of the dossier's paper: check the file, and \`sections\` of dossier.yaml. It was read as the paper of the dossier kelp in ${join(folder, "data")}; --dossier and --data choose another.\n`,
    );
    expect(status).toBe(1);
  });

  it("says that without a text only the data are checked", () => {
    expect(run().stdout).toContain("No --source given: the data are checked by themselves");
  });
});
