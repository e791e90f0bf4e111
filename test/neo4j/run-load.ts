// Owns running `npm run load:neo4j` for tests, and the settings of the database that they are given.
import { execFile } from "node:child_process";
import { run } from "../../scripts/load-neo4j.ts";
import { runHere } from "../scripts/run-here.ts";

/** Runs it with only these settings; gives its exit code and all that it said. */
export const runLoad = async (
  settings: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<{ code: number; text: string }> => {
  const { code, out, err } = await runHere(run, options, settings);
  return { code, text: out + err };
};

/** The same in a process of its own, for what Node itself takes from the environment when it starts. */
export const runLoadApart = (
  settings: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<{ code: number; text: string }> => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("NEO4J_"));
  const env = { ...Object.fromEntries(inherited), ...settings };
  const program = ["--import", "tsx", "scripts/claimtrail.ts", "load:neo4j"];
  return new Promise((resolve) => {
    execFile(process.execPath, [...program, ...options], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), text: out + err });
    });
  });
};

/** Settings of the database that tests are given. */
export const givenSettings = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("NEO4J_") && value !== undefined ? [[name, value]] : [],
    ),
  );
