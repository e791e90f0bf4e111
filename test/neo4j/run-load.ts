// Owns running `npm run load:neo4j` as a process of its own.
import { execFile } from "node:child_process";

/** Runs it with only these settings of Neo4j; gives its exit code and all that it said. */
export const runLoad = (
  settings: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<{ code: number; text: string }> => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("NEO4J_"));
  const env = { ...Object.fromEntries(inherited), ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/load-neo4j.ts", ...options],
      { env },
      (error, out, err) => {
        const code = error === null ? 0 : Number(error.code);
        resolve({ code, text: out + err });
      },
    );
  });
};

/** Settings of the database that tests are given. */
export const givenSettings = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("NEO4J_") && value !== undefined ? [[name, value]] : [],
    ),
  );
