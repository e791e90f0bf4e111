// Owns running the serving process for tests: started with only the settings given, watched, and ended.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** A serving process. */
export type Serving = {
  readonly child: ChildProcess;
  /** All it wrote to its output, where the log goes too, and to its error output. */
  readonly out: () => string;
  readonly err: () => string;
  /** Its address, once it serves. Throws with what it said when it ends instead. */
  readonly address: () => Promise<string>;
  /** Its exit code, once it has ended. */
  readonly exit: () => Promise<number | null>;
};

const running = new Set<ChildProcess>();

/** Starts it on a free port; nothing of the environment that says which store to serve is inherited. */
export const startServing = (
  environment: Readonly<Record<string, string>>,
  ...options: string[]
): Serving => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|CLAIMTRAIL)_/.test(name),
  );
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/claimtrail.ts", "serve", ...options],
    {
      env: { ...Object.fromEntries(inherited), PORT: "0", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  running.add(child);
  child.once("exit", () => running.delete(child));
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    out: () => out,
    err: () => err,
    address: async () => {
      for (let tries = 0; tries < 600 && !hasEnded(); tries += 1) {
        const address = /answers at (\S+)/.exec(out)?.[1];
        if (address !== undefined) return address;
        await wait(50);
      }
      throw new Error(`it did not start: ${out}${err}`);
    },
    exit: async () => {
      if (!hasEnded()) await once(child, "close");
      return child.exitCode;
    },
  };
};

/** Ends every serving process that still runs. */
export const endServing = (): void => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
};
