// Owns the store of one generation in Neo4j: every promise of the interface as reads of that generation.
import { z } from "zod";
import { Forwarding, type Graph } from "../../../model/graph.ts";
import type { Counts, EvidenceStore } from "../evidence-store.ts";
import { Facets } from "./graph-counts.ts";
import { listDatabase } from "./list-database.ts";
import { labels } from "./neo4j-schema.ts";
import type { ReadGeneration } from "./read-generation.ts";
import { readEdge, readNode } from "./read-lines.ts";
import { scanLines } from "./scan-database.ts";
import { searchDatabase } from "./search-database.ts";
import { readNodes, walkDatabase } from "./walk-database.ts";

const Line = z.object({ json: z.string() });
const Words = z.object({ words: z.string() });

/** A generation as the pointer names it. */
export type Generation = { digest: string; counts: Counts };

/** Opens the store of a generation. */
export const openNeo4jStore = (
  { digest, counts }: Generation,
  read: ReadGeneration,
): EvidenceStore => {
  let vocabulary: Promise<string[]> | undefined;
  const readVocabulary = (): Promise<string[]> =>
    read(async (ask) => {
      const parts = await ask(
        Words,
        `MATCH (v:${labels.vocabulary} {generation: $generation}) RETURN v.words AS words ORDER BY v.part`,
      );
      return parts.flatMap(({ words }) => (words === "" ? [] : words.split(" ")));
    });
  const knownWords = (): Promise<string[]> => {
    const reading = (vocabulary ??= readVocabulary());
    reading.catch(() => (vocabulary = undefined));
    return reading;
  };
  let facets: Promise<Facets> | undefined;
  const readFacets = async (): Promise<Facets> => {
    const [row] = await read((ask) =>
      ask(Line, `MATCH (f:${labels.facets} {generation: $generation}) RETURN f.json AS json`),
    );
    if (row === undefined) throw new TypeError("the generation that is served has no facets");
    return Facets.parse(JSON.parse(row.json));
  };
  const knownFacets = (): Promise<Facets> => {
    const reading = (facets ??= readFacets());
    reading.catch(() => (facets = undefined));
    return reading;
  };
  return {
    snapshot: digest,
    counts: () => Promise.resolve(counts),
    findNode: async (id) => (await read((ask) => readNodes(ask, [id])))[0],
    findNodes: (ids) => read((ask) => readNodes(ask, ids)),
    findForwarding: (id) =>
      read(async (ask) => {
        const [row] = await ask(
          Line,
          `MATCH (f:${labels.forwarding} {generation: $generation, id: $id}) RETURN f.json AS json`,
          { id },
        );
        return row === undefined ? undefined : Forwarding.parse(JSON.parse(row.json));
      }),
    walk: (roots, rules, cap, depth = Infinity) =>
      read((ask) => walkDatabase(ask, roots, rules, cap, depth)),
    list: async (filter, slice) => {
      const known = await knownFacets();
      return read((ask) => listDatabase(ask, filter, slice, known));
    },
    search: async (query, kind, limit) => {
      const words = await knownWords();
      return read((ask) => searchDatabase(ask, query, kind, limit, words));
    },
    scan: () => scanParts(read),
  };
};

const scanParts = async function* (read: ReadGeneration): AsyncGenerator<Graph> {
  for await (const { part, lines } of scanLines(read)) {
    const graph: Graph = { nodes: [], edges: [], forwardings: [] };
    if (part === "nodes") graph.nodes = lines.map(readNode);
    else if (part === "edges") graph.edges = lines.map(readEdge);
    else graph.forwardings = lines.map((line) => Forwarding.parse(JSON.parse(line)));
    yield graph;
  }
};
