// Owns search in the database: what must be known of a generation before a query can be planned, and writing its plan in the
// language of the full-text index. What is asked and what it counts are decided by query-plan.ts and search-score.ts; Lucene
// finds the nodes and adds up.
import { z } from "zod";
import type { SearchOptions, SearchResult } from "../evidence-store.ts";
import { openAnalysis, sensesOf } from "../../search/analysis.ts";
import { nodeReadings } from "../../search/node-tokens.ts";
import { parseNode } from "../parse-line.ts";
import {
  figureToken,
  figureWorth,
  planQuery,
  type Lexicon,
  type QueryPart,
  type QueryPlan,
} from "../../search/query-plan.ts";
import {
  coverBase,
  coverWorth,
  halfLength,
  leastCovered,
  likenessOf,
  measuresAmong,
  offeredQuestion,
  placeWorth,
  preferences,
  resultOf,
} from "../../search/search-score.ts";
import { searchableKinds } from "../../search/words.ts";
import {
  labelOfKind,
  labels,
  lengthProperty,
  wordProperties,
  wordsIndexName,
} from "./neo4j-schema.ts";
import { askNumber, type Ask } from "./connection.ts";

const Found = z.object({
  json: z.string(),
  covered: z.int(),
  fit: z.number(),
  tokens: z.string().nullable(),
});
const Json = z.object({ json: z.string() });
const Part = z.object({ words: z.string(), tokens: z.string(), statements: z.string() });

const sensible = [labelOfKind("concept"), labelOfKind("profile")].join("|");
const statement = [labelOfKind("claim"), labelOfKind("recommendation")].join("|");
const inGeneration = "n.generation = $generation";

const splitWords = (joined: string): string[] => (joined === "" ? [] : joined.split(" "));

/** The lexicon of the generation that is asked. */
export const readLexicon = async (ask: Ask): Promise<Lexicon> => {
  const sensibleNodes = `MATCH (n:${sensible}) WHERE ${inGeneration} RETURN n.json AS json ORDER BY n.id`;
  const statements = `MATCH (n:${statement}) WHERE ${inGeneration} RETURN count(n) AS number`;
  const vocabulary =
    `MATCH (v:${labels.vocabulary} {generation: $generation}) ` +
    "RETURN v.words AS words, v.tokens AS tokens, v.statements AS statements ORDER BY v.part";
  const [nodes, counted, parts] = await Promise.all([
    ask(Json, sensibleNodes),
    askNumber(ask, statements),
    ask(Part, vocabulary),
  ]);
  const frequencies = new Map<string, number>();
  for (const { tokens, statements: numbers } of parts) {
    const held = splitWords(numbers);
    for (const [i, token] of splitWords(tokens).entries()) frequencies.set(token, Number(held[i]));
  }
  return {
    analysis: openAnalysis(nodes.flatMap(({ json }) => sensesOf(parseNode(json)))),
    words: parts.flatMap(({ words }) => splitWords(words)),
    frequencyOf: (token) => frequencies.get(token),
    statements: counted,
  };
};

/** Everything that could mean something in a regular expression of Lucene's, or end it, is set apart. */
const literal = (token: string): string => token.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&");

/** What stands nowhere: no token has a space. */
const nothing = "\\ ";

/** What a part of a query is met by. */
type Tokens = Pick<QueryPart, "tokens" | "prefix">;

/** A clause that a node meets by holding, in the field, a token of the part. */
export const clauseOf = ({ tokens, prefix }: Tokens, field: string): string => {
  const some = tokens.map(literal);
  if (prefix !== undefined) some.push(`${literal(prefix)}.*`);
  return `${field}:/(${some.length === 0 ? nothing : some.join("|")})/`;
};

/**
 * The same, adding `worth` to the score of a node that meets it, however many tokens meet it: Lucene scores an expression by its
 * boost alone. Sums of whole numbers below 2 ** 24 are exact in its 32-bit floats.
 */
const scoredClauseOf = (part: Tokens, field: string, worth: number): string =>
  `${clauseOf(part, field)}^${worth}`;

const search =
  `CALL db.index.fulltext.queryNodes('${wordsIndexName}', $query) YIELD node, score ` +
  "WHERE node.generation = $generation AND node.kind IN $kinds " +
  `WITH node, toInteger(score) / ${coverBase} AS covered, toInteger(score) % ${coverBase} AS rest`;
/** As `fitOf` in search-score.ts, step by step: both compute with the same 64-bit floats. */
const fit =
  `((covered * ${coverWorth} + rest) * coalesce($preferences[node.kind], 1.0)) / ` +
  `(1 + toFloat(node.${lengthProperty}) / ${halfLength})`;
const best =
  `${search} WHERE covered >= $least WITH node, covered, ${fit} AS fit ` +
  "ORDER BY fit DESC, node.id LIMIT $limit " +
  `RETURN node.json AS json, covered, fit, node.${wordProperties.any} AS tokens`;

/** Each part adds what it covers, and where it stands adds to the rest. */
const queryOf = ({ parts, asksForFigure }: QueryPlan): string => {
  const { any, own, name, asked } = wordProperties;
  const clauses = parts.flatMap((part) => {
    const { weight, literal } = part;
    const typed = literal === undefined ? [] : [{ tokens: [literal] }];
    return [
      scoredClauseOf(part, any, weight * coverBase),
      scoredClauseOf(part, own, weight * placeWorth.own),
      scoredClauseOf(part, name, weight * placeWorth.name),
      scoredClauseOf(part, asked, weight * placeWorth.asked),
      ...typed.map((exactly) => scoredClauseOf(exactly, own, weight * placeWorth.literal)),
    ];
  });
  if (asksForFigure) clauses.push(scoredClauseOf({ tokens: [figureToken] }, any, figureWorth));
  return clauses.join(" ");
};

/** Searches as the store promises, within one transaction. */
export const searchDatabase = async (
  ask: Ask,
  query: string,
  { kinds, limit, leastShare }: SearchOptions,
  lexicon: Lexicon,
): Promise<SearchResult> => {
  const plan = planQuery(query, lexicon);
  if (plan.parts.length === 0) return resultOf(plan, [], 0);
  const wanted = [...searchableKinds].filter((kind) => kinds?.includes(kind) ?? true);
  const parameters = { query: queryOf(plan), kinds: wanted, preferences, limit };
  const most = await askNumber(ask, `${search} RETURN coalesce(max(covered), 0) AS number`, {
    ...parameters,
    kinds: measuresAmong(wanted),
  });
  const bounded = { ...parameters, least: leastCovered(plan, most, leastShare) };
  const [rows, total] = await Promise.all([
    ask(Found, best, bounded),
    askNumber(ask, `${search} WHERE covered >= $least RETURN count(node) AS number`, bounded),
  ]);
  const found = rows.map(({ json, covered, fit, tokens }) => {
    const node = parseNode(json);
    const readings = nodeReadings(node, lexicon.analysis);
    const held = new Set((tokens ?? "").split(" "));
    const question = offeredQuestion(plan, node, held, lexicon);
    const likeness = likenessOf(plan, node, lexicon);
    return { node, covered, fit, readings, tokens: held, question, likeness };
  });
  return resultOf(plan, found, total);
};
