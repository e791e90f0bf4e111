// Tests that making a corpus holds no more memory for being larger.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Makes a corpus in a process of its own and resolves to the most memory that it held, in MiB. */
const peakOf = async (claims: number, path: string): Promise<number> => {
  const program = `
    import { corpusOf } from "./bench/synthetic/corpus-size.ts";
    import { writeSynthetic } from "./bench/synthetic/write-synthetic.ts";
    await writeSynthetic(corpusOf(${claims}, 1), ${JSON.stringify(path)});
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const child = spawn(process.execPath, [
    ...["--import", "tsx", "--input-type=module", "--eval"],
    program,
  ]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  expect([code, err]).toEqual([0, ""]);
  return Number(out);
};

test("generate holds hardly more memory for ten times the claims", async () => {
  const folder = await mkdtemp(join(tmpdir(), "claimtrail-generate-"));
  const out = join(folder, "synthetic.ndjson");
  const small = await peakOf(10_000, out);
  const large = await peakOf(100_000, out);
  // Ten times the file; what the collector leaves lying is allowed for.
  expect(large).toBeLessThan(small * 2);
  await rm(folder, { recursive: true });
}, 180_000);
