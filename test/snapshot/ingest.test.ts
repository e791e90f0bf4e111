// Tests the ingest program: its exit codes, its messages, and what it leaves on disk.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../scripts/ingest.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { runHere, type Ran } from "../scripts/run-here.ts";

const data = "test/fixtures/kelp/data";

const ingest = (args: readonly string[]): Promise<Ran> => runHere(run, args);

describe("ingest", () => {
  let folder = "";
  let out = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-ingest-"));
    out = join(folder, "var", "kelp.ndjson");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("writes a snapshot, says so on standard output, and is silent about progress there", async () => {
    const ran = await ingest(["--data", data, "--out", out]);
    const { digest } = await readSnapshot(out);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toMatch(
      new RegExp(`^\\S+: \\d+ nodes, \\d+ edges, \\d+ KiB, digest ${digest.slice(0, 12)}\\.\n$`),
    );
    expect(ran.err).toMatch(/^reading .*\nchecking\n/);
    expect(ran.err).not.toContain("\u001b");
  });

  test("writes the same bytes from the same data", async () => {
    await ingest(["--data", data, "--out", out]);
    const first = await readFile(out);
    const copy = join(folder, "copied");
    await cp(data, copy, { recursive: true });
    await ingest(["--data", copy, "--out", out]);
    expect(await readFile(out)).toEqual(first);
  });

  test("tells all problems, exits 1 and leaves the old snapshot as it was", async () => {
    await ingest(["--data", data, "--out", out]);
    const old = await readFile(out);
    const broken = join(folder, "broken");
    await cp(data, broken, { recursive: true });
    const claims = join(broken, "dossiers", "kelp", "claims", "results.yaml");
    const text = await readFile(claims, "utf8");
    await writeFile(
      claims,
      text.replace("84 minutes", "85 minutes").replace("topics: [", "topics: [kelps, "),
    );
    const ran = await ingest(["--data", broken, "--out", out]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain(
      'prose-numbers: operating-time says "85", and none of its figures is 85',
    );
    expect(ran.err).toContain("mention-known: claim operating-time names the topic kelps");
    expect(ran.err).toContain("lock-fits: operating-time was edited after the last verification");
    expect(ran.err).toContain(`3 problems in ${broken}. ${out} is left as it was.`);
    expect(await readFile(out)).toEqual(old);
  });

  test("only checks with --check", async () => {
    const ran = await ingest(["--data", data, "--out", out, "--check"]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toMatch(/ is clean: \d+ nodes, \d+ edges\.\n$/);
    await expect(readFile(out)).rejects.toThrow("ENOENT");
  });

  test("exits 2 when it is called wrongly, and says how to call it", async () => {
    const unknown = await ingest(["--dta", data]);
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toContain("Usage: npm run ingest");
    const missing = await ingest(["--data", join(folder, "nowhere"), "--out", out]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain("there is no such folder");
  });
});
