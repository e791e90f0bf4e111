// Owns turning the canonical JSON that the database keeps into nodes and edges, which remember that text.
import type { GraphEdge, GraphNode } from "../../../model/graph.ts";
import { rememberJson } from "../pieces.ts";

const parse = (json: string): object => {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) throw new TypeError("a line holds no object");
  return value;
};

// The load passed every line through the snapshot's digest; looking again would find nothing.
const isNode = (value: object): value is GraphNode => "kind" in value;
const isEdge = (value: object): value is GraphEdge => "from" in value;

/** The node of a line. */
export const readNode = (json: string): GraphNode => {
  const value = parse(json);
  if (!isNode(value)) throw new TypeError("a line is no node's");
  return rememberJson(value, json);
};

/** The edge of a line. */
export const readEdge = (json: string): GraphEdge => {
  const value = parse(json);
  if (!isEdge(value)) throw new TypeError("a line is no edge's");
  return rememberJson(value, json);
};
