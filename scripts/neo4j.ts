// Owns `npm run neo4j`: a Neo4j of one's own on this machine, its data kept below var/. Exits 2 when Java or Maven is
// missing or the options are wrong, 1 when it cannot start.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { AppError } from "../server/app-error.ts";
import { fetchServer, startServer } from "./neo4j/local-server.ts";

const usage = `Usage: npm run neo4j -- [--port <number>] [--home <folder>] [--heap <size>]

  --port <number>  where it listens on this machine (default: 7687)
  --home <folder>  data, logs and settings (default: var/neo4j/home)
  --heap <size>    largest heap, as Java takes it (default: 1g)
  --help           show this

Needs Java 17 and Maven. No password: it listens on this machine only.`;

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "7687" },
        home: { type: "string", default: "var/neo4j/home" },
        heap: { type: "string", default: "1g" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "unknown argument";
    throw new AppError("usage", `${reason}\n\n${usage}`, { cause });
  }
};

const readPort = (given: string): number => {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new AppError("usage", `--port ${given}: expected a number from 1 to 65535.`);
};

const run = async (): Promise<number> => {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const port = readPort(options.port);
  if (!/^\d+[mg]$/i.test(options.heap)) {
    throw new AppError("usage", `--heap ${options.heap}: expected a size such as 512m or 2g.`);
  }
  const jars = await fetchServer("var/neo4j", () => {
    console.error("fetching Neo4j with Maven, once");
  });
  console.error("starting Neo4j");
  const { url, process: server } = await startServer(jars, {
    home: options.home,
    port,
    heap: options.heap,
  });
  const stop = (): void => {
    server.kill("SIGTERM");
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  console.log(`Neo4j answers at ${url}; its data are in ${options.home}.
  NEO4J_URL=${url} npm run load:neo4j   # loads the snapshot
  NEO4J_URL=${url} npm run serve        # serves from it`);
  await once(server, "exit");
  return 0;
};

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
