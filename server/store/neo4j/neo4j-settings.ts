// Owns how a Neo4j is named in the environment: address, user, password, database. Must not connect.
import { readFile } from "node:fs/promises";
import { AppError } from "../../app-error.ts";
import { setIn, type Environment } from "../../settings.ts";

/** Where the database is and who asks. The password must reach nothing but the driver. */
export type Neo4jSettings = {
  /** As given, without user and password. */
  readonly url: string;
  readonly user: string;
  /** Undefined when none is set: then the database must do without. */
  readonly password: string | undefined;
  /** Undefined for the user's own database. */
  readonly database: string | undefined;
};

const schemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];
const usage = (text: string, cause?: unknown): AppError => new AppError("usage", text, { cause });
const example = "for example NEO4J_URL=bolt://127.0.0.1:7687";

/**
 * Reads NEO4J_URL, NEO4J_USER (default `neo4j`), NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, NEO4J_DATABASE. Empty values count
 * as unset. Throws `usage` naming the variable that is missing or cannot be used; no message holds a password.
 */
export const readNeo4jSettings = async (environment: Environment): Promise<Neo4jSettings> => {
  const {
    NEO4J_URL: given,
    NEO4J_USER: user = "neo4j",
    NEO4J_PASSWORD: password,
    NEO4J_PASSWORD_FILE: passwordFile,
    NEO4J_DATABASE: database,
  } = setIn(environment);
  if (given === undefined) {
    throw usage(
      `NEO4J_URL is not set: it says where Neo4j is, ${example}. \`npm run neo4j\` starts one here.`,
    );
  }
  return {
    url: parseUrl(given),
    user,
    password: await readPassword(password, passwordFile),
    database,
  };
};

const parseUrl = (given: string): string => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || url.hostname === "") {
    throw usage(`NEO4J_URL is no address; expected scheme, host and port, ${example}.`);
  }
  // From here on the value may be shown, once it is known to hold no password.
  if (url.username !== "" || url.password !== "" || given.includes("@")) {
    throw usage(
      "NEO4J_URL holds a user or a password. Give them as NEO4J_USER and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) instead.",
    );
  }
  // A password with # or ? in it would stand here, and the driver would leave it out without a word.
  const isRouted = url.protocol.startsWith("neo4j");
  if (!["", "/"].includes(url.pathname) || url.hash !== "" || (url.search !== "" && !isRouted)) {
    throw usage(
      `NEO4J_URL holds more than scheme, host and port; expected these alone, ${example}.`,
    );
  }
  if (!schemes.includes(url.protocol)) {
    throw usage(
      `NEO4J_URL=${given}: ${url.protocol}// is no scheme of Neo4j's; expected bolt://, neo4j://, bolt+s:// or neo4j+s://, ${example}.`,
    );
  }
  return given;
};

const readPassword = async (
  given: string | undefined,
  file: string | undefined,
): Promise<string | undefined> => {
  if (given !== undefined && file !== undefined) {
    throw usage("Both NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are set. Unset one.");
  }
  if (file === undefined) return given;
  try {
    return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "unknown reason";
    throw usage(`NEO4J_PASSWORD_FILE=${file}: the file could not be read (${reason}).`, cause);
  }
};
