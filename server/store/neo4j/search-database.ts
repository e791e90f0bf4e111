// Owns search in the database: our words, the full-text index's order.
import neo4j from "neo4j-driver";
import { z } from "zod";
import type { NodeKind } from "../../../model/vocabulary.ts";
import type { SearchResult } from "../evidence-store.ts";
import { planQuery, preferences, wordsMatching, type QueryPart } from "../query-words.ts";
import { searchableKinds } from "../words.ts";
import { clauseOf } from "./lucene.ts";
import { wordProperties, wordsIndexName } from "./neo4j-schema.ts";
import { parseNode } from "../parse-line.ts";
import type { Ask } from "./read-generation.ts";

const Found = z.object({
  id: z.string(),
  json: z.string(),
  words: z.string().nullable(),
  relatedWords: z.string().nullable(),
});
type Found = z.infer<typeof Found>;
const Total = z.object({ total: z.int() });

const search =
  `CALL db.index.fulltext.queryNodes('${wordsIndexName}', $query) YIELD node, score ` +
  "WHERE node.generation = $generation AND node.kind IN $kinds";
const best =
  `${search} WITH node, score * coalesce($preferences[node.kind], 1.0) AS fit ORDER BY fit DESC, node.id LIMIT $limit ` +
  "RETURN node.id AS id, node.json AS json, " +
  `node.${wordProperties.all} AS words, node.${wordProperties.related} AS relatedWords`;

/** Every part of the query, in any of the fields. */
const queryOf = (parts: readonly QueryPart[], fields: readonly string[]): string =>
  parts.map((part) => `+${clauseOf(part, fields)}`).join(" ");

/** Searches as the store promises, within one transaction. `vocabulary` is sorted by ASCII. */
export const searchDatabase = async (
  ask: Ask,
  query: string,
  kind: NodeKind | undefined,
  limit: number,
  vocabulary: readonly string[],
): Promise<SearchResult> => {
  const { parts, missing } = planQuery(query, vocabulary);
  if (parts.length === 0) return { found: [], total: 0, missing };
  const kinds = [...searchableKinds].filter((k) => kind === undefined || k === kind);
  const everywhere = queryOf(parts, [wordProperties.all, wordProperties.related]);
  const parameters = { kinds, preferences, limit: neo4j.int(limit) };
  const [named, others, totals] = await Promise.all([
    ask(Found, best, { ...parameters, query: queryOf(parts, [wordProperties.name]) }),
    ask(Found, best, { ...parameters, query: everywhere }),
    ask(Total, `${search} RETURN count(node) AS total`, { kinds, query: everywhere }),
  ]);
  // A name that holds everything asked for comes first.
  const inOrder = new Map([...named, ...others].map((row) => [row.id, row]));
  return {
    found: [...inOrder.values()].slice(0, limit).map((row) => ({
      node: parseNode(row.json),
      matched: matchedIn(row, parts),
    })),
    total: totals[0]?.total ?? 0,
    missing,
  };
};

const matchedIn = ({ words, relatedWords }: Found, parts: readonly QueryPart[]): string[] => {
  const held = new Set(`${words ?? ""} ${relatedWords ?? ""}`.split(" "));
  return [...new Set(parts.flatMap((part) => wordsMatching(part, held)))].sort();
};
