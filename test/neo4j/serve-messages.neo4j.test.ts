// Tests what a serving process says when it meets a database that it cannot serve from: each message names the command that
// helps, and running that command does help.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../model/endpoints.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { constraints, wordsIndexName } from "../../server/store/neo4j/neo4j-schema.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { endServing, startServing } from "../server/serving.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { ask } from "./clients.ts";
import { givenSettings, runLoad } from "./run-load.ts";

describe("a serving process that meets a database", { timeout: 240_000 }, () => {
  let database: TestDatabase;
  let folder = "";
  let snapshot = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-serve-messages-"));
    snapshot = path.join(folder, "graph.ndjson");
    await writeSnapshot(handMadeGraph(), snapshot);
    database = await openTestDatabase();
  }, 120_000);
  beforeEach(() => database.empty());
  afterEach(endServing);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const load = async (...options: string[]): Promise<void> => {
    const loading = await runLoad(givenSettings(), "--snapshot", snapshot, ...options);
    expect(loading).toMatchObject({ code: 0 });
  };
  /** What it says before it ends with exit code 1. */
  const refusal = async (): Promise<string> => {
    const serving = startServing(givenSettings());
    expect(await serving.exit()).toBe(1);
    expect(serving.err()).not.toContain("    at ");
    return serving.err();
  };
  const expectServed = async (): Promise<void> => {
    const origin = await startServing(givenSettings()).address();
    const { status, body } = await ask(origin, "/api/health");
    expect(status).toBe(200);
    const [row] = await database.run("MATCH (s:ClaimtrailServing) RETURN s.digest AS digest");
    expect(endpoints.health.view.parse(JSON.parse(body))).toMatchObject({
      status: "ok",
      store: "neo4j",
      snapshot: row?.["digest"],
    });
  };

  test("that is empty: load it", async () => {
    expect(await refusal()).toMatch(/the database is empty\. Run `npm run load:neo4j` to load/);
    await load();
    await expectServed();
  });

  test("of somebody else: give another, or load beside it", async () => {
    await database.run("CREATE (:Person {name: 'Ada'})");
    expect(await refusal()).toMatch(
      /holds something else .*NEO4J_DATABASE .*`npm run load:neo4j -- --beside-other-data`/,
    );
    await load("--beside-other-data");
    await expectServed();
  });

  test("whose load was not finished: load again", async () => {
    await load();
    await database.run("MATCH (s:ClaimtrailServing) DELETE s");
    await database.run("MATCH (g:ClaimtrailLoad) SET g.state = 'loading'");
    expect(await refusal()).toMatch(/begun and not finished\. Run `npm run load:neo4j`/);
    await load();
    await expectServed();
  });

  test("of another version: load again", async () => {
    await load();
    await database.run("MATCH (n:ClaimtrailServing|ClaimtrailLoad) SET n.format = 0");
    expect(await refusal()).toMatch(/loaded in layout 0, .* layout \d+\. Run `npm run load:neo4j`/);
    await load();
    await expectServed();
  });

  test("without one of its constraints or indexes: load again", async () => {
    await load();
    await database.run(`DROP INDEX ${wordsIndexName}`);
    await database.run(`DROP CONSTRAINT ${constraints[0]?.name ?? ""}`);
    expect(await refusal()).toMatch(/2 constraints or indexes are missing.*`npm run load:neo4j`/);
    await load();
    await expectServed();
  });
});
