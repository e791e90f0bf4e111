// Owns generations: which is served, which are being loaded or deleted and how far that has come, and deleting one that is not
// read any more. Must not write nodes or edges of the graph, nor touch nodes that are none of ours.
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { askNumber, type Ask } from "./connection.ts";
import type { Lease } from "./load-lease.ts";
import { databaseFormat, inOrder, labels, servingName } from "./neo4j-schema.ts";
import { fieldsOf } from "./readable-row.ts";

/** Parts of a load, in the order in which they are written. The vocabulary is one piece, the others count lines. */
export type LoadPart = "nodes" | "vocabulary" | "edges" | "forwardings";

const LoadRecord = z.object({
  generation: z.int(),
  digest: z.string(),
  format: z.int(),
  /** `leaving`: given up or replaced, to be deleted. */
  state: z.enum(["loading", "served", "leaving"]),
  /** How many lines of each part there are. */
  ...SnapshotHeader.shape.counts.shape,
  /** How far each part has come. */
  nodesDone: z.int().default(0),
  vocabularyDone: z.int().default(0),
  edgesDone: z.int().default(0),
  forwardingsDone: z.int().default(0),
  /** `Counts` as JSON, once the nodes are written. */
  counts: z.string().optional(),
});
/** What is known of one generation. */
export type LoadRecord = z.infer<typeof LoadRecord>;

const Pointer = z.object({ generation: z.int(), digest: z.string(), format: z.int() });
/** The pointer to the generation that is read. */
export type Pointer = z.infer<typeof Pointer>;

/** The pointer, when there is one. */
export const findPointer = async (ask: Ask): Promise<Pointer | undefined> => {
  const [pointer] = await ask(
    Pointer,
    `MATCH (s:${labels.serving} {name: '${servingName}'}) ` +
      "RETURN s.generation AS generation, s.digest AS digest, s.format AS format",
  );
  return pointer;
};

/** Everything the database knows of its generations, oldest first; what is served is one of them. */
export const readLoads = async (ask: Ask): Promise<LoadRecord[]> => {
  const rows = await ask(
    z.object({ load: LoadRecord }),
    `MATCH (g:${labels.load}) RETURN properties(g) AS load ORDER BY g.generation`,
  );
  return rows.map(({ load }) => load);
};

const given = `MATCH (g:${labels.load} {generation: $generation})`;

/**
 * The generation that holds a snapshot or is to hold it: the one that is served, or was begun for it, or a new one. Any
 * other that was begun is given up. With `again`, what is served does not count. One transaction.
 */
export const beginLoad = (
  lease: Lease,
  { digest, counts }: { digest: string; counts: SnapshotHeader["counts"] },
  again: boolean,
): Promise<LoadRecord> =>
  lease.write(async (ask) => {
    const pointer = await findPointer(ask);
    const loads = (await readLoads(ask)).filter(
      (load) => load.digest === digest && load.format === databaseFormat,
    );
    const served = loads.find(({ generation }) => !again && generation === pointer?.generation);
    const found = served ?? loads.find(({ state }) => state === "loading");
    const others = `MATCH (g:${labels.load} {state: 'loading'}) WHERE g.generation <> $kept`;
    await ask(z.unknown(), `${others} SET g.state = 'leaving'`, { kept: found?.generation ?? 0 });
    return found ?? createLoad(ask, digest, counts);
  });

/** A record with a number that was never given before. */
const createLoad = async (
  ask: Ask,
  digest: string,
  counts: SnapshotHeader["counts"],
): Promise<LoadRecord> => {
  const generation = await askNumber(
    ask,
    `MATCH (l:${labels.loader}) SET l.lastGeneration = coalesce(l.lastGeneration, 0) + 1 RETURN l.lastGeneration AS number`,
  );
  const begun = { generation, digest, format: databaseFormat, state: "loading", ...counts };
  const load = LoadRecord.parse(begun);
  await ask(z.unknown(), `CREATE (g:${labels.load}) SET g = $load`, { load: fieldsOf(load) });
  return load;
};

/**
 * Moves a part from `from` to `to` within the transaction that writes what lies between. Resolves to false when that was
 * done before: then nothing may be written.
 */
