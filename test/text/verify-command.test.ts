// Owns what `npm run verify` answers: exit codes, the lock it writes, and what it says to wrong input.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as verify } from "../../scripts/verify.ts";
import { runHere, type Ran } from "../scripts/run-here.ts";

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

const run = (...options: readonly string[]): Promise<Ran> =>
  runHere(verify, ["--data", join(folder, "data"), ...options]);
const source = () => join(folder, "kelp.txt");
const lock = () => join(folder, "data/dossiers/kelp/passages.lock.json");

describe("verify", () => {
  it("exits 0 and shows the ledger when everything holds", async () => {
    const { code, out } = await run("--source", source());
    expect(out).toMatch(/Ledger +total +claimed +waived +open\nsentences +\d+ +\d+ +\d+ +0\n/);
    expect(out).toContain("\nVerified.\n");
    expect(code).toBe(0);
  });

  it("exits 1 and names the statement when a figure changed, and --update takes no wrong figure", async () => {
    const changed = join(folder, "changed.txt");
    const text = readFileSync(source(), "utf8");
    writeFileSync(changed, text.replace("Sixty percent", "Seventy percent"));
    expect(readFileSync(changed, "utf8")).not.toBe(text);
    const before = readFileSync(lock(), "utf8");
    const { code, out } = await run("--source", changed, "--update");
    expect(out).toMatch(/background 2: source-changed: .*left-side-share/);
    expect(out).toContain("Lock not written");
    expect(readFileSync(lock(), "utf8")).toBe(before);
    expect(code).toBe(1);
  });

  it("writes the same lock that is stored", async () => {
    const before = readFileSync(lock(), "utf8");
    rmSync(lock());
    expect((await run("--source", source())).out).toContain("lock-missing");
    const { code } = await run("--source", source(), "--update");
    expect(code).toBe(0);
    expect(readFileSync(lock(), "utf8")).toBe(before);
  });

  it("compares nothing while a data file cannot be read, but replaces a lock that cannot", async () => {
    const claims = join(folder, "data/dossiers/kelp/claims/results.yaml");
    const whole = readFileSync(claims, "utf8");
    writeFileSync(claims, whole.replace("]", ""));
    const { code, out } = await run("--source", source());
    writeFileSync(claims, whole);
    expect(out).toMatch(
      /^Data files:\n\S+results\.yaml:\d+:\d+ yaml-syntax: .*\n.*\n\nNot verified: mend these first\.\n$/,
    );
    expect(code).toBe(1);

    const before = readFileSync(lock(), "utf8");
    writeFileSync(lock(), before.replace("{", "{\n<<<<<<<"));
    expect((await run("--source", source())).out).toMatch(/^Data files:\n\S+passages\.lock\.json:/);
    expect((await run("--source", source(), "--update")).code).toBe(0);
    expect(readFileSync(lock(), "utf8")).toBe(before);
  });

  it("prints JSON for programs", async () => {
    const report: unknown = JSON.parse((await run("--source", source(), "--json")).out);
    expect(report).toMatchObject({ isVerified: true, problems: [], open: [] });
  });

  it("prints the sentences of a section", async () => {
    const { out } = await run("--source", source(), "--sentences", "--section", "background");
    expect(out).toMatch(/^background \(\d+ sentences\)\n {2}1\. /);
    expect(out).not.toContain("conclusion (");
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
  ])("exits 2 on %s", async (_what, options, message) => {
    const { code, err } = await run(...options);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it("says of another paper's text as which dossier's it was read, and how to choose", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "Conclusions\nNothing is known.\n");
    const { code, err } = await run("--source", other);
    expect(err).toBe(
      `verify: other.txt: found no section titled "Conclusion"; did you mean "Conclusions"? 0 of the 7 titles in dossier.yaml stand in this text. Expected the text of the dossier's paper: check the file, and \`sections\` of dossier.yaml. It was read as the paper of the dossier kelp in ${join(folder, "data")}; --dossier and --data choose another.\n`,
    );
    expect(code).toBe(1);
  });

  it("says that without a text only the data are checked", async () => {
    expect((await run()).out).toContain("No --source given: the data are checked by themselves");
  });
});
