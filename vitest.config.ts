import { configDefaults, defineConfig } from "vitest/config";

const isNeo4jGiven = (process.env["NEO4J_URL"] ?? "") !== "";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Without a database these cannot run; test/neo4j/is-given.test.ts shows it as a skip.
    exclude: [...configDefaults.exclude, ...(isNeo4jGiven ? [] : ["test/**/*.neo4j.test.ts"])],
    // With a database, files wait for each other: tests of outages and kills want a machine that answers in time.
    fileParallelism: !isNeo4jGiven,
    testTimeout: 30_000,
  },
});
