// Tests that every question of docs/neo4j.md, asked as it stands there of a database that holds the real dossier, gets the
// answer that stands there.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { loadGraph } from "../../server/store/neo4j/load-graph.ts";
import { openTestDatabase, type TestDatabase } from "./a-database.ts";
import { answerOf, parseDocumentedCypher, tableOf } from "./questions-in-docs.ts";

const path = "docs/neo4j.md";

describe("a database with the real dossier", { timeout: 120_000 }, async () => {
  const { questions, others } = parseDocumentedCypher(await readFile(path, "utf8"));
  let database: TestDatabase;
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimtrail-questions-"));
    const graph = buildGraph((await readCorpus("data")).corpus);
    const other = graph.nodes.map((node) => ({ ...node, label: `${node.label}, not served` }));
    const [served, unserved] = [join(folder, "served"), join(folder, "unserved")];
    await writeSnapshot(graph, served);
    await writeSnapshot({ ...graph, nodes: other }, unserved);
    database = await openTestDatabase();
    const request = {
      target: database.target,
      besideOtherData: false,
      again: false,
      onProgress: () => undefined,
      onNote: () => undefined,
    };
    await loadGraph({ ...request, path: served });
    // Stopped before it is served: a question that does not ask for what is served finds more than it should.
    const stop = new AbortController();
    await loadGraph({
      ...request,
      path: unserved,
      signal: stop.signal,
      onProgress: ({ step, done, total }) => {
        if (step === "edges" && done === total) stop.abort();
      },
    });
  }, 240_000);
  afterAll(async () => {
    await database.empty();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks as a reader who may not write; gives names of columns and rows. */
  const ask = async (query: string) => {
    const { driver, database: name } = database.target;
    const { keys, records } = await driver.executeQuery(query, undefined, {
      routing: neo4j.routing.READ,
      ...(name === undefined ? {} : { database: name }),
    });
    return {
      names: keys.map(String),
      rows: records.map((record): Record<string, unknown> => record.toObject()),
    };
  };

  test("holds two generations, so that answers show whether a question asks for one", async () => {
    const { rows } = await ask(
      "MATCH (c:Claim) RETURN c.generation AS generation, count(c) AS claims ORDER BY generation",
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.["claims"]).toBe(rows[1]?.["claims"]);
  });

  test.each(questions)("answers: $question", async ({ question, query, answer }) => {
    const { names, rows } = await ask(query);
    const found = answerOf(names, rows);
    expect(
      found,
      `${path}, "${question}": the database gives another answer than stands there. If it is right, put this in its ` +
        `place and run \`npx prettier --write ${path}\`:\n\n${tableOf(found)}\n`,
    ).toEqual(answer);
  });

  test("runs all other Cypher of the document", async () => {
    expect(others.length).toBeGreaterThan(0);
    for (const query of others) await ask(query);
  });
});
