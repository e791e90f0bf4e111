// The entry of every program: runs the one that its first argument names in this process and ends with its exit code. Built
// into dist/server/claimtrail.js; only the program that is named is loaded.
import process from "node:process";
import { didYouMean } from "../server/problems/did-you-mean.ts";
import type { Program, ProgramIo } from "../server/program.ts";
import { endWithReader } from "./closed-pipe.ts";

const programs = new Map<string, () => Promise<{ readonly run: Program }>>([
  ["dev", () => import("./dev.ts")],
  ["draft:references", () => import("./draft-references.ts")],
  ["first-load", () => import("./first-load.ts")],
  ["generate", () => import("./generate.ts")],
  ["ingest", () => import("./ingest.ts")],
  ["load:neo4j", () => import("./load-neo4j.ts")],
  ["mutate", () => import("./mutate-source.ts")],
  ["neo4j", () => import("./neo4j.ts")],
  ["schemas", () => import("./write-schemas.ts")],
  ["serve", () => import("../server/serve.ts")],
  ["start", () => import("./start.ts")],
  ["verify", () => import("./verify.ts")],
]);

const io: ProgramIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onStop: (listener) => {
    // Ctrl+C, an end asked for by the system or a script, a terminal that was closed.
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

const refuse = (name: string): number => {
  const names = [...programs.keys()];
  const guess = didYouMean(name, names);
  io.stderr.write(
    `${JSON.stringify(name)} is no program of Claimtrail's; programs: ${names.join(", ")}.${guess === undefined ? "" : ` D${guess.slice(1)}`}\n`,
  );
  return 2;
};

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write("", () => {
      resolve();
    });
  });

endWithReader(process.stdout);
endWithReader(process.stderr);
const [name = "", ...argv] = process.argv.slice(2);
const load = programs.get(name);
const code = load === undefined ? refuse(name) : await (await load()).run(argv, io);
await Promise.all([written(process.stdout), written(process.stderr)]);
// At once: a database that accepts a connection and then says nothing would hold the process as long as that lasts.
process.exit(code);