export const advance = async (
  ask: Ask,
  generation: number,
  { part, from, to }: { readonly part: LoadPart; readonly from: number; readonly to: number },
): Promise<boolean> => {
  const done = `g.${part}Done`;
  const [row] = await ask(
    z.object({ before: z.int() }),
    `MATCH (g:${labels.load} {generation: $generation, state: 'loading'}) WITH g, ${done} AS before ` +
      `SET ${done} = CASE before WHEN $from THEN $to ELSE before END RETURN before`,
    { generation, from, to },
  );
  if (row?.before === from) return true;
  if (row?.before === to) return false;
  throw new AppError(
    "unavailable",
    `The database says that ${row?.before ?? "no"} ${part} of this load are written, this program expected ${from}. ` +
      "Another load must have been at work; run this again.",
  );
};

/** Gives up a load: its generation will be deleted by the next load. */
export const abandonLoad = async (lease: Lease, generation: number): Promise<void> => {
  await lease.write((ask) => ask(z.unknown(), `${given} SET g.state = 'leaving'`, { generation }));
};

/** Makes a finished generation the one that is read, in one transaction; the one before is from then on leaving. */
export const serve = (lease: Lease, generation: number): Promise<void> =>
  lease.write(async (ask) => {
    const load = (await readLoads(ask)).find((one) => one.generation === generation);
    if (load === undefined) throw new TypeError(`generation ${generation} is not there`);
    const { nodes, edges, forwardings, counts } = load;
    const isWhole =
      load.nodesDone === nodes && load.edgesDone === edges && load.forwardingsDone === forwardings;
    if (!isWhole || counts === undefined) {
      throw new TypeError(`generation ${generation} is not whole`);
    }
    await ask(
      z.unknown(),
      `MATCH (g:${labels.load}) SET g.state = CASE g.generation WHEN $generation THEN 'served' ELSE 'leaving' END ` +
        `WITH g WHERE g.generation = $generation MERGE (s:${labels.serving} {name: '${servingName}'}) ` +
        "SET s.generation = g.generation, s.digest = g.digest, s.format = g.format, s.counts = g.counts",
      { generation },
    );
  });

/** Nodes deleted in one transaction. */
const nodesAtOnce = 2_000;
/** Relationships deleted in one transaction. */
const edgesAtOnce = 10_000;

const nodesOfThis = `MATCH (n:${labels.node}) WHERE n.generation = $generation AND n.id > ''`;
const firstNodes = `${nodesOfThis} WITH n ORDER BY ${inOrder("n")} LIMIT $nodes`;
const theirEdges = `${firstNodes} MATCH (n)-[r]-() WITH DISTINCT r LIMIT $edges DELETE r`;
const firstOthers =
  `MATCH (n:${labels.forwarding}|${labels.vocabulary}|${labels.facets}) ` +
  "WHERE n.generation = $generation WITH n LIMIT $nodes";

/**
 * Deletes all of a generation, its record last. The relationships of some nodes go before these nodes, so that a hub that
 * very many point to is never emptied in one transaction. Stops between two of them, and goes on where it was stopped or killed.
 */
export const deleteGeneration = async (
  lease: Lease,
  generation: number,
  onProgress: (done: number, total: number) => void,
  isStopped: () => boolean,
): Promise<void> => {
  const parameters = { generation, nodes: nodesAtOnce, edges: edgesAtOnce };
  const count = (query: string): Promise<number> =>
    lease.write((ask) => askNumber(ask, `${query} RETURN count(*) AS number`, parameters));
  const total = await count(nodesOfThis);
  let done = 0;
  for (let gone = total; gone > 0 && !isStopped(); done += gone) {
    onProgress(done, total);
    while (!isStopped() && (await count(theirEdges)) === edgesAtOnce);
    if (isStopped()) return;
    gone = await count(`${firstNodes} DETACH DELETE n`);
  }
  while (!isStopped() && (await count(`${firstOthers} DETACH DELETE n`)) > 0);
  if (isStopped()) return;
  await count(`MATCH (g:${labels.load} {generation: $generation, state: 'leaving'}) DELETE g`);
};
