// Owns the rows that put both stores side by side: each address of the API, asked of the same server over memory and over
// Neo4j.
import { numberText } from "../model/formats.ts";
import { endpoints } from "../model/endpoints.ts";
import type { EndpointId } from "../model/paths.ts";
import { serveFromNeo4j } from "./databases.ts";
import { drawQueries } from "./draw-queries.ts";
import { readIds, shuffled } from "./draw.ts";
import { inTurns } from "./in-turns.ts";
import { askUntilAnswered, indexed, type Ask } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { median, percentile, reportedRow, unmeasuredRow, type Row } from "./table.ts";

/** Asked of each address before it is measured, where it has as many variants. */
const warmUps = 20;

type Addresses = (endpoint: (typeof endpoints)[EndpointId]) => readonly string[];

/** What is asked of an endpoint: no address twice, so that no kept answer is measured. */
const addressesFor = (
  ids: ReadonlyMap<string, readonly string[]>,
  queries: readonly string[],
  count: number,
): Addresses => {
  const each = (kind: string, address: (id: string) => string): string[] =>
    shuffled(ids.get(kind) ?? [], 3)
      .slice(0, count)
      .map((id) => address(encodeURIComponent(id)));
  const ofDossiers = (path: string) => each("dossier", (id) => `${path}dossier=${id}`);
  const firstStudy = encodeURIComponent(ids.get("study")?.[0] ?? "");
  const limits = Array.from({ length: Math.min(count, 100) }, (_, i) => 50 + i);
  /** Where its parameters do not say what asks for most. */
  const chosen: Partial<Record<EndpointId, readonly string[]>> = {
    claims: each("concept", (id) => `/api/claims?concept=${id}`),
    recommendations: ofDossiers("/api/recommendations?"),
    related: each("work", (id) => `/api/related/${id}?list=references`),
    trace: each("recommendation", (id) => `/api/trace/${id}`),
    graph: each("topic", (id) => `/api/graph?topic=${id}`),
    around: each("claim", (id) => `/api/around/${id}`),
    paths: each("claim", (id) => `/api/paths?from=${id}&to=${firstStudy}`),
    weigh: ofDossiers("/api/weigh?only=identified&"),
    pathway: ofDossiers("/api/pathway?year=2020&"),
    places: each("concept", (id) => `/api/places?at=${id}`),
    cards: ofDossiers("/api/cards?limit=50&"),
    collection: each("claim", (id) => `/api/collection?ids=${id}`),
    bibliography: each("topic", (id) => `/api/bibliography?of=${id}`),
    node: each("evidence-line", (id) => `/api/nodes/${id}`),
    search: [...new Set(queries)]
      .slice(0, count)
      .map((query) => `/api/search?q=${encodeURIComponent(query)}`),
  };
  return ({ id: name, path, parameters: { shape } }) => {
    if (chosen[name] !== undefined) return chosen[name];
    if ("id" in shape) return each(name, (id) => path.replace("{id}", id));
    if ("cursor" in shape) return limits.map((limit) => `${path}?limit=${limit}`);
    return "dossier" in shape ? ofDossiers(`${path}?`) : [path];
  };
};

/** p50 and p95 of each endpoint from both stores, asked alternately. */
export const engineRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const ids = await readIds(snapshot);
  const { drawn } = await drawQueries(snapshot, middle);
  await using neo4j = await serveFromNeo4j(bench, snapshot);
  await using memory = await serveClaimtrail(snapshot);
  const sides = [memory.ask, neo4j.ask];
  const addressesOf = addressesFor(ids, drawn, warmUps + bench.requests);
  for (const ask of sides) await askUntilAnswered(ask, indexed);
  const rows: Row[] = [];
  for (const endpoint of Object.values(endpoints)) {
    const name = `\`${endpoint.path}\` from memory, from Neo4j (${numberText(middle)} claims), p50 and p95`;
    rows.push(await compare(name, sides, addressesOf(endpoint)));
  }
  return rows;
};

/** One address of the API. That one store does not answer in time is printed and keeps nothing else from being measured. */
const compare = async (
  name: string,
  sides: readonly Ask[],
  all: readonly string[],
): Promise<Row> => {
  const hasEnough = all.length > warmUps * 2;
  try {
    for (const ask of sides) {
      for (const address of hasEnough ? all.slice(0, warmUps) : []) {
        await askUntilAnswered(ask, address);
      }
    }
    const measured = hasEnough ? all.slice(warmUps) : all;
    const [inMemory = [], inNeo4j = []] = await inTurns(measured, sides);
    return reportedRow(
      name,
      `${middleAndHigh(inMemory)}, ${middleAndHigh(inNeo4j)} ms`,
      `${measured.length === 1 ? "asked once, cold" : `${measured.length} addresses, none twice`}; Neo4j takes ${(median(inNeo4j) / median(inMemory)).toFixed(1)} times as long`,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unmeasuredRow(name, "reported", why.split("\n")[0] ?? "");
  }
};

const middleAndHigh = (times: readonly number[]): string =>
  `${median(times).toFixed(2)} and ${percentile(times, 0.95).toFixed(2)}`;
