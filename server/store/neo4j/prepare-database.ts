// Owns what must hold of a database before and after a load: nothing foreign in it, constraints and indexes there and
// ready. Must not touch nodes.
import { setTimeout as pause } from "node:timers/promises";
import type { ManagedTransaction } from "neo4j-driver";
import { z } from "zod";
import { countText } from "../../../model/formats.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { AppError } from "../../app-error.ts";
import { openSession, type Target } from "./load-lease.ts";
import { constraints, indexes, labelOfKind, labels, type SchemaItem } from "./neo4j-schema.ts";

const readyInterval = 500;

const ours = new Set<string>([...Object.values(labels), ...NodeKind.options.map(labelOfKind)]);

const Count = z.object({ count: z.int() });
const Label = z.object({ label: z.string() });

/** Numbers that the database keeps anyway: no node is looked at, however many there are. */
const countForeign = async (tx: ManagedTransaction): Promise<number> => {
  const count = async (pattern: string): Promise<number> => {
    const { records } = await tx.run(`MATCH (n${pattern}) RETURN count(n) AS count`);
    return Count.parse(records[0]?.toObject()).count;
  };
  let foreign = await count("");
  for (const label of Object.values(labels)) foreign -= await count(`:${label}`);
  return foreign;
};

/** Throws `data-invalid` when the database holds nodes that are none of ours. */
export const refuseForeignData = async (target: Target): Promise<void> => {
  const session = openSession(target);
  try {
    const { foreign, names } = await session.executeRead(async (tx) => {
      const { records } = await tx.run("CALL db.labels() YIELD label RETURN label ORDER BY label");
      const names = records.map((record) => Label.parse(record.toObject()).label);
      return { foreign: await countForeign(tx), names: names.filter((name) => !ours.has(name)) };
    });
    if (foreign === 0) return;
    throw new AppError(
      "data-invalid",
      `The database holds ${countText(foreign, "node")} that Claimtrail did not write` +
        `${names.length === 0 ? "" : ` (labelled ${names.slice(0, 8).join(", ")})`}. Nothing was changed. Give another database with ` +
        "NEO4J_DATABASE or NEO4J_URL, or load beside them with `npm run load:neo4j -- --beside-other-data`: " +
        "they are left alone then.",
    );
  } finally {
    await session.close();
  }
};

/** Creates what is not there yet, each in a transaction of its own. */
const create = async (target: Target, items: readonly SchemaItem[]): Promise<void> => {
  const session = openSession(target);
  try {
    for (const { statement } of items) {
      await session.executeWrite((tx) => tx.run(statement));
    }
  } finally {
    await session.close();
  }
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
const readIndexes = async (target: Target): Promise<z.infer<typeof IndexState>[]> => {
  const session = openSession(target);
  try {
    const { records } = await session.executeRead((tx) =>
      tx.run(
        "SHOW INDEXES YIELD name, state, populationPercent WHERE name STARTS WITH 'claimtrail_' " +
          "RETURN name, state, populationPercent AS percent",
      ),
    );
    return records.map((record) => IndexState.parse(record.toObject()));
  } finally {
    await session.close();
  }
};

/** Names of constraints and indexes that are not there, or not ready. Empty when all is well. */
export const missingSchema = async (target: Target): Promise<string[]> => {
  const online = new Set(
    (await readIndexes(target)).filter(({ state }) => state === "ONLINE").map(({ name }) => name),
  );
  return [...constraints, ...indexes].map(({ name }) => name).filter((name) => !online.has(name));
};

/** Waits until every index is ready. Throws `unavailable` when the database could not build one. */
export const awaitIndexes = async (
  target: Target,
  onWait: (percent: number) => void,
): Promise<void> => {
  for (;;) {
    const found = await readIndexes(target);
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
    await pause(readyInterval);
  }
};
