// Owns lists in the database: from a filter to a question with an index at its beginning, a page by id, and the total.
import neo4j from "neo4j-driver";
import { z } from "zod";
import type { Counts, ListFilter, ListResult, Slice } from "../evidence-store.ts";
import type { QueryPart } from "../query-words.ts";
import { wordsOf } from "../words.ts";
import type { Facet } from "./graph-counts.ts";
import { labelOfKind, labels, wordProperties, wordsIndexName } from "./neo4j-schema.ts";
import { readNode } from "./read-lines.ts";
import type { Ask } from "./read-generation.ts";
import { demandOf } from "./lucene.ts";

const Line = z.object({ json: z.string() });
const Total = z.object({ total: z.int() });

const at = (name: string): string => `(:${labels.node} {generation: $generation, id: $${name}})`;

/** How a statement `n` is joined to what a filter names. */
const links = {
  reference: `(n)-[:HAS_LINE]->()-[:CITES]->${at("reference")}`,
  work: `(n)-[:HAS_LINE]->()-[:CITES]->()-[:IDENTIFIED_AS]->${at("work")}`,
  study: `(n)-[:HAS_LINE]->()-[:CITES]->()-[:IDENTIFIED_AS]->()-[:DESCRIBES]->${at("study")}`,
  concept: `(n)-[:ABOUT]->()-[:BROADER*0..]->${at("concept")}`,
  topic: `(n)-[:UNDER]->()-[:BROADER*0..]->${at("topic")}`,
} as const;
const linkNames = ["reference", "work", "study", "concept", "topic"] as const;

/** Fields of a node that a filter names, by their name in the filter. */
const fields = [
  ["type", "type"],
  ["tension", "type"],
  ["voice", "voice"],
  ["stage", "stage"],
  ["force", "force"],
  ["dossier", "dossier"],
  ["paper", "paper"],
  ["doi", "doi"],
  ["pmid", "pmid"],
] as const;

/** The question up to the nodes it finds, each once, as `n`. */
const matchOf = (filter: ListFilter): { match: string; parameters: Record<string, unknown> } => {
  const parameters: Record<string, unknown> = {};
  const demands: string[] = [];
  const labelled = filter.kinds.map(labelOfKind).join("|");
  const asked = filter.words === undefined ? [] : wordsOf(filter.words);
  const given = linkNames.filter((name) => filter[name] !== undefined);
  for (const name of given) parameters[name] = filter[name];
  for (const [name, property] of fields) {
    const wanted = name === "doi" ? filter.doi?.toLowerCase() : filter[name];
    if (wanted === undefined) continue;
    parameters[`own_${name}`] = wanted;
    demands.push(`n.${property} = $own_${name}`);
    // Other kinds have types too.
    if (name === "type") demands.push(`n:${labelOfKind("claim")}`);
    if (name === "tension") demands.push(`n:${labelOfKind("tension")}`);
  }
  let begin: string;
  if (asked.length > 0) {
    const parts = asked.map((word, i): QueryPart => ({
      words: [word],
      isPrefix: i === asked.length - 1,
    }));
    parameters["words"] = parts.map((part) => `+${demandOf(part, [wordProperties.all])}`).join(" ");
    begin = `CALL db.index.fulltext.queryNodes('${wordsIndexName}', $words) YIELD node AS n`;
    demands.push("n.generation = $generation", `n:${labelled}`);
  } else {
    const [first] = given;
    if (first === undefined) {
      begin = `MATCH (n:${labelled})`;
      demands.push("n.generation = $generation");
    } else {
      begin = `MATCH ${links[first]} WITH DISTINCT n`;
      demands.push(`n:${labelled}`);
      given.shift();
    }
  }
  for (const name of given) demands.push(`EXISTS { ${links[name]} }`);
  return { match: `${begin} WHERE ${demands.join(" AND ")}`, parameters };
};

/** What is known without counting: lists by words of the closed lists, and of whole topics. */
const knownTotal = (
  filter: ListFilter,
  counts: Counts,
  facets: readonly Facet[],
): number | undefined => {
  const { kinds, topic, type, tension, voice, stage, force, ...others } = filter;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  const isOrUnset = (wanted: string | undefined, held: string | undefined): boolean =>
    wanted === undefined || wanted === held;
  const byWords = [type, tension, voice, stage, force].some((word) => word !== undefined);
  if (topic === undefined) {
    return facets
      .filter(
        (facet) =>
          kinds.includes(facet.kind) &&
          isOrUnset(type, facet.kind === "claim" ? facet.type : undefined) &&
          isOrUnset(tension, facet.kind === "tension" ? facet.type : undefined) &&
          isOrUnset(voice, facet.voice) &&
          isOrUnset(stage, facet.stage) &&
          isOrUnset(force, facet.force),
      )
      .reduce((sum, { count }) => sum + count, 0);
  }
  if (byWords) return undefined;
  const counted = counts.topics.find((t) => t.topic === topic);
  return kinds.reduce((sum, kind) => {
    if (kind === "claim") return sum + (counted?.claims ?? 0);
    return kind === "recommendation" ? sum + (counted?.recommendations ?? 0) : sum;
  }, 0);
};

/** A page of a list, within one transaction. */
export const listDatabase = async (
  ask: Ask,
  filter: ListFilter,
  slice: Slice,
  counts: Counts,
  facets: readonly Facet[],
): Promise<ListResult> => {
  const { match, parameters } = matchOf(filter);
  const known = knownTotal(filter, counts, facets);
  if (known === 0) return { nodes: [], total: 0, hasMore: false };
  const [page, totals] = await Promise.all([
    // The comparison stands there even when it leaves out nothing: it lets an index give the ids in order.
    ask(Line, `${match} AND n.id > $after RETURN n.json AS json ORDER BY n.id LIMIT $limit`, {
      ...parameters,
      after: slice.after ?? "",
      limit: neo4j.int(slice.limit + 1),
    }),
    known === undefined
      ? ask(Total, `${match} RETURN count(n) AS total`, parameters)
      : [{ total: known }],
  ]);
  return {
    nodes: page.slice(0, slice.limit).map(({ json }) => readNode(json)),
    total: totals[0]?.total ?? 0,
    hasMore: page.length > slice.limit,
  };
};
