// Tests the generate program: what it prints, and how it refuses.
import { countText } from "../../../model/formats.ts";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../../scripts/generate.ts";
import { readSnapshot } from "../../../server/snapshot/read-snapshot.ts";
import { runHere, type Ran } from "../../scripts/run-here.ts";

const generate = (...args: string[]): Promise<Ran> => runHere(run, args);

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
});
