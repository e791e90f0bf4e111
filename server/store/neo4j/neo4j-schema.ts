// Owns how the graph lies in Neo4j: labels, names of properties, constraints and indexes. Must not talk to a database.
import { z } from "zod";
import { NodeKind } from "../../../model/vocabulary.ts";

/** Version of this layout. A database of another version is loaded anew, whatever its digest. */
export const databaseFormat = 11;

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
/** Properties that are there to be found by: tokens of node-tokens.ts. */
export const wordProperties = {
  /** Of the node's own text, of questions for it, and of what a statement is about. */
  any: "searchTokens",
  own: "searchOwnTokens",
  name: "searchNameTokens",
  asked: "searchAskedTokens",
} as const;
/** How many distinct tokens of its own a node has. */
export const lengthProperty = "searchLength";
/**
 * Name of the full-text index over {@link wordProperties}. Other properties need another name: an index that is there already is left
 * as it is.
 */
export const wordsIndexName = "claimtrail_search_tokens";
/** At most this many words in one node of the vocabulary. */
export const vocabularyPartLength = 20_000;

/** The label of a kind, beside {@link labels}.node: `claim` → `Claim`, `evidence-line` → `EvidenceLine`. */
export const labelOfKind = (kind: NodeKind): string =>
  kind
    .split("-")
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join("");

/** Something the load creates and the server needs; `statement` does nothing where it is already there. */
export type SchemaItem = {
  readonly name: string;
  readonly statement: string;
};

const listed = (properties: readonly string[]): string =>
  properties.map((property) => `n.${property}`).join(", ");

const unique = (name: string, label: string, properties: readonly string[]): SchemaItem => ({
  name,
  statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${listed(properties)}) IS UNIQUE`,
});

const range = (name: string, label: string, properties: readonly string[]): SchemaItem => ({
  name,
  statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${listed(properties)})`,
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

/** Kinds that can be listed, with the fields they are filtered by: each list begins at an index, in the order of lists. */
const listedBy: Partial<Record<NodeKind, readonly string[]>> = {
  claim: ["type", "voice", "stage", "dossier"],
  recommendation: ["voice", "stage", "force", "dossier"],
  reference: ["dossier"],
  work: ["doi", "pmid"],
  study: [],
  concept: [],
  topic: [],
  case: ["dossier"],
  tension: ["type", "dossier"],
  approval: [],
  decision: ["dossier"],
  tour: ["dossier"],
  dossier: ["paper"],
};

/** What must be there before a generation is served. */
export const indexes: readonly SchemaItem[] = [
  ...NodeKind.options.flatMap((kind) => {
    const label = labelOfKind(kind);
    const fields = listedBy[kind]?.map((field) =>
      range(`claimtrail_${kind}_${field}_place`, label, ["generation", field, "listPlace"]),
    );
    if (fields === undefined) return [];
    return [range(`claimtrail_${kind}_place`, label, ["generation", "listPlace"]), ...fields];
  }),
  {
    name: wordsIndexName,
    statement:
      `CREATE FULLTEXT INDEX ${wordsIndexName} IF NOT EXISTS FOR (n:${labels.node}) ` +
      `ON EACH [${listed(Object.values(wordProperties))}] ` +
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
  },
];

/**
 * How the nodes of a generation are ordered by a property that an index holds after it. The generation, which they share, is
 * named too: without it Neo4j 5 sorts all that the index gives. A comparison with the property lets the index be used.
 */
export const inOrder = (node: string, property = "id"): string =>
  `${node}.generation, ${node}.${property}`;

/** A relationship as it is read: its type and the ids it joins; `json` is null where it has no properties. */
export const HeldEdge = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  json: z.string().nullable(),
});
/** The line of an edge, as it stands in the snapshot. */
export const edgeLineOf = ({ type, from, to, json }: z.infer<typeof HeldEdge>): string =>
  json ?? `{"type":"${type}","from":"${from}","to":"${to}"}`;
