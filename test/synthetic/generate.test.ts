// Tests the generate program as a user runs it: what it prints, how it refuses, and that its memory does not grow.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countText } from "../../model/formats.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = async (args: readonly string[]): Promise<Run> => {
  const child = spawn(process.execPath, ["--import", "tsx", ...args]);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
};
const generate = (...args: string[]): Promise<Run> => run(["scripts/generate.ts", ...args]);

/** Makes a corpus in a process of its own and resolves to the most memory that it held, in MiB. */
const peakOf = async (claims: number, path: string): Promise<number> => {
  const program = `
    import { corpusOf } from "./server/synthetic/corpus-size.ts";
    import { writeSynthetic } from "./server/synthetic/write-synthetic.ts";
    await writeSynthetic(corpusOf(${claims}, 1), ${JSON.stringify(path)});
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const { code, out, err } = await run(["--input-type=module", "--eval", program]);
  expect([code, err]).toEqual([0, ""]);
  return Number(out);
};

describe("generate", () => {
  let folder = "";
  let out = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-generate-"));
    out = join(folder, "var", "synthetic.ndjson");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("writes a snapshot, says so on standard output, and tells its progress elsewhere", async () => {
    const made = await generate("--claims", "500", "--seed", "4", "--out", out);
    const { digest, graph } = await readSnapshot(out);
    expect(made.out).toMatch(
      new RegExp(
        `^\\S+: synthetic, seed 4, 500 claims, ${countText(graph.nodes.length, "node")}, ${countText(graph.edges.length, "edge")}, [\\d,]+ KiB, digest ${digest.slice(0, 12)}\\.\n$`,
      ),
    );
    expect(made.err).toContain("writing edges: 100 %\n");
    expect(made.err).not.toContain("\u001b");
    expect(made.code).toBe(0);
  });

  test("exits 2 when it is called wrongly, says how to call it, and writes nothing", async () => {
    const wrong = [
      [[], "--claims is missing"],
      [["--claims", "99"], '--claims is "99", expected a whole number from 100 to 2000000'],
      [["--claims", "1e3"], '--claims is "1e3", expected a whole number'],
      [["--claims", "1000", "--seed", "-1"], "--seed"],
      [["--claims", "1000", "--colour"], "--colour"],
    ] as const;
    for (const [args, message] of wrong) {
      const refused = await generate(...args, "--out", out);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(message);
      expect(refused.err).toContain("Usage: npm run generate");
      expect(refused.out).toBe("");
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test("holds hardly more memory for ten times the claims", async () => {
    const small = await peakOf(10_000, out);
    const large = await peakOf(100_000, out);
    // Ten times the file; what the collector leaves lying is allowed for.
    expect(large).toBeLessThan(small * 2);
  }, 180_000);
});
