// Owns reading a served generation back and computing the snapshot's digest from it. Only reads, in pages.
import { createHash } from "node:crypto";
import { AppError } from "../../app-error.ts";
import { headerOf } from "../../snapshot/snapshot-format.ts";
import { askAbout, askOn, type Target } from "./connection.ts";
import { findPointer, readLoads } from "./generations.ts";
import { scanLines } from "./scan-database.ts";
import { getPointer } from "./prepare-database.ts";

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
 * Reads everything that is served and compares. Throws `snapshot-missing` when nothing is served, `snapshot-outdated` when
 * another version of the program loaded it, `snapshot-moved` when another generation was put in its place meanwhile.
 */
export const checkDatabase = async (
  target: Target,
  onProgress: (part: "nodes" | "edges", done: number, total: number) => void,
): Promise<CheckResult> => {
  const ask = askOn(target);
  const { generation, digest } = await getPointer(ask, target.url);
  const load = (await readLoads(ask)).find((one) => one.generation === generation);
  if (load === undefined) throw moved();
  const header = headerOf({
    nodes: load.nodes,
    edges: load.edges,
    forwardings: load.forwardings,
  });
  const hash = createHash("sha256").update(`${JSON.stringify(header)}\n`);
  const counts = { nodes: 0, edges: 0, forwardings: 0 };
  const askOfThis = askAbout(ask, generation);
  for await (const { part, lines } of scanLines((work) => work(askOfThis))) {
    for (const line of lines) hash.update(`${line}\n`);
    counts[part] += lines.length;
    if (part !== "forwardings") onProgress(part, counts[part], load[part]);
  }
  if ((await findPointer(ask))?.generation !== generation) throw moved();
  const found = hash.digest("hex");
  return { isEqual: found === digest, expected: digest, found, ...counts };
};

const moved = (): AppError =>
  new AppError(
    "snapshot-moved",
    "Another snapshot was loaded while this one was read. Run this again.",
  );
