// Tests that an ingest killed at any moment leaves a whole snapshot.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { run } from "../../scripts/ingest.ts";
import { openHeldDossiers } from "../../server/held-dossier-files.ts";
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { runHere } from "../scripts/run-here.ts";

const data = "test/fixtures/kelp/data";

/** Runs ingest in a process of its own, and kills it after so many ms, when given; how long it took, in ms. */
const ingestApart = async (args: readonly string[], killAfterMs?: number): Promise<number> => {
  const start = performance.now();
  const program = ["--import", "tsx", "scripts/claimtrail.ts", "ingest"];
  const child = spawn(process.execPath, [...program, ...args], { stdio: "ignore" });
  const ended = once(child, "close");
  if (killAfterMs !== undefined) {
    await wait(killAfterMs);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - start;
};

test(
  "killed at any moment leaves the old snapshot or the new one, whole",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "claimtrail-ingest-"));
    const out = join(folder, "var", "kelp.ndjson");
    await runHere(run, ["--data", data, "--out", out]);
    const { digest: before } = await readSnapshot(out);
    const changed = join(folder, "changed");
    await cp(data, changed, { recursive: true });
    const profile = join(changed, "profiles", "occupational-health.yaml");
    const text = await readFile(profile, "utf8");
    await writeFile(profile, text.replace(/question: [^,\n]+/, "question: What else?"));
    const other = join(folder, "other.ndjson");
    const wholeRunMs = await ingestApart(["--data", changed, "--out", other]);
    const { digest: after } = await readSnapshot(other);
    expect(after).not.toBe(before);

    const found = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      // Most of a run is starting up; the writing is near its end.
      const moment = wholeRunMs * (0.4 + Math.random() * 0.6);
      await ingestApart(["--data", changed, "--out", out], moment);
      const { digest } = await readSnapshot(out);
      found.add(digest);
      // What texts are verified by is that of the snapshot, whole, or not there.
      const held = await openHeldDossiers(out)({ snapshot: digest });
      expect(["kelp", undefined]).toContain((await held.find("dossier:kelp"))?.dossier.id);
      await runHere(run, ["--data", data, "--out", out]);
    }
    expect([before, after]).toEqual(expect.arrayContaining([...found]));
    expect((await readdir(dirname(out))).sort()).toEqual(["kelp.dossiers", "kelp.ndjson"]);
    const beside = await readdir(join(dirname(out), "kelp.dossiers"));
    expect(beside.sort()).toEqual(["kelp.json", "list.json"]);
    await rm(folder, { recursive: true });
  },
);
