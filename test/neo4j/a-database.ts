// Owns the real database that tests write into: the one at NEO4J_URL, if it is empty or was emptied by tests before, and
// one test file at a time. Files that need it are named *.neo4j.test.ts and are not run without NEO4J_URL.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import type { EvidenceSource } from "../../server/store/evidence-store.ts";
import { loadGraph } from "../../server/store/neo4j/load-graph.ts";
import { openNeo4jSource } from "../../server/store/neo4j/neo4j-source.ts";
import { readNeo4jSettings } from "../../server/store/neo4j/neo4j-settings.ts";
import type { Target } from "../../server/store/neo4j/connection.ts";

/** Its presence says that tests may empty the database. An index, since it survives what they do to nodes. */
const mark = "claimtests_may_empty_this";

/** A database of one test file's own, until it is closed. */
export type TestDatabase = {
  readonly target: Target;
  /** Runs a query and returns its rows as maps. */
  readonly run: (query: string, parameters?: object) => Promise<Record<string, unknown>[]>;
  /** Loads a snapshot and opens the store on it, as a serving process does. */
  readonly serve: (path: string) => Promise<{ source: EvidenceSource; snapshot: string }>;
  /** Removes every node, constraint and index. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Waits until no other test file uses the database. Throws when it holds what tests did not put there. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const settings = await readNeo4jSettings(process.env);
  const { url, user, password, database } = settings;
  const unlock = await lock(url);
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver: Driver = neo4j.driver(url, auth, { disableLosslessIntegers: true });
  const target: Target = { driver, url, database };
  const run: TestDatabase["run"] = async (query, parameters = {}) => {
    const { records } = await driver.executeQuery(
      query,
      parameters,
      database === undefined ? {} : { database },
    );
    return records.map((record): Record<string, unknown> => record.toObject());
  };
  const names = async (what: "CONSTRAINTS" | "INDEXES"): Promise<string[]> =>
    (await run(`SHOW ${what} YIELD name RETURN name`)).map(({ name }) => String(name));
  const empty = async (): Promise<void> => {
    for (let more = true; more;) {
      const [row] = await run(
        "MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS gone",
      );
      more = row?.["gone"] !== 0;
    }
    for (const name of await names("CONSTRAINTS")) await run(`DROP CONSTRAINT ${name}`);
    for (const name of await names("INDEXES")) {
      if (name.startsWith("claimtrail_")) await run(`DROP INDEX ${name} IF EXISTS`);
    }
  };
  const serve: TestDatabase["serve"] = async (path) => {
    const { digest } = await loadGraph({
      target,
      path,
      besideOtherData: false,
      again: false,
      onProgress: () => undefined,
      onNote: () => undefined,
    });
    // Tests of answers share their machine with others: slow is not away.
    const options = { canWait: false, timeoutMs: 30_000, note: () => undefined };
    const source = await openNeo4jSource(settings, options);
    return { source, snapshot: digest };
  };
  const close = async (): Promise<void> => {
    await driver.close();
    await unlock();
  };
  const [row] = await run("MATCH (n) RETURN count(n) AS held");
  if (row?.["held"] !== 0 && !(await names("INDEXES")).includes(mark)) {
    await close();
    throw new Error(`${url} holds data that tests did not write; give them an empty database`);
  }
  await run(`CREATE INDEX ${mark} IF NOT EXISTS FOR (n:ClaimtrailTest) ON (n.mark)`);
  await empty();
  return { target, run, serve, empty, close };
};

/** Test files run side by side, the database is one. */
const lock = async (url: string): Promise<() => Promise<void>> => {
  const name = createHash("sha256").update(url).digest("hex").slice(0, 16);
  const path = join(process.env["SHARED_TMPDIR"] ?? tmpdir(), `claimtrail-test-database-${name}`);
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return () => rm(path, { force: true });
    } catch {
      const holder = Number(await readFile(path, "utf8").catch(() => ""));
      if (holder > 0 && !isRunning(holder)) await rm(path, { force: true });
      await wait(100);
    }
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
