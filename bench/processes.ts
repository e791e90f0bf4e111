// Owns starting servers that are measured, each in a process of its own, finding out where they answer, and ending them with
// the run.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";

/** A server in a process of its own. */
export type Served = {
  origin: string;
  /** Asks `inside.ts` within the process. */
  inside: (question: Question) => Promise<Inside>;
  stop: () => Promise<void>;
};

/** What `inside.ts` can be asked: how long the loop was held since it was asked before, or what is held in memory. */
export type Question = "loop" | "memory";

/** How things are within a process. */
export const Inside = z.object({
  /** The longest time the loop was held since the last question about it, in ms. */
  longestHold: z.number(),
  /** Bytes of memory the process occupies; garbage was collected before a question about memory. */
  resident: z.number(),
});
export type Inside = z.infer<typeof Inside>;

const children = new Set<ChildProcess>();

/** Lets a process end with the run, however the run ends. */
export const endWithRun = (child: ChildProcess): void => {
  children.add(child);
  child.once("exit", () => children.delete(child));
};

/** Ends what still runs: for the end of the run. */
export const endChildren = (): void => {
  for (const child of children) child.kill("SIGKILL");
};

/** Ends a process and waits until it is gone. */
export const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
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
  endWithRun(child);
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
    origin,
    inside: async (question) => {
      const answered = once(child, "message");
      child.send(question);
      return Inside.parse((await answered)[0]);
    },
    stop: () => stopChild(child),
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
