// Owns saying what is wrong when Neo4j refuses or is away, and what to do about it. No message holds a password, nor text
// of the driver that could.
import { Neo4jError } from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** The messages of an error and of those behind it, for telling failures apart; never shown. */
const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : "";

const tlsSigns =
  /secure TLS connection|SSL routines|self.signed|certificate|wrong version number|EPROTO|ERR_TLS|ERR_SSL/i;

const isEncrypted = (url: string): boolean => /^[a-z0-9]+\+s/.test(url);

/** The same address with or without encryption. */
const otherwise = (url: string): string =>
  isEncrypted(url)
    ? url.replace(/\+s(?:sc)?:/, ":")
    : url.replace(/^(bolt|neo4j):/, (scheme) => `${scheme.slice(0, -1)}+s:`);

const away = ({ url }: Neo4jSettings, error: unknown): string => {
  const words = wordsOf(error);
  if (tlsSigns.test(words)) {
    return isEncrypted(url)
      ? `${url}: no encrypted connection came about: the database speaks without encryption there, or its certificate is not to be trusted. ` +
          `If it does without, set NEO4J_URL=${otherwise(url)}.`
      : `${url}: the database wants an encrypted connection. Set NEO4J_URL=${otherwise(url)}.`;
  }
  if (words.includes("ENOTFOUND") || words.includes("EAI_AGAIN")) {
    return `${url}: there is no such host. Correct NEO4J_URL.`;
  }
  const encryption = isEncrypted(url)
    ? ""
    : ` If it only takes encrypted connections, set NEO4J_URL=${otherwise(url)}.`;
  return `${url}: Neo4j does not answer. Start it (\`npm run neo4j\` starts one here), or correct NEO4J_URL.${encryption}`;
};

/** Codes by which Neo4j says that nothing may be written. */
const readOnlyCodes = [
  "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.General.ReadOnly",
  "Neo.ClientError.Statement.AccessMode",
];

/**
 * The error to show in place of one that the driver threw: `usage` where a setting is wrong, `unavailable` where the
 * database is away or refuses. Anything that did not come from the driver is returned as it is.
 */
export const explainFailure = (error: unknown, settings: Neo4jSettings): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  const { url, user, password, database } = settings;
  const named = database === undefined ? "the database" : `the database ${database}`;
  const options = { cause: error };
  const { code } = error;
  if (code === "ServiceUnavailable" || code === "SessionExpired") {
    return new AppError("unavailable", away(settings, error), options);
  }
  if (code === "Neo.ClientError.Security.CredentialsExpired") {
    return new AppError(
      "usage",
      `${url}: the password of ${user} is the first one and must be changed before it can be used. Change it in Neo4j, then set NEO4J_PASSWORD.`,
      options,
    );
  }
  if (code === "Neo.ClientError.Security.AuthenticationRateLimit") {
    return new AppError(
      "usage",
      `${url}: too many wrong passwords for ${user}; Neo4j takes none for a while. Correct NEO4J_PASSWORD and wait a little.`,
      options,
    );
  }
  if (code.startsWith("Neo.ClientError.Security.") && code.endsWith("Unauthorized")) {
    const what =
      password === undefined
        ? "wants a password and none is set. Set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE."
        : `takes neither this user nor this password. Correct NEO4J_USER (it is ${user}) or NEO4J_PASSWORD.`;
    return new AppError("usage", `${url}: Neo4j ${what}`, options);
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new AppError(
      "usage",
      `${url}: there is no database ${database ?? "for this user"}. Correct NEO4J_DATABASE, or unset it for the user's own.`,
      options,
    );
  }
  if (readOnlyCodes.includes(code)) {
    return new AppError(
      "unavailable",
      `${url}: ${named} is read-only; nothing was written. Make it writable, or give another with NEO4J_DATABASE.`,
      options,
    );
  }
  if (code === "Neo.ClientError.Security.Forbidden") {
    return new AppError(
      "unavailable",
      `${url}: the user ${user} may not do this in ${named}: loading writes nodes and creates constraints and indexes. Give that user the right to, or set another with NEO4J_USER.`,
      options,
    );
  }
  return new AppError(
    "unavailable",
    `${url}: Neo4j refused (${code}). Its log tells more.`,
    options,
  );
};
