// Owns the record of what is served, what else must be in a database before it is served from, and which command to run where
// it is not. Must not connect.
import { z } from "zod";
import { countText } from "../../../model/formats.ts";
import { AppError } from "../../app-error.ts";
import type { Probe } from "./health-probe.ts";
import { constraints, databaseFormat, indexes, labels, servingName } from "./neo4j-schema.ts";

const Serving = z.object({
  generation: z.int(),
  digest: z.string(),
  format: z.int(),
  counts: z.string(),
});
/** The pointer to the generation that is read; `counts` is JSON. */
export type Serving = z.infer<typeof Serving>;

const remedy = "Run `npm run load:neo4j` to load the snapshot into it.";

const pointerQuery =
  `MATCH (s:${labels.serving} {name: $name}) ` +
  "RETURN s.generation AS generation, s.digest AS digest, s.format AS format, s.counts AS counts";

/**
 * The pointer, if a graph is served that this program can read. Throws `snapshot-missing` when nothing of ours is loaded,
 * `snapshot-outdated` when another version loaded it; `url` is for the message.
 */
export const getServing = async (ask: Probe, url: string): Promise<Serving> => {
  const [row] = await ask(pointerQuery, { name: servingName });
  if (row === undefined) {
    throw new AppError("snapshot-missing", `${url}: ${await explainAbsence(ask)}`);
  }
  const serving = Serving.parse(row);
  if (serving.format !== databaseFormat) {
    throw new AppError(
      "snapshot-outdated",
      `${url}: the graph was loaded in layout ${serving.format}, this program reads layout ${databaseFormat}. ${remedy}`,
    );
  }
  return serving;
};

/** Counts that the database keeps anyway. */
const heldQuery = `RETURN COUNT { () } AS held, COUNT { (:${labels.loader}) } + COUNT { (:${labels.load}) } AS ours`;

const explainAbsence = async (ask: Probe): Promise<string> => {
  const [row] = await ask(heldQuery);
  if (row?.["held"] === 0) return `the database is empty. ${remedy}`;
  if (row?.["ours"] !== 0) return `a load into the database was begun and not finished. ${remedy}`;
  return (
    "the database holds something else and no graph of Claimtrail. Give another one with NEO4J_DATABASE or NEO4J_URL, " +
    "or run `npm run load:neo4j -- --beside-other-data` to load the snapshot beside what it holds."
  );
};

/** Throws `snapshot-damaged` when a constraint or an index is missing or not ready. */
export const requireSchema = async (ask: Probe, url: string): Promise<void> => {
  const rows = [
    ...(await ask("SHOW CONSTRAINTS YIELD name RETURN name")),
    ...(await ask("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")),
  ];
  const there = new Set(rows.map((row) => row["name"]));
  const missing = [...constraints, ...indexes].filter(({ name }) => !there.has(name));
  if (missing.length > 0) {
    throw new AppError(
      "snapshot-damaged",
      `${url}: ${countText(missing.length, "constraint or index is", "constraints or indexes are")} missing or not ready, such as ${missing[0]?.name ?? ""}. ${remedy}`,
    );
  }
};
