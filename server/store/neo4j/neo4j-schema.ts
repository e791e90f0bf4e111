// Owns how the graph lies in Neo4j: labels, property names, constraints, indexes, and how a line of the snapshot becomes
// the properties of a node or a relationship. Must not talk to a database.
import neo4j, { type Integer } from "neo4j-driver";
import { GraphEdge, type EdgeType, type Forwarding, type GraphNode } from "../../../model/graph.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { searchTextOf, wordsOf } from "../words.ts";

/** Version of this layout. A database of another version is loaded anew, whatever its digest. */
export const databaseFormat = 2;

/** Labels of ours; every node with none of them is foreign. */
export const labels = {
  /** Every node of the graph, beside the label of its kind. */
  node: "Claimtrail",
  forwarding: "ClaimtrailForwarding",
  vocabulary: "ClaimtrailVocabulary",
  /** One per generation: how many nodes have which words of the closed lists. */
  facets: "ClaimtrailFacets",
  /** One per generation that is being loaded, served or deleted: how far that has come. */
  load: "ClaimtrailLoad",
  /** The pointer to the generation that is read. */
  serving: "ClaimtrailServing",
  /** Who may write now. */
  loader: "ClaimtrailLoader",
} as const;

/** `name` of the only node labelled {@link labels}.serving. */
export const servingName = "serving";
/** `name` of the only node labelled {@link labels}.loader. */
export const loaderName = "loader";
/** Name of the full-text index over `words`, `nameWords` and `relatedWords`. */
export const wordsIndexName = "claimtrail_words";
/** At most this many words in one node of the vocabulary. */
export const vocabularyPartLength = 20_000;

