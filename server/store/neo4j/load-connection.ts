// Owns the connection of a load: patient, since a load that takes minutes should outlive a short absence. Must not parse
// settings.
import neo4j from "neo4j-driver";
import type { Target } from "./load-lease.ts";
import { explainFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** How long a connection may take to come about, and how long a transaction is tried again. */
const connectionTimeoutMs = 5_000;
const retryMs = 60_000;

/**
 * Runs `work` with a database that is known to answer, and closes the connection afterwards. Failures of the database are
 * thrown in words for people.
 */
export const withTarget = async <T>(
  settings: Neo4jSettings,
  work: (target: Target) => Promise<T>,
): Promise<T> => {
  const { url, user, password, database } = settings;
  try {
    const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
    const driver = neo4j.driver(url, auth, {
      connectionTimeout: connectionTimeoutMs,
      maxTransactionRetryTime: retryMs,
      disableLosslessIntegers: true,
    });
    try {
      await driver.verifyConnectivity(database === undefined ? {} : { database });
      return await work({ driver, database });
    } finally {
      await driver.close();
    }
  } catch (error) {
    throw explainFailure(error, settings);
  }
};
