// Owns what the database knows of its generations: which is served, which are being loaded or deleted, and how far that
// has come. Must not write nodes or edges of the graph.
import neo4j, { type ManagedTransaction } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import type { SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { databaseFormat, labels, servingName } from "./neo4j-schema.ts";
import { openSession, type Lease, type Target } from "./load-lease.ts";

/** Parts of a load, in the order in which they are written. The vocabulary is one piece, the others count lines. */
export const loadParts = ["nodes", "vocabulary", "edges", "forwardings"] as const;
export type LoadPart = (typeof loadParts)[number];

const LoadRecord = z.object({
  generation: z.int(),
  digest: z.string(),
  format: z.int(),
  /** `leaving`: given up or replaced, to be deleted. */
  state: z.enum(["loading", "served", "leaving"]),
  nodes: z.int(),
  edges: z.int(),
  forwardings: z.int(),
  nodesDone: z.int(),
  vocabularyDone: z.int(),
  edgesDone: z.int(),
  forwardingsDone: z.int(),
  /** `Counts` as JSON, once the nodes are written. */
  counts: z.string().optional(),
});
/** What is known of one generation. */
export type LoadRecord = z.infer<typeof LoadRecord>;

const ServingRecord = z.object({
  generation: z.int(),
  digest: z.string(),
  format: z.int(),
  counts: z.string(),
});
/** The pointer to the generation that is read. */
export type ServingRecord = z.infer<typeof ServingRecord>;

/** Everything the database knows of its generations, oldest first. */
export type DatabaseState = {
  readonly serving: ServingRecord | undefined;
  readonly loads: readonly LoadRecord[];
};

/** Runs a query that returns one map per row as `value`. */
const readMaps = async <S extends z.ZodType>(
  tx: ManagedTransaction,
  schema: S,
  query: string,
  parameters: Record<string, unknown>,
): Promise<z.infer<S>[]> => {
  const { records } = await tx.run(query, parameters);
  return records.map((record) => schema.parse(record.get("value")));
};

/** Reads the state within a transaction. */
export const readStateIn = async (tx: ManagedTransaction): Promise<DatabaseState> => {
  const serving = await readMaps(
    tx,
    ServingRecord,
    `MATCH (s:${labels.serving} {name: $name}) RETURN properties(s) AS value`,
    { name: servingName },
  );
  const loads = await readMaps(
    tx,
    LoadRecord,
    `MATCH (g:${labels.load}) RETURN properties(g) AS value ORDER BY g.generation`,
    {},
  );
  return { serving: serving[0], loads };
};

/** Reads the state; neither part when nothing was ever loaded. */
export const readState = async (target: Target): Promise<DatabaseState> => {
  const session = openSession(target);
  try {
    return await session.executeRead(readStateIn);
  } finally {
    await session.close();
  }
};

/**
 * The generation that holds a snapshot or is to hold it: the one that is served, or was begun for it, or a new one. Any
 * other that was begun is given up. With `again`, what is served does not count. One transaction.
 */
export const beginLoad = (
  lease: Lease,
  { digest, counts }: { digest: string; counts: SnapshotHeader["counts"] },
  again: boolean,
): Promise<LoadRecord> =>
  lease.write(async (tx) => {
    const { serving, loads } = await readStateIn(tx);
    const served = loads.find((load) => load.generation === serving?.generation);
    const begun = loads.filter((load) => load.state === "loading");
    const own = begun.find((load) => load.digest === digest && load.format === databaseFormat);
    const isServed = !again && served?.digest === digest && served.format === databaseFormat;
    for (const load of begun) if (isServed || load !== own) await markLeaving(tx, load.generation);
    if (isServed) return served;
    if (own !== undefined) return own;
    const load: LoadRecord = {
      generation: await lease.nextGeneration(tx),
      digest,
      format: databaseFormat,
      state: "loading",
      ...counts,
      nodesDone: 0,
      vocabularyDone: 0,
      edgesDone: 0,
      forwardingsDone: 0,
    };
    const properties = Object.fromEntries(
      Object.entries(load).map(([name, value]) => [
        name,
        typeof value === "number" ? neo4j.int(value) : value,
      ]),
    );
    await tx.run(`CREATE (g:${labels.load}) SET g = $properties`, { properties });
    return load;
  });

const markLeaving = (tx: ManagedTransaction, generation: number): Promise<unknown> =>
  tx.run(`MATCH (g:${labels.load} {generation: $generation}) SET g.state = 'leaving'`, {
    generation: neo4j.int(generation),
  });

/** Names of the properties that tell how far a part has come. */
const doneOf = {
  nodes: "nodesDone",
  vocabulary: "vocabularyDone",
  edges: "edgesDone",
  forwardings: "forwardingsDone",
} as const;

/** How far a part has come. */
export const doneIn = (load: LoadRecord, part: LoadPart): number => load[doneOf[part]];

/**
 * Moves a part from `from` to `to` within the transaction that writes what lies between. Resolves to false when that was
 * done before: then nothing may be written.
 */
export const advance = async (
  tx: ManagedTransaction,
  generation: number,
  part: LoadPart,
  from: number,
  to: number,
): Promise<boolean> => {
  const done = doneOf[part];
  const found = await readMaps(
    tx,
    z.int(),
    `MATCH (g:${labels.load} {generation: $generation, state: 'loading'}) WITH g, g.${done} AS before ` +
      `SET g.${done} = CASE before WHEN $from THEN $to ELSE before END RETURN before AS value`,
    { generation: neo4j.int(generation), from: neo4j.int(from), to: neo4j.int(to) },
  );
  const [before] = found;
  if (before === from) return true;
  if (before === to) return false;
  throw new AppError(
    "unavailable",
    `The database says that ${before ?? "no"} ${part} of this load are written, this program expected ${from}. ` +
      "Another load must have been at work; run this again.",
  );
};

/** Gives up a load: its generation will be deleted by the next load. */
export const abandonLoad = async (lease: Lease, generation: number): Promise<void> => {
  await lease.write((tx) => markLeaving(tx, generation));
};

/** Makes a finished generation the one that is read, in one transaction; the one before is from then on leaving. */
export const serve = (lease: Lease, generation: number): Promise<void> =>
  lease.write(async (tx) => {
    const { loads } = await readStateIn(tx);
    const load = loads.find((one) => one.generation === generation);
    if (load === undefined) throw new TypeError(`generation ${generation} is not there`);
    if (load.state === "served") return;
    const { nodes, edges, forwardings, counts } = load;
    const isWhole =
      load.nodesDone === nodes && load.edgesDone === edges && load.forwardingsDone === forwardings;
    if (!isWhole || counts === undefined) {
      throw new TypeError(`generation ${generation} is not whole`);
    }
    for (const other of loads) {
      if (other.generation !== generation) await markLeaving(tx, other.generation);
    }
    await tx.run(
      `MATCH (g:${labels.load} {generation: $generation}) SET g.state = 'served' ` +
        `MERGE (s:${labels.serving} {name: $name}) ` +
        "SET s.generation = g.generation, s.digest = g.digest, s.format = g.format, s.counts = g.counts",
      { generation: neo4j.int(generation), name: servingName },
    );
  });
