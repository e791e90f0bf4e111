// Owns the store of one generation in Neo4j: every promise of the interface as reads of that generation.
import { z } from "zod";
import { Forwarding, type Graph } from "../../../model/graph.ts";
import type { Counts, EvidenceStore } from "../evidence-store.ts";
import { memoise } from "../memoise.ts";
import { Facets } from "./graph-counts.ts";
import { listDatabase } from "./list-database.ts";
import { labels } from "./neo4j-schema.ts";
import type { ReadGeneration } from "./read-generation.ts";
import { parseEdge, parseNode } from "../parse-line.ts";
import { scanLines } from "./scan-database.ts";
import { searchDatabase } from "./search-database.ts";
import { readNodes, walkDatabase } from "./walk-database.ts";

const JsonRow = z.object({ json: z.string() });
const Words = z.object({ words: z.string() });

/** A generation as the pointer names it. */
export type Generation = { digest: string; counts: Counts };

/** Opens the store of a generation. */
export const openNeo4jStore = (
  { digest, counts }: Generation,
  read: ReadGeneration,
): EvidenceStore => {
  const knownWords = memoise(() =>
    read(async (ask) => {
      const parts = await ask(
        Words,
        `MATCH (v:${labels.vocabulary} {generation: $generation}) RETURN v.words AS words ORDER BY v.part`,
      );
      return parts.flatMap(({ words }) => (words === "" ? [] : words.split(" ")));
    }),
  );
  const knownFacets = memoise(async () => {
    const [row] = await read((ask) =>
      ask(JsonRow, `MATCH (f:${labels.facets} {generation: $generation}) RETURN f.json AS json`),
    );
    if (row === undefined) throw new TypeError("the generation that is served has no facets");
    return Facets.parse(JSON.parse(row.json));
  });
  return {
    snapshot: digest,
    counts: () => Promise.resolve(counts),
    findNode: async (id) => (await read((ask) => readNodes(ask, [id])))[0],
    findNodes: (ids) => read((ask) => readNodes(ask, ids)),
    findForwarding: (id) =>
      read(async (ask) => {
        const [row] = await ask(
          JsonRow,
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
    if (part === "nodes") graph.nodes = lines.map(parseNode);
    else if (part === "edges") graph.edges = lines.map(parseEdge);
    else graph.forwardings = lines.map((line) => Forwarding.parse(JSON.parse(line)));
    yield graph;
  }
};
