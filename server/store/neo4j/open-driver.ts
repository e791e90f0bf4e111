// Owns how a serving process connects to Neo4j. Nothing is connected before the first question.
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** How long a connection may take to come about, in ms. */
const connectionTimeout = 1_000;

/** Bounds of a driver; times in ms. */
export type DriverBounds = {
  /** Connections at once. */
  readonly connections: number;
  /** How long to wait for one of them. */
  readonly patience: number;
  /** How long a failed transaction is tried again. */
  readonly retryTime: number;
};

/** Opens a driver. */
export const openDriver = (
  { url, user, password }: Neo4jSettings,
  { connections, patience, retryTime }: DriverBounds,
): Driver =>
  neo4j.driver(url, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    connectionTimeout,
    connectionAcquisitionTimeout: patience,
    maxConnectionPoolSize: connections,
    maxTransactionRetryTime: retryTime,
    disableLosslessIntegers: true,
  });
