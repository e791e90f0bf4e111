// Owns turning a line of the snapshot, as stores keep it, into the node or edge that it is. The object remembers its line.
import type { EdgeType, GraphEdge } from "../../model/graph.ts";
import type { GraphNode } from "../../model/nodes.ts";
import { rememberJson } from "./serialised-json.ts";

const parse = (json: string): object => {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) throw new TypeError("a line holds no object");
  return value;
};

// The writer passed every object through its schema, and the digest says that these are the writer's bytes: looking again
// would make a start several times slower and find nothing.
const isNode = (value: object): value is GraphNode => "kind" in value;
const isEdge = (value: object): value is GraphEdge => "from" in value;

/** The node of a line. Throws `TypeError` when the line holds none. */
export const parseNode = (json: string): GraphNode => {
  const value = parse(json);
  if (!isNode(value)) throw new TypeError("a line is no node's");
  return rememberJson(value, json);
};

/** The edge of a line. Throws `TypeError` when the line holds none. */
export const parseEdge = (json: string): GraphEdge => {
  const value = parse(json);
  if (!isEdge(value)) throw new TypeError("a line is no edge's");
  return rememberJson(value, json);
};

/** An edge without fields of its own, which needs no line. */
export const plainEdge = (type: EdgeType, from: string, to: string): GraphEdge => {
  const value: object = { type, from, to };
  if (!isEdge(value)) throw new TypeError("an edge has ends");
  return value;
};