/** The label of a kind, beside {@link labels}.node: `claim` → `Claim`. */
export const labelOfKind = (kind: NodeKind): string =>
  `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;

/** Kinds that can be listed, each with an index of its own. */
export const listedKinds: readonly NodeKind[] = [
  "claim",
  "recommendation",
  "reference",
  "work",
  "study",
  "concept",
  "topic",
  "case",
  "tension",
  "approval",
  "dossier",
];

/** Something the load creates and the server demands; `statement` does nothing where it is already there. */
export type SchemaItem = {
  readonly name: string;
  readonly what: "constraint" | "index";
  readonly statement: string;
};

const unique = (name: string, label: string, properties: readonly string[]): SchemaItem => ({
  name,
  what: "constraint",
  statement:
    `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) ` +
    `REQUIRE (${properties.map((p) => `n.${p}`).join(", ")}) IS UNIQUE`,
});

const range = (name: string, label: string, properties: readonly string[]): SchemaItem => ({
  name,
  what: "index",
  statement:
    `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ` +
    `ON (${properties.map((p) => `n.${p}`).join(", ")})`,
});

/** What must be there before anything is written: it keeps two loads from writing the same thing. */
export const constraints: readonly SchemaItem[] = [
  unique("claimtrail_loader_name", labels.loader, ["name"]),
  unique("claimtrail_serving_name", labels.serving, ["name"]),
  unique("claimtrail_load_generation", labels.load, ["generation"]),
  unique("claimtrail_node_id", labels.node, ["generation", "id"]),
  unique("claimtrail_forwarding_id", labels.forwarding, ["generation", "id"]),
  unique("claimtrail_vocabulary_part", labels.vocabulary, ["generation", "part"]),
  unique("claimtrail_facets_generation", labels.facets, ["generation"]),
];

/** Fields that lists are filtered by, per kind: each list begins at an index, in the order of ids. */
const filteredFields: Partial<Record<NodeKind, readonly string[]>> = {
  claim: ["type", "voice", "stage", "dossier"],
  recommendation: ["voice", "stage", "force", "dossier"],
  reference: ["dossier"],
  work: ["doi", "pmid"],
  case: ["dossier"],
  tension: ["type", "dossier"],
  dossier: ["paper"],
};

/** What must be there before a generation is served. */
export const indexes: readonly SchemaItem[] = [
  ...listedKinds.flatMap((kind) => [
    range(`claimtrail_${kind}_id`, labelOfKind(kind), ["generation", "id"]),
    ...(filteredFields[kind] ?? []).map((field) =>
      range(`claimtrail_${kind}_${field}`, labelOfKind(kind), ["generation", field, "id"]),
    ),
  ]),
  {
    name: wordsIndexName,
    what: "index",
    statement:
      `CREATE FULLTEXT INDEX ${wordsIndexName} IF NOT EXISTS FOR (n:${labels.node}) ` +
      "ON EACH [n.words, n.nameWords, n.relatedWords] " +
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
  },
];

/** Types of edges by name, as relationships are called too. */
export const edgeTypes: readonly EdgeType[] = GraphEdge.options.map((o) => o.shape.type.value);

/** A value that Neo4j keeps as it is. Whole numbers are integers there. */
export type Property = string | boolean | number | Integer | (string | Integer)[];
/** The properties of one node or relationship. */
export type Row = Record<string, Property>;

const isString = (value: unknown): value is string => typeof value === "string";

/** What can be read in Neo4j Browser without knowing JSON; undefined for nested things. */
const propertyOf = (value: unknown): Property | undefined => {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (!Array.isArray(value)) return undefined;
  const items: unknown[] = value;
  if (items.every(isString)) return items;
  const numbers = items
    .filter((item) => Number.isInteger(item))
    .map((item) => neo4j.int(Number(item)));
  return numbers.length === items.length ? numbers : undefined;
};

/** Fields that stand under another name, or only in `json`. */
const unreadable = new Set(["id", "kind", "label", "review", "type", "from", "to"]);

const addReadable = (row: Row, fields: object, left: ReadonlySet<string>): void => {
  for (const [name, value] of Object.entries(fields)) {
    if (left.has(name)) continue;
    const property = propertyOf(value);
    if (property !== undefined) row[name] = property;
  }
};

const unreadableOfNodes = new Set([...unreadable].filter((name) => name !== "type"));

/** Distinct words in the order in which they come first, joined as the full-text index reads them. */
const distinct = (words: Iterable<string>): string => [...new Set(words)].join(" ");

/** What a concept or topic lends to the statements about it, for `relatedWords`. */
export const lentWordsOf = (node: GraphNode): string[] => {
  const { name, body } = searchTextOf(node);
  return wordsOf(`${name} ${body}`);
};

/** A node as it is written, and the words it can be found by (all of them, not distinct). */
export type NodeRow = { readonly row: Row; readonly words: readonly string[] };

/**
 * The properties of a node. `json` is its line in the snapshot, `related` the words of {@link lentWordsOf} of everything
 * it is about or under.
 */
export const nodeRow = (
  generation: Integer,
  node: GraphNode,
  json: string,
  related: Iterable<string>,
): NodeRow => {
  const row: Row = { id: node.id, generation, kind: node.kind, caption: node.label, json };
  addReadable(row, node, unreadableOfNodes);
  if (node.kind === "work") {
    const { title, DOI, PMID, issued } = node.csl;
    row["title"] = title;
    if (DOI !== undefined) row["doi"] = DOI.toLowerCase();
    if (PMID !== undefined) row["pmid"] = PMID;
    if (issued !== undefined) row["year"] = neo4j.int(Number(issued.slice(0, 4)));
  }
  const text = searchTextOf(node);
  const nameWords = wordsOf(text.name);
  const words = nameWords.concat(wordsOf(text.body), wordsOf(text.extra));
  if (words.length > 0) row["words"] = distinct(words);
  if (nameWords.length > 0) row["nameWords"] = distinct(nameWords);
  const relatedWords = distinct(related);
  if (relatedWords !== "") row["relatedWords"] = relatedWords;
  return { row, words };
};

/** The properties of an edge with fields of its own; `json` is its line in the snapshot. */
export const edgeRow = (edge: object, json: string): Row => {
  const row: Row = { json };
  addReadable(row, edge, unreadable);
  return row;
};

/** The line of an edge without fields of its own, as it stands in the snapshot. */
export const plainEdgeLine = (type: string, from: string, to: string): string =>
  `{"type":"${type}","from":"${from}","to":"${to}"}`;

/** The id that a forwarding answers for. */
export const forwardedId = (forwarding: Forwarding): string =>
  forwarding.type === "alias" ? forwarding.from : forwarding.id;
