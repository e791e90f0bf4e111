// Owns how a serving process connects to Neo4j. Nothing is connected before the first question.
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** How long a connection may take to come about. */
const connectionTimeoutMs = 1_000;

/** Bounds of a driver. */
export type DriverBounds = {
  /** Connections at once. */
  readonly connections: number;
  /** How long to wait for one of them while all are in use. */
  readonly acquisitionMs: number;
  /** How long a failed transaction is tried again. */
  readonly retryMs: number;
};

/** Opens a driver. */
export const openDriver = (
  { url, user, password }: Neo4jSettings,
  { connections, acquisitionMs, retryMs }: DriverBounds,
): Driver =>
  neo4j.driver(url, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    connectionTimeout: connectionTimeoutMs,
    connectionAcquisitionTimeout: acquisitionMs,
    maxConnectionPoolSize: connections,
    maxTransactionRetryTime: retryMs,
    disableLosslessIntegers: true,
  });
