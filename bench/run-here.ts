// Owns running a program of this folder as the process that it is.
import process from "node:process";
import type { Program } from "../server/program.ts";

/** Runs a program with what the process was called with; its exit code becomes that of the process. A signal ends both at once. */
export const runHere = async (run: Program): Promise<void> => {
  const { argv, stdout, stderr, env } = process;
  // Not Node's own way to end: what was started ends with an exit.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => process.exit(130));
  const onStop = () => () => undefined;
  process.exitCode = await run(argv.slice(2), { stdout, stderr, env, onStop });
};
