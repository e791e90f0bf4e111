// Owns running a program within the test: what it writes is collected, and it is asked to end as a terminal asks.
import type { Program } from "../../server/program.ts";

/** What a program wrote, and the code with which it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** A program that runs. */
export type Running = {
  /** All it wrote so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Asks it to end. Throws when it does not listen: as a process it would be gone at once. */
  readonly stop: () => void;
  readonly ended: Promise<Ran>;
};

/** Begins to run a program, with nothing but `env` in its environment. */
export const startHere = (
  program: Program,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running => {
  const listeners = new Set<(signal: string) => void>();
  let [out, err] = ["", ""];
  const ended = program(argv, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env,
    onStop: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  }).then((code) => ({ code, out, err }));
  return {
    out: () => out,
    err: () => err,
    stop: () => {
      if (listeners.size === 0) throw new Error("it does not listen for being stopped");
      for (const listener of listeners) listener("SIGTERM");
    },
    ended,
  };
};

/** Runs a program to its end, with nothing but `env` in its environment. */
export const runHere = (
  program: Program,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => startHere(program, argv, env).ended;
