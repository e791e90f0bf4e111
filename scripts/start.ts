// Owns `npm start`: builds the explorer and ingests the data side by side, then serves both. Exits as the first of them that
// fails.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { run as serve } from "../server/serve.ts";
import { program } from "../server/program.ts";
import { run as ingest } from "./ingest.ts";

const usage = `Usage: npm start

Builds the explorer, ingests data/ and serves both; the environment says where, see README.md.`;

/** Builds, ingests, serves until it is asked to leave. */
export const run = program({
  usage,
  options: {},
  run: async (_options, io) => {
    const explorer = buildExplorer();
    const ingested = await ingest([], io);
    const built = await explorer;
    if (ingested !== 0) return ingested;
    return built === 0 ? serve([], io) : built;
  },
});

/** In a process of its own: the ingest keeps this one busy. Resolves to its exit code. */
const buildExplorer = async (): Promise<number> => {
  const vite = spawn(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  await once(vite, "close");
  return vite.exitCode ?? 1;
};
