// Owns starting what is measured, each in a process of its own, and finding out where it answers.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export type Served = { origin: string; pid: number; stop: () => Promise<void> };

/** Starts a TypeScript program that prints `… answers at <address>`. Throws with what it said when it ends instead. */
export const serveProgram = async (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> => {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /answers at (http:\/\/[^\s/]+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`${program} ended: ${said.join("").slice(0, 500)}`));
    });
  });
  return { origin, pid: child.pid ?? 0, stop: () => stopChild(child) };
};

/** Our own server on a snapshot. `more` adds to its environment. */
export const serveClaimtrail = (
  snapshot: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Served> =>
  serveProgram("server/main.ts", [], {
    PORT: "0",
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    CLAIMTRAIL_SNAPSHOT: snapshot,
    ...more,
  });

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
};

/** Runs a TypeScript program to its end and gives what it printed, and how long the whole process took, in ms. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<{ output: string; milliseconds: number }> => {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, "--import", "tsx", program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode}: ${said}`);
  return { output, milliseconds: performance.now() - started };
};
