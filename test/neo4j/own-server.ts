// Owns Neo4j servers that a test file starts for itself, in order to kill, stop, lock or encrypt them: each with its own
// home below the system's folder for temporary files, the jars shared.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import neo4j from "neo4j-driver";
import { z } from "zod";
import {
  fetchServer,
  startServer,
  type LocalServer,
} from "../../server/store/neo4j/local/local-server.ts";
import { withTarget } from "../../server/store/neo4j/connection.ts";
import { loadGraph } from "../../server/store/neo4j/load-graph.ts";
import { readNeo4jSettings } from "../../server/store/neo4j/neo4j-settings.ts";

/** A server of one test file's own. */
export type OwnServer = {
  readonly url: string;
  readonly home: string;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Lets it hang: its connections stay, nothing is answered. */
  readonly hang: () => void;
  readonly goOn: () => void;
  /** Starts it on the same home and port, if it does not run; other lines of neo4j.conf may be given. */
  readonly start: (lines?: readonly string[]) => Promise<void>;
  /** Ends it in good order. */
  readonly stop: () => Promise<void>;
  /** Ends it and removes its home. */
  readonly remove: () => Promise<void>;
};

/** A port that nobody listens on at the moment. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = z.object({ port: z.number() }).parse(probe.address());
  probe.close();
  await once(probe, "close");
  return port;
};

/** Starts a server with these lines of neo4j.conf; `prepare` may put files into its home before. */
export const openOwnServer = async (
  lines: readonly string[] = [],
  prepare: (home: string) => Promise<void> = () => Promise.resolve(),
  givenPort?: number,
): Promise<OwnServer> => {
  const jars = await fetchServer("var/neo4j");
  const home = await mkdtemp(path.join(tmpdir(), "claimtrail-neo4j-"));
  const port = givenPort ?? (await freePort());
  await prepare(home);
  let server: LocalServer | undefined;
  const start = async (own: readonly string[] = lines): Promise<void> => {
    if (server !== undefined) return;
    const settings = ["server.memory.pagecache.size=64m", ...own];
    server = await startServer(jars, { home, port, heap: "512m", settings });
  };
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    const child = server?.process;
    server = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  await start();
  return {
    url: `bolt://127.0.0.1:${port}`,
    home,
    kill: () => end("SIGKILL"),
    hang: () => server?.process.kill("SIGSTOP"),
    goOn: () => server?.process.kill("SIGCONT"),
    start,
    stop: () => end("SIGTERM"),
    remove: async () => {
      await end("SIGKILL");
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Loads a snapshot, in this process; `settings` as the environment gives them. Gives its digest. */
export const loadInto = async (
  settings: Readonly<Record<string, string>>,
  snapshot: string,
): Promise<string> =>
  withTarget(await readNeo4jSettings(settings), async (target) => {
    const { digest } = await loadGraph({
      target,
      path: snapshot,
      besideOtherData: false,
      again: false,
      onProgress: () => undefined,
      onNote: () => undefined,
    });
    return digest;
  });

/** By this name {@link runQuery} is known to the server. */
export const ownAgent = "claimtrail-tests/1";

/** Runs one query, in the database named if not the user's own, and gives its rows. */
export const runQuery = async (
  url: string,
  query: string,
  parameters: Record<string, unknown> = {},
  { user, password, database }: { user?: string; password?: string; database?: string } = {},
): Promise<Record<string, unknown>[]> => {
  const auth = password === undefined ? undefined : neo4j.auth.basic(user ?? "neo4j", password);
  const driver = neo4j.driver(url, auth, { userAgent: ownAgent, disableLosslessIntegers: true });
  try {
    const where = database === undefined ? {} : { database };
    const { records } = await driver.executeQuery(query, parameters, where);
    return records.map((record): Record<string, unknown> => record.toObject());
  } finally {
    await driver.close();
  }
};
