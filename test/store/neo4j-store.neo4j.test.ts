// Runs the contract on a real Neo4j.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openTestDatabase, type TestDatabase } from "../neo4j/a-database.ts";
import { describeEvidenceStore } from "./evidence-store-contract.ts";

describe("on a real database", () => {
  let database: TestDatabase;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-contract-"));
    database = await openTestDatabase();
  }, 120_000);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  describeEvidenceStore("neo4j", async (graph) => {
    const path = join(folder, "graph.ndjson");
    await writeSnapshot(graph, path);
    return database.serve(path);
  });
});
