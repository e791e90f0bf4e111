// Owns reading a served generation back and computing the snapshot's digest from it. Only reads, in pages.
import { createHash } from "node:crypto";
import neo4j from "neo4j-driver";
import { AppError } from "../../app-error.ts";
import { snapshotFormat, type SnapshotHeader } from "../../snapshot/snapshot-format.ts";
import { openSession, type Target } from "./load-lease.ts";
import { readState } from "./load-state.ts";
import { databaseFormat } from "./neo4j-schema.ts";
import { askIn } from "./read-generation.ts";
import { scanLines } from "./scan-database.ts";

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
  const counts = { nodes: 0, edges: 0, forwardings: 0 };
  const generation = neo4j.int(load.generation);
  const session = openSession(target);
  try {
    const pages = scanLines((work) => session.executeRead((tx) => work(askIn(tx, generation))));
    for await (const { part, lines } of pages) {
      for (const line of lines) hash.update(`${line}\n`);
      counts[part] += lines.length;
      if (part !== "forwardings") onProgress(part, counts[part], load[part]);
    }
    const now = (await readState(target)).serving;
    if (now?.generation !== serving.generation) {
      throw new AppError(
        "snapshot-moved",
        "Another snapshot was loaded while this one was read. Run this again.",
      );
    }
    const found = hash.digest("hex");
    const expected = serving.digest;
    return { isEqual: found === expected, expected, found, ...counts };
  } finally {
    await session.close();
  }
};
