// Owns reading one generation as a whole or not at all. Whoever asks never sees a mixture of two.
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { labels, servingName } from "./neo4j-schema.ts";
import type { Gate } from "./read-gate.ts";

/** The server ends a transaction that takes longer, in ms. */
const transactionTimeout = 8_000;

/** Where to read, and through which gate. */
export type Readable = {
  readonly driver: Driver;
  readonly database: string | undefined;
  readonly gate: Gate;
  /** Rejects with `unavailable` as soon as the database is known to be away; never resolves. */
  readonly lost: () => Promise<never>;
  /** Turns what the driver throws into words for people. */
  readonly explain: (error: unknown) => unknown;
};

/** Asks one question within a transaction; each row is parsed. `$generation` is given to every question. */
export type Ask = <S extends z.ZodType>(
  row: S,
  query: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<z.infer<S>[]>;

/** Runs questions in one read transaction of a generation. */
export type ReadGeneration = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

const pointerQuery = `MATCH (s:${labels.serving} {name: $name}) RETURN s.generation AS generation`;
const Pointer = z.object({ generation: z.int() });

/**
 * Reads of one generation. The pointer is read last in each transaction: the loader deletes a generation only after it
 * moved the pointer, and never gives a number twice, so a read that still finds its own generation there has read it whole.
 * Otherwise what was read is thrown away with `snapshot-moved`.
 */
export const openReads = (readable: Readable, generation: number): ReadGeneration => {
  const { driver, database, gate, lost, explain } = readable;
  const number = neo4j.int(generation);
  return (work) =>
    gate(async () => {
      const session = driver.session({
        defaultAccessMode: neo4j.session.READ,
        // All rows at once, so that the pointer is read after the last of them.
        fetchSize: -1,
        ...(database === undefined ? {} : { database }),
      });
      const readAll = async (tx: ManagedTransaction) => {
        const ask: Ask = async (row, query, parameters = {}) => {
          const { records } = await tx.run(query, { ...parameters, generation: number });
          return records.map((record) => row.parse(record.toObject()));
        };
        const result = await work(ask);
        const pointer = await ask(Pointer, pointerQuery, { name: servingName });
        return { result, served: pointer[0]?.generation };
      };
      try {
        const reading = session.executeRead(readAll, { timeout: transactionTimeout });
        // Its error is of no use once the race is lost.
        reading.catch(() => undefined);
        const { result, served } = await Promise.race([reading, lost()]);
        if (served !== generation) {
          throw new AppError("snapshot-moved", "The snapshot was replaced while it was read.");
        }
        return result;
      } catch (error) {
        throw explain(error);
      } finally {
        session.close().catch(() => undefined);
      }
    });
};
