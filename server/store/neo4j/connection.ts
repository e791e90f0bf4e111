// Owns connecting to Neo4j and putting questions: what comes back is parsed here, whole numbers are sent as such here and nowhere
// else. Must not know what questions mean.
import neo4j, {
  type Config,
  type Driver,
  type EagerResult,
  type ManagedTransaction,
  type RoutingControl,
  type Session,
} from "neo4j-driver";
import { z } from "zod";
import { explainFailure } from "./neo4j-failures.ts";
import type { Neo4jSettings } from "./neo4j-settings.ts";

/** A database: a driver, its address for messages, and the name of the database, undefined for the user's own. */
export type Target = {
  readonly driver: Driver;
  readonly url: string;
  readonly database: string | undefined;
};

type Question = [query: string, parameters?: Readonly<Record<string, unknown>>];
/** Asks one question; each row is parsed. */
export type Ask = <S extends z.ZodType>(row: S, ...question: Question) => Promise<z.infer<S>[]>;

/** Runs questions in one read transaction of a generation, which is given to each as `$generation`. */
export type ReadGeneration = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/** Bounds of a driver: times in ms, and connections at once. */
type Bounds = Pick<
  Config,
  | "connectionTimeout"
  | "connectionAcquisitionTimeout"
  | "maxConnectionPoolSize"
  | "maxTransactionRetryTime"
>;

/** Opens a driver within bounds. Nothing is connected before the first question. */
export const openTarget = (
  { url, user, password, database }: Neo4jSettings,
  bounds: Bounds,
): Target => {
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(url, auth, { ...bounds, disableLosslessIntegers: true });
  return { driver, url, database };
};

/** The user's own database goes by an empty name. */
const nameOf = ({ database }: Target): string => database ?? "";

/** Opens a session for writing, or one that only reads: then all rows of a question come at once. */
export const openSession = (target: Target, mode: "read" | "write" = "write"): Session =>
  target.driver.session({
    database: nameOf(target),
    ...(mode === "read" ? { defaultAccessMode: neo4j.session.READ, fetchSize: -1 } : {}),
  });

const askBy =
  (
    run: (
      query: string,
      parameters: Record<string, unknown>,
    ) => PromiseLike<Pick<EagerResult, "records">>,
  ): Ask =>
  async (row, query, parameters) => {
    const { records } = await run(query, withIntegers(parameters));
    return records.map((record) => row.parse(record.toObject()));
  };

/** Asks within a transaction, or in a session that is in none. Questions that are put together are sent at once. */
export const askIn = (runner: ManagedTransaction | Session): Ask =>
  askBy((query, parameters) => runner.run(query, parameters));

/** Asks in a transaction for each question, repeated where the database is away for a moment. */
export const askOn = (target: Target, routing: RoutingControl = neo4j.routing.READ): Ask =>
  askBy((query, parameters) =>
    target.driver.executeQuery(query, parameters, { database: nameOf(target), routing }),
  );

const Numbered = z.object({ number: z.int() });

/** The whole number that a question gives as `number` in its one row. Throws `TypeError` when it gives none. */
export const askNumber = async (ask: Ask, ...question: Question): Promise<number> => {
  const [row] = await ask(Numbered, ...question);
  if (row === undefined) throw new TypeError(`no number came of ${question[0]}`);
  return row.number;
};

/** Runs `work` in one writing transaction, repeated when the database asks for it. */
export const writeOn = async <T>(target: Target, work: (ask: Ask) => Promise<T>): Promise<T> => {
  await using session = openSession(target);
  return await session.executeWrite((tx) => work(askIn(tx)));
};

/** Asks as `ask`, with `$generation` in every question. */
export const askAbout =
  (ask: Ask, generation: number): Ask =>
  (row, query, parameters) =>
    ask(row, query, { ...parameters, generation });

// A number of JavaScript's would become a float there: no limit, and equal to no integer in an index.
const withIntegers = (
  parameters: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );

/** A load is patient: what takes minutes should outlive a short absence. */
const loadBounds: Bounds = { connectionTimeout: 5_000, maxTransactionRetryTime: 60_000 };

/**
 * Runs `work` with a database that is known to answer, and closes the connection afterwards. Failures of the database are
 * thrown in words for people.
 */
export const withTarget = async <T>(
  settings: Neo4jSettings,
  work: (target: Target) => Promise<T>,
): Promise<T> => {
  const target = openTarget(settings, loadBounds);
  try {
    await target.driver.verifyConnectivity({ database: nameOf(target) });
    return await work(target);
  } catch (error) {
    throw explainFailure(error, settings);
  } finally {
    await target.driver.close();
  }
};
