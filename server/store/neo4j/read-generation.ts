// Owns reading one generation as a whole or not at all. Whoever asks never sees a mixture of two.
import neo4j, { type Integer, type ManagedTransaction, type Session } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { labels, servingName } from "./neo4j-schema.ts";

/** The database ends a read that takes longer. */
export const longestReadMs = 8_000;

/** A generation by its number, and by the digest of its snapshot: another database may have given the same number. */
export type GenerationKey = { readonly generation: number; readonly digest: string };

/** Where to read. */
export type Readable = {
  /** Runs a task with a session of its own. Throws `unavailable` where that is of no use. */
  readonly withSession: <T>(task: (session: Session) => Promise<T>) => Promise<T>;
  /** The error to throw in place of one that came up while a generation was read. */
  readonly explain: (error: unknown, read: GenerationKey) => Promise<unknown>;
};

/** Asks one question within a transaction; each row is parsed. `$generation` is given to every question. */
export type Ask = <S extends z.ZodType>(
  row: S,
  query: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<z.infer<S>[]>;

/** Runs questions in one read transaction of a generation. */
export type ReadGeneration = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/** Asks within a transaction, about one generation. */
export const askIn =
  (tx: ManagedTransaction, generation: Integer): Ask =>
  async (row, query, parameters = {}) => {
    const { records } = await tx.run(query, { ...parameters, generation });
    return records.map((record) => row.parse(record.toObject()));
  };

const pointerQuery = `MATCH (s:${labels.serving} {name: $name}) RETURN s.generation AS generation, s.digest AS digest`;
const Pointer = z.object({ generation: z.int(), digest: z.string() });

/** What is thrown when the snapshot was replaced while it was read. */
export const snapshotReplaced = (): AppError =>
  new AppError("snapshot-moved", "The snapshot was replaced while it was read.");

/**
 * Reads of one generation. The pointer is read last in each transaction: the loader deletes a generation only after it
 * moved the pointer, and never gives a number twice, so a read that still finds its own generation there has read it whole.
 * Otherwise what was read is thrown away with `snapshot-moved`.
 */
export const openReads = (
  { withSession, explain }: Readable,
  { generation, digest }: GenerationKey,
): ReadGeneration => {
  const number = neo4j.int(generation);
  return async (work) => {
    const readAll = async (tx: ManagedTransaction) => {
      const ask = askIn(tx, number);
      const result = await work(ask);
      const [pointer] = await ask(Pointer, pointerQuery, { name: servingName });
      return { result, pointer };
    };
    try {
      const { result, pointer } = await withSession((session) =>
        session.executeRead(readAll, { timeout: longestReadMs }),
      );
      if (pointer?.generation !== generation || pointer.digest !== digest) throw snapshotReplaced();
      return result;
    } catch (error) {
      throw await explain(error, { generation, digest });
    }
  };
};
