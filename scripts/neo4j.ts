// Owns `npm run neo4j`: a Neo4j of one's own on this machine, its data kept below var/. Exits 2 when Java or Maven is
// missing or the options are wrong, 1 when it cannot start.
import { once } from "node:events";
import { AppError } from "../server/app-error.ts";
import { program } from "../server/program.ts";
import { fetchServer, startServer } from "../server/store/neo4j/local/local-server.ts";

const usage = `Usage: npm run neo4j -- [--port <number>] [--home <folder>] [--heap <size>]

  --port <number>  where it listens on this machine (default: 7687)
  --home <folder>  data, logs and settings (default: var/neo4j/home)
  --heap <size>    largest heap, as Java takes it (default: 1g)
  --help           show this

Needs Java 17 and Maven. No password: it listens on this machine only.`;

/** Starts a Neo4j and stays until it ends. */
export const run = program({
  usage,
  options: {
    port: { type: "string", default: "7687" },
    home: { type: "string", default: "var/neo4j/home" },
    heap: { type: "string", default: "1g" },
  },
  run: async (options, { stdout, stderr, onStop }) => {
    const port = parsePort(options.port);
    if (!/^\d+[mg]$/i.test(options.heap)) {
      throw new AppError("usage", `--heap ${options.heap}: expected a size such as 512m or 2g.`);
    }
    const jars = await fetchServer("var/neo4j", () => {
      stderr.write("fetching Neo4j with Maven, once\n");
    });
    stderr.write("starting Neo4j\n");
    const { url, process: server } = await startServer(jars, {
      home: options.home,
      port,
      heap: options.heap,
    });
    const endListening = onStop(() => {
      server.kill("SIGTERM");
    });
    stdout.write(`Neo4j answers at ${url}; its data are in ${options.home}.
  NEO4J_URL=${url} npm run load:neo4j   # loads the snapshot
  NEO4J_URL=${url} npm run serve        # serves from it
`);
    await once(server, "exit");
    endListening();
    return 0;
  },
});

const parsePort = (given: string): number => {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new AppError("usage", `--port ${given}: expected a number from 1 to 65535.`);
};
