// Owns reading a served generation back in order and computing the snapshot's digest from it. Only reads, in pages.
import { createHash, type Hash } from "node:crypto";
import neo4j, { type ManagedTransaction, type Session } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../../app-error.ts";
import { snapshotFormat, type SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { openSession, type Target } from "./load-lease.ts";
import { readState } from "./load-state.ts";
import { databaseFormat, labels, plainEdgeLine } from "./neo4j-schema.ts";

const nodesAtOnce = 2_000;
const edgesAtOnce = 5_000;

/** What was found in the database. */
export type CheckResult = {
  readonly isEqual: boolean;
  /** Digest of the snapshot that was loaded. */
  readonly expected: string;
  /** Digest over what is in the database now. */
  readonly found: string;
  readonly nodes: number;
  readonly edges: number;
  readonly forwardings: number;
};

const Line = z.object({ id: z.string(), json: z.string() });
const Degree = z.object({ id: z.string(), degree: z.int() });
const Edge = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  json: z.string().nullable(),
});
type Edge = z.infer<typeof Edge>;

/** A generation that is read in pages. */
type Reading = { readonly session: Session; readonly generation: number; readonly hash: Hash };

const read = async <S extends z.ZodType>(
  { session, generation }: Reading,
  schema: S,
  query: string,
  parameters: Record<string, unknown>,
): Promise<z.infer<S>[]> => {
  const { records } = await session.executeRead((tx: ManagedTransaction) =>
    tx.run(query, { ...parameters, generation: neo4j.int(generation) }),
  );
  return records.map((record) => schema.parse(record.toObject()));
};

/**
 * Reads everything that is served and compares. Throws `not-found` when nothing is served, `snapshot-outdated` when
 * another version of the program loaded it, `snapshot-moved` when another generation was put in its place meanwhile.
 */
export const checkDatabase = async (
  target: Target,
  onProgress: (part: "nodes" | "edges", done: number, total: number) => void,
): Promise<CheckResult> => {
  const { serving, loads } = await readState(target);
  const load = loads.find(({ generation }) => generation === serving?.generation);
  if (serving === undefined || load === undefined) {
    throw new AppError(
      "not-found",
      "The database holds no graph of Claimtrail. Run `npm run load:neo4j` to load one.",
    );
  }
  if (serving.format !== databaseFormat) {
    throw new AppError(
      "snapshot-outdated",
      `The database was loaded in layout ${serving.format}, this program reads layout ${databaseFormat}. ` +
        "Run `npm run load:neo4j` to load it anew.",
    );
  }
  const header: SnapshotHeader = {
    kind: "claimtrail-snapshot",
    format: snapshotFormat,
    counts: { nodes: load.nodes, edges: load.edges, forwardings: load.forwardings },
  };
  const hash = createHash("sha256").update(`${JSON.stringify(header)}\n`);
  const session = openSession(target);
  try {
    const reading: Reading = { session, generation: load.generation, hash };
    const nodes = await readLines(reading, labels.node, (done) => {
      onProgress("nodes", done, load.nodes);
    });
    const edges = await readEdges(reading, (done) => {
      onProgress("edges", done, load.edges);
    });
    const forwardings = await readLines(reading, labels.forwarding, () => undefined);
    const now = (await readState(target)).serving;
    if (now?.generation !== serving.generation) {
      throw new AppError(
        "snapshot-moved",
        "Another snapshot was loaded while this one was read. Run this again.",
      );
    }
    const found = hash.digest("hex");
    const expected = serving.digest;
    return { isEqual: found === expected, expected, found, nodes, edges, forwardings };
  } finally {
    await session.close();
  }
};

/** Hashes the lines of all nodes with a label, by id; resolves to how many there are. */
const readLines = async (
  reading: Reading,
  label: string,
  onProgress: (done: number) => void,
): Promise<number> => {
  let count = 0;
  for (let after = ""; ;) {
    const page = await read(
      reading,
      Line,
      `MATCH (n:${label}) WHERE n.generation = $generation AND n.id > $after ` +
        "RETURN n.id AS id, n.json AS json ORDER BY n.id LIMIT $limit",
      { after, limit: neo4j.int(nodesAtOnce) },
    );
    const last = page.at(-1);
    if (last === undefined) return count;
    for (const { json } of page) reading.hash.update(`${json}\n`);
    count += page.length;
    after = last.id;
    onProgress(count);
  }
};

/** Hashes the lines of all edges by from, type, to; resolves to how many there are. */
const readEdges = async (reading: Reading, onProgress: (done: number) => void): Promise<number> => {
  let count = 0;
  const take = (edges: readonly Edge[]): void => {
    for (const { type, from, to, json } of edges) {
      reading.hash.update(`${json ?? plainEdgeLine(type, from, to)}\n`);
    }
    count += edges.length;
    onProgress(count);
  };
  for (let after = ""; ;) {
    const page = await read(
      reading,
      Degree,
      `MATCH (n:${labels.node}) WHERE n.generation = $generation AND n.id > $after ` +
        "WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, COUNT { (n)-->() } AS degree ORDER BY id",
      { after, limit: neo4j.int(nodesAtOnce) },
    );
    const last = page.at(-1);
    if (last === undefined) return count;
    let group: string[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      if (group.length > 0) take(await readGroup(reading, group));
      group = [];
      size = 0;
    };
    for (const { id, degree } of page) {
      if (degree === 0) continue;
      if (size + degree > edgesAtOnce) await flush();
      if (degree > edgesAtOnce) {
        await readHub(reading, id, take);
        continue;
      }
      group.push(id);
      size += degree;
    }
    await flush();
    after = last.id;
  }
};

const edgeColumns = `type(r) AS type, a.id AS from, b.id AS to, r.json AS json`;

const readGroup = (reading: Reading, ids: readonly string[]): Promise<Edge[]> =>
  read(
    reading,
    Edge,
    `UNWIND $ids AS id MATCH (a:${labels.node} {generation: $generation, id: id})-[r]->(b:${labels.node}) ` +
      `RETURN ${edgeColumns} ORDER BY from, type, to`,
    { ids },
  );

/** The edges of a node with more of them than are held at once. */
const readHub = async (
  reading: Reading,
  id: string,
  take: (edges: readonly Edge[]) => void,
): Promise<void> => {
  for (let last = { type: "", to: "" }; ;) {
    const page = await read(
      reading,
      Edge,
      `MATCH (a:${labels.node} {generation: $generation, id: $id})-[r]->(b:${labels.node}) ` +
        "WHERE type(r) > $type OR (type(r) = $type AND b.id > $to) " +
        `RETURN ${edgeColumns} ORDER BY type, to LIMIT $limit`,
      { id, ...last, limit: neo4j.int(edgesAtOnce) },
    );
    const end = page.at(-1);
    if (end === undefined) return;
    take(page);
    last = { type: end.type, to: end.to };
  }
};
