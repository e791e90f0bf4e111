// Owns finding the stages that a graph's statements have.
import type { Graph } from "../../model/graph.ts";

/** Ids of the stages of all fields, each once, in the order of the fields. */
export const stagesIn = ({ nodes }: Graph): string[] => [
  ...new Set(
    nodes.flatMap((node) => (node.kind === "profile" ? node.stages.map(({ id }) => id) : [])),
  ),
];
