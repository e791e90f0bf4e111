// Owns lists in the database: from a filter to a question with an index at its beginning, a page by id, and the total.
import neo4j from "neo4j-driver";
import { z } from "zod";
import type { NodeKind } from "../../../model/vocabulary.ts";
import type { ListFilter, ListResult, Slice } from "../evidence-store.ts";
import { queryPartsOf } from "../query-words.ts";
import type { Facet, Facets } from "./graph-counts.ts";
import { labelOfKind, labels, wordProperties, wordsIndexName } from "./neo4j-schema.ts";
import { parseNode } from "../parse-line.ts";
import type { Ask } from "./read-generation.ts";
import { clauseOf } from "./lucene.ts";

const Id = z.object({ id: z.string() });
const NodeJson = Id.extend({ json: z.string() });
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

/** A question up to the nodes it finds, each once, as `n`. */
type Question = { match: string; parameters: Record<string, unknown> };

/** Conditions on the fields of a node. */
const fieldConditions = (filter: ListFilter, parameters: Record<string, unknown>): string[] => {
  const conditions: string[] = [];
  for (const [name, property] of fields) {
    const wanted = name === "doi" ? filter.doi?.toLowerCase() : filter[name];
    if (wanted === undefined) continue;
    parameters[`own_${name}`] = wanted;
    conditions.push(`n.${property} = $own_${name}`);
    // Other kinds have types too.
    if (name === "type") conditions.push(`n:${labelOfKind("claim")}`);
    if (name === "tension") conditions.push(`n:${labelOfKind("tension")}`);
  }
  return conditions;
};

/** Begins at what the filter names most narrowly: words, else a node that others are joined to, else the kinds. */
const questionOf = (filter: ListFilter): Question => {
  const parameters: Record<string, unknown> = {};
  const conditions = fieldConditions(filter, parameters);
  const labelled = filter.kinds.map(labelOfKind).join("|");
  const parts = queryPartsOf(filter.words ?? "");
  const given = linkNames.filter((name) => filter[name] !== undefined);
  for (const name of given) parameters[name] = filter[name];
  let begin: string;
  if (parts.length > 0) {
    parameters["words"] = parts.map((part) => `+${clauseOf(part, [wordProperties.all])}`).join(" ");
    begin = `CALL db.index.fulltext.queryNodes('${wordsIndexName}', $words) YIELD node AS n`;
    conditions.push("n.generation = $generation", `n:${labelled}`);
  } else {
    const [first] = given;
    if (first === undefined) {
      begin = `MATCH (n:${labelled})`;
      conditions.push("n.generation = $generation");
    } else {
      begin = `MATCH ${links[first]} WITH DISTINCT n`;
      conditions.push(`n:${labelled}`);
      given.shift();
    }
  }
  for (const name of given) conditions.push(`EXISTS { ${links[name]} }`);
  return { match: `${begin} WHERE ${conditions.join(" AND ")}`, parameters };
};

/** Begins at the index of a kind, in the order of ids; what stands under none of `topics` is passed over. */
const questionByIndex = (
  filter: ListFilter,
  kind: NodeKind,
  topics: readonly string[] | undefined,
): Question => {
  const parameters: Record<string, unknown> = {};
  const conditions = ["n.generation = $generation", ...fieldConditions(filter, parameters)];
  if (topics !== undefined) {
    parameters["topics"] = topics;
    conditions.push("EXISTS { (n)-[:UNDER]->(t) WHERE t.id IN $topics }");
  }
  return { match: `MATCH (n:${labelOfKind(kind)}) WHERE ${conditions.join(" AND ")}`, parameters };
};

