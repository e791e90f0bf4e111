// Runs the contract on a real Neo4j.
import { afterAll, beforeAll, describe } from "vitest";
import { openTestDatabase, type TestDatabase } from "../neo4j/a-database.ts";
import {
  describeAnswers,
  describeEvidenceStore,
  describeScans,
  type OpenSource,
} from "./evidence-store-contract.ts";

describe("on a real database", () => {
  let database: TestDatabase;
  const open: OpenSource = (path) => database.serve(path);
  beforeAll(async () => {
    database = await openTestDatabase();
  }, 240_000);
  afterAll(async () => {
    await database.empty();
    await database.close();
  });

  describeEvidenceStore("neo4j", open);
  describeAnswers("neo4j", open);
  describeScans("neo4j", async (path) => {
    const { source } = await database.serve(path);
    const { scan } = await source.current();
    return { scan, close: source.close };
  });
});
