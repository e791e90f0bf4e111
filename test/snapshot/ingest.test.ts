// Tests the ingest program as a user runs it: its exit codes, its messages, and that a kill leaves a whole snapshot.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";

const data = "test/fixtures/kelp/data";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs ingest; kills it after `killAfterMs`, when given. */
const ingest = async (args: readonly string[], killAfterMs?: number): Promise<Run> => {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ingest.ts", ...args]);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  if (killAfterMs !== undefined) {
    await wait(killAfterMs);
    child.kill("SIGKILL");
  }
  return { code: await ended, out, err };
};

describe("ingest", () => {
  let folder = "";
  let out = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-ingest-"));
    out = join(folder, "var", "kelp.ndjson");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("writes a snapshot, says so on standard output, and is silent about progress there", async () => {
    const run = await ingest(["--data", data, "--out", out]);
    const { digest } = await readSnapshot(out);
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(
      new RegExp(
        `^\\S+: [\\d,]+ nodes, [\\d,]+ edges, [\\d,]+ KiB, digest ${digest.slice(0, 12)}\\.\n$`,
      ),
    );
    expect(run.err).toMatch(/^reading .*\nchecking\n/);
    expect(run.err).not.toContain("\u001b");
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
    const run = await ingest(["--data", broken, "--out", out]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain(
      'prose-numbers: operating-time says "85", and none of its figures is 85',
    );
    expect(run.err).toContain("mention-known: claim operating-time names the topic kelps");
    expect(run.err).toContain("lock-fits: operating-time was edited after the last verification");
    expect(run.err).toContain(`3 problems in ${broken}. ${out} is left as it was.`);
    expect(await readFile(out)).toEqual(old);
  });

  test("only checks with --check", async () => {
    const run = await ingest(["--data", data, "--out", out, "--check"]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/ is clean: [\d,]+ nodes, [\d,]+ edges\.\n$/);
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

  test(
    "killed at any moment leaves the old snapshot or the new one, whole",
    { timeout: 120_000 },
    async () => {
      await ingest(["--data", data, "--out", out]);
      const { digest: before } = await readSnapshot(out);
      const changed = join(folder, "changed");
      await cp(data, changed, { recursive: true });
      const topics = join(changed, "vocabulary", "topics.yaml");
      const text = await readFile(topics, "utf8");
      await writeFile(topics, text.replace(/question: [^,\n]+/, "question: What else?"));
      const other = join(folder, "other.ndjson");
      const start = performance.now();
      await ingest(["--data", changed, "--out", other]);
      const wholeRunMs = performance.now() - start;
      const { digest: after } = await readSnapshot(other);
      expect(after).not.toBe(before);

      const found = new Set<string>();
      for (let n = 0; n < 12; n += 1) {
        // Most of a run is starting up; the writing is near its end.
        await ingest(["--data", changed, "--out", out], wholeRunMs * (0.4 + Math.random() * 0.6));
        found.add((await readSnapshot(out)).digest);
        await ingest(["--data", data, "--out", out]);
      }
      expect([before, after]).toEqual(expect.arrayContaining([...found]));
      expect(await readdir(dirname(out))).toEqual(["kelp.ndjson"]);
    },
  );
});
