// Which tests run together. `npm test` runs `quick`, `kinds` and `stories`; `npm run test:long` runs `browser`, `long` and, on a real
// Neo4j, `neo4j`; `.ci/run` runs them all.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { configDefaults, defineConfig } from "vitest/config";

// Whatever tests write beside the project goes into one folder, which goes with the run.
// What runs share, such as the lock on a database, stays outside of it.
process.env["SHARED_TMPDIR"] ??= tmpdir();
const temporary = mkdtempSync(join(tmpdir(), "claimtrail-test-"));
process.env["TMPDIR"] = temporary;
process.on("exit", () => {
  rmSync(temporary, { recursive: true, force: true });
});

const long = "test/**/*.long.test.ts";
const neo4j = "test/**/*.neo4j.test.ts";
const story = "test/**/*.story.test.ts";
const browser = "test/browser/**/*.test.ts";
const kinds = ["test/kinds/*.test.ts", "test/client/particulars.test.tsx"];
const isNeo4jGiven = (process.env["NEO4J_URL"] ?? "") !== "";

const inBrowser = {
  globalSetup: "test/browser/set-up.ts",
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is waited for comes when the page has drawn; a loaded machine is no failure.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, of two that is half.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "quick",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, long, neo4j, browser, ...kinds],
          // What these import takes longer than most of them; none leaves anything behind for the next.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // A kind is added to a copy of the registry, which no other test may meet.
        test: {
          name: "kinds",
          include: kinds,
          exclude: [...configDefaults.exclude, long],
        },
      },
      // The driven browser: what the explorer is for, and then everything else about each page.
      { test: { name: "stories", include: [story], ...inBrowser } },
      {
        test: {
          name: "browser",
          include: [browser],
          exclude: [...configDefaults.exclude, long, story],
          ...inBrowser,
        },
      },
      {
        // Kills, large corpora, every page in every look: one after the other, on a machine that answers in time.
        test: {
          name: "long",
          include: [long],
          ...inBrowser,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      // Without a database these cannot run; test/neo4j/is-given.test.ts shows it as a skip.
      ...(isNeo4jGiven
        ? [
            {
              test: {
                name: "neo4j",
                include: [neo4j],
                testTimeout: 30_000,
                fileParallelism: false,
                sequence: { groupOrder: 2 },
              },
            },
          ]
        : []),
    ],
  },
});
