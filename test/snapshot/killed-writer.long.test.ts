// Tests that a writer killed while it writes leaves a whole snapshot, and that the next one cleans up after it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { manyTopics } from "./write-forever.ts";

test(
  "a writer killed at twenty random moments always leaves one of its snapshots, whole",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimtrail-killed-"));
    try {
      const path = join(folder, "snapshot.ndjson");
      const second = await writeSnapshot(manyTopics(20_001), path);
      const first = await writeSnapshot(manyTopics(20_000), path);
      let caughtWriting = 0;
      for (let kill = 0; kill < 20; kill += 1) {
        const program = "test/snapshot/write-forever.ts";
        const writer = spawn(process.execPath, ["--import", "tsx", program, path]);
        await once(writer.stdout, "data");
        await wait(Math.random() * 400);
        writer.kill("SIGKILL");
        await once(writer, "close");
        const { digest, graph } = await readSnapshot(path);
        expect(digest).toBe(graph.nodes.length === 20_000 ? first.digest : second.digest);
        if ((await readdir(folder)).length > 1) caughtWriting += 1;
      }
      // Otherwise the kills would have missed what they are meant to hit.
      expect(caughtWriting).toBeGreaterThan(0);
      await writeSnapshot(manyTopics(1), path);
      expect(await readdir(folder)).toEqual(["snapshot.ndjson"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
