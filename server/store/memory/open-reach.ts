// Owns reaching over the edge table to many nodes at once, each of them once.
import { typeSet, type EdgeTable } from "./edge-table.ts";
import type { NodeTable } from "./node-table.ts";

const upwards = typeSet("BROADER", "PART_OF_WHOLE");

/** Opens reaching over a graph, whose nodes are given by number. */
export const openReach = (nodes: NodeTable, edges: EdgeTable) => {
  const isTaken = new Uint8Array(nodes.size);
  /** The node of this id; empty when there is none. */
  const known = (id: string): number[] => [nodes.numberOf(id)].filter((number) => number >= 0);
  return {
    known,
    /** Nodes that edges of a type lead from to any of these nodes, each once. */
    sourcesOf: (targets: Iterable<number>, types: number): number[] => {
      const sources: number[] = [];
      for (const target of targets) {
        edges.forEach(target, "in", types, (source) => {
          if (isTaken[source] === 1) return;
          isTaken[source] = 1;
          sources.push(source);
        });
      }
      for (const source of sources) isTaken[source] = 0;
      return sources;
    },
    /** A topic or concept and everything narrower, parts of a concept included. */
    downFrom: (id: string): Set<number> => {
      const seen = new Set(known(id));
      for (const wider of seen) {
        edges.forEach(wider, "in", upwards, (narrower) => seen.add(narrower));
      }
      return seen;
    },
  };
};
