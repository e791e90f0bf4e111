// Owns the fields that lists filter by, each value of one as a key: what a node is filed under, what a filter asks for.
import type { Rising } from "./rising.ts";
import type { GraphNode } from "../../../model/nodes.ts";
import { ConceptPart } from "../../../model/vocabulary.ts";
import type { ListFilter } from "../evidence-store.ts";

/** Fields of a filter that one value of a node answers, by their names in the filter. */
const fields = [
  ...(["type", "tension", "voice", "stage", "force", "dossier", "paper", "doi", "pmid"] as const),
  "has" as const,
];

const keyOf = (field: (typeof fields)[number], value: string): string =>
  // DOIs are the same whatever their letters' case.
  `${field} ${field === "doi" ? value.toLowerCase() : value}`;

/** Every key that a list may ask for to find the node, that of its kind first. */
export const keysOf = (node: GraphNode): string[] => {
  const keys: string[] = [node.kind];
  const add = (field: (typeof fields)[number], value: string | undefined): void => {
    if (value !== undefined) keys.push(keyOf(field, value));
  };
  if ("voice" in node) add("voice", node.voice);
  if ("stage" in node) add("stage", node.stage?.id);
  if ("dossier" in node) add("dossier", node.dossier);
  if (node.kind === "claim") add("type", node.type);
  if (node.kind === "tension") add("tension", node.type);
  if (node.kind === "recommendation") add("force", node.force);
  if (node.kind === "dossier") add("paper", node.paper);
  if (node.kind === "concept") {
    for (const part of ConceptPart.options) add("has", node[part] === undefined ? undefined : part);
  }
  if (node.kind === "work") {
    add("doi", node.csl.DOI);
    add("pmid", node.csl.PMID);
  }
  return keys;
};

/** The keys that a node must all have, besides one of the kinds. */
export const keysAsked = (filter: ListFilter): string[] =>
  fields.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [keyOf(field, value)];
  });

/**
 * The nodes that are filed under a key, by number until the files are ranked, by their place in lists from
 * then on; rising, empty when there are none.
 */
export type FiledUnder = (key: string) => Rising;
