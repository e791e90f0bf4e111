// Owns starting servers that are measured, each in a process of its own, asking them, and ending them with the run.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { openAsker, type Ask } from "./load.ts";

/** A server in a process of its own; the end of it waits until the process is gone. */
export type Served = AsyncDisposable & {
  origin: string;
  ask: Ask;
  /** Asks `inside.ts` within the process. */
  inside: (question: Question) => Promise<number>;
};

/**
 * What `inside.ts` can be asked: the longest time the loop was held since it was asked before, in ms, or how many bytes of memory
 * the process occupies once garbage is collected.
 */
export type Question = "longest-hold" | "memory";

/** Lets a process end with the run, however the run ends. What it gives ends the process before, and waits until it is gone. */
export const endWithRun = (child: ChildProcess): AsyncDisposable => {
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return {
    [Symbol.asyncDispose]: async () => {
      if (end()) await once(child, "exit");
    },
  };
};

/** Starts a TypeScript program that prints `… answers at <address>`. Throws when it ends instead; what it says of that is shown. */
export const serveProgram = async (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> => {
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--import", "./bench/inside.ts", program, ...args],
    {
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  const ended = endWithRun(child);
  const origin = await new Promise<string>((resolve, reject) => {
    if (child.stdout === null) throw new Error("no pipe");
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /answers at (http:\/\/[^\s/]+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`${program} ended before it answered`));
    });
  });
  return {
    ...ended,
    origin,
    ask: openAsker(origin),
    inside: async (question) => {
      const answered = once(child, "message");
      child.send(question);
      return z.number().parse((await answered)[0]);
    },
  };
};

/** Our own server on a snapshot. `more` adds to its environment. */
export const serveClaimtrail = (
  snapshot: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Served> =>
  serveProgram("scripts/claimtrail.ts", ["serve"], {
    PORT: "0",
    LOG_LEVEL: "warn",
    CLAIMTRAIL_SNAPSHOT: snapshot,
    NEO4J_URL: "",
    ...more,
  });
