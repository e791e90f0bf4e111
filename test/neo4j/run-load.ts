// Owns running `npm run load:neo4j` for tests, and the settings of the database that they are given.
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

/** Settings of the database that tests are given. */
export const givenSettings = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith("NEO4J_") && value !== undefined ? [[name, value]] : [],
    ),
  );
