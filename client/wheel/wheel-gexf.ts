// Owns the wheel as GEXF, written by graphology-gexf, with our words as attributes and our places as positions.
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import { exportedLinks, exportedNodes, type Exported } from "./exported-graph.ts";
import { layOutWheel } from "./wheel-layout.ts";

/** Units of the layout as other programs like them: they draw nodes about ten wide. */
const scale = 12;

/** The wheel as GEXF 1.3. */
export const wheelGexf = (exported: Exported, about: string): string => {
  const nodes = exportedNodes(exported);
  const places = new Map(layOutWheel(exported.wheel).placed.map((one) => [one.mark, one] as const));
  const graph = new MultiDirectedGraph();
  graph.setAttribute("description", about);
  for (const { id, place, attributes } of nodes) {
    const at = places.get(place);
    graph.addNode(id, { ...attributes, x: (at?.x ?? 0) * scale, y: (at?.y ?? 0) * scale });
  }
  for (const { from, to, attributes } of exportedLinks(exported, nodes)) {
    graph.addDirectedEdge(from, to, attributes);
  }
  return write(graph, {
    version: "1.3",
    formatNode: (_, { label, x, y, ...attributes }) => ({
      label: String(label),
      attributes,
      viz: { x: Number(x), y: Number(y) },
    }),
    formatEdge: (_, { how, ...attributes }) => ({
      label: String(how),
      attributes: { how: String(how), ...attributes },
    }),
  });
};
