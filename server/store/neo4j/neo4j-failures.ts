// Owns saying what is wrong when Neo4j refuses or is away, and what to do about it. No message holds a password, nor text
// of the driver that could.
import { Neo4jError } from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** The messages of an error and of those behind it, for distinguishing failures; never shown. */
const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : "";

/** Whether the connection failed, rather than the question. */
export const isConnectionFailure = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (error.code === "ServiceUnavailable" || error.code === "SessionExpired");

const distrustSigns = /certificate|self.signed|unable to verify|ERR_TLS_CERT/i;
const tlsSigns = /secure TLS connection|SSL routines|wrong version number|EPROTO|ERR_SSL|ERR_TLS/i;

const isEncrypted = (url: string): boolean => /^[a-z0-9]+\+s/.test(url);

/** The same address with or without encryption. */
const otherwise = (url: string): string =>
  isEncrypted(url)
    ? url.replace(/\+s(?:sc)?:/, ":")
    : url.replace(/^(bolt|neo4j):/, (scheme) => `${scheme.slice(0, -1)}+s:`);

/** Why no connection came about or held. */
const unreachableText = ({ url }: Neo4jSettings, error: unknown): string => {
  const words = wordsOf(error);
  if (isEncrypted(url) && distrustSigns.test(words)) {
    return (
      `the certificate of the database is not trusted here. Name the one that signed it in NODE_EXTRA_CA_CERTS, ` +
      `or, where nobody can stand between, set NEO4J_URL=${url.replace("+s:", "+ssc:")}, which trusts any.`
    );
  }
  if (isEncrypted(url) && tlsSigns.test(words)) {
    return (
      `no encrypted connection came about. If the database speaks without encryption there, ` +
      `set NEO4J_URL=${otherwise(url)}.`
    );
  }
  if (words.includes("ENOTFOUND") || words.includes("EAI_AGAIN")) {
    return "there is no such host. Correct NEO4J_URL.";
  }
  if (words.includes("Server responded HTTP")) {
    return `that is a web address. Correct NEO4J_URL: its port is the one for Bolt, usually 7687.`;
  }
  if (words.includes("closed by server")) {
    const encryption = isEncrypted(url)
      ? ""
      : `If it only takes encrypted connections, set NEO4J_URL=${otherwise(url)}. `;
    return `what listens there closed the connection. ${encryption}Else it is stopping, starting, or no Neo4j.`;
  }
  return `Neo4j does not answer. Start it (\`npm run neo4j\` starts one here), or correct NEO4J_URL.`;
};

const nameOf = ({ database }: Neo4jSettings): string =>
  database === undefined ? "the database" : `the database ${database}`;

/**
 * Codes of Neo4j's, without `Neo.ClientError.`, the first that fits: whether a setting is wrong or the database refuses, and
 * what to do about it.
 */
const refusals: readonly (readonly [
  code: RegExp,
  is: "usage" | "unavailable",
  says: (settings: Neo4jSettings) => string,
])[] = [
  [
    /^Transaction\.TransactionTimedOut/,
    "unavailable",
    () => "a question took longer than it may; the database ended it.",
  ],
  [
    /^Security\.CredentialsExpired$/,
    "usage",
    ({ user }) =>
      `the password of ${user} is the first one and must be changed before it can be used. Change it in Neo4j, then set NEO4J_PASSWORD.`,
  ],
  [
    /^Security\.AuthenticationRateLimit$/,
    "usage",
    ({ user }) =>
      `too many wrong passwords for ${user}; Neo4j takes none for a while. Correct NEO4J_PASSWORD and wait a little.`,
  ],
  [
    /^Security\..*Unauthorized$/,
    "usage",
    ({ user, password }) =>
      password === undefined
        ? "Neo4j wants a password and none is set. Set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE."
        : `Neo4j takes neither this user nor this password. Correct NEO4J_USER (it is ${user}) or NEO4J_PASSWORD.`,
  ],
  [
    /^Database\.DatabaseNotFound$/,
    "usage",
    ({ database }) =>
      `there is no database ${database ?? "for this user"}. Correct NEO4J_DATABASE, or unset it for the user's own.`,
  ],
  [
    /^General\.\w*OnReadOnly\w*$|^General\.ReadOnly$|^Statement\.AccessMode$/,
    "unavailable",
    (settings) =>
      `${nameOf(settings)} is read-only; nothing was written. Make it writable, or give another with NEO4J_DATABASE.`,
  ],
  [
    /^Security\.Forbidden$/,
    "usage",
    (settings) =>
      `the user ${settings.user} may not do this in ${nameOf(settings)}: serving reads nodes and lists constraints and indexes, ` +
      "loading writes and creates them. Give that user the right to, or set another with NEO4J_USER.",
  ],
];

/**
 * The error to show in place of one that the driver threw: `usage` where a setting is wrong, `unavailable` where the
 * database is away or refuses. Anything that did not come from the driver is returned as it is.
 */
export const explainFailure = (error: unknown, settings: Neo4jSettings): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const explained = (is: "usage" | "unavailable", text: string): AppError =>
    new AppError(is, `${settings.url}: ${text}`, { cause: error });
  // Without a code of Neo4j's it is the driver that gives up: no connection, none in time, none that speaks Bolt.
  if (isConnectionFailure(error) || !code.startsWith("Neo.")) {
    return explained("unavailable", unreachableText(settings, error));
  }
  for (const [pattern, is, says] of refusals) {
    if (pattern.test(code.replace("Neo.ClientError.", ""))) return explained(is, says(settings));
  }
  return explained("unavailable", `Neo4j refused (${code}). Its log tells more.`);
};
