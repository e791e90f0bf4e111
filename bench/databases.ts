// Owns databases of the run's own: a real Neo4j in a folder that is removed with it, filled by our own loader.
import { rm } from "node:fs/promises";
import path from "node:path";
import { withTarget, type Target } from "../server/store/neo4j/connection.ts";
import { loadGraph } from "../server/store/neo4j/load-graph.ts";
import { fetchServer, startServer } from "../server/store/neo4j/local/local-server.ts";
import { readNeo4jSettings } from "../server/store/neo4j/neo4j-settings.ts";
import type { Bench } from "./open-bench.ts";
import { endWithRun, serveClaimtrail, type Served } from "./processes.ts";

/** Where jars are kept, as `npm run neo4j` keeps them. */
const jarsFolder = "var/neo4j";
/** All databases of a run are alike. */
const heap = "2g";
const settings = ["server.memory.pagecache.size=2g"];
/** Each listens on a port of its own, from this one on. */
const firstPort = 7710;

/** A running database; the end of it removes its folder. */
type Database = AsyncDisposable & { url: string };

let opened = 0;

/** Starts an empty database on a port that none of the run had before. Throws `usage` when Java or Maven is missing. */
export const openDatabase = async (bench: Bench): Promise<Database> => {
  const jars = await fetchServer(jarsFolder, () => {
    bench.say("fetching Neo4j with Maven, once");
  });
  const port = firstPort + opened;
  opened += 1;
  const home = path.join(bench.folder, `neo4j-${port}`);
  const { url, process: server } = await startServer(jars, { home, port, heap, settings });
  const running = endWithRun(server);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Runs `work` with a connection to the database. */
export const withDatabase = async <T>(
  { url }: Database,
  work: (target: Target) => Promise<T>,
): Promise<T> => withTarget(await readNeo4jSettings({ NEO4J_URL: url }), work);

/** Loads a snapshot as `npm run load:neo4j` does. `say` is called with each step that it comes to. */
export const loadSnapshot = async (
  target: Target,
  snapshot: string,
  say: (what: string) => void = () => undefined,
): Promise<void> => {
  let last = "";
  await loadGraph({
    target,
    path: snapshot,
    besideOtherData: false,
    again: false,
    onProgress: ({ step }) => {
      if (step !== last) say(`loading into Neo4j: ${step}`);
      last = step;
    },
    onNote: say,
  });
};

/** Serves a snapshot from a database of its own; the end of it ends the database too. */
export const serveFromNeo4j = async (bench: Bench, snapshot: string): Promise<Served> => {
  const database = await openDatabase(bench);
  try {
    const started = performance.now();
    await withDatabase(database, (target) => loadSnapshot(target, snapshot, bench.say));
    const seconds = Math.round((performance.now() - started) / 1000);
    bench.say(`loaded ${path.basename(snapshot)} into Neo4j in ${seconds} s`);
    const served = await serveClaimtrail(snapshot, { NEO4J_URL: database.url });
    return {
      ...served,
      [Symbol.asyncDispose]: async () => {
        await served[Symbol.asyncDispose]();
        await database[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
};
