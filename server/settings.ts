// Owns what the environment may set for serving, parsed once at the start. In server/ only the program that starts reads
// the environment, and hands it on; what names a Neo4j is parsed in store/neo4j/, for loading too.
import { z } from "zod";
import { AppError } from "./app-error.ts";

const portWanted = "expected a number from 0 to 65535";
const levels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

const Settings = z.object({
  /** Port to listen on; 0 takes any free one. */
  PORT: z.coerce
    .number(portWanted)
    .int(portWanted)
    .min(0, portWanted)
    .max(65_535, portWanted)
    .default(4173),
  /** Address to listen on. The default answers this machine only. */
  HOST: z.string().min(1).default("127.0.0.1"),
  /** Snapshot to serve. */
  CLAIMTRAIL_SNAPSHOT: z.string().min(1).default("var/claimtrail.ndjson"),
  /** Where Neo4j is; then it serves instead of the snapshot. Its other settings are parsed with it. */
  NEO4J_URL: z.string().min(1).optional(),
  /** Folder with source texts, one `<dossier>.txt`, `.xml` or `.html` each. */
  CLAIMTRAIL_SOURCES: z.string().min(1).optional(),
  /** Where readers can report an error in the data; `{id}` stands for the node's id. */
  CLAIMTRAIL_REPORT_URL: z
    .url({
      protocol: /^(https?|mailto)$/,
      error: "expected an address that begins with https:, http: or mailto:",
    })
    .optional(),
  /** `silent` to `trace`; on a terminal only warnings are shown unless this says otherwise. */
  LOG_LEVEL: z.enum(levels, `expected one of ${levels.join(", ")}`).optional(),
  /** `production` leaves answers unchecked; anything else parses them against their declaration. */
  NODE_ENV: z.string().optional(),
});

/** What the environment sets, with defaults filled in. Empty values count as unset. */
export type Settings = z.infer<typeof Settings>;

/** Variables by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is set, empty values left out: a variable that is there and empty counts as unset. */
export const setIn = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, value]],
    ),
  );

/** Parses the environment. Throws `usage`, naming every variable that cannot be used and what was expected. */
export const parseSettings = (environment: Environment): Settings => {
  const given = setIn(environment);
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}=${JSON.stringify(given[name])}: ${issue.message}`;
  });
  throw new AppError(
    "usage",
    `The environment holds settings that cannot be used:\n${problems.join("\n")}\nCorrect or unset them.`,
  );
};
