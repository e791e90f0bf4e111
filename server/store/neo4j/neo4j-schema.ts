// Owns how the graph lies in Neo4j: labels, property names, constraints, indexes, and how a line of the snapshot becomes
// the properties of a node or a relationship. Must not talk to a database.
import type { Integer } from "neo4j-driver";
import { GraphEdge, type EdgeType, type Forwarding } from "../../../model/graph.ts";
import { type GraphNode } from "../../../model/nodes.ts";
import { NodeKind } from "../../../model/vocabulary.ts";
import { searchTextOf, wordsOf } from "../words.ts";
import { captionOf, readableOfEdge, readableOfForwarding, readableOfNode } from "./readable-row.ts";
import type { Row } from "./row-fields.ts";

/** Version of this layout. A database of another version is loaded anew, whatever its digest. */
export const databaseFormat = 4;

/** Labels of ours; every node with none of them is foreign. */
export const labels = {
  /** Every node of the graph, beside the label of its kind. */
  node: "Claimtrail",
  forwarding: "ClaimtrailForwarding",
  vocabulary: "ClaimtrailVocabulary",
  /** One per generation: how many nodes have which words of the closed lists, in all and under each topic. */
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
/** Properties that are there to be found by, not to be read. */
export const wordProperties = {
  all: "searchWords",
  name: "searchNameWords",
  related: "searchRelatedWords",
} as const;
/** Name of the full-text index over {@link wordProperties}. */
export const wordsIndexName = "claimtrail_search_words";
/** At most this many words in one node of the vocabulary. */
export const vocabularyPartLength = 20_000;

/** The label of a kind, beside {@link labels}.node: `claim` → `Claim`. A line goes by its full name there. */
export const labelOfKind = (kind: NodeKind): string =>
  kind === "line" ? "EvidenceLine" : `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;

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

/** Something the load creates and the server needs; `statement` does nothing where it is already there. */
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
      `ON EACH [${Object.values(wordProperties)
        .map((name) => `n.${name}`)
        .join(", ")}] ` +
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
  },
];

/** Types of edges by name, as relationships are called too. */
export const edgeTypes: readonly EdgeType[] = GraphEdge.options.map((o) => o.shape.type.value);

/** Distinct words in the order in which they come first, joined as the full-text index reads them. */
const distinct = (words: Iterable<string>): string => [...new Set(words)].join(" ");

/** The words of a concept or topic that find the statements about it, for {@link wordProperties}.related. */
export const relatedWordsOf = (node: GraphNode): string[] => {
  const { name, body } = searchTextOf(node);
  return wordsOf(`${name} ${body}`);
};

/** A node as it is written, and the words it can be found by (all of them, not distinct). */
export type NodeRow = { readonly row: Row; readonly words: readonly string[] };

/**
 * The properties of a node. `json` is its line in the snapshot, `related` the words of {@link relatedWordsOf} of everything
 * it is about or under.
 */
export const nodeRow = (
  generation: Integer,
  node: GraphNode,
  json: string,
  related: Iterable<string>,
): NodeRow => {
  const row = readableOfNode(node);
  row["id"] = node.id;
  row["generation"] = generation;
  row["kind"] = node.kind;
  row["caption"] = captionOf(node);
  row["json"] = json;
  const text = searchTextOf(node);
  const nameWords = wordsOf(text.name);
  const words = nameWords.concat(wordsOf(text.body), wordsOf(text.extra));
  if (words.length > 0) row[wordProperties.all] = distinct(words);
  if (nameWords.length > 0) row[wordProperties.name] = distinct(nameWords);
  const relatedWords = distinct(related);
  if (relatedWords !== "") row[wordProperties.related] = relatedWords;
  return { row, words };
};

/** The properties of an edge with fields of its own; `json` is its line in the snapshot. */
export const edgeRow = (edge: object, json: string): Row => {
  const row = readableOfEdge(edge);
  row["json"] = json;
  return row;
};

/** The line of an edge without fields of its own, as it stands in the snapshot. */
export const plainEdgeLine = (type: string, from: string, to: string): string =>
  `{"type":"${type}","from":"${from}","to":"${to}"}`;

/** The properties of a forwarding; `json` is its line in the snapshot. */
export const forwardingRow = (generation: Integer, forwarding: Forwarding, json: string): Row => {
  const id = forwardedId(forwarding);
  return { ...readableOfForwarding(forwarding), id, generation, caption: id, json };
};

/** The id that a forwarding answers for. */
export const forwardedId = (forwarding: Forwarding): string =>
  forwarding.type === "alias" ? forwarding.from : forwarding.id;
