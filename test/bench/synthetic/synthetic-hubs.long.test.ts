// Tests that a synthetic corpus has the shapes that make real ones slow.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EdgeType } from "../../../model/graph.ts";
import { readSnapshot } from "../../../server/snapshot/read-snapshot.ts";
import { corpusOf } from "../../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../../bench/synthetic/write-synthetic.ts";

test("a synthetic corpus has hubs: works in most reference lists, studies behind many works, and long texts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "claimtrail-synthetic-"));
  const large = corpusOf(6000, 1);
  await writeSynthetic(large, join(folder, "large.ndjson"));
  const { graph: big } = await readSnapshot(join(folder, "large.ndjson"));
  const counted = (type: EdgeType): number[] => {
    const ends = new Map<string, number>();
    for (const { type: found, to } of big.edges) {
      if (found === type) ends.set(to, (ends.get(to) ?? 0) + 1);
    }
    return [...ends.values()].sort((a, b) => b - a);
  };
  for (const [type, least] of [
    ["IDENTIFIED_AS", large.dossiers / 2],
    ["DESCRIBES", 20],
  ] as const) {
    const degrees = counted(type);
    expect(degrees[0]).toBeGreaterThanOrEqual(least);
    expect(degrees[Math.floor(degrees.length / 2)]).toBeLessThanOrEqual(2);
  }
  const lengths = big.nodes.flatMap((n) => (n.kind === "claim" ? [n.statement.length] : []));
  expect(Math.max(...lengths)).toBeGreaterThan(1500);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(350);
  await rm(folder, { recursive: true });
});
