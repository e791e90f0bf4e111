// Owns what must hold of a database before it is loaded, served from or read back, and which command to run where it does not:
// nothing foreign in it, constraints and indexes there and ready, a graph that this program can read. Must not touch nodes.
import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { z } from "zod";
import { countText } from "../../../model/formats.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { AppError } from "../../app-error.ts";
import { askNumber, askOn, type Ask, type Target } from "./connection.ts";
import { findPointer, type Pointer } from "./generations.ts";
import {
  constraints,
  databaseFormat,
  indexes,
  labelOfKind,
  labels,
  type SchemaItem,
} from "./neo4j-schema.ts";

const readyIntervalMs = 500;

/** The first version that takes labels and types from rows (`$(…)` in `CREATE`), as loads give them. */
const firstVersion = { major: 5, minor: 26 };
const versionPattern = /^(\d+)\.(\d+)/;

/** Whether a version of Neo4j, such as "5.26.30" or "2025.08.0", can be loaded into. */
export const canLoad = (version: string): boolean => {
  const [, major, minor] = versionPattern.exec(version)?.map(Number) ?? [];
  if (major === undefined || minor === undefined) return false;
  const { major: first, minor: least } = firstVersion;
  return major > first || (major === first && minor >= least);
};

const Component = z.object({ name: z.string(), version: z.string() });

/** Throws `usage` when the database is of a version that cannot be loaded into. */
export const requireVersion = async (target: Target): Promise<void> => {
  const components = await askOn(target)(
    Component,
    "CALL dbms.components() YIELD name, versions UNWIND versions AS version RETURN name, version",
  );
  const kernel = components.find(({ name }) => name === "Neo4j Kernel");
  if (kernel === undefined || canLoad(kernel.version)) return;
  throw new AppError(
    "usage",
    `${target.url}: this is Neo4j ${kernel.version}; loading needs ${firstVersion.major}.${firstVersion.minor} or later. ` +
      "Nothing was changed. Update it, or give another with NEO4J_URL.",
  );
};

const ourLabels: readonly string[] = Object.values(labels);
const ours = new Set<string>([...ourLabels, ...NodeKind.options.map(labelOfKind)]);

/** Numbers that the database keeps anyway: no node is looked at, however many there are. */
const foreignQuery = `RETURN COUNT { () } - ${ourLabels.map((label) => `COUNT { (:${label}) }`).join(" - ")} AS number`;

/** Throws `data-invalid` when the database holds nodes that are none of ours. */
export const refuseForeignData = async (target: Target): Promise<void> => {
  const ask = askOn(target);
  const foreign = await askNumber(ask, foreignQuery);
  if (foreign === 0) return;
  const held = await ask(
    z.object({ label: z.string() }),
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
  );
  const names = held.map(({ label }) => label).filter((label) => !ours.has(label));
  throw new AppError(
    "data-invalid",
    `The database holds ${countText(foreign, "node")} that Claimtrail did not write` +
      `${names.length === 0 ? "" : ` (labelled ${names.slice(0, 8).join(", ")})`}. Nothing was changed. Give another database with ` +
      "NEO4J_DATABASE or NEO4J_URL, or load beside them with `npm run load:neo4j -- --beside-other-data`: " +
      "they are left alone then.",
  );
};

/** Creates what is not there yet, each in a transaction of its own. */
const create = async (target: Target, items: readonly SchemaItem[]): Promise<void> => {
  const ask = askOn(target, neo4j.routing.WRITE);
  for (const { statement } of items) await ask(z.unknown(), statement);
};

/** Creates the constraints where they are missing. */
export const createConstraints = (target: Target): Promise<void> => create(target, constraints);

/** Begins creating the indexes where they are missing; the database fills them on its own. */
export const createIndexes = (target: Target): Promise<void> => create(target, indexes);

const IndexState = z.object({
  name: z.string(),
  state: z.enum(["ONLINE", "POPULATING", "FAILED"]),
  percent: z.number(),
});

/** State of our indexes, those behind constraints included. */
const readIndexes = (ask: Ask): Promise<z.infer<typeof IndexState>[]> =>
  ask(
    IndexState,
    "SHOW INDEXES YIELD name, state, populationPercent WHERE name STARTS WITH 'claimtrail_' " +
      "RETURN name, state, populationPercent AS percent",
  );

/** Names of constraints and indexes that are not there, or not ready. Empty when all is well. */
export const missingSchema = async (ask: Ask): Promise<string[]> => {
  const online = new Set(
    (await readIndexes(ask)).flatMap(({ name, state }) => (state === "ONLINE" ? [name] : [])),
  );
  return [...constraints, ...indexes].map(({ name }) => name).filter((name) => !online.has(name));
};

/** Waits until every index is ready. Throws `unavailable` when the database could not build one. */
export const awaitIndexes = async (
  target: Target,
  onWait: (percent: number) => void,
): Promise<void> => {
  for (;;) {
    const found = await readIndexes(askOn(target));
    const failed = found.find(({ state }) => state === "FAILED");
    if (failed !== undefined) {
      throw new AppError(
        "unavailable",
        `Neo4j could not build the index ${failed.name}. Look into its log for the reason, ` +
          `then run \`DROP INDEX ${failed.name}\` there and this again.`,
      );
    }
    const open = found.filter(({ state }) => state !== "ONLINE");
    if (open.length === 0) return;
    onWait(Math.min(...open.map(({ percent }) => percent)));
    await pause(readyIntervalMs);
  }
};

const remedy = "Run `npm run load:neo4j` to load the snapshot into it.";

/**
 * The pointer, if a graph is served that this program can read. Throws `snapshot-missing` when nothing of ours is loaded,
 * `snapshot-outdated` when another version loaded it; `url` is for the message.
 */
export const getPointer = async (ask: Ask, url: string): Promise<Pointer> => {
  const pointer = await findPointer(ask);
  if (pointer === undefined) {
    throw new AppError("snapshot-missing", `${url}: ${await explainAbsence(ask)}`);
  }
  if (pointer.format !== databaseFormat) {
    throw new AppError(
      "snapshot-outdated",
      `${url}: the graph was loaded in layout ${pointer.format}, this program reads layout ${databaseFormat}. ${remedy}`,
    );
  }
  return pointer;
};

const Held = z.object({ held: z.int(), ours: z.int() });
/** Counts that the database keeps anyway. */
const heldQuery = `RETURN COUNT { () } AS held, COUNT { (:${labels.loader}) } + COUNT { (:${labels.load}) } AS ours`;

const explainAbsence = async (ask: Ask): Promise<string> => {
  const [row] = await ask(Held, heldQuery);
  if (row?.held === 0) return `the database is empty. ${remedy}`;
  if (row?.ours !== 0) return `a load into the database was begun and not finished. ${remedy}`;
  return (
    "the database holds something else and no graph of Claimtrail. Give another one with NEO4J_DATABASE or NEO4J_URL, " +
    "or run `npm run load:neo4j -- --beside-other-data` to load the snapshot beside what it holds."
  );
};

/** Throws `snapshot-damaged` when a constraint or an index is missing or not ready. */
export const checkSchema = async (ask: Ask, url: string): Promise<void> => {
  const missing = await missingSchema(ask);
  if (missing.length > 0) {
    throw new AppError(
      "snapshot-damaged",
      `${url}: ${countText(missing.length, "constraint or index is", "constraints or indexes are")} missing or not ready, such as ${missing[0] ?? ""}. ${remedy}`,
    );
  }
};
