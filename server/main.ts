// Owns the serving process: settings, snapshot, log, listening, and leaving in good order. Nothing imports it.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import pino, { type Logger } from "pino";
import { z } from "zod";
import { AppError } from "./app-error.ts";
import { createApp } from "./http/create-app.ts";
import { watchForLeaving } from "./leaving.ts";
import { readSettings, type Settings } from "./settings.ts";
import type { EvidenceSource } from "./store/evidence-store.ts";
import { openSnapshotStore } from "./store/memory/memory-store.ts";
import { openNeo4jSource } from "./store/neo4j/neo4j-source.ts";
import { readNeo4jSettings } from "./store/neo4j/neo4j-settings.ts";
import { openSourceTexts } from "./source-texts.ts";

const explorerFolder = "dist";
const leavingTimes = { idleMs: 500, graceMs: 5_000 };
/** Ctrl+C, an end asked for by the system or a script, a terminal that was closed. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const buildVersion = async (): Promise<string> => {
  const file = new URL("../package.json", import.meta.url);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(file, "utf8")));
  return version;
};

const openLog = (settings: Settings): Logger =>
  pino({ base: null, level: settings.LOG_LEVEL ?? (process.stdout.isTTY ? "warn" : "info") });

const listen = async (server: Server, { PORT, HOST }: Settings): Promise<string> => {
  server.listen(PORT, HOST);
  try {
    await once(server, "listening");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = reason.includes("EADDRINUSE")
      ? " Set PORT to a free one, or stop what uses it."
      : "";
    throw new AppError("io", `Cannot listen on ${HOST}:${PORT}: ${reason}.${hint}`, {
      cause: error,
    });
  }
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : PORT;
  return `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${port}/`;
};

/** Neo4j where the environment names one, else the snapshot in this process. */
const openEvidence = async (settings: Settings, log: Logger): Promise<EvidenceSource> => {
  if (settings.NEO4J_URL === undefined) return openSnapshotStore(settings.CLAIMTRAIL_SNAPSHOT);
  return openNeo4jSource(await readNeo4jSettings(process.env), {
    isPatient: process.argv.includes("--wait"),
    note: (what) => {
      log.warn(what);
    },
  });
};

const serve = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const log = openLog(settings);
  const evidence = await openEvidence(settings, log);
  const texts = openSourceTexts(settings.CLAIMTRAIL_SOURCES, (warning) => {
    log.warn(warning);
  });
  await texts(await evidence.current());
  const app = createApp({
    evidence,
    texts,
    log,
    build: await buildVersion(),
    explorer: explorerFolder,
    reportUrl: settings.CLAIMTRAIL_REPORT_URL,
    checkResponses: settings.NODE_ENV === "development" || settings.NODE_ENV === "test",
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  const endServer = watchForLeaving(server, leavingTimes);
  const address = await listen(server, settings);
  process.stdout.write(
    `Claimtrail answers at ${address} (store: ${evidence.engine}; Ctrl+C stops it)\n`,
  );
  let isLeaving = false;
  const leave = (signal: string): void => {
    // A terminal and npm both pass Ctrl+C on: the second one must not cut what the first one lets finish.
    if (isLeaving) return;
    isLeaving = true;
    log.info({ signal }, "leaving");
    void endServer()
      .then(evidence.close)
      .finally(() => process.exit());
  };
  for (const ending of endings) process.on(ending, leave);
};

try {
  await serve();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // At once: a database that accepts a connection and then says nothing would hold the process as long as that lasts.
  process.exit(error.code === "usage" ? 2 : 1);
}
