// Owns the store of one generation in Neo4j: every promise of the interface as reads of that generation.
import { z } from "zod";
import { Forwarding, type Graph } from "../../../model/graph.ts";
import { Counts, type EvidenceStore } from "../evidence-store.ts";
import { memoise } from "../memoise.ts";
import { Facet } from "./graph-counts.ts";
import { listDatabase } from "./list-database.ts";
import { labels } from "./neo4j-schema.ts";
import type { Ask, ReadGeneration } from "./connection.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import { scanLines } from "./scan-database.ts";
import { readLexicon, searchDatabase } from "./search-database.ts";
import { readNodes, walkDatabase } from "./walk-database.ts";

const JsonRow = z.object({ json: z.string() });

/** The first JSON that a question finds, undefined when it finds none. */
const findJson = async <S extends z.ZodType>(
  ask: Ask,
  schema: S,
  query: string,
  parameters?: Readonly<Record<string, unknown>>,
): Promise<z.infer<S> | undefined> => {
  const [row] = await ask(JsonRow, query, parameters);
  return row === undefined ? undefined : schema.parse(JSON.parse(row.json));
};

/** Opens the store of the generation that `read` reads, with the digest of its snapshot. */
export const openNeo4jStore = (snapshot: string, read: ReadGeneration): EvidenceStore => {
  /** Gives what a load writes once per generation. */
  const written = <S extends z.ZodType>(schema: S, query: string): (() => Promise<z.infer<S>>) =>
    memoise(async () => {
      const found = await read((ask) => findJson(ask, schema, query));
      if (found === undefined) throw new TypeError(`the generation that is served lacks ${query}`);
      return found;
    });
  const knownLexicon = memoise(() => read(readLexicon));
  const knownFacets = written(
    z.array(Facet),
    `MATCH (f:${labels.facets} {generation: $generation}) RETURN f.json AS json`,
  );
  const knownCounts = written(
    Counts,
    `MATCH (g:${labels.load} {generation: $generation}) RETURN g.counts AS json`,
  );
  return {
    snapshot,
    counts: knownCounts,
    findNode: async (id) => (await read((ask) => readNodes(ask, [id])))[0],
    findNodes: (ids) => read((ask) => readNodes(ask, ids)),
    findForwarding: (id) =>
      read((ask) =>
        findJson(
          ask,
          Forwarding,
          `MATCH (f:${labels.forwarding} {generation: $generation, id: $id}) RETURN f.json AS json`,
          { id },
        ),
      ),
    walk: (roots, rules, cap, depth = Infinity) =>
      read((ask) => walkDatabase(ask, roots, rules, cap, depth)),
    list: async (filter, slice) => {
      const facets = await knownFacets();
      const lexicon = filter.words === undefined ? undefined : await knownLexicon();
      return read((ask) => listDatabase(ask, filter, slice, facets, lexicon));
    },
    search: async (query, options) => {
      const lexicon = await knownLexicon();
      return read((ask) => searchDatabase(ask, query, options, lexicon));
    },
    scan: () => scanParts(read),
  };
};

const scanParts = async function* (read: ReadGeneration): AsyncGenerator<Graph> {
  for await (const { part, lines } of scanLines(read)) {
    const graph: Graph = { nodes: [], edges: [], forwardings: [] };
    if (part === "nodes") graph.nodes = lines.map(parseNode);
    else if (part === "edges") graph.edges = lines.map(parseEdge);
    else graph.forwardings = lines.map((line) => Forwarding.parse(JSON.parse(line)));
    yield graph;
  }
};
