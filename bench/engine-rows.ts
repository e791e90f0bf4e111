// Owns the rows that put both stores side by side: each address of the API, asked of the same server over memory and over
// Neo4j.
import { numberText } from "../model/formats.ts";
import { endpoints } from "../model/endpoints.ts";
import type { EndpointId } from "../model/paths.ts";
import { loadSnapshot, openDatabase, withDatabase } from "./databases.ts";
import { drawQueries } from "./draw-queries.ts";
import { readIds, shuffled } from "./draw.ts";
import { askAlternately, askUntilAnswered, indexed, openAsker, type Asker } from "./load.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail } from "./processes.ts";
import { median, percentile, reportedRow, unmeasuredRow, type Row } from "./table.ts";

/** Asked of each address before it is measured, where it has as many variants. */
const warmUps = 20;

/** What is asked of each endpoint: no address twice, so that no kept answer is measured. */
const addressesOf = (
  ids: ReadonlyMap<string, readonly string[]>,
  queries: readonly string[],
  count: number,
): Record<EndpointId, readonly string[]> => {
  const each = (kind: string, address: (id: string) => string): string[] =>
    shuffled(ids.get(kind) ?? [], 3)
      .slice(0, count)
      .map((id) => address(encodeURIComponent(id)));
  const page = (kind: string, path: string) => each(kind, (id) => `/api/${path}/${id}`);
  const firstStudy = encodeURIComponent(ids.get("study")?.[0] ?? "");
  const limits = Array.from({ length: Math.min(count, 100) }, (_, i) => 50 + i);
  const list = (path: string) => limits.map((limit) => `/api/${path}?limit=${limit}`);
  return {
    health: ["/api/health"],
    overview: ["/api/overview"],
    dossiers: list("dossiers"),
    dossier: page("dossier", "dossiers"),
    profiles: ["/api/profiles"],
    topics: ["/api/topics"],
    topic: page("topic", "topics"),
    claims: each("concept", (id) => `/api/claims?concept=${id}`),
    claim: page("claim", "claims"),
    recommendations: each("dossier", (id) => `/api/recommendations?dossier=${id}`),
    recommendation: page("recommendation", "recommendations"),
    reference: page("reference", "references"),
    works: list("works"),
    work: page("work", "works"),
    study: page("study", "studies"),
    concepts: list("concepts"),
    abbreviations: ["/api/abbreviations"],
    concept: page("concept", "concepts"),
    cases: list("cases"),
    case: page("case", "cases"),
    tensions: list("tensions"),
    tension: page("tension", "tensions"),
    approval: page("approval", "approvals"),
    related: each("work", (id) => `/api/related/${id}?list=references`),
    trace: each("recommendation", (id) => `/api/trace/${id}`),
    differential: each("dossier", (id) => `/api/compare/differential?dossier=${id}`),
    regimens: each("dossier", (id) => `/api/compare/regimens?dossier=${id}`),
    shares: each("dossier", (id) => `/api/compare/shares?dossier=${id}`),
    courses: each("dossier", (id) => `/api/compare/courses?dossier=${id}`),
    graph: each("topic", (id) => `/api/graph?topic=${id}`),
    around: each("claim", (id) => `/api/around/${id}`),
    paths: each("claim", (id) => `/api/paths?from=${id}&to=${firstStudy}`),
    wheel: each("dossier", (id) => `/api/wheel?dossier=${id}`),
    weigh: each("dossier", (id) => `/api/weigh?dossier=${id}&only=identified`),
    years: each("dossier", (id) => `/api/years?dossier=${id}`),
    verification: each("dossier", (id) => `/api/verification?dossier=${id}`),
    pathway: each("dossier", (id) => `/api/pathway?dossier=${id}&year=2020`),
    places: each("concept", (id) => `/api/places?at=${id}`),
    questions: each("dossier", (id) => `/api/questions?dossier=${id}`),
    decks: each("dossier", (id) => `/api/decks?dossier=${id}`),
    cards: each("dossier", (id) => `/api/cards?dossier=${id}&limit=50`),
    quotations: each("dossier", (id) => `/api/quotations?dossier=${id}`),
    appraisals: each("dossier", (id) => `/api/appraisals?dossier=${id}`),
    collection: each("claim", (id) => `/api/collection?ids=${id}`),
    bibliography: each("topic", (id) => `/api/bibliography?of=${id}`),
    tours: list("tours"),
    node: each("line", (id) => `/api/nodes/${id}`),
    search: [...new Set(queries)]
      .slice(0, count)
      .map((q) => `/api/search?q=${encodeURIComponent(q)}`),
  };
};

/** p50 and p95 of each endpoint from both stores, asked alternately. */
export const engineRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const ids = await readIds(snapshot);
  const { drawn } = await drawQueries(snapshot, middle);
  const database = await openDatabase(bench);
  try {
    await withDatabase(database.url, (target) => loadSnapshot(target, snapshot));
    const memory = await serveClaimtrail(snapshot);
    const neo4j = await serveClaimtrail(snapshot, { NEO4J_URL: database.url });
    try {
      const askers = await Promise.all([openAsker(memory.origin), openAsker(neo4j.origin)]);
      const asked = addressesOf(ids, drawn, warmUps + bench.requests);
      for (const asker of askers) await askUntilAnswered(asker, indexed);
      const rows: Row[] = [];
      for (const { id, path } of Object.values(endpoints)) {
        const name = `\`${path}\` from memory, from Neo4j (${numberText(middle)} claims), p50 and p95`;
        rows.push(await compare(name, askers, asked[id]));
      }
      for (const asker of askers) asker.close();
      return rows;
    } finally {
      await memory.stop();
      await neo4j.stop();
    }
  } finally {
    await database.stop();
  }
};

/** One address of the API. That one store does not answer in time is printed and keeps nothing else from being measured. */
const compare = async (
  name: string,
  askers: readonly Asker[],
  all: readonly string[],
): Promise<Row> => {
  const ask = (addresses: readonly string[]): Promise<number[][]> =>
    askAlternately(askers.map((asker) => ({ asker, addresses })));
  const hasEnough = all.length > warmUps * 2;
  try {
    for (const asker of askers) {
      for (const address of hasEnough ? all.slice(0, warmUps) : []) {
        await askUntilAnswered(asker, address);
      }
    }
    const measured = hasEnough ? all.slice(warmUps) : all;
    const [inMemory = [], inNeo4j = []] = await ask(measured);
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
