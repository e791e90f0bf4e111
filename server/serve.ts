// Owns `npm run serve`: settings, snapshot, log, listening, and a graceful shutdown. Exits 0 when it was asked to stop, 1 when
// there is nothing to serve or the port is taken, 2 when called wrongly.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import pino, { type Logger } from "pino";
import { z } from "zod";
import { AppError } from "./app-error.ts";
import { createApp } from "./http/create-app.ts";
import { openServer } from "./http/open-server.ts";
import { prepareShutdown } from "./graceful-shutdown.ts";
import { program, type Output, type ProgramIo } from "./program.ts";
import { parseSettings, type Settings } from "./settings.ts";
import type { EvidenceSource } from "./store/evidence-store.ts";
import { openSnapshotStore } from "./store/memory/memory-store.ts";
import { openNeo4jSource } from "./store/neo4j/neo4j-source.ts";
import { readNeo4jSettings } from "./store/neo4j/neo4j-settings.ts";
import { openHeldDossiers } from "./held-dossier-files.ts";
import { openSourceTexts } from "./source-texts.ts";

const usage = `Usage: npm run serve -- [--wait]

  --wait  wait for a Neo4j that does not answer yet
  --help  show this

The environment says what is served and where: PORT, HOST, CLAIMTRAIL_SNAPSHOT, NEO4J_URL and others, see README.md.`;

/** Serves until it is asked to stop. */
export const run = program({
  usage,
  options: { wait: { type: "boolean", default: false } },
  run: ({ wait }, io) => serve(wait, io),
});

const explorerFolder = "dist/client";
const shutdownTimes = { idleMs: 500, graceMs: 5_000 };

const readVersion = async (): Promise<string> => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  return version;
};

const openLog = (settings: Settings, stdout: Output): Logger =>
  pino(
    { base: null, level: settings.LOG_LEVEL ?? (stdout.isTTY === true ? "warn" : "info") },
    stdout,
  );

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
const openEvidence = async (
  settings: Settings,
  env: ProgramIo["env"],
  canWait: boolean,
  log: Logger,
): Promise<EvidenceSource> => {
  if (settings.NEO4J_URL === undefined) return openSnapshotStore(settings.CLAIMTRAIL_SNAPSHOT);
  return openNeo4jSource(await readNeo4jSettings(env), {
    canWait,
    note: (what) => {
      log.warn(what);
    },
  });
};

const serve = async (canWait: boolean, { stdout, env, onStop }: ProgramIo): Promise<number> => {
  const settings = parseSettings(env);
  const log = openLog(settings, stdout);
  const evidence = await openEvidence(settings, env, canWait, log);
  const texts = openSourceTexts(settings.CLAIMTRAIL_SOURCES, (warning) => {
    log.warn(warning);
  });
  await texts(await evidence.current());
  const app = createApp({
    evidence,
    texts,
    held: openHeldDossiers(settings.CLAIMTRAIL_SNAPSHOT),
    log,
    build: await readVersion(),
    explorer: explorerFolder,
    reportUrl: settings.CLAIMTRAIL_REPORT_URL,
    checkResponses: settings.NODE_ENV === "development" || settings.NODE_ENV === "test",
  });
  const server = openServer(app, { requestTimeout: 30_000, headersTimeout: 10_000 });
  const endServer = prepareShutdown(server, shutdownTimes);
  const address = await listen(server, settings);
  // A terminal and npm both pass Ctrl+C on: what comes after the first one must not cut what it lets finish.
  const asked = new Promise<string>((resolve) => {
    onStop(resolve);
  });
  stdout.write(`Claimtrail answers at ${address} (store: ${evidence.engine}; Ctrl+C stops it)\n`);
  log.info({ signal: await asked }, "leaving");
  await endServer();
  await evidence.close();
  return 0;
};
