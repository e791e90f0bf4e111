// Owns a real Neo4j on this machine without Docker: the server's own jars, fetched by Maven once, run by Java. Must not
// load or read anything.
import { execFile, spawn, type ChildProcess, type ExecFileException } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../../app-error.ts";
import { writeTextAtomically } from "../../../write-atomically.ts";

const pom = "server/store/neo4j/local/pom.xml";
/** Neo4j 5 runs on Java 17 and later. */
const leastJava = 17;
/** How long a start may take, in ms: a store that was killed is recovered first. */
const startTimeoutMs = 120_000;

/** How to run a server. */
export type ServerSettings = {
  /** Folder of its own: data, logs, settings. Made when it is not there; what it holds is kept. */
  readonly home: string;
  readonly port: number;
  /** Largest heap, as Java takes it: `1g`. */
  readonly heap: string;
  /** Lines for neo4j.conf beside those that every server gets; a later line wins. */
  readonly settings?: readonly string[];
};

/** A server that answers. */
export type LocalServer = {
  readonly url: string;
  readonly process: ChildProcess;
};

/** Runs a program to its end; `error` is null when all went well, and its code `ENOENT` when there is no such program. */
const run = (
  program: string,
  args: readonly string[],
): Promise<{ error: ExecFileException | null; said: string }> =>
  new Promise((resolve) => {
    execFile(program, args, (error, stdout, stderr) => {
      resolve({ error, said: stdout + stderr });
    });
  });

const withDocker = "With Docker, `docker compose up neo4j` does without both.";

/** Throws `usage` when Java is missing or too old. */
const requireJava = async (): Promise<void> => {
  const { error, said } = await run("java", ["-version"]);
  if (error?.code === "ENOENT") {
    throw new AppError(
      "usage",
      `Java ${leastJava} or later is needed and none is here. ${withDocker}`,
    );
  }
  // "17.0.15", or "1.8.0" as Java 8 writes it.
  const found = /version "(\d+)/.exec(said)?.[1] ?? "unknown";
  if (!(Number(found) >= leastJava)) {
    throw new AppError(
      "usage",
      `Java ${leastJava} or later is needed; found ${found}. ${withDocker}`,
    );
  }
};

/**
 * The folder with the server's jars below `folder`, fetched if they are not there yet: whole or not at all. Throws `usage`
 * when Java or Maven is missing, `io` when Maven cannot fetch them.
 */
export const fetchServer = async (
  folder: string,
  onFetch: () => void = () => undefined,
): Promise<string> => {
  await requireJava();
  const version = /<version>(\d[^<]+\.[^<]+)<\/version>/.exec(await readFile(pom, "utf8"))?.[1];
  if (version === undefined) throw new AppError("io", `${pom}: no version of Neo4j stands there.`);
  const jars = path.resolve(folder, `lib-${version}`);
  if (existsSync(jars)) return jars;
  onFetch();
  const fresh = `${jars}.${process.pid}`;
  const { error, said } = await run("mvn", [
    "--batch-mode",
    "--quiet",
    "--file",
    pom,
    "dependency:copy-dependencies",
    `-DoutputDirectory=${fresh}`,
  ]);
  if (error?.code === "ENOENT") {
    throw new AppError(
      "usage",
      `Maven is needed to fetch Neo4j ${version} and none is here. ${withDocker}`,
    );
  }
  if (error !== null) {
    await rm(fresh, { recursive: true, force: true });
    throw new AppError("io", `Maven could not fetch Neo4j ${version}:\n${said.slice(0, 2_000)}`);
  }
  try {
    await rename(fresh, jars);
  } catch (error) {
    // Somebody else was faster.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(jars)) throw error;
  }
  return jars;
};

/** Throws `io` when something listens on the port already: Neo4j would end without saying why. */
const requireFreePort = async (port: number): Promise<void> => {
  try {
    const probe = createServer().listen(port, "127.0.0.1");
    await once(probe, "listening");
    probe.close();
    await once(probe, "close");
  } catch (cause) {
    throw new AppError(
      "io",
      `Something listens on port ${port} already. Choose another port with --port, or stop what is there.`,
      { cause },
    );
  }
};

/**
 * Starts a server and waits until it answers. Throws `io` when the port is taken and, with the end of its log, when it ends
 * instead.
 */
export const startServer = async (
  jars: string,
  { home, port, heap, settings = [] }: ServerSettings,
): Promise<LocalServer> => {
  await requireFreePort(port);
  const folder = path.resolve(home);
  const lines = [
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=512m",
    "db.tx_log.rotation.retention_policy=2 files",
    "server.config.strict_validation.enabled=false",
  ];
  // The last line of a setting wins here, since Neo4j refuses a setting that is given twice.
  const byName = new Map([...lines, ...settings].map((line) => [line.split("=")[0], line]));
  await writeTextAtomically(
    path.join(folder, "conf", "neo4j.conf"),
    { what: "Neo4j's settings", orElse: "give another folder with --home" },
    [...byName.values(), ""].join("\n"),
  );
  const child = spawn(
    "java",
    [
      `-Xmx${heap}`,
      "-XX:+UseG1GC",
      "-cp",
      path.join(jars, "*"),
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${folder}`,
      `--config-dir=${path.join(folder, "conf")}`,
      // Otherwise it says nothing.
      "--console-mode",
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const started = new Promise<true>((resolve) => {
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString("utf8")).slice(-4_000);
      if (/ INFO {2}Started\.$/m.test(said)) resolve(true);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
  const ended = once(child, "exit").then(() => false);
  if (!(await Promise.race([started, ended, wait(startTimeoutMs, false, { ref: false })]))) {
    child.kill("SIGKILL");
    throw new AppError("io", `Neo4j did not start on port ${port}. What it said last:\n${said}`);
  }
  return { url: `bolt://127.0.0.1:${port}`, process: child };
};
