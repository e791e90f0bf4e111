// Shows whether the tests on a real Neo4j are run: one skip stands for all of them.
import { expect, test } from "vitest";

test.skipIf((process.env["NEO4J_URL"] ?? "") === "")(
  "NEO4J_URL is set, so *.neo4j.test.ts are run on a real Neo4j (`npm run neo4j` starts one)",
  () => {
    expect(process.env["NEO4J_URL"]).toMatch(/^(bolt|neo4j)/);
  },
);
