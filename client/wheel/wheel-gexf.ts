// Owns the wheel as GEXF, written by graphology-gexf, with our words as attributes, drawn as it is seen.
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import { partsOf } from "../drawing/mix-colours.ts";
import { exportedLinks, exportedNodes, type Exported } from "./exported-graph.ts";

/** The wheel as GEXF 1.3. */
export const wheelGexf = (exported: Exported, about: string): string => {
  const nodes = exportedNodes(exported);
  const drawn = new Map(nodes.map((node) => [node.id, node.drawn] as const));
  const graph = new MultiDirectedGraph();
  graph.setAttribute("description", about);
  for (const { id, attributes } of nodes) graph.addNode(id, attributes);
  for (const { from, to, attributes } of exportedLinks(exported, nodes)) {
    graph.addDirectedEdge(from, to, attributes);
  }
  return write(graph, {
    version: "1.3",
    formatNode: (id, { label, ...attributes }) => {
      const { colour = "#000000", ...viz } = drawn.get(id) ?? {};
      // As `#rrggbb` it would be written as `hex`, which is of GEXF 1.3 alone: networkx reads red, green and blue, and fails without.
      const color = `rgb(${partsOf(colour).join(", ")})`;
      return { label: String(label), attributes, viz: { ...viz, color } };
    },
    formatEdge: (_, { how, ...attributes }) => ({
      label: String(how),
      attributes: { how: String(how), ...attributes },
    }),
  });
};
