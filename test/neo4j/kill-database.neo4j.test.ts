// Tests that a load ends well whatever happens to the database meanwhile: it is killed at random moments and started again,
// under loaders that ride it out or are run again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { checkDatabase } from "../../server/store/neo4j/check-database.ts";
import { withTarget } from "../../server/store/neo4j/connection.ts";
import { readNeo4jSettings } from "../../server/store/neo4j/neo4j-settings.ts";
import { corpusOf } from "../../bench/synthetic/corpus-size.ts";
import { writeSynthetic } from "../../bench/synthetic/write-synthetic.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { loadInto, openOwnServer, runQuery, type OwnServer } from "./own-server.ts";
import { runLoad } from "./run-load.ts";

describe("a load whose database is killed", { timeout: 240_000 }, () => {
  let database: OwnServer;
  let folder = "";
  /** What is served before, and what is loaded: large enough to be caught at it. */
  let [before, large] = ["", ""];
  /** Nodes and edges of the large one. */
  let lines = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-kill-"));
    before = path.join(folder, "before.ndjson");
    large = path.join(folder, "large.ndjson");
    await writeSnapshot(handMadeGraph(), before);
    const { nodes, edges } = await writeSynthetic(corpusOf(3_000, 1), large);
    lines = nodes + edges;
    database = await openOwnServer();
    await loadInto({ NEO4J_URL: database.url }, before);
  }, 120_000);
  afterAll(async () => {
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** A loader as a process of its own, and the last step it told of. */
  const startLoading = () => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "scripts/claimtrail.ts", "load:neo4j", "--snapshot", large],
      { env: { ...process.env, NEO4J_URL: database.url }, stdio: ["ignore", "pipe", "pipe"] },
    );
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const closed = once(child, "close");
    return { child, closed, said: () => said };
  };

  /** Lines of the large snapshot that are in the database, as it counts them. */
  const written = async (): Promise<number> => {
    const [row] = await runQuery(
      database.url,
      "MATCH (g:ClaimtrailLoad {state: 'loading'}) RETURN sum(g.nodesDone + g.edgesDone) AS lines",
    );
    return Number(row?.["lines"]);
  };

  test("ends equal to its snapshot", async () => {
    // At random, but apart from each other.
    const moments = [0, 1].map((half) => ((half + Math.random()) / 2) * lines);
    const hits: string[] = [];
    let loader = startLoading();
    const hasEnded = (): boolean => loader.child.exitCode !== null;
    for (const moment of moments) {
      while (!hasEnded() && (await written()) < moment) await wait(20);
      if (!hasEnded()) hits.push(`at ${moment}`);
      await database.kill();
      await database.start();
      if (!hasEnded()) continue;
      // It rode out what came before, or said in words what is wrong.
      expect(loader.said()).not.toContain("    at ");
      if (loader.child.exitCode !== 0) expect(loader.said()).toContain("goes on where it was");
      loader = startLoading();
    }
    await loader.closed;
    expect(hits).not.toEqual([]);

    const last = await runLoad({ NEO4J_URL: database.url }, "--snapshot", large);
    expect(last).toMatchObject({ code: 0 });
    const settings = await readNeo4jSettings({ NEO4J_URL: database.url });
    const checked = await withTarget(settings, (target) => checkDatabase(target, () => undefined));
    expect(checked.isEqual).toBe(true);
    const nothing = await runLoad({ NEO4J_URL: database.url }, "--snapshot", large);
    expect(nothing.text).toContain("nothing was written");
  });
});