/** What is known without counting: lists by words of the closed lists, and of topics by type or force. */
const knownTotal = (filter: ListFilter, { all, topics }: Facets): number | undefined => {
  const { kinds, topic, type, tension, voice, stage, force, ...others } = filter;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  const isOrUnset = (wanted: string | undefined, held: string | undefined): boolean =>
    wanted === undefined || wanted === held;
  const isHeld = (facet: Omit<Facet, "count">): boolean =>
    kinds.includes(facet.kind) &&
    isOrUnset(type, facet.kind === "claim" ? facet.type : undefined) &&
    isOrUnset(tension, facet.kind === "tension" ? facet.type : undefined) &&
    isOrUnset(voice, facet.voice) &&
    isOrUnset(stage, facet.stage) &&
    isOrUnset(force, facet.force);
  if (topic !== undefined && (voice !== undefined || stage !== undefined)) return undefined;
  const counted = topic === undefined ? all : topics.filter((facet) => facet.topic === topic);
  return counted.filter(isHeld).reduce((sum, { count }) => sum + count, 0);
};

/**
 * Where at least this share of what a list without its topic holds stands under the topic, few are passed over until a page
 * is full: the list is read in order. Below it, what stands under the topic is gathered first.
 */
const denseShare = 1 / 50;

/** The topic and every narrower one, when the list is best read in order; undefined when it is not. */
const denseTopics = async (
  ask: Ask,
  filter: ListFilter,
  total: number | undefined,
  facets: Facets,
): Promise<string[] | undefined> => {
  const { topic, ...others } = filter;
  if (topic === undefined || total === undefined) return undefined;
  const without = knownTotal(others, facets);
  if (without === undefined || total < without * denseShare) return undefined;
  const rows = await ask(Id, `MATCH (t)-[:BROADER*0..]->${at("topic")} RETURN t.id AS id`, {
    topic,
  });
  return rows.map(({ id }) => id);
};

const order = "AND n.id > $after RETURN n.id AS id, n.json AS json ORDER BY n.id LIMIT $limit";

/** The first lines of a list after an id, one more than the slice holds. */
const readPage = async (
  ask: Ask,
  filter: ListFilter,
  slice: Slice,
  total: number | undefined,
  facets: Facets,
): Promise<z.infer<typeof NodeJson>[]> => {
  // The comparison stands there even when it leaves out nothing: it lets an index give the ids in order.
  const bounds = { after: slice.after ?? "", limit: neo4j.int(slice.limit + 1) };
  const { words, topic, ...others } = filter;
  const isLinked = linkNames.some((name) => name !== "topic" && others[name] !== undefined);
  const hasWords = words !== undefined && queryPartsOf(words).length > 0;
  const topics = await denseTopics(ask, filter, total, facets);
  if (isLinked || hasWords || (topic !== undefined && topics === undefined)) {
    const { match, parameters } = questionOf(filter);
    return ask(NodeJson, `${match} ${order}`, { ...parameters, ...bounds });
  }
  // Each kind has an index of its own: asked for together they would all be read and sorted.
  const lines: z.infer<typeof NodeJson>[] = [];
  for (const kind of filter.kinds) {
    const { match, parameters } = questionByIndex(filter, kind, topics);
    lines.push(...(await ask(NodeJson, `${match} ${order}`, { ...parameters, ...bounds })));
  }
  return lines.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, slice.limit + 1);
};

const countAll = async (ask: Ask, filter: ListFilter): Promise<number> => {
  const { match, parameters } = questionOf(filter);
  const [counted] = await ask(Total, `${match} RETURN count(n) AS total`, parameters);
  return counted?.total ?? 0;
};

/** A page of a list, within one transaction. */
export const listDatabase = async (
  ask: Ask,
  filter: ListFilter,
  slice: Slice,
  facets: Facets,
): Promise<ListResult> => {
  const known = knownTotal(filter, facets);
  if (known === 0) return { nodes: [], total: 0, hasMore: false };
  const [lines, total] = await Promise.all([
    readPage(ask, filter, slice, known, facets),
    known ?? countAll(ask, filter),
  ]);
  return {
    nodes: lines.slice(0, slice.limit).map(({ json }) => parseNode(json)),
    total,
    hasMore: lines.length > slice.limit,
  };
};
