// Owns lists in the database: from a filter to a question with an index at its beginning, a page in the order of lists, and the total.
import { z } from "zod";
import type { ListFilter, ListResult, Slice } from "../evidence-store.ts";
import { strictPartsOf, type Lexicon, type QueryPart } from "../../search/query-plan.ts";
import type { Facet } from "./graph-counts.ts";
import { inOrder, labelOfKind, labels, wordProperties, wordsIndexName } from "./neo4j-schema.ts";
import { parseNode } from "../parse-line.ts";
import { askNumber, type Ask } from "./connection.ts";
import { clauseOf } from "./search-database.ts";

const Id = z.object({ id: z.string() });
const NodeJson = z.object({ place: z.string(), json: z.string() });

const at = (name: string): string => `(:${labels.node} {generation: $generation, id: $${name}})`;

/** How a statement `n` is joined to the node that a filter names, the narrowest first. */
const links = [
  ["reference", `(n)-[:HAS_EVIDENCE_LINE]->()-[:CITES]->${at("reference")}`],
  ["work", `(n)-[:HAS_EVIDENCE_LINE]->()-[:CITES]->()-[:IDENTIFIED_AS]->${at("work")}`],
  [
    "study",
    `(n)-[:HAS_EVIDENCE_LINE]->()-[:CITES]->()-[:IDENTIFIED_AS]->()-[:DESCRIBES]->${at("study")}`,
  ],
  ["concept", `(n)-[:ABOUT]->()-[:BROADER|PART_OF_WHOLE*0..]->${at("concept")}`],
  ["topic", `(n)-[:UNDER]->()-[:BROADER*0..]->${at("topic")}`],
] as const;

/** Fields of a node that a filter names; types of tensions have a name of their own there. */
const fields = [
  "type",
  "tension",
  "voice",
  "stage",
  "force",
  "dossier",
  "paper",
  "doi",
  "pmid",
] as const;

/** A question up to the nodes it finds, each once, as `n`. */
type Question = { match: string; parameters: Record<string, unknown> };

/** Begins at what the filter names most narrowly: words, else a node that others are joined to, else the kinds. */
const questionOf = (filter: ListFilter, parts: readonly QueryPart[]): Question => {
  const parameters: Record<string, unknown> = {};
  const conditions: string[] = [];
  const wanted = { ...filter, doi: filter.doi?.toLowerCase() };
  for (const name of fields) {
    if (wanted[name] === undefined) continue;
    parameters[`own_${name}`] = wanted[name];
    conditions.push(`n.${name === "tension" ? "type" : name} = $own_${name}`);
    // Other kinds have types too.
    if (name === "type") conditions.push(`n:${labelOfKind("claim")}`);
    if (name === "tension") conditions.push(`n:${labelOfKind("tension")}`);
  }
  // Claims have definitions too.
  if (filter.has !== undefined) {
    conditions.push(`n:${labelOfKind("concept")}`, `n.${filter.has} IS NOT NULL`);
  }
  const labelled = filter.kinds.map(labelOfKind).join("|");
  const given = links.filter(([name]) => filter[name] !== undefined);
  for (const [name] of given) parameters[name] = filter[name];
  let begin = `MATCH (n:${labelled})`;
  const first = parts.length > 0 ? undefined : given.shift();
  if (first === undefined) conditions.push("n.generation = $generation");
  else begin = `MATCH ${first[1]} WITH DISTINCT n`;
  if (parts.length > 0) {
    parameters["words"] = parts.map((part) => `+${clauseOf(part, wordProperties.own)}`).join(" ");
    begin = `CALL db.index.fulltext.queryNodes('${wordsIndexName}', $words) YIELD node AS n`;
  }
  conditions.push(`n:${labelled}`, ...given.map(([, link]) => `EXISTS { ${link} }`));
  return { match: `${begin} WHERE ${conditions.join(" AND ")}`, parameters };
};

/** What is known without counting: lists by words of the closed lists, and of topics by type or force. */
const knownTotal = (filter: ListFilter, facets: readonly Facet[]): number | undefined => {
  const { kinds, topic, type, tension, voice, stage, force, ...others } = filter;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  const isOrUnset = (wanted: string | undefined, held: string | undefined): boolean =>
    wanted === undefined || wanted === held;
  const isHeld = (facet: Facet): boolean =>
    facet.topic === topic &&
    kinds.includes(facet.kind) &&
    isOrUnset(type, facet.kind === "claim" ? facet.type : undefined) &&
    isOrUnset(tension, facet.kind === "tension" ? facet.type : undefined) &&
    isOrUnset(voice, facet.voice) &&
    isOrUnset(stage, facet.stage) &&
    isOrUnset(force, facet.force);
  if (topic !== undefined && (voice !== undefined || stage !== undefined)) return undefined;
  return facets.filter(isHeld).reduce((sum, { count }) => sum + count, 0);
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
  facets: readonly Facet[],
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

const order =
  `AND n.listPlace > $after WITH n ORDER BY ${inOrder("n", "listPlace")} LIMIT $limit ` +
  "RETURN n.listPlace AS place, n.json AS json";

/** The first lines of a list after a place, one more than the slice holds. */
const readPage = async (
  ask: Ask,
  filter: ListFilter,
  parts: readonly QueryPart[],
  slice: Slice,
  topics: readonly string[] | undefined,
): Promise<z.infer<typeof NodeJson>[]> => {
  // The comparison stands there even when it leaves out nothing: it lets an index give the lines in order.
  const bounds = { after: slice.after ?? "", limit: slice.limit + 1 };
  // What stands under a topic is read in order where there are many; what others are joined to is gathered.
  const inOrderBy = topics === undefined ? filter : { ...filter, topic: undefined };
  if (parts.length > 0 || links.some(([name]) => inOrderBy[name] !== undefined)) {
    const { match, parameters } = questionOf(filter, parts);
    return ask(NodeJson, `${match} ${order}`, { ...parameters, ...bounds });
  }
  const under =
    topics === undefined ? "" : "AND EXISTS { (n)-[:UNDER]->(t) WHERE t.id IN $topics } ";
  const lines: z.infer<typeof NodeJson>[] = [];
  // Each kind has an index of its own: asked for together they would all be read and sorted.
  for (const kind of filter.kinds) {
    const { match, parameters } = questionOf({ ...inOrderBy, kinds: [kind] }, []);
    const given = { ...parameters, ...bounds, topics };
    lines.push(...(await ask(NodeJson, `${match} ${under}${order}`, given)));
  }
  return lines.sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, slice.limit + 1);
};

/** A page of a list, within one transaction. The lexicon is needed for lists by words only. */
export const listDatabase = async (
  ask: Ask,
  filter: ListFilter,
  slice: Slice,
  facets: readonly Facet[],
  lexicon: Lexicon | undefined,
): Promise<ListResult> => {
  const known = knownTotal(filter, facets);
  if (known === 0) return { nodes: [], total: 0, hasMore: false };
  const parts = lexicon === undefined ? [] : strictPartsOf(filter.words ?? "", lexicon);
  const countAll = (): Promise<number> => {
    const { match, parameters } = questionOf(filter, parts);
    return askNumber(ask, `${match} RETURN count(n) AS number`, parameters);
  };
  const topics = await denseTopics(ask, filter, known, facets);
  const [lines, total] = await Promise.all([
    readPage(ask, filter, parts, slice, topics),
    known ?? countAll(),
  ]);
  return {
    nodes: lines.slice(0, slice.limit).map(({ json }) => parseNode(json)),
    total,
    hasMore: lines.length > slice.limit,
  };
};
